#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "server/recount/read_sheet.hpp"
#include "server/recount/result_json.hpp"
#include "server/recount/result_text.hpp"
#include "tests/source_folder.hpp"

// Every example of protocol/tally/examples is counted; its result stands in protocol/tally/results. A result is written anew with
//   gommette tally protocol/tally/examples/NAME.json --json > protocol/tally/results/NAME.json
namespace gommette::recount {
namespace {

std::filesystem::path const folder = std::filesystem::path(source_folder()) / "protocol/tally";

std::string file(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> example_names() {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder / "examples"))
        names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

struct Results {
    std::string json;
    std::string french;
    std::string english;
};

Results count(AnySheet const& any) {
    if (auto const* sheet = std::get_if<CommitteeSheet>(&any)) {
        auto const result = voting::consolidate(static_cast<int>(sheet->items.size()), sheet->ranks, sheet->top);
        return {result_json(*sheet, result), result_text(*sheet, result, Language::fr),
                result_text(*sheet, result, Language::en)};
    }
    auto const& sheet = std::get<Sheet>(any);
    auto const result = voting::tally(sheet.round);
    return {result_json(sheet, result), result_text(sheet, result, Language::fr), result_text(sheet, result, Language::en)};
}

class Example : public testing::TestWithParam<std::string> {};

TEST_P(Example, HasItsCommittedResult) {
    auto const read = read_sheet(file(folder / "examples" / (GetParam() + ".json")));
    auto const* complaint = std::get_if<Complaint>(&read);
    ASSERT_EQ(complaint, nullptr) << complaint->place << ": " << complaint->why;
    auto const results = count(std::get<AnySheet>(read));
    EXPECT_EQ(results.json, file(folder / "results" / (GetParam() + ".json")));
    EXPECT_TRUE(nlohmann::json::accept(results.json));
}

TEST_P(Example, IsToldInBothLanguages) {
    auto const read = read_sheet(file(folder / "examples" / (GetParam() + ".json")));
    auto const results = count(std::get<AnySheet>(read));
    EXPECT_NE(results.french, results.english);
    EXPECT_GT(results.french.size(), 200u);
    for (auto const& text : {results.french, results.english})
        EXPECT_EQ(text.find("  \n"), std::string::npos) << "blanks at a line's end";
}

INSTANTIATE_TEST_SUITE_P(Tally, Example, testing::ValuesIn(example_names()), [](auto const& info) { return info.param; });

TEST(Examples, AreThereForEveryMethod) {
    EXPECT_THAT(example_names(),
                testing::IsSupersetOf({"opinion", "approval", "dots", "majority_judgment", "impact_effort", "ranking", "duels",
                                       "equal_shares", "decision", "consensus", "consolidated"}));
}

}  // namespace
}  // namespace gommette::recount
