#pragma once

#include <functional>
#include <vector>

#include "server/domain/events/follow.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/random_evening.hpp"
#include "tests/protocol/random_values.hpp"

namespace gommette::domain {

// Sequences of events as a file may hold them: each can be decoded, and they need not make sense together.

// Numbers that a small session may have, and their neighbours, in the place of all numbers of people, proposals, rounds …
template <class T>
void make_ids_small(T&, testing::Dice&) {}
template <class Kind>
void make_ids_small(Id<Kind>& id, testing::Dice& dice) {
    if (!dice.one_in(16)) id.value = static_cast<std::int32_t>(dice.one_in(16) ? 399 : 1 + dice.roll(6));
}
template <class T, std::size_t Max>
void make_ids_small(List<T, Max>& list, testing::Dice& dice) {
    for (auto& value : list.values) make_ids_small(value, dice);
}
template <class T>
void make_ids_small(std::optional<T>& value, testing::Dice& dice) {
    if (value) make_ids_small(*value, dice);
}
template <wire::Struct T>
void make_ids_small(T& value, testing::Dice& dice) {
    wire::for_each_member<T>([&](auto member) { make_ids_small(value.*member.pointer, dice); });
}

template <class Event>
Event random_event(testing::Dice& dice) {
    auto event = testing::random_value<Event>(dice);
    std::visit([&](auto& happened) { make_ids_small(happened, dice); }, event);
    return event;
}

// An evening's log.
inline std::vector<SessionEvent> log_of_evening(unsigned seed, int commands) {
    RandomEvening evening(seed);
    std::vector<SessionEvent> events{evening.scene.session.plan};
    for (int i = 0; i < commands; ++i)
        for (auto const& event : evening.step()) events.push_back(event);
    return events;
}

// One place of the log changed: an event gone, doubled, moved, of another number, or another one.
inline void damage(std::vector<SessionEvent>& events, testing::Dice& dice) {
    if (events.empty()) return;
    auto const at = dice.roll(events.size());
    auto const there = events.begin() + static_cast<std::ptrdiff_t>(at);
    switch (dice.roll(5)) {
        case 0:
            events.erase(there);
            return;
        case 1:
            events.insert(there, SessionEvent{*there});
            return;
        case 2:
            std::swap(events[at], events[dice.roll(events.size())]);
            return;
        case 3:
            std::visit([&](auto& happened) { make_ids_small(happened, dice); }, *there);
            return;
        case 4:
            events.insert(there, random_event<SessionEvent>(dice));
            return;
    }
}

// Everything that the program works out from a session's state, written as it travels; returns how many bytes that is.
inline std::size_t work_out_all(Session const& session) {
    Room room;
    room.names.resize(session.people.size());
    Snapshot snapshot{ViewName::own, {"epoch-00"}, {0}, {session.position}, {}};
    for (auto const audience : audiences)
        for (auto const& name : all_keys(session))
            if (auto found = row(session, room, audience, name)) snapshot.rows.values.push_back({written(name), std::move(*found)});
    for (auto const& person : session.people)
        for (auto& [name, found] : own_rows(session, room, person.id))
            snapshot.rows.values.push_back({written(name), std::move(found)});
    for (auto const& round : session.rounds)
        snapshot.rows.values.push_back({{"result"}, ResultRow{round.id, true, session.count(round, 0)}});
    std::size_t bytes = encode(Reply{std::move(snapshot)}).size();
    for (auto const& value : all_outcomes(session)) bytes += encode(value.outcome).size();
    return bytes;
}

}  // namespace gommette::domain
