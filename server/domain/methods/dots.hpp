#pragma once

#include "protocol/methods/dots.hpp"
#include "server/domain/voting/method_rules.hpp"

namespace gommette::domain::voting {

// Gommettes. Each person has `dots` dots and sticks at most `cap` of them on one option; they need not use them all. The mark is
// the number of dots, 1..cap.
//
//   total = sum of the dots          supporters = distinct people who gave at least one
//
// The larger total stands first; equal totals: more supporters; then the rank is shared. The usual number of dots is a quarter of
// the options, within 3..10; the usual cap half of the dots, rounded up. Source: cumulative voting (Glasser, 1959), as practised
// with paper dots in facilitation.
// `settled`: refunded dots may be spent again.
std::optional<Objection> judge_dots(Dots const& rules, Ballot const& ballot, Ballot const& settled);

// `poll` is settled.
DotsCount count_dots(Dots const& rules, Poll const& poll, Weighting const& weighting);

template <>
struct MethodRules<Dots> {
    static constexpr LineShape line = LineShape::mark;
    static constexpr MergeRule merge_rule = MergeRule::capped_sum;
    static constexpr bool zero_abstains = false;
    static constexpr bool tells_more_than_cells = false;
    static int cap(Dots const& settings) { return static_cast<int>(settings.cap.value); }
    static bool counts_persons_only(Dots const&) { return false; }
    static constexpr bool names_options = false;
    static constexpr bool knows_hands = false;
    static bool suits(Dots const& settings, int) { return settings.cap.value <= settings.dots.value; }
    static std::optional<Objection> judge(Dots const& settings, Ballot const& ballot, Ballot const& settled) { return judge_dots(settings, ballot, settled); }
    static DotsCount count(Dots const& settings, Poll const& poll, Weighting const& weighting, GroupOfCollege const&) { return count_dots(settings, poll, weighting); }
    static std::optional<Scale> scale(Dots const& settings, int) { return Scale{1, static_cast<int>(settings.cap.value)}; }
    static int told(Ballot const&, PlacedMark const& mark) { return mark.value; }
    static Share in_favour(Dots const&, Cell const& cell) { return {people_who_marked(cell), people_who_marked(cell) + cell.silent}; }
    static void warn(int, std::vector<Warning>&) {}
    static void warn_of(DotsCount const&, std::vector<Warning>&) {}
    static void withhold(DotsCount&, int) {}
    static void withhold_colleges(DotsCount&) {}
    static void summarize(DotsCount const& count, int option, ItemSummary& summary);
};

}  // namespace gommette::domain::voting
