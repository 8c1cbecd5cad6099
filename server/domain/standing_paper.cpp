#include "server/domain/standing_paper.hpp"

#include <algorithm>

namespace gommette::domain {

bool is_closing(Session const& session, ProposalId proposal) {
    auto const open = session.open_rounds();
    return std::any_of(open.begin(), open.end(), [&](Round const* round) { return round->closing && round->has(proposal); });
}

std::optional<Refusal> refusal_to_touch(Session const& session, ProposalId proposal) {
    for (auto const* round : session.open_rounds())
        if (round->secret && round->has(proposal)) return Refusal::secret_round;
    return is_closing(session, proposal) ? std::optional{Refusal::round_closing} : std::nullopt;
}

}  // namespace gommette::domain
