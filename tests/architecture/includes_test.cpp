#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/rules.hpp"
#include "tests/source_folder.hpp"

namespace gommette::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Sources const& project() {
    static Sources const sources = read_sources(source_folder());
    return sources;
}

// The project with one more line in one file.
std::vector<std::string> after_planting(std::string const& path, std::string const& line) {
    auto sources = project();
    for (auto include : includes_of(line)) {
        include.line = 99;
        sources[path].push_back(include);
    }
    return offences(sources);
}

TEST(Includes, KeepToTheLayers) {
    std::string all;
    for (auto const& offence : offences(project())) all += offence + "\n";
    EXPECT_EQ(all, "");
}

TEST(Includes, AreReadFromTheWholeProject) {
    for (auto const* path : {"protocol/vocabulary.hpp", "storage/event_log.hpp", "server/domain/apply.cpp", "server/main.cpp"})
        EXPECT_TRUE(project().contains(path)) << path;
}

TEST(Includes, AreFoundHoweverTheyAreWritten) {
    auto const found =
        includes_of("#pragma once\n#include <vector>\n  #  include \"storage/event_log.hpp\"  // why\n// #include <no>\n");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].line, 2);
    EXPECT_EQ(found[0].what, "vector");
    EXPECT_FALSE(found[0].is_ours);
    EXPECT_EQ(found[1].line, 3);
    EXPECT_EQ(found[1].what, "storage/event_log.hpp");
    EXPECT_TRUE(found[1].is_ours);
}

// Where a line is planted, which, and what is said of it.
struct Planted {
    char const* path;
    char const* line;
    char const* layer;

    friend void PrintTo(Planted const& planted, std::ostream* out) { *out << planted.layer << " in " << planted.path; }
};

class PlantedLine : public testing::TestWithParam<Planted> {};

TEST_P(PlantedLine, IsNamed) {
    auto const [path, line, layer] = GetParam();
    std::string const header = includes_of(line).at(0).what;
    EXPECT_THAT(after_planting(path, line),
                testing::Contains(std::string{path} + ":99: " + layer + " may not include " + header));
}

INSTANTIATE_TEST_SUITE_P(EachRule, PlantedLine,
                         testing::Values(Planted{"protocol/events.hpp", "#include <nlohmann/json.hpp>", "protocol"},
                                         Planted{"protocol/types.hpp", "#include \"server/domain/session.hpp\"", "protocol"},
                                         Planted{"storage/event_log.hpp", "#include \"protocol/events.hpp\"", "storage"},
                                         Planted{"storage/event_log.hpp", "#include \"server/domain/session.hpp\"", "storage"},
                                         Planted{"server/domain/apply.cpp", "#include <chrono>", "domain"},
                                         Planted{"server/domain/apply.cpp", "#include <random>", "domain"},
                                         Planted{"server/domain/apply.cpp", "#include <iostream>", "domain"},
                                         Planted{"server/domain/apply.cpp", "#include <nlohmann/json.hpp>", "domain"},
                                         Planted{"server/domain/apply.cpp", "#include <unistd.h>", "domain"},
                                         Planted{"server/domain/apply.cpp", "#include \"protocol/codec.hpp\"", "domain"},
                                         Planted{"server/domain/apply.cpp", "#include \"storage/event_log.hpp\"", "domain"},
                                         Planted{"server/domain/apply.cpp", "#include \"server/ops/log.hpp\"", "domain"},
                                         Planted{"server/live/core.cpp", "#include <boost/beast/core.hpp>", "live"},
                                         Planted{"server/live/core.cpp", "#include \"server/net/limits.hpp\"", "live"},
                                         Planted{"server/live/core.cpp", "#include <sqlite3.h>", "live"},
                                         Planted{"server/export/session_csv.cpp", "#include \"server/live/core.hpp\"", "export"},
                                         Planted{"server/auth/keys.cpp", "#include \"storage/event_log.hpp\"", "auth"},
                                         Planted{"server/ops/log.cpp", "#include \"protocol/ids.hpp\"", "ops"},
                                         Planted{"server/net/origins.cpp", "#include \"server/domain/session.hpp\"", "net"},
                                         Planted{"server/net/origins.cpp", "#include <sqlite3.h>", "net"},
                                         Planted{"server/net/origins.cpp", "#include <curl/curl.h>", "net"},
                                         Planted{"server/live/core.cpp", "#include \"server/webhooks/outbox.hpp\"", "live"},
                                         Planted{"server/webhooks/outbox.cpp", "#include \"server/live/core.hpp\"", "webhooks"},
                                         Planted{"server/webhooks/message.cpp", "#include \"server/domain/session.hpp\"", "webhooks"},
                                         Planted{"server/rehearsal/csv.cpp", "#include \"server/net/limits.hpp\"", "rehearsal"},
                                         Planted{"server/demo/demo.cpp", "#include \"server/net/limits.hpp\"", "demo"},
                                         Planted{"server/commands/serve.cpp", "#include <boost/beast/core.hpp>", "commands"},
                                         Planted{"server/main.cpp", "#include \"server/live/core.hpp\"", "main.cpp"}));

TEST(Includes, NameAPathThatDoesNotBeginAtTheRoot) {
    EXPECT_THAT(after_planting("server/live/core.cpp", "#include \"core.hpp\""),
                testing::Contains("server/live/core.cpp:99: \"core.hpp\" is no path from the root"));
}

TEST(Includes, AreJudgedInFoldersThatAreLayersOnly) {
    EXPECT_THAT(offences({{"server/somewhere/new.cpp", {}}}),
                ElementsAre("server/somewhere/new.cpp: this folder is no layer yet"));
}

TEST(Includes, NameTheLineThatClosesACycle) {
    Sources const sources{{"storage/a.hpp", {{1, "storage/b.hpp", true}}},
                          {"storage/b.hpp", {{1, "vector", false}, {2, "storage/c.hpp", true}}},
                          {"storage/c.hpp", {{5, "storage/a.hpp", true}}}};
    EXPECT_THAT(offences(sources), ElementsAre("storage/c.hpp:5: includes storage/a.hpp, which includes it"));
}

TEST(Includes, MayMeetAgainWithoutACycle) {
    Sources const sources{{"storage/a.cpp", {{1, "storage/b.hpp", true}, {2, "storage/c.hpp", true}}},
                          {"storage/b.hpp", {{1, "storage/c.hpp", true}}},
                          {"storage/c.hpp", {}}};
    EXPECT_THAT(offences(sources), IsEmpty());
}

TEST(Includes, ShowBeastToThreeUnitsAndNoMore) {
    Sources sources{{"server/net/layer.hpp", {{1, "boost/beast/core.hpp", false}}}};
    for (auto const* unit : {"server/net/a.cpp", "server/net/b.cpp", "server/rehearsal/c.cpp"})
        sources[unit] = {{1, "boost/beast/core.hpp", false}};
    EXPECT_THAT(offences(sources), IsEmpty());
    sources["server/net/d.cpp"] = {{1, "server/net/layer.hpp", true}};
    EXPECT_THAT(offences(sources), ElementsAre(HasSubstr("more than three units see boost/beast: server/net/a.cpp")));
}

}  // namespace
}  // namespace gommette::architecture
