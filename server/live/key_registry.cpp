#include "server/live/key_registry.hpp"

#include <boost/describe.hpp>

#include <algorithm>

#include "server/auth/keys.hpp"
#include "server/live/convention_host.hpp"
#include "server/live/core_gateway.hpp"
#include "server/live/live_server.hpp"
#include "server/live/session_hosts.hpp"

namespace gommette::live {

void KeyRegistry::learn(std::vector<storage::KeyRow> const& keys) {
    // As in storage: a known key keeps what it opens, and a revoked one stays revoked.
    for (auto const& key : keys) {
        auto& kept = keys_.try_emplace(key.hash, key).first->second;
        kept.revoked = kept.revoked || key.revoked;
    }
}

void KeyRegistry::learn(JoinCode const& code, SessionId session) {
    auto& known = codes_[session];
    if (known == code) return;
    sessions_.erase(known.value);
    known = code;
    sessions_[code.value] = session;
}

bool KeyRegistry::is_spare(JoinCode const& code) const {
    return std::any_of(spare_codes_.begin(), spare_codes_.end(), [&](auto const& spare) { return spare.second == code; });
}

JoinCode KeyRegistry::spare_code(SessionId session, JoinCode const& now) {
    auto const [found, is_new] = spare_codes_.try_emplace(session);
    auto& spare = found->second;
    if (!is_new && spare != now) return spare;
    auto code = auth::random_code();
    while (!is_free(code) || code == now) code = auth::random_code();
    return spare = code;
}

std::vector<storage::KeyRow> KeyRegistry::keys_of(LinkId link) const {
    std::vector<storage::KeyRow> found;
    for (auto const& [hash, key] : keys_)
        if (key.role != "participant" && key.subject == link.value) found.push_back(key);
    return found;
}

void KeyRegistry::resolve(AccessRequest const& request) const {
    auto const away = [&] {
        server_.to_gateway(0, request.connection.core,
                           [connection = request.connection](CoreGateway& gateway) { gateway.refuse_access(connection); });
    };
    Access access{request.connection, Role::guest, {}, {}, {}, {}, std::nullopt, request.held};
    if (request.key_hash.empty()) {
        auto const found = sessions_.find(auth::as_typed(request.code).value);
        if (found == sessions_.end()) return away();
        access.session = found->second;
        access.code = {found->first};
    } else {
        auto const found = keys_.find(request.key_hash);
        if (found == keys_.end() || found->second.revoked) return away();
        auto const& key = found->second;
        if (!boost::describe::enum_from_string(key.role.c_str(), access.role)) return away();
        access.session = {static_cast<std::int32_t>(key.session)};
        auto const subject = static_cast<std::int32_t>(key.subject);
        if (access.role == Role::participant)
            access.person = {subject};
        else
            access.link = {subject};
        if (access.role == Role::facilitator) access.wall_key = request.wall_key;
    }
    if (access.session)
        server_.to_session_hosts(0, access.session, [access](SessionHosts& hosts) { hosts.subscribe(access); });
    else
        server_.to_convention(0, [access](ConventionHost& host) { host.subscribe(access); });
}

std::optional<KeyHolder> KeyRegistry::holder_of(std::string const& key_hash) const {
    auto const found = keys_.find(key_hash);
    if (found == keys_.end() || found->second.revoked) return std::nullopt;
    KeyHolder holder;
    if (!boost::describe::enum_from_string(found->second.role.c_str(), holder.role)) return std::nullopt;
    holder.session = {static_cast<std::int32_t>(found->second.session)};
    return holder;
}

}  // namespace gommette::live
