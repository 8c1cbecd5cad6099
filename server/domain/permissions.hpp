#pragma once

#include <optional>

#include "protocol/commands.hpp"
#include "server/domain/session.hpp"

namespace gommette::domain {

// Role × command × step, in one table: the first question asked of every command. nullopt: permitted, go on and decide.
std::optional<Refusal> permission(Role role, StepKind step, Command const& command);

}  // namespace gommette::domain
