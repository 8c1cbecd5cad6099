#pragma once

#include "protocol/events.hpp"
#include "server/domain/session.hpp"
#include "server/domain/views/names.hpp"
#include "server/domain/views/outcomes.hpp"

namespace gommette::domain {

// What follows from one event of a session, judged after it was applied.
struct Follows {
    RowNames rows;         // of the shared views, that may have changed; the same for all audiences
    OwnRowNames own_rows;  // of single persons' views, that may have changed
    bool own_views_anew{false};  // more rows of them than can be named: the ballots of a secret round are nobody's any more
    OutcomeNames outcomes;  // that may have changed, those that are gone included; none follows from a vote or a timer, so that no
                            // hidden count lies in SQL
    std::int32_t made{0};  // the number of the person, proposal or round it made, as the answer to its command tells; 0: none
};

Follows follow(Session const& after, SessionEvent const& event);

// An event is told once, in the file of its topic beside this one, by three overloads: whether it can have happened in this state,
// what it makes of the state, and what follows. Too many rows are allowed, too few are a bug (the law: snapshot ⊕ patches == a fresh
// snapshot). An event without all three does not compile.
// make_true never fails: an event in the log has happened. What it, the views and the counts rely upon, and a file can have
// otherwise, is what holds() asks: numbers that exist or come next, states, ballots that the method accepts. It asks less than
// decide: whatever decide grants holds, and rules that change later must not close an old log.

// people.cpp
bool holds(Session const&, PersonJoined const&);
bool holds(Session const&, CollegeCorrected const&);
void make_true(Session&, PersonJoined const&, Moment);
void make_true(Session&, CollegeCorrected const&, Moment);
void follow(Session const&, PersonJoined const&, Follows&);
void follow(Session const&, CollegeCorrected const&, Follows&);
// door.cpp
bool holds(Session const&, DoorSet const&);
bool holds(Session const&, CodeRenewed const&);
bool holds(Session const&, PeopleRemoved const&);
bool holds(Session const&, PeopleReadmitted const&);
void make_true(Session&, DoorSet const&, Moment);
void make_true(Session&, CodeRenewed const&, Moment);
void make_true(Session&, PeopleRemoved const&, Moment);
void make_true(Session&, PeopleReadmitted const&, Moment);
void follow(Session const&, DoorSet const&, Follows&);
void follow(Session const&, CodeRenewed const&, Follows&);
void follow(Session const&, PeopleRemoved const&, Follows&);
void follow(Session const&, PeopleReadmitted const&, Follows&);
// proposals.cpp
bool holds(Session const&, ProposalMade const&);
bool holds(Session const&, ProposalWithdrawn const&);
bool holds(Session const&, ProposalCorrected const&);
bool holds(Session const&, ProposalHidden const&);
bool holds(Session const&, ProposalShown const&);
void make_true(Session&, ProposalMade const&, Moment);
void make_true(Session&, ProposalWithdrawn const&, Moment);
void make_true(Session&, ProposalCorrected const&, Moment);
void make_true(Session&, ProposalHidden const&, Moment);
void make_true(Session&, ProposalShown const&, Moment);
void follow(Session const&, ProposalMade const&, Follows&);
void follow(Session const&, ProposalWithdrawn const&, Follows&);
void follow(Session const&, ProposalCorrected const&, Follows&);
void follow(Session const&, ProposalHidden const&, Follows&);
void follow(Session const&, ProposalShown const&, Follows&);
// merging.cpp
bool holds(Session const&, ProposalsMerged const&);
bool holds(Session const&, MergeCancelled const&);
void make_true(Session&, ProposalsMerged const&, Moment);
void make_true(Session&, MergeCancelled const&, Moment);
void follow(Session const&, ProposalsMerged const&, Follows&);
void follow(Session const&, MergeCancelled const&, Follows&);
// rounds.cpp
bool holds(Session const&, RoundOpened const&);
bool holds(Session const&, TimerSet const&);
bool holds(Session const&, BallotMarked const&);
bool holds(Session const&, RoundClosing const&);
bool holds(Session const&, RoundClosed const&);
bool holds(Session const&, BallotEntered const&);
bool holds(Session const&, HandsCounted const&);
bool holds(Session const&, CollegesShown const&);
bool holds(Session const&, CastingVoteGiven const&);
void make_true(Session&, RoundOpened const&, Moment);
void make_true(Session&, TimerSet const&, Moment);
void make_true(Session&, BallotMarked const&, Moment);
void make_true(Session&, RoundClosing const&, Moment);
void make_true(Session&, RoundClosed const&, Moment);
void make_true(Session&, BallotEntered const&, Moment);
void make_true(Session&, HandsCounted const&, Moment);
void make_true(Session&, CollegesShown const&, Moment);
void make_true(Session&, CastingVoteGiven const&, Moment);
void follow(Session const&, RoundOpened const&, Follows&);
void follow(Session const&, TimerSet const&, Follows&);
void follow(Session const&, BallotMarked const&, Follows&);
void follow(Session const&, RoundClosing const&, Follows&);
void follow(Session const&, RoundClosed const&, Follows&);
void follow(Session const&, BallotEntered const&, Follows&);
void follow(Session const&, HandsCounted const&, Follows&);
void follow(Session const&, CollegesShown const&, Follows&);
void follow(Session const&, CastingVoteGiven const&, Follows&);
// diagnosis.cpp
bool holds(Session const&, DiagnosisShown const&);
void make_true(Session&, DiagnosisShown const&, Moment);
void follow(Session const&, DiagnosisShown const&, Follows&);
// agenda.cpp
bool holds(Session const&, SessionPlanned const&);
bool holds(Session const&, StepEntered const&);
bool holds(Session const&, PrioritiesRetained const&);
bool holds(Session const&, SessionClosed const&);
bool holds(Session const&, SessionReopened const&);
void make_true(Session&, SessionPlanned const&, Moment);
void make_true(Session&, StepEntered const&, Moment);
void make_true(Session&, PrioritiesRetained const&, Moment);
void make_true(Session&, SessionClosed const&, Moment);
void make_true(Session&, SessionReopened const&, Moment);
void follow(Session const&, SessionPlanned const&, Follows&);
void follow(Session const&, StepEntered const&, Follows&);
void follow(Session const&, PrioritiesRetained const&, Follows&);
void follow(Session const&, SessionClosed const&, Follows&);
void follow(Session const&, SessionReopened const&, Follows&);

}  // namespace gommette::domain
