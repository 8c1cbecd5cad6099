#pragma once

#include <optional>

#include "protocol/commands.hpp"
#include "server/domain/session.hpp"

namespace gommette::domain {

// Who may give which command when, in one table a family: the first question asked of every command. nullopt: permitted, go on and
// decide. A command without a line in its table does not compile.
std::optional<Refusal> permission(Role role, StepKind step, SessionCommand const& command);
std::optional<Refusal> permission(Role role, ConventionCommand const& command);

}  // namespace gommette::domain
