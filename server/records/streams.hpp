#pragma once

#include <optional>

#include "protocol/ids.hpp"
#include "storage/event_log.hpp"

namespace gommette::records {

inline constexpr char const* convention_stream = "convention";
// "session/4".
storage::Stream session_stream(SessionId session);
// Nothing for every other text.
std::optional<SessionId> session_of(storage::Stream const& stream);

}  // namespace gommette::records
