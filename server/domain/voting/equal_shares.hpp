#pragma once

#include <optional>

#include "server/domain/voting/objection.hpp"
#include "server/domain/voting/order.hpp"
#include "server/domain/voting/weighting.hpp"

namespace gommette::domain::voting {

// Budget à parts égales: the Method of Equal Shares. Each person ticks (mark 1) the projects they want; a project has a cost in
// whole currency units.
//
// The budget is divided equally among the voters whose ballots can be read. A project is affordable while its supporters still
// hold its cost together; they then share the cost equally, except that who holds less than the share gives all they hold. Its
// price q is the most that one of them pays. Again and again the affordable project with the greatest cost / q is bought (each
// voter's utility is the cost): with everybody still rich that is the one with the most votes. The end comes when none is
// affordable.
// Ties: the lower cost, then more votes, then the poll's tie rule, then a lot (of its seed, 0 if none was published).
//
// As money is left over, every voter is then given `unit` more, and all is computed afresh, and so on until the next step would
// cost more than the budget, or every project with a vote is bought. With weights a voter holds, pays and is given in proportion.
// A project that costs more than the budget is never bought.
//
// Sources: Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities (NeurIPS 2021); the
// completion "Add1" as in Wieliczka 2023 (equalshares.net). Beside it the greedy choice of most cities: by votes, whatever fits.
struct EqualSharesRules {
    std::int64_t budget{0};
    std::int64_t unit{1};
    std::vector<std::int64_t> costs;  // of each option, at least 1
    bool operator==(EqualSharesRules const&) const = default;
};

// One purchase. Money is in millionths of a currency unit, rounded down; nothing is decided on it.
struct Purchase {
    int option{};
    Weight price{0};         // the most one person of weight 1 pays
    int paying_price{0};     // people who paid it
    int paying_the_rest{0};  // people who gave the less they held
};

struct EqualSharesFigure {
    int option{};
    std::int64_t cost{0};
    Weight votes{0};
    bool bought{false};
    bool bought_greedily{false};
    // Of a project not bought: what its supporters still hold at the end, in millionths of its cost, rounded down.
    Weight effective_support{0};
};

struct EqualSharesCount {
    Order order;  // in the order bought, then by effective support
    std::vector<EqualSharesFigure> figures;
    std::vector<Purchase> purchases;
    std::int64_t spent{0};
    std::int64_t spent_greedily{0};
    std::int64_t increases{0};    // how many times `unit` was given
    bool increases_ended{false};  // cut short by the limit on work; a larger unit avoids it
};

std::optional<Objection> judge_equal_shares(Ballot const& ballot);

// `poll` is settled.
EqualSharesCount count_equal_shares(EqualSharesRules const& rules, Poll const& poll, Weighting const& weighting);

}  // namespace gommette::domain::voting
