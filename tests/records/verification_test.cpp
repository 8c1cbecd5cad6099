#include "server/records/reading_check.hpp"
#include "server/records/verification.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <stdlib.h>

#include <filesystem>

#include "server/records/key_check.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"
#include "tests/domain/scene.hpp"
#include "tests/records/log_in_folder.hpp"

namespace gommette::records {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Verification : public ::testing::Test {
protected:
    Verification() {
        std::string name = (std::filesystem::temp_directory_path() / "gommette-records-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        folder = name;
    }
    ~Verification() override {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }

    void write(storage::Batch batch) { append_to(folder, std::move(batch)); }

    // An event, and the rows that follow from it.
    void add(SessionEvent const& event) {
        scene.happened(event);
        auto stored = store_event(event);
        storage::Event row;
        row.kind = stored.kind;
        row.version = stored.version;
        row.at_ms = domain::evening.value;
        row.command.actor = "system";
        row.body = stored.body;
        row.words = stored.words;
        evening.push_back(std::move(row));
        for (auto const& outcome : rows_following(scene.session, event)) outcomes.push_back(outcome);
    }
    void add(domain::Actor const& actor, SessionCommand const& command) {
        auto const outcome = scene.when(actor, command);
        ASSERT_TRUE(std::holds_alternative<domain::Granted<SessionEvent>>(outcome.decision)) << outcome.told();
        auto const& granted = std::get<domain::Granted<SessionEvent>>(outcome.decision);
        for (auto const& event : granted.events) add(event);
        for (auto const& deposit : granted.deposits)
            if (auto const* issued = std::get_if<domain::KeyIssued>(&deposit)) keys.push_back(key_row("participant", 7, issued->subject));
    }

    // One session until a round of dots is closed and a priority retained; `publish` may change what the closing says.
    void play(std::function<void(RoundClosed&)> const& publish = [](RoundClosed&) {}) {
        add(domain::plan());
        for (int n = 1; n <= 3; ++n) add(domain::guest(), Join{domain::key(n), College::resident, std::nullopt});
        add(domain::facilitator(), GoToStep{{1}});
        for (int n = 1; n <= 3; ++n) add(domain::resident(n), Propose{{"Idée"}, std::nullopt});
        add(domain::facilitator(), CorrectProposal{{3}, {"Une idée"}, std::nullopt, {"Coquille"}});
        add(domain::facilitator(), GoToStep{{3}});
        add(domain::facilitator(), domain::dots());
        add(domain::resident(1), domain::ballot({domain::mark(1, 3), domain::mark(2, 1)}));
        add(domain::resident(2), domain::ballot({domain::mark(1, 2)}));
        auto const closing = scene.when(domain::facilitator(), CloseRound{{1}});
        auto closed = std::get<RoundClosed>(std::get<domain::Granted<SessionEvent>>(closing.decision).events.front());
        publish(closed);
        add(closed);
        add(domain::facilitator(), GoToStep{{4}});
        add(domain::facilitator(), Retain{{{ProposalId{1}}}, Reason{"La salle en a débattu"}});
        storage::Batch batch;
        batch.appends.push_back({session_stream(scene.session.plan.session), 0, evening});
        batch.outcomes = outcomes;
        batch.keys = keys;
        write(std::move(batch));
    }
    static storage::KeyRow key_row(std::string role, std::int64_t session, std::int64_t subject) {
        auto hash = role + "/" + std::to_string(session) + "/" + std::to_string(subject);
        hash.resize(32, '.');
        return {std::move(hash), std::move(role), session, subject, false};
    }
    // SQL past the triggers.
    void tamper(std::string const& sql) {
        sqlite3* opened = nullptr;
        ASSERT_EQ(sqlite3_open((folder + "/gommette.db").c_str(), &opened), SQLITE_OK);
        sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        EXPECT_EQ(sqlite3_exec(opened, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(opened);
        sqlite3_close(opened);
    }
    // Goes on with an event that nobody decided.
    void forge(SessionEvent const& event) {
        auto stored = store_event(event);
        storage::Event row;
        row.kind = stored.kind;
        row.at_ms = domain::evening.value;
        row.command.actor = "system";
        row.body = stored.body;
        storage::Batch batch;
        batch.appends.push_back({"session/7", static_cast<std::int64_t>(evening.size()), {row}});
        write(std::move(batch));
    }
    std::string refusal() {
        auto const while_reading = refusal_while_opening();
        auto const told_while_reading = std::exchange(unreadable, {});
        auto const later = refusal_of([this] {
            storage::LogSnapshot snapshot(folder);
            refuse_differences(snapshot, [this](std::string const& line) { unreadable.push_back(line); });
        });
        EXPECT_EQ(while_reading, later);
        EXPECT_EQ(told_while_reading, unreadable);
        return later;
    }
    // As a start does, which follows the log while its chain is checked.
    std::string refusal_while_opening() {
        return refusal_of([this] {
            ReadingCheck check([this](std::string const& line) { unreadable.push_back(line); });
            auto const log = storage::open_sqlite_log(
                {folder, false, {}, [&check](auto const& stream, auto const& event, bool is_last) { check.take(stream, event, is_last); }},
                [](int, std::vector<std::function<void()>>) {});
            storage::LogSnapshot snapshot(folder);
            check.refuse_differences(snapshot);
        });
    }
    static std::string refusal_of(std::function<void()> const& act) {
        try {
            act();
            return "";
        } catch (storage::StorageError const& error) {
            return error.text;
        }
    }
    std::string refusal_of_session() {
        try {
            storage::LogSnapshot snapshot(folder);
            refuse_differences(snapshot, SessionId{7});
            return "";
        } catch (storage::StorageError const& error) {
            return error.text;
        }
    }
    // Somebody who writes a row as the program does, with a check that fits.
    void write_row(std::string kind, std::string key, std::optional<std::string> json, std::string stream = "session/7") {
        storage::Batch batch;
        batch.outcomes.push_back({std::move(stream), std::move(kind), std::move(key), std::move(json), 0, std::nullopt});
        write(std::move(batch));
    }
    std::string stored(std::string const& kind, std::string const& key) {
        for (auto const& row : storage::LogSnapshot(folder).outcomes())
            if (row.kind == kind && row.key == key) return *row.json;
        return "";
    }
    std::vector<std::string> differences() {
        std::vector<std::string> lines;
        storage::LogSnapshot snapshot(folder);
        auto const tell = [&](std::string const& line) { lines.push_back(line); };
        verified = verify(
            snapshot, tell, tell,
            [&](std::int64_t done, std::int64_t total) {
                progress = {done, total};
            });
        EXPECT_EQ(verified.differences, static_cast<std::int64_t>(lines.size()));
        return lines;
    }

    std::string folder;
    domain::Scene scene;
    std::vector<storage::Event> evening;
    std::vector<storage::OutcomeRow> outcomes;
    std::vector<storage::KeyRow> keys;
    std::vector<std::string> unreadable;
    Verified verified;
    std::pair<std::int64_t, std::int64_t> progress;
};

TEST_F(Verification, FindsASoundFolderEqual) {
    play();
    EXPECT_THAT(differences(), IsEmpty());
    EXPECT_EQ(verified.events, static_cast<std::int64_t>(evening.size()));
    EXPECT_EQ(verified.sessions, 1);
    EXPECT_EQ(verified.rounds, 1);
    EXPECT_EQ(verified.outcomes, 1 + 3 + 1 + 3 + 1 + 1);
    EXPECT_EQ(progress, (std::pair(verified.events, verified.events)));
}

TEST_F(Verification, FindsAChangedScore) {
    play();
    std::string changed = stored("result", "1/2");
    auto const score = changed.find("\"score\":1");
    ASSERT_NE(score, std::string::npos) << changed;
    changed.replace(score, 9, "\"score\":2");
    write_row("result", "1/2", changed);
    EXPECT_THAT(differences(),
                ElementsAre(AllOf(HasSubstr("session 7, result 1/2: the table says {"), HasSubstr("\"score\":2"),
                                  HasSubstr("but the log says {"), HasSubstr("\"score\":1"))));
    EXPECT_EQ(verified.outcomes, 9);
}

TEST_F(Verification, FindsADeletedResult) {
    play();
    write_row("result", "1/3", std::nullopt);
    EXPECT_THAT(differences(), ElementsAre(HasSubstr("session 7, result 1/3: not in the table, but the log says {")));
}

TEST_F(Verification, FindsAnAddedRow) {
    play();
    write_row("priority", "2", R"({"type":"priority","place":2,"proposal":2})");
    EXPECT_THAT(differences(), ElementsAre(AllOf(HasSubstr("session 7, priority 2: the table says {"),
                                                 HasSubstr("but nothing in the log does"))));
    write_row("session", "", "{}", "session/8");
    write_row("rumour", "1", "{}", "convention");
    EXPECT_THAT(differences(),
                ElementsAre(HasSubstr("convention, rumour 1: "), HasSubstr("session 7, priority 2: "), HasSubstr("session 8: ")));
}

TEST_F(Verification, FindsARowWithTheWordsOfAnotherEvent) {
    play();
    write_row("proposal", "3", stored("proposal", "3"));
    EXPECT_THAT(differences(), ElementsAre(AllOf(HasSubstr("session 7, proposal 3: "), HasSubstr("with the words of event 9"))));
}

TEST_F(Verification, FindsAPublishedResultThatTheBallotsDoNotGive) {
    play([](RoundClosed& closed) { closed.result.participation.voters = 3; });
    EXPECT_THAT(differences(), ElementsAre(AllOf(HasSubstr("session 7, round 1: published {"), HasSubstr("\"voters\":3"),
                                                 HasSubstr("but its ballots say {"), HasSubstr("\"voters\":2"))));
    EXPECT_EQ(verified.outcomes, 10) << "the rows are those of the published result";
}

TEST_F(Verification, FindsAPublishedRankThatTheBallotsDoNotGive) {
    play([](RoundClosed& closed) { closed.result.columns.at(0).order.places.at(0).rank = 2; });
    EXPECT_THAT(differences(), ElementsAre(AllOf(HasSubstr("session 7, result 1/1: published {"),
                                                 HasSubstr("\"rank\":2"), HasSubstr("\"rank\":1"))));
}

TEST_F(Verification, FindsAChangeThatIsInNoOutcome) {
    play([](RoundClosed& closed) { closed.result.participation.by_channel.phone = 1; });
    EXPECT_THAT(differences(), ElementsAre("session 7, round 1: the published result is not what its ballots say"));
}

TEST_F(Verification, SaysWhichRulesItDoesNotKnow) {
    play([](RoundClosed& closed) { closed.rules = {2}; });
    EXPECT_THAT(differences(), ElementsAre("session 7, round 1: cannot be counted again by rules 2"));
    EXPECT_EQ(verified.rounds, 0);
}

TEST_F(Verification, FindsADeletedKeyAndOneThatNobodyIssued) {
    play();
    tamper("DELETE FROM keys WHERE subject = 2");
    EXPECT_THAT(differences(), ElementsAre("session 7: the key of person 2 is not there, but the log says that it was issued"));
    storage::Batch batch;
    batch.keys = {key_row("participant", 7, 2), key_row("office", 0, 1)};
    write(std::move(batch));
    EXPECT_THAT(differences(), ElementsAre("the key of link 1 (office) is there, but nothing in the log issued it"));
}

TEST_F(Verification, ExpectsNoKeyOfWhoHasASlip) {
    KeyCheck check;
    domain::Session session;
    for (SessionEvent const& event : std::vector<SessionEvent>{domain::plan(), PersonJoined{{1}, College::resident},
                                                               PersonJoined{{2}, College::resident, true}})
        domain::apply(session, event, domain::evening);
    check.know({7}, session.people);
    EXPECT_THAT(check.differences({key_row("participant", 7, 1)}, {}), IsEmpty());
    EXPECT_THAT(check.differences({}, {}), ElementsAre(HasSubstr("the key of person 1 is not there")));
}

TEST_F(Verification, FindsTheNameOfNobody) {
    play();
    storage::Batch batch;
    batch.names = {{7, 3, "Zoé"}};
    write(std::move(batch));
    EXPECT_THAT(differences(), IsEmpty());
    batch.names = {{7, 4, "Zoé"}};
    write(std::move(batch));
    EXPECT_THAT(differences(), ElementsAre(HasSubstr("session 7: there is a name of person 4, but nothing in the log")));
}

TEST_F(Verification, HoldsTheKeysOfLinksAgainstTheConvention) {
    domain::Convention convention;
    for (ConventionEvent const& event : std::vector<ConventionEvent>{
             CommitteeFounded{{1}, {"JE"}, {"Comité"}}, SessionAnnounced{{1}, {1}, {"Atelier"}, {"B7KM4Q"}, std::nullopt},
             LinkIssued{{1}, Role::office, std::nullopt, std::nullopt}, LinkIssued{{2}, Role::facilitator, SessionId{1}, std::nullopt},
             LinkRevoked{{1}}})
        apply(convention, event, domain::evening);
    KeyCheck check;
    check.know(convention);
    std::vector<storage::KeyRow> rows{key_row("office", 0, 1), key_row("facilitator", 1, 2), key_row("wall", 1, 2)};
    EXPECT_THAT(check.differences(rows, {}), ElementsAre("the key of link 1 (office) opens, but the log says that it was revoked"));
    rows[0].revoked = true;
    EXPECT_THAT(check.differences(rows, {}), IsEmpty());
    rows[1].revoked = true;
    EXPECT_THAT(check.differences(rows, {}), ElementsAre(HasSubstr("link 2 (facilitator) is revoked, but")));
    rows[1] = key_row("facilitator", 3, 2);
    EXPECT_THAT(check.differences(rows, {}), ElementsAre(HasSubstr("session 3: the key of link 2"), HasSubstr("session 1: the key of link 2")));
}

// A chain that fits, and an event that cannot have happened: named by stream and position, and nothing crashes on it.
TEST_F(Verification, RefusesEventsThatCannotHaveHappened) {
    play();
    for (SessionEvent const& event : std::vector<SessionEvent>{
             RoundOpened{{2}, Dots{}, {{ProposalId{399}}}, false, false, std::nullopt}, ProposalsMerged{{1}, {{ProposalId{1}}}},
             PersonJoined{{9}, College::caf}, TimerSet{{1}, std::nullopt}, domain::plan()}) {
        std::string const whole = folder + "/whole.db";
        std::filesystem::copy_file(folder + "/gommette.db", whole);
        std::filesystem::copy_file(folder + "/gommette.mark", folder + "/whole.mark");
        forge(event);
        unreadable.clear();
        EXPECT_EQ(refusal(), "") << "other sessions are served";
        auto const refused = AllOf(HasSubstr("event " + std::to_string(evening.size() + 1) + " of session/7 ("),
                                   HasSubstr("cannot have happened"), testing::Not(HasSubstr("\n")));
        EXPECT_THAT(unreadable, ElementsAre(refused));
        EXPECT_THAT(refusal_of_session(), refused);
        EXPECT_THAT(differences(), ElementsAre(refused));
        std::filesystem::rename(whole, folder + "/gommette.db");
        std::filesystem::rename(folder + "/whole.mark", folder + "/gommette.mark");
    }
}

// What follows the log does so on another thread: what it throws there is thrown here, and nobody waits for it meanwhile.
TEST(AReadingCheck, ThrowsWhatFollowingThrew) {
    ReadingCheck check([](std::string const&) { throw storage::StorageError("cannot tell"); });
    storage::Event row;
    row.kind = "no such kind";
    // More than may wait.
    for (row.position = 1; row.position <= 10'000; ++row.position) check.take("session/7", row, false);
    std::string const folder = [] {
        std::string made = testing::TempDir() + "gommette-XXXXXX";
        return std::string(mkdtemp(made.data()));
    }();
    storage::open_sqlite_log({folder, false}, [](int, std::vector<std::function<void()>>) {});
    storage::LogSnapshot snapshot(folder);
    EXPECT_THROW(check.refuse_differences(snapshot), storage::StorageError);
    std::filesystem::remove_all(folder);
}

TEST(AReadingCheck, MayBeLeftInTheMiddle) {
    ReadingCheck check([](std::string const&) {});
    auto const stored = store_event(SessionEvent{domain::plan()});
    storage::Event row;
    row.kind = stored.kind;
    row.body = stored.body;
    for (row.position = 1; row.position <= 3'000; ++row.position) check.take("session/7", row, false);
}

TEST_F(Verification, RefusesAnotherSessionsStream) {
    auto moved = domain::plan();
    moved.session = {8};
    play();
    storage::Event row;
    auto const stored = store_event(SessionEvent{moved});
    row.kind = stored.kind;
    row.body = stored.body;
    storage::Batch batch;
    batch.appends.push_back({"session/9", 0, {row}});
    write(std::move(batch));
    EXPECT_THAT(differences(), ElementsAre(HasSubstr("event 1 of session/9 (session_planned) cannot have happened")));
}

TEST_F(Verification, RefusesToServeWhatTheLogDoesNotSay) {
    play();
    EXPECT_EQ(refusal(), "");
    EXPECT_EQ(refusal_of_session(), "");
    write_row("result", "1/3", std::nullopt);
    write_row("result", "1/2", std::nullopt);
    for (auto const& text : {refusal(), refusal_of_session()})
        EXPECT_THAT(text, AllOf(HasSubstr("session 7, result 1/2: not in the table"), HasSubstr("(and 1 more)"),
                                HasSubstr("`gommette verify` tells all")));
}

// What analysts read by the names of the views is what the structs say.
TEST_F(Verification, TheViewsShowWhatTheOutcomesSay) {
    play();
    auto connection = storage::Connection::open_for_reading(folder + "/gommette.db");
    connection.run("PRAGMA trusted_schema = ON");
    sqlite3_db_config(connection.raw(), SQLITE_DBCONFIG_ENABLE_VIEW, 1, nullptr);
    EXPECT_EQ(connection.text("SELECT session || ' ' || committee || ' ' || field || ' ' || title || ' ' || step || ' ' || joined"
                              " || ' ' || proposals || ' ' || open_round || ' ' || (closed_at_ms IS NULL) FROM sessions"),
              "7 3 JE Atelier 2 prioritizing 3 3 0 1");
    EXPECT_EQ(
        connection.text("SELECT group_concat(proposal || ' ' || title || ' ' || state || ' ' || college || ' ' || merged_into,"
                        " ', ') FROM proposals"),
        "1 Idée live resident 0, 2 Idée live resident 0, 3 Une idée live resident 0");
    EXPECT_EQ(
        connection.text("SELECT method || ' ' || settings || ' ' || registered || ' ' || voters || ' ' || expressed FROM rounds"),
        R"(dots {"type":"dots","dots":5,"cap":3} 3 2 2)");
    EXPECT_EQ(
        connection.text("SELECT group_concat(rank || ' ' || score || ' ' || voters || ' ' || counts || ' ' || supporters, ', ')"
                        " FROM results"),
        R"(1 5 2 {"2":1,"3":1} 2, 2 1 1 {"1":1} 1, 3 0 0 {} 0)");
    EXPECT_EQ(connection.text("SELECT place || ' ' || proposal || ' ' || round FROM priorities"), "1 1 1");
}

}  // namespace
}  // namespace gommette::records
