#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "protocol/ids.hpp"
#include "server/live/entry.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

class House;

// Which key and which code opens what. In memory, on core 0; learns of new keys after they are durable and before their owners can.
class Registry {
public:
    explicit Registry(House& house) : house_(house) {}

    void learn(std::vector<storage::KeyRow> const& keys);
    void learn(JoinCode const& code, SessionId session);
    bool knows(std::string const& key_hash) const { return keys_.contains(key_hash); }
    // The key rows of a link, for revoking it.
    std::vector<storage::KeyRow> keys_of(LinkId link) const;

    // Sends whoever knocks to the host, or back.
    void knock(Knock const& knock) const;
    // Nobody: the key is unknown or revoked.
    std::optional<KeyHolder> holder_of(std::string const& key_hash) const;

private:
    House& house_;
    std::unordered_map<std::string, storage::KeyRow> keys_;  // by hash
    std::unordered_map<std::string, SessionId> sessions_;    // by code
};

}  // namespace gommette::live
