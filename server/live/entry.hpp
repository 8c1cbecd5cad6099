#pragma once

#include <optional>
#include <string>

#include "protocol/envelope.hpp"
#include "server/live/floor.hpp"

namespace gommette::live {

// A connection's first message on its way from its floor to the registry: whose key or which code it shows.
struct Knock {
    PeerId peer;
    std::string key_hash;           // empty: `code` instead
    JoinCode code;
    std::optional<Key> wall_key;    // derived from the key, told only to a facilitator
    std::optional<Held> held;
};

// Whose a key is.
struct KeyHolder {
    Role role{};
    SessionId session;              // none: the convention's
};

// What the registry found, on its way to the host.
struct Entry {
    PeerId peer;
    Role role{};
    SessionId session;              // none: the convention
    PersonId person;                // of a participant
    LinkId link;                    // of the others but guests
    std::optional<Key> wall_key;
    std::optional<Held> held;
};

}  // namespace gommette::live
