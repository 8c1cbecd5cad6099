#include "server/domain/methods/majority_judgment.hpp"

#include <algorithm>
#include <numeric>

#include "server/domain/voting/settle.hpp"

namespace gommette::domain::voting {

namespace {

Weight sum_of(std::vector<Weight> const& profile) { return std::accumulate(profile.begin(), profile.end(), Weight{0}); }

// One side of a doubled profile, walked outward from its middle: runs of one grade, each ending `end` grades from the middle.
struct Run {
    int grade;
    Weight end;
};

// Doubling makes the number of grades even, 2h: below lie h grades from the middle down, above h from the middle up.
std::vector<Run> walk_down(std::vector<Weight> const& profile) {
    Weight const half = sum_of(profile);
    std::vector<Run> runs;
    Weight upto = 2 * half;  // doubled grades not above the current one
    for (int grade = static_cast<int>(profile.size()) - 1; grade >= 0; --grade) {
        Weight const under = upto - 2 * profile[static_cast<std::size_t>(grade)];
        if (under < half && under < upto) runs.push_back({grade, half - under});
        upto = under;
    }
    return runs;
}

std::vector<Run> walk_up(std::vector<Weight> const& profile) {
    Weight const half = sum_of(profile);
    std::vector<Run> runs;
    Weight upto = 0;  // doubled grades up to the current one
    for (int grade = 0; grade < static_cast<int>(profile.size()); ++grade) {
        Weight const with = upto + 2 * profile[static_cast<std::size_t>(grade)];
        if (with > half && with > upto) runs.push_back({grade, with - half});
        upto = with;
    }
    return runs;
}

struct Difference {
    bool found{false};
    Weight place{0};  // from the middle, over `of`
    Weight of{1};
    std::strong_ordering better{std::strong_ordering::equal};  // less: a
};

// The first place, as a share of the half, where the two sides differ.
Difference first_difference(std::vector<Run> const& a, Weight half_a, std::vector<Run> const& b, Weight half_b) {
    Difference difference;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].grade != b[j].grade) {
            difference.found = true;
            difference.better = b[j].grade <=> a[i].grade;
            return difference;
        }
        auto const ends = compare_fractions(a[i].end, half_a, b[j].end, half_b);
        difference.place = ends <= 0 ? a[i].end : b[j].end;
        difference.of = ends <= 0 ? half_a : half_b;
        if (ends <= 0) ++i;
        if (ends >= 0) ++j;
    }
    return difference;
}

void describe(JudgmentFigure& figure) {
    figure.graded = sum_of(figure.profile);
    if (figure.graded == 0) return;
    figure.majority_grade = lower_median(figure.profile);
    figure.evenly_split = walk_up(figure.profile).front().grade != figure.majority_grade;
    for (int grade = 0; grade < static_cast<int>(figure.profile.size()); ++grade) {
        if (grade > figure.majority_grade) figure.above += figure.profile[static_cast<std::size_t>(grade)];
        if (grade < figure.majority_grade) figure.below += figure.profile[static_cast<std::size_t>(grade)];
    }
}

std::vector<JudgmentFigure> profiles(MajorityJudgment const& rules, Poll const& poll, Weighting const& weighting) {
    std::vector<JudgmentFigure> figures(poll.options.size());
    for (std::size_t option = 0; option < figures.size(); ++option) {
        figures[option].option = static_cast<int>(option);
        figures[option].profile.assign(static_cast<std::size_t>(rules.best()) + 1, 0);
    }
    auto const worst = static_cast<std::size_t>(rules.worst());
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        auto const& ballot = poll.ballots[i];
        Weight const weight = weighting.of_ballot[i];
        for (auto& figure : figures) {
            // In a strict round a blank ballot is silent on all and so rejects all.
            bool const rejects = rules.strict && had_say(ballot, poll, figure.option);
            (rejects ? figure.profile[worst] : figure.missing) += weight;
        }
        for (auto const& mark : ballot.marks) {
            auto& figure = figures[static_cast<std::size_t>(mark.option)];
            (rules.strict ? figure.profile[worst] : figure.missing) -= weight;
            figure.profile[static_cast<std::size_t>(mark.value)] += weight;
        }
    }
    for (auto& figure : figures) describe(figure);
    return figures;
}

}  // namespace

std::optional<Objection> judge_judgment(MajorityJudgment const& rules, Ballot const& ballot) {
    for (auto const& mark : ballot.marks)
        if (mark.value < rules.worst() || mark.value > rules.best())
            return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value, rules.best()};
    return std::nullopt;
}

JudgmentCount count_judgment(MajorityJudgment const& rules, Poll const& poll, Weighting const& weighting) {
    auto const figures = profiles(rules, poll, weighting);
    auto const at = [&](int option) -> JudgmentFigure const& { return figures[static_cast<std::size_t>(option)]; };
    JudgmentCount count;
    std::vector<int> ranked;
    std::vector<int> unranked;
    for (int const option : poll.live()) {
        auto const& figure = at(option);
        bool const enough = figure.graded > 0 && 2 * figure.graded >= figure.graded + figure.missing;
        (enough ? ranked : unranked).push_back(option);
        count.figures.push_back(figure);
    }
    bool const counts_grades = weighting.unit == 1 && weighting.is_level();
    count.order = put_in_order(
        poll, ranked,
        {{[&](int a, int b) { return at(b).majority_grade <=> at(a).majority_grade; }},
         {[&](int a, int b) { return compare_profiles(at(a).profile, at(b).profile); }, TieBreaker::next_grades,
          [&](int a, int b) {
              return counts_grades ? removed_until_told_apart(at(a).profile, at(b).profile) : std::int64_t{0};
          }}});
    count.order.unranked = unranked;
    return count;
}

std::strong_ordering compare_profiles(std::vector<Weight> const& a, std::vector<Weight> const& b) {
    Weight const half_a = sum_of(a);
    Weight const half_b = sum_of(b);
    auto const below = first_difference(walk_down(a), half_a, walk_down(b), half_b);
    auto const above = first_difference(walk_up(a), half_a, walk_up(b), half_b);
    if (!below.found) return above.better;
    if (!above.found) return below.better;
    // At the same distance from the middle the lower grade is visited first.
    bool const above_first = compare_fractions(above.place, above.of, below.place, below.of) < 0;
    return above_first ? above.better : below.better;
}

std::int64_t removed_until_told_apart(std::vector<Weight> const& a, std::vector<Weight> const& b) {
    Weight const grades = sum_of(a);
    if (grades != sum_of(b)) return 0;
    auto const below = first_difference(walk_down(a), grades, walk_down(b), grades);
    auto const above = first_difference(walk_up(a), grades, walk_up(b), grades);
    if (!below.found && !above.found) return 0;
    // Of an odd number the first is the middle one, half of it on either side; then they alternate, the lower side first.
    Weight const odd = grades % 2;
    auto const removed = [&](Weight place, Weight later) {
        Weight const pairs = (place + odd) / 2;
        return odd == 1 && pairs == 0 ? Weight{1} : 2 * pairs + 1 - odd + later;
    };
    Weight first = 2 * grades;
    if (below.found) first = std::min(first, removed(below.place, 0));
    if (above.found) first = std::min(first, removed(above.place, 1));
    return static_cast<std::int64_t>(first);
}

int lower_median(std::vector<Weight> const& profile) { return walk_down(profile).front().grade; }

void MethodRules<MajorityJudgment>::summarize(JudgmentCount const& count, int option, ItemSummary& summary) {
    auto const* figure = figure_of(count, option);
    if (!figure) return;
    if (figure->graded > 0) summary.score = Whole<-2147483647, 2147483647>{figure->majority_grade};
    for (std::size_t grade = 0; grade < figure->profile.size(); ++grade) {
        add_people(summary, static_cast<int>(grade), figure->profile[grade]);
        if (grade >= 3) summary.supporters.value += static_cast<std::int64_t>(figure->profile[grade]);
    }
}

}  // namespace gommette::domain::voting
