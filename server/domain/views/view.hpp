#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "server/domain/session.hpp"
#include "server/domain/views/from_convention.hpp"
#include "server/domain/views/names.hpp"

namespace gommette::domain {

// Who looks at a session. Few, so that each change is computed and serialised once for all who see the same.
enum class Audience { participant, facilitator, wall, helper };
inline constexpr Audience audiences[] = {Audience::participant, Audience::facilitator, Audience::wall, Audience::helper};

// What is shown but not in the log.
struct Room {
    std::vector<int> connections;                  // of each person, index = number - 1; may be shorter than people
    std::vector<std::optional<PersonName>> names;  // likewise
    std::vector<std::optional<Moment>> left;  // likewise: when the last page of who is not present went
    int waiting{0};  // pages at a held door
    bool storage_ok{true};
    DoorRow door;  // but for its state
    FromConvention told;

    bool is_present(PersonId person) const;
    std::optional<PersonName> name(PersonId person) const;
    std::optional<Moment> left_at(PersonId person) const;
};

// What a change of presence or of storage health touches.
RowNames touched_by_presence(PersonId person);
RowNames touched_by_waiting();
RowNames touched_by_health();
// All keys that a shared view of this session can have now, but for those of what the convention tells.
RowNames all_keys(Session const& session);
// The name of the own row of that line of a ballot.
RowName mark_row_name(Round const& round, voting::PlacedMark const& line);
// Whether that row says the same to every audience, so that one has to be worked out for all.
bool says_the_same_to_all(Session const& session, RowName const& key);
// Whether they hold words that people wrote, and that may be corrected or hidden.
bool holds_words(RowName::Kind kind);
// The row under that key for that audience; nullopt: there is none, or it is not theirs to see.
std::optional<Row> row(Session const& session, Room const& room, Audience audience, RowName const& key);

// Where a priority stood in the vote that it comes from; nullopt: it was not voted on, or the method gave it no rank.
std::optional<RankedPriority> rank_of(Session const& session, ProposalId proposal);

// Rows that only one person may see. nullopt: there is none.
std::optional<Row> own_row(Session const& session, Room const& room, PersonId person, RowName const& key);
// The same for several names, working out what the person's ballots come to once a round.
std::vector<std::pair<RowName, std::optional<Row>>> own_rows(Session const& session, Room const& room, PersonId person,
                                                             std::vector<RowName> const& keys);
// All of them. O(the person's marks + the papers of the rounds they voted in).
std::vector<std::pair<RowName, Row>> own_rows(Session const& session, Room const& room, PersonId person);

}  // namespace gommette::domain
