#include "server/recount/read_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace gommette::recount {
namespace {

using testing::HasSubstr;

std::string sheet_of(std::string const& method, std::string const& ballots, std::string const& more = "",
                     std::string const& options = R"([{"id":"A"},{"id":"B"},{"id":"C"}])") {
    return R"({"format":"gommette-tally/1","method":")" + method + R"(","options":)" + options + R"(,"ballots":)" + ballots +
           (more.empty() ? "" : "," + more) + "}";
}

std::string dots(std::string const& marks) {
    return sheet_of("dots", R"([{"marks":)" + marks + "}]", R"("settings":{"dots":5,"cap":3})");
}

// "place: why" of the complaint; empty if the sheet is good.
std::string complaint_on(std::string const& text) {
    auto const read = read_sheet(text);
    auto const* complaint = std::get_if<Complaint>(&read);
    return complaint ? complaint->place + ": " + complaint->why : "";
}

Sheet good(std::string const& text) {
    auto read = read_sheet(text);
    EXPECT_EQ(complaint_on(text), "");
    return std::get<Sheet>(std::get<AnySheet>(read));
}

struct Bad {
    std::string name;
    std::string text;
    std::string complaint;
};

class BadSheet : public testing::TestWithParam<Bad> {};

TEST_P(BadSheet, IsRefusedWithItsPlace) { EXPECT_EQ(complaint_on(GetParam().text), GetParam().complaint); }

std::vector<Bad> const bad_sheets{
    {"Empty", "", "line 1, column 1: is not JSON"},
    {"CutShort", R"({"format":"gommette-tally/1",)", "line 1, column 30: is not JSON"},
    {"NotUtf8", "\"\xff\"", "line 1, column 2: is not JSON"},
    {"NotAnObject", "[]", ": an object is expected"},
    {"OtherFormat", R"({"format":"gommette-tally/2"})", "/format: one of gommette-tally/1 is expected"},
    {"NoMethod", R"({"format":"gommette-tally/1"})", "/method: is missing"},
    {"UnknownMethod", sheet_of("plurality", "[]"),
     "/method: one of opinion, approval, dots, majority_judgment, impact_effort, ranking, duels, equal_shares, decision, "
     "consensus, "
     "consolidated is expected"},
    {"UnknownMember", sheet_of("opinion", "[]", R"("colour":1)"), "/colour: is not known here"},
    {"UnknownSetting", sheet_of("opinion", "[]", R"("settings":{"dots":3})"), "/settings/dots: is not known here"},
    {"NoOptions", sheet_of("opinion", "[]", "", "[]"), "/options: at least one option is needed"},
    {"OptionTwice", sheet_of("opinion", "[]", "", R"([{"id":"A"},{"id":"A"}])"), "/options/1/id: \"A\" is there twice"},
    {"MemberTwice", dots(R"({"A":1,"A":2})"), "line 1, column 120: the member \"A\" is there twice in one object"},
    {"TooManyDots", dots(R"({"A":3,"B":3})"), "/ballots/0/marks: 6 dots in all, at most 5"},
    {"TooManyOnOne", dots(R"({"A":4})"), "/ballots/0/marks/A: 4 is not a mark of this method"},
    {"UnknownOption", dots(R"({"D":1})"), "/ballots/0/marks/D: there is no such option"},
    {"MinusOne", dots(R"({"A":-1})"), "/ballots/0/marks/A: -1 is not a mark of this method"},
    {"TwoToThe32PlusOne", dots(R"({"A":4294967297})"), "/ballots/0/marks/A: 4294967297 is not within -1000 and 1000"},
    {"TwoToThe64MinusOne", dots(R"({"A":18446744073709551615})"),
     "/ballots/0/marks/A: 18446744073709551615 is not within -1000 and 1000"},
    {"TenToThe999", dots(R"({"A":1e999})"), "line 1, column 120: the number is out of range"},
    {"NotANumber", dots(R"({"A":NaN})"), "line 1, column 116: is not JSON"},
    {"Infinity", dots(R"({"A":-Infinity})"), "line 1, column 117: is not JSON"},
    {"True", dots(R"({"A":true})"), "/ballots/0/marks/A: a whole number is expected"},
    {"Decimal", dots(R"({"A":1.0})"), "/ballots/0/marks/A: a whole number is expected"},
    {"Null", dots(R"({"A":null})"), "/ballots/0/marks/A: a whole number is expected"},
    {"Text", dots(R"({"A":"1"})"), "/ballots/0/marks/A: a whole number is expected"},
    {"MarksAreAList", dots(R"(["A"])"), "/ballots/0/marks: an object is expected"},
    {"NoMarks", sheet_of("dots", "[{}]"), "/ballots/0/marks: is missing"},
    {"TickTwice", sheet_of("approval", R"([{"marks":["A","A"]}])"), "/ballots/0/marks/1: is there twice"},
    {"TooManyTicks", sheet_of("approval", R"([{"marks":["A","B"]}])", R"("settings":{"most":1})"),
     "/ballots/0/marks: 2 options ticked, at most 1"},
    {"RankTwice", sheet_of("ranking", R"([{"marks":{"A":1,"B":1}}])", R"("settings":{"equal_ranks":false})"),
     "/ballots/0/marks/B: the rank 1 is there twice"},
    {"RankZero", sheet_of("ranking", R"([{"marks":{"A":0}}])"), "/ballots/0/marks/A: 0 is not a mark of this method"},
    {"GradeSix", sheet_of("majority_judgment", R"([{"marks":{"A":6}}])"), "/ballots/0/marks/A: 6 is not a mark of this method"},
    {"ImpactAlone", sheet_of("impact_effort", R"([{"marks":{"A":[3]}}])"),
     "/ballots/0/marks/A: an impact and an effort are expected"},
    {"EffortSix", sheet_of("impact_effort", R"([{"marks":{"A":[3,6]}}])"), "/ballots/0/marks/A/1: 6 is not within 1 and 5"},
    {"DuelWithItself", sheet_of("duels", R"([{"marks":[{"winner":"A","loser":"A"}]}])"),
     "/ballots/0/marks: A: an option cannot meet itself"},
    {"PairTwice", sheet_of("duels", R"([{"marks":[{"winner":"A","loser":"B"},{"neither":["B","A"]}]}])"),
     "/ballots/0/marks: A: the same two options meet twice"},
    {"DuelWithoutLoser", sheet_of("duels", R"([{"marks":[{"winner":"A"}]}])"), "/ballots/0/marks/0/loser: is missing"},
    {"NoCost", sheet_of("equal_shares", "[]", R"("settings":{"budget":10})"), "/options/0/cost: is missing"},
    {"NoBudget", sheet_of("equal_shares", "[]"), "/settings/budget: is missing"},
    {"NegativeCost", sheet_of("equal_shares", "[]", R"("settings":{"budget":10})", R"([{"id":"A","cost":-5}])"),
     "/options/0/cost: -5 is not within 0 and 1000000000000"},
    {"CostElsewhere", sheet_of("approval", "[]", "", R"([{"id":"A","cost":5}])"), "/options/0/cost: is only for equal_shares"},
    {"CapAboveDots", sheet_of("dots", "[]", R"("settings":{"dots":2,"cap":3})"), "/settings/cap: 3 is not within 1 and 2"},
    {"PersonTwice", sheet_of("opinion", R"([{"person":"x","marks":{}},{"person":"x","marks":{}}])"),
     "/ballots/1/person: has two ballots: give each version its order"},
    {"SameOrderTwice", sheet_of("opinion", R"([{"person":"x","order":1,"marks":{}},{"person":"x","order":1,"marks":{}}])"),
     "/ballots/1/order: two versions of one person's ballot have the same order"},
    {"CountOfAPerson", sheet_of("opinion", R"([{"person":"x","count":2,"marks":{}}])"),
     "/ballots/0/count: is for ballots without a person"},
    {"TooManyBallots", sheet_of("opinion", R"([{"count":200000,"marks":{}},{"marks":{}}])"),
     "/ballots/1: there are more than 200000 ballots"},
    {"MarksOnABlank", sheet_of("opinion", R"([{"kind":"blank","marks":{}}])"),
     "/ballots/0/marks: a blank or spoiled ballot has no marks"},
    {"UnknownCollege", sheet_of("opinion", R"([{"college":"elus","marks":{}}])"), "/ballots/0/college: there is no such college"},
    {"HalfTheWeights", sheet_of("opinion", "[]", R"("colleges":[{"id":"a","weight":2},{"id":"b"}])"),
     "/colleges: either every college has a weight, or none"},
    {"NoWeightsDeclared", sheet_of("opinion", "[]", R"("official":"declared")"), "/official: no weights are declared"},
    {"NoColleges", sheet_of("opinion", "[]", R"("official":"equal_colleges")"), "/official: there are no colleges"},
    {"ConsensusByCollege", sheet_of("consensus", "[]", R"("colleges":[{"id":"a"},{"id":"b"}],"official":"equal_colleges")"),
     "/official: this method, or what its majority is counted on, knows persons only"},
    {"FewerPresentThanVoters", sheet_of("opinion", R"([{"count":3,"marks":{}}])", R"("present":2)"),
     "/present: is fewer than the 3 who voted: \"proxies\" says for how many of them somebody present voted"},
    {"FewerRegisteredThanPresent", sheet_of("opinion", "[]", R"("present":9,"registered":8)"),
     "/registered: is fewer than the 9 present"},
    {"MergedIntoItself", sheet_of("opinion", "[]", "", R"([{"id":"A","state":"merged","into":"A"}])"),
     "/options/0/into: an option cannot be merged into itself"},
    {"MergedInACircle",
     sheet_of("opinion", "[]", "", R"([{"id":"A","state":"merged","into":"B"},{"id":"B","state":"merged","into":"A"}])"),
     "/options/0/into: the merges go round in a circle"},
    {"IntoOfALiveOne", sheet_of("opinion", "[]", "", R"([{"id":"A","into":"A"}])"),
     "/options/0/into: is only for a merged option"},
    {"MarkBeforeTheOptionCame", sheet_of("opinion", R"([{"order":1,"marks":{"A":1}}])", "", R"([{"id":"A","added":2}])"),
     "/ballots/0/marks/A: the option was added after this ballot was cast"},
    {"LotAndOrder", sheet_of("opinion", "[]", R"("ties":{"lot":1,"order":[]})"),
     "/ties: either a lot (its seed) or an order is expected"},
    {"ChairWhoDidNotVote", sheet_of("decision", "[]", R"("settings":{"chair":"x"})"),
     "/settings/chair: there is no ballot of this person"},
    {"ControlCharacter", sheet_of("opinion", "[]", "", R"([{"id":"A\n"}])"), "/options/0/id: holds a control character"},
    {"LongId", sheet_of("opinion", "[]", "", R"([{"id":")" + std::string(61, 'x') + R"("}])"),
     "/options/0/id: has 61 characters, at most 60"},
    {"RankOfAnUnknownItem",
     R"({"format":"gommette-tally/1","method":"consolidated","options":[{"id":"A"}],"committees":[{"id":"JE","ranks":{"B":1}}]})",
     "/committees/0/ranks/B: there is no such option"},
};

INSTANTIATE_TEST_SUITE_P(Tally, BadSheet, testing::ValuesIn(bad_sheets), [](auto const& info) { return info.param.name; });

TEST(ReadSheet, StopsAtTheSeventeenthLevelOfTenMegabytes) {
    EXPECT_EQ(complaint_on(std::string(10'000'000, '[')), "line 1, column 17: is nested deeper than 16 levels");
    std::string objects;
    for (int i = 0; i < 2'000'000; ++i) objects += R"({"a":)";
    EXPECT_EQ(complaint_on(objects), "line 1, column 81: is nested deeper than 16 levels");
}

TEST(ReadSheet, TakesAtMostSoManyOptions) {
    auto const options = [](std::size_t count) {
        std::string list = "[";
        for (std::size_t i = 0; i < count; ++i)
            list += (i > 0 ? "," : "") + std::string(R"({"id":")") + std::to_string(i) + "\"}";
        return list + "]";
    };
    EXPECT_EQ(complaint_on(sheet_of("opinion", "[]", "", options(most_options))), "");
    EXPECT_EQ(complaint_on(sheet_of("opinion", "[]", "", options(most_options + 1))), "/options: has 401 entries, at most 400");
}

TEST(ReadSheet, NamesAFaultByLineAndColumn) {
    EXPECT_EQ(complaint_on("{\n  \"format\": nope\n}"), "line 2, column 14: is not JSON");
}

TEST(ReadSheet, ShowsNothingOfAHostileNameButItsBeginning) {
    auto const complaint = complaint_on(sheet_of("opinion", "[]", R"("a/b~\u0007)" + std::string(5000, 'x') + R"(":1)"));
    EXPECT_THAT(complaint, HasSubstr("/a~1b~0?xxx"));
    EXPECT_LT(complaint.size(), 100u);
}

TEST(ReadSheet, TakesAByteOrderMark) { EXPECT_EQ(complaint_on("\xEF\xBB\xBF" + sheet_of("opinion", "[]")), ""); }

TEST(ReadSheet, KeepsVersionsAndCountsUnnamedBallotsApart) {
    auto const sheet = good(sheet_of(
        "opinion",
        R"([{"person":"x","order":1,"marks":{"A":1}},{"person":"x","order":2,"marks":{"A":-1}},{"count":3,"marks":{"A":1}}])"));
    EXPECT_EQ(sheet.round.poll.ballots.size(), 5u);
    auto const result = voting::tally(sheet.round);
    EXPECT_EQ(result.participation.voters, 4);
    EXPECT_EQ(std::get<OpinionCount>(*result.columns[0].count).figures[0].disagree, Weight{1});
}

TEST(ReadSheet, TakesTheUsualDotsOfItsOptions) {
    auto const sheet = good(sheet_of("dots", "[]"));
    EXPECT_EQ(std::get<Dots>(sheet.round.method), (Dots{3, 2}));
}

TEST(ReadSheet, ReadsThePresetOfMunicipalCouncils) {
    auto const sheet =
        good(sheet_of("decision", R"([{"person":"m","marks":{"A":1}}])", R"("settings":{"preset":"cgct","chair":"m"})"));
    auto const& rules = std::get<DecisionVote>(sheet.round.method);
    EXPECT_TRUE(rules.quorum);
    EXPECT_EQ(rules.majority, Majority::absolute);
    EXPECT_EQ(rules.base, MajorityBase::expressed);
    EXPECT_EQ(rules.chair->value, 0);
}

}  // namespace
}  // namespace gommette::recount
