#include <gtest/gtest.h>

#include "protocol/codec.hpp"
#include "tests/protocol/json_cases.hpp"

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
    Cases<TypeParam>::visit([&](Json const& json, Verdict const& verdict) {
        auto const text = json.dump();
        auto const result = decode<TypeParam>(text);
        auto const* fault = std::get_if<Fault>(&result);
        if (verdict.why.empty()) {
            ++good;
            ASSERT_FALSE(fault) << shortened(text) << " refused at " << fault->place << ": " << fault->why;
            ASSERT_TRUE(encode(std::get<TypeParam>(result)) == text) << shortened(text) << " is written differently";
        } else {
            ++bad;
            ASSERT_TRUE(fault) << shortened(text) << " accepted";
            ASSERT_EQ(fault->place + " " + fault->why, verdict.place + " " + verdict.why) << shortened(text);
        }
    });
    EXPECT_GT(good, 100);
    EXPECT_GT(bad, 300);
    this->RecordProperty("good", good);
    this->RecordProperty("bad", bad);
}
