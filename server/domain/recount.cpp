#include "server/domain/recount.hpp"

#include "server/domain/secret_round.hpp"
#include "server/domain/voting/tally.hpp"

namespace gommette::domain {

std::optional<RoundResult> recount(Session const& before, RoundClosed const& closed) {
    auto const* round = before.find(closed.round);
    // Once the rules change, the ones before stay here beside them.
    if (!round || !round->is_open || closed.rules.value != voting::counting_rules) return std::nullopt;
    if (closed.ballots) return count_nameless(before, *round, *closed.ballots, closed.result.participation.present);
    return before.count(*round, closed.result.participation.present);
}

}  // namespace gommette::domain
