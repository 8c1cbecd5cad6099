#pragma once

#include <optional>

#include "protocol/events.hpp"
#include "server/domain/session.hpp"

namespace gommette::domain {

// Counts a round again from its ballots, by the counting rules that its closing names; `before`: the session as it was then, with
// the round open. Who was present is in no ballot and taken as published. Nothing: rules that this version does not know, or no
// such open round.
std::optional<RoundResult> recount(Session const& before, RoundClosed const& closed);

}  // namespace gommette::domain
