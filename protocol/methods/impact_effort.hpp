#pragma once

#include "protocol/ordering.hpp"

namespace gommette {

struct ImpactEffortCount;

inline constexpr int scale_top = 5;

// Impact / effort: each person gives a proposal an impact 1..5 as the mark, and an effort 1..5 as the second value. `technicians`: the
// college, by its place in the round's list of colleges from 0, whose efforts are told apart.
struct ImpactEffort {
    using Count = ImpactEffortCount;
    static constexpr auto name = "impact_effort";
    static constexpr bool in_rooms = true;
    std::optional<Whole<0, 7>> technicians;
    // What a round on so many options usually has: in rooms the second college is that of the technicians (College::practitioner).
    static ImpactEffort usual(int) { return {{{1}}}; }
    bool operator==(ImpactEffort const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ImpactEffort, (), (technicians))

// Marks of one scale. counts[m]: persons, unweighted, who gave m (counts[0] unused). The rest in quarters of a mark.
struct Spread {
    std::vector<int> counts;
    int first_quartile{0};
    int median{0};
    int third_quartile{0};
    bool divided{false};
    bool operator==(Spread const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Spread, (), (counts, first_quartile, median, third_quartile, divided))

enum class Side { low, on_the_line, high };
BOOST_DESCRIBE_ENUM(Side, low, on_the_line, high)

struct ImpactEffortFigure {
    int option{};
    Spread impact;
    Spread effort;
    std::optional<Spread> effort_by_technicians;  // if any of them placed the option
    bool placed{false};                           // by at least one person
    bool to_discuss{false};                       // opinions are shared on a scale
    Side impact_side{};
    Side effort_side{};
    bool operator==(ImpactEffortFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ImpactEffortFigure, (),
                      (option, impact, effort, effort_by_technicians, placed, to_discuss, impact_side, effort_side))

// Figures of the live options, in the order of the paper. Unranked: to discuss, or placed by nobody.
struct ImpactEffortCount {
    static constexpr auto name = ImpactEffort::name;
    Ordering order;  // told apart, see Column
    std::vector<ImpactEffortFigure> figures;
    bool operator==(ImpactEffortCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ImpactEffortCount, (), (figures))

}  // namespace gommette
