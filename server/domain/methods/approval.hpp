#pragma once

#include "protocol/methods/approval.hpp"
#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// Approbation. Each person ticks any options they approve of, at most `most` of them if the round says so. A tick is the mark 1.
//
//   score = ticks          rate = ticks / ballots that had a say on it (settle.hpp), empty ones included
//
// More ticks stand first; equal scores share a rank: nothing else is known of them. Source: Brams and Fishburn, Approval Voting
// (1983).
// `settled`: ticks on withdrawn options do not use up the limit.
std::optional<Objection> judge_approval(Approval const& rules, Ballot const& ballot, Ballot const& settled);

// `poll` is settled.
ApprovalCount count_approval(Poll const& poll, Weighting const& weighting);

template <>
struct MethodRules<Approval> {
    static constexpr LineShape line = LineShape::mark;
    static constexpr MergeRule merge_rule = MergeRule::same_mark;
    static constexpr bool zero_abstains = false;
    static constexpr bool tells_more_than_cells = false;
    static int cap(Approval const&) { return 0; }
    static bool counts_persons_only(Approval const&) { return false; }
    static constexpr bool names_options = false;
    static constexpr bool knows_hands = true;
    static bool suits(Approval const&, int) { return true; }
    static std::optional<Objection> judge(Approval const& settings, Ballot const& ballot, Ballot const& settled) { return judge_approval(settings, ballot, settled); }
    static ApprovalCount count(Approval const&, Poll const& poll, Weighting const& weighting, GroupOfCollege const&) { return count_approval(poll, weighting); }
    static std::optional<Scale> scale(Approval const&, int) { return Scale{1, 1}; }
    static int told(Ballot const&, PlacedMark const& mark) { return mark.value; }
    static Share in_favour(Approval const&, Cell const& cell) { return {people_who_marked(cell), people_who_marked(cell) + cell.silent}; }
    static void warn(int, std::vector<Warning>&) {}
    static void warn_of(ApprovalCount const&, std::vector<Warning>&) {}
    static void withhold(ApprovalCount&, int) {}
    static void withhold_colleges(ApprovalCount&) {}
    static void summarize(ApprovalCount const& count, int option, ItemSummary& summary);
};

}  // namespace gommette::domain::voting
