#pragma once

#include <boost/describe.hpp>

#include <variant>

#include "protocol/ids.hpp"

namespace gommette {

// The words that commands, events and rows share. Enumerations travel as their names.

enum class Role { guest, participant, facilitator, wall, steering, office };
BOOST_DESCRIBE_ENUM(Role, guest, participant, facilitator, wall, steering, office)

enum class College { resident, practitioner, elected, association, caf };
BOOST_DESCRIBE_ENUM(College, resident, practitioner, elected, association, caf)

// What a step of the agenda is for. "closed" is the last step of every agenda and is entered by CloseSession only.
enum class StepKind { lobby, proposing, merging, vote, prioritizing, closed };
BOOST_DESCRIBE_ENUM(StepKind, lobby, proposing, merging, vote, prioritizing, closed)

// live: shown and votable · merged: speaks through another proposal · hidden: by moderation · withdrawn: by its author.
enum class ProposalState { live, merged, hidden, withdrawn };
BOOST_DESCRIBE_ENUM(ProposalState, live, merged, hidden, withdrawn)

enum class Language { fr, en };
BOOST_DESCRIBE_ENUM(Language, fr, en)

using Title = Line<1, 140>;
using Detail = Prose<0, 1000>;
using Reason = Line<1, 280>;
using PersonName = Line<1, 40>;

// The most proposals one session holds, merged, hidden and withdrawn ones included. 316 is the largest real one we replay.
inline constexpr std::size_t proposals_per_session = 400;
// Of these, so many are the facilitator's alone, who can thus go on in a room that is full, or that one phone filled.
inline constexpr std::size_t proposals_for_facilitator = 40;
inline constexpr std::size_t proposals_by_people = proposals_per_session - proposals_for_facilitator;
// The most people who may join one session; a large public meeting, not a referendum.
inline constexpr std::size_t people_per_session = 1000;
// The most rounds of one session: an evening has three, a rehearsal a few more.
inline constexpr std::size_t rounds_per_session = 50;

// One step of the agenda. Without a title the page uses the kind's own name in its language.
struct AgendaStep {
    StepKind kind{};
    std::optional<Line<1, 60>> title;
    bool operator==(AgendaStep const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgendaStep, (), (kind, title))

using Agenda = List<AgendaStep, 20>;

// --- Methods: the settings of a ballot round. One struct a method; a new method is one more alternative.

// Dots (gommettes): each person has `dots`, at most `cap` of them on one proposal; unused ones are allowed.
struct Dots {
    static constexpr auto name = "dots";
    Whole<1, 20> dots{5};
    Whole<1, 20> cap{3};
    bool operator==(Dots const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Dots, (), (dots, cap))

// Agree (1), pass (0) or disagree (-1), one mark a proposal.
struct Opinion {
    static constexpr auto name = "opinion";
    bool operator==(Opinion const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Opinion, (), ())

using Method = std::variant<Dots, Opinion>;

// One line of a ballot: what a person gives to a proposal. The method says which values it knows
// (dots: 1..cap; opinion: -1, 0, 1). Without a mark the line is taken back.
struct Mark {
    ProposalId proposal;
    std::optional<Whole<-20, 20>> mark;
    bool operator==(Mark const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Mark, (), (proposal, mark))

using Marks = List<Mark, 60>;
// The asked lines of a ballot and those that follow from them.
using BallotChange = List<Mark, proposals_per_session>;

// How many people gave this mark to one proposal.
struct MarkCount {
    Whole<-20, 20> mark;
    Whole<0, 2147483647> people;
    bool operator==(MarkCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MarkCount, (), (mark, people))

// What a round says of one proposal. `rank` is shared by equals (1, 2, 2, 4). `score` is the sum of the marks, `voters` the
// people who gave any mark, `counts` the people by mark, without zeros, ascending by mark.
struct ItemResult {
    ProposalId proposal;
    Whole<1, 1000> rank;
    Whole<-2147483647, 2147483647> score;
    Whole<0, 2147483647> voters;
    List<MarkCount, 41> counts;
    bool operator==(ItemResult const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemResult, (), (proposal, rank, score, voters, counts))

// The outcome of a round: every item, best first, zero-vote items too. registered: joined so far; present: those of them with a
// page connected at the close, not told before it; voters: cast a ballot; expressed: their ballot holds at least one mark that
// counts.
struct RoundResult {
    Whole<0, 1000> registered;
    std::optional<Whole<0, 1000>> present;
    Whole<0, 1000> voters;
    Whole<0, 1000> expressed;
    List<ItemResult, proposals_per_session> items;
    bool operator==(RoundResult const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoundResult, (), (registered, present, voters, expressed, items))

// Why a command or a first message was refused. A refusal leaves everything as it was.
enum class Refusal {
    malformed,      // not a message of this protocol; `place` says where
    outdated_page,  // the page speaks another version of the protocol: reload it
    unknown_door,   // wrong code, forged or revoked key, another convention's, closed session: one answer for all
    not_yours,      // this role may not give this command
    wrong_step,     // not at this step of the agenda
    session_closed,
    session_full,
    convention_full,  // as many committees, sessions or links as one convention holds
    stale,            // an older command of this device was overtaken and never accepted
    too_many_devices,
    no_such_person,
    no_such_proposal,
    no_such_round,
    no_such_step,
    no_such_committee,
    no_such_session,
    no_such_link,
    already_there,  // the session is at that step, the link is revoked, the proposal is in that state, the person in that college
    round_still_open,
    round_closed,
    too_many_rounds,
    too_many_proposals,  // of the session
    too_many_of_yours,   // of this person
    not_in_round,
    mark_not_allowed,  // the method does not know this mark
    too_many_dots,
    same_proposal_twice,
    nothing_to_vote_on,
    in_an_open_round,  // withdrawing, and merging into what is not on the paper, wait for the close
    already_taken,     // the code, the key or the field is in use
    too_fast,
    busy,  // a queue is full; try again
    storage_trouble,
    internal
};
BOOST_DESCRIBE_ENUM(Refusal, malformed, outdated_page, unknown_door, not_yours, wrong_step, session_closed, session_full,
                    convention_full, stale, too_many_devices, no_such_person, no_such_proposal, no_such_round, no_such_step,
                    no_such_committee, no_such_session, no_such_link, already_there, round_still_open, round_closed,
                    too_many_rounds, too_many_proposals, too_many_of_yours, not_in_round, mark_not_allowed, too_many_dots,
                    same_proposal_twice, nothing_to_vote_on, in_an_open_round, already_taken, too_fast, busy, storage_trouble,
                    internal)

}  // namespace gommette
