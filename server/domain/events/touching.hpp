#pragma once

#include <set>

#include "server/domain/events/follow.hpp"

namespace gommette::domain {

// What several events touch alike.

// The proposal of that number, to be changed. It is in the session.
Proposal& proposal_at(Session& session, ProposalId id);
Person& person_at(Session& session, PersonId id);
Round& round_at(Session& session, RoundId id);

// Every change of a proposal's state: counts the places that are taken.
void set_state(Session& session, Proposal& proposal, ProposalState state);
// The absorbed one speaks through the kept one from now on.
void merge_into(Session& session, ProposalId kept, ProposalId absorbed);
// A merged one has a line of its own again.
void separate(Session& session, ProposalId proposal);
// To be seen again: merged as they were before they were hidden, if that line is still there, else live.
void show_again(Session& session, std::vector<ProposalId> const& proposals);
// The proposal was worded otherwise: each round that is open with it on the paper keeps what it read `before`.
void word_in_open_rounds(Session& session, Proposal const& proposal, Wording const& before);
// A proposal made or shown again joins the paper of each open round that takes new ones, while there is room on it.
void join_open_rounds(Session& session, ProposalId proposal);

// The receipt of the person's ballot from now on; absent: it has none.
void put_receipt(Round& round, PersonId person, std::optional<Receipt> const& receipt);

void touch_round(Follows& follows, RoundId round);
void touch_session_outcome(Follows& follows);
// The line of the diagnosis that came to the wall, and the one that left it.
void touch_diagnosis(Follows& follows, Session const& after);
// The places 1..count of the list of priorities.
void touch_places(Follows& follows, std::size_t count);
// A proposal's outcome, the session's number of live ones, and what the priorities make of it.
void touch_proposal_outcome(Follows& follows, Session const& session, ProposalId proposal);
// The open rounds: a coming or going can change their paper or their count.
void touch_open_rounds(Follows& follows, Session const& session);
// A proposal, the line it speaks through, and what the priorities and the order of the votes make of it.
void touch_proposal(Follows& follows, Session const& session, ProposalId proposal);
// Merging moves lines between keepers: every proposal that may speak through another one, or be spoken through.
void touch_lineage(Follows& follows, Session const& session, ProposalId proposal);
// What is seen of a person, and the numbers of the room and of the open round.
void touch_person(Follows& follows, Session const& session, PersonId person);
// A proposal made, or taken back: its line, its author's and its outcome.
void touch_made(Follows& follows, Session const& session, ProposalId proposal);
// Hidden or shown again: one that was merged leaves the line it spoke through, or comes back to it.
void touch_moderated(Follows& follows, Session const& session, std::vector<ProposalId> const& proposals);
// Its author's own line of it.
void touch_author(Follows& follows, Session const& session, ProposalId proposal);
// The row of that line of the person's own ballot.
void touch_mark(Follows& follows, PersonId person, Round const& round, voting::PlacedMark const& line);
// The lines of open ballots that rest on one of `keepers`: on itself, or on what speaks through it.
void touch_marks(Follows& follows, Session const& session, std::set<ProposalId> const& keepers);

}  // namespace gommette::domain
