#pragma once

#include <boost/describe.hpp>

#include "protocol/result.hpp"

namespace gommette {

// The words that commands, events and rows share. Enumerations travel as their names.

// owner: of actions, whose sheets the steering committee entrusted to them · helper: of a session, who enters what people without a
// phone vote.
enum class Role { guest, participant, facilitator, wall, steering, office, owner, helper };
BOOST_DESCRIBE_ENUM(Role, guest, participant, facilitator, wall, steering, office, owner, helper)

enum class College { resident, practitioner, elected, association, caf };
BOOST_DESCRIBE_ENUM(College, resident, practitioner, elected, association, caf)

// The colleges that a round is for; none is named twice.
using Colleges = List<College, 5>;

// How many colleges there are.
inline constexpr std::size_t colleges_in_all = boost::mp11::mp_size<boost::describe::describe_enumerators<College>>::value;

// A college of one session; `called`: as this room calls it ("Jeunes"); absent: by its own name.
struct NamedCollege {
    College college{};
    std::optional<Line<1, 30>> called;
    bool operator==(NamedCollege const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NamedCollege, (), (college, called))
// The colleges of a session, in the order in which people choose; at least one, none twice, no name twice.
using NamedColleges = List<NamedCollege, 5>;

// What all ballots of a college weigh together.
struct CollegeWeight {
    College college{};
    Whole<1, 1000> weight;
    bool operator==(CollegeWeight const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CollegeWeight, (), (college, weight))
using CollegeWeights = List<CollegeWeight, 5>;

// How many of a college were in favour of an option, of how many who had a say on it and are told.
struct CollegeShare {
    College college{};
    Whole<0, 1000> in_favour;
    Whole<0, 1000> of;
    bool operator==(CollegeShare const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CollegeShare, (), (college, in_favour, of))

// Two colleges that part on an option, see Divergence; `more`: the one more in favour.
struct CollegesApart {
    College more{};
    College less{};
    bool operator==(CollegesApart const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CollegesApart, (), (more, less))

// What a closed round says of one option by college. Ranks: by each weighting that is told. `shares`: of the colleges that are told on this
// option; those that are too small are not. `apart`: widest first.
struct OptionByCollege {
    std::optional<Whole<1, 1000>> by_person;
    std::optional<Whole<1, 1000>> equal_colleges;
    std::optional<Whole<1, 1000>> declared;
    List<CollegeShare, 5> shares;
    List<CollegesApart, 10> apart;
    bool operator==(OptionByCollege const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OptionByCollege, (), (by_person, equal_colleges, declared, shares, apart))

// What a step of the agenda is for. "closed" is the last step of every agenda and is entered by CloseSession only.
enum class StepKind { lobby, proposing, merging, vote, prioritizing, closed };
BOOST_DESCRIBE_ENUM(StepKind, lobby, proposing, merging, vote, prioritizing, closed)

// live: shown and votable · merged: speaks through another proposal · hidden: by moderation · withdrawn: by its author.
enum class ProposalState { live, merged, hidden, withdrawn };
BOOST_DESCRIBE_ENUM(ProposalState, live, merged, hidden, withdrawn)

// Who may join a session: open: whoever has the code · held: they wait, and come in once it opens · closed: nobody any more.
// Whoever has joined before comes and goes as ever.
enum class DoorState { open, held, closed };
BOOST_DESCRIBE_ENUM(DoorState, open, held, closed)

// How those who might vote in a round came into the room. open: somebody by the session's code alone, so that nothing but good will kept
// them from coming twice · personal: each by a code of their own, or with a numbered slip.
enum class RoomKind { open, personal };
BOOST_DESCRIBE_ENUM(RoomKind, open, personal)

// Proves that a ballot is in, never what it says: made by the page, anew with each change, from ABCDEFGHJKLMNPQRSTUVWXYZ23456789.
using Receipt = Word<8, 8>;

enum class Language { fr, en };
BOOST_DESCRIBE_ENUM(Language, fr, en)

using Title = Line<1, 140>;
using Detail = Prose<0, 1000>;
using Reason = Line<1, 280>;
using PersonName = Line<1, 40>;

// What a member of the steering committee sits there for: "Maire adjointe à la jeunesse".
using MemberFunction = Line<1, 80>;

// What the steering committee makes of a priority. taken_back: the decision before it counts no more, and none has taken its place.
enum class Resolution { validated, with_reservation, to_rework, postponed, rejected, taken_back };
BOOST_DESCRIBE_ENUM(Resolution, validated, with_reservation, to_rework, postponed, rejected, taken_back)

using Motive = Prose<1, 600>;

// A day of the calendar: 2027-03-08. That it exists is the domain's business.
using Day = Word<10, 10>;

// What the convention has set itself for a day: "Évaluation à mi-parcours".
struct ConventionMilestone {
    Day day;
    Title title;
    bool operator==(ConventionMilestone const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConventionMilestone, (), (day, title))

using Signatories = List<Line<1, 80>, 20>;
using ConventionMilestones = List<ConventionMilestone, 40>;

// A field of the convention (champ d'intervention). Its code names it for good, its title may change.
struct ConventionField {
    FieldCode field;
    Title title;
    bool operator==(ConventionField const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConventionField, (), (field, title))
inline constexpr std::size_t fields_per_convention = 30;
// At least one, in the order in which they are shown; none twice. A code is two capitals.
using ConventionFields = List<ConventionField, fields_per_convention>;
// The fields of a committee beside its first.
using FurtherFields = List<FieldCode, fields_per_convention - 1>;

// A proposal of a session.
struct SessionsProposal {
    SessionId session;
    ProposalId proposal;
    auto operator<=>(SessionsProposal const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionsProposal, (), (session, proposal))

// A round of a session.
struct SessionsRound {
    SessionId session;
    RoundId round;
    auto operator<=>(SessionsRound const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionsRound, (), (session, round))

// The priority that a proposal of a steering committee's session stands for, as its committee had it when it was put to the vote.
struct PriorityPut {
    SessionId session;
    ProposalId proposal;
    Title committee;
    Whole<1, 60> place;
    bool operator==(PriorityPut const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PriorityPut, (), (session, proposal, committee, place))

// What the steering committee makes of two priorities that look alike. undecided: as if nobody had looked · linked: they are shown
// together · different: they are not suggested any more.
enum class Likeness { undecided, linked, different };
BOOST_DESCRIBE_ENUM(Likeness, undecided, linked, different)

// Where a proposal that came back from the steering committee comes from: what it was, and the decision that sent it back.
struct Lineage {
    SessionId session;
    ProposalId proposal;
    DecisionId decision;
    bool operator==(Lineage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Lineage, (), (session, proposal, decision))

// proposals_per_session bounds the live and merged ones together, and the paper of a round. What is hidden or withdrawn leaves its
// place to others; what the log may hold in all is bounded by its bytes (server/live/log_allowance.hpp).
// So many of the places are the facilitator's alone, who can thus go on in a room that is full, or that one phone filled.
inline constexpr std::size_t proposals_for_facilitator = 40;
inline constexpr std::size_t proposals_by_people = proposals_per_session - proposals_for_facilitator;
// Showing again, separating and taking people back in may lead above proposals_per_session, to so many live and merged ones.
inline constexpr std::size_t proposals_by_undoing = 1000;
// The most people in one session, without those removed; a large public meeting, not a referendum.
inline constexpr std::size_t people_per_session = 1000;
// The most who may ever have joined it, with those removed.
inline constexpr std::size_t people_ever = 10000;
// The most rounds of one session: an evening has three, a rehearsal a few more.
inline constexpr std::size_t rounds_per_session = 50;

// So many may be open at the same time: one for each table of a committee, or for each college.
inline constexpr std::size_t rounds_open_at_once = 4;

// One step of the agenda. Without a title the page uses the kind's own name in its language.
struct AgendaStep {
    StepKind kind{};
    std::optional<Line<1, 60>> title;
    bool operator==(AgendaStep const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgendaStep, (), (kind, title))

using Agenda = List<AgendaStep, 20>;

// Why a command or a first message was refused. A refusal leaves everything as it was.
// Boost.Describe names at most 52 enumerators in one list: as BOOST_DESCRIBE_ENUM, of two lists in brackets.
#define GOMMETTE_LISTED(...) __VA_ARGS__
#define GOMMETTE_DESCRIBE_IN_TWO(E, FIRST, SECOND)                                        \
    [[maybe_unused]] BOOST_DESCRIBE_ENUM_BEGIN(E)                                         \
        BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, E, GOMMETTE_LISTED FIRST)   \
        BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, E, GOMMETTE_LISTED SECOND)  \
    BOOST_DESCRIBE_ENUM_END(E)

enum class Refusal {
    malformed,      // not a message of this protocol; `place` says where
    outdated_page,  // the page speaks another version of the protocol: reload it
    unknown_door,   // wrong code, forged or revoked key, another convention's, closed session: one answer for all
    not_yours,      // this role may not give this command, or not change this field
    wrong_step,     // not at this step of the agenda
    session_closed,
    session_full,
    door_held,        // nobody joins for the moment: the page waits, and sends the join again when the door opens
    door_closed,      // nobody joins any more
    removed,          // the person was removed from the session
    convention_full,  // as many committees, sessions or links as one convention holds
    stale,            // an older command of this device was overtaken and never accepted
    no_such_person,
    no_slip,           // the person votes by phone: nobody enters their ballot
    too_many_hands,    // more were raised on a proposal than people vote by hand
    too_many_ballots,  // more ballots on paper than numbered slips
    no_such_proposal,
    no_such_round,
    no_such_step,
    no_such_committee,
    no_such_session,
    no_such_link,
    no_such_member,    // of the steering committee, no such owner of actions, or their name was erased
    no_such_priority,  // the session does not retain it, or no more
    no_such_decision,  // none that waits for this session
    no_such_sheet,     // of an action; for an owner also one that is not entrusted to them
    no_such_day,       // the calendar has no such day
    no_such_college,   // the session is without it
    field_in_use,      // a committee, a sheet or a line of the diagnosis is of the field that would go
    stands_for_priority,  // the steering committee's session votes on it: it is its own committee's priority already
    personal_link_needed,  // only a member of the steering committee decides and changes sheets, by a link of their own
    decided_meanwhile,     // the decision is not on what another decided just before
    newer_version,         // the priority came back to the board as another one: that is the one to decide on
    not_validated,         // no decision that stands validates the priority: it gets no sheet
    has_a_sheet,           // the priority, or what it was before, has one already
    no_such_origin,        // the sheet's action does not come from it, or was begun from it
    no_such_diagnosis,     // no such line, or it was taken out
    changed_meanwhile,     // another changed that field of the sheet, or that line, just before
    motive_needed,
    day_needed,
    day_has_passed,
    already_there,  // the session is at that step, the door or the proposal in that state, the link revoked, the person in that
                    // college, removed, or not removed
    round_still_open,  // to open one more: as many are open as may be together, or it has no title beside them
    round_closed,
    round_closing,  // it only takes the ballots of those who were cut off: its paper and its time stand still
    too_many_rounds,
    too_many_proposals,  // of the session
    too_many_of_yours,   // of this person
    not_in_round,
    mark_not_allowed,  // the method does not know this mark
    too_many_dots,
    too_many_ticks,
    rank_twice,        // this round wants all ranks different
    duel_with_itself,  // a proposal cannot meet itself
    too_many_duels,    // lines_per_ballot
    same_proposal_twice,
    nothing_to_vote_on,
    settings_unfit,    // the method's settings cannot stand for these proposals: more dots on one than there are, a cost too few
    not_your_vote,     // the round is for other colleges
    no_tie,            // the votes are not level, or by this majority the chair decides nothing
    allowance_used,    // of what one person or link may add to the log of a session
    log_full,          // of what the log of a session or the convention may hold
    overtaken,         // somebody else changed meanwhile what the command would take back
    secret_round,      // the paper of a secret round stands still while it is open, and the chair decides nothing in it
    ballots_lost,      // the ballots of the secret round cannot be opened any more: it can only be closed, without a result
    in_an_open_round,  // withdrawing, and merging into what is not on the paper, wait for the close
    already_taken,     // the code, the key or the field is in use
    too_fast,
    busy,  // a queue is full; try again
    storage_trouble,
    internal
};
GOMMETTE_DESCRIBE_IN_TWO(Refusal,
                         (malformed, outdated_page, unknown_door, not_yours, wrong_step, session_closed, session_full, door_held,
                          door_closed, removed, convention_full, stale, no_such_person, no_slip, too_many_hands, no_such_proposal, no_such_round,
                          no_such_step, no_such_committee, no_such_session, no_such_link, no_such_member, no_such_priority,
                          no_such_decision, no_such_day, personal_link_needed, decided_meanwhile, newer_version, motive_needed,
                          day_needed, day_has_passed, already_there, round_still_open, round_closed),
                         (too_many_rounds, too_many_proposals, too_many_of_yours, not_in_round, mark_not_allowed, too_many_dots,
                          too_many_ticks, rank_twice, duel_with_itself, too_many_duels, same_proposal_twice, nothing_to_vote_on,
                          settings_unfit, not_your_vote, no_tie, allowance_used, log_full, overtaken, secret_round, ballots_lost,
                          in_an_open_round, already_taken,
                          too_fast, busy, storage_trouble, internal, no_such_sheet, not_validated, has_a_sheet, changed_meanwhile,
                          round_closing, no_such_diagnosis, too_many_ballots, no_such_origin, no_such_college, field_in_use,
                          stands_for_priority))

}  // namespace gommette
