#include <gtest/gtest.h>

#include "protocol/codec.hpp"
#include "tests/protocol/texts/limit_cases.hpp"

using namespace gommette;
using namespace gommette::testing;

namespace {

template <class T>
class Limits : public ::testing::Test {};

using Roots = ::testing::Types<Request, Reply, Row, SessionEvent, ConventionEvent>;
TYPED_TEST_SUITE(Limits, Roots);

std::string shortened(std::string const& text) { return text.size() < 400 ? text : text.substr(0, 400) + "…"; }

}  // namespace

TYPED_TEST(Limits, AreKeptAtTheLimitAndOnePast) {
    int good = 0;
    int bad = 0;
    for_each_limit_case<TypeParam>([&](LimitCase const& limit) {
        auto const result = decode<TypeParam>(limit.text);
        auto const* fault = std::get_if<Fault>(&result);
        if (limit.why.empty()) {
            ++good;
            ASSERT_FALSE(fault) << shortened(limit.text) << " refused at " << fault->place << ": " << fault->why;
            ASSERT_TRUE(encode(std::get<TypeParam>(result)) == limit.text) << shortened(limit.text) << " is written differently";
        } else {
            ++bad;
            ASSERT_TRUE(fault) << shortened(limit.text) << " accepted";
            ASSERT_EQ(fault->place + " " + fault->why, limit.place + " " + limit.why) << shortened(limit.text);
        }
    });
    EXPECT_GT(good, 100);
    EXPECT_GT(bad, 300);
    this->RecordProperty("good", good);
    this->RecordProperty("bad", bad);
}
