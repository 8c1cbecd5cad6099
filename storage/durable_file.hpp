#pragma once

#include <string>

namespace gommette::storage {

// Makes `text` the whole content of the file, readable by its owner only, durably: under `path`.new first, so that whatever
// happens the file is as it was or whole. Throws StorageError.
void write_durably(std::string const& path, std::string const& text);

}  // namespace gommette::storage
