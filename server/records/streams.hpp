#pragma once

#include <optional>

#include "protocol/ids.hpp"
#include "storage/event_log.hpp"

namespace gommette::records {

inline constexpr char const* convention_stream = "convention";
// "session/4".
storage::Stream session_stream(SessionId session);
// The session's stream; none: the convention's.
storage::Stream stream_of(SessionId session);
// Nothing for every other text.
std::optional<SessionId> session_of(storage::Stream const& stream);

}  // namespace gommette::records
