#include "server/rehearsal/performance.hpp"

#include <algorithm>
#include <utility>

#include "server/rehearsal/wording.hpp"

namespace gommette::rehearsal {

namespace {

using Stage = StageProgress::Stage;
using std::chrono::milliseconds;

// The most people who join at once.
constexpr std::size_t joining_at_once = 32;
// The most unanswered orders of all pages together, so that a server that has stopped answering is not sent more and more.
constexpr std::size_t orders_at_once = 2048;
constexpr milliseconds pace_tick{2};
constexpr milliseconds care_tick{200};

}  // namespace

Performance::Performance(boost::asio::io_context& context, Address const& address, Plan const& plan)
    : plan_(plan),
      turns_(timeline(plan.consultation)),
      room_{context, address, {}, std::mt19937_64{plan.seed}},
      pace_(context),
      care_(context),
      facilitator_(room_, [this](std::string const& why) { fail(why); }),
      brought_(plan.consultation.statements.size()) {
    outcome_.people = plan.consultation.people.size();
    outcome_.statements = plan.consultation.statements.size();
    outcome_.casts = plan.consultation.casts.size();
}

void Performance::begin(std::function<void(StageProgress const&)> watch) {
    watch_ = std::move(watch);
    enter(Stage::opening, 1);
    look_after();
    facilitator_.open([this](Facilitator::Opening const& opening) {
        opening_ = opening;
        bring_people_in();
    });
}

void Performance::enter(Stage stage, std::size_t of) {
    stage_began_ = last_answer_ = Clock::now();
    last_done_ = 0;
    so_far_.stage = stage;
    so_far_.done = 0;
    so_far_.of = of;
}

void Performance::bring_people_in() {
    enter(Stage::joining, plan_.consultation.people.size());
    std::mt19937_64 colleges{plan_.seed};
    for (std::size_t person = 0; person < plan_.consultation.people.size(); ++person) {
        auto const drawn =
            static_cast<College>(colleges() % colleges_in_all);
        participants_.push_back(std::make_unique<Participant>(room_, opening_.code, plan_.college.value_or(drawn),
                                                              [this](std::string const& why) { fail(why); }));
    }
    next_joins();
}

void Performance::next_joins() {
    while (joins_asked_ < participants_.size() && joins_asked_ - so_far_.done < joining_at_once) {
        participants_[joins_asked_++]->join([this] {
            if (++so_far_.done == participants_.size()) return cast_all();
            next_joins();
        });
    }
}

void Performance::cast_all() {
    enter(Stage::casting, turns_.size());
    keep_pace();
}

// Gives what is due by the clock. Everything is due at once where there is no pace.
void Performance::keep_pace() {
    std::chrono::duration<double> const elapsed = Clock::now() - stage_began_;
    auto const due = plan_.orders_per_s > 0
                         ? std::min(turns_.size(), static_cast<std::size_t>(elapsed.count() * plan_.orders_per_s) + 1)
                         : turns_.size();
    while (turns_taken_ < due && turns_taken_ - so_far_.done < orders_at_once && !is_over_) take_turn(turns_[turns_taken_++]);
    if (turns_taken_ == turns_.size()) return;
    pace_.expires_after(pace_tick);
    pace_.async_wait([this](boost::system::error_code error) {
        if (!error && !is_over_) keep_pace();
    });
}

void Performance::take_turn(Turn const& turn) {
    if (turn.kind == Turn::Kind::proposes) return propose(turn.index);
    auto& statement = brought_[plan_.consultation.casts[turn.index].statement];
    if (statement.proposal) {
        vote(turn.index);
    } else {
        statement.waiting.push_back(turn.index);
    }
}

void Performance::propose(std::size_t index) {
    auto const& statement = plan_.consultation.statements[index];
    auto said = wording(statement.body, static_cast<int>(statement.number)).proposal;
    participants_[statement.author]->propose(std::move(said), [this, index](ProposalId made) {
        for (auto const& other : brought_)
            if (other.proposal == made) room_.ledger.trouble("two statements became proposal " + std::to_string(made.value));
        brought_[index].proposal = made;
        for (auto const cast : std::exchange(brought_[index].waiting, {})) vote(cast);
        answered();
    });
}

void Performance::vote(std::size_t index) {
    auto const& cast = plan_.consultation.casts[index];
    participants_[cast.voter]->mark(opening_.round, brought_[cast.statement].proposal, cast.mark, [this] { answered(); });
}

void Performance::answered() {
    if (++so_far_.done < turns_.size()) return;
    outcome_.casting = Clock::now() - stage_began_;
    ask_again();
}

void Performance::ask_again() {
    enter(Stage::asking_again, participants_.size());
    for (auto const& participant : participants_) participant->ask_again();
    wait_for_repeated_answers();
}

void Performance::wait_for_repeated_answers() {
    so_far_.done = static_cast<std::size_t>(
        std::count_if(participants_.begin(), participants_.end(), [](auto const& one) { return one->unanswered() == 0; }));
    if (so_far_.done == participants_.size()) return close();
    pace_.expires_after(pace_tick);
    pace_.async_wait([this](boost::system::error_code error) {
        if (!error && !is_over_) wait_for_repeated_answers();
    });
}

void Performance::close() {
    enter(Stage::closing, 1);
    facilitator_.close([this](RoundResult const& result) { compare(result); });
}

void Performance::compare(RoundResult const& result) {
    Made made;
    for (auto const& statement : brought_) made.push_back(statement.proposal);
    auto [equal, mismatches] = compare_result(plan_.consultation, made, result);
    outcome_.equal = equal;
    outcome_.mismatches = std::move(mismatches);
    auto proposals = compare_proposals(plan_.consultation, made, opening_.proposals_before, facilitator_.board());
    outcome_.mismatches.insert(outcome_.mismatches.end(), proposals.begin(), proposals.end());
    auto const joined = opening_.joined_before + static_cast<std::int64_t>(participants_.size());
    if (facilitator_.joined() != joined)
        outcome_.mismatches.push_back("the session shows " + std::to_string(facilitator_.joined()) + " people joined, expected " +
                                      std::to_string(joined));
    leave();
}

void Performance::fail(std::string const& why) {
    if (!outcome_.failure) outcome_.failure = why;
    leave();
}

// The pages are only closed here: this may be called from within one of them.
void Performance::leave() {
    is_over_ = true;
    pace_.cancel();
    care_.cancel();
    facilitator_.leave();
    for (auto const& participant : participants_) participant->leave();
}

void Performance::look_after() {
    if (so_far_.done != last_done_) last_answer_ = Clock::now();
    last_done_ = so_far_.done;
    so_far_.elapsed = Clock::now() - stage_began_;
    so_far_.reconnects = room_.ledger.reconnects;
    so_far_.connected = static_cast<std::size_t>(
        std::count_if(participants_.begin(), participants_.end(), [](auto const& one) { return one->is_connected(); }));
    watch_(so_far_);
    if (Clock::now() - last_answer_ > plan_.patience)
        return fail("no answer for " + std::to_string(plan_.patience.count()) + " seconds");
    care_.expires_after(care_tick);
    care_.async_wait([this](boost::system::error_code error) {
        if (!error && !is_over_) look_after();
    });
}

Outcome Performance::outcome() && {
    outcome_.ledger = std::move(room_.ledger);
    return std::move(outcome_);
}

}  // namespace gommette::rehearsal
