#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "protocol/described.hpp"
#include "tests/protocol/texts/verdicts.hpp"

using namespace gommette;
using namespace gommette::testing;

namespace {

// Whether a fault's place can travel in Refused, whose `place` is a Line<0, 200>.
bool can_travel(std::string const& place) {
    return place.size() <= 200 && std::ranges::all_of(place, [](char c) { return c > ' ' && c < '\x7f'; });
}

bool is_a_known_reason(std::string const& why) {
    static constexpr std::string_view reasons[] = {"syntax", "depth",   "duplicate", "type",   "length",
                                                   "range",  "missing", "unknown",   "pattern", "shape"};
    return std::ranges::find(reasons, why) != std::end(reasons);
}

}  // namespace

TEST(Mutants, AreRefusedAtPlacesThatCanTravel) {
    std::map<std::string, int> reasons;
    for_each_judged(10000, [&](Judged const& judged) {
        if (!judged.fault) {
            ++reasons["accepted"];
            return;
        }
        ++reasons[judged.fault->why];
        EXPECT_TRUE(can_travel(judged.fault->place)) << judged.fault->place;
        EXPECT_TRUE(is_a_known_reason(judged.fault->why)) << judged.fault->why;
    });
    EXPECT_EQ(reasons.size(), 11u) << "the mutants must meet every reason, and some must be good";
    for (auto const& [why, count] : reasons) EXPECT_GT(count, 20) << why;
}
