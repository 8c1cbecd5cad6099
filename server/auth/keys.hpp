#pragma once

#include <string>

#include "protocol/ids.hpp"

namespace gommette::auth {

// Keys are at least 128 random bits, so a fast hash guards them: whoever has the database cannot go back to a key.
// Any thread; libsodium starts itself.

// 32 bytes, BLAKE2b-256 of "gommette key" and the key; what the database and the memory hold in its place.
std::string hash_key(Key const& key);

// The key of the session's wall, from its facilitator's: the one page whose link is shown to a whole room must not be able to
// facilitate, and needs no link of its own to be issued.
Key wall_key(Key const& facilitator);

// 128 random bits in base64url, 22 characters.
Key random_key();

// Six characters that cannot be taken for one another when read aloud: no I, O, 0, 1.
JoinCode random_code();

// As people type it: capitals, and nothing else changed.
JoinCode as_typed(JoinCode const& code);

// Names one loading of a view; 12 characters.
std::string random_epoch();

}  // namespace gommette::auth
