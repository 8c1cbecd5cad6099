#include "server/domain/methods/ranking.hpp"
#include "server/domain/methods/schulze.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/voting/ranked.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

RankingCount counted(Poll const& poll, Ranking const& rules = {}) { return count_ranking(rules, poll, by_person(poll)); }

std::vector<int> winners(Ordering const& order) {
    std::vector<int> first;
    for (auto const& place : order.places)
        if (place.rank == 1) first.push_back(place.option);
    return first;
}

// Tennessee (Wikipedia, "Schulze method", "Borda count"): Nashville is the Condorcet winner, and Borda's too, with 194 points
// before 173, 126 and 107.
TEST(Ranking, ChoosesNashvilleForTennessee) {
    auto poll = paper(4);  // A Memphis, B Nashville, C Chattanooga, D Knoxville
    rank(poll, 42, "ABCD");
    rank(poll, 26, "BCDA");
    rank(poll, 15, "CDBA");
    rank(poll, 17, "DCBA");
    auto const count = counted(poll);
    EXPECT_EQ(count.condorcet, 1);
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(4, 1, 2, 3));
    EXPECT_THAT(count.doubled_borda, ElementsAre(2 * 126, 2 * 194, 2 * 173, 2 * 107));
    EXPECT_THAT(count.cycles, IsEmpty());
}

// Schulze's 45 voters, example 1 of his paper: the matrix, the strongest paths, and E > A > C > B > D.
TEST(Ranking, FindsTheOrderOfSchulzesFortyFiveVoters) {
    auto poll = paper(5);
    rank(poll, 5, "ACBED");
    rank(poll, 5, "ADECB");
    rank(poll, 8, "BEDAC");
    rank(poll, 3, "CABED");
    rank(poll, 7, "CAEBD");
    rank(poll, 2, "CBADE");
    rank(poll, 7, "DCEBA");
    rank(poll, 8, "EBADC");
    auto const count = counted(poll);
    int const duels[5][5] = {
        {0, 20, 26, 30, 22}, {25, 0, 16, 33, 18}, {19, 29, 0, 17, 24}, {15, 12, 28, 0, 14}, {23, 27, 21, 31, 0}};
    int const paths[5][5] = {
        {0, 28, 28, 30, 24}, {25, 0, 28, 33, 24}, {25, 29, 0, 29, 24}, {25, 28, 28, 0, 24}, {25, 28, 28, 31, 0}};
    for (int a = 0; a < 5; ++a)
        for (int b = 0; b < 5; ++b) {
            EXPECT_EQ(count.duelled.at(a, b), Weight{duels[a][b]}) << a << " against " << b;
            EXPECT_EQ(count.paths.at(a, b).winning, Weight{paths[a][b]}) << a << " to " << b;
        }
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(2, 4, 3, 5, 1));
    EXPECT_EQ(count.condorcet, std::nullopt);
}

// Example 2 of the same collection: D > A > C > B.
TEST(Ranking, FindsTheOrderOfSchulzesThirtyVotersWithFourCandidates) {
    auto poll = paper(4);
    rank(poll, 5, "ACBD");
    rank(poll, 2, "ACDB");
    rank(poll, 3, "ADCB");
    rank(poll, 4, "BACD");
    rank(poll, 3, "CBDA");
    rank(poll, 3, "CDBA");
    rank(poll, 1, "DACB");
    rank(poll, 5, "DBAC");
    rank(poll, 4, "DCBA");
    EXPECT_THAT(ranks(poll, counted(poll).order), ElementsAre(2, 4, 3, 1));
}

// Example 3: B > A > D > E > C.
TEST(Ranking, FindsTheOrderOfSchulzesThirtyVotersWithFiveCandidates) {
    auto poll = paper(5);
    rank(poll, 3, "ABDEC");
    rank(poll, 5, "ADEBC");
    rank(poll, 1, "ADECB");
    rank(poll, 2, "BADEC");
    rank(poll, 2, "BDECA");
    rank(poll, 4, "CABDE");
    rank(poll, 6, "CBADE");
    rank(poll, 2, "DBECA");
    rank(poll, 5, "DECAB");
    EXPECT_THAT(ranks(poll, counted(poll).order), ElementsAre(2, 1, 5, 3, 4));
}

// Example 4: the winner is not unique; B stands before C and D before A, and B and D are level.
TEST(Ranking, SharesRanksInSchulzesNineVoters) {
    auto poll = paper(4);
    rank(poll, 3, "ABCD");
    rank(poll, 2, "DABC");
    rank(poll, 2, "DBCA");
    rank(poll, 2, "CBDA");
    auto const count = counted(poll);
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(3, 1, 3, 1));
    EXPECT_EQ(count.order.ties.front().broken_by, TieBreaker::nothing);
}

// Condorcet's own paradox with Borda, Essai (1785): 30 ABC, 1 ACB, 29 BAC, 10 BCA, 10 CAB, 1 CBA. A beats both others, 41:40 and
// 60:21, yet Borda prefers B, 109 points to 101.
TEST(Ranking, ShowsWhereBordaAndCondorcetPart) {
    auto poll = paper(3);
    rank(poll, 30, "ABC");
    rank(poll, 1, "ACB");
    rank(poll, 29, "BAC");
    rank(poll, 10, "BCA");
    rank(poll, 10, "CAB");
    rank(poll, 1, "CBA");
    auto const count = counted(poll);
    EXPECT_EQ(count.condorcet, 0);
    EXPECT_THAT(winners(count.order), ElementsAre(0));
    EXPECT_THAT(winners(count.borda), ElementsAre(1));
    EXPECT_THAT(count.doubled_borda, ElementsAre(2 * 101, 2 * 109, 2 * 33));
}

// Condorcet's paradox of 60 voters, Essai (1785): 23 ABC, 17 BCA, 2 BAC, 10 CAB, 8 CBA. A beats B 33:27, B beats C 42:18, C beats
// A 35:25; dropping the weakest win, A over B, leaves B > C > A.
TEST(Ranking, NamesTheCircleOfCondorcetsSixty) {
    auto poll = paper(3);
    rank(poll, 23, "ABC");
    rank(poll, 17, "BCA");
    rank(poll, 2, "BAC");
    rank(poll, 10, "CAB");
    rank(poll, 8, "CBA");
    auto const count = counted(poll);
    EXPECT_EQ(count.condorcet, std::nullopt);
    EXPECT_THAT(count.smith, ElementsAre(0, 1, 2));
    EXPECT_THAT(count.cycles, ElementsAre(Cycle{{0, 1, 2}}));
    EXPECT_EQ(count.duelled.at(0, 1), Weight{33});
    EXPECT_EQ(count.duelled.at(1, 2), Weight{42});
    EXPECT_EQ(count.duelled.at(2, 0), Weight{35});
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(3, 1, 2));
}

TEST(Ranking, SharesFirstPlaceInAPerfectCircle) {
    auto poll = paper(3);
    rank(poll, 1, "ABC");
    rank(poll, 1, "BCA");
    rank(poll, 1, "CAB");
    EXPECT_THAT(ranks(poll, counted(poll).order), ElementsAre(1, 1, 1));
}

TEST(Schulze, PrefersFewerLosingVotesAtEqualWinningVotes) {
    EXPECT_GT((Strength{10, 3}), (Strength{10, 4}));
    EXPECT_GT((Strength{11, 9}), (Strength{10, 0}));
    // A>B 5:3, B>C 5:2, C>A 5:4: all wins have five votes, so the losing votes decide: C's over A is the weakest.
    Duelled duelled(3);
    duelled.at(0, 1) = 5, duelled.at(1, 0) = 3;
    duelled.at(1, 2) = 5, duelled.at(2, 1) = 2;
    duelled.at(2, 0) = 5, duelled.at(0, 2) = 4;
    EXPECT_THAT(schulze_levels(strongest_paths(duelled)), ElementsAre(0, 1, 2));
}

TEST(Schulze, GivesNothingToADraw) {
    Duelled duelled(2);
    duelled.at(0, 1) = duelled.at(1, 0) = 4;
    EXPECT_THAT(schulze_levels(strongest_paths(duelled)), ElementsAre(0, 0));
}

TEST(Ranking, PutsUnrankedOptionsLastAndTied) {
    auto poll = paper(4);
    rank(poll, 3, "A");
    auto const count = counted(poll);
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(1, 2, 2, 2));
    // Positions 2, 3 and 4 shared: (2 + 1 + 0) / 3 = 1 point each, from three ballots, doubled.
    EXPECT_THAT(count.doubled_borda, ElementsAre(18, 6, 6, 6));
}

TEST(Ranking, ComparesUnrankedOptionsWithNothingIfTheRoundSaysSo) {
    auto poll = paper(3);
    rank(poll, 3, "A");
    rank(poll, 2, "BA");
    EXPECT_THAT(winners(counted(poll).order), ElementsAre(0));
    auto const count = counted(poll, {true, true});
    EXPECT_THAT(winners(count.order), ElementsAre(1, 2)) << "C was compared with nobody and lost to nobody";
    EXPECT_EQ(count.duelled.at(0, 1), Weight{0});
}

TEST(Ranking, NeverPutsLastWhatCameAfterTheBallot) {
    auto poll = paper(3);
    rank(poll, 3, "AB");
    poll.options[2].added = 4;
    rank(poll, 1, "CAB");
    auto const count = counted(poll);
    EXPECT_EQ(count.duelled.at(0, 2), Weight{0});
    EXPECT_EQ(count.duelled.at(2, 0), Weight{1});
    EXPECT_THAT(winners(count.order), ElementsAre(2));
}

TEST(Ranking, AveragesBordaOverTiedPositions) {
    auto poll = paper(3);
    rank(poll, 1, "A=BC");
    EXPECT_THAT(counted(poll).doubled_borda, ElementsAre(3, 3, 0));
}

TEST(Ranking, ComparesNothingByABallotThatRanksNothing) {
    auto poll = paper(3);
    cast(poll, 1, {{0, 1}, {1, 2}, {2, 3}});
    auto const without = count_ranking({}, poll, by_person(poll));
    cast(poll, 1, {});
    auto const with = count_ranking({}, poll, by_person(poll));
    EXPECT_EQ(with.doubled_borda, without.doubled_borda);
    EXPECT_EQ(participation(poll).expressed, 1);
}

TEST(Ranking, IgnoresHowFarRanksAreApart) {
    auto near = paper(2);
    cast(near, 1, {{0, 1}, {1, 2}});
    auto far = paper(2);
    cast(far, 1, {{0, 1}, {1, 900}});
    EXPECT_EQ(counted(near).duelled.at(0, 1), counted(far).duelled.at(0, 1));
}

TEST(Ranking, RefusesARankTwiceOnlyWhereTheRoundWantsThemDifferent) {
    Ballot const tied{.marks = {{0, 1}, {1, 1}}};
    EXPECT_FALSE(judge_ranking({}, tied).has_value());
    auto const objection = judge_ranking({.equal_ranks = false}, tied);
    ASSERT_TRUE(objection.has_value());
    EXPECT_EQ(objection->kind, Objection::Kind::rank_twice);
    EXPECT_EQ(objection->option, 1);
    for (int value : {0, -1, 1001}) EXPECT_TRUE(judge_ranking({}, Ballot{.marks = {{0, value}}}).has_value());
}

TEST(RankingLaw, SchulzeWinnersAreInTheSmithSetAndACondorcetWinnerIsAlone) {
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        Dice dice(seed);
        int const options = dice.between(2, 7);
        auto poll = paper(options);
        int const people = dice.between(1, 12);
        for (int person = 0; person < people; ++person) {
            std::vector<PlacedMark> marks;
            for (int option = 0; option < options; ++option)
                if (dice.below(6) > 0) marks.push_back({option, dice.between(1, options)});
            cast(poll, 1, marks);
        }
        auto const count = counted(poll, {true, dice.below(2) == 0});
        auto const first = winners(count.order);
        ASSERT_FALSE(first.empty()) << "seed " << seed;
        for (int const winner : first)
            ASSERT_TRUE(std::binary_search(count.smith.begin(), count.smith.end(), winner)) << "seed " << seed;
        if (count.condorcet) {
            ASSERT_EQ(first, std::vector<int>{*count.condorcet}) << "seed " << seed;
            ASSERT_EQ(count.smith, first) << "seed " << seed;
        }
        // The relation is transitive, so a better path always means a better rank.
        for (int a = 0; a < options; ++a) {
            for (int b = 0; b < options; ++b) {
                if (count.paths.at(a, b) <= count.paths.at(b, a)) continue;
                ASSERT_LT(count.order.rank_of(a), count.order.rank_of(b)) << "seed " << seed;
            }
        }
        for (auto const& cycle : count.cycles)
            for (std::size_t i = 0; i < cycle.rivals.size(); ++i) {
                int const a = cycle.rivals[i], b = cycle.rivals[(i + 1) % cycle.rivals.size()];
                ASSERT_GT(count.duelled.at(a, b), count.duelled.at(b, a)) << "seed " << seed;
            }
    }
}

// A plain reading of the definition: the best of all simple paths, by trying them.
Strength best_path(Duelled const& duelled, int from, int to, std::vector<char> visited) {
    visited[static_cast<std::size_t>(from)] = 1;
    Strength best;
    for (int next = 0; next < duelled.size(); ++next) {
        if (visited[static_cast<std::size_t>(next)] || duelled.at(from, next) <= duelled.at(next, from)) continue;
        Strength const step{duelled.at(from, next), duelled.at(next, from)};
        best = std::max(best, next == to ? step : std::min(step, best_path(duelled, next, to, visited)));
    }
    return best;
}

TEST(RankingLaw, StrongestPathsAreTheBestOfAllPaths) {
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        Dice dice(seed);
        int const size = dice.between(2, 5);
        Duelled duelled(size);
        for (int a = 0; a < size; ++a)
            for (int b = 0; b < size; ++b)
                if (a != b) duelled.at(a, b) = dice.below(6);
        auto const paths = strongest_paths(duelled);
        for (int a = 0; a < size; ++a) {
            for (int b = 0; b < size; ++b) {
                if (a == b) continue;
                auto const tried = best_path(duelled, a, b, std::vector<char>(static_cast<std::size_t>(size), 0));
                ASSERT_EQ(paths.at(a, b), tried) << "seed " << seed;
            }
        }
    }
}

}  // namespace
}  // namespace gommette::domain::voting
