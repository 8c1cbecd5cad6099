#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "server/domain/fields.hpp"
#include "server/domain/views/convention_view.hpp"
#include "server/domain/views/view.hpp"
#include "server/ops/qr.hpp"
#include "tests/domain/random_evening.hpp"
#include "tests/live/harness.hpp"
#include "tests/source_folder.hpp"

// The law of views, for the server as it runs: whatever commands come, whoever comes and goes, and even if storage fails
// meanwhile, the first snapshot of a page with all patches applied to it equals a fresh computation from the log.

namespace gommette::live {

namespace {

using domain::Audience;
using Rows = std::map<std::string, std::string>;

// A participant's page, which may leave and come back.
struct Guest {
    Key key;
    std::string device;
    std::unique_ptr<FakePage> page;
    std::int64_t n{0};
    PersonId person;
};

inline constexpr MemberId jeanne{2};
inline constexpr SessionId meeting{2};

// One session of a convention with all kinds of pages, and a random evening in it; and a meeting of the steering committee, which votes
// by hands on what the session retains.
class LawfulEvening {
public:
    explicit LawfulEvening(unsigned seed) : seed_(seed), evening_(seed) {
        building_.office(IssueLink{Role::steering, std::nullopt, key("steering"), std::nullopt});
        code_ = building_.plan_session(key("facilitator"), seed % 2 == 0);
        building_.office(NameMember{{"Claire"}, {"Élue"}, key("claire"), std::nullopt});
        building_.office(FoundCommittee{{"EN"}, {"Comité de pilotage"}, std::nullopt, true});
        building_.office(PlanSession{{2}, {"Réunion"}, false, std::nullopt, std::nullopt});
        building_.office(IssueLink{Role::facilitator, meeting, key("chair"), std::nullopt});
        for (auto& [page, opened_by] :
             {std::pair{&facilitator_, key("facilitator")}, std::pair{&wall_, auth::wall_key(key("facilitator"))},
              std::pair{&steering_, key("steering")}, std::pair{&office_, building_.office_key}, std::pair{&member_, key("claire")},
              std::pair{&chair_, key("chair")}}) {
            *page = std::make_unique<FakePage>(building_.server, evening_.roll(2));
            (*page)->say(with_key(opened_by));
        }
        building_.settle();
        member_->order(++member_n_, RecordAction{{"PE"}, {"Relais"}}, "member-page");
        member_->order(++member_n_, AppointOwner{{1}, {"Jeanne"}, {"Centre social"}, key("jeanne")}, "member-page");
        building_.settle();
        owner_ = std::make_unique<FakePage>(building_.server, evening_.roll(2));
        owner_->say(with_key(key("jeanne")));
        building_.settle();
        learn();
    }

    // Plays so many turns of a few commands each; checks every page after each.
    void play(int turns) {
        for (turn_ = 0; turn_ < turns && !testing::Test::HasFailure(); ++turn_) {
            for (int command = evening_.roll(6); command >= 0; --command) give_some_command();
            if (evening_.roll(3) == 0) let_somebody_leave_or_return();
            if (evening_.roll(12) == 0) order_of_the_office();
            if (evening_.roll(6) == 0) order_of_a_member();
            if (evening_.roll(3) == 0) order_of_the_chair();
            if (evening_.roll(25) == 0) fail_storage();
            // As settle(), but nothing is loaded that would have to be waited for.
            poll();
            learn();
            if (see_out()) poll();
            check();
        }
    }
    // The room messages of each page that was there all the time, with what it holds at the end.
    std::vector<FakePage const*> lasting_pages() const {
        std::vector<FakePage const*> pages{facilitator_.get(), wall_.get(), steering_.get(), office_.get()};
        if (owner_) pages.push_back(owner_.get());
        return pages;
    }

private:
    void give_some_command() {
        auto const [actor, command] = evening_.choose();
        auto const wire = std::visit([](auto const& given) { return Command{given}; }, command);
        if (actor.role == Role::guest) return join(std::get<Join>(command));
        if (actor.role == Role::facilitator) return facilitator_->order(++facilitator_n_, wire);
        for (auto& guest : guests_)
            if (guest.page && guest.person == actor.person) return guest.page->order(++guest.n, wire, guest.device);
    }
    void join(Join const& command) {
        for (auto const& guest : guests_)
            if (guest.key == command.key) return;
        Guest guest{command.key, "device-" + std::to_string(guests_.size()), new_page(), 1, {}};
        guest.page->say(with_code(code_));
        auto named = command;
        if (evening_.roll(2)) named.called = PersonName{"Nom " + std::to_string(guests_.size())};
        guest.page->order(1, named, guest.device);
        guests_.push_back(std::move(guest));
    }
    void let_somebody_leave_or_return() {
        if (guests_.empty()) return;
        auto& guest = guests_[static_cast<std::size_t>(evening_.roll(static_cast<int>(guests_.size())))];
        if (!guest.person) return;
        if (guest.page) return guest.page.reset();
        guest.page = new_page();
        guest.page->say(with_key(guest.key));
    }
    void order_of_the_office() {
        auto const give = [&](Command command) { office_->order(++office_n_, std::move(command), "office-page"); };
        switch (evening_.roll(8)) {
            case 0:
                return give(described());
            case 1:
                return give(FoundCommittee{{"PE"}, {"Comité " + std::to_string(office_n_)}});
            case 2:
                return give(PlanSession{{1}, {"Séance " + std::to_string(office_n_)}, false, std::nullopt, std::nullopt});
            case 3:
                return give(IssueLink{Role::facilitator, SessionId{1}, key("link-" + std::to_string(office_n_)), std::nullopt});
            case 4:
                return give(NameMember{{"Membre"}, {"Élue"}, key("member-" + std::to_string(office_n_)), std::nullopt});
            case 5:
                return give(ForgetMember{{1 + evening_.roll(3)}});
            case 6:
                return give(NameMember{{"Nadia"}, {"Directrice"}, std::nullopt, std::nullopt, CommitteeId{1}});
            default:
                // Not that of the chair, whose page is compared to the end.
                return give(RevokeLink{{std::array{4, 6, 7}[static_cast<std::size_t>(evening_.roll(3))]}});
        }
    }
    // With fields of its own half of the time; refused where one that is in use would go.
    DescribeConvention described() {
        DescribeConvention command{{"Convention " + std::to_string(office_n_)}, {"Baugé"}, {2027}, {2030}};
        if (evening_.roll(2) == 0) return command;
        auto fields = domain::usual_fields();
        fields.values.push_back({{"SA"}, {"Santé " + std::to_string(evening_.roll(3))}});
        std::swap(fields.values.front(), fields.values.back());
        if (evening_.roll(3) == 0) fields.values.erase(fields.values.begin() + 4);
        command.fields = std::move(fields);
        return command;
    }
    // Most of it is refused: it is not retained, not open, not that step.
    void order_of_the_chair() {
        auto const give = [&](Command command) { chair_->order(++chair_n_, std::move(command), "chair-page"); };
        RoundId const round{static_cast<std::int32_t>(std::max<std::size_t>(1, meeting_.session.rounds.size()))};
        switch (evening_.roll(6)) {
            case 0: return give(GoToStep{{1}});
            case 1: return give(OpenRound{DecisionVote{}, std::nullopt, evening_.roll(2) == 0, std::nullopt});
            case 2: return give(CountHands{round, std::nullopt, {3}, {{{{1}, {{{MarkValue{1}, {2}}, {MarkValue{-1}, {1}}}}}}}});
            case 3: return give(CloseRound{round});
            default: return give(PutToVote{some_priority()});
        }
    }
    SessionsProposal some_priority() {
        auto const& retained = loaded_.session.retained;
        if (retained.empty()) return {{1}, {1 + evening_.roll(4)}};
        return {{1}, retained[static_cast<std::size_t>(evening_.roll(static_cast<int>(retained.size())))]};
    }
    // The last decision on it, as a page that is shown it would name it.
    std::optional<DecisionId> decided(SessionsProposal const& priority) const {
        auto const loaded = load_convention(building_.log);
        auto const* last = loaded.convention.decision_on(priority);
        return last ? std::optional{last->taken.decision} : std::nullopt;
    }
    void decide_something() {
        auto const give = [&](Command command) { member_->order(++member_n_, std::move(command), "member-page"); };
        auto const one = some_priority();
        auto const other = some_priority();
        switch (evening_.roll(6)) {
            case 0: return give(Compare{one, other, static_cast<Likeness>(evening_.roll(3))});
            case 1: return give(JoinOrigin{{1 + evening_.roll(3)}, one.session, one.proposal});
            case 2: return give(PartOrigin{{1 + evening_.roll(3)}, one.session, one.proposal});
            case 3: return give(BeginSheet{one.session, one.proposal});
            case 4: {
                auto const resolution = evening_.roll(2) == 0 ? Resolution::validated : Resolution::with_reservation;
                return give(DecidePriority{one.session, one.proposal, resolution, Motive{"Vu"}, std::nullopt, decided(one)});
            }
            default: {
                if (meeting_.session.proposals.empty()) return;
                auto const& put = meeting_.session.proposals.front();
                auto const replaces = put.priority ? decided({put.priority->session, put.priority->proposal}) : std::nullopt;
                return give(DecideByRound{meeting, {1}, {{{put.id, Resolution::validated, std::nullopt, std::nullopt, replaces}}}});
            }
        }
    }
    // Of the steering committee; refused once the office took the link back, or somebody forgot the member.
    void order_of_a_member() {
        auto const give = [&](Command command) { member_->order(++member_n_, std::move(command), "member-page"); };
        if (evening_.roll(2) == 0) return decide_something();
        if (evening_.roll(5) == 0) return give(RecordAction{{"PE"}, {"Action " + std::to_string(member_n_)}});
        if (evening_.roll(4) == 0)
            return give(EntrustSheet{{1 + evening_.roll(3)}, evening_.roll(3) > 0 ? std::optional{jeanne} : std::nullopt});
        ChangeSheet command{{1 + evening_.roll(2)}, {}, std::nullopt};
        if (evening_.roll(2) == 0) command.value.owner = Line<0, 120>{"Pilote " + std::to_string(evening_.roll(4))};
        else command.value.budget = ActionBudget{Cost{evening_.roll(4)}};
        give(command);
    }
    void poll() {
        for (int round = 0; round < 4; ++round) building_.cores().poll();
    }
    void fail_storage() {
        building_.settle();
        learn();
        if (see_out()) building_.settle();
        building_.log.break_down();
        building_.settle();
        give_some_command();
        building_.settle();
        learn();
        if (see_out()) building_.settle();
        check();
        building_.log.recover();
        building_.settle();
    }
    std::unique_ptr<FakePage> new_page() { return std::make_unique<FakePage>(building_.server, evening_.roll(2)); }

    // What the log says now; and who the guests have become.
    void learn() {
        loaded_ = load_session(building_.log, SessionId{1});
        meeting_ = load_session(building_.log, meeting);
        evening_.scene.session = loaded_.session;
        for (auto& guest : guests_) {
            if (guest.person || !guest.page || guest.page->accepted.empty()) continue;
            guest.person = PersonId{static_cast<std::int32_t>(guest.page->accepted[0].made->value)};
        }
        code_ = loaded_.session.code.value;
    }
    // Pages that were cut leave, as net sees to; those of guests who were not let in too. Returns whether any did.
    bool see_out() {
        if (owner_ && !owner_->cuts.empty()) owner_.reset();
        bool have_left = std::erase_if(guests_, [](Guest const& guest) { return !guest.person; }) > 0;
        for (auto& guest : guests_) {
            if (!guest.page || guest.page->cuts.empty()) continue;
            guest.page.reset();
            have_left = true;
        }
        return have_left;
    }

    domain::Room room() const {
        domain::Room room;
        room.names = loaded_.names;
        room.connections.resize(loaded_.session.people.size());
        room.left.resize(loaded_.session.people.size());
        for (auto const& guest : guests_) {
            auto const index = static_cast<std::size_t>(guest.person.value) - 1;
            if (guest.page)
                room.connections[index] = 1;
            else
                room.left[index] = building_.now;
        }
        about(room, loaded_.session);
        return room;
    }
    // What is so of it that no page of it changes.
    void about(domain::Room& room, domain::Session const& session) const {
        room.storage_ok = !building_.log.is_failing;
        auto const url = "http://127.0.0.1:8080/#" + session.code.value;
        auto const qr = ops::qr_code(url);
        auto const convention = load_convention(building_.log);
        room.told = domain::told_to(convention.convention, convention.sessions, session.plan.session);
        room.door = {DoorState::open, session.code, {url}, {qr->size}, {qr->modules}};
    }
    Rows fresh(Audience audience, domain::Room const& room) const { return fresh(loaded_.session, audience, room); }
    static Rows fresh(domain::Session const& session, Audience audience, domain::Room const& room) {
        Rows rows;
        auto names = domain::all_keys(session);
        names.merge(domain::names_of(room.told));
        for (auto const& name : names)
            if (auto const row = domain::row(session, room, audience, name)) rows[written(name).value] = encode(*row);
        return rows;
    }
    Rows fresh_of_the_chair() const {
        domain::Room room;
        about(room, meeting_.session);
        return fresh(meeting_.session, Audience::facilitator, room);
    }
    Rows fresh_own(PersonId person, domain::Room const& room) const {
        Rows rows;
        for (auto const& [name, row] : domain::own_rows(loaded_.session, room, person)) rows[written(name).value] = encode(row);
        return rows;
    }
    Rows fresh(Role role) const {
        auto loaded = load_convention(building_.log);
        domain::SessionPresence presence;
        for (auto const& guest : guests_) presence.present += guest.page != nullptr;
        if (auto const* round = loaded_.session.open_round()) presence.voters = loaded_.session.voters(*round);
        loaded.sessions.learn(SessionId{1}, presence);
        domain::SessionPresence nobody;
        if (auto const* round = meeting_.session.open_round()) nobody.voters = meeting_.session.voters(*round);
        loaded.sessions.learn(meeting, nobody);
        domain::ConventionShown const shown{loaded.sessions, "http://127.0.0.1:8080", loaded.names};
        Rows rows;
        for (auto const& name : domain::all_names(loaded.convention, shown))
            if (auto const row = domain::row(loaded.convention, shown, role, name)) rows[written(name).value] = encode(*row);
        return rows;
    }

    Rows fresh_of_owner() const {
        auto const loaded = load_convention(building_.log);
        domain::ConventionShown const shown{loaded.sessions, "http://127.0.0.1:8080", loaded.names};
        Rows rows;
        for (auto const& name : domain::all_names(loaded.convention, shown))
            if (auto const row = domain::owner_row(loaded.convention, shown, jeanne, name)) rows[written(name).value] = encode(*row);
        return rows;
    }

    void check() {
        auto const where = "seed " + std::to_string(seed_) + ", turn " + std::to_string(turn_);
        auto const shown = room();
        EXPECT_EQ(facilitator_->room.rows, fresh(Audience::facilitator, shown)) << where << ", facilitator";
        EXPECT_EQ(wall_->room.rows, fresh(Audience::wall, shown)) << where << ", wall";
        EXPECT_EQ(chair_->room.rows, fresh_of_the_chair()) << where << ", facilitator of the steering committee's meeting";
        EXPECT_EQ(steering_->room.rows, fresh(Role::steering)) << where << ", steering";
        EXPECT_EQ(office_->room.rows, fresh(Role::office)) << where << ", office";
        if (owner_) {
            EXPECT_EQ(owner_->room.rows, fresh_of_owner()) << where << ", an owner of actions";
        }
        auto const participant = fresh(Audience::participant, shown);
        for (auto const& guest : guests_) {
            if (!guest.page) continue;
            EXPECT_EQ(guest.page->room.rows, participant) << where << ", person " << guest.person.value;
            EXPECT_EQ(guest.page->own.rows, fresh_own(guest.person, shown)) << where << ", own of person " << guest.person.value;
        }
    }

    unsigned seed_;
    int turn_{0};
    mutable Building building_;
    domain::RandomEvening evening_;
    std::string code_;
    std::unique_ptr<FakePage> facilitator_;
    std::unique_ptr<FakePage> wall_;
    std::unique_ptr<FakePage> steering_;
    std::unique_ptr<FakePage> member_;
    std::unique_ptr<FakePage> chair_;
    std::unique_ptr<FakePage> office_;
    std::unique_ptr<FakePage> owner_;  // Jeanne's; none: her link was taken back
    std::int64_t facilitator_n_{0};
    std::int64_t office_n_{0};
    std::int64_t member_n_{0};
    std::int64_t chair_n_{0};
    std::vector<Guest> guests_;
    LoadedSession loaded_;
    LoadedSession meeting_;
};

constexpr int turns_per_evening = 60;

}  // namespace

TEST(TheLaw, HoldsForEveryPageOfEveryStream) {
    for (unsigned seed = 1; seed <= 60 && !HasFailure(); ++seed) LawfulEvening(seed).play(turns_per_evening);
}

TEST(TheLaw, HoldsThroughTheBrowsersMerge) {
    auto const folder = std::string{testing::TempDir()} + "law-" + std::to_string(::getpid());
    std::vector<HeldView> all;
    std::ofstream messages(folder + ".in");
    for (unsigned seed = 101; seed <= 105; ++seed) {
        LawfulEvening evening(seed);
        evening.play(turns_per_evening);
        for (auto const* page : evening.lasting_pages()) {
            for (auto const& message : page->room_messages) messages << R"({"apply":)" << message << "}\n";
            messages << R"({"print":"room"})" << '\n';
            all.push_back(page->room);
        }
    }
    messages.close();
    auto const command = "node " + source_folder() + "/web/tools/merge_cli.mjs < " + folder + ".in > " + folder + ".out";
    ASSERT_EQ(std::system(command.c_str()), 0) << "this test needs node: " << command;
    std::ifstream printed(folder + ".out");
    std::size_t checked = 0;
    for (std::string line; std::getline(printed, line);) {
        ASSERT_LT(checked, all.size());
        nlohmann::json expected{{"epoch", all[checked].epoch}, {"n", all[checked].n}, {"rows", nlohmann::json::object()}};
        for (auto const& [key, row] : all[checked].rows) expected["rows"][key] = nlohmann::json::parse(row);
        EXPECT_EQ(nlohmann::json::parse(line), expected);
        ++checked;
    }
    EXPECT_EQ(checked, all.size());
}

}  // namespace gommette::live
