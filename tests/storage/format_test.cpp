// What FORMAT.md says is so: its recipes are run on a log.

#include <gmock/gmock.h>

#include "fixtures.hpp"
#include "tests/source_folder.hpp"

namespace gommette::storage {
namespace {

// The one block of FORMAT.md in that language.
std::string recipe(std::string const& language) {
    std::string const page = read_bytes(source_folder() + "/storage/FORMAT.md");
    std::string const opening = "```" + language + "\n";
    auto const start = page.find(opening) + opening.size();
    return page.substr(start, page.find("```", start) - start);
}

Event ballot(int person, std::string const& marks) {
    Event event = said("", person);
    event.kind = "ballot_marked";
    event.body = "{\"round\":1,\"person\":" + std::to_string(person) + ",\"marks\":" + marks + "}";
    return event;
}

TEST(Format, ItsRecountFindsThePublishedResult) {
    TemporaryFolder folder;
    FakeCores cores;
    {
        auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
        Event elsewhere = ballot(1, R"([{"proposal":1,"mark":9}])");
        elsewhere.body.replace(elsewhere.body.find("\"round\":1"), 9, "\"round\":2");
        Batch batch = on_stream(
            "session/1", 0,
            {ballot(1, R"([{"proposal":1,"mark":3},{"proposal":2,"mark":1}])"), ballot(2, R"([{"proposal":1,"mark":2}])"),
             ballot(1, R"([{"proposal":2}])"), ballot(2, R"([{"proposal":1,"mark":1}])"), elsewhere, said("x")});
        batch.appends.push_back({"session/2", 0, {ballot(1, R"([{"proposal":1,"mark":7}])")}});
        batch.outcomes = {outcome("result", "1/1", R"({"round":1,"proposal":1,"rank":1,"score":4,"voters":2,"counts":[]})"),
                          outcome("result", "1/2", R"({"round":1,"proposal":2,"rank":2,"score":0,"voters":0,"counts":[]})"),
                          outcome("result", "2/1", R"({"round":2,"proposal":1,"rank":1,"score":9,"voters":1,"counts":[]})")};
        ASSERT_TRUE(is_appended(cores.append(*log, batch)));
    }
    std::string sql = recipe("sql");
    sql.resize(sql.rfind(';'));
    EXPECT_EQ(first_value(folder.file("gommette.db"),
                          "SELECT group_concat(proposal || ': ' || published_score || '=' || counted_score || ' ' ||"
                          " published_voters || '=' || counted_voters, ', ') FROM (" +
                              sql + ")"),
              "1: 4=4 2=2, 2: 0=0 0=0");
}

TEST(Format, ItsCheckOfTheChainAgrees) {
    if (std::system("python3 -c 'import hashlib, sqlite3' 2>/dev/null") != 0) GTEST_SKIP() << "python3 is not here";
    TemporaryFolder folder;
    FakeCores cores;
    {
        auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
        ASSERT_TRUE(is_appended(cores.append(
            *log, on_stream("session/1", 0,
                            {with_words(said("été", 1, 7), R"({"title":"Où ?"})"), with_words(said("b"), "{}"), said("c")}))));
        Batch erasure;
        erasure.erased_words.push_back({"session/1", 2});
        ASSERT_TRUE(is_appended(cores.append(*log, erasure)));
    }
    write_bytes(folder.file("check.py"), recipe("python"));
    auto const check = [&] {
        std::string const command =
            "python3 " + folder.file("check.py") + " " + folder.file("gommette.db") + " > " + folder.file("said") + " 2>&1";
        int const code = std::system(command.c_str());
        return std::pair(code == 0, read_bytes(folder.file("said")));
    };
    EXPECT_EQ(check(), std::pair(true, first_value(folder.file("gommette.db"),
                                                   "SELECT lower(hex(chain)) FROM events ORDER BY seq DESC LIMIT 1") +
                                           "\n"));
    tamper(folder.file("gommette.db"), "UPDATE payloads SET json = '{}' WHERE seq = 1");
    EXPECT_EQ(check(), std::pair(false, std::string("the words of event 1 were changed\n")));
}

TEST(Format, ItsViewsCanAllBeRead) {
    TemporaryFolder folder;
    FakeCores cores;
    {
        auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
        Batch batch = on_stream("session/1", 0, {with_words(said("a"), R"({"title":"Bus","detail":"Le soir"})"),
                                                 with_words(said("b"), R"({"title":"Car"})")});
        batch.outcomes = {
            outcome("session", "",
                    R"({"committee":1,"field":"JE","committee_title":"Jeunesse","title":"Atelier","step":"closed",)"
                    R"("joined":3,"proposals":2,"closed_at":1764000000000})"),
            outcome("proposal", "1", R"({"proposal":1,"state":"live","college":"resident","made_at":1764000000000})", 1),
            outcome("proposal", "2", R"({"proposal":2,"state":"merged","merged_into":1,"made_at":1764000000000,)"
                    R"("priority":{"session":4,"proposal":5,"committee":"Jeunesse","place":1}})", 2),
            outcome("round", "1",
                    R"({"round":1,"method":{"type":"dots","dots":5,"cap":3},"opened_at":5,"closed_at":1764000000000,)"
                    R"("registered":3,"present":3,"voters":2,"expressed":2})"),
            outcome("result", "1/1",
                    R"({"round":1,"proposal":1,"rank":1,"score":4,"voters":2,"supporters":2,)"
                    R"("counts":[{"mark":-1,"people":1},{"mark":3,"people":2}]})"),
            outcome("priority", "1", R"({"place":1,"proposal":1,"round":1})"),
            outcome("sheet", "1",
                    R"({"sheet":1,"field":"JE","number":1,"origin":{"session":1,"proposal":1},"decision":2,"member":1,"at":1,)"
                    R"("also":[{"origin":{"session":2,"proposal":5},"decision":3}]})"),
            outcome("sheet", "2", R"({"sheet":2,"field":"JE","number":2,"member":1,"at":1})"),
            outcome("member", "1", R"({"member":1,"forgotten":false,"committee":2})"),
            outcome("decision", "1",
                    R"({"decision":1,"session":1,"proposal":1,"resolution":"validated","member":1,"at":1,"by_round":{"session":2,"round":3}})")};
        batch.erased_words.push_back({"session/1", 2});
        ASSERT_TRUE(is_appended(cores.append(*log, batch)));
    }
    auto const value = [&](std::string const& sql) { return first_value(folder.file("gommette.db"), "SELECT " + sql); };
    EXPECT_EQ(value("session || when_where || step_title || open_round || closed_at_ms FROM sessions"), "101764000000000");
    EXPECT_EQ(value("title || ', ' || detail || ', ' || college || merged_into FROM proposals WHERE proposal = 1"),
              "Bus, Le soir, resident0");
    EXPECT_EQ(value("title || detail || college || merged_into FROM proposals WHERE proposal = 2"), "1") << "words erased";
    EXPECT_EQ(value("method || ' ' || settings || ' ' || expressed FROM rounds"), R"(dots {"type":"dots","dots":5,"cap":3} 2)");
    EXPECT_EQ(value("counts || ' ' || supporters FROM results"), R"({"-1":1,"3":2} 2)");
    EXPECT_EQ(value("place || ' ' || proposal || ' ' || round FROM priorities"), "1 1 1");
    EXPECT_EQ(value("rounds || ' ' || priorities || ' ' || closed_at FROM session_overview"), "1 1 2025-11-24T16:00:00Z");
    EXPECT_EQ(value("merged_into_title FROM proposal_lineage WHERE proposal = 2"), "Bus");
    EXPECT_EQ(value("title || ' ' || score || ' ' || round_voters FROM round_results"), "Bus 4 2");
    EXPECT_EQ(value("field || ' ' || title || ' ' || score || ' of ' || expressed FROM priority_list"), "JE Bus 4 of 2");
    EXPECT_EQ(value("group_concat(sheet || ':' || session || '/' || proposal || '/' || decision || '/' || joined) FROM action_origins"),
              "1:1/1/2/0,1:2/5/3/1");
    EXPECT_EQ(value("committee FROM members"), "2");
    EXPECT_EQ(value("by_session || ' ' || by_round FROM decisions"), "2 3");
    EXPECT_EQ(value("by_session || ' ' || by_round FROM decision_log"), "2 3");
    EXPECT_EQ(value("steers FROM sessions"), "0");
    EXPECT_EQ(value("priority_session || ' ' || priority_proposal FROM proposals WHERE proposal = 2"), "4 5");
    EXPECT_EQ(value("words || ' ' || words_erased FROM readable_events WHERE seq = 1"), "{\"title\":\"Bus\",\"detail\":\"Le soir\"} 0");
    EXPECT_EQ(value("words_erased FROM readable_events WHERE seq = 2"), "1");
}

}  // namespace
}  // namespace gommette::storage
