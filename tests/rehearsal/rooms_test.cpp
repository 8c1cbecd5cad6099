#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "server/rehearsal/rooms/cast_ballots.hpp"
#include "server/rehearsal/rooms/result_check.hpp"
#include "server/rehearsal/rooms/script.hpp"

namespace gommette::rehearsal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Mark mark(int proposal, int value) { return {{proposal}, MarkValue{value}, std::nullopt, std::nullopt}; }
Mark taken_back(int proposal) { return {{proposal}, std::nullopt, std::nullopt, std::nullopt}; }
Mark duel(int winner, int loser, int value = 1) { return {{winner}, MarkValue{value}, std::nullopt, ProposalId{loser}}; }

std::vector<Mark> lines_of(HeldBallot const& ballot) {
    std::vector<Mark> lines;
    for (auto const& [name, line] : ballot) lines.push_back(line);
    return lines;
}

TEST(CastBallots, KeepTheLastOfEachLine) {
    CastBallots cast{Opinion{}};
    cast.accepted({3}, 7, {mark(1, 1), mark(2, -1)});
    cast.accepted({5}, 7, {mark(1, 0), taken_back(2)});
    cast.accepted({4}, 8, {mark(2, 1)});
    ASSERT_EQ(cast.ballots().size(), 2U);
    EXPECT_THAT(lines_of(cast.ballots().at(7).ballot), ElementsAre(mark(1, 0)));
    EXPECT_THAT(lines_of(cast.ballots().at(8).ballot), ElementsAre(mark(2, 1)));
}

TEST(CastBallots, GiveUpWhatAMarkAfterAMergeSpeaksFor) {
    CastBallots cast{Opinion{}};
    cast.accepted({1}, 0, {mark(1, 1), mark(2, 1)});
    cast.accepted({2}, 1, {mark(1, 1), mark(2, 1)});
    cast.merged({3}, {2}, {1});
    cast.accepted({4}, 0, {mark(2, -1)});
    cast.separated({5}, {1});
    cast.accepted({6}, 1, {mark(2, -1)});
    EXPECT_THAT(lines_of(cast.ballots().at(0).ballot), ElementsAre(mark(2, -1)));
    EXPECT_THAT(lines_of(cast.ballots().at(1).ballot), ElementsAre(mark(1, 1), mark(2, -1)));
}

TEST(CastBallots, NameADuelWhicheverWon) {
    CastBallots cast{Duels{}};
    cast.accepted({1}, 0, {duel(2, 1)});
    cast.accepted({2}, 0, {duel(1, 2)});
    EXPECT_THAT(lines_of(cast.ballots().at(0).ballot), ElementsAre(duel(1, 2)));
}

TEST(CastBallots, DoNotKnowWhatWasSpentTwice) {
    CastBallots cast{Dots{{3}, {3}}};
    cast.accepted({1}, 0, {mark(1, 3)});
    cast.accepted({2}, 1, {mark(2, 3)});
    cast.accepted({3}, 0, {mark(2, 1)});  // its three on a proposal that is hidden
    EXPECT_FALSE(cast.ballots().at(0).is_known);
    EXPECT_TRUE(cast.ballots().at(1).is_known);
}

TEST(Script, IsTheSameForTheSameSeedOnly) {
    auto const steps = [](std::uint64_t seed) {
        std::vector<std::size_t> kinds;
        for (auto const& step : write_script({"dots", 40, seed}).steps) kinds.push_back(step.index());
        return kinds;
    };
    EXPECT_EQ(steps(1), steps(1));
    EXPECT_NE(steps(1), steps(2));
}

TEST(Script, HoldsWhatARoundMustSurvive) {
    for (auto const& method : method_names())
        for (std::size_t const people : {8, 40, 250}) {
            auto const script = write_script({method, people, 3});
            std::set<std::size_t> kinds;
            for (auto const& step : script.steps) kinds.insert(step.index());
            EXPECT_EQ(kinds.size(), std::variant_size_v<Step>) << method << ", " << people;
            EXPECT_GE(script.proposals, 6U);
            EXPECT_EQ(script.colleges.size(), people);
            std::visit([&](auto const& settings) { EXPECT_EQ(settings.name, method); }, script.method);
            if (names_proposals(script.method)) {
                EXPECT_TRUE(script.only_listed);
            }
        }
}

TEST(Hands, GiveEveryKindOfLineAndKeepToTheRules) {
    for (auto const& method : method_names()) {
        Chance chance{5};
        auto const settings = draw_settings(method, 6, chance);
        std::vector<ProposalId> const votable{{1}, {2}, {3}, {4}, {5}, {6}};
        HeldBallot held;
        int marked = 0, taken = 0;
        for (int order = 0; order < 500; ++order) {
            auto const lines = draw_lines(settings, votable, held, chance);
            std::set<LineName> names;
            for (auto const& line : lines) {
                EXPECT_TRUE(names.insert(line_name(line)).second) << method;
                ++(line.mark ? marked : taken);
            }
            change(held, lines);
            EXPECT_TRUE(is_acceptable(settings, held)) << method;
        }
        EXPECT_GT(marked, 100) << method;
        EXPECT_GT(taken, 20) << method;
        change(held, all_taken_back(votable, held));
        EXPECT_THAT(held, IsEmpty()) << method;
    }
}

// Two ballots of an approval, and what a server would publish of them.
constexpr char const* sheet = R"({"format": "gommette-tally/1", "method": "approval", "options": [{"id": "p1"}, {"id": "p2"}],
    "colleges": [{"id": "resident"}, {"id": "elected"}], "registered": 2, "present": 2,
    "ballots": [{"college": "resident", "marks": ["p1"]}, {"college": "elected", "marks": ["p1", "p2"]}]})";
std::vector<College> const of_two{College::resident, College::elected};

std::map<std::size_t, CastBallots::Cast> two_ballots() {
    CastBallots cast{Approval{}};
    cast.accepted({1}, 0, {mark(1, 1)});
    cast.accepted({2}, 1, {mark(1, 1), mark(2, 1)});
    return cast.ballots();
}

TEST(ResultCheck, FindsTheCastBallotsInTheSheet) { EXPECT_THAT(differences_from_cast(sheet, two_ballots(), of_two), IsEmpty()); }

TEST(ResultCheck, NamesABallotThatIsNotCountedAndOneThatNobodyCast) {
    auto cast = two_ballots();
    cast.at(0).ballot = {{{{2}, {}}, mark(2, 1)}};
    EXPECT_THAT(differences_from_cast(sheet, cast, of_two), testing::Contains(HasSubstr("person 0 was accepted and is not counted: resident p2: 1")));
    EXPECT_THAT(differences_from_cast(sheet, cast, of_two), testing::Contains(HasSubstr("nobody cast what is counted: resident p1: 1")));
    EXPECT_FALSE(differences_from_cast(sheet, two_ballots(), {College::resident, College::resident}).empty());
    cast = two_ballots();
    cast.erase(0);
    EXPECT_FALSE(differences_from_cast(sheet, cast, of_two).empty());
}

TEST(ResultCheck, ComparesTheNumberOfBallotsThatOnlyTheServerKnows) {
    auto cast = two_ballots();
    cast.at(0).is_known = false;
    EXPECT_THAT(differences_from_cast(sheet, cast, of_two), IsEmpty());
    cast[2].is_known = false;
    EXPECT_EQ(differences_from_cast(sheet, cast, of_two).size(), 1U);
}

TEST(ResultCheck, NamesAResultThatTheSheetDoesNotGive) {
    EXPECT_THAT(differences_from_count(sheet, RoundResult{}), ElementsAre(HasSubstr("published")));
    EXPECT_THAT(differences_from_count("{}", RoundResult{}), ElementsAre(HasSubstr("cannot be counted")));
}

}  // namespace
}  // namespace gommette::rehearsal
