#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "protocol/ids.hpp"
#include "server/live/access.hpp"
#include "storage/event_log.hpp"

namespace gommette::live {

class LiveServer;

// Which key and which code opens what. In memory, on core 0. Told of a key once it is durable, before its owner is.
class KeyRegistry {
public:
    explicit KeyRegistry(LiveServer& server) : server_(server) {}

    void learn(std::vector<storage::KeyRow> const& keys);
    // The session's code from now on; a former one opens nothing any more.
    void learn(JoinCode const& code, SessionId session);
    bool is_free(JoinCode const& code) const { return !sessions_.contains(code.value) && !is_spare(code); }
    // A code kept for that session's next change of code, which no other session will get. The same until `now`, its code at
    // present, is that one.
    JoinCode spare_code(SessionId session, JoinCode const& now);
    bool knows(std::string const& key_hash) const { return keys_.contains(key_hash); }
    // The key rows of a link, for revoking it.
    std::vector<storage::KeyRow> keys_of(LinkId link) const;

    // Tells the host of the session or the convention that it opens; or has access refused.
    void resolve(AccessRequest const& request) const;
    // nullopt: the key is unknown or revoked.
    std::optional<KeyHolder> holder_of(std::string const& key_hash) const;

private:
    bool is_spare(JoinCode const& code) const;

    LiveServer& server_;
    std::unordered_map<std::string, storage::KeyRow> keys_;  // by hash
    std::unordered_map<std::string, SessionId> sessions_;    // by code
    std::map<SessionId, JoinCode> codes_;                    // the same, by session
    std::map<SessionId, JoinCode> spare_codes_;
};

}  // namespace gommette::live
