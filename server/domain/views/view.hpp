#pragma once

#include <compare>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "protocol/envelope.hpp"
#include "server/domain/session.hpp"

namespace gommette::domain {

// Who looks at a session. Few, so that each change is computed and serialised once for all who see the same.
enum class Audience { participant, facilitator, wall };
inline constexpr Audience audiences[] = {Audience::participant, Audience::facilitator, Audience::wall};

// What is shown but not in the log.
struct Room {
    std::vector<int> connections;                  // of each person, index = number - 1; may be shorter than people
    std::vector<std::optional<PersonName>> names;  // likewise
    bool storage_ok{true};
    DoorRow door;

    bool is_present(PersonId person) const;
    std::optional<PersonName> name(PersonId person) const;
};

// Names one row of a view of a session.
struct RowName {
    enum class Kind { session, room, door, priorities, person, proposal, round, turnout, result, me, mark, my_proposal };
    Kind kind{};
    std::int32_t first{0};   // the number in "proposal/12"; 0 where there is none
    std::int32_t second{0};  // the proposal of a mark
    auto operator<=>(RowName const&) const = default;
};
RowKey written(RowName const& key);

using RowNames = std::set<RowName>;

// The rows of a shared view that may have changed by `event`, judged after it was applied; too many is allowed, too few is a bug
// (the law of tests/domain: snapshot ⊕ patches == fresh snapshot). The same for all audiences.
RowNames touches(Session const& after, SessionEvent const& event);
// What a change of presence or of storage health touches.
RowNames touched_by_presence(PersonId person);
RowNames touched_by_health();
// All keys that a shared view of this session can have now.
RowNames all_keys(Session const& session);
// The row under that key for that audience; nullopt: there is none, or it is not theirs to see.
std::optional<Row> row(Session const& session, Room const& room, Audience audience, RowName const& key);

// What only one person may see. `own_touches`: whose rows may have changed by the event, and which.
struct OwnRowName {
    PersonId person;
    RowName key;
    auto operator<=>(OwnRowName const&) const = default;
};
std::set<OwnRowName> own_touches(Session const& after, SessionEvent const& event);
std::optional<Row> own_row(Session const& session, Room const& room, PersonId person, RowName const& key);
// All of them. O(the person's marks + the papers of the rounds they voted in).
std::vector<std::pair<RowName, Row>> own_rows(Session const& session, Room const& room, PersonId person);

}  // namespace gommette::domain
