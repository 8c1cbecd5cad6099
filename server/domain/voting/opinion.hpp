#pragma once

#include <optional>

#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/weighting.hpp"

namespace gommette::domain::voting {

// Pour / neutre / contre. Each person marks an option +1 (for), 0 (neutral) or -1 (against), or leaves it out.
//
//   score = for - against
//
// Neutral marks are told apart and change nothing; nor does silence. The larger score stands first; then the one with more
// people for; then the rank is shared. Source: the show of hands; as a scoring rule over {-1, 0, 1} it is the "combined
// approval voting" of Felsenthal (Public Choice 63, 1989).
struct OpinionRules {
    bool operator==(OpinionRules const&) const = default;
};

struct OpinionFigure {
    int option{};
    Weight agree{0};
    Weight neutral{0};
    Weight disagree{0};
    Weight silent{0};  // had a say on the option and left it out
    Weight score() const { return agree - disagree; }
};

struct OpinionCount {
    Order order;
    std::vector<OpinionFigure> figures;  // of the live options, in the order of the paper
};

std::optional<Objection> judge_opinion(Ballot const& ballot);

// `poll` is settled.
OpinionCount count_opinion(Poll const& poll, Weighting const& weighting);

}  // namespace gommette::domain::voting
