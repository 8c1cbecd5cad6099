#pragma once

#include "protocol/methods/decision.hpp"
#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// Vote de décision. Each person votes for (1), against (-1) or abstains (0) on each proposal. A workshop vote, indicative.
//
// Adopted when, in whole numbers:
//   relative             for > against
//   absolute             2 * for > base
//   three fifths         5 * for >= 3 * base
//   two thirds           3 * for >= 2 * base
// with base = expressed votes (for + against), people present with those they vote for, or registered members. Nothing expressed: not adopted.
//
// Quorum, if asked: 2 * present > registered, without proxies (code général des collectivités territoriales, L2121-17). Who is away
// may have one who is present vote for them, each for one other person, on a ballot of its own (L2121-20). A tie of for and against
// under a relative majority, or under an absolute one of expressed votes: the chair's vote decides, unless the vote is secret
// (L2121-20); a chair who abstained, or no chair, leaves the proposal rejected. On a sheet the chair is one of the voters; in a room the
// facilitator enters the chair's decision after the close, with its reason, and the proposal stands as it decides.
//
// `margin_people`: how many people, changing from for to against (or back), would have changed the outcome, the chair's part
// in a tie included.
// Adopted proposals stand first, then by (for - against), then by more for; then the rank is shared.
std::optional<Objection> judge_decision(Ballot const& ballot);

// `poll` is settled. Where the base is people present or registered, the weighting must be by_person: nobody knows what those
// who did not vote weigh.
DecisionCount count_decision(DecisionVote const& rules, Poll const& poll, Weighting const& weighting);

// Whether the chair's vote decides a tie where the vote is not secret.
bool knows_casting_vote(DecisionVote const& rules);

// Whether the votes on the option are level, for the chair to decide, or were, and the chair has decided.
bool is_for_chair(DecisionFigure const& figure);

// The count once the chair has decided that option, which is for the chair: its verdict, and the place it has by it.
void decide_by_chair(DecisionCount& count, Ordering& order, int option, bool in_favour);

template <>
struct MethodRules<DecisionVote> {
    static constexpr LineShape line = LineShape::mark;
    static constexpr MergeRule merge_rule = MergeRule::vote_again;
    static constexpr bool zero_abstains = true;
    static constexpr bool tells_more_than_cells = false;
    static int cap(DecisionVote const&) { return 0; }
    static bool counts_persons_only(DecisionVote const& settings) { return settings.base != MajorityBase::expressed; }
    static constexpr bool names_options = false;
    static constexpr bool knows_hands = true;
    static bool suits(DecisionVote const& settings, int) { return !settings.chair; }
    static std::optional<Objection> judge(DecisionVote const&, Ballot const& ballot, Ballot const&) { return judge_decision(ballot); }
    static DecisionCount count(DecisionVote const& settings, Poll const& poll, Weighting const& weighting, GroupOfCollege const&) { return count_decision(settings, poll, weighting); }
    static std::optional<Scale> scale(DecisionVote const&, int) { return Scale{-1, 1}; }
    static int told(Ballot const&, PlacedMark const& mark) { return mark.value; }
    static Share in_favour(DecisionVote const&, Cell const& cell) { return {cell.people[2], cell.people[0] + cell.people[2]}; }
    static void warn(int, std::vector<Warning>&) {}
    static void warn_of(DecisionCount const&, std::vector<Warning>&) {}
    static void withhold(DecisionCount&, int) {}
    static void withhold_colleges(DecisionCount&) {}
    static void summarize(DecisionCount const& count, int option, ItemSummary& summary);
};

}  // namespace gommette::domain::voting
