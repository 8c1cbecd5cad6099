#pragma once

#include <map>
#include <string>

#include "server/domain/convention.hpp"
#include "server/domain/session.hpp"
#include "server/live/command_book.hpp"
#include "server/records/streams.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

// A participant as found by the hash of the key: and the position of the event that made the person.
struct Joined {
    PersonId person;
    std::int64_t at{};
};

// A session as the log has it.
struct LoadedSession {
    domain::Session session;
    CommandBook book;
    std::vector<std::optional<PersonName>> names;
    std::map<std::string, Joined> people_by_key;  // by hash
};

struct LoadedConvention {
    domain::Convention convention;
    CommandBook book;
};

// Blocking; on the loader's thread or before the cores start. Throws StorageError, also for an event this version cannot read.
LoadedSession load_session(storage::EventLog& log, SessionId session);
LoadedConvention load_convention(storage::EventLog& log);

using records::convention_stream;
using records::session_stream;

}  // namespace gommette::live
