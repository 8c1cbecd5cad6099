#pragma once

#include "protocol/ordering.hpp"

namespace gommette {

struct JudgmentCount;

// Jugement majoritaire: each person grades proposals 6 Excellent, 5 Très bien, 4 Bien, 3 Assez bien, 2 Passable, 1 Insuffisant,
// 0 À rejeter, or not (sans avis). `grades`: how many of them the round has. A grade means the same on every scale: six are those
// without Excellent, five those without À rejeter too. `strict`: a missing grade counts as the worst.
struct MajorityJudgment {
    using Count = JudgmentCount;
    static constexpr auto name = "majority_judgment";
    static constexpr bool in_rooms = true;
    bool strict{false};
    Whole<5, 7> grades{6};
    int best() const { return grades.value > 6 ? 6 : 5; }
    int worst() const { return grades.value < 6 ? 1 : 0; }
    // What a round on so many options usually has.
    static MajorityJudgment usual(int) { return {}; }
    bool operator==(MajorityJudgment const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MajorityJudgment, (), (strict, grades))

struct JudgmentFigure {
    int option{};
    std::vector<Weight> profile;  // profile[g]: weight of the grades g, from 0 to the best of the round; the merit profile
    Weight graded{0};             // its sum
    Weight missing{0};            // sans avis, or no say on it
    int majority_grade{0};        // meaningless where nobody graded
    Weight above{0};              // the gauge
    Weight below{0};
    bool evenly_split{false};     // half of the grades are the majority grade or worse, the other half better
    bool operator==(JudgmentFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(JudgmentFigure, (), (option, profile, graded, missing, majority_grade, above, below, evenly_split))

// Figures of the live options, in the order of the paper. Unranked: graded by too few.
struct JudgmentCount {
    static constexpr auto name = MajorityJudgment::name;
    Ordering order;  // told apart, see Column
    std::vector<JudgmentFigure> figures;
    bool operator==(JudgmentCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(JudgmentCount, (), (figures))

}  // namespace gommette
