#pragma once

#include <string>

namespace gommette::storage {

// Makes `text` the whole content of the file, readable by its owner only, durably: under `path`.new first, so that whatever
// happens the file is as it was or whole. Throws StorageError.
void write_durably(std::string const& path, std::string const& text);

// For a file that takes long to write: made anew under a name of its own, empty and readable by its owner only; once it is whole it is made
// durable and takes its name, replacing what was there. Throw StorageError.
void create_private(std::string const& unfinished);
void take_name(std::string const& unfinished, std::string const& path);

}  // namespace gommette::storage
