#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "protocol/described.hpp"
#include "protocol/envelope.hpp"
#include "protocol/print/print.hpp"
#include "tests/source_folder.hpp"

using namespace gommette;

namespace {

std::string committed(std::string const& path) {
    std::ifstream file{source_folder() + "/protocol/" + path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void expect_fresh(std::string const& path, std::string const& printed) {
    EXPECT_TRUE(committed(path) == printed) << "protocol/" << path << " is stale: build gommette_schema and run it on protocol/";
}

// Every message of the variant must be in asyncapi.yaml, with the schema's type.
template <class Variant>
void expect_on_the_channel(std::string const& asyncapi, std::string const& schema) {
    wire::for_each_alternative<Variant>([&](auto alternative) {
        using T = typename decltype(alternative)::type;
        auto const line =
            std::string{T::name} + ": { payload: { $ref: \"" + schema + "#/$defs/" + wire::type_name<T>() + "\" } }";
        EXPECT_NE(asyncapi.find(line), asyncapi.npos) << "protocol/asyncapi.yaml lacks " << line;
    });
}

}  // namespace

TEST(CommittedFiles, FollowTheVocabulary) {
    expect_fresh("schema/requests.schema.json", request_schema());
    expect_fresh("schema/replies.schema.json", reply_schema());
    expect_fresh("schema/events.schema.json", event_schema());
    expect_fresh("schema/rows.schema.json", row_schema());
    expect_fresh("typescript/limits.ts", limits_typescript());
    expect_fresh("typescript/usual.ts", usual_typescript());
}

TEST(CommittedFiles, DescribeEveryMessageOfTheChannel) {
    auto const asyncapi = committed("asyncapi.yaml");
    expect_on_the_channel<Request>(asyncapi, "schema/requests.schema.json");
    expect_on_the_channel<Reply>(asyncapi, "schema/replies.schema.json");
}
