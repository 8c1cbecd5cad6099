#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "server/domain/session.hpp"
#include "tests/voting/polls.hpp"

namespace gommette::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using voting::LineShape;
using voting::PlacedMark;

ProposalId proposal(int number) { return {number}; }

using Lines = std::vector<std::pair<int, int>>;  // proposal, mark

// A session with an open round on these proposals, in the order of the paper, all live.
Session voting_on(Method const& method, std::vector<int> const& items) {
    Session session;
    int const last = items.empty() ? 0 : *std::max_element(items.begin(), items.end());
    session.proposals.resize(static_cast<std::size_t>(last));
    for (int number = 1; number <= last; ++number) session.proposals[static_cast<std::size_t>(number) - 1].id = proposal(number);
    Round round;
    round.id = {1};
    round.method = method;
    for (int const item : items) round.paper.push_back({proposal(item), 1});
    session.rounds.push_back(std::move(round));
    return session;
}

// The ballot of the next person; marks on what is not on the paper are left out.
void cast(Session& session, Lines const& lines) {
    auto& round = session.rounds.front();
    session.people.push_back({{static_cast<std::int32_t>(session.people.size() + 1)}, College::resident, 0});
    auto& ballot = round.ballots[session.people.back().id];
    ballot.person = session.people.back().id.value;
    ballot.order = 2;
    for (auto const& [item, mark] : lines)
        if (int const option = round.option_of(proposal(item)); option != voting::nobody)
            put_line(ballot.marks, LineShape::mark, {option, mark, 0, 2});
}

// The items, best first.
std::vector<ItemSummary> told(Session const& session) {
    auto const result = session.count(session.rounds.front(), std::nullopt);
    std::vector<ItemSummary> items;
    for (auto const& place : result.columns.at(0).order.places)
        items.push_back(*voting::summary(result, result.items.values[static_cast<std::size_t>(place.option)]));
    return items;
}

std::vector<std::int64_t> ranks(std::vector<ItemSummary> const& items) {
    std::vector<std::int64_t> found;
    for (auto const& item : items) found.push_back(item.rank->value);
    return found;
}

TEST(LiveRound, CountsDotsOnTheItemsOfTheRoundAlone) {
    auto session = voting_on(Dots{{6}, {3}}, {9, 7, 4});
    cast(session, {{2, 3}, {7, 1}, {9, 2}});
    cast(session, {{7, 3}});
    cast(session, {});
    session.people.resize(12);
    auto const result = session.count(session.rounds.front(), std::nullopt);
    EXPECT_EQ(result.participation.registered, 12);
    EXPECT_EQ(result.participation.present, std::nullopt);
    EXPECT_EQ(result.participation.voters, 3);
    EXPECT_EQ(result.participation.expressed, 2);
    auto const items = told(session);
    ASSERT_EQ(items.size(), 3u);
    EXPECT_EQ(items[0].proposal, proposal(7));
    EXPECT_EQ(items[0].score->value, 4);
    EXPECT_EQ(items[0].voters.value, 2);
    EXPECT_EQ(items[0].supporters.value, 2);
    EXPECT_THAT(items[0].counts.values, ElementsAre(MarkCount{{1}, {1}}, MarkCount{{3}, {1}}));
    EXPECT_EQ(items[2].proposal, proposal(4));
    EXPECT_THAT(items[2].counts.values, IsEmpty());
}

TEST(LiveRound, CountsOpinionsAndKeepsThePassesApart) {
    auto session = voting_on(Opinion{}, {2, 1, 3});
    cast(session, {{1, 1}, {2, 0}});
    cast(session, {{1, -1}, {2, 0}});
    auto const items = told(session);
    EXPECT_EQ(items[0].proposal, proposal(1)) << "of equal scores the one with more in favour";
    EXPECT_THAT(items[0].counts.values, ElementsAre(MarkCount{{-1}, {1}}, MarkCount{{1}, {1}}));
    EXPECT_EQ(items[0].supporters.value, 1);
    EXPECT_EQ(items[1].voters.value, 2);
    EXPECT_THAT(ranks(items), ElementsAre(1, 2, 2));
}

TEST(LiveRound, PassesOverWhatIsHidden) {
    auto session = voting_on(Opinion{}, {1, 2});
    cast(session, {{1, 1}, {2, 1}});
    session.proposals[0].state = ProposalState::hidden;
    auto const items = told(session);
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items[0].proposal, proposal(2));
    EXPECT_THAT(session.standing_of(session.rounds[0], {1}).aside, ElementsAre(PlacedMark{0, 1, 0, 2}));
}

TEST(LiveRound, WithoutBallotsHasNoResult) {
    auto const result = voting_on(Opinion{}, {1, 2}).count(voting_on(Opinion{}, {1, 2}).rounds[0], std::nullopt);
    EXPECT_THAT(result.columns, IsEmpty());
    EXPECT_EQ(voting::summary(result, proposal(1)), std::nullopt);
}

// A voter who came before an item has no say on it; who changes their ballot afterwards has.
TEST(LiveRound, CountsNobodyAsSilentOnWhatCameAfterThem) {
    auto session = voting_on(Opinion{}, {1, 2});
    session.rounds[0].paper[1].added = 5;
    cast(session, {{1, 1}});
    cast(session, {{1, 1}});
    session.rounds[0].ballots.at({2}).order = 7;
    auto const result = session.count(session.rounds[0], std::nullopt);
    EXPECT_EQ(std::get<OpinionCount>(*result.columns.at(0).count).figures[1].silent, Weight{1});
}

voting::Ballot ballot_of(std::vector<PlacedMark> marks) {
    voting::Ballot ballot;
    ballot.marks = std::move(marks);
    return ballot;
}

TEST(LiveRound, RefusesWhatTheMethodDoesNotKnow) {
    Dots const dots{{5}, {3}};
    EXPECT_EQ(refusal_of(dots, ballot_of({{0, 3}, {1, 2}})), std::nullopt);
    EXPECT_EQ(refusal_of(dots, ballot_of({{0, 3}, {1, 3}})), Refusal::too_many_dots);
    EXPECT_EQ(refusal_of(dots, ballot_of({{0, 4}})), Refusal::mark_not_allowed);
    EXPECT_EQ(refusal_of(dots, ballot_of({{0, 0}})), Refusal::mark_not_allowed);
    EXPECT_EQ(refusal_of(Opinion{}, ballot_of({{0, -1}})), std::nullopt);
    EXPECT_EQ(refusal_of(Opinion{}, ballot_of({{0, 2}})), Refusal::mark_not_allowed);
    Approval const two_at_most{{{2}}};
    EXPECT_EQ(refusal_of(two_at_most, ballot_of({{0, 1}, {1, 1}})), std::nullopt);
    EXPECT_EQ(refusal_of(two_at_most, ballot_of({{0, 1}, {1, 1}, {2, 1}})), Refusal::too_many_ticks);
    EXPECT_EQ(refusal_of(Approval{}, ballot_of({{0, -1}})), Refusal::mark_not_allowed);
    EXPECT_EQ(refusal_of(MajorityJudgment{}, ballot_of({{0, 0}, {1, 5}})), std::nullopt);
    EXPECT_EQ(refusal_of(MajorityJudgment{}, ballot_of({{0, 6}})), Refusal::mark_not_allowed);
}

TEST(LiveRound, CountsTicksOfAllBallots) {
    auto session = voting_on(Approval{}, {2, 1, 3});
    cast(session, {{1, 1}, {3, 1}});
    cast(session, {{1, 1}});
    cast(session, {{2, 1}});
    auto const items = told(session);
    EXPECT_EQ(items[0].proposal, proposal(1));
    EXPECT_EQ(items[0].score->value, 2);
    EXPECT_EQ(items[0].supporters.value, 2);
    EXPECT_THAT(items[0].counts.values, ElementsAre(MarkCount{{1}, {2}}));
    EXPECT_THAT(ranks(items), ElementsAre(1, 2, 2));
}

TEST(LiveRound, RanksByMajorityGradeAndLeavesOutWhatTooFewGraded) {
    auto session = voting_on(MajorityJudgment{}, {2, 1, 3});
    cast(session, {{1, 5}, {2, 3}, {3, 5}});
    cast(session, {{1, 4}, {2, 3}});
    cast(session, {{1, 1}, {2, 3}});
    auto const items = told(session);
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].proposal, proposal(1));
    EXPECT_EQ(items[0].score->value, 4);
    EXPECT_EQ(items[0].supporters.value, 2);
    EXPECT_THAT(items[0].counts.values, ElementsAre(MarkCount{{1}, {1}}, MarkCount{{4}, {1}}, MarkCount{{5}, {1}}));
    EXPECT_THAT(session.count(session.rounds.front(), std::nullopt).columns.at(0).order.unranked, ElementsAre(2));
}

TEST(LiveRound, RanksByTheDuelsOfTheRankings) {
    auto session = voting_on(Ranking{}, {2, 1, 3});
    cast(session, {{1, 1}, {2, 2}, {3, 3}});
    cast(session, {{1, 1}, {2, 1}, {3, 2}});
    cast(session, {{2, 1}});
    auto const result = session.count(session.rounds.front(), std::nullopt);
    auto const items = told(session);
    ASSERT_EQ(items.size(), 3u);
    EXPECT_THAT(ranks(items), ElementsAre(1, 1, 3)) << "one ballot each puts the one above the other; what a ballot leaves out is last";
    EXPECT_EQ(std::get<RankingCount>(*result.columns.at(0).count).duelled.at(0, 2), Weight{3});
}

TEST(LiveRound, CountsDuelsAndTheirStrengthsAtTheClose) {
    auto session = voting_on(Duels{}, {2, 1, 3});
    cast(session, {});
    auto& ballot = session.rounds.front().ballots.at(session.people.back().id);
    for (auto const& line : {PlacedMark{1, 1, 0, 2}, PlacedMark{1, 1, 2, 2}, PlacedMark{0, 0, 2, 2}}) put_line(ballot.marks, LineShape::mark_and_rival, line);
    auto const items = told(session);
    ASSERT_EQ(items.size(), 3u);
    EXPECT_EQ(items[0].proposal, proposal(1));
    EXPECT_THAT(ranks(items), ElementsAre(1, 2, 2));
    auto const figures = [&](std::optional<int> present) {
        return std::get<DuelsCount>(*session.count(session.rounds.front(), present).columns.at(0).count).figures;
    };
    EXPECT_FALSE(figures(std::nullopt)[1].strength.has_value());
    EXPECT_GT(*figures(1)[1].strength, *figures(1)[0].strength);
}

TEST(LiveRound, PlacesByMediansAndLeavesToDiscussWhereOpinionsAreShared) {
    Session session = voting_on(ImpactEffort{{{1}}}, {1, 2});
    for (auto const& [first, second] : {std::pair{PlacedMark{0, 5, 2, 2}, PlacedMark{1, 1, 3, 2}}, std::pair{PlacedMark{0, 4, 1, 2}, PlacedMark{1, 5, 3, 2}}}) {
        cast(session, {});
        auto& ballot = session.rounds.front().ballots.at(session.people.back().id);
        for (auto const& line : {first, second}) put_line(ballot.marks, LineShape::mark_and_second, line);
    }
    auto const result = session.count(session.rounds.front(), std::nullopt);
    auto const& figures = std::get<ImpactEffortCount>(*result.columns.at(0).count).figures;
    EXPECT_EQ(figures[0].impact.median, 18) << "four and a half, in quarters";
    EXPECT_EQ(figures[0].effort.median, 6);
    EXPECT_TRUE(figures[1].to_discuss);
    EXPECT_THAT(result.columns.at(0).order.unranked, ElementsAre(1));
}

// Counted again by hand: sums and people by mark, whatever the numbers and the order of the proposals.
TEST(LiveRoundLaw, TellsTheSumsOfTheBallots) {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        voting::Dice dice(seed);
        std::vector<int> items;
        for (int number = 1; number <= 9; ++number)
            if (dice.below(3) > 0) items.push_back(number * dice.between(1, 3) + number);
        std::sort(items.begin(), items.end());
        items.erase(std::unique(items.begin(), items.end()), items.end());
        dice.shuffle(items);
        auto session = voting_on(Opinion{}, items);
        std::map<ProposalId, std::map<int, int>> people;
        for (int voter = dice.between(1, 15); voter > 0; --voter) {
            Lines lines;
            for (int number = 1; number < 40; ++number) {
                if (dice.below(4) > 0) continue;
                int const mark = dice.between(-1, 1);
                lines.emplace_back(number, mark);
                ++people[proposal(number)][mark];
            }
            cast(session, lines);
        }
        auto const told_items = told(session);
        ASSERT_EQ(told_items.size(), items.size()) << "seed " << seed;
        for (std::size_t i = 0; i < told_items.size(); ++i) {
            auto const& item = told_items[i];
            auto& marks = people[item.proposal];
            ASSERT_EQ(item.score->value, marks[1] - marks[-1]) << "seed " << seed;
            ASSERT_EQ(item.voters.value, marks[1] + marks[0] + marks[-1]) << "seed " << seed;
            if (i == 0) continue;
            auto const& before = told_items[i - 1];
            ASSERT_GE(before.score->value, item.score->value) << "seed " << seed;
            ASSERT_TRUE(item.rank == before.rank || item.rank->value == static_cast<std::int64_t>(i) + 1) << "seed " << seed;
        }
    }
}

TEST(BallotLines, HoldOneMarkAnOption) {
    std::vector<PlacedMark> marks;
    put_line(marks, LineShape::mark, {5, 2});
    put_line(marks, LineShape::mark, {1, 1});
    put_line(marks, LineShape::mark, {5, 3});
    EXPECT_THAT(marks, ElementsAre(PlacedMark{1, 1}, PlacedMark{5, 3}));
    take_back(marks, LineShape::mark, {5});
    take_back(marks, LineShape::mark, {8});
    EXPECT_THAT(marks, ElementsAre(PlacedMark{1, 1}));
}

TEST(BallotLines, OfDuelsHoldOneMarkAPairInEitherOrder) {
    std::vector<PlacedMark> marks;
    put_line(marks, LineShape::mark_and_rival, {1, 1, 2});
    put_line(marks, LineShape::mark_and_rival, {1, 1, 3});
    put_line(marks, LineShape::mark_and_rival, {2, 1, 1});
    EXPECT_THAT(marks, ElementsAre(PlacedMark{1, 1, 3}, PlacedMark{2, 1, 1}));
    take_back(marks, LineShape::mark_and_rival, {3, 0, 1});
    EXPECT_THAT(marks, ElementsAre(PlacedMark{2, 1, 1}));
}

}  // namespace
}  // namespace gommette::domain
