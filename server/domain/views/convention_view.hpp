#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/rows.hpp"
#include "server/domain/convention.hpp"
#include "server/domain/views/from_convention.hpp"
#include "server/domain/views/steering_memory.hpp"

namespace gommette::domain {

// What the office and the steering committee are shown beside the convention's own stream.
struct ConventionShown {
    SteeringMemory sessions;
    std::string public_url;  // what links and QR codes say; no slash at the end
    std::vector<std::optional<PersonName>> names;  // of the steering committee's members, index = number - 1; may be shorter

    std::optional<PersonName> name(MemberId member) const;
};

// What waits for the session's committee to rework it: not from this session, nor taken up by another one. Without `taken_up`.
std::vector<ReturnedRow> returned_to(Convention const& convention, SteeringMemory const& sessions, SessionId session);
// What the steering committee can vote on in that session of its own: all other sessions' priorities but those that came back as another one,
// by session and place. Without `put_as`.
std::vector<AwaitingRow> awaiting_in(Convention const& convention, SteeringMemory const& sessions, SessionId session);
// The lines of the field's diagnosis that stand, in the order in which they were first written.
std::vector<DiagnosisRow> diagnosis_of(Convention const& convention, FieldCode const& field);
// nullopt: there is none, or it was taken out.
std::optional<DiagnosisRow> diagnosis_row(Convention const& convention, DiagnosisId line);
// All that the convention tells that session.
FromConvention told_to(Convention const& convention, SteeringMemory const& sessions, SessionId session);
// The names of the rows of all decisions on priorities of that session.
ConventionRowNames names_of_decisions(Convention const& convention, SessionId session);

// The join code of a session now; empty: there is no such session.
JoinCode code_of(Convention const& convention, ConventionShown const& shown, SessionId session);

// The names of all rows that either may have now.
ConventionRowNames all_names(Convention const& convention, ConventionShown const& shown);
// Whether that row says the same to both.
bool says_the_same_to_all(Convention const& convention, ConventionRowName const& name);
// Whether they hold words that people wrote, and that may be corrected or hidden.
bool holds_words(ConventionRowName::Kind kind);
// The row of that name for that role; nullopt: there is none, or it is not theirs to see. Both see the convention, its fields, its
// committees and the members of the steering committee; the office alone sessions with their codes, and links without their keys; the
// steering committee alone what sessions come to, decisions, and action sheets with their last changes.
std::optional<Row> row(Convention const& convention, ConventionShown const& shown, Role role, ConventionRowName const& name);

// The names of all that an owner of actions sees: the convention and its fields, themselves, and the sheets entrusted to them with their
// last changes.
ConventionRowNames owner_names(Convention const& convention, MemberId owner);
// nullopt: there is no such row, or it is not for that owner.
std::optional<Row> owner_row(Convention const& convention, ConventionShown const& shown, MemberId owner, ConventionRowName const& name);

}  // namespace gommette::domain
