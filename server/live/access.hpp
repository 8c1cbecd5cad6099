#pragma once

#include <optional>
#include <string>

#include "protocol/envelope.hpp"
#include "server/live/gateway.hpp"

namespace gommette::live {

// The key or the code in a connection's first message, on its way from the gateway to the key registry.
struct AccessRequest {
    ConnectionId connection;
    std::string key_hash;  // empty: `code` instead
    JoinCode code;
    std::optional<Key> wall_key;  // derived from the key; passed on to a facilitator only
    std::optional<Held> held;
};

// Whose a key is.
struct KeyHolder {
    Role role{};
    SessionId session;  // none: the convention's
};

// What it opens, on its way from the key registry to the host.
struct Access {
    ConnectionId connection;
    Role role{};
    SessionId session;  // none: the convention
    PersonId person;    // of a participant
    LinkId link;        // of the others but guests
    JoinCode code;      // of guests
    std::optional<Key> wall_key;
    std::optional<Held> held;
};

}  // namespace gommette::live
