#include "server/live/shelf.hpp"

#include <algorithm>
#include <exception>

#include "server/live/core_floor.hpp"
#include "server/live/house.hpp"
#include "server/ops/log.hpp"

namespace gommette::live {

namespace {

// A host found broken so often within a minute is not opened again: it would only break again.
constexpr std::size_t bugs_per_minute = 2;

}  // namespace

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
        if (!place.host) {
            if (is_healthy) start_loading(session, place);
        } else if (is_healthy) {
            reload(session);
        } else {
            guarded(session, [host = place.host] { host->trouble(); });
        }
    }
}

void Shelf::remember(SessionId session) {
    to_send_.push_back(session);
    house_.cores()[core_].need_turn_end();
}

void Shelf::reload(SessionId session) { start_loading(session, places_.at(session)); }

void Shelf::close_if_idle(SessionId session) {
    auto const place = places_.find(session);
    if (place == places_.end() || !place->second.host || place->second.is_loading) return;
    if (place->second.host->is_idle()) places_.erase(place);
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
        auto const now = house_.now();
        std::erase_if(place.bugs, [&](Moment at) { return at.value + 60'000 < now.value; });
        place.bugs.push_back(now);
        place.host->give_up();
        if (place.bugs.size() < bugs_per_minute) reload(session);
    }
}

void Shelf::start_loading(SessionId session, Place& place) {
    if (place.is_loading || !is_healthy_) return;
    place.is_loading = true;
    auto const found = std::make_shared<LoadedSession>();
    auto const failed = std::make_shared<bool>(false);
    house_.load(
        core_,
        [&log = house_.log(), session, found, failed] {
            try {
                *found = load_session(log, session);
            } catch (std::exception const& failure) {
                *failed = true;
                ops::log(ops::LogLevel::error, "session_not_loaded", {{"session", session.value}, {"why", failure.what()}});
            }
        },
        [this, session, found, failed] { loaded(session, *failed ? nullptr : found); });
}

void Shelf::loaded(SessionId session, std::shared_ptr<LoadedSession> const& found) {
    auto& place = places_.at(session);
    place.is_loading = false;
    if (!found || found->session.position == 0) {
        if (place.host) return;
        for (auto const peer : place.knocking) house_.to_floor(core_, peer.core, [peer](CoreFloor& floor) { floor.turn_away(peer); });
        places_.erase(session);
        return;
    }
    if (place.host)
        place.host->start_again(std::move(*found));
    else
        place.host = std::make_shared<SessionHost>(house_, *this, core_, std::move(*found));
    place.knocking.clear();
    for (auto const& letter : std::exchange(place.waiting, {})) guarded(session, [&letter, host = place.host] { letter(*host); });
}

}  // namespace gommette::live
