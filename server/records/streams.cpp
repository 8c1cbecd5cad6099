#include "server/records/streams.hpp"

#include <charconv>
#include <string_view>

namespace gommette::records {

namespace {

constexpr std::string_view beginning = "session/";

}  // namespace

storage::Stream session_stream(SessionId session) { return std::string{beginning} + std::to_string(session.value); }

storage::Stream stream_of(SessionId session) { return session ? session_stream(session) : storage::Stream{convention_stream}; }

std::optional<SessionId> session_of(storage::Stream const& stream) {
    if (!stream.starts_with(beginning)) return std::nullopt;
    SessionId session;
    std::from_chars(stream.data() + beginning.size(), stream.data() + stream.size(), session.value);
    // One spelling each: no sign, no leading zero, nothing behind it.
    return session.value > 0 && session_stream(session) == stream ? std::optional{session} : std::nullopt;
}

}  // namespace gommette::records
