#pragma once

#include <string>

#include "storage/outcomes.hpp"

namespace gommette::storage {

// The outcome rows of the database in `folder`, which a server may be using: this process only reads, and takes no lock.
// Blocking. Throws StorageError: no database there, a newer one, another program's, or one that lost
// its end.
Outcomes read_outcomes(std::string const& folder);

}  // namespace gommette::storage
