#include "server/commands/read_session.hpp"

#include "server/records/read_stream.hpp"
#include "server/records/streams.hpp"

namespace gommette::commands {

domain::Session session_in(storage::LogSnapshot& snapshot, SessionId number) {
    auto const stream = records::session_stream(number);
    domain::Session session;
    records::read_stream(
        stream, [&](std::int64_t after, std::size_t at_most) { return snapshot.events(stream, after, at_most); }, session,
        [&](SessionEvent const& event, storage::Event const& row) { domain::apply(session, event, Moment{row.at_ms}); });
    return session;
}

}  // namespace gommette::commands
