#pragma once

#include "protocol/budget_envelope.hpp"
#include "protocol/diagnosis.hpp"
#include "protocol/one_of.hpp"
#include "protocol/vocabulary.hpp"

namespace gommette {

// What the pages draw: rows, each under its key ("proposal/12"), computed by server/domain/views for one audience.
// A page holds the rows of one view and merges patches into them by key; it computes no result of its own.

using RowKey = Line<1, 40>;

// --- Shared views of a session (participant, facilitator, wall)

// People by college: joined ever, and present (at least one page connected) now.
struct CollegeCount {
    College college{};
    Whole<0, 1000> joined;
    Whole<0, 1000> present;
    bool operator==(CollegeCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CollegeCount, (), (college, joined, present))

// That a closed session was opened again, the last time; `reason` is absent if it was erased.
struct Reopening {
    Moment closed_at;
    Moment at;
    std::optional<Reason> reason;
    bool operator==(Reopening const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reopening, (), (closed_at, at, reason))

// Key "session". `proposing_open`: this audience's participants may propose now. `result_on_show`: the round whose result the
// room looks at, in a vote step the last one, elsewhere one that was closed in this step; GoToStep, also to the same step, goes
// on from it. `diagnosis_shown`: the line of the field's diagnosis that is on the wall and on the phones, until
// the next step, round or close; it may have been taken out since. `colleges`: those of this session; absent: all five, by their own
// names. `other_fields`, `steers`: its committee's, see FoundCommittee.
struct SessionRow {
    static constexpr auto name = "session";
    SessionId session;
    Title title;
    Title committee;
    FieldCode field;
    std::optional<Line<1, 80>> when_where;
    Agenda agenda;
    Whole<0, 19> step;
    bool closed{};
    bool proposing_open{};
    bool authors_shown{};
    std::optional<RoundId> result_on_show;
    std::optional<Reopening> reopened;
    std::optional<DiagnosisId> diagnosis_shown{};
    std::optional<NamedColleges> colleges{};
    std::optional<FurtherFields> other_fields{};
    std::optional<bool> steers{};
    bool operator==(SessionRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (session, title, committee, field, when_where, agenda, step, closed, proposing_open, authors_shown,
                       result_on_show, reopened, diagnosis_shown, colleges, other_fields, steers))

// Key "room". What is so now and not in the log. `storage_ok` false: nothing can be accepted for the moment. `waiting`: pages that
// wait at a held door.
struct RoomRow {
    static constexpr auto name = "room";
    List<CollegeCount, 5> colleges;
    Whole<0, 100000> waiting;
    bool storage_ok{true};
    bool operator==(RoomRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoomRow, (), (colleges, waiting, storage_ok))

// Key "door", wall and facilitator. `qr` holds size*size characters, row by row, 1 = dark, of `url`; no quiet zone.
struct DoorRow {
    static constexpr auto name = "door";
    DoorState state{};
    JoinCode code;
    Line<1, 300> url;
    Whole<21, 177> qr_size{21};
    Word<441, 31329> qr;
    bool operator==(DoorRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DoorRow, (), (state, code, url, qr_size, qr))

// Key "person/N", facilitator only. `proposals`: live and merged ones; of a removed person those hidden with them. `left_at`: of one who
// is not present, when the last page went; absent: not since the session was read into memory, unless a round was open then. `on_paper`: has
// a numbered slip instead of a phone, and counts as present; absent: has not. `on_tablet`: shares a screen, and counts as present. `by_code`: has a
// personal code. A helper gets those with a slip only.
struct PersonRow {
    static constexpr auto name = "person";
    PersonId person;
    College college{};
    std::optional<PersonName> called;
    bool present{};
    bool removed{};
    Moment joined_at;
    Whole<0, 1000> proposals;
    std::optional<Moment> left_at{};
    std::optional<bool> on_paper{};
    std::optional<bool> by_code{};
    std::optional<bool> on_tablet{};
    bool operator==(PersonRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (), (person, college, called, present, removed, joined_at, proposals, left_at, on_paper, by_code, on_tablet))

// An absorbed proposal, as its keeper's line tells of it.
struct Absorbed {
    ProposalId proposal;
    Line<1, 140> title;
    bool operator==(Absorbed const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Absorbed, (), (proposal, title))

// Key "proposal/N". Participants and wall get live ones only; the facilitator gets merged and hidden ones too, with the state
// and the reason of the last moderation, but not those hidden with their author. A withdrawn one has no row. `college` always tells the author's college (absent: the facilitator); `author` is there only where authors
// are shown, or for the facilitator, and the person gave a name. Without a title its words were erased on request. `priority`: what it
// stands for, in a session of the steering committee.
struct ProposalRow {
    static constexpr auto name = "proposal";
    ProposalId proposal;
    ProposalState state{};
    std::optional<Title> title;
    std::optional<Detail> detail;
    std::optional<College> college;
    std::optional<PersonName> author;
    std::optional<ProposalId> into;
    std::optional<Reason> reason;
    List<Absorbed, proposals_per_session> absorbed;
    bool corrected{};
    Moment made_at;
    std::optional<Lineage> origin{};
    std::optional<PriorityPut> priority{};
    bool operator==(ProposalRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProposalRow, (),
                      (proposal, state, title, detail, college, author, into, reason, absorbed, corrected, made_at, origin, priority))

// Key "awaiting/SESSION/PROPOSAL", facilitator of a session of the steering committee only: a priority that can be put to the vote.
// `session_title`: of the session that retained it. `resolution`: of the decision that stands. `put_as`: the proposal of this session
// that stands for it.
struct AwaitingRow {
    static constexpr auto name = "awaiting";
    SessionsProposal priority;
    CommitteeId committee;
    Title committee_title;
    FieldCode field;
    Title session_title;
    Whole<1, 60> place;
    std::optional<Title> title;
    std::optional<Detail> detail;
    Whole<1, 1000> version{1};
    std::optional<Resolution> resolution{};
    std::optional<ProposalId> put_as{};
    bool operator==(AwaitingRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AwaitingRow, (),
                      (priority, committee, committee_title, field, session_title, place, title, detail, version, resolution, put_as))

// Key "returned/DECISION", facilitator only: a priority of this committee that the steering committee wants reworked by a day.
// `session_title`: of the session it comes from. `version`: of what was sent back. `taken_up`: what it became in this session.
struct ReturnedRow {
    static constexpr auto name = "returned";
    DecisionId decision;
    SessionId session;
    ProposalId proposal;
    Title session_title;
    std::optional<Title> title;
    std::optional<Detail> detail;
    std::optional<Motive> motive;
    Day until;
    Whole<1, 1000> version;
    std::optional<ProposalId> taken_up;
    bool operator==(ReturnedRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReturnedRow, (),
                      (decision, session, proposal, session_title, title, detail, motive, until, version, taken_up))

// A proposal that was worded otherwise while its round was open. `on_former_words`: how many ballots hold a mark on it that was given to
// other words than those it was counted with; known once the round is closed.
struct Reworded {
    ProposalId proposal;
    std::optional<Whole<0, 1000>> on_former_words;
    bool operator==(Reworded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Reworded, (), (proposal, on_former_words))

// A casting vote as it stands. Without a reason its words were erased on request.
struct CastingVote {
    ProposalId proposal;
    bool in_favour{};
    std::optional<Reason> reason;
    bool operator==(CastingVote const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CastingVote, (), (proposal, in_favour, reason))

// Key "round/N". `items` are the votable ones now, in the order of the paper. `paper`: all items, hidden and merged ones too, where
// the method's settings name them one by one, in this order. `colleges`: who may vote; absent: everybody. `reworded`: absent where none
// was. `closing_until`: it is open only for who was cut off, and closed by then, or once they are back; its paper stands still, and no
// result is told. `secret`: absent where it is not; nobody's marks are in any row once it is closed. `lost`: its ballots cannot be opened any
// more, since they came from a backup, and it has no result. `official`: absent: by person. `colleges_shown`: what the colleges gave is on
// the wall; absent: it is not. `title`: tells it from others that are open beside it. `room`: once closed, how those who might vote had
// come in.
struct RoundRow {
    static constexpr auto name = "round";
    RoundId round;
    Method method;
    bool is_open{};
    bool live_results{};
    List<ProposalId, proposals_per_session> items;
    std::optional<List<Reworded, proposals_per_session>> reworded;
    Moment opened_at;
    std::optional<Moment> ends_at;
    std::optional<Moment> closed_at;
    std::optional<List<ProposalId, proposals_per_session>> paper;
    std::optional<Colleges> colleges;
    std::optional<List<CastingVote, proposals_per_session>> casting_votes;
    std::optional<bool> secret{};
    std::optional<bool> lost{};
    std::optional<Moment> closing_until{};
    std::optional<WeightingName> official{};
    std::optional<CollegeWeights> weights{};
    std::optional<bool> colleges_shown{};
    std::optional<Line<1, 60>> title{};
    std::optional<RoomKind> room{};
    bool operator==(RoundRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoundRow, (),
                      (round, method, is_open, live_results, items, reworded, opened_at, ends_at, closed_at, paper, colleges,
                       casting_votes, secret, lost, closing_until, official, weights, colleges_shown, title, room))

// Several colleges counted as one, or one alone that is large enough.
struct CollegesTurnout {
    List<College, 5> colleges;
    Whole<0, 1000> registered;
    Whole<0, 1000> voters;
    bool operator==(CollegesTurnout const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CollegesTurnout, (), (colleges, registered, voters))

// Key "turnout/N": how many have voted in round N, of how many who joined; by college for the facilitator only, while it is open and
// its results are hidden, and in groups that are too large to tell who (domain/views/turnout.hpp). `on_paper`, `by_hand`, `on_tablet`: of
// the voters, while it is open and not secret; absent: nobody.
struct TurnoutRow {
    static constexpr auto name = "turnout";
    RoundId round;
    Whole<0, 1000> voters;
    Whole<0, 1000> registered;
    std::optional<List<CollegesTurnout, 5>> by_college;
    std::optional<Whole<0, 1000>> on_paper{};
    std::optional<Whole<0, 1000>> by_hand{};
    std::optional<Whole<0, 1000>> on_tablet{};
    bool operator==(TurnoutRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TurnoutRow, (), (round, voters, registered, by_college, on_paper, by_hand, on_tablet))

// Hands raised in one college, or in several together.
struct HandsOfCollege {
    std::optional<College> college;
    Whole<0, 1000> people;
    List<RaisedHands, proposals_per_session> hands;
    bool operator==(HandsOfCollege const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HandsOfCollege, (), (college, people, hands))

// So many ballots on paper of a secret round were entered as one bundle.
struct BundleCount {
    Whole<1, 20> bundle;
    Whole<0, 60> ballots;
    bool operator==(BundleCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(BundleCount, (), (bundle, ballots))

// Key "slips/N", facilitator and helper, where any were entered or counted: whose paper ballots are in round N, ascending, and hands.
// `bundles`: of a secret round, while it is open.
struct SlipsRow {
    static constexpr auto name = "slips";
    RoundId round;
    List<PersonId, people_per_session> entered;
    List<HandsOfCollege, 6> hands;
    std::optional<List<BundleCount, 20>> bundles{};
    bool operator==(SlipsRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SlipsRow, (), (round, entered, hands, bundles))

// Key "receipts/N", participants only: the receipts of the ballots that counted in the closed round N, ascending. There if any had one.
struct ReceiptsRow {
    static constexpr auto name = "receipts";
    RoundId round;
    List<Receipt, people_per_session> receipts;
    bool operator==(ReceiptsRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReceiptsRow, (), (round, receipts))

// Key "result/N": there once the round is closed, or while it is open with live results and not closing.
struct ResultRow {
    static constexpr auto name = "result";
    RoundId round;
    bool is_final{};
    RoundResult result;
    bool operator==(ResultRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ResultRow, (), (round, is_final, result))

// Where a retained proposal stood in the vote that it comes from. `tied`: another item of that vote has the same rank.
struct RankedPriority {
    ProposalId proposal;
    Whole<1, 1000> rank;
    Whole<1, 1000> of;
    bool tied{false};
    bool operator==(RankedPriority const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RankedPriority, (), (proposal, rank, of, tied))

// Key "priorities": the retained proposals, best first. `ranked`: those of them that were voted on. `by_votes`: the list was retained as
// the votes left it. `reason`: why it was changed by hand; only the facilitator's.
struct PrioritiesRow {
    static constexpr auto name = "priorities";
    List<ProposalId, 60> priorities;
    List<RankedPriority, 60> ranked;
    bool by_votes{};
    std::optional<Reason> reason{};
    bool operator==(PrioritiesRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PrioritiesRow, (), (priorities, ranked, by_votes, reason))

// Where a proposal stands when all votes are taken together. `rank`: 1 is the best, shared by equals.
struct VotedProposal {
    ProposalId proposal;
    Whole<1, 1000> rank;
    bool operator==(VotedProposal const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VotedProposal, (), (proposal, rank))

// Key "vote_order", facilitator only: the list of priorities that the votes propose, best first; there once somebody has voted.
// `full_vote`: the last round that was no partial revote; it made the order, together with the rounds closed after it.
struct VoteOrderRow {
    static constexpr auto name = "vote_order";
    RoundId full_vote;
    List<VotedProposal, proposals_per_session> places;
    bool operator==(VoteOrderRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VoteOrderRow, (), (full_vote, places))

// --- What only you may see (view "own")

// Key "me".
struct MeRow {
    static constexpr auto name = "me";
    PersonId person;
    College college{};
    std::optional<PersonName> called;
    bool operator==(MeRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MeRow, (), (person, college, called))

// What a proposal read before; an erased text has no title.
struct FormerWords {
    std::optional<Title> title;
    std::optional<Detail> detail;
    bool operator==(FormerWords const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FormerWords, (), (title, detail))

// Key "mark/ROUND/PROPOSAL": one line of one's own ballot as it stands. `counts` false: put aside, because the proposal left the
// paper, or in a merge: dots above the cap (`mark` of them came back), or opinions that contradict each other (vote again).
// `former`: what the proposal read when the line was marked, if it was worded otherwise since, while the round was open.
struct MarkRow {
    static constexpr auto name = "mark";
    RoundId round;
    ProposalId proposal;
    MarkValue mark;
    std::optional<Whole<1, 5>> second;
    std::optional<ProposalId> rival;
    bool counts{true};
    std::optional<FormerWords> former{};
    bool operator==(MarkRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MarkRow, (), (round, proposal, mark, second, rival, counts, former))

// Key "receipt/N": the receipt of one's own ballot in round N, as the server has it; of a secret round while it is open only.
struct ReceiptRow {
    static constexpr auto name = "receipt";
    RoundId round;
    Receipt receipt;
    bool operator==(ReceiptRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReceiptRow, (), (round, receipt))

// Key "mine/N": one's own proposal, unless withdrawn, with what moderation did to it. `title` so that a hidden one can still be read.
// `separated`: it was merged into another, and has its own line again.
struct MyProposalRow {
    static constexpr auto name = "my_proposal";
    ProposalId proposal;
    ProposalState state{};
    std::optional<Title> title;
    std::optional<Reason> reason;
    std::optional<ProposalId> into;
    bool separated{};
    bool operator==(MyProposalRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MyProposalRow, (), (proposal, state, title, reason, into, separated))

// --- The steering committee's view, and the office's

// Key "convention". `envelopes`: absent: none is declared.
struct ConventionRow {
    static constexpr auto name = "convention";
    Title title;
    Line<1, 80> town;
    Whole<2000, 2100> first_year;
    Whole<2000, 2100> last_year;
    std::optional<Signatories> signatories{};
    std::optional<Day> starts_on{};
    std::optional<Day> ends_on{};
    std::optional<ConventionMilestones> milestones{};
    std::optional<BudgetEnvelopes> envelopes{};
    bool operator==(ConventionRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConventionRow, (), (title, town, first_year, last_year, signatories, starts_on, ends_on, milestones, envelopes))

// Key "field/CODE".
struct FieldRow {
    static constexpr auto name = "field";
    FieldCode field;
    Title title;
    Whole<1, 99> order{1};
    bool operator==(FieldRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FieldRow, (), (field, title, order))

// Key "committee/N". `other_fields`, `steers`: see FoundCommittee.
struct CommitteeRow {
    static constexpr auto name = "committee";
    CommitteeId committee;
    FieldCode field;
    Title title;
    std::optional<FurtherFields> other_fields{};
    std::optional<bool> steers{};
    bool operator==(CommitteeRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommitteeRow, (), (committee, field, title, other_fields, steers))

// How a session's list of priorities came about, see PrioritiesRetained. `reason`: also absent where it was erased.
struct PriorityListTold {
    bool by_votes{};
    std::optional<Reason> reason{};
    bool operator==(PriorityListTold const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PriorityListTold, (), (by_votes, reason))

// Key "live/N": one session as the steering committee follows it. `voters` only while a round is open; of several the one opened last. `list`: only with priorities.
// `code`: to join by, of a session of the steering committee that is not closed, and of no other.
struct LiveSessionRow {
    static constexpr auto name = "live_session";
    SessionId session;
    CommitteeId committee;
    Title title;
    std::optional<Line<1, 80>> when_where;
    StepKind step{};
    std::optional<Line<1, 60>> step_title;
    Whole<0, 1000> joined;
    Whole<0, 1000> present;
    Whole<0, 1000> proposals;
    std::optional<Whole<0, 1000>> voters;
    std::optional<Moment> closed_at;
    std::optional<Moment> reopened_at;
    std::optional<PriorityListTold> list{};
    std::optional<JoinCode> code{};
    bool operator==(LiveSessionRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LiveSessionRow, (),
                      (session, committee, title, when_where, step, step_title, joined, present, proposals, voters, closed_at,
                       reopened_at, list, code))

// Where a retained priority comes from: its rank in the last full vote held before it was retained, else in the last that had it,
// of how many items, with its votes (ItemSummary). `tied`: another item of that round, retained or not, has the same rank. `secret`:
// absent where the vote was not. `official`: absent: by person. `by_college`: as ResultOutcome's.
struct Provenance {
    RoundId round;
    Method method;
    std::optional<Whole<1, 1000>> rank;
    Whole<1, 1000> of;
    bool tied{false};
    std::optional<Whole<-2147483647, 2147483647>> score;
    Whole<0, 2147483647> supporters;
    Whole<0, 1000> voters;
    MarkCounts counts;
    std::optional<ItemVerdict> verdict;
    std::optional<Cost> cost;
    std::optional<bool> secret{};
    std::optional<WeightingName> official{};
    std::optional<OptionByCollege> by_college{};
    bool operator==(Provenance const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Provenance, (), (round, method, rank, of, tied, score, supporters, voters, counts, verdict, cost, secret, official, by_college))

// Key "priority/SESSION/PROPOSAL". `absorbed`: how many other proposals speak through it. `college`: of its author.
// `place`: in its session's list, and its level in the one order across committees: only places travel, and what two lists put at
// the same place is level. `version`: 2 once it came back to the board. `origin`: what it was before. `next`: what a session took it
// up as, which may be a priority itself. `decision`: the one that stands.
struct PriorityRow {
    static constexpr auto name = "priority";
    SessionId session;
    ProposalId proposal;
    Whole<1, 60> place;
    std::optional<Title> title;
    std::optional<College> college;
    Whole<0, 1000> absorbed;
    std::optional<Provenance> provenance;
    Whole<1, 1000> version{1};
    std::optional<Lineage> origin{};
    std::optional<SessionsProposal> next{};
    std::optional<DecisionId> decision{};
    bool operator==(PriorityRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PriorityRow, (),
                      (session, proposal, place, title, college, absorbed, provenance, version, origin, next, decision))

// Key "member/N", office and steering committee; an owner of actions sees their own. Without `called` the name was erased. `seated`: has
// a link that opens. `is_owner`: no member, but an owner of actions. `committee`: of the steering committee no member, but of that one.
struct MemberRow {
    static constexpr auto name = "member";
    MemberId member;
    std::optional<PersonName> called;
    std::optional<MemberFunction> function;
    std::optional<MemberId> substitute_for;
    bool seated{};
    bool forgotten{};
    std::optional<bool> is_owner{};
    std::optional<CommitteeId> committee{};
    bool operator==(MemberRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (), (member, called, function, substitute_for, seated, forgotten, is_owner, committee))

// One priority in a vote of the steering committee. `proposal`: of its session. `suggested`: what the result comes to where the method
// decides: adopted or funded: validated; not adopted: rejected; not funded: postponed; a tie or no quorum: nothing.
struct VotedItem {
    ProposalId proposal;
    SessionsProposal priority;
    Provenance vote;
    std::optional<Resolution> suggested{};
    bool operator==(VotedItem const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VotedItem, (), (proposal, priority, vote, suggested))

// Key "voted/SESSION/ROUND", steering committee only: a closed round of its own session that had priorities on its paper, best first.
struct VotedRow {
    static constexpr auto name = "voted";
    SessionId session;
    RoundId round;
    std::optional<Line<1, 60>> title;
    Method method;
    Moment closed_at;
    List<VotedItem, proposals_per_session> items;
    bool operator==(VotedRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VotedRow, (), (session, round, title, method, closed_at, items))

// The vote of the steering committee that a decision follows from; `vote`: absent where it is not told any more.
struct DecidedByVote {
    SessionId session;
    RoundId round;
    std::optional<Provenance> vote;
    bool operator==(DecidedByVote const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecidedByVote, (), (session, round, vote))

// Key "comparison/SESSION/PROPOSAL/SESSION/PROPOSAL": what was made of two priorities that look alike; none while undecided.
struct ComparisonRow {
    static constexpr auto name = "comparison";
    SessionsProposal one;
    SessionsProposal other;
    Likeness likeness{};
    MemberId member;
    Moment at;
    bool operator==(ComparisonRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparisonRow, (), (one, other, likeness, member, at))

// What became of a priority in its session after it was decided on. left: it is no priority any more · moved: it has another place
// · reworded · reopened: the session, which had been closed.
enum class SinceDecided { left, moved, reworded, reopened };
BOOST_DESCRIBE_ENUM(SinceDecided, left, moved, reworded, reopened)

// Key "decision/N": the decision log. `title`: the proposal's now. `version`, `origin`: of the proposal, as of a
// priority. `place`: it had when decided on.
// `replaced_by`: it stands no more. `since`: of one that stands. `by_vote`: it follows from a vote, which `member` noted.
struct DecisionRow {
    static constexpr auto name = "decision";
    DecisionId decision;
    SessionId session;
    ProposalId proposal;
    std::optional<Title> title;
    Whole<1, 1000> version;
    std::optional<Lineage> origin;
    Resolution resolution{};
    std::optional<Motive> motive;
    std::optional<Day> until;
    MemberId member;
    Moment at;
    std::optional<Whole<1, 60>> place;
    std::optional<DecisionId> replaces;
    std::optional<DecisionId> replaced_by;
    List<SinceDecided, 4> since;
    std::optional<DecidedByVote> by_vote{};
    bool operator==(DecisionRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecisionRow, (),
                      (decision, session, proposal, title, version, origin, resolution, motive, until, member, at, place, replaces, replaced_by,
                       since, by_vote))

// Key "planned/N", office only. `colleges`: as it was planned; absent: all five, by their own names.
struct PlannedSessionRow {
    static constexpr auto name = "planned_session";
    SessionId session;
    CommitteeId committee;
    Title title;
    JoinCode code;
    Line<1, 300> url;
    std::optional<Line<1, 80>> when_where;
    std::optional<NamedColleges> colleges{};
    bool operator==(PlannedSessionRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlannedSessionRow, (), (session, committee, title, code, url, when_where, colleges))

// Key "link/N", office only. Never its key. `member`: whose personal link it is.
struct LinkRow {
    static constexpr auto name = "link";
    LinkId link;
    Role role{};
    std::optional<SessionId> session;
    std::optional<Line<1, 60>> label;
    Moment issued_at;
    bool revoked{};
    std::optional<MemberId> member{};
    bool operator==(LinkRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LinkRow, (), (link, role, session, label, issued_at, revoked, member))

using Row = OneOf<SessionRow, RoomRow, DoorRow, PersonRow, ProposalRow, RoundRow, TurnoutRow, ResultRow, PrioritiesRow,
                         VoteOrderRow, SlipsRow, MeRow, MarkRow, MyProposalRow, ConventionRow, FieldRow, CommitteeRow, LiveSessionRow,
                         PriorityRow, PlannedSessionRow, LinkRow, ReturnedRow, MemberRow, DecisionRow, SheetRow, SheetChangeRow,
                         DiagnosisRow, ReceiptsRow, ReceiptRow, ComparisonRow, AwaitingRow, VotedRow>;

}  // namespace gommette
