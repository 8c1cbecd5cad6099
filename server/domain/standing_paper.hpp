#pragma once

#include <optional>

#include "server/domain/session.hpp"

namespace gommette::domain {

// Papers that stand still while their round is open, whatever others are open beside it: that of a secret round, of which nobody can be told that a line changed, and
// that of a round which is closing, since whoever is awaited does not see it.

// Whether the proposal is on the paper of a round that is closing.
bool is_closing(Session const& session, ProposalId proposal);
// Why the proposal is neither reworded nor merged before the close; nullopt: it may be.
std::optional<Refusal> refusal_to_touch(Session const& session, ProposalId proposal);

}  // namespace gommette::domain
