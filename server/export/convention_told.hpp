#pragma once

#include <optional>
#include <vector>

#include "protocol/budget_envelope.hpp"
#include "protocol/diagnosis.hpp"
#include "protocol/methods.hpp"
#include "protocol/rows.hpp"
#include "server/reports/history.hpp"

namespace gommette::exports {

// What the file of the whole convention holds, "gommette-convention/1": protocol/README.md tells it to who reads such files. Only what is
// named here leaves: no key, no join code, no link, no person of a session, no words that are hidden, withdrawn or erased, nothing of a round
// that is open. A member that is added is a new version of the format.

inline constexpr auto convention_format = "gommette-convention/1";

struct ToldDescription {
    Title title;
    Line<1, 80> town;
    Whole<2000, 2100> first_year;
    Whole<2000, 2100> last_year;
    std::optional<Signatories> signatories{};
    std::optional<Day> starts_on{};
    std::optional<Day> ends_on{};
    std::optional<ConventionMilestones> milestones{};
    bool operator==(ToldDescription const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldDescription, (), (title, town, first_year, last_year, signatories, starts_on, ends_on, milestones))

// `field`: its first; `other_fields`: the others. `steers`: it is the steering committee itself.
struct ToldCommittee {
    CommitteeId committee;
    FieldCode field;
    Title title;
    std::optional<FurtherFields> other_fields{};
    std::optional<bool> steers{};
    bool operator==(ToldCommittee const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldCommittee, (), (committee, field, title, other_fields, steers))

// Without `called`, `function`: erased. `seated`: has a link that opens. `is_owner`: no member, but an owner of actions. `committee`: a member of
// that committee, and none of the steering committee.
struct ToldMember {
    MemberId member;
    std::optional<PersonName> called;
    std::optional<MemberFunction> function;
    std::optional<MemberId> substitute_for;
    bool seated{};
    std::optional<bool> is_owner{};
    std::optional<CommitteeId> committee{};
    bool operator==(ToldMember const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldMember, (), (member, called, function, substitute_for, seated, is_owner, committee))

// `merged_into`: what it speaks through. Without `title`: erased, or not on show: it, or what it speaks through, is hidden or withdrawn.
// `priority`: the committee's that it stands for, in a session of the steering committee. Nothing of its author: where one person of a college came, the college tells who.
struct ToldProposal {
    ProposalId proposal;
    ProposalState state{};
    std::optional<Title> title;
    std::optional<Detail> detail;
    Moment made_at;
    std::optional<ProposalId> merged_into;
    std::optional<Lineage> origin;
    std::optional<PriorityPut> priority{};
    bool operator==(ToldProposal const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldProposal, (), (proposal, state, title, detail, made_at, merged_into, origin, priority))

// As ResultOutcome.
struct ToldResult {
    ProposalId proposal;
    std::optional<Whole<1, 1000>> rank;
    std::optional<Whole<-2147483647, 2147483647>> score;
    Whole<0, 2147483647> voters;
    Whole<0, 2147483647> supporters;
    MarkCounts counts;
    std::optional<ItemVerdict> verdict;
    std::optional<Cost> cost;
    std::optional<Whole<0, 1000>> on_former_words;
    std::optional<OptionByCollege> by_college;
    bool operator==(ToldResult const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldResult, (), (proposal, rank, score, voters, supporters, counts, verdict, cost, on_former_words, by_college))

// A closed round. `rule`: its settings in a French sentence. `colleges`: who could vote; absent: everybody. `present`: 0 also if it was not
// told. `lost`: a secret one whose ballots could not be opened any more. `official`: absent: by person.
struct ToldRound {
    RoundId round;
    Method method;
    Prose<0, 2000> rule;
    bool secret{};
    bool lost{};
    std::optional<Colleges> colleges;
    Moment opened_at;
    Moment closed_at;
    Whole<0, 1000> registered;
    Whole<0, 1000> present;
    Whole<0, 1000> voters;
    Whole<0, 1000> expressed;
    std::optional<WeightingName> official;
    std::optional<Whole<0, 1000>> on_paper;
    std::optional<Whole<0, 1000>> by_hand;
    std::optional<Whole<0, 1000>> on_tablet;
    std::optional<Line<1, 60>> title;
    std::optional<RoomKind> room;
    std::vector<ToldResult> results;
    bool operator==(ToldRound const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldRound, (),
                      (round, method, rule, secret, lost, colleges, opened_at, closed_at, registered, present, voters, expressed, official, on_paper, by_hand, on_tablet, title, room,
                       results))

// As the steering committee's board shows it. `college`: of its author; absent: the facilitator. `provenance`: absent: it was never voted on.
// `version`: 2 once it came back from the steering committee. `next`: what a session took it up as.
struct ToldPriority {
    Whole<1, 60> place;
    ProposalId proposal;
    std::optional<College> college;
    std::optional<Provenance> provenance;
    Whole<1, 1000> version{1};
    std::optional<SessionsProposal> next;
    bool operator==(ToldPriority const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldPriority, (), (place, proposal, college, provenance, version, next))

// `colleges`: those that it has, in the order in which people chose; absent: all five, by their own names. `steers`: of the steering committee.
struct ToldSession {
    SessionId session;
    CommitteeId committee;
    Title title;
    std::optional<Line<1, 80>> when_where;
    StepKind step{};
    std::optional<Line<1, 60>> step_title;
    Whole<0, 1000> joined;
    std::optional<Moment> closed_at;
    std::optional<Moment> reopened_at;
    std::vector<ToldProposal> proposals;
    std::vector<ToldRound> rounds;
    std::vector<ToldPriority> priorities;
    std::optional<PriorityListTold> list{};
    std::optional<NamedColleges> colleges{};
    std::optional<bool> steers{};
    bool operator==(ToldSession const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldSession, (), (session, committee, title, when_where, step, step_title, joined, closed_at, reopened_at, proposals, rounds, priorities, list,
                                        colleges, steers))

// Without `replaced_by` it stands. Without `motive`: none was given, or it was erased. `by_round`: the steering committee's vote that it follows
// from; `member` is then who noted it.
struct ToldDecision {
    DecisionId decision;
    SessionId session;
    ProposalId proposal;
    Resolution resolution{};
    std::optional<Motive> motive;
    std::optional<Day> until;
    MemberId member;
    Moment at;
    std::optional<DecisionId> replaces;
    std::optional<DecisionId> replaced_by;
    std::optional<SessionsRound> by_round{};
    bool operator==(ToldDecision const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldDecision, (), (decision, session, proposal, resolution, motive, until, member, at, replaces, replaced_by, by_round))

// `value`: the field alone; absent: erased.
struct ToldChange {
    ChangeNumber change;
    SheetField field{};
    std::optional<SheetFields> value;
    MemberId member;
    Moment at;
    std::optional<ChangeNumber> replaces;
    bool operator==(ToldChange const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldChange, (), (change, field, value, member, at, replaces))

// `code`: the action's, as "JE3". `origin`, `decision`: the priority and what validated it; absent: it was conducted already. `values`: as
// they stand; absent ones: not filled in, or erased. `entrusted_to`: its owner with a link of their own. `also`: what was joined to it.
struct ToldSheet {
    SheetId sheet;
    Line<1, 8> code;
    FieldCode field;
    std::optional<SessionsProposal> origin;
    std::optional<DecisionId> decision;
    MemberId member;
    Moment at;
    SheetFields values;
    std::vector<ToldChange> changes;
    std::optional<MemberId> entrusted_to{};
    std::optional<List<SheetOrigin, origins_per_sheet>> also{};
    bool operator==(ToldSheet const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldSheet, (), (sheet, code, field, origin, decision, member, at, values, changes, entrusted_to, also))

// A line of a field's diagnosis that stands. `member`, `at`: of its last writing.
struct ToldDiagnosis {
    DiagnosisId line;
    FieldCode field;
    DiagnosisSaid said;
    MemberId member;
    Moment at;
    bool operator==(ToldDiagnosis const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldDiagnosis, (), (line, field, said, member, at))

// What the steering committee made of two priorities that look alike: linked, or different. `one` comes first by session and proposal.
struct ToldComparison {
    SessionsProposal one;
    SessionsProposal other;
    Likeness likeness{};
    MemberId member;
    Moment at;
    bool operator==(ToldComparison const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldComparison, (), (one, other, likeness, member, at))

// All lists by number; the fields in the convention's order, results by proposal, priorities by place, comparisons by what they compare. `as_of`: the last moment that
// it tells. `convention`: absent while the office has not named it.
struct ToldConvention {
    Line<1, 40> format;
    Moment as_of;
    std::optional<ToldDescription> convention;
    ConventionFields fields;
    std::vector<ToldCommittee> committees;
    std::vector<ToldMember> members;
    std::vector<ToldSession> sessions;
    std::vector<ToldDecision> decisions;
    std::vector<ToldSheet> sheets;
    std::vector<ToldDiagnosis> diagnosis;
    std::vector<ToldComparison> comparisons;
    BudgetEnvelopes envelopes;
    bool operator==(ToldConvention const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ToldConvention, (), (format, as_of, convention, fields, committees, members, sessions, decisions, sheets, diagnosis, comparisons, envelopes))

// Pure: the same history is the same file.
ToldConvention told_convention(reports::ConventionHistory const& history);

}  // namespace gommette::exports
