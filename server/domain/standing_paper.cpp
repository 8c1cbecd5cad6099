#include "server/domain/standing_paper.hpp"

namespace gommette::domain {

bool is_closing(Session const& session, ProposalId proposal) {
    auto const* round = session.open_round();
    return round && round->closing && round->has(proposal);
}

std::optional<Refusal> refusal_to_touch(Session const& session, ProposalId proposal) {
    auto const* round = session.open_round();
    if (!round || !round->has(proposal)) return std::nullopt;
    if (round->secret) return Refusal::secret_round;
    return round->closing ? std::optional{Refusal::round_closing} : std::nullopt;
}

}  // namespace gommette::domain
