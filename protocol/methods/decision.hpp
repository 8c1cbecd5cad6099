#pragma once

#include "protocol/ordering.hpp"

namespace gommette {

struct DecisionCount;

enum class Majority { relative, absolute, three_fifths, two_thirds };
BOOST_DESCRIBE_ENUM(Majority, relative, absolute, three_fifths, two_thirds)

// What a majority is counted on.
enum class MajorityBase { expressed, present, registered };
BOOST_DESCRIBE_ENUM(MajorityBase, expressed, present, registered)

// Vote de décision: each person votes for (1), against (-1) or abstains (0) on each proposal. `chair`: the voter, by number among the
// persons of a sheet from 0, whose vote decides a tie; never in a secret round. In a room it is left out: there the facilitator enters the
// casting vote once the votes are level (GiveCastingVote).
struct DecisionVote {
    using Count = DecisionCount;
    static constexpr auto name = "decision";
    static constexpr bool in_rooms = true;
    Majority majority{Majority::absolute};
    MajorityBase base{MajorityBase::expressed};
    bool quorum{false};
    std::optional<Whole<0, 2147483647>> chair;
    // What a round on so many options usually has.
    static DecisionVote usual(int) { return {}; }
    bool operator==(DecisionVote const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecisionVote, (), (majority, base, quorum, chair))

enum class Verdict { adopted, rejected, no_quorum, not_voted };
BOOST_DESCRIBE_ENUM(Verdict, adopted, rejected, no_quorum, not_voted)

struct DecisionFigure {
    int option{};
    Weight in_favour{0};
    Weight against{0};
    Weight abstained{0};
    Weight base{0};    // what the majority was counted on
    Weight needed{0};  // the fewest for that are this majority
    int quorum{0};     // the fewest present that are a quorum; 0: none was asked for
    Verdict verdict{};
    bool by_chair{false};  // a tie, decided by the chair's vote
    bool tie{false};
    int margin_people{0};  // 0: no change of votes alters it (no quorum, nothing voted), or the poll is weighted
    bool operator==(DecisionFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecisionFigure, (), (option, in_favour, against, abstained, base, needed, quorum, verdict, by_chair, tie, margin_people))

// Figures of the live options, in the order of the paper.
struct DecisionCount {
    static constexpr auto name = DecisionVote::name;
    Ordering order;  // told apart, see Column
    std::vector<DecisionFigure> figures;
    bool operator==(DecisionCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecisionCount, (), (figures))

}  // namespace gommette
