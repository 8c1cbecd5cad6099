#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "protocol/codec.hpp"
#include "tests/protocol/random_values.hpp"

using namespace gommette;
using namespace gommette::testing;

namespace {

template <class T>
class RoundTrip : public ::testing::Test {};

using Roots = ::testing::Types<Request, Reply, Row, SessionEvent, ConventionEvent>;
TYPED_TEST_SUITE(RoundTrip, Roots);

template <class T>
class StoredRoundTrip : public ::testing::Test {};

using Events = ::testing::Types<SessionEvent, ConventionEvent>;
TYPED_TEST_SUITE(StoredRoundTrip, Events);

constexpr int values_per_type = 3000;

}  // namespace

TYPED_TEST(RoundTrip, GivesEveryRandomValueBack) {
    std::set<std::size_t> alternatives;
    for (int seed = 0; seed < values_per_type; ++seed) {
        Dice dice(static_cast<std::uint64_t>(seed));
        auto const value = random_value<TypeParam>(dice);
        auto const text = encode(value);
        auto const result = decode<TypeParam>(text);
        auto const* fault = std::get_if<Fault>(&result);
        ASSERT_FALSE(fault) << "seed " << seed << ", " << text << " refused at " << fault->place << ": " << fault->why;
        ASSERT_TRUE(same(std::get<TypeParam>(result), value)) << "seed " << seed << ", " << text;
        ASSERT_EQ(encode(std::get<TypeParam>(result)), text);
        alternatives.insert(value.index());
    }
    EXPECT_EQ(alternatives.size(), boost::mp11::mp_size<TypeParam>::value);
}

TYPED_TEST(StoredRoundTrip, GivesEveryRandomEventBack) {
    for (int seed = 0; seed < values_per_type; ++seed) {
        Dice dice(static_cast<std::uint64_t>(seed));
        auto const event = random_value<TypeParam>(dice);
        auto const stored = store_event(event);
        ASSERT_EQ(stored.body.find("\"words\""), std::string::npos) << stored.body;
        auto const result = read_event<TypeParam>(stored);
        ASSERT_TRUE(std::holds_alternative<TypeParam>(result)) << "seed " << seed << ", " << stored.body;
        ASSERT_TRUE(same(std::get<TypeParam>(result), event)) << "seed " << seed << ", " << stored.body;
    }
}
