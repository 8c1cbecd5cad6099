#include "server/live/shelf.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include "server/live/core_floor.hpp"
#include "server/live/house.hpp"
#include "server/ops/log.hpp"

namespace gommette::live {

Shelf::Shelf(House& house, int core) : house_(house), core_(core) {
    house.cores()[core].at_turn_end([this] {
        for (auto const session : std::exchange(to_send_, {}))
            if (auto const place = places_.find(session); place != places_.end() && place->second.host)
                guarded(session, [host = place->second.host] { host->send(); });
    });
}

void Shelf::open(SessionId session) {
    with(session, [](SessionHost&) {});
}

void Shelf::enter(Entry const& entry) {
    if (auto& place = places_[entry.session]; !place.host) place.knocking.push_back(entry.peer);
    with(entry.session, [entry](SessionHost& host) { host.enter(entry); });
}

void Shelf::order(SessionId session, PeerId peer, Order const& order) {
    with(session, [peer, order](SessionHost& host) { host.order(peer, order); });
}

void Shelf::refresh(SessionId session, PeerId peer) {
    with(session, [peer](SessionHost& host) { host.refresh(peer); });
}

void Shelf::leave(SessionId session, PeerId peer) {
    with(session, [peer](SessionHost& host) { host.leave(peer); });
}

void Shelf::health(bool is_healthy) {
    is_healthy_ = is_healthy;
    for (auto& [session, place] : places_) {
        if (!place.host) continue;  // is being loaded
        if (is_healthy)
            reload(session);
        else
            guarded(session, [host = place.host] { host->trouble(); });
    }
}

void Shelf::remember(SessionId session) {
    to_send_.push_back(session);
    house_.cores()[core_].need_turn_end();
}

void Shelf::reload(SessionId session) { start_loading(session, places_.at(session)); }

void Shelf::close_if_idle(SessionId session) {
    auto const place = places_.find(session);
    if (place == places_.end() || !place->second.host) return;
    if (place->second.is_loading || !place->second.host->is_idle()) return place->second.host->watch_for_idleness();
    places_.erase(place);
}

void Shelf::with(SessionId session, std::function<void(SessionHost&)> letter) {
    auto& place = places_[session];
    if (place.host) return guarded(session, [&letter, host = place.host] { letter(*host); });
    place.waiting.push_back(std::move(letter));
    start_loading(session, place);
}

void Shelf::guarded(SessionId session, std::function<void()> const& work) {
    try {
        work();
    } catch (std::exception const& bug) {
        ops::log(ops::LogLevel::error, "session_host_broken", {{"session", session.value}, {"why", bug.what()}});
        auto const found = places_.find(session);
        if (found == places_.end() || !found->second.host) return;
        auto& place = found->second;
        place.host->give_up();
        if (place.bugs.allows_another(house_.now())) reload(session);
    }
}

// While the disk takes nothing it can still be read, and what is read is the truth; only hosts that hold unanswered orders wait for
// the recovery.
void Shelf::start_loading(SessionId session, Place& place) {
    if (place.is_loading || (place.host && !is_healthy_)) return;
    place.is_loading = true;
    auto const found = std::make_shared<std::optional<LoadedSession>>();
    house_.load(
        core_,
        [&log = house_.log(), session, found] {
            try {
                *found = load_session(log, session);
            } catch (std::exception const& failure) {
                ops::log(ops::LogLevel::error, "session_not_loaded", {{"session", session.value}, {"why", failure.what()}});
            }
        },
        [this, session, found] {
            places_.at(session).is_loading = false;
            if (*found)
                loaded(session, std::move(**found));
            else
                not_loaded(session);
        });
}

void Shelf::loaded(SessionId session, LoadedSession found) {
    auto& place = places_.at(session);
    if (place.again) place.again->succeeded();
    bool const is_there = found.session.position > 0;
    if (!is_there && !place.host) {
        for (auto const peer : place.knocking) house_.to_floor(core_, peer.core, [peer](CoreFloor& floor) { floor.turn_away(peer); });
        places_.erase(session);
        return;
    }
    guarded(session, [&] {
        if (place.host)
            place.host->start_again(std::move(found));
        else
            place.host = std::make_shared<SessionHost>(house_, *this, core_, std::move(found));
    });
    if (!place.host) return send_back(session);
    if (!is_healthy_) guarded(session, [host = place.host] { host->trouble(); });
    place.knocking.clear();
    for (auto const& letter : std::exchange(place.waiting, {})) guarded(session, [&letter, host = place.host] { letter(*host); });
    guarded(session, [host = place.host] { host->watch_for_idleness(); });
}

void Shelf::not_loaded(SessionId session) {
    auto& place = places_.at(session);
    if (!place.host) return send_back(session);
    if (!place.again) place.again = std::make_unique<SecondTry>(house_.cores()[core_].context(), house_.options().read_again_after);
    place.again->later([this, session] {
        if (auto const found = places_.find(session); found != places_.end() && found->second.host) reload(session);
    });
}

void Shelf::send_back(SessionId session) {
    for (auto const peer : places_.at(session).knocking)
        house_.to_floor(core_, peer.core, [peer](CoreFloor& floor) { floor.send_back(peer); });
    places_.erase(session);
}

}  // namespace gommette::live
