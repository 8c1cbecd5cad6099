#include "server/domain/voting/order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/voting/polls.hpp"

namespace gommette::domain::voting {
namespace {

using testing::ElementsAre;

Key by(std::vector<int> const& values, TieBreaker name = TieBreaker::nothing) {
    return {[values](int a, int b) { return values[static_cast<std::size_t>(b)] <=> values[static_cast<std::size_t>(a)]; }, name};
}

TEST(Ordering, GivesEqualsTheSameRankAndSkipsTheNextOnes) {
    auto const poll = paper(4);
    auto const order = put_in_order(poll, poll.live(), {by({5, 3, 5, 9})});
    EXPECT_THAT(ranks(poll, order), ElementsAre(2, 4, 2, 1));
    ASSERT_EQ(order.ties.size(), 1u);
    EXPECT_THAT(order.ties[0].options, ElementsAre(0, 2));
    EXPECT_EQ(order.ties[0].broken_by, TieBreaker::nothing);
}

TEST(Ordering, SaysWhichKeyBrokeATieAndWhatIsLeftOfIt) {
    auto const poll = paper(4);
    auto const order = put_in_order(poll, poll.live(), {by({5, 5, 5, 1}), by({2, 2, 4, 0}, TieBreaker::supporters)});
    EXPECT_THAT(ranks(poll, order), ElementsAre(2, 2, 1, 4));
    ASSERT_EQ(order.ties.size(), 2u);
    EXPECT_THAT(order.ties[0].options, ElementsAre(2, 0, 1));
    EXPECT_EQ(order.ties[0].broken_by, TieBreaker::supporters);
    EXPECT_THAT(order.ties[1].options, ElementsAre(0, 1));
    EXPECT_EQ(order.ties[1].broken_by, TieBreaker::nothing);
}

TEST(Ordering, CountsThoseEqualAtTheLastPlace) {
    auto poll = paper(5);
    poll.places = 3;
    auto const order = put_in_order(poll, poll.live(), {by({9, 8, 4, 4, 4})});
    ASSERT_TRUE(order.contest.has_value());
    EXPECT_THAT(order.contest->options, ElementsAre(2, 3, 4));
    EXPECT_EQ(order.contest->places_left, 1);
}

TEST(Ordering, HasNoContestWhenTheTieEndsWithThePlaces) {
    auto poll = paper(4);
    poll.places = 2;
    EXPECT_FALSE(put_in_order(poll, poll.live(), {by({9, 9, 4, 4})}).contest.has_value());
    poll.places = 4;
    EXPECT_FALSE(put_in_order(poll, poll.live(), {by({9, 9, 4, 4})}).contest.has_value());
}

TEST(Ordering, LetsAPersonSayTheOrderOfThoseTied) {
    auto poll = paper(4);
    poll.tie_rule = {TieRule::Kind::by_hand, 0, {3, 1}};
    auto const order = put_in_order(poll, poll.live(), {by({5, 5, 5, 5})});
    EXPECT_THAT(ranks(poll, order), ElementsAre(3, 2, 3, 1));
    EXPECT_EQ(order.ties.front().broken_by, TieBreaker::by_hand);
    EXPECT_THAT(order.ties.back().options, ElementsAre(0, 2));
}

TEST(Ordering, DrawsTheSameLotFromTheSameSeed) {
    auto poll = paper(3);
    poll.tie_rule = {TieRule::Kind::lot, 2026, {}};
    auto const order = put_in_order(poll, poll.live(), {by({5, 5, 5})});
    auto smallest = 0;
    for (int option = 1; option < 3; ++option)
        if (lot_number(2026, option) < lot_number(2026, smallest)) smallest = option;
    EXPECT_EQ(order.rank_of(smallest), 1);
    EXPECT_EQ(order.ties.front().broken_by, TieBreaker::lot);
}

// The first values of SplitMix64 from seed 1234567, as published with the Java and C reference implementations.
TEST(Lot, FollowsTheReferenceGenerator) {
    EXPECT_EQ(lot_number(1234567, 0), 6457827717110365317ULL);
    EXPECT_EQ(lot_number(1234567, 1), 3203168211198807973ULL);
    EXPECT_EQ(lot_number(1234567, 2), 9817491932198370423ULL);
}

TEST(Ordering, OfNothingIsEmpty) {
    auto const poll = paper(0);
    EXPECT_TRUE(put_in_order(poll, {}, {by({})}).places.empty());
}

TEST(Order, RetainsWhatATieForTheLastPlaceCannotTake) {
    auto poll = paper(4);
    poll.places = 2;
    auto const order = put_in_order(poll, {0, 1, 2, 3}, {{[](int a, int b) { return (a == 0 ? 0 : 1) <=> (b == 0 ? 0 : 1); }}});
    EXPECT_THAT(retained(order, 2), testing::ElementsAre(0));
    EXPECT_THAT(retained(order, 4), testing::ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(retained(order, 9), testing::ElementsAre(0, 1, 2, 3));
}

}  // namespace
}  // namespace gommette::domain::voting
