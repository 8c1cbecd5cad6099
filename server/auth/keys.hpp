#pragma once

#include <string>

#include "protocol/ids.hpp"

namespace gommette::auth {

// Keys are at least 128 random bits, so that a fast hash is enough: a key cannot be found from its hash, that is, from the database.
// Any thread. libsodium is initialised at first use; throws std::runtime_error if that fails.

// 32 bytes: BLAKE2b-256 of "gommette key\n" and the key. The database and the key registry hold it in place of the key.
std::string hash_key(Key const& key);

// The key of the session's wall, derived from its facilitator's. A whole room can read the wall's link on the projector, so it must
// not hold the facilitator's key; derived, it need not be issued or revoked by itself.
Key wall_key(Key const& facilitator);

// 128 random bits in base64url, 22 characters.
Key random_key();

// Six characters, none of which is taken for another when read aloud or copied: no I, O, 0, 1.
JoinCode random_code();

// The code that somebody who typed `code` means: small letters become capitals.
JoinCode as_typed(JoinCode const& code);

// 12 random characters that tell one loading of a view from another.
std::string random_epoch();

}  // namespace gommette::auth
