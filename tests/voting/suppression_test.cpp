#include "server/domain/voting/suppression.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/voting/rounds.hpp"

namespace gommette::domain::voting {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

// One approval option; per college {ticks, ballots}.
BallotRound ticked(std::vector<Share> const& colleges, bool secret = false) {
    BallotRound round;
    round.method = Approval{};
    round.poll = paper(1);
    round.poll.secret = secret;
    round.poll.colleges.resize(colleges.size());
    for (std::size_t college = 0; college < colleges.size(); ++college) {
        cast(round.poll, colleges[college].in_favour, {{0, 1}}, static_cast<int>(college));
        cast(round.poll, colleges[college].of - colleges[college].in_favour, {}, static_cast<int>(college));
    }
    return round;
}

std::vector<bool> shown(BallotRound const& round) {
    auto const result = tally(round);
    std::vector<bool> cells;
    for (auto const& cell : result.colleges->cells[0]) cells.push_back(cell.shown);
    cells.pop_back();  // those without a college: none here
    return cells;
}

TEST(Suppression, ShowsCollegesOfFiveAndMore) { EXPECT_THAT(shown(ticked({{2, 5}, {30, 40}})), ElementsAre(true, true)); }

TEST(Suppression, HidesASmallCollegeAndTheNextSmallestWithIt) {
    EXPECT_THAT(shown(ticked({{2, 4}, {30, 40}, {3, 8}})), ElementsAre(false, true, false));
}

TEST(Suppression, TellsNoSizeThatIsOneOfAFew) {
    EXPECT_THAT(sizes_not_told({9, 0, 6, 5}, 5), IsEmpty());
    EXPECT_THAT(sizes_not_told({9, 1, 6, 0}, 5), ElementsAre(1, 2)) << "one alone is what the whole lacks";
    EXPECT_THAT(sizes_not_told({9, 1, 1, 6}, 5), ElementsAre(1, 2, 3)) << "two are too few";
    EXPECT_THAT(sizes_not_told({9, 3, 2, 6}, 5), ElementsAre(1, 2));
    EXPECT_THAT(sizes_not_told({9, 1}, 5), ElementsAre(0, 1));
    EXPECT_THAT(sizes_not_told({3, 0}, 5), IsEmpty()) << "the whole is told";
    EXPECT_THAT(sizes_not_told({9, 6, 10}, 11), ElementsAre(0, 1, 2));
}

TEST(Suppression, AsksForElevenWhereTheTopicIsSensitive) {
    auto round = ticked({{2, 10}, {30, 40}, {9, 20}});
    EXPECT_THAT(shown(round), ElementsAre(true, true, true));
    round.sensitive = true;
    EXPECT_THAT(shown(round), ElementsAre(false, true, false));
}

TEST(Suppression, HidesTwoSmallCollegesThatAreEnoughTogether) {
    EXPECT_THAT(shown(ticked({{2, 4}, {30, 40}, {1, 3}})), ElementsAre(false, true, false));
    EXPECT_THAT(shown(ticked({{1, 2}, {30, 40}, {1, 2}})), ElementsAre(false, false, false)) << "four together are too few";
}

TEST(Suppression, HidesMoreWhereTheHiddenOnesAllDidTheSame) {
    EXPECT_THAT(shown(ticked({{0, 4}, {30, 40}, {0, 3}, {10, 20}})), ElementsAre(false, true, false, false));
}

TEST(Suppression, HidesUnanimityInSecretRoundsOnly) {
    EXPECT_THAT(shown(ticked({{8, 8}, {30, 40}, {10, 20}})), ElementsAre(true, true, true));
    EXPECT_THAT(shown(ticked({{8, 8}, {30, 40}, {10, 20}}, true)), ElementsAre(false, true, false));
    EXPECT_THAT(shown(ticked({{0, 8}, {30, 40}, {10, 20}}, true)), ElementsAre(false, true, false)) << "nobody is unanimity too";
}

TEST(Suppression, LeavesASingleCollegeAlone) {
    auto const result = tally(ticked({{2, 3}}));
    EXPECT_FALSE(result.colleges.has_value());
}

TEST(Suppression, TellsNoWeightedFiguresBesideHiddenCells) {
    auto const figures_told = [](BallotRound const& round) {
        std::vector<bool> told;
        for (auto const& column : tally(round).columns) told.push_back(column.figures_told);
        return told;
    };
    EXPECT_THAT(figures_told(ticked({{2, 5}, {30, 40}})), ElementsAre(true, true));
    EXPECT_THAT(figures_told(ticked({{2, 4}, {30, 40}, {3, 8}})), ElementsAre(true, false));
    auto duels = ticked({{2, 4}, {30, 40}});
    duels.method = Duels{};
    for (auto& ballot : duels.poll.ballots) ballot.marks.clear();
    EXPECT_THAT(figures_told(duels), ElementsAre(true, false));
}

std::vector<WeightingName> weightings(Tally const& result) {
    std::vector<WeightingName> names;
    for (auto const& column : result.columns) names.push_back(column.weighting);
    return names;
}

TEST(Suppression, TellsNoWeightedOrderBesideHiddenCellsOfASecretRound) {
    auto round = ticked({{3, 6}, {1, 1}}, true);
    round.poll.colleges[0].weight = round.poll.colleges[1].weight = 1;
    auto const hidden = tally(round);
    EXPECT_THAT(weightings(hidden), ElementsAre(WeightingName::by_person));
    EXPECT_THAT(hidden.warnings, Contains(Warning::weighting_withheld));
    round.poll.secret = false;
    EXPECT_EQ(tally(round).columns.size(), 3u);
    EXPECT_THAT(tally(round).warnings, Not(Contains(Warning::weighting_withheld)));
    auto const shown_all = tally(ticked({{2, 5}, {30, 40}}, true));
    EXPECT_THAT(weightings(shown_all), ElementsAre(WeightingName::by_person, WeightingName::equal_colleges));
    EXPECT_THAT(shown_all.warnings, Not(Contains(Warning::weighting_withheld)));
}

TEST(Suppression, SaysWhyASecretRankingTellsNoWeightedFiguresThoughAllCellsAreTold) {
    auto round = ticked({{2, 5}, {30, 40}}, true);
    EXPECT_THAT(tally(round).warnings, Not(Contains(Warning::figures_withheld)));
    round.method = Ranking{};
    EXPECT_FALSE(tally(round).columns.at(1).figures_told);
    EXPECT_THAT(tally(round).warnings, Contains(Warning::figures_withheld));
    EXPECT_THAT(tally(round).warnings, Not(Contains(Warning::colleges_hidden)));
}

TEST(Suppression, TellsNoSumOfPersonsOwnWeightsInSecret) {
    BallotRound round;
    round.method = Approval{};
    round.poll = paper(2);
    for (int const option : {0, 0, 1, 0, 1}) cast(round.poll, 1, {{option, 1}});
    for (std::size_t i = 0; i < 5; ++i) round.poll.ballots[i].weight = std::int64_t{1} << i;
    EXPECT_EQ(tally(round).columns.size(), 2u);
    round.poll.secret = true;
    EXPECT_THAT(weightings(tally(round)), ElementsAre(WeightingName::by_person));
    EXPECT_THAT(tally(round).warnings, Contains(Warning::weighting_withheld));
}

TEST(Suppression, RestsNoOrderOfASecretRoundOnHiddenColleges) {
    BallotRound round;
    round.method = Consensus{};
    round.poll = paper(2);
    round.poll.colleges.resize(1);
    cast(round.poll, 3, {{0, 1}, {1, 1}}, 0);
    cast(round.poll, 1, {{0, -1}, {1, 1}}, 0);
    cast(round.poll, 2, {{0, -1}, {1, -1}}, 0);
    cast(round.poll, 1, {{0, 1}, {1, -1}});
    round.poll.secret = true;
    EXPECT_THAT(ranks(round.poll, tally(round).columns[0].order), ElementsAre(1, 1)) << "their figures are the same";
}

TEST(Suppression, TellsNoEffortThatAllTechniciansOrAllOthersGaveInSecret) {
    // Efforts of the residents and of the technicians; impacts differ, so that all cells are shown.
    auto const told = [](std::vector<int> const& residents, std::vector<int> const& technicians, bool secret = true) {
        BallotRound round;
        round.method = ImpactEffort{Whole<0, 7>{1}};
        round.poll = paper(1);
        round.poll.secret = secret;
        round.poll.colleges.resize(2);
        int impact = 0;
        for (int const effort : residents) cast(round.poll, 1, {{0, 2 + impact++ % 3, effort}}, 0);
        for (int const effort : technicians) cast(round.poll, 1, {{0, 2 + impact++ % 3, effort}}, 1);
        return std::get<ImpactEffortCount>(*tally(round).columns[0].count).figures[0].effort_by_technicians.has_value();
    };
    EXPECT_TRUE(told({2, 2, 2, 3, 2, 2}, {5, 5, 4, 5, 5}));
    EXPECT_FALSE(told({2, 2, 2, 3, 2, 2}, {5, 5, 5, 5, 5}));
    EXPECT_FALSE(told({2, 2, 2, 2, 2, 2}, {5, 5, 4, 5, 5}));
    EXPECT_FALSE(told({2, 2, 2, 3, 2, 2}, {5, 5, 4, 5}));
    EXPECT_FALSE(told({2, 2, 3, 2}, {5, 5, 4, 5, 5}));
    EXPECT_TRUE(told({2, 2, 2, 2, 2, 2}, {5, 5, 5, 5, 5}, false));
}

TEST(Suppression, MakesOneGroupOfTheHiddenCollegesForBridging) {
    auto round = ticked({{2, 4}, {30, 40}, {3, 8}});
    auto breakdown = *tally(round).colleges;
    EXPECT_THAT(groups_to_tell(breakdown, 5), ElementsAre(1, 0, 1));
    EXPECT_THAT(groups_to_tell(breakdown, 13), ElementsAre(nobody, 0, nobody));
}

// All histograms of one hidden cell that fit what is told: the marks of all hidden cells of its row together, and how many
// ballots each of their colleges has. Counted up to two.
int ways(std::vector<int> const& together, int ballots, std::size_t value = 0) {
    if (value + 1 == together.size()) return ballots <= together[value] ? 1 : 0;
    int found = 0;
    for (int here = 0; here <= std::min(ballots, together[value]) && found < 2; ++here)
        found += ways(together, ballots - here, value + 1);
    return found;
}

std::vector<int> histogram(Cell const& cell) {
    auto counts = cell.people;
    counts.push_back(cell.silent);
    counts.push_back(cell.unseen);
    return counts;
}

TEST(SuppressionLaw, NoHiddenCellCanBeWorkedOutBySubtraction) {
    int hidden_cells = 0;
    for (std::uint64_t seed = 1; seed <= 6000; ++seed) {
        Dice dice(seed);
        auto round = random_round(dice, dice.below(methods), dice.between(2, 5));
        round.poll.secret = dice.below(2) == 0;
        int const smallest = dice.below(4) == 0 ? smallest_sensitive_college : smallest_college;
        round.sensitive = smallest == smallest_sensitive_college;
        auto const result = tally(round);
        if (!result.colleges) continue;
        auto const& breakdown = *result.colleges;
        for (auto const& row : breakdown.cells) {
            std::vector<int> together(row.front().people.size() + 2, 0);
            int whole_values = 0;
            std::vector<int> whole(together.size(), 0);
            for (auto const& cell : row)
                for (std::size_t v = 0; v < together.size(); ++v) {
                    whole[v] += histogram(cell)[v];
                    if (!cell.shown) together[v] += histogram(cell)[v];
                }
            for (int const people : whole) whole_values += people > 0 ? 1 : 0;
            for (std::size_t column = 0; column < row.size(); ++column) {
                int const ballots = breakdown.voters[column];
                if (row[column].shown) {
                    ASSERT_TRUE(ballots == 0 || ballots >= smallest) << "seed " << seed;
                    continue;
                }
                ++hidden_cells;
                // If all who voted did the same, the whole tells it, and nothing can hide it.
                if (whole_values < 2) continue;
                ASSERT_GE(ways(together, ballots), 2) << "seed " << seed << " column " << column;
            }
        }
        for (auto const& divergence : result.divergences)
            for (std::size_t row = 0; row < breakdown.options.size(); ++row) {
                if (breakdown.options[row] != divergence.option) continue;
                ASSERT_TRUE(breakdown.at(row, static_cast<std::size_t>(divergence.college)).shown) << "seed " << seed;
                ASSERT_TRUE(breakdown.at(row, static_cast<std::size_t>(divergence.other)).shown) << "seed " << seed;
            }
    }
    EXPECT_GT(hidden_cells, 10000);
}

}  // namespace
}  // namespace gommette::domain::voting
