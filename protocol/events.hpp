#pragma once

#include "protocol/budget_envelope.hpp"
#include "protocol/diagnosis.hpp"
#include "protocol/one_of.hpp"
#include "protocol/vocabulary.hpp"

namespace gommette {

// What happened, for ever. A changed event gets a new version; old ones are raised to it on reading (storage/FORMAT.md).
// A member called `words` holds free text: it is stored apart, may be erased, and is then absent.
// Every event is stored with its time, actor and command; those are not repeated here.

struct Words {
    Title title;
    std::optional<Detail> detail;
    bool operator==(Words const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Words, (), (title, detail))

struct ReasonWords {
    Reason reason;
    bool operator==(ReasonWords const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReasonWords, (), (reason))

struct CorrectedWords {
    Title title;
    std::optional<Detail> detail;
    Reason reason;
    bool operator==(CorrectedWords const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CorrectedWords, (), (title, detail, reason))

struct MemberWords {
    MemberFunction function;
    bool operator==(MemberWords const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MemberWords, (), (function))

struct MotiveWords {
    Motive motive;
    bool operator==(MotiveWords const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MotiveWords, (), (motive))

// --- A session's stream

// Always the first. A session plans its own beginning from this alone. `colleges`: see PlanSession. `other_fields`, `steers`: its
// committee's, see FoundCommittee.
struct SessionPlanned {
    static constexpr auto name = "session_planned";
    static constexpr int version = 1;
    SessionId session;
    CommitteeId committee;
    FieldCode field;
    Title committee_title;
    Title title;
    JoinCode code;
    bool authors_shown{};
    Agenda agenda;
    std::optional<Line<1, 80>> when_where;
    std::optional<NamedColleges> colleges{};
    std::optional<FurtherFields> other_fields{};
    std::optional<bool> steers{};
};
BOOST_DESCRIBE_STRUCT(SessionPlanned, (),
                      (session, committee, field, committee_title, title, code, authors_shown, agenda, when_where, colleges, other_fields, steers))

// The name is not here but in the people directory. `on_paper`: they have a numbered slip and no phone; absent: they have one. `by_code`:
// with a personal code. `on_tablet`: on a screen that several share.
struct PersonJoined {
    static constexpr auto name = "person_joined";
    static constexpr int version = 1;
    PersonId person;
    College college{};
    std::optional<bool> on_paper{};
    std::optional<bool> by_code{};
    std::optional<bool> on_tablet{};
};
BOOST_DESCRIBE_STRUCT(PersonJoined, (), (person, college, on_paper, by_code, on_tablet))

// The person and all that they proposed count in that college from now on; results of closed rounds stay as they are.
struct CollegeCorrected {
    static constexpr auto name = "college_corrected";
    static constexpr int version = 1;
    PersonId person;
    College college{};
};
BOOST_DESCRIBE_STRUCT(CollegeCorrected, (), (person, college))

struct DoorSet {
    static constexpr auto name = "door_set";
    static constexpr int version = 1;
    DoorState state{};
};
BOOST_DESCRIBE_STRUCT(DoorSet, (), (state))

// The former code, of the plan or of the last such event, opens nothing any more.
struct CodeRenewed {
    static constexpr auto name = "code_renewed";
    static constexpr int version = 1;
    JoinCode code;
};
BOOST_DESCRIBE_STRUCT(CodeRenewed, (), (code))

// Their live and merged proposals are hidden; their ballots do not count in open rounds, and leave a round that closes meanwhile.
struct PeopleRemoved {
    static constexpr auto name = "people_removed";
    static constexpr int version = 1;
    List<PersonId, people_per_session> people;
};
BOOST_DESCRIBE_STRUCT(PeopleRemoved, (), (people))

// The proposals that were hidden with them are what they were.
struct PeopleReadmitted {
    static constexpr auto name = "people_readmitted";
    static constexpr int version = 1;
    List<PersonId, people_per_session> people;
};
BOOST_DESCRIBE_STRUCT(PeopleReadmitted, (), (people))

// Without an author: by the facilitator. `origin`: it was sent back by the steering committee, and taken up.
struct ProposalMade {
    static constexpr auto name = "proposal_made";
    static constexpr int version = 1;
    ProposalId proposal;
    std::optional<PersonId> author;
    std::optional<Words> words;
    std::optional<Lineage> origin{};
    std::optional<PriorityPut> priority{};
};
BOOST_DESCRIBE_STRUCT(ProposalMade, (), (proposal, author, words, origin, priority))

struct ProposalWithdrawn {
    static constexpr auto name = "proposal_withdrawn";
    static constexpr int version = 1;
    ProposalId proposal;
};
BOOST_DESCRIBE_STRUCT(ProposalWithdrawn, (), (proposal))

// `same_as`: the position of the event that had given it these very words before, while the present round was open.
struct ProposalCorrected {
    static constexpr auto name = "proposal_corrected";
    static constexpr int version = 1;
    ProposalId proposal;
    std::optional<LogPosition> same_as;
    std::optional<CorrectedWords> words;
};
BOOST_DESCRIBE_STRUCT(ProposalCorrected, (), (proposal, same_as, words))

// `released`: those that spoke through it and have a line of their own from now on.
struct ProposalHidden {
    static constexpr auto name = "proposal_hidden";
    static constexpr int version = 1;
    ProposalId proposal;
    List<ProposalId, proposals_by_undoing> released;
    std::optional<ReasonWords> words;
};
BOOST_DESCRIBE_STRUCT(ProposalHidden, (), (proposal, released, words))

// `rejoined`: those that spoke through it until it was hidden, and do so again.
struct ProposalShown {
    static constexpr auto name = "proposal_shown";
    static constexpr int version = 1;
    ProposalId proposal;
    List<ProposalId, proposals_by_undoing> rejoined;
};
BOOST_DESCRIBE_STRUCT(ProposalShown, (), (proposal, rejoined))

struct ProposalsMerged {
    static constexpr auto name = "proposals_merged";
    static constexpr int version = 1;
    ProposalId kept;
    List<ProposalId, 60> absorbed;
};
BOOST_DESCRIBE_STRUCT(ProposalsMerged, (), (kept, absorbed))

// `kept`: the proposal that spoke for it until now.
struct MergeCancelled {
    static constexpr auto name = "merge_cancelled";
    static constexpr int version = 1;
    ProposalId absorbed;
    ProposalId kept;
};
BOOST_DESCRIBE_STRUCT(MergeCancelled, (), (absorbed, kept))

struct StepEntered {
    static constexpr auto name = "step_entered";
    static constexpr int version = 1;
    Whole<0, 19> step;
};
BOOST_DESCRIBE_STRUCT(StepEntered, (), (step))

// `takes_new`: proposals made or shown again while it is open join it. `colleges`: who may vote; absent: everybody. `secret`: its
// ballots are in no event of their own, see RoundClosed; absent: it is not. `official`: absent: by person. A ballot is of the college
// that its person is of at the close.
struct RoundOpened {
    static constexpr auto name = "round_opened";
    static constexpr int version = 1;
    RoundId round;
    Method method;
    List<ProposalId, proposals_per_session> items;
    bool takes_new{};
    bool live_results{};
    std::optional<Moment> ends_at;
    std::optional<Colleges> colleges{};
    std::optional<bool> secret{};
    std::optional<WeightingName> official{};
    std::optional<CollegeWeights> weights{};
    std::optional<Line<1, 60>> title{};
};
BOOST_DESCRIBE_STRUCT(RoundOpened, (), (round, method, items, takes_new, live_results, ends_at, colleges, secret, official, weights, title))

struct TimerSet {
    static constexpr auto name = "timer_set";
    static constexpr int version = 1;
    RoundId round;
    std::optional<Moment> ends_at;
};
BOOST_DESCRIBE_STRUCT(TimerSet, (), (round, ends_at))

// The change, not the whole ballot. `seen`: there if some of it was marked on words that were others by then, see MarkBallot. `receipt`:
// of the whole ballot from now on; absent: it has none.
struct BallotMarked {
    static constexpr auto name = "ballot_marked";
    static constexpr int version = 1;
    RoundId round;
    PersonId person;
    BallotChange marks;
    std::optional<LogPosition> seen{};
    std::optional<Receipt> receipt{};
};
BOOST_DESCRIBE_STRUCT(BallotMarked, (), (round, person, marks, seen, receipt))

// The whole ballot on paper of that person; no marks: blank; absent: it was entered by mistake, and the person has none.
struct BallotEntered {
    static constexpr auto name = "ballot_entered";
    static constexpr int version = 1;
    RoundId round;
    PersonId person;
    std::optional<List<Mark, lines_per_ballot>> marks;
};
BOOST_DESCRIBE_STRUCT(BallotEntered, (), (round, person, marks))

// See CountHands.
struct HandsCounted {
    static constexpr auto name = "hands_counted";
    static constexpr int version = 1;
    RoundId round;
    std::optional<College> college;
    Whole<0, 1000> people;
    List<RaisedHands, proposals_per_session> hands;
};
BOOST_DESCRIBE_STRUCT(HandsCounted, (), (round, college, people, hands))

// From now on the round takes the ballots of those alone who were cut off: `awaited` (never empty), and whoever the server sees come
// back meanwhile. Its paper stands still. RoundClosed follows once all of `awaited` are back, or at `until`.
struct RoundClosing {
    static constexpr auto name = "round_closing";
    static constexpr int version = 1;
    RoundId round;
    Moment until;
    List<PersonId, people_per_session> awaited;
};
BOOST_DESCRIBE_STRUCT(RoundClosing, (), (round, until, awaited))

// A ballot of a secret round, of nobody: what was marked on the proposals that counted at the close.
struct NamelessBallot {
    List<Mark, lines_per_ballot> marks;
    bool operator==(NamelessBallot const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NamelessBallot, (), (marks))

// `rules`: the version of the counting rules that found the result; a recount of the ballots by that version must find it again.
// `ballots`: of a secret round those that counted, in an order that follows from what they say alone. `lost`: its ballots could not be
// opened any more, since they came from a backup; it has none, and no result. `receipts`: of a secret round, those of the ballots that
// counted, ascending; what the others have follows from their ballots.
struct RoundClosed {
    static constexpr auto name = "round_closed";
    static constexpr int version = 1;
    RoundId round;
    Whole<1, 1000> rules;
    RoundResult result;
    std::optional<List<NamelessBallot, people_per_session>> ballots{};
    std::optional<bool> lost{};
    std::optional<List<Receipt, people_per_session>> receipts{};
};
BOOST_DESCRIBE_STRUCT(RoundClosed, (), (round, rules, result, ballots, lost, receipts))

// What the colleges gave in that closed round is on the wall from now on, or no more.
struct CollegesShown {
    static constexpr auto name = "colleges_shown";
    static constexpr int version = 1;
    RoundId round;
    bool shown{};
};
BOOST_DESCRIBE_STRUCT(CollegesShown, (), (round, shown))

// The round's result says of the proposal what the chair decided from now on; the result of RoundClosed, which a recount finds, says
// that the votes were level.
struct CastingVoteGiven {
    static constexpr auto name = "casting_vote_given";
    static constexpr int version = 1;
    RoundId round;
    ProposalId proposal;
    bool in_favour{};
    std::optional<ReasonWords> words;
};
BOOST_DESCRIBE_STRUCT(CastingVoteGiven, (), (round, proposal, in_favour, words))

// `by_votes`: the list is the first of the order of the votes held by then. `words`: why it is not, or another is put back.
struct PrioritiesRetained {
    static constexpr auto name = "priorities_retained";
    static constexpr int version = 1;
    List<ProposalId, 60> priorities;
    bool by_votes{};
    std::optional<ReasonWords> words{};
};
BOOST_DESCRIBE_STRUCT(PrioritiesRetained, (), (priorities, by_votes, words))

// The line of the field's diagnosis that is on the wall and on the phones from now on; absent: none.
struct DiagnosisShown {
    static constexpr auto name = "diagnosis_shown";
    static constexpr int version = 1;
    std::optional<DiagnosisId> line;
};
BOOST_DESCRIBE_STRUCT(DiagnosisShown, (), (line))

struct SessionClosed {
    static constexpr auto name = "session_closed";
    static constexpr int version = 1;
    Whole<0, 19> from_step;
};
BOOST_DESCRIBE_STRUCT(SessionClosed, (), (from_step))

// Goes back to the step the session was closed from.
struct SessionReopened {
    static constexpr auto name = "session_reopened";
    static constexpr int version = 1;
    std::optional<ReasonWords> words;
};
BOOST_DESCRIBE_STRUCT(SessionReopened, (), (words))

using SessionEvent =
    OneOf<SessionPlanned, PersonJoined, CollegeCorrected, DoorSet, CodeRenewed, PeopleRemoved, PeopleReadmitted, ProposalMade, ProposalWithdrawn, ProposalCorrected,
                 ProposalHidden, ProposalShown, ProposalsMerged, MergeCancelled, StepEntered, RoundOpened, TimerSet, BallotMarked,
                 BallotEntered, HandsCounted, RoundClosing, RoundClosed, CollegesShown, CastingVoteGiven, PrioritiesRetained,
                 DiagnosisShown, SessionClosed, SessionReopened>;

// --- The convention's stream

struct ConventionDescribed {
    static constexpr auto name = "convention_described";
    static constexpr int version = 1;
    Title title;
    Line<1, 80> town;
    Whole<2000, 2100> first_year;
    Whole<2000, 2100> last_year;
    std::optional<Signatories> signatories{};
    std::optional<Day> starts_on{};
    std::optional<Day> ends_on{};
    std::optional<ConventionMilestones> milestones{};
    std::optional<ConventionFields> fields{};
};
BOOST_DESCRIBE_STRUCT(ConventionDescribed, (), (title, town, first_year, last_year, signatories, starts_on, ends_on, milestones, fields))

struct CommitteeFounded {
    static constexpr auto name = "committee_founded";
    static constexpr int version = 1;
    CommitteeId committee;
    FieldCode field;
    Title title;
    std::optional<FurtherFields> other_fields{};
    std::optional<bool> steers{};
};
BOOST_DESCRIBE_STRUCT(CommitteeFounded, (), (committee, field, title, other_fields, steers))

// Written in one transaction with the session's own first event.
struct SessionAnnounced {
    static constexpr auto name = "session_announced";
    static constexpr int version = 1;
    SessionId session;
    CommitteeId committee;
    Title title;
    JoinCode code;
    std::optional<Line<1, 80>> when_where;
    std::optional<NamedColleges> colleges{};
};
BOOST_DESCRIBE_STRUCT(SessionAnnounced, (), (session, committee, title, code, when_where, colleges))

// `member`: whose personal link it is.
struct LinkIssued {
    static constexpr auto name = "link_issued";
    static constexpr int version = 1;
    LinkId link;
    Role role{};
    std::optional<SessionId> session;
    std::optional<Line<1, 60>> label;
    std::optional<MemberId> member{};
};
BOOST_DESCRIBE_STRUCT(LinkIssued, (), (link, role, session, label, member))

struct LinkRevoked {
    static constexpr auto name = "link_revoked";
    static constexpr int version = 1;
    LinkId link;
};
BOOST_DESCRIBE_STRUCT(LinkRevoked, (), (link))

// A seat in the steering committee; `is_owner`: no seat, but an owner of actions; `committee`: no seat, but a member of that one. The name is not here but in the people directory; the
// function is in the words.
struct MemberNamed {
    static constexpr auto name = "member_named";
    static constexpr int version = 1;
    MemberId member;
    std::optional<MemberId> substitute_for;
    std::optional<MemberWords> words;
    std::optional<bool> is_owner{};
    std::optional<CommitteeId> committee{};
};
BOOST_DESCRIBE_STRUCT(MemberNamed, (), (member, substitute_for, words, is_owner, committee))

struct MemberCorrected {
    static constexpr auto name = "member_corrected";
    static constexpr int version = 1;
    MemberId member;
    std::optional<MemberWords> words;
};
BOOST_DESCRIBE_STRUCT(MemberCorrected, (), (member, words))

// Name and functions are erased.
struct MemberForgotten {
    static constexpr auto name = "member_forgotten";
    static constexpr int version = 1;
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(MemberForgotten, (), (member))

// The session's priority as it was when the decision was taken: its place, the event of its stream that had its words, and when the
// session had been closed.
struct PrioritySeen {
    Whole<1, 60> place;
    LogPosition words_at;
    std::optional<Moment> closed_at;
    bool operator==(PrioritySeen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PrioritySeen, (), (place, words_at, closed_at))

// `seen`: absent where the session no longer retained it, so that the decision could only be taken back. `by_round`: the steering
// committee's vote that it follows from; `member` is then who noted it.
struct DecisionTaken {
    static constexpr auto name = "decision_taken";
    static constexpr int version = 1;
    DecisionId decision;
    SessionId session;
    ProposalId proposal;
    Resolution resolution{};
    std::optional<Day> until;
    MemberId member;
    std::optional<DecisionId> replaces;
    std::optional<PrioritySeen> seen;
    std::optional<MotiveWords> words;
    std::optional<SessionsRound> by_round{};
};
BOOST_DESCRIBE_STRUCT(DecisionTaken, (), (decision, session, proposal, resolution, until, member, replaces, seen, words, by_round))

// From now on the sheet's action comes from that priority too. `decision`: the one that validated it.
struct OriginJoined {
    static constexpr auto name = "origin_joined";
    static constexpr int version = 1;
    SheetId sheet;
    SessionsProposal origin;
    DecisionId decision;
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(OriginJoined, (), (sheet, origin, decision, member))

struct OriginParted {
    static constexpr auto name = "origin_parted";
    static constexpr int version = 1;
    SheetId sheet;
    SessionsProposal origin;
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(OriginParted, (), (sheet, origin, member))

// `one` comes before `other`, by session and proposal.
struct PrioritiesCompared {
    static constexpr auto name = "priorities_compared";
    static constexpr int version = 1;
    SessionsProposal one;
    SessionsProposal other;
    Likeness likeness{};
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(PrioritiesCompared, (), (one, other, likeness, member))

// Without `euros`: it is declared no more.
struct EnvelopeSet {
    static constexpr auto name = "envelope_set";
    static constexpr int version = 1;
    EnvelopeScope scope;
    std::optional<Cost> euros;
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(EnvelopeSet, (), (scope, euros, member))

using ConventionEvent = OneOf<ConventionDescribed, CommitteeFounded, SessionAnnounced, LinkIssued, LinkRevoked, MemberNamed,
                                     MemberCorrected, MemberForgotten, DecisionTaken, SheetBegun, SheetChanged, SheetEntrusted,
                                     DiagnosisWritten, DiagnosisWithdrawn, OriginJoined, OriginParted, PrioritiesCompared, EnvelopeSet>;

}  // namespace gommette
