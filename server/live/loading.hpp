#pragma once

#include <map>
#include <string>

#include "server/domain/convention.hpp"
#include "server/domain/session.hpp"
#include "server/domain/views/steering_memory.hpp"
#include "server/live/idempotency_table.hpp"
#include "server/live/log_allowance.hpp"
#include "server/records/streams.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

// The person that a key belongs to, and the position of the event that made the person.
struct KnownPerson {
    PersonId person;
    std::int64_t at{};
};

// A session as the log has it.
struct LoadedSession {
    domain::Session session;
    IdempotencyTable table;
    LogAllowance allowance;
    std::vector<std::optional<PersonName>> names;
    std::map<std::string, KnownPerson> people_by_key;  // by hash
};

// The convention, and what all sessions come to.
struct LoadedConvention {
    domain::Convention convention;
    IdempotencyTable table;
    LogAllowance allowance;
    domain::SteeringMemory sessions;
    std::vector<std::optional<PersonName>> names;  // of the steering committee's members
};

// Blocking; on the loader's thread or before the cores start. Throws StorageError, also for an event this version cannot read.
LoadedSession load_session(storage::EventLog& log, SessionId session);
LoadedConvention load_convention(storage::EventLog& log);

using records::convention_stream;
using records::session_stream;

}  // namespace gommette::live
