#pragma once

#include "server/domain/session.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::commands {

// The session as its log leaves it; at position 0: there is none. Throws StorageError.
domain::Session session_in(storage::LogSnapshot& snapshot, SessionId number);

}  // namespace gommette::commands
