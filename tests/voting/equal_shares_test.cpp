#include "server/domain/methods/equal_shares.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <numeric>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

EqualShares shares(std::int64_t budget, std::int64_t unit, std::vector<std::int64_t> const& costs) {
    EqualShares settings{{budget}, {unit}, {}};
    for (auto const cost : costs) settings.costs.values.push_back({cost});
    return settings;
}

using testing::ElementsAre;
using Fraction = boost::multiprecision::cpp_rational;

std::vector<PlacedMark> ticks(std::vector<int> const& options) {
    std::vector<PlacedMark> marks;
    for (int const option : options) marks.push_back({option, 1});
    return marks;
}

EqualSharesCount counted(Poll const& poll, std::int64_t budget, std::vector<std::int64_t> const& costs, std::int64_t unit = 1) {
    return count_equal_shares(shares(budget, unit, costs), poll, by_person(poll));
}

std::vector<int> bought(EqualSharesCount const& count) {
    std::vector<int> options;
    for (auto const& purchase : count.purchases) options.push_back(purchase.option);
    return options;
}

// 51 people tick the ten red projects, 49 the ten blue ones, and the money is for ten: counting votes buys ten red ones, equal
// shares five and five after completion (the example of the method's Wikipedia article). 100 people hold 10 each of 1000; a red
// project costs 100: reds pay 100/51 for it.
TEST(EqualShares, DividesTheMoneyBetweenTwoCamps) {
    auto poll = paper(20);
    std::vector<int> red(10), blue(10);
    std::iota(red.begin(), red.end(), 0);
    std::iota(blue.begin(), blue.end(), 10);
    cast(poll, 51, ticks(red));
    cast(poll, 49, ticks(blue));
    poll.tie_rule = {TieRule::Kind::lot, 1, {}};
    auto const count = counted(poll, 1000, std::vector<std::int64_t>(20, 100));
    auto const chosen = bought(count);
    EXPECT_EQ(std::count_if(chosen.begin(), chosen.end(), [](int option) { return option < 10; }), 5);
    EXPECT_EQ(chosen.size(), 10u);
    EXPECT_EQ(count.spent, 1000);
    for (auto const& figure : count.figures) EXPECT_EQ(figure.bought_greedily, figure.option < 10);
}

// A project that costs nearly all there is, wanted by one of a hundred people: 40,000 increases until that one could pay for it. They
// are counted at once where nothing else can change meanwhile, or a room would wait for minutes.
TEST(EqualShares, GivesMoreAtOnceWhereNothingChanges) {
    auto poll = paper(2);
    cast(poll, 99, ticks({0}));
    cast(poll, 1, ticks({1}));
    auto const count = counted(poll, 50'000, {1'000, 40'000});
    EXPECT_THAT(bought(count), ElementsAre(0, 1));
    EXPECT_EQ(count.increases, 39'500);
    EXPECT_FALSE(count.increases_ended);
    auto const dearer = counted(poll, 1'000'000'000, {1'000, 900'000'000}, 1);
    EXPECT_THAT(bought(dearer), ElementsAre(0, 1)) << "890 million increases are not too many";
    EXPECT_EQ(dearer.increases, 890'000'000);
}

// By hand: three people hold 50 each of 150. A (100) has two supporters, who pay 50; B (50) is ticked by the first alone, who has
// nothing left; C (50) by the third, who pays 50. equalshares.net's reference program says the same of this case.
TEST(EqualShares, BuysWhatSupportersCanPayByHand) {
    auto poll = paper(3);
    cast(poll, 1, ticks({0, 1}));
    cast(poll, 1, ticks({0}));
    cast(poll, 1, ticks({2}));
    auto const count = counted(poll, 150, {100, 50, 50});
    EXPECT_THAT(bought(count), ElementsAre(0, 2));
    EXPECT_EQ(count.purchases[0].price, Weight{50'000'000});
    EXPECT_EQ(count.purchases[0].paying_price, 2);
    EXPECT_EQ(count.spent, 150);
}

// By hand: five people hold 20 each of 100. A (60): four supporters at 15. B (30): two of them, with 5 left, and the fifth, with
// 20, hold 30 together: the two give the 5 they hold and the fifth 20.
TEST(EqualShares, LetsThoseWithLessGiveAllTheyHold) {
    auto poll = paper(2);
    cast(poll, 2, ticks({0, 1}));
    cast(poll, 2, ticks({0}));
    cast(poll, 1, ticks({1}));
    auto const count = counted(poll, 100, {60, 30});
    EXPECT_THAT(bought(count), ElementsAre(0, 1));
    EXPECT_EQ(count.purchases[1].price, Weight{20'000'000});
    EXPECT_EQ(count.purchases[1].paying_price, 1);
    EXPECT_EQ(count.purchases[1].paying_the_rest, 2);
}

TEST(EqualShares, GivesEveryoneOneUnitMoreUntilTheNextStepWouldOverspend) {
    // Two people hold 5 each of 10. A (6) has one supporter; B (4) and C (5) have the other. B and C tie at one vote, and the
    // lower cost is bought; A is too dear until everyone holds 6; at 9 each C would come too, and 15 is more than 10.
    auto poll = paper(3);
    cast(poll, 1, ticks({0}));
    cast(poll, 1, ticks({1, 2}));
    auto const count = counted(poll, 10, {6, 4, 5});
    EXPECT_THAT(bought(count), ElementsAre(1, 0));
    EXPECT_EQ(count.increases, 3);
    EXPECT_EQ(count.spent, 10);
    EXPECT_EQ(count.order.ties.at(0).broken_by, TieBreaker::lower_cost);
}

TEST(EqualShares, StopsWhenEverythingWithAVoteIsBought) {
    auto poll = paper(2);
    cast(poll, 2, ticks({0}));
    auto const count = counted(poll, 1000, {10, 10});
    EXPECT_THAT(bought(count), ElementsAre(0));
    EXPECT_EQ(count.increases, 0);
    EXPECT_FALSE(count.figures[1].bought);
}

TEST(EqualShares, NeverBuysWhatCostsMoreThanTheBudget) {
    auto poll = paper(2);
    cast(poll, 5, ticks({0, 1}));
    auto const count = counted(poll, 100, {101, 60});
    EXPECT_THAT(bought(count), ElementsAre(1));
    EXPECT_THAT(count.order.unranked, ElementsAre(0));
    EXPECT_TRUE(count.figures[0].over_budget);
    EXPECT_FALSE(count.figures[1].over_budget);
}

TEST(EqualShares, TakesMoreVotesWhenPriceAndCostAreTied) {
    // C has three votes and is bought first, at 10 each: its supporters have nothing left. A and B then cost their one paying
    // supporter 10; B has a penniless supporter more.
    auto poll = paper(3);
    cast(poll, 1, ticks({2, 1}));
    cast(poll, 2, ticks({2}));
    cast(poll, 1, ticks({0, 1}));
    auto const count = counted(poll, 40, {10, 10, 30}, 100);
    EXPECT_EQ(count.purchases[0].option, 2);
    EXPECT_EQ(count.purchases[1].option, 1);
    EXPECT_THAT(count.order.ties.at(0).options, ElementsAre(1, 0));
    EXPECT_EQ(count.order.ties.at(0).broken_by, TieBreaker::more_votes);
}

TEST(EqualShares, DrawsALotOnlyWhenCostAndVotesAreTiedToo) {
    auto poll = paper(2);
    cast(poll, 1, ticks({0, 1}));
    poll.tie_rule = {TieRule::Kind::lot, 7, {}};
    auto const count = counted(poll, 10, {10, 10});
    EXPECT_EQ(count.purchases[0].option, lot_number(7, 0) < lot_number(7, 1) ? 0 : 1);
    EXPECT_EQ(count.order.ties.at(0).broken_by, TieBreaker::lot);
    poll.tie_rule = {TieRule::Kind::by_hand, 0, {1, 0}};
    EXPECT_EQ(counted(poll, 10, {10, 10}).purchases[0].option, 1);
    EXPECT_EQ(counted(poll, 10, {10, 10}).order.ties.at(0).broken_by, TieBreaker::by_hand);
}

std::vector<int> ranks_of(EqualSharesCount const& count) {
    std::vector<int> found;
    for (auto const& figure : count.figures) found.push_back(count.order.rank_of(figure.option));
    return found;
}

// Four people want the one, four the other, one both; each costs the whole budget. Nobody said what breaks a tie.
TEST(EqualShares, FundsNeitherOfTwoThatNothingTellsApart) {
    for (int const turned : {0, 1}) {
        auto poll = paper(2);
        cast(poll, 4, ticks({turned}));
        cast(poll, 4, ticks({1 - turned}));
        cast(poll, 1, ticks({0, 1}));
        auto const count = counted(poll, 30'000, {30'000, 30'000});
        EXPECT_TRUE(bought(count).empty());
        EXPECT_EQ(count.spent, 0);
        EXPECT_THAT(ranks_of(count), ElementsAre(1, 1));
        EXPECT_THAT(count.order.ties.at(0).options, ElementsAre(0, 1));
        EXPECT_EQ(count.order.ties.at(0).broken_by, TieBreaker::nothing);
        ASSERT_TRUE(count.order.contest.has_value());
        EXPECT_EQ(count.order.contest->places_left, 1);
        for (auto const& figure : count.figures) {
            EXPECT_TRUE(figure.undecided && figure.undecided_greedily);
            EXPECT_FALSE(figure.bought || figure.bought_greedily);
        }
    }
}

// Ten people want three projects of 30 and hold 60: two of the three, and nothing says which.
TEST(EqualShares, SaysHowManyOfTheTiedAreStillToBeFunded) {
    auto poll = paper(3);
    cast(poll, 10, ticks({0, 1, 2}));
    auto const count = counted(poll, 60, {30, 30, 30});
    EXPECT_TRUE(bought(count).empty());
    EXPECT_THAT(count.order.contest->options, ElementsAre(0, 1, 2));
    EXPECT_EQ(count.order.contest->places_left, 2);
}

// A and B tie and cost 20 each of 60; both fit, whichever is first, as does C afterwards.
TEST(EqualShares, FundsAllOfATieThatFitWhicheverIsFirst) {
    auto poll = paper(3);
    cast(poll, 4, ticks({0, 1, 2}));
    cast(poll, 2, ticks({0, 1}));
    auto const count = counted(poll, 60, {20, 20, 15});
    EXPECT_THAT(bought(count), ElementsAre(0, 1, 2));
    EXPECT_THAT(ranks_of(count), ElementsAre(1, 1, 3));
    EXPECT_EQ(count.order.ties.at(0).broken_by, TieBreaker::nothing);
    EXPECT_FALSE(count.order.contest.has_value());
}

// A and B tie and only one fits; C is paid by a person of its own, whichever it is.
TEST(EqualShares, FundsWhatComesAfterATieWhicheverWayItGoes) {
    auto poll = paper(3);
    cast(poll, 2, ticks({0, 1}));
    cast(poll, 1, ticks({2}));
    auto const count = counted(poll, 90, {40, 40, 25});
    EXPECT_TRUE(count.figures[2].bought);
    EXPECT_THAT(ranks_of(count), ElementsAre(2, 2, 1));
    EXPECT_EQ(count.spent, 25);
    EXPECT_THAT(count.order.contest->options, ElementsAre(0, 1));
}

TEST(EqualShares, LeavesThoseTiedWhomTheHandSaysNothingOf) {
    auto poll = paper(3);
    cast(poll, 10, ticks({0, 1, 2}));
    poll.tie_rule = {TieRule::Kind::by_hand, 0, {1}};
    auto const count = counted(poll, 60, {30, 30, 30});
    EXPECT_THAT(bought(count), ElementsAre(1));
    EXPECT_THAT(count.order.contest->options, ElementsAre(0, 2));
    EXPECT_EQ(count.order.contest->places_left, 1);
}

TEST(EqualShares, TakesWhatCostsNothingWithItsFirstVote) {
    auto poll = paper(4);
    cast(poll, 3, ticks({0, 1}));
    cast(poll, 1, ticks({1, 3}));
    auto const count = counted(poll, 50, {40, 0, 0, 0});
    EXPECT_THAT(bought(count), ElementsAre(1, 3, 0));
    EXPECT_THAT(ranks_of(count), ElementsAre(3, 1, 0, 2));
    EXPECT_TRUE(count.figures[1].bought_greedily);
    EXPECT_FALSE(count.figures[2].bought_greedily);
    EXPECT_EQ(count.spent, 40);
}

TEST(EqualShares, TellsWhatTheSupportersOfALoserStillHold) {
    auto poll = paper(2);
    cast(poll, 3, ticks({0}));
    cast(poll, 1, ticks({1}));
    auto const count = counted(poll, 100, {75, 60});
    EXPECT_THAT(bought(count), ElementsAre(0));
    EXPECT_EQ(count.increases, 34);  // at 59 each B is still too dear; at 60 both would cost 135
    EXPECT_EQ(count.figures[1].effective_support, Weight{59'000'000 / 60});
}

TEST(EqualShares, WithoutBallotsBuysNothing) {
    auto const poll = paper(2);
    EXPECT_TRUE(counted(poll, 100, {10, 10}).purchases.empty());
}

// The rule again, in fractions, as it reads: no groups, no bounds, no shortcuts.
std::vector<int> plain_run(std::vector<std::vector<int>> const& wanted, std::vector<Weight> const& weights,
                           std::vector<std::int64_t> const& costs, Fraction const& per_weight, std::int64_t budget) {
    std::vector<Fraction> holds(wanted.size(), per_weight);
    std::vector<char> done(costs.size(), 0);
    std::vector<int> chosen;
    for (;;) {
        int best = -1;
        Fraction best_value = 0, best_price = 0;
        for (std::size_t project = 0; project < costs.size(); ++project) {
            if (done[project] || costs[project] > budget) continue;
            std::vector<std::pair<Fraction, Weight>> supporters;
            Weight votes = 0;
            Fraction together = 0;
            for (std::size_t voter = 0; voter < wanted.size(); ++voter)
                if (std::count(wanted[voter].begin(), wanted[voter].end(), static_cast<int>(project)) > 0) {
                    supporters.emplace_back(holds[voter], weights[voter]);
                    together += holds[voter] * Fraction(weights[voter]);
                    votes += weights[voter];
                }
            if (supporters.empty() || together < costs[project]) continue;
            std::sort(supporters.begin(), supporters.end());
            Fraction rest = costs[project], price = 0;
            Weight left = votes;
            for (auto const& [held, weight] : supporters) {
                price = rest / Fraction(left);
                if (held >= price) break;
                rest -= held * Fraction(weight);
                left -= weight;
            }
            Fraction const value = Fraction(costs[project]) / price;
            if (best < 0 || value > best_value ||
                (value == best_value && costs[project] < costs[static_cast<std::size_t>(best)])) {
                best = static_cast<int>(project);
                best_value = value;
                best_price = price;
            }
        }
        if (best < 0) return chosen;
        done[static_cast<std::size_t>(best)] = 1;
        chosen.push_back(best);
        for (std::size_t voter = 0; voter < wanted.size(); ++voter)
            if (std::count(wanted[voter].begin(), wanted[voter].end(), best) > 0)
                holds[voter] -= std::min(holds[voter], best_price);
    }
}

struct Instance {
    Poll poll;
    std::vector<std::vector<int>> wanted;
    std::vector<std::int64_t> costs;
    std::int64_t budget;
};

// Costs all different, so that cost decides every tie.
Instance draw(Dice& dice, bool with_colleges) {
    int const projects = dice.between(1, 7);
    Instance instance{paper(projects), {}, {}, dice.between(20, 200)};
    if (with_colleges) instance.poll.colleges.resize(3);
    for (int project = 0; project < projects; ++project)
        instance.costs.push_back(project + projects * dice.between(1, 60 / projects));
    int const people = dice.between(1, 9);
    for (int person = 0; person < people; ++person) {
        std::vector<int> wanted;
        for (int project = 0; project < projects; ++project)
            if (dice.below(3) == 0) wanted.push_back(project);
        cast(instance.poll, 1, ticks(wanted), with_colleges ? dice.below(3) : nobody);
        instance.wanted.push_back(wanted);
    }
    return instance;
}

std::int64_t cost_of(Instance const& instance, std::vector<int> const& chosen) {
    std::int64_t sum = 0;
    for (int const project : chosen) sum += instance.costs[static_cast<std::size_t>(project)];
    return sum;
}

TEST(EqualSharesLaw, AgreesWithTheRuleWrittenPlainly) {
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Dice dice(seed);
        auto const instance = draw(dice, seed % 3 == 0);
        auto const weighting = seed % 3 == 0 ? *equal_colleges(instance.poll) : by_person(instance.poll);
        auto const count = count_equal_shares(shares(instance.budget, 1, instance.costs), instance.poll, weighting);
        auto const people = static_cast<std::int64_t>(instance.poll.ballots.size());
        auto const run = [&](std::int64_t increases) {
            Fraction const each = Fraction(instance.budget + increases * people) / Fraction(weighting.total());
            return plain_run(instance.wanted, weighting.of_ballot, instance.costs, each, instance.budget);
        };
        std::size_t wanted = 0;
        for (std::size_t project = 0; project < instance.costs.size(); ++project)
            wanted += instance.costs[project] <= instance.budget && count.figures[project].votes > 0;
        std::int64_t increases = 0;
        auto chosen = run(0);
        while (chosen.size() < wanted) {
            auto next = run(increases + 1);
            if (cost_of(instance, next) > instance.budget) break;
            chosen = next;
            ++increases;
        }
        ASSERT_EQ(bought(count), chosen) << "seed " << seed;
        ASSERT_EQ(count.increases, increases) << "seed " << seed;
    }
}

TEST(EqualSharesLaw, NeverSpendsMoreThanTheBudget) {
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Dice dice(seed * 77);
        auto const instance = draw(dice, false);
        auto const count = counted(instance.poll, instance.budget, instance.costs, dice.between(1, 20));
        ASSERT_LE(count.spent, instance.budget) << "seed " << seed * 77;
        ASSERT_LE(count.spent_greedily, instance.budget) << "seed " << seed * 77;
        ASSERT_EQ(count.spent, cost_of(instance, bought(count))) << "seed " << seed * 77;
    }
}

TEST(EqualSharesLaw, CountsAWeightOfTwoAsTwoPeople) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Dice dice(seed * 13);
        auto instance = draw(dice, false);
        auto doubled = instance.poll;
        auto weighting = by_person(instance.poll);
        for (auto& weight : weighting.of_ballot) weight = 2;
        for (auto const& ballot : instance.poll.ballots) doubled.ballots.push_back(ballot);
        // Everyone twice: half the money each. Everyone with weight two: the same shares, one unit more is one unit for two.
        auto const weighted = count_equal_shares(shares(instance.budget, 2, instance.costs), instance.poll, weighting);
        auto const twice = counted(doubled, instance.budget, instance.costs, 1);
        ASSERT_EQ(bought(weighted), bought(twice)) << "seed " << seed * 13;
    }
}

}  // namespace
}  // namespace gommette::domain::voting
