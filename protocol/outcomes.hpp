#pragma once

#include "protocol/diagnosis.hpp"
#include "protocol/methods.hpp"
#include "protocol/one_of.hpp"
#include "protocol/result.hpp"
#include "protocol/vocabulary.hpp"

namespace gommette {

// What sessions come to: derived from the log, written with the events that it follows from, read by the steering committee's
// board, by exports and, through the SQL views of storage/migrations, by analysts. One row each, in the stream that it follows from.
// No row holds words that may be erased: beside a proposal's row stands the position of the event that has its words; likewise
// beside a hiding's and a priority list's (the reason), a member's (the function), a decision's (the motive) and that of a sheet's change (the field).

// What kinds of outcomes there are; each is the `name` of its struct.
enum class OutcomeKind { session, proposal, hiding, round, result, priority, priority_list, member, decision, sheet, sheet_change, diagnosis };
BOOST_DESCRIBE_ENUM(OutcomeKind, session, proposal, hiding, round, result, priority, priority_list, member, decision, sheet, sheet_change, diagnosis)

// One a session. `proposals`: the live ones. `joined`: without those removed. `code`: the join code now. `reopened_at`: when it was last
// opened again after a close. `open_round`: of several the one opened last. `steers`: it is the steering committee's own.
struct SessionOutcome {
    static constexpr auto name = "session";
    CommitteeId committee;
    FieldCode field;
    Title committee_title;
    Title title;
    std::optional<Line<1, 80>> when_where;
    JoinCode code;
    StepKind step{};
    std::optional<Line<1, 60>> step_title;
    Whole<0, 1000> joined;
    Whole<0, 1000> proposals;
    std::optional<RoundId> open_round;
    std::optional<Moment> closed_at;
    std::optional<Moment> reopened_at;
    std::optional<bool> steers{};
    bool operator==(SessionOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionOutcome, (),
                      (committee, field, committee_title, title, when_where, code, step, step_title, joined, proposals, open_round,
                       closed_at, reopened_at, steers))

// One a proposal. `college`: of its author; absent: the facilitator. `merged_into`: the proposal it speaks through.
struct ProposalOutcome {
    static constexpr auto name = "proposal";
    ProposalId proposal;
    ProposalState state{};
    std::optional<College> college;
    std::optional<ProposalId> merged_into;
    Moment made_at;
    std::optional<Lineage> origin{};
    std::optional<PriorityPut> priority{};
    bool operator==(ProposalOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProposalOutcome, (), (proposal, state, college, merged_into, made_at, origin, priority))

// One a proposal that is hidden for a reason of its own, which is its words; not with its author.
struct HidingOutcome {
    static constexpr auto name = "hiding";
    ProposalId proposal;
    Moment at;
    bool operator==(HidingOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(HidingOutcome, (), (proposal, at))

// One a round. The four numbers are 0 while it is open; `present` is 0 also if it was not told. `colleges`: who may vote; absent:
// everybody. `secret`: absent where it was not. `lost`: its ballots could not be opened any more. `official`: absent: by person.
// `on_paper`, `by_hand`, `on_tablet`: of the voters; absent: nobody. `title`, `room`: see RoundRow.
struct RoundOutcome {
    static constexpr auto name = "round";
    RoundId round;
    Method method;
    Moment opened_at;
    std::optional<Moment> closed_at;
    Whole<0, 1000> registered;
    Whole<0, 1000> present;
    Whole<0, 1000> voters;
    Whole<0, 1000> expressed;
    std::optional<Colleges> colleges;
    std::optional<bool> secret{};
    std::optional<bool> lost{};
    std::optional<WeightingName> official{};
    std::optional<Whole<0, 1000>> on_paper{};
    std::optional<Whole<0, 1000>> by_hand{};
    std::optional<Whole<0, 1000>> on_tablet{};
    std::optional<Line<1, 60>> title{};
    std::optional<RoomKind> room{};
    bool operator==(RoundOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoundOutcome, (), (round, method, opened_at, closed_at, registered, present, voters, expressed, colleges, secret, lost, official, on_paper, by_hand, on_tablet, title, room))

// One an option that a closed round counted, also if nobody voted for it: its ItemSummary. Where nobody voted at all, all are
// first. `on_former_words`: there if it was worded otherwise while the round was open, see Reworded. `by_college`: there if several
// colleges voted, not in secret.
struct ResultOutcome {
    static constexpr auto name = "result";
    RoundId round;
    ProposalId proposal;
    std::optional<Whole<1, 1000>> rank;
    std::optional<Whole<-2147483647, 2147483647>> score;
    Whole<0, 2147483647> voters;
    Whole<0, 2147483647> supporters;
    MarkCounts counts;
    std::optional<ItemVerdict> verdict;
    std::optional<Cost> cost;
    std::optional<Whole<0, 1000>> on_former_words{};
    std::optional<OptionByCollege> by_college{};
    bool operator==(ResultOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ResultOutcome, (), (round, proposal, rank, score, voters, supporters, counts, verdict, cost, on_former_words, by_college))

// One a retained priority. `round`: where its votes come from; absent: it was never voted on.
struct PriorityOutcome {
    static constexpr auto name = "priority";
    Whole<1, 60> place;
    ProposalId proposal;
    std::optional<RoundId> round;
    bool operator==(PriorityOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PriorityOutcome, (), (place, proposal, round))

// One a session that retained priorities, and did not clear them: how the list came about, see PrioritiesRetained. The reason is its
// words.
struct PriorityListOutcome {
    static constexpr auto name = "priority_list";
    bool by_votes{};
    Moment at;
    bool operator==(PriorityListOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PriorityListOutcome, (), (by_votes, at))

// One a member of the steering committee or of `committee`, or an owner of actions, in the convention's stream, as decisions are.
struct MemberOutcome {
    static constexpr auto name = "member";
    MemberId member;
    std::optional<MemberId> substitute_for;
    bool forgotten{};
    std::optional<bool> is_owner{};
    std::optional<CommitteeId> committee{};
    bool operator==(MemberOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MemberOutcome, (), (member, substitute_for, forgotten, is_owner, committee))

// One a decision, of those too that others took the place of.
struct DecisionOutcome {
    static constexpr auto name = "decision";
    DecisionId decision;
    SessionId session;
    ProposalId proposal;
    Resolution resolution{};
    std::optional<Day> until;
    MemberId member;
    Moment at;
    std::optional<DecisionId> replaces;
    std::optional<SessionsRound> by_round{};
    bool operator==(DecisionOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DecisionOutcome, (), (decision, session, proposal, resolution, until, member, at, replaces, by_round))

using Outcome = OneOf<SessionOutcome, ProposalOutcome, HidingOutcome, RoundOutcome, ResultOutcome, PriorityOutcome,
                             PriorityListOutcome, MemberOutcome, DecisionOutcome, SheetOutcome, SheetChangeOutcome, DiagnosisOutcome>;

}  // namespace gommette
