#include "server/rehearsal/rooms/played_room.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "server/rehearsal/refusal_name.hpp"
#include "server/rehearsal/rooms/result_check.hpp"

namespace gommette::rehearsal {

namespace {

using Answer = Screen::Answer;

// The most ballots that wait for their answers, so that what is hidden or merged meets marks on their way, but not all of them.
constexpr std::size_t ballots_at_once = 40;

constexpr std::size_t slips_in_a_room = 2;

bool knows_hands(Method const& method) {
    return std::holds_alternative<Opinion>(method) || std::holds_alternative<Approval>(method) || std::holds_alternative<DecisionVote>(method);
}

// What a mark may meet that was right when it was given: the list had changed meanwhile, and with it what the ballot may hold.
bool is_overtaken(Refusal code) {
    return code == Refusal::not_in_round || code == Refusal::too_many_dots || code == Refusal::too_many_ticks || code == Refusal::rank_twice;
}

}  // namespace

RoomPlayer::RoomPlayer(EventLoop& loop, ServerProcess& server, std::string program, Address const& address, PlannedRoom planned,
                       RoomPlan plan, std::string sheets)
    : loop_(loop),
      server_(server),
      program_(std::move(program)),
      sheets_(std::move(sheets)),
      planned_(std::move(planned)),
      script_(write_script(plan)),
      room_{loop.context(), address, {}, std::mt19937_64{plan.seed}},
      chance_(plan.seed + 1),
      console_(room_, planned_.facilitator, Role::facilitator),
      cast_(script_.method),
      beside_(plan.seed + 2) {
    played_.plan = std::move(plan);
}

PlayedRoom RoomPlayer::play() {
    console_.open();
    wait_until("the facilitator is welcome", [&] { return console_.welcome() && console_.board().held(); });
    if (!console_.welcome()->wall_key) throw std::runtime_error("the facilitator was told no key of the wall");
    wall_ = std::make_unique<Screen>(room_, *console_.welcome()->wall_key, Role::wall);
    wall_->open();
    bring_people_in();
    give_slips();
    make_proposals();
    open_round();
    open_beside();
    keep_round_open();
    close_beside();
    enter_slips();
    count_hands();
    close_round();
    decide_by_chair();
    compare();
    console_.leave();
    wall_->leave();
    for (auto const& phone : phones_) phone->leave();
    for (auto const& trouble : room_.ledger.troubles) differs("may never happen: " + trouble);
    played_.ledger = std::move(room_.ledger);
    return std::move(played_);
}

void RoomPlayer::wait_until(std::string const& what, std::function<bool()> const& is_so) {
    loop_.wait_until(what, [&] {
        if (console_.trouble()) throw std::runtime_error("the facilitator's page: " + *console_.trouble());
        if (wall_ && wall_->trouble()) throw std::runtime_error("the wall: " + *wall_->trouble());
        for (auto const& phone : phones_)
            if (phone->trouble()) throw std::runtime_error("a phone: " + *phone->trouble());
        return is_so();
    });
}

Accepted RoomPlayer::facilitate(SessionCommand const& command) {
    std::optional<Answer> answer;
    std::string const name = std::visit([](auto const& given) { return given.name; }, command);
    auto const wire = std::visit([](auto const& given) { return Command{given}; }, command);
    console_.order(wire, [&answer](Answer const& came) { answer = came; });
    wait_until("the facilitator's " + name + " is answered", [&] { return answer.has_value(); });
    if (auto const* refusal = std::get_if<Refusal>(&*answer))
        throw std::runtime_error("the facilitator's " + name + " was refused: " + name_of(*refusal));
    // Sometimes the room votes on before it has seen what was done, sometimes it has seen it.
    loop_.run_for(std::chrono::milliseconds{below(100, chance_)});
    last_done_ = std::get<Accepted>(*answer).at;
    return std::get<Accepted>(*answer);
}

void RoomPlayer::bring_people_in() {
    for (std::size_t person = 0; person < played_.plan.people; ++person) {
        phones_.push_back(std::make_unique<Phone>(room_, planned_.code, script_.colleges[person], person == 0));
        phones_.back()->join();
    }
    wait_until("everybody has joined",
               [&] { return std::all_of(phones_.begin(), phones_.end(), [](auto const& phone) { return phone->has_joined(); }); });
}

void RoomPlayer::give_slips() {
    facilitate(GiveSlips{college_of_slips(), {slips_in_a_room}});
    wait_until("the slips are on the facilitator's page", [&] {
        slips_.clear();
        for (auto const* person : console_.board().all<PersonRow>())
            if (person->on_paper) slips_.push_back(person->person);
        return slips_.size() == slips_in_a_room;
    });
}

// Each is taken out and entered anew.
void RoomPlayer::enter_slips() {
    if (!may_vote(college_of_slips())) return;
    wait_until("the wall shows the list that is entered on", [&] { return wall_->shown().at >= last_done_; });
    for (std::size_t slip = 0; slip < slips_.size(); ++slip) {
        auto const lines = draw_lines(script_.method, votable(), {}, chance_);
        if (lines.empty()) continue;
        facilitate(EnterBallot{round_, slips_[slip], {{lines}}});
        facilitate(EnterBallot{round_, slips_[slip], std::nullopt});
        cast_.accepted(facilitate(EnterBallot{round_, slips_[slip], {{lines}}}).at, phones_.size() + slip, lines);
        bool const is_zero = std::all_of(lines.begin(), lines.end(), [](Mark const& line) { return line.mark->value == 0; });
        ++(is_zero && zero_abstains(script_.method) ? abstained_on_paper_ : expressed_on_paper_);
    }
}

// Three people, two of whom raise a hand for the first proposal.
void RoomPlayer::count_hands() {
    if (!knows_hands(script_.method) || votable().empty()) return;
    CountHands order{round_, std::nullopt, {3}, {{{votable().front(), {{{MarkValue{1}, {2}}}}}}}};
    if (script_.official) order.college = college_of_slips();
    if (order.college && !may_vote(*order.college)) return;
    facilitate(order);
    by_hand_ = 3;
    expressed_by_hand_ = 2;
}

void RoomPlayer::make_proposals() {
    facilitate(GoToStep{{1}});
    for (std::size_t made = 0; made < script_.proposals; ++made) {
        propose(static_cast<std::size_t>(below(static_cast<int>(phones_.size()), chance_)));
        wait_until("a proposal is made", [&] { return proposals_.size() > made; });
    }
}

void RoomPlayer::propose(std::size_t person) {
    phones_[person]->propose({{"Idée " + std::to_string(proposals_.size() + 1)}, std::nullopt}, [this](Answer const& answer) {
        auto const* accepted = std::get_if<Accepted>(&answer);
        if (!accepted || !accepted->made) throw std::runtime_error("a proposal was refused");
        proposals_.push_back({static_cast<std::int32_t>(accepted->made->value)});
    });
}

void RoomPlayer::open_round() {
    OpenRound order{script_.method, std::nullopt, script_.live_results, std::nullopt, script_.for_colleges};
    if (script_.only_listed) order.items = {proposals_};
    order.official = script_.official;
    round_ = {static_cast<std::int32_t>(facilitate(order).made.value().value)};
    wait_until("the wall shows the round", [&] { return !votable().empty(); });
}

void RoomPlayer::open_beside() {
    auto const opened = facilitate(RoundBeside::opening());
    beside_.opened({static_cast<std::int32_t>(opened.made.value().value)});
    wall_catches_up(opened);
}

void RoomPlayer::close_beside() {
    auto const closed = facilitate(CloseRound{beside_.round()});
    wait_until("the result beside is shown", [&] { return wall_->shown().at >= closed.at && beside_.result_on(wall_->board()); });
    if (!votable().empty() && result_on(wall_->board())) differs("the close of one round closed another");
}

void RoomPlayer::wall_catches_up(Accepted const& done) {
    wait_until("the wall shows what was done", [&] { return wall_->shown().at >= done.at; });
}

void RoomPlayer::keep_round_open() {
    for (auto const& step : script_.steps) {
        std::visit([this](auto const& given) { take(given); }, step);
        wait_until("ballots are answered", [&] { return in_flight() < ballots_at_once; });
    }
    for (auto const& phone : phones_)
        if (phone->is_away()) phone->take_out();
    for (auto const& phone : phones_) phone->ask_again();
    wait_until("all ballots are answered", [&] { return in_flight() == 0; });
}

void RoomPlayer::close_round() {
    auto const counts = [&](std::size_t there) {
        std::size_t present = 0;
        if (auto const* row = console_.board().find<RoomRow>("room"))
            for (auto const& college : row->colleges.values) present += static_cast<std::size_t>(college.present.value);
        return present == there + slips_.size();
    };
    // One coming back while another leaves would make the number right too early.
    wait_until("the room counts all who came back", [&] { return counts(phones_.size()); });
    for (auto const person : script_.away_at_close) phones_[person]->put_away();
    wait_until("the room counts who is there", [&] { return counts(phones_.size() - script_.away_at_close.size()); });
    auto const closed = facilitate(CloseRound{round_});
    wait_until("the result is shown", [&] {
        return wall_->shown().at >= closed.at && console_.shown().at >= closed.at && result_on(wall_->board()) && result_on(console_.board());
    });
}

// Whatever stands level and is the chair's to decide, is decided; what is not, must be refused.
void RoomPlayer::decide_by_chair() {
    auto const* result = result_on(wall_->board());
    if (result->result.columns.empty() || !result->result.columns.front().count) return;
    auto const* count = std::get_if<DecisionCount>(&*result->result.columns.front().count);
    if (!count) return;
    std::size_t answered = 0, asked = 0;
    LogPosition last;
    for (auto const& figure : count->figures) {
        if (!figure.tie) continue;
        ++asked;
        auto const proposal = result->result.items.values[static_cast<std::size_t>(figure.option)];
        console_.order(GiveCastingVote{round_, proposal, one_in(2, chance_), {"Voix prépondérante"}}, [&](Answer const& answer) {
            ++answered;
            if (auto const* accepted = std::get_if<Accepted>(&answer)) last = std::max(last, accepted->at);
        });
    }
    wait_until("the chair has decided", [&] { return answered == asked && wall_->shown().at >= last && console_.shown().at >= last; });
}

void RoomPlayer::compare() {
    for (auto const& phone : phones_)
        if (phone->is_away()) phone->take_out();
    wait_until("everybody is back", [&] {
        return std::all_of(phones_.begin(), phones_.end(), [](auto const& phone) { return phone->is_welcome() && phone->unanswered() == 0; });
    });
    auto const shown_at = wall_->shown().at;
    for (auto const& phone : phones_) phone->refresh();
    wait_until("everybody sees their own ballot", [&] {
        return phones_.front()->of_room().at >= shown_at &&
               std::all_of(phones_.begin(), phones_.end(), [&](auto const& phone) { return phone->own().at >= shown_at; });
    });
    auto const result = result_on(console_.board())->result;
    auto const for_all = without_colleges(result);
    for (auto const& found : differences_between("the facilitator's page and the wall", for_all, result_on(wall_->board())->result))
        differs(found);
    auto const* on_phone = result_on(phones_.front()->of_room().board);
    if (!on_phone) differs("a phone shows no result");
    if (on_phone)
        for (auto const& found : differences_between("the facilitator's page and a phone", for_all, on_phone->result)) differs(found);
    compare_beside();
    show_colleges(result);
    compare_participation(result.participation);

    played_.proposals = result.items.values.size();
    auto const cast = cast_.ballots();
    played_.known_ballots = static_cast<std::size_t>(std::count_if(cast.begin(), cast.end(), [](auto const& one) { return one.second.is_known; }));
    auto const sheet = sheet_of(round_);
    if (!sheet) return;
    auto colleges = script_.colleges;
    colleges.resize(phones_.size() + slips_.size(), college_of_slips());
    for (auto const& found : differences_from_count(*sheet, result)) differs(found);
    for (auto const& found : differences_from_cast(*sheet, cast, colleges)) differs(found);
}

std::optional<std::string> RoomPlayer::sheet_of(RoundId round) {
    auto const file = sheets_ + (round == round_ ? ".json" : "-beside.json");
    int const status = run_program(program_, {"sheet", "--data", server_.data(), "--session", std::to_string(planned_.session.value), "--round",
                                              std::to_string(round.value)},
                                   file);
    if (status == 0) return contents_of(file);
    differs("there is no sheet of round " + std::to_string(round.value) + ": " + contents_of(file));
    return std::nullopt;
}

void RoomPlayer::compare_beside() {
    auto const sheet = sheet_of(beside_.round());
    if (!sheet) return;
    for (auto const& found : beside_.differences(console_.board(), phones_.front()->of_room().board, phones_, *sheet)) differs(found);
}

// On the wall as on the facilitator's page, and on no phone.
void RoomPlayer::show_colleges(RoundResult const& result) {
    auto const shown = facilitate(ShowColleges{round_, true});
    wait_until("the wall shows the colleges", [&] { return wall_->shown().at >= shown.at && phones_.front()->of_room().at >= shown.at; });
    for (auto const& found : differences_between("the facilitator's page and the wall that shows colleges", result, result_on(wall_->board())->result))
        differs(found);
    if (auto const* on_phone = result_on(phones_.front()->of_room().board); on_phone && on_phone->result.colleges)
        differs("a phone was told what colleges gave");
}

// Who voted is known from the answers, what their ballots come to from what each phone shows of its own.
void RoomPlayer::compare_participation(Participation const& told) {
    std::size_t may = by_hand_ + (may_vote(college_of_slips()) ? slips_.size() : 0);
    std::size_t expressed = expressed_by_hand_ + expressed_on_paper_, abstained = abstained_on_paper_;
    for (std::size_t person = 0; person < phones_.size(); ++person) {
        if (may_vote(person)) ++may;
        bool has_mark = false, has_other_than_zero = false;
        for (auto const* row : phones_[person]->own().board.all<MarkRow>()) {
            if (row->round != round_ || !row->counts) continue;
            has_mark = true;
            has_other_than_zero = has_other_than_zero || row->mark.value != 0;
        }
        bool const abstains = has_mark && !has_other_than_zero && zero_abstains(script_.method);
        if (has_mark && !abstains) ++expressed;
        if (abstains) ++abstained;
    }
    played_.voters = static_cast<std::size_t>(told.voters);
    auto const expect = [this](char const* what, int published, std::size_t known) {
        if (published != static_cast<int>(known))
            differs(std::string{what} + ": published " + std::to_string(published) + ", known " + std::to_string(known));
    };
    expect("registered", told.registered, may);
    expect("voters", told.voters, cast_.ballots().size() + by_hand_);
    expect("by hand", told.by_channel.hands, by_hand_);
    expect("expressed", told.expressed, expressed);
    expect("abstained", told.abstained, abstained);
    auto const present = std::count_if(script_.away_at_close.begin(), script_.away_at_close.end(), [&](auto person) { return may_vote(person); });
    expect("present", told.present.value_or(-1), may - static_cast<std::size_t>(present));
}

void RoomPlayer::take(Votes const& step) {
    beside_.perhaps_tick(*phones_[step.person], wall_->board());
    vote(step.person, draw_lines(script_.method, votable(), phones_[step.person]->held(), chance_));
}

void RoomPlayer::take(TakesAllBack const& step) { vote(step.person, all_taken_back(votable(), phones_[step.person]->held())); }

void RoomPlayer::vote(std::size_t person, std::vector<Mark> lines) {
    if (lines.empty()) return;
    ++played_.orders;
    auto const settled = [this, person, lines](Answer const& answer) {
        if (auto const* accepted = std::get_if<Accepted>(&answer)) {
            ++played_.accepted;
            cast_.accepted(accepted->at, person, lines);
            if (!may_vote(person)) differs("a ballot of a college that may not vote was accepted");
        } else {
            ++played_.refused;
            auto const code = std::get<Refusal>(answer);
            bool const is_outside = !may_vote(person) && code == Refusal::not_your_vote;
            if (!is_outside && !(may_vote(person) && is_overtaken(code))) differs("a ballot was refused: " + name_of(code));
        }
    };
    phones_[person]->mark(round_, std::move(lines), settled);
}

void RoomPlayer::take(VotesWrongly const& step) {
    phones_[step.person]->mark_wrongly(round_, {{{2147483647}, MarkValue{1}, std::nullopt, std::nullopt}}, [this](Answer const& answer) {
        if (std::holds_alternative<Accepted>(answer)) differs("a mark on a proposal that is not there was accepted");
    });
}

void RoomPlayer::take(PutsAway const& step) { phones_[step.person]->put_away(); }
void RoomPlayer::take(TakesOut const& step) { phones_[step.person]->take_out(); }
void RoomPlayer::take(Proposes const& step) { propose(step.person); }

void RoomPlayer::take(Merges const& step) {
    auto const kept = proposals_[step.kept], absorbed = proposals_[step.absorbed];
    cast_.merged(facilitate(MergeProposals{kept, {{absorbed}}, std::nullopt}).at, kept, absorbed);
}

void RoomPlayer::take(Separates const& step) {
    auto const absorbed = proposals_[step.absorbed];
    cast_.separated(facilitate(CancelMerge{absorbed, std::nullopt}).at, absorbed);
}

void RoomPlayer::take(Hides const& step) { facilitate(HideProposal{proposals_[step.proposal], {"Hors sujet"}, std::nullopt}); }
void RoomPlayer::take(Shows const& step) { facilitate(ShowProposal{proposals_[step.proposal], std::nullopt}); }

void RoomPlayer::take(Rewords const& step) {
    facilitate(CorrectProposal{proposals_[step.proposal], {"Idée mieux dite"}, std::nullopt, {"Coquille"}, std::nullopt});
}

void RoomPlayer::take(ServerDies const&) {
    loop_.run_for(std::chrono::milliseconds{below(4, chance_)});
    server_.kill();
    server_.start_again();
}

bool RoomPlayer::may_vote(std::size_t person) const {
    return may_vote(phones_[person]->college());
}

bool RoomPlayer::may_vote(College college) const {
    if (!script_.for_colleges) return true;
    auto const& may = script_.for_colleges->values;
    return std::find(may.begin(), may.end(), college) != may.end();
}

College RoomPlayer::college_of_slips() const { return script_.colleges.front(); }

std::vector<ProposalId> RoomPlayer::votable() const {
    auto const* round = wall_->board().find<RoundRow>("round/" + std::to_string(round_.value));
    return round ? round->items.values : std::vector<ProposalId>{};
}

ResultRow const* RoomPlayer::result_on(Board const& board) const {
    auto const* row = board.find<ResultRow>("result/" + std::to_string(round_.value));
    return row && row->is_final ? row : nullptr;
}

// Of the phones that are out.
std::size_t RoomPlayer::in_flight() const {
    std::size_t unanswered = 0;
    for (auto const& phone : phones_)
        if (!phone->is_away()) unanswered += phone->unanswered();
    return unanswered;
}

}  // namespace gommette::rehearsal
