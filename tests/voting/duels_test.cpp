#include "server/domain/methods/duels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/domain/voting/tally.hpp"
#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;

DuelsCount counted(Poll const& poll) { return count_duels(poll, by_person(poll)); }

// All Our Ideas: 100 * (wins + 1) / (wins + losses + 2). Three wins of four: 66.7; one of one: 66.7 too; none of none: 50.
TEST(Duels, ScoreAsAllOurIdeasDoes) {
    auto poll = paper(5);
    cast(poll, 3, {{0, 1, 4}});
    cast(poll, 1, {{4, 1, 0}});
    cast(poll, 1, {{1, 1, 3}});
    auto const count = counted(poll);
    // (3+1)/(4+2) = 2/3 = (1+1)/(1+2); then 1/2; 1/3 = (0+1)/(1+2) = (1+1)/(4+2).
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(1, 1, 3, 4, 4));
    EXPECT_EQ(count.comparisons, 5);
    EXPECT_EQ(count.people, 5);
}

TEST(Duels, CountThoseWhoCouldNotChooseApart) {
    auto poll = paper(2);
    cast(poll, 2, {{0, 0, 1}});
    auto const count = counted(poll);
    EXPECT_EQ(count.figures[0].undecided, Weight{2});
    EXPECT_EQ(count.figures[1].undecided, Weight{2});
    EXPECT_EQ(count.figures[0].wins + count.figures[0].losses, Weight{0});
    EXPECT_THAT(ranks(poll, count.order), ElementsAre(1, 1));
    EXPECT_EQ(count.comparisons, 2);
}

TEST(Duels, TellWhoWasChosenOverWhomAmongThoseThatAreLive) {
    auto poll = paper(4);
    poll.options[1].state = OptionState::withdrawn;
    cast(poll, 2, {{3, 1, 0}, {0, 1, 2}});
    cast(poll, 1, {{0, 1, 3}, {2, 0, 3}});
    auto const count = counted(poll);
    ASSERT_EQ(count.won.size(), 3);
    EXPECT_EQ(count.won.at(2, 0), Weight{2});
    EXPECT_EQ(count.won.at(0, 2), Weight{1});
    EXPECT_EQ(count.won.at(0, 1), Weight{2});
    EXPECT_EQ(count.won.at(1, 2) + count.won.at(2, 1), Weight{0}) << "nobody chose between the two";
}

TEST(Duels, TellNoTableOfMoreThanCanBeRead) {
    for (int const options : {duels_in_table, duels_in_table + 1}) {
        auto poll = paper(options);
        cast(poll, 1, {{0, 1, 1}});
        EXPECT_EQ(counted(poll).won.size(), options == duels_in_table ? options : 0);
    }
}

TEST(Duels, WithholdTheTableOfPairsInASecretRound) {
    BallotRound round;
    round.method = Duels{};
    round.poll = paper(2);
    cast(round.poll, 6, {{0, 1, 1}});
    for (bool const secret : {false, true}) {
        round.poll.secret = secret;
        EXPECT_EQ(std::get<DuelsCount>(*tally(round).columns.at(0).count).won.size(), secret ? 0 : 2);
    }
}

TEST(Duels, FindStrengthsOnceTheRoundIsClosed) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 1, 1}});
    poll.in_progress = true;
    EXPECT_EQ(counted(poll).figures[0].strength, std::nullopt);
    EXPECT_THAT(ranks(poll, counted(poll).order), ElementsAre(1, 2));
}

TEST(Duels, SayHowManyPeopleCompared) {
    auto poll = paper(3);
    cast(poll, 1, {{0, 1, 1}, {0, 1, 2}});
    cast(poll, 1, {});
    auto const count = counted(poll);
    EXPECT_EQ(count.people, 1);
    EXPECT_EQ(count.comparisons, 2);
    EXPECT_EQ(count.figures[0].people, 1);
}

// With one meeting, won by the first: its strength s satisfies s = 2 / (2/(s+1) + 1/(s+r)) and the loser's is r = 1/s by
// symmetry, whose solution is the golden ratio.
TEST(Duels, FindFiniteStrengthsForUnbeatenOptions) {
    auto poll = paper(2);
    cast(poll, 1, {{0, 1, 1}});
    auto const count = counted(poll);
    double const s = *count.figures[0].strength;
    double const r = *count.figures[1].strength;
    EXPECT_NEAR(s * r, 1, 1e-9);
    EXPECT_NEAR(s, 2 / (2 / (s + 1) + 1 / (s + r)), 1e-9);
    EXPECT_GT(s, 1.1);
}

TEST(Duels, FindTheStrengthsWhereExpectedWinsAreTheWins) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Dice dice(seed);
        int const options = dice.between(2, 6);
        auto poll = paper(options);
        for (int person = 0; person < 20; ++person) {
            int const a = dice.below(options);
            int const b = (a + dice.between(1, options - 1)) % options;
            cast(poll, 1, {{a, 1, b}});
        }
        auto const count = counted(poll);
        for (auto const& figure : count.figures) {
            double expected = 2 * *figure.strength / (*figure.strength + 1);
            for (auto const& ballot : poll.ballots) {
                auto const& mark = ballot.marks[0];
                if (mark.option != figure.option && mark.second != figure.option) continue;
                auto const rival = static_cast<std::size_t>(mark.option == figure.option ? mark.second : mark.option);
                expected += *figure.strength / (*figure.strength + *count.figures[rival].strength);
            }
            ASSERT_NEAR(expected, static_cast<double>(figure.wins) + 1, 1e-6) << "seed " << seed;
        }
    }
}

TEST(Duels, RefuseAPairTwiceOrAnOptionAgainstItself) {
    EXPECT_EQ(judge_duels(Ballot{.marks = {{0, 1, 0}}})->kind, Objection::Kind::with_itself);
    EXPECT_EQ(judge_duels(Ballot{.marks = {{0, 1, 1}, {1, 0, 0}}})->kind, Objection::Kind::pair_twice);
    EXPECT_EQ(judge_duels(Ballot{.marks = {{0, 2, 1}}})->kind, Objection::Kind::mark_not_allowed);
    EXPECT_FALSE(judge_duels(Ballot{.marks = {{0, 1, 1}, {0, 1, 2}}}).has_value());
}

}  // namespace
}  // namespace gommette::domain::voting
