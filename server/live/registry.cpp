#include "server/live/registry.hpp"

#include <boost/describe.hpp>

#include "server/auth/keys.hpp"
#include "server/live/convention_host.hpp"
#include "server/live/core_floor.hpp"
#include "server/live/house.hpp"
#include "server/live/shelf.hpp"

namespace gommette::live {

void Registry::learn(std::vector<storage::KeyRow> const& keys) {
    // As in storage: whoever had a key first keeps it, and what is revoked stays so.
    for (auto const& key : keys) {
        auto& kept = keys_.try_emplace(key.hash, key).first->second;
        kept.revoked = kept.revoked || key.revoked;
    }
}

void Registry::learn(JoinCode const& code, SessionId session) { sessions_[code.value] = session; }

std::vector<storage::KeyRow> Registry::keys_of(LinkId link) const {
    std::vector<storage::KeyRow> found;
    for (auto const& [hash, key] : keys_)
        if (key.role != "participant" && key.subject == link.value) found.push_back(key);
    return found;
}

void Registry::knock(Knock const& knock) const {
    auto const away = [&] {
        house_.to_floor(0, knock.peer.core, [peer = knock.peer](CoreFloor& floor) { floor.turn_away(peer); });
    };
    Entry entry{knock.peer, Role::guest, {}, {}, {}, std::nullopt, knock.held};
    if (knock.key_hash.empty()) {
        auto const found = sessions_.find(auth::as_typed(knock.code).value);
        if (found == sessions_.end()) return away();
        entry.session = found->second;
    } else {
        auto const found = keys_.find(knock.key_hash);
        if (found == keys_.end() || found->second.revoked) return away();
        auto const& key = found->second;
        if (!boost::describe::enum_from_string(key.role.c_str(), entry.role)) return away();
        entry.session = {static_cast<std::int32_t>(key.session)};
        auto const subject = static_cast<std::int32_t>(key.subject);
        if (entry.role == Role::participant)
            entry.person = {subject};
        else
            entry.link = {subject};
        if (entry.role == Role::facilitator) entry.wall_key = knock.wall_key;
    }
    if (entry.session)
        house_.to_shelf(0, entry.session, [entry](Shelf& shelf) { shelf.enter(entry); });
    else
        house_.to_convention(0, [entry](ConventionHost& host) { host.enter(entry); });
}

std::optional<KeyHolder> Registry::holder_of(std::string const& key_hash) const {
    auto const found = keys_.find(key_hash);
    if (found == keys_.end() || found->second.revoked) return std::nullopt;
    KeyHolder holder;
    if (!boost::describe::enum_from_string(found->second.role.c_str(), holder.role)) return std::nullopt;
    holder.session = {static_cast<std::int32_t>(found->second.session)};
    return holder;
}

}  // namespace gommette::live
