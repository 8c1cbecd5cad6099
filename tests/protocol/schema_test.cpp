#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "protocol/print/print.hpp"

using namespace gommette;

namespace {

std::string committed(std::string const& path) {
    std::ifstream file{std::string{GOMMETTE_SOURCE_DIR} + "/protocol/" + path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void expect_fresh(std::string const& path, std::string const& printed) {
    EXPECT_TRUE(committed(path) == printed) << "protocol/" << path << " is stale: build gommette_schema and run it on protocol/";
}

}  // namespace

TEST(CommittedFiles, FollowTheVocabulary) {
    expect_fresh("schema/requests.schema.json", request_schema());
    expect_fresh("schema/replies.schema.json", reply_schema());
    expect_fresh("schema/events.schema.json", event_schema());
    expect_fresh("schema/rows.schema.json", row_schema());
    expect_fresh("typescript/limits.ts", limits_typescript());
}
