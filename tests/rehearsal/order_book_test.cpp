#include "server/rehearsal/order_book.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gommette::rehearsal {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

DeviceName const device{"device-of-bo"};

class OrderBookTest : public testing::Test {
protected:
    // Everything that may be sent now, by number.
    std::vector<std::int64_t> send_all() {
        std::vector<std::int64_t> sent;
        while (auto const order = book.next(now)) sent.push_back(order->n.value);
        return sent;
    }
    OrderBook::Meaning accept(std::int64_t n, std::int64_t at, std::optional<std::int64_t> made = std::nullopt) {
        Accepted accepted{device, {n}, {at}, std::nullopt};
        if (made) accepted.made = Whole<1, 2147483647>{*made};
        return book.hear(accepted, now);
    }
    OrderBook::Meaning refuse(std::int64_t n, Refusal code) { return book.hear(code, {n}, now); }
    template <class Meaning>
    static bool is(OrderBook::Meaning const& meaning) {
        return std::holds_alternative<Meaning>(meaning);
    }

    Clock::time_point now{};
    OrderBook book{device};
    Command const propose{Propose{{"Une navette"}, std::nullopt}};
};

TEST_F(OrderBookTest, NumbersOrdersAsTheyAreSent) {
    book.add(propose);
    book.add(propose);
    EXPECT_THAT(send_all(), ElementsAre(1, 2));
    EXPECT_EQ(book.unanswered(), 2U);
}

TEST_F(OrderBookTest, SettlesAnOrderWithItsAnswerAndItsWait) {
    auto const ticket = book.add(propose);
    send_all();
    now += 7ms;
    auto const meaning = accept(1, 40, 3);
    ASSERT_TRUE(is<OrderBook::Settled>(meaning));
    auto const& settled = std::get<OrderBook::Settled>(meaning);
    EXPECT_EQ(settled.ticket, ticket);
    EXPECT_EQ(std::get<Accepted>(settled.answer).made->value, 3);
    EXPECT_EQ(settled.waited, 7ms);
    EXPECT_EQ(settled.times_sent, 1);
    EXPECT_EQ(book.unanswered(), 0U);
}

TEST_F(OrderBookTest, RepeatsUnansweredOrdersUnderTheirNumbersAfterALostConnection) {
    for (int order = 0; order < 3; ++order) book.add(propose);
    send_all();
    accept(2, 41);
    book.connection_lost();
    EXPECT_THAT(send_all(), ElementsAre(1, 3));
    auto const settled = std::get<OrderBook::Settled>(accept(1, 40));
    EXPECT_EQ(settled.times_sent, 2);
}

TEST_F(OrderBookTest, HasAtMostThirtyTwoUnderWay) {
    for (std::size_t order = 0; order < unanswered_orders + 1; ++order) book.add(propose);
    EXPECT_EQ(send_all().size(), unanswered_orders);
    accept(5, 40);
    EXPECT_THAT(send_all(), ElementsAre(33));
}

TEST_F(OrderBookTest, KeepsOrdersOfOneLaneBehindEachOther) {
    book.add(propose, 12);
    book.add(propose, 12);
    book.add(propose, 13);
    EXPECT_THAT(send_all(), ElementsAre(1, 2));
    accept(1, 40);
    EXPECT_THAT(send_all(), ElementsAre(3));
}

TEST_F(OrderBookTest, SendsARefusalOfTheMomentAgainUnderTheSameNumber) {
    book.add(propose);
    send_all();
    EXPECT_TRUE(is<OrderBook::Later>(refuse(1, Refusal::too_fast)));
    EXPECT_EQ(book.unanswered(), 1U);
    EXPECT_THAT(send_all(), ElementsAre(1));
}

TEST_F(OrderBookTest, GivesAStaleOrderANewNumber) {
    auto const ticket = book.add(propose, 12);
    book.add(propose, 13);
    send_all();
    refuse(1, Refusal::busy);
    accept(2, 40);
    EXPECT_THAT(send_all(), ElementsAre(1));
    EXPECT_TRUE(is<OrderBook::Renumbered>(refuse(1, Refusal::stale)));
    EXPECT_THAT(send_all(), ElementsAre(3));
    EXPECT_EQ(std::get<OrderBook::Settled>(accept(3, 41)).ticket, ticket);
    EXPECT_EQ(book.unanswered(), 0U);
}

TEST_F(OrderBookTest, SettlesADefiniteRefusal) {
    book.add(propose, 12);
    send_all();
    EXPECT_EQ(std::get<Refusal>(std::get<OrderBook::Settled>(refuse(1, Refusal::too_many_of_yours)).answer),
              Refusal::too_many_of_yours);
    book.add(propose, 12);
    EXPECT_THAT(send_all(), ElementsAre(2));
}

TEST_F(OrderBookTest, AsksAgainForAnAnswerAndFindsItTheSame) {
    book.add(propose);
    send_all();
    accept(1, 40, 3);
    EXPECT_TRUE(book.ask_again({1}));
    EXPECT_THAT(send_all(), ElementsAre(1));
    EXPECT_EQ(book.asked_again(), 1U);
    EXPECT_TRUE(is<OrderBook::Repeated>(accept(1, 40, 3)));
    EXPECT_EQ(book.asked_again(), 0U);
}

TEST_F(OrderBookTest, DoesNotAskAgainForWhatChangedNothing) {
    for (int order = 1; order <= 3; ++order) book.add(propose);
    send_all();
    accept(1, 40);
    accept(2, 40);
    accept(3, 41);
    EXPECT_THAT(book.repeatable(), ElementsAre(CommandNumber{1}, CommandNumber{3}));
}

TEST_F(OrderBookTest, DoesNotAskAgainForWhatHasNoAnswerYet) {
    book.add(propose);
    send_all();
    EXPECT_FALSE(book.ask_again({1}));
    EXPECT_FALSE(book.ask_again({9}));
}

TEST_F(OrderBookTest, SeesThatASecondAnswerDiffers) {
    book.add(propose);
    send_all();
    accept(1, 40, 3);
    EXPECT_TRUE(is<OrderBook::Contradiction>(accept(1, 41, 3)));
    EXPECT_TRUE(is<OrderBook::Contradiction>(accept(1, 40, 4)));
    EXPECT_TRUE(is<OrderBook::Contradiction>(refuse(1, Refusal::stale)));
}

TEST_F(OrderBookTest, SeesAnAnswerToWhatWasNeverAsked) {
    EXPECT_TRUE(is<OrderBook::Contradiction>(accept(1, 40)));
    EXPECT_TRUE(is<OrderBook::Contradiction>(refuse(1, Refusal::busy)));
}

TEST_F(OrderBookTest, KnowsSinceWhenItHasBeenWaiting) {
    EXPECT_EQ(book.oldest_under_way(), std::nullopt);
    book.add(propose);
    send_all();
    auto const first = now;
    now += 1s;
    book.add(propose);
    send_all();
    EXPECT_EQ(book.oldest_under_way(), first);
}

}  // namespace
}  // namespace gommette::rehearsal
