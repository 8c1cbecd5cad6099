#include "server/domain/voting/tally.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/voting/rounds.hpp"

namespace gommette::domain::voting {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

template <class SomeCount>
SomeCount counted(BallotRound const& round) {
    return std::get<SomeCount>(*tally(round).columns[0].count);
}

BallotRound round_of(AnyMethod rules, int options) {
    BallotRound round;
    round.method = std::move(rules);
    round.poll = paper(options);
    return round;
}

TEST(Tally, WithoutBallotsHasNoResult) {
    auto const result = tally(round_of(Approval{}, 3));
    EXPECT_THAT(result.columns, IsEmpty());
    EXPECT_THAT(result.warnings, ElementsAre(Warning::no_ballots));
}

TEST(Tally, OfOneBallotIsAResultWithAFlag) {
    auto round = round_of(Approval{}, 2);
    round.poll.colleges.resize(2);
    cast(round.poll, 1, {{0, 1}}, 0);
    auto const result = tally(round);
    EXPECT_THAT(result.warnings, ElementsAre(Warning::one_ballot));
    EXPECT_THAT(result.columns, SizeIs(1));
    EXPECT_FALSE(result.colleges.has_value());
}

TEST(Tally, CountsTheLastBallotOfEachPerson) {
    auto round = round_of(Approval{}, 2);
    cast(round.poll, 2, {{0, 1}});
    round.poll.ballots[1].person = 0;
    round.poll.ballots[1].marks = {{1, 1}};
    auto const result = tally(round);
    EXPECT_EQ(result.participation.voters, 1);
    EXPECT_THAT(ranks(round.poll, result.columns[0].order), ElementsAre(2, 1));
}

// Ten residents prefer the first, two elected members the second. By person 10:2; by college 1:1; declared 1:3.
BallotRound two_colleges() {
    auto round = round_of(Approval{}, 2);
    round.poll.colleges = {{1, 0}, {3, 0}};
    cast(round.poll, 10, {{0, 1}}, 0);
    cast(round.poll, 2, {{1, 1}}, 1);
    return round;
}

TEST(Tally, CountsByPersonByEqualCollegesAndByDeclaredWeightsSideBySide) {
    auto const round = two_colleges();
    auto const result = tally(round);
    ASSERT_THAT(result.columns, SizeIs(3));
    EXPECT_THAT(ranks(round.poll, result.columns[0].order), ElementsAre(1, 2));
    EXPECT_THAT(ranks(round.poll, result.columns[1].order), ElementsAre(1, 1));
    EXPECT_THAT(ranks(round.poll, result.columns[2].order), ElementsAre(2, 1));
    auto const& equal = std::get<ApprovalCount>(*result.columns[1].count);
    EXPECT_EQ(equal.figures[0].ticks, result.columns[1].unit);
    EXPECT_EQ(equal.figures[1].ticks, result.columns[1].unit);
    auto const& declared = std::get<ApprovalCount>(*result.columns[2].count);
    EXPECT_EQ(declared.figures[1].ticks, 3 * result.columns[2].unit);
}

TEST(Tally, SharesACollegesWeightByTheWeightsOfItsPersons) {
    auto round = two_colleges();
    round.poll.ballots[0].weight = 91;
    auto const result = tally(round);
    auto const& declared = result.columns[2];
    auto const& figure = std::get<ApprovalCount>(*declared.count).figures[0];
    EXPECT_EQ(figure.ticks, declared.unit) << "the college still weighs 1";
    auto const weighting = *declared_weights(round.poll);
    EXPECT_EQ(weighting.of_ballot[0], 91 * weighting.of_ballot[1]);
}

TEST(Tally, TakesPersonsOwnWeightsWhereNoCollegeDeclaresOne) {
    auto round = round_of(Approval{}, 2);
    cast(round.poll, 2, {{0, 1}});
    cast(round.poll, 1, {{1, 1}});
    round.poll.ballots[2].weight = 5;
    auto const result = tally(round);
    ASSERT_THAT(result.columns, SizeIs(2));
    EXPECT_EQ(result.columns[1].weighting, WeightingName::declared);
    EXPECT_THAT(ranks(round.poll, result.columns[1].order), ElementsAre(2, 1));
}

TEST(Tally, SaysSoWhenAMethodKnowsPersonsOnly) {
    auto round = two_colleges();
    round.method = Consensus{};
    EXPECT_THAT(tally(round).warnings, Contains(Warning::weighting_left_out));
    round.method = DecisionVote{Majority::absolute, MajorityBase::present};
    EXPECT_THAT(tally(round).warnings, Contains(Warning::weighting_left_out));
    EXPECT_THAT(tally(round).columns, SizeIs(1));
    round.method = DecisionVote{};
    EXPECT_THAT(tally(round).columns, SizeIs(3));
}

TEST(Tally, LeavesOutAWeightingThatCannotBeAddedExactly) {
    auto round = round_of(Approval{}, 1);
    round.poll.colleges.resize(40);
    for (int college = 0; college < 40; ++college) cast(round.poll, 1 + 10 * college, {{0, 1}}, college);
    EXPECT_THAT(tally(round).warnings, Contains(Warning::weights_too_fine));
}

TEST(Tally, WarnsOfRankingsThatFewCanMake) {
    auto two = round_of(Ranking{}, 2);
    cast(two.poll, 9, {{0, 1}});
    EXPECT_THAT(tally(two).warnings, ElementsAre(Warning::too_few_options));
    auto many = round_of(Ranking{}, 13);
    cast(many.poll, 9, {{0, 1}});
    EXPECT_THAT(tally(many).warnings, ElementsAre(Warning::too_many_options));
    auto few = round_of(Ranking{}, 12);
    cast(few.poll, 4, {{0, 1}});
    EXPECT_THAT(tally(few).warnings, ElementsAre(Warning::few_ballots));
}

// An older option absorbed by one that came at the ballot order `added`.
BallotRound merged_into_a_later_one(AnyMethod rules, std::int64_t added) {
    auto round = round_of(std::move(rules), 2);
    round.poll.options[1] = {OptionState::merged, 0, 0, 1000};
    round.poll.options[0].added = added;
    return round;
}

TEST(MergeIntoALaterOption, CountsWhoMarkedTheOlderOneOnce) {
    auto opinion = merged_into_a_later_one(Opinion{}, 2);
    cast(opinion.poll, 1, {{1, 1}});
    EXPECT_EQ(counted<OpinionCount>(opinion).figures[0].silent, 0);
    auto dots = merged_into_a_later_one(Dots{{3}, {2}}, 6);
    cast(dots.poll, 5, {{1, 1}});
    cast(dots.poll, 1, {{1, 2}});
    EXPECT_THAT(counted<DotsCount>(dots).figures[0].people, ElementsAre(0, 5, 1));
}

TEST(MergeIntoALaterOption, CountsWhoLeftTheOlderOneOutInTheRate) {
    auto round = merged_into_a_later_one(Approval{}, 21);
    cast(round.poll, 12, {{1, 1}});
    cast(round.poll, 8, {});
    cast(round.poll, 10, {{0, 1}});
    auto const figure = counted<ApprovalCount>(round).figures[0];
    EXPECT_EQ(figure.ticks, 22);
    EXPECT_EQ(figure.ballots, 30);
}

TEST(MergeIntoALaterOption, LeavesNoNegativeCellInAnyMethod) {
    for (int method = 0; method < methods; ++method)
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Dice dice(seed);
            auto round = random_round(dice, method, 2);
            round.poll.options[1] = {OptionState::merged, 0, 0, dice.between(1, 30)};
            round.poll.options[0].added = dice.between(1, 30);
            std::erase_if(round.poll.ballots, [&](Ballot const& ballot) { return judge(round, ballot).has_value(); });
            auto const result = tally(round);
            if (!result.colleges) continue;
            for (auto const& row : result.colleges->cells)
                for (std::size_t column = 0; column < row.size(); ++column) {
                    ASSERT_GE(row[column].silent, 0) << "method " << method << " seed " << seed;
                    int sum = row[column].silent + row[column].unseen;
                    for (int const people : row[column].people) sum += people;
                    ASSERT_EQ(sum, result.colleges->voters[column]) << "method " << method << " seed " << seed;
                }
        }
}

TEST(VoteAgain, IsMissingUntilItIsGiven) {
    auto ranking = round_of(Ranking{}, 3);
    ranking.poll.options[2] = {OptionState::merged, 0, 0, 1000};
    cast(ranking.poll, 2, {{0, 1}, {1, 2}});
    EXPECT_EQ(counted<RankingCount>(ranking).duelled.at(1, 0), 0);
    auto judgment = round_of(MajorityJudgment{true}, 3);
    judgment.poll.options[2] = {OptionState::merged, 0, 0, 1000};
    cast(judgment.poll, 1, {{0, 5}, {1, 2}, {2, 5}});
    auto const figure = counted<JudgmentCount>(judgment).figures[0];
    EXPECT_EQ(figure.graded, 0);
    EXPECT_EQ(figure.missing, 1);
}

TEST(Spoiled, CountsForNothingButAVoter) {
    auto const with_spoiled = [](BallotRound round, int spoiled) {
        auto const first = round.poll.ballots.size();
        cast(round.poll, spoiled, {});
        for (auto i = first; i < round.poll.ballots.size(); ++i) round.poll.ballots[i].kind = BallotKind::spoiled;
        return round;
    };
    for (int method = 0; method < methods; ++method)
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Dice dice(seed);
            auto const round = random_round(dice, method, dice.below(3));
            auto const without = tally(round);
            auto const with = tally(with_spoiled(round, dice.between(1, 9)));
            // A college of spoiled ballots alone may add a column; what both have is the same.
            for (std::size_t i = 0; i < std::min(without.columns.size(), with.columns.size()); ++i) {
                auto one = without;
                auto other = with;
                one.columns = {without.columns[i]};
                other.columns = {with.columns[i]};
                other.participation = one.participation;
                if (std::holds_alternative<Consensus>(round.method)) continue;
                ASSERT_EQ(told(other), told(one)) << "method " << method << " seed " << seed;
            }
        }
    auto judgment = round_of(MajorityJudgment{}, 1);
    cast(judgment.poll, 4, {{0, 5}});
    EXPECT_EQ(counted<JudgmentCount>(with_spoiled(judgment, 5)).order.rank_of(0), 1);
}

TEST(Spoiled, TakesNothingOfItsCollegesWeight) {
    auto round = two_colleges();
    cast(round.poll, 6, {}, 1);
    for (std::size_t i = 12; i < 18; ++i) round.poll.ballots[i].kind = BallotKind::spoiled;
    auto const column = tally(round).columns[1];
    EXPECT_EQ(std::get<ApprovalCount>(*column.count).figures[1].ticks, column.unit);
}

TEST(Divergence, IsAGapOfTwentyPointsThatChanceHardlyMakes) {
    auto round = round_of(Approval{}, 3);
    round.poll.colleges.resize(2);
    // Elected 2 of 8, residents 30 of 40; then 4 of 8 and 26 of 40 (15 points); then 3 of 8 and 26 of 40 (27 points, p 0.24).
    cast(round.poll, 2, {{0, 1}, {1, 1}, {2, 1}}, 0);
    cast(round.poll, 1, {{1, 1}, {2, 1}}, 0);
    cast(round.poll, 1, {{1, 1}}, 0);
    cast(round.poll, 4, {}, 0);
    cast(round.poll, 26, {{0, 1}, {1, 1}, {2, 1}}, 1);
    cast(round.poll, 4, {{0, 1}}, 1);
    cast(round.poll, 10, {}, 1);
    auto const found = tally(round).divergences;
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].option, 0);
    EXPECT_EQ(found[0].college, 1);
    EXPECT_EQ(found[0].in_college, (Share{30, 40}));
    EXPECT_EQ(found[0].in_other, (Share{2, 8}));
    EXPECT_LT(found[0].fisher_millionths, 50000);
}

TEST(Divergence, NeedsTwentyPointsHoweverSureItIs) {
    auto round = round_of(Approval{}, 1);
    round.poll.colleges.resize(2);
    cast(round.poll, 240, {{0, 1}}, 0);
    cast(round.poll, 160, {}, 0);
    cast(round.poll, 164, {{0, 1}}, 1);
    cast(round.poll, 236, {}, 1);
    EXPECT_THAT(tally(round).divergences, IsEmpty());  // 60 % and 41 %
    round.poll.ballots[400].marks.clear();
    round.poll.ballots[401].marks.clear();
    round.poll.ballots[402].marks.clear();
    round.poll.ballots[403].marks.clear();
    EXPECT_THAT(tally(round).divergences, SizeIs(1));  // 60 % and 40 %
}

TEST(Breakdown, SaysWhoIsInFavourByMethod) {
    Cell const opinion{{3, 2, 5}, 4, 1, true};
    EXPECT_EQ(in_favour(Opinion{}, opinion), (Share{5, 10}));
    EXPECT_EQ(in_favour(DecisionVote{}, opinion), (Share{5, 8}));
    EXPECT_EQ(in_favour(Dots{{5}, {3}}, opinion), (Share{10, 14}));
    EXPECT_EQ(in_favour(MajorityJudgment{}, Cell{{1, 1, 1, 2, 2, 2}, 4, 0, true}), (Share{6, 9}));
    EXPECT_EQ(in_favour(ImpactEffort{}, Cell{{1, 1, 1, 2, 2}, 4, 0, true}), (Share{4, 7}));
    EXPECT_EQ(in_favour(Ranking{}, Cell{{1, 1, 1, 2, 2}, 4, 0, true}), (Share{3, 11}));
}

TEST(Breakdown, TellsRankingsByThePlaceTheBallotGives) {
    auto round = round_of(Ranking{}, 3);
    round.poll.colleges.resize(2);
    cast(round.poll, 5, {{0, 4}, {1, 4}, {2, 9}}, 0);
    cast(round.poll, 5, {{2, 1}}, 1);
    auto const breakdown = *tally(round).colleges;
    EXPECT_THAT(breakdown.at(0, 0).people, ElementsAre(5, 0, 0));
    EXPECT_THAT(breakdown.at(2, 0).people, ElementsAre(0, 0, 5));
    EXPECT_EQ(breakdown.at(0, 1).silent, 5);
}

TEST(Judge, RefusesAMarkOnAnOptionThatCameLater) {
    auto round = round_of(Approval{}, 2);
    round.poll.options[1].added = 5;
    EXPECT_EQ(judge(round, Ballot{.order = 4, .marks = {{1, 1}}})->kind, Objection::Kind::not_there_yet);
    EXPECT_FALSE(judge(round, Ballot{.order = 5, .marks = {{1, 1}}}).has_value());
}

TEST(Judge, LetsRefundedDotsBeSpentAgain) {
    auto round = round_of(Dots{{3}, {3}}, 3);
    round.poll.options[0].state = OptionState::withdrawn;
    EXPECT_FALSE(judge(round, Ballot{.marks = {{0, 3}, {1, 3}}}).has_value());
    EXPECT_EQ(judge(round, Ballot{.marks = {{1, 3}, {2, 1}}})->kind, Objection::Kind::too_many_dots);
}

TEST(JudgeLaw, AcceptsEveryBallotTheMethodsMeanTo) {
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        Dice dice(seed);
        auto const round = random_round(dice, static_cast<int>(seed % methods));
        for (auto const& ballot : round.poll.ballots) ASSERT_FALSE(judge(round, ballot).has_value()) << "seed " << seed;
    }
}

}  // namespace
}  // namespace gommette::domain::voting
