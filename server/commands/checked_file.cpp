#include "server/commands/checked_file.hpp"

#include <chrono>

#include "server/records/verification.hpp"

namespace gommette::commands {

std::optional<exports::File> make_checked_file(exports::Export const& wanted, SessionId session, storage::LogSnapshot& snapshot, std::string_view licence) {
    switch (wanted.scope) {
        case exports::Scope::session:
            records::refuse_differences(snapshot, session);
            break;
        case exports::Scope::convention:
            records::refuse_differences(snapshot, [](std::string const& line) { throw storage::StorageError(line); });
            break;
    }
    exports::Readers readers;
    readers.outcomes = [&](std::optional<storage::Stream> const& stream) { return stream ? snapshot.outcomes(*stream) : snapshot.outcomes(); };
    readers.names = [&] { return snapshot.names(); };
    readers.events = [&](storage::Stream const& stream, std::int64_t after, std::size_t at_most) { return snapshot.events(stream, after, at_most); };
    readers.now = {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
    return exports::make_file(wanted, session, readers, licence);
}

}  // namespace gommette::commands
