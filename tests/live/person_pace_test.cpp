#include "server/live/person_pace.hpp"

#include <gtest/gtest.h>

namespace gommette::live {

namespace {

int taken(PersonPace& pace, PersonId person, Moment now, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; ++i) taken += pace.take(person, now) ? 1 : 0;
    return taken;
}

constexpr int all = 10'000;

}  // namespace

TEST(APersonsPace, IsAHandfulAtOnceAndThenSoManyASecond) {
    PersonPace pace;
    EXPECT_EQ(taken(pace, {1}, {1'000'000}, all), PersonPace::orders_at_once);
    EXPECT_EQ(taken(pace, {1}, {1'001'000}, all), PersonPace::orders_per_second);
    EXPECT_EQ(taken(pace, {2}, {1'001'000}, all), PersonPace::orders_at_once) << "another person's is another";
    EXPECT_EQ(taken(pace, {1}, {1'100'000}, all), PersonPace::orders_at_once);
}

TEST(APersonsPace, HoldsNobodyBackWhenTheClockIsSetBack) {
    PersonPace pace;
    EXPECT_EQ(taken(pace, {1}, {9'000'000}, 10), 10);
    EXPECT_EQ(taken(pace, {1}, {1'000'000}, all), 0);
    EXPECT_EQ(taken(pace, {1}, {1'001'000}, all), PersonPace::orders_per_second);
}

}  // namespace gommette::live
