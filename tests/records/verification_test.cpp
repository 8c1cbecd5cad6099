#include "server/records/verification.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <stdlib.h>

#include <filesystem>

#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"
#include "tests/domain/scene.hpp"

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

    // Writes with a log of its own, which is closed again.
    void write(storage::Batch batch) {
        bool is_kept = false;
        auto log = storage::open_sqlite_log({folder, false}, [](int, std::vector<std::function<void()>> letters) {
            for (auto const& letter : letters) letter();
        });
        log->append(0, std::move(batch),
                    [&](storage::AppendResult const& result) { is_kept = std::holds_alternative<storage::Appended>(result); });
        log.reset();
        ASSERT_TRUE(is_kept);
    }

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
        for (auto const& event : std::get<domain::Granted<SessionEvent>>(outcome.decision).events) add(event);
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
        add(domain::facilitator(), Retain{{{ProposalId{1}}}});
        storage::Batch batch;
        batch.appends.push_back({session_stream(scene.session.plan.session), 0, evening});
        batch.outcomes = outcomes;
        write(std::move(batch));
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
        verified = verify(
            snapshot, [&](std::string const& line) { lines.push_back(line); },
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
    Verified verified;
    std::pair<std::int64_t, std::int64_t> progress;
};

TEST_F(Verification, FindsASoundFolderEqual) {
    play();
    EXPECT_THAT(differences(), IsEmpty());
    EXPECT_EQ(verified.events, static_cast<std::int64_t>(evening.size()));
    EXPECT_EQ(verified.sessions, 1);
    EXPECT_EQ(verified.rounds, 1);
    EXPECT_EQ(verified.outcomes, 1 + 3 + 1 + 3 + 1);
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
                ElementsAre(AllOf(HasSubstr("session 7, round 1, proposal 2: the table says {"), HasSubstr("\"score\":2"),
                                  HasSubstr("but the log says {"), HasSubstr("\"score\":1"))));
    EXPECT_EQ(verified.outcomes, 8);
}

TEST_F(Verification, FindsADeletedResult) {
    play();
    write_row("result", "1/3", std::nullopt);
    EXPECT_THAT(differences(), ElementsAre(HasSubstr("session 7, round 1, proposal 3: not in the table, but the log says {")));
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
    EXPECT_EQ(verified.outcomes, 9) << "the rows are those of the published result";
}

TEST_F(Verification, FindsAPublishedRankThatTheBallotsDoNotGive) {
    play([](RoundClosed& closed) { closed.result.columns.at(0).order.places.at(0).rank = 2; });
    EXPECT_THAT(differences(), ElementsAre(AllOf(HasSubstr("session 7, round 1, proposal 1: published {"),
                                                 HasSubstr("\"rank\":2"), HasSubstr("\"rank\":1"))));
}

TEST_F(Verification, FindsAChangeThatIsInNoOutcome) {
    play([](RoundClosed& closed) { closed.result.participation.by_channel.paper = 1; });
    EXPECT_THAT(differences(), ElementsAre("session 7, round 1: the published result is not what its ballots say"));
}

TEST_F(Verification, SaysWhichRulesItDoesNotKnow) {
    play([](RoundClosed& closed) { closed.rules = {2}; });
    EXPECT_THAT(differences(), ElementsAre("session 7, round 1: cannot be counted again by rules 2"));
    EXPECT_EQ(verified.rounds, 0);
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
