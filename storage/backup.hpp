#pragma once

#include <functional>
#include <string>

namespace gommette::storage {

// Copies the database of `folder` into one file, while a server may be writing to it: this process only reads.
// The copy holds what was committed when the copying began. It is checked (the file, the chain, and against the high-water mark),
// made durable, and only then takes the name `target_file`, replacing what was there; before that it is called
// `target_file`.partial. `progress` is told pages. Blocking. Throws StorageError, also when the target is a file of the folder's
// own (gommette.…); then `target_file` is as it was.
// `check` is called with the copy's present name before that, and throws StorageError if the copy is not to be kept.
void backup(std::string const& folder, std::string const& target_file, std::function<void(int done, int total)> progress,
            std::function<void(std::string const& copy)> const& check = {});

// Whether the file is one of the folder's own, by its name, since of those in use some are there only now and then.
bool is_of_the_memory(std::string const& file, std::string const& folder);

}  // namespace gommette::storage
