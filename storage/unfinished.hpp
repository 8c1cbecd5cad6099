#pragma once

#include <string>

namespace gommette::storage {

// For a folder that is filled in many steps and is of no use before the last one (the demo convention, an import): while its mark stands, a
// process that died is taken to have left nothing, and whoever opens the folder begins anew. Only for the holder of the folder's
// lock. All are durable when they return, and throw StorageError.
void mark_unfinished(std::string const& folder);
void mark_finished(std::string const& folder);

bool is_unfinished(std::string const& folder);

// Removes the log, if the folder was left unfinished.
void drop_unfinished(std::string const& folder);

}  // namespace gommette::storage
