#include "server/domain/voting/method.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/voting/polls.hpp"

namespace gommette::domain {
namespace {

using testing::ElementsAre;

ProposalId proposal(int number) { return {number}; }

Paper all_live(std::vector<ProposalId> const& items) {
    Paper paper;
    for (auto const item : items) paper.push_back({item, ProposalState::live, item});
    return paper;
}

std::vector<std::int64_t> ranks(RoundResult const& result) {
    std::vector<std::int64_t> found;
    for (auto const& item : result.items.values) found.push_back(item.rank.value);
    return found;
}

TEST(Method, CountsDotsOnTheItemsOfTheRoundAlone) {
    Ballot const ana{{proposal(2), 3}, {proposal(7), 1}, {proposal(9), 2}};
    Ballot const bo{{proposal(7), 3}};
    Ballot const nothing{};
    auto const result = tally(Dots{{6}, {3}}, all_live({proposal(9), proposal(7), proposal(4)}), {&ana, &bo, &nothing}, 12);
    EXPECT_EQ(result.registered.value, 12);
    EXPECT_EQ(result.voters.value, 3);
    EXPECT_EQ(result.expressed.value, 2);
    ASSERT_EQ(result.items.values.size(), 3u);
    auto const& first = result.items.values[0];
    EXPECT_EQ(first.proposal, proposal(7));
    EXPECT_EQ(first.score.value, 4);
    EXPECT_EQ(first.voters.value, 2);
    EXPECT_THAT(first.counts.values, ElementsAre(MarkCount{{1}, {1}}, MarkCount{{3}, {1}}));
    EXPECT_EQ(result.items.values[2].proposal, proposal(4));
    EXPECT_THAT(result.items.values[2].counts.values, ElementsAre());
}

TEST(Method, CountsOpinionsAndKeepsThePassesApart) {
    Ballot const ana{{proposal(1), 1}, {proposal(2), 0}};
    Ballot const bo{{proposal(1), -1}, {proposal(2), 0}};
    auto const result = tally(Opinion{}, all_live({proposal(2), proposal(1), proposal(3)}), {&ana, &bo}, 2);
    EXPECT_EQ(result.items.values[0].proposal, proposal(1)) << "of equal scores the one with more in favour";
    EXPECT_THAT(result.items.values[0].counts.values, ElementsAre(MarkCount{{-1}, {1}}, MarkCount{{1}, {1}}));
    EXPECT_EQ(result.items.values[1].voters.value, 2);
    EXPECT_THAT(ranks(result), ElementsAre(1, 2, 2));
}

TEST(Method, PassesOverWhatIsHidden) {
    Ballot const ana{{proposal(1), 1}, {proposal(2), 1}};
    Paper const paper{{proposal(1), ProposalState::hidden, proposal(1)}, {proposal(2), ProposalState::live, proposal(2)}};
    auto const result = tally(Opinion{}, paper, {&ana}, 1);
    ASSERT_EQ(result.items.values.size(), 1u);
    EXPECT_EQ(result.items.values[0].proposal, proposal(2));
    EXPECT_EQ(standing(Opinion{}, paper, ana).aside, (Ballot{{proposal(1), 1}}));
}

TEST(Method, RefusesWhatTheMethodDoesNotKnow) {
    Dots const dots{{5}, {3}};
    EXPECT_EQ(judge(dots, {{proposal(1), 3}, {proposal(2), 2}}), std::nullopt);
    EXPECT_EQ(judge(dots, {{proposal(1), 3}, {proposal(2), 3}}), Refusal::too_many_dots);
    EXPECT_EQ(judge(dots, {{proposal(1), 4}}), Refusal::mark_not_allowed);
    EXPECT_EQ(judge(dots, {{proposal(1), 0}}), Refusal::mark_not_allowed);
    EXPECT_EQ(judge(Opinion{}, {{proposal(1), -1}}), std::nullopt);
    EXPECT_EQ(judge(Opinion{}, {{proposal(1), 2}}), Refusal::mark_not_allowed);
}

// Counted again by hand: sums and people by mark, whatever the numbers and the order of the proposals.
TEST(MethodLaw, TellsTheSumsOfTheBallots) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        voting::Dice dice(seed);
        std::vector<ProposalId> items;
        for (int number = 1; number <= 9; ++number)
            if (dice.below(3) > 0) items.push_back(proposal(number * dice.between(1, 3) + number));
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
        dice.shuffle(items);
        std::vector<Ballot> ballots(static_cast<std::size_t>(dice.between(0, 15)));
        std::map<ProposalId, std::map<int, int>> people;
        for (auto& ballot : ballots)
            for (int number = 1; number < 40; ++number) {
                if (dice.below(4) > 0) continue;
                int const mark = dice.between(-1, 1);
                ballot.emplace_back(proposal(number), mark);
                ++people[proposal(number)][mark];
            }
        std::vector<Ballot const*> cast;
        for (auto const& ballot : ballots) cast.push_back(&ballot);
        auto const result = tally(Opinion{}, all_live(items), cast, 40);
        ASSERT_EQ(result.items.values.size(), items.size()) << "seed " << seed;
        for (std::size_t i = 0; i < result.items.values.size(); ++i) {
            auto const& item = result.items.values[i];
            auto& marks = people[item.proposal];
            ASSERT_EQ(item.score.value, marks[1] - marks[-1]) << "seed " << seed;
            ASSERT_EQ(item.voters.value, marks[1] + marks[0] + marks[-1]) << "seed " << seed;
            if (i == 0) continue;
            auto const& before = result.items.values[i - 1];
            ASSERT_GE(before.score.value, item.score.value) << "seed " << seed;
            ASSERT_TRUE(item.rank == before.rank || item.rank.value == static_cast<std::int64_t>(i) + 1) << "seed " << seed;
        }
    }
}

TEST(Ballot, HoldsOneMarkAProposal) {
    Ballot ballot;
    set_mark(ballot, {proposal(5), Whole<-20, 20>{2}});
    set_mark(ballot, {proposal(1), Whole<-20, 20>{1}});
    set_mark(ballot, {proposal(5), Whole<-20, 20>{3}});
    EXPECT_EQ(mark_on(ballot, proposal(5)), 3);
    EXPECT_EQ(mark_on(ballot, proposal(2)), std::nullopt);
    set_mark(ballot, {proposal(5), std::nullopt});
    set_mark(ballot, {proposal(8), std::nullopt});
    EXPECT_EQ(ballot, (Ballot{{proposal(1), 1}}));
}

}  // namespace
}  // namespace gommette::domain
