#pragma once

#include "protocol/methods/equal_shares.hpp"
#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// Budget à parts égales: the Method of Equal Shares. Each person ticks (mark 1) the projects they want; a project has a cost in
// whole currency units.
//
// The budget is divided equally among the voters whose ballots can be read. A project is affordable while its supporters still
// hold its cost together; they then share the cost equally, except that who holds less than the share gives all they hold. Its
// price q is the most that one of them pays. Again and again the affordable project with the greatest cost / q is bought (each
// voter's utility is the cost): with everybody still rich that is the one with the most votes. The end comes when none is
// affordable.
// Ties: the lower cost, then more votes, then the poll's tie rule. What is tied even then is bought together where all of it can be,
// at the same price whatever the order. Otherwise every way to go on is followed, and bought is what is bought in all of them; what
// is bought in some only is undecided. There the next step of the completion below must overspend in no way.
//
// As money is left over, every voter is then given `unit` more, and all is computed afresh, and so on until the next step would
// cost more than the budget, or every project with a vote is bought. With weights a voter holds, pays and is given in proportion.
// A project that costs more than the budget is never bought; one that costs nothing is bought before all others if it has a vote.
//
// Sources: Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities (NeurIPS 2021); the
// completion "Add1" as in Wieliczka 2023 (equalshares.net). Beside it the greedy choice of most cities: by votes, whatever fits.
std::optional<Objection> judge_equal_shares(Ballot const& ballot);

// `poll` is settled.
EqualSharesCount count_equal_shares(EqualShares const& rules, Poll const& poll, Weighting const& weighting);

template <>
struct MethodRules<EqualShares> {
    static constexpr LineShape line = LineShape::mark;
    static constexpr MergeRule merge_rule = MergeRule::same_mark;
    static constexpr bool zero_abstains = false;
    static constexpr bool tells_more_than_cells = true;
    static int cap(EqualShares const&) { return 0; }
    static bool counts_persons_only(EqualShares const&) { return false; }
    static constexpr bool names_options = true;
    static constexpr bool knows_hands = false;
    static bool suits(EqualShares const& settings, int options) { return options > 0 && settings.costs.values.size() == static_cast<std::size_t>(options); }
    static std::optional<Objection> judge(EqualShares const&, Ballot const& ballot, Ballot const&) { return judge_equal_shares(ballot); }
    static EqualSharesCount count(EqualShares const& settings, Poll const& poll, Weighting const& weighting, GroupOfCollege const&) { return count_equal_shares(settings, poll, weighting); }
    static std::optional<Scale> scale(EqualShares const&, int) { return Scale{1, 1}; }
    static int told(Ballot const&, PlacedMark const& mark) { return mark.value; }
    static Share in_favour(EqualShares const&, Cell const& cell) { return {people_who_marked(cell), people_who_marked(cell) + cell.silent}; }
    static void warn(int, std::vector<Warning>&) {}
    static void warn_of(EqualSharesCount const& count, std::vector<Warning>& warnings) { if (count.increases_ended) warnings.push_back(Warning::increases_ended); }
    static void withhold(EqualSharesCount&, int) {}
    static void withhold_colleges(EqualSharesCount&) {}
    static void summarize(EqualSharesCount const& count, int option, ItemSummary& summary);
};

}  // namespace gommette::domain::voting
