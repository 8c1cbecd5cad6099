#pragma once

#include "server/domain/decide.hpp"

namespace gommette::domain {

// One overload a command, grouped by topic in the files beside this one. Permission has been asked already.

// The decision that just this follows.
inline Decision granted(SessionEvent event) { return Granted<SessionEvent>{{std::move(event)}, {}}; }

// The merged proposals that the end of their line left behind, hidden or removed: each is to have its own again. Those that speak
// through one of them are not named. merging.cpp
std::vector<ProposalId> without_line(Session const& session);

// proposals.cpp
Decision decide_one(Session const&, Actor const&, Context const&, Propose const&);
Decision decide_one(Session const&, Actor const&, Context const&, TakeUpReturned const&);
Decision decide_one(Session const&, Actor const&, Context const&, PutToVote const&);
Decision decide_one(Session const&, Actor const&, Context const&, WithdrawProposal const&);
Decision decide_one(Session const&, Actor const&, Context const&, CorrectProposal const&);
Decision decide_one(Session const&, Actor const&, Context const&, HideProposal const&);
Decision decide_one(Session const&, Actor const&, Context const&, ShowProposal const&);
// merging.cpp
Decision decide_one(Session const&, Actor const&, Context const&, MergeProposals const&);
Decision decide_one(Session const&, Actor const&, Context const&, CancelMerge const&);
// rounds.cpp
Decision decide_one(Session const&, Actor const&, Context const&, MarkBallot const&);
Decision decide_one(Session const&, Actor const&, Context const&, OpenRound const&);
Decision decide_one(Session const&, Actor const&, Context const&, SetTimer const&);
Decision decide_one(Session const&, Actor const&, Context const&, CloseRound const&);
Decision decide_one(Session const&, Actor const&, Context const&, GiveSlips const&);
Decision decide_one(Session const&, Actor const&, Context const&, GiveCodes const&);
Decision decide_one(Session const&, Actor const&, Context const&, EnterBallot const&);
Decision decide_one(Session const&, Actor const&, Context const&, EnterBundle const&);
Decision decide_one(Session const&, Actor const&, Context const&, CountHands const&);
Decision decide_one(Session const&, Actor const&, Context const&, ShowColleges const&);
Decision decide_one(Session const&, Actor const&, Context const&, ShowDiagnosis const&);
Decision decide_one(Session const&, Actor const&, Context const&, GiveCastingVote const&);
// people.cpp
Decision decide_one(Session const&, Actor const&, Context const&, Join const&);
Decision decide_one(Session const&, Actor const&, Context const&, CorrectCollege const&);
// door.cpp
Decision decide_one(Session const&, Actor const&, Context const&, SetDoor const&);
Decision decide_one(Session const&, Actor const&, Context const&, RenewCode const&);
Decision decide_one(Session const&, Actor const&, Context const&, RemovePeople const&);
Decision decide_one(Session const&, Actor const&, Context const&, ReadmitPeople const&);
// agenda.cpp
Decision decide_one(Session const&, Actor const&, Context const&, GoToStep const&);
Decision decide_one(Session const&, Actor const&, Context const&, Retain const&);
Decision decide_one(Session const&, Actor const&, Context const&, CloseSession const&);
Decision decide_one(Session const&, Actor const&, Context const&, ReopenSession const&);

}  // namespace gommette::domain
