#pragma once

#include "protocol/budget_envelope.hpp"
#include "protocol/diagnosis.hpp"
#include "protocol/one_of.hpp"
#include "protocol/vocabulary.hpp"

namespace gommette {

// Orders given to a session or to the convention's office. Each accepted one writes at least one event.

// What a command takes back: what was accepted `at` that position, ordered by a page that showed the log up to `seen`. It is refused
// as `overtaken` if the same thing was changed between the two, or since: undoing never undoes another's work.
struct TakesBack {
    LogPosition at;
    LogPosition seen;
    bool operator==(TakesBack const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TakesBack, (), (at, seen))

// --- Guests (who have shown a join code)

// Makes the guest a participant. The browser makes `key`; sending the same key again is the same person. `on_tablet`: on a screen that
// several people share, one after the other; absent: on a device of their own.
struct Join {
    static constexpr auto name = "join";
    Key key;
    College college{};
    std::optional<PersonName> called;
    std::optional<bool> on_tablet{};
};
BOOST_DESCRIBE_STRUCT(Join, (), (key, college, called, on_tablet))

// --- Participants (the facilitator may propose too, for someone without a phone)

struct Propose {
    static constexpr auto name = "propose";
    Title title;
    std::optional<Detail> detail;
};
BOOST_DESCRIBE_STRUCT(Propose, (), (title, detail))

// Takes back one's own proposal while it is live, merged with none and in no open round.
struct WithdrawProposal {
    static constexpr auto name = "withdraw_proposal";
    ProposalId proposal;
};
BOOST_DESCRIBE_STRUCT(WithdrawProposal, (), (proposal))

// Changes the named lines of one's ballot, and those only; the method judges the whole ballot that results. `seen`: up to which
// position of the log the page showed when the marks were given: what was worded otherwise since counts as marked with its former words.
// `receipt`: of the ballot that results, in the place of the one it had; absent: it has none any more.
struct MarkBallot {
    static constexpr auto name = "mark_ballot";
    RoundId round;
    Marks marks;
    std::optional<LogPosition> seen{};
    std::optional<Receipt> receipt{};
};
BOOST_DESCRIBE_STRUCT(MarkBallot, (), (round, marks, seen, receipt))

// --- Facilitators

// Forward or back to the agenda's step of that index, from 0. Not to "closed": that is CloseSession.
struct GoToStep {
    static constexpr auto name = "go_to_step";
    Whole<0, 19> step;
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(GoToStep, (), (step, takes_back))

// Opens a round on all live proposals, and on those still to come while it is open, or only on `items`. A method whose settings name
// the proposals one by one is opened on `items`, in their order. `colleges`: who may vote; absent: everybody. `secret`: nothing but the
// counts and ballots of nobody stay after the close; its paper takes nothing new, and no live results go with it. Absent: it is not.
// `official`: whose order is the result; absent: by person. Another one is refused (settings_unfit) where the method counts persons only,
// where it is secret or live, and, if it is `declared`, without weights. `weights`: one for each college that may vote. Several may be
// open at the same time (rounds_open_at_once), on the same or on other proposals; `title` tells them apart ("Table 2"), and what opens
// beside others needs one that none of them has.
struct OpenRound {
    static constexpr auto name = "open_round";
    Method method;
    std::optional<List<ProposalId, proposals_per_session>> items;
    bool live_results{};
    std::optional<Whole<10, 14400>> duration_s;
    std::optional<Colleges> colleges{};
    std::optional<bool> secret{};
    std::optional<WeightingName> official{};
    std::optional<CollegeWeights> weights{};
    std::optional<Line<1, 60>> title{};
};
BOOST_DESCRIBE_STRUCT(OpenRound, (), (method, items, live_results, duration_s, colleges, secret, official, weights, title))

inline constexpr std::int64_t slips_at_once = 60;

inline constexpr std::int64_t longest_timer_s = 14400;
inline constexpr std::int64_t longest_grace_s = 120;

// Puts the timer to so many seconds from now, or takes it away. The timer only shows; it closes nothing.
struct SetTimer {
    static constexpr auto name = "set_timer";
    RoundId round;
    std::optional<Whole<0, longest_timer_s>> duration_s;
};
BOOST_DESCRIBE_STRUCT(SetTimer, (), (round, duration_s))

// With a grace, whoever may vote and was cut off lately may still hand in what was marked before: the round is closing until all of
// them came back, or so long. Without one, or if nobody was cut off, it is closed at once; so is one that is closing.
struct CloseRound {
    static constexpr auto name = "close_round";
    RoundId round;
    std::optional<Whole<1, longest_grace_s>> grace_s{};
};
BOOST_DESCRIBE_STRUCT(CloseRound, (), (round, grace_s))

// Shows on the wall, or no more, what the colleges gave in a closed round: their shares, the results by weighting, where they part.
struct ShowColleges {
    static constexpr auto name = "show_colleges";
    RoundId round;
    bool shown{};
};
BOOST_DESCRIBE_STRUCT(ShowColleges, (), (round, shown))

// Seats so many people of the college who have no phone, each with a numbered slip: their ballots are entered for them.
struct GiveSlips {
    static constexpr auto name = "give_slips";
    College college{};
    Whole<1, slips_at_once> count;
};
BOOST_DESCRIBE_STRUCT(GiveSlips, (), (college, count))

// Seats people of the college, each with a personal code: a key of their own, which the caller makes and hands over once, printed.
struct GiveCodes {
    static constexpr auto name = "give_codes";
    College college{};
    List<Key, slips_at_once> keys;
};
BOOST_DESCRIBE_STRUCT(GiveCodes, (), (college, keys))

// The whole paper ballot of somebody with a numbered slip, in the place of the one entered before; no marks: handed in blank; absent: it
// was entered by mistake, and is taken out. Not in a secret round.
struct EnterBallot {
    static constexpr auto name = "enter_ballot";
    RoundId round;
    PersonId person;
    std::optional<List<Mark, lines_per_ballot>> marks;
};
BOOST_DESCRIBE_STRUCT(EnterBallot, (), (round, person, marks))

// The ballots on paper of a secret round come without a number: `ballots` are those of one bundle, in the place of what was entered of
// it before; none: it was entered by mistake. All bundles together are at most as many as people with numbered slips may vote.
struct EnterBundle {
    static constexpr auto name = "enter_bundle";
    RoundId round;
    Whole<1, 20> bundle;
    List<PaperBallot, ballots_per_bundle> ballots;
};
BOOST_DESCRIBE_STRUCT(EnterBundle, (), (round, bundle, ballots))

// How many raised their hands for what, of so many `people` who vote by hand and not otherwise, in the place of what was counted of that
// college before; `people` 0: nobody does. `college`: absent: of several. For opinions, approval and decisions that are not secret;
// where the official weighting is not by person, of one college each.
struct CountHands {
    static constexpr auto name = "count_hands";
    RoundId round;
    std::optional<College> college;
    Whole<0, 1000> people;
    List<RaisedHands, proposals_per_session> hands;
};
BOOST_DESCRIBE_STRUCT(CountHands, (), (round, college, people, hands))

// The chair's casting vote on a proposal that a closed decision vote left level, as the facilitator enters it. Given again, the later
// stands. Never of a secret round.
struct GiveCastingVote {
    static constexpr auto name = "give_casting_vote";
    RoundId round;
    ProposalId proposal;
    bool in_favour{};
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(GiveCastingVote, (), (round, proposal, in_favour, reason))

// For whom joined as another than they are: a slip of the thumb, or a joke.
struct CorrectCollege {
    static constexpr auto name = "correct_college";
    PersonId person;
    College college{};
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(CorrectCollege, (), (person, college, takes_back))

// Decides who may join from now on. Whoever has joined is not touched by it.
struct SetDoor {
    static constexpr auto name = "set_door";
    DoorState state{};
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(SetDoor, (), (state, takes_back))

// Gives the session another join code, which the server chooses; the former opens nothing any more. Whoever has joined stays.
struct RenewCode {
    static constexpr auto name = "renew_code";
};
BOOST_DESCRIBE_STRUCT(RenewCode, (), ())

// Takes people out, and with them all they wrote: their ideas are hidden, their marks leave open rounds, and their keys open
// nothing. What others merged into their ideas gets its own line back. Results of closed rounds stay as they are.
struct RemovePeople {
    static constexpr auto name = "remove_people";
    List<PersonId, people_per_session> people;
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(RemovePeople, (), (people, takes_back))

// Takes it back: the people, their keys, the ideas hidden with them, and their marks in rounds that are still open.
struct ReadmitPeople {
    static constexpr auto name = "readmit_people";
    List<PersonId, people_per_session> people;
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(ReadmitPeople, (), (people, takes_back))

struct CorrectProposal {
    static constexpr auto name = "correct_proposal";
    ProposalId proposal;
    Title title;
    std::optional<Detail> detail;
    Reason reason;
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(CorrectProposal, (), (proposal, title, detail, reason, takes_back))

// Its author is told the reason. In an open round its marks are put aside and dots come back. A merged one leaves the line it
// speaks through until it is shown again; those that spoke through it get their own lines back.
struct HideProposal {
    static constexpr auto name = "hide_proposal";
    ProposalId proposal;
    Reason reason;
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(HideProposal, (), (proposal, reason, takes_back))

// What spoke through it until it was hidden does so again, unless it was moved since.
struct ShowProposal {
    static constexpr auto name = "show_proposal";
    ProposalId proposal;
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(ShowProposal, (), (proposal, takes_back))

// `absorbed` will speak through `kept`. Nobody's authorship is lost.
struct MergeProposals {
    static constexpr auto name = "merge_proposals";
    ProposalId kept;
    List<ProposalId, 60> absorbed;
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(MergeProposals, (), (kept, absorbed, takes_back))

// Gives an absorbed proposal its own line back.
struct CancelMerge {
    static constexpr auto name = "cancel_merge";
    ProposalId absorbed;
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(CancelMerge, (), (absorbed, takes_back))

// Takes up what the steering committee sent back to this committee, as a proposal of the session that says where it comes from.
struct TakeUpReturned {
    static constexpr auto name = "take_up_returned";
    DecisionId decision;
};
BOOST_DESCRIBE_STRUCT(TakeUpReturned, (), (decision))

// Puts a priority of a committee to the vote in a session of the steering committee: a proposal that says what it stands for.
struct PutToVote {
    static constexpr auto name = "put_to_vote";
    SessionsProposal priority;
};
BOOST_DESCRIBE_STRUCT(PutToVote, (), (priority))

// Puts that line of the field's diagnosis on the wall and on the phones, in the place of another; absent: none any more. The
// next step, a round that opens and the close take it off too.
struct ShowDiagnosis {
    static constexpr auto name = "show_diagnosis";
    std::optional<DiagnosisId> line;
};
BOOST_DESCRIBE_STRUCT(ShowDiagnosis, (), (line))

// The session's priorities, best first; replaces the former list, an empty one clears it. Where votes were held and the list is not the
// first of their order, with all who share the last rank, it takes a reason; taking back another list takes none.
struct Retain {
    static constexpr auto name = "retain";
    List<ProposalId, 60> priorities;
    std::optional<Reason> reason{};
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(Retain, (), (priorities, reason, takes_back))

struct CloseSession {
    static constexpr auto name = "close_session";
};
BOOST_DESCRIBE_STRUCT(CloseSession, (), ())

struct ReopenSession {
    static constexpr auto name = "reopen_session";
    Reason reason;
    std::optional<TakesBack> takes_back{};
};
BOOST_DESCRIBE_STRUCT(ReopenSession, (), (reason, takes_back))

// --- The convention's office

// All of it anew. `starts_on`, `ends_on`: within the years; a milestone lies between them, where they are told, or in the years. `fields`:
// absent: the nine of the national framework; one that is in use stays.
struct DescribeConvention {
    static constexpr auto name = "describe_convention";
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
BOOST_DESCRIBE_STRUCT(DescribeConvention, (), (title, town, first_year, last_year, signatories, starts_on, ends_on, milestones, fields))

// `field`: its first; `other_fields`: the others, none twice; absent: none. `steers`: it is the steering committee itself, whose sessions
// vote on what the committees retained.
struct FoundCommittee {
    static constexpr auto name = "found_committee";
    FieldCode field;
    Title title;
    std::optional<FurtherFields> other_fields{};
    std::optional<bool> steers{};
};
BOOST_DESCRIBE_STRUCT(FoundCommittee, (), (field, title, other_fields, steers))

// Without an agenda: lobby, proposing, merging, vote, prioritizing, closed; of the steering committee lobby, vote, closed. The last step
// must be "closed", the first is entered. `colleges`: absent: all five, by their own names. The join code is the server's to choose.
struct PlanSession {
    static constexpr auto name = "plan_session";
    CommitteeId committee;
    Title title;
    bool authors_shown{};
    std::optional<Agenda> agenda;
    std::optional<Line<1, 80>> when_where;
    std::optional<NamedColleges> colleges{};
};
BOOST_DESCRIBE_STRUCT(PlanSession, (), (committee, title, authors_shown, agenda, when_where, colleges))

// A private link: facilitator or helper of `session`, or steering or office of the whole convention. The caller makes the key and
// shows the link once. A facilitator's key opens the wall too, by a second key derived from it (server/auth).
struct IssueLink {
    static constexpr auto name = "issue_link";
    Role role{};
    std::optional<SessionId> session;
    Key key;
    std::optional<Line<1, 60>> label;
};
BOOST_DESCRIBE_STRUCT(IssueLink, (), (role, session, key, label))

struct RevokeLink {
    static constexpr auto name = "revoke_link";
    LinkId link;
};
BOOST_DESCRIBE_STRUCT(RevokeLink, (), (link))

// Seats a member of the steering committee, with a private link of their own: the caller makes the key and shows the link once. With
// `committee`: notes a member of that committee, who has no link. One of the two, `key` or `committee`; a substitute has a key.
struct NameMember {
    static constexpr auto name = "name_member";
    PersonName called;
    MemberFunction function;
    std::optional<Key> key;
    std::optional<MemberId> substitute_for;
    std::optional<CommitteeId> committee{};
};
BOOST_DESCRIBE_STRUCT(NameMember, (), (called, function, key, substitute_for, committee))

struct CorrectMember {
    static constexpr auto name = "correct_member";
    MemberId member;
    PersonName called;
    MemberFunction function;
};
BOOST_DESCRIBE_STRUCT(CorrectMember, (), (member, called, function))

// For a link that was lost, or taken back: the former one, if any, opens nothing any more.
struct ReplaceMemberLink {
    static constexpr auto name = "replace_member_link";
    MemberId member;
    Key key;
};
BOOST_DESCRIBE_STRUCT(ReplaceMemberLink, (), (member, key))

// Erases the name and the function for ever, and takes the link back. What the member decided stays.
struct ForgetMember {
    static constexpr auto name = "forget_member";
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(ForgetMember, (), (member))

// --- The steering committee

// What becomes of a retained priority. `replaces`: the decision that stands, which is told to whoever decides; absent: there is none.
// `until`: today or later; the day by which what is to be reworked comes back, or to which something is postponed; of those only.
// A reservation, a return and a rejection need a motive.
struct DecidePriority {
    static constexpr auto name = "decide_priority";
    SessionId session;
    ProposalId proposal;
    Resolution resolution{};
    std::optional<Motive> motive;
    std::optional<Day> until;
    std::optional<DecisionId> replaces;
};
BOOST_DESCRIBE_STRUCT(DecidePriority, (), (session, proposal, resolution, motive, until, replaces))

// What a vote of the steering committee makes of one priority. `proposal`: of its session, on the paper of the round; the rest as DecidePriority.
struct DecisionByRound {
    ProposalId proposal;
    Resolution resolution{};
    std::optional<Motive> motive;
    std::optional<Day> until;
    std::optional<DecisionId> replaces;
};
BOOST_DESCRIBE_STRUCT(DecisionByRound, (), (proposal, resolution, motive, until, replaces))

// Makes the result of a closed round of the steering committee's session its decisions, all or none; at least one, no proposal twice.
struct DecideByRound {
    static constexpr auto name = "decide_by_round";
    SessionId session;
    RoundId round;
    List<DecisionByRound, 60> decisions;
};
BOOST_DESCRIBE_STRUCT(DecideByRound, (), (session, round, decisions))

// Joins a priority that says the same to the action of a sheet begun from another one: validated as that was, it gets no sheet of its own.
struct JoinOrigin {
    static constexpr auto name = "join_origin";
    SheetId sheet;
    SessionId session;
    ProposalId proposal;
};
BOOST_DESCRIBE_STRUCT(JoinOrigin, (), (sheet, session, proposal))

// Takes it back: the priority may get a sheet of its own. Not of the one that the sheet was begun from.
struct PartOrigin {
    static constexpr auto name = "part_origin";
    SheetId sheet;
    SessionId session;
    ProposalId proposal;
};
BOOST_DESCRIBE_STRUCT(PartOrigin, (), (sheet, session, proposal))

// Says of two priorities what the steering committee makes of their likeness; of the same two again, the later stands.
struct Compare {
    static constexpr auto name = "compare";
    SessionsProposal one;
    SessionsProposal other;
    Likeness likeness{};
};
BOOST_DESCRIBE_STRUCT(Compare, (), (one, other, likeness))

// Declares what there is to spend, or another amount; without `euros`: nothing is declared any more. `replaces`: the amount that stands,
// which is told to whoever changes it; absent: none does.
struct SetEnvelope {
    static constexpr auto name = "set_envelope";
    EnvelopeScope scope;
    std::optional<Cost> euros;
    std::optional<Cost> replaces;
};
BOOST_DESCRIBE_STRUCT(SetEnvelope, (), (scope, euros, replaces))

// The three families: what may be ordered of a session, what the office orders of the convention, and what the steering committee
// does.
using SessionCommand = OneOf<Join, Propose, WithdrawProposal, MarkBallot, GoToStep, OpenRound, SetTimer, CloseRound,
                                    ShowColleges, GiveSlips, GiveCodes, EnterBallot, EnterBundle, CountHands, GiveCastingVote, CorrectCollege, SetDoor,
                                    RenewCode, RemovePeople, ReadmitPeople, CorrectProposal, HideProposal, ShowProposal,
                                    MergeProposals, CancelMerge, TakeUpReturned, PutToVote, ShowDiagnosis, Retain, CloseSession, ReopenSession>;
using OfficeCommand = OneOf<DescribeConvention, FoundCommittee, PlanSession, IssueLink, RevokeLink, NameMember, CorrectMember,
                                   ReplaceMemberLink, ForgetMember>;
using SteeringCommand =
    OneOf<DecidePriority, DecideByRound, BeginSheet, RecordAction, ChangeSheet, AppointOwner, EntrustSheet, ReplaceOwnerLink,
                 WriteDiagnosis, WithdrawDiagnosis, BringIn, JoinOrigin, PartOrigin, Compare, SetEnvelope>;

// What the convention's host decides; a session's decides SessionCommand.
using ConventionCommand = boost::mp11::mp_append<OfficeCommand, SteeringCommand>;
// All families: what an Order may carry on the wire.
using Command = boost::mp11::mp_append<SessionCommand, ConventionCommand>;

// The command as one of that family (SessionCommand, OfficeCommand or ConventionCommand); nullopt: it is of another one.
template <class Family>
std::optional<Family> of_family(Command command);

}  // namespace gommette
