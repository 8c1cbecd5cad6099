#pragma once

#include <optional>
#include <string_view>

#include "server/export/exports.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::commands {

// As exports::make_file, of one moment; what it is made from has been held against the log. Throws StorageError, also for an outcome
// that does not follow from the log. Takes as long as a replay of the session, or, for an export of the convention, of all.
std::optional<exports::File> make_checked_file(exports::Export const& wanted, SessionId session, storage::LogSnapshot& snapshot,
                                               std::string_view licence = {});

}  // namespace gommette::commands
