#pragma once

#include <optional>

#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/weighting.hpp"

namespace gommette::domain::voting {

// Vote de décision. Each person votes for (1), against (-1) or abstains (0) on each proposal. A workshop vote, indicative.
//
// Adopted when, in whole numbers:
//   relative             for > against
//   absolute             2 * for > base
//   three fifths         5 * for >= 3 * base
//   two thirds           3 * for >= 2 * base
// with base = expressed votes (for + against), people present, or registered members. Nothing expressed: not adopted.
//
// Quorum, if asked: 2 * present > registered (code général des collectivités territoriales, L2121-17). A tie of for and against
// under a relative majority, or under an absolute one of expressed votes: the chair's vote decides, unless the vote is secret
// (L2121-20); a chair who abstained, or no chair, leaves the proposal rejected.
//
// `margin_people`: how many people, changing from for to against (or back), would have changed the outcome, the chair's part
// in a tie included.
// Adopted proposals stand first, then by (for - against), then by more for; then the rank is shared.
struct DecisionRules {
    enum class Majority { relative, absolute, three_fifths, two_thirds } majority{Majority::absolute};
    enum class Base { expressed, present, registered } base{Base::expressed};
    bool quorum{false};
    bool secret{false};
    int chair{nobody};  // the person whose vote decides a tie
    bool operator==(DecisionRules const&) const = default;
};

enum class Verdict { adopted, rejected, no_quorum, not_voted };

struct DecisionFigure {
    int option{};
    Weight in_favour{0};
    Weight against{0};
    Weight abstained{0};
    Weight base{0};  // what the majority was counted on
    Verdict verdict{};
    bool by_chair{false};  // a tie, decided by the chair's vote
    bool tie{false};
    int margin_people{0};  // 0: no change of votes alters it (no quorum, nothing voted), or the poll is weighted
};

struct DecisionCount {
    Order order;
    std::vector<DecisionFigure> figures;  // of the live options, in the order of the paper
};

std::optional<Objection> judge_decision(Ballot const& ballot);

// `poll` is settled. Where the base is people present or registered, the weighting must be by_person: nobody knows what those
// who did not vote weigh.
DecisionCount count_decision(DecisionRules const& rules, Poll const& poll, Weighting const& weighting);

}  // namespace gommette::domain::voting
