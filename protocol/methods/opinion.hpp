#pragma once

#include "protocol/ordering.hpp"

namespace gommette {

struct OpinionCount;

// Pour / neutre / contre: agree (1), pass (0) or disagree (-1), one mark a proposal.
struct Opinion {
    using Count = OpinionCount;
    static constexpr auto name = "opinion";
    static constexpr bool in_rooms = true;
    // What a round on so many options usually has.
    static Opinion usual(int) { return {}; }
    bool operator==(Opinion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Opinion, (), ())

// `silent`: had a say on the option and left it out.
struct OpinionFigure {
    int option{};
    Weight agree{0};
    Weight neutral{0};
    Weight disagree{0};
    Weight silent{0};
    Weight score() const { return agree - disagree; }
    bool operator==(OpinionFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpinionFigure, (), (option, agree, neutral, disagree, silent))

// Figures of the live options, in the order of the paper.
struct OpinionCount {
    static constexpr auto name = Opinion::name;
    Ordering order;  // told apart, see Column
    std::vector<OpinionFigure> figures;
    bool operator==(OpinionCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpinionCount, (), (figures))

}  // namespace gommette
