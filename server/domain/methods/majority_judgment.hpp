#pragma once

#include "protocol/methods/majority_judgment.hpp"
#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// Jugement majoritaire. Each person gives each option one of five, six or seven grades: 6 Excellent, 5 Très bien, 4 Bien, 3 Assez
// bien, 2 Passable, 1 Insuffisant, 0 À rejeter, without the first where there are six, without the last too where there are five;
// or none (sans avis).
//
// The majority grade is the lower median: of n grades, worst first, the one at place (n + 1) / 2, rounded down. To compare two
// options, take one median grade from each and compare them; if equal, remove them and go on with what is left. The first
// difference decides; without one the rank is shared. Sources: Balinski and Laraki, PNAS 104 (2007) 8720, and Majority Judgment
// (MIT Press, 2011).
//
// Removal visits the grades outward from the middle, the lower side first: it is computed so, from the histogram. Options graded
// by different numbers of people are compared as if each grade were repeated until the numbers agree; repeating all grades
// equally never changes a comparison. The gauge (people above, people below the majority grade) is shown, and decides nothing: it
// leaves pairs tied that removal tells apart. Where the majority grade is the same, the order says that further grades decided, and
// the how many-eth at the latest; a jury whose upper and lower median differ is told as evenly split.
//
// An option graded by fewer than half of the ballots is "non classé". In a strict round a missing grade counts as the worst
// instead, except where the ballot had no say: on options added later, or to be graded again after a merge. Spoiled ballots
// are neither graded nor missing.
std::optional<Objection> judge_judgment(MajorityJudgment const& rules, Ballot const& ballot);

// `poll` is settled.
JudgmentCount count_judgment(MajorityJudgment const& rules, Poll const& poll, Weighting const& weighting);

// Compares two merit profiles by repeated removal; less: a is better. Each holds at least one grade. O(grades).
std::strong_ordering compare_profiles(std::vector<Weight> const& a, std::vector<Weight> const& b);

// How many median grades of each are removed until two differ, these included; 0: they never do, or not as many were given to a as
// to b.
std::int64_t removed_until_told_apart(std::vector<Weight> const& a, std::vector<Weight> const& b);

// The lower median of a profile that holds at least one grade.
int lower_median(std::vector<Weight> const& profile);

template <>
struct MethodRules<MajorityJudgment> {
    static constexpr LineShape line = LineShape::mark;
    static constexpr MergeRule merge_rule = MergeRule::vote_again;
    static constexpr bool zero_abstains = false;
    static constexpr bool tells_more_than_cells = false;
    static int cap(MajorityJudgment const&) { return 0; }
    static bool counts_persons_only(MajorityJudgment const&) { return false; }
    static constexpr bool names_options = false;
    static constexpr bool knows_hands = false;
    static bool suits(MajorityJudgment const&, int) { return true; }
    static std::optional<Objection> judge(MajorityJudgment const& settings, Ballot const& ballot, Ballot const&) { return judge_judgment(settings, ballot); }
    static JudgmentCount count(MajorityJudgment const& settings, Poll const& poll, Weighting const& weighting, GroupOfCollege const&) { return count_judgment(settings, poll, weighting); }
    static std::optional<Scale> scale(MajorityJudgment const& settings, int) { return Scale{settings.worst(), settings.best()}; }
    static int told(Ballot const&, PlacedMark const& mark) { return mark.value; }
    static Share in_favour(MajorityJudgment const& settings, Cell const& cell) {
        auto const fairly_good = static_cast<std::size_t>(3 - settings.worst());
        return {people_between(cell, fairly_good, cell.people.size()), people_who_marked(cell)};
    }
    static void warn(int, std::vector<Warning>&) {}
    static void warn_of(JudgmentCount const&, std::vector<Warning>&) {}
    static void withhold(JudgmentCount&, int) {}
    static void withhold_colleges(JudgmentCount&) {}
    static void summarize(JudgmentCount const& count, int option, ItemSummary& summary);
};

}  // namespace gommette::domain::voting
