#pragma once

#include "server/domain/convention.hpp"

namespace gommette::domain {

// The convention's commands and events by topic; those of the office's set-up stand in convention.cpp. Permission has been asked
// already. Of each event: whether it can have happened, what it makes of the state, and what follows.

// The number of the next thing, where there are so many.
template <class Number>
Number next(std::size_t count) {
    return {static_cast<std::int32_t>(count + 1)};
}

// convention_members.cpp
ConventionDecision decide_one(Convention const&, ConventionContext const&, NameMember const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, CorrectMember const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, ReplaceMemberLink const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, ForgetMember const&);
bool holds(Convention const&, MemberNamed const&);
bool holds(Convention const&, MemberCorrected const&);
bool holds(Convention const&, MemberForgotten const&);
void make_true(Convention&, MemberNamed const&, Moment);
void make_true(Convention&, MemberCorrected const&, Moment);
void make_true(Convention&, MemberForgotten const&, Moment);
void follow_one(Convention const& after, MemberNamed const&, ConventionFollows&);
void follow_one(Convention const& after, MemberCorrected const&, ConventionFollows&);
void follow_one(Convention const& after, MemberForgotten const&, ConventionFollows&);
// Whether a link of that role can be issued to that member: there is one, remembered, none of theirs opens, and the role is theirs.
bool can_be_seated(Convention const&, MemberId, Role);
// The role that the link of that member has.
Role role_of(Member const&);
// The member, unless there is none or their name was erased.
Member const* remembered(Convention const&, MemberId);
// Adds a link of that member's own. `links`: how many there are.
void seat(Granted<ConventionEvent>&, std::size_t links, MemberId, Role, Key const&);
// Takes the member's link back, if there is one that opens.
void unseat(Granted<ConventionEvent>&, Member const&);
// The member of that number, to be changed. There is one.
Member& member_at(Convention&, MemberId);

// convention_decisions.cpp
ConventionDecision decide_one(Convention const&, ConventionContext const&, DecidePriority const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, DecideByRound const&);
bool holds(Convention const&, DecisionTaken const&);
void make_true(Convention&, DecisionTaken const&, Moment);
void follow_one(Convention const& after, DecisionTaken const&, ConventionFollows&);

// convention_sheets.cpp
ConventionDecision decide_one(Convention const&, ConventionContext const&, BeginSheet const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, RecordAction const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, ChangeSheet const&);
bool holds(Convention const&, SheetBegun const&);
bool holds(Convention const&, SheetChanged const&);
void make_true(Convention&, SheetBegun const&, Moment);
void make_true(Convention&, SheetChanged const&, Moment);
void follow_one(Convention const& after, SheetBegun const&, ConventionFollows&);
void follow_one(Convention const& after, SheetChanged const&, ConventionFollows&);
// Whether a decision lets the priority become an action.
bool validates(Resolution);
// Whether the priority can become an action, or a part of one, now; nullopt: it can. It is of that convention.
std::optional<Refusal> fault_of_origin(Convention const&, SteeringMemory const&, SessionsProposal const&);

// convention_diagnosis.cpp
ConventionDecision decide_one(Convention const&, ConventionContext const&, WriteDiagnosis const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, WithdrawDiagnosis const&);
bool holds(Convention const&, DiagnosisWritten const&);
bool holds(Convention const&, DiagnosisWithdrawn const&);
void make_true(Convention&, DiagnosisWritten const&, Moment);
void make_true(Convention&, DiagnosisWithdrawn const&, Moment);
void follow_one(Convention const& after, DiagnosisWritten const&, ConventionFollows&);
void follow_one(Convention const& after, DiagnosisWithdrawn const&, ConventionFollows&);

// convention_brought.cpp
ConventionDecision decide_one(Convention const&, ConventionContext const&, BringIn const&);

// convention_origins.cpp
ConventionDecision decide_one(Convention const&, ConventionContext const&, JoinOrigin const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, PartOrigin const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, Compare const&);
bool holds(Convention const&, OriginJoined const&);
bool holds(Convention const&, OriginParted const&);
bool holds(Convention const&, PrioritiesCompared const&);
void make_true(Convention&, OriginJoined const&, Moment);
void make_true(Convention&, OriginParted const&, Moment);
void make_true(Convention&, PrioritiesCompared const&, Moment);
void follow_one(Convention const& after, OriginJoined const&, ConventionFollows&);
void follow_one(Convention const& after, OriginParted const&, ConventionFollows&);
void follow_one(Convention const& after, PrioritiesCompared const&, ConventionFollows&);

// convention_envelopes.cpp
ConventionDecision decide_one(Convention const&, ConventionContext const&, SetEnvelope const&);
bool holds(Convention const&, EnvelopeSet const&);
void make_true(Convention&, EnvelopeSet const&, Moment);
void follow_one(Convention const& after, EnvelopeSet const&, ConventionFollows&);

// convention_owners.cpp
ConventionDecision decide_one(Convention const&, ConventionContext const&, AppointOwner const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, EntrustSheet const&);
ConventionDecision decide_one(Convention const&, ConventionContext const&, ReplaceOwnerLink const&);
bool holds(Convention const&, SheetEntrusted const&);
void make_true(Convention&, SheetEntrusted const&, Moment);
void follow_one(Convention const& after, SheetEntrusted const&, ConventionFollows&);
// Whether owners of actions keep the field up to date.
bool is_owners(SheetField);
// Whether that value of the field, one of owners', is within what they may change: of the indicators the measures alone.
bool is_owners_change(Sheet const&, SheetField, SheetFields const& value);

}  // namespace gommette::domain
