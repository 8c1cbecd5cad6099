#include "server/domain/methods/ranking.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "server/domain/voting/settle.hpp"
#include "server/domain/methods/schulze.hpp"
#include "server/domain/voting/pairwise.hpp"

namespace gommette::domain::voting {

namespace {

constexpr int last = std::numeric_limits<int>::max();

struct Ranked {
    int rank{};
    std::size_t place{};
    bool operator<(Ranked const& other) const { return rank < other.rank; }
};

// The places among `options` that one ballot ranks, best first; those it leaves out are last, or, where that is no opinion or
// they came after the ballot, not among them.
void read_ranks(Ranking const& rules, Poll const& poll, Ballot const& ballot, std::vector<int> const& place_of,
                std::vector<int> const& options, std::vector<Ranked>& ranked) {
    ranked.clear();
    std::vector<char> is_marked(options.size(), 0);
    for (auto const& mark : ballot.marks) {
        auto const place = static_cast<std::size_t>(place_of[static_cast<std::size_t>(mark.option)]);
        is_marked[place] = 1;
        ranked.push_back({mark.value, place});
    }
    std::sort(ranked.begin(), ranked.end());
    if (rules.unranked_no_opinion || ballot.kind != BallotKind::marked || ballot.marks.empty()) return;
    for (std::size_t place = 0; place < options.size(); ++place)
        if (!is_marked[place] && had_say(ballot, poll, options[place])) ranked.push_back({last, place});
}

struct HeldDuels {
    Duelled above;
    Duelled tied;
};

// Counts of ballots of one weight.
struct Tables {
    explicit Tables(std::size_t options) : above(options * options, 0), tied(options * options, 0) {}
    std::vector<std::int32_t> above;
    std::vector<std::int32_t> tied;
};

// Adds one ballot's duels: each pair once, as a tie of the one with the other.
void add_duels(std::vector<Ranked> const& ranked, std::size_t size, Tables& tables) {
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        auto* above = tables.above.data() + ranked[i].place * size;
        auto* tied = tables.tied.data() + ranked[i].place * size;
        auto j = i + 1;
        for (; j < ranked.size() && ranked[j].rank == ranked[i].rank; ++j) ++tied[ranked[j].place];
        for (; j < ranked.size(); ++j) ++above[ranked[j].place];
    }
}

HeldDuels hold_duels(Ranking const& rules, Poll const& poll, Weighting const& weighting, std::vector<int> const& options) {
    int const size = static_cast<int>(options.size());
    std::vector<int> place_of(poll.options.size(), 0);
    for (int place = 0; place < size; ++place)
        place_of[static_cast<std::size_t>(options[static_cast<std::size_t>(place)])] = place;
    std::map<Weight, std::vector<std::size_t>> ballots_of_weight;
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) ballots_of_weight[weighting.of_ballot[i]].push_back(i);
    HeldDuels duels{Duelled(size), Duelled(size)};
    std::vector<Ranked> ranked;
    for (auto const& [weight, ballots] : ballots_of_weight) {
        Tables tables(options.size());
        for (auto const i : ballots) {
            read_ranks(rules, poll, poll.ballots[i], place_of, options, ranked);
            add_duels(ranked, options.size(), tables);
        }
        for (int a = 0; a < size; ++a)
            for (int b = 0; b < size; ++b) {
                auto const cell = static_cast<std::size_t>(a) * options.size() + static_cast<std::size_t>(b);
                duels.above.at(a, b) += weight * tables.above[cell];
                duels.tied.at(a, b) += weight * tables.tied[cell];
                duels.tied.at(b, a) += weight * tables.tied[cell];
            }
    }
    return duels;
}

std::vector<Weight> doubled_borda(HeldDuels const& duels) {
    std::vector<Weight> points(static_cast<std::size_t>(duels.above.size()), 0);
    for (int a = 0; a < duels.above.size(); ++a)
        for (int b = 0; b < duels.above.size(); ++b)
            if (a != b) points[static_cast<std::size_t>(a)] += 2 * duels.above.at(a, b) + duels.tied.at(a, b);
    return points;
}

}  // namespace

std::optional<Objection> judge_ranking(Ranking const& rules, Ballot const& ballot) {
    std::map<int, int> holder;
    for (auto const& mark : ballot.marks) {
        if (mark.value < 1 || mark.value > 1000)
            return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value, 1000};
        if (!holder.try_emplace(mark.value, mark.option).second && !rules.equal_ranks)
            return Objection{Objection::Kind::rank_twice, mark.option, mark.value};
    }
    return std::nullopt;
}

RankingCount count_ranking(Ranking const& rules, Poll const& poll, Weighting const& weighting) {
    RankingCount count;
    count.options = poll.live();
    auto const duels = hold_duels(rules, poll, weighting, count.options);
    count.paths = strongest_paths(duels.above);
    count.doubled_borda = doubled_borda(duels);
    auto const option = [&](int place) { return count.options[static_cast<std::size_t>(place)]; };
    if (auto const winner = condorcet_winner(duels.above)) count.condorcet = option(*winner);
    for (int const place : smith_set(duels.above)) count.smith.push_back(option(place));
    count.cycles = majority_cycles(duels.above);
    for (auto& cycle : count.cycles)
        for (int& rival : cycle.rivals) rival = option(rival);
    count.duelled = duels.above;

    std::map<int, std::size_t> place_of;
    for (std::size_t place = 0; place < count.options.size(); ++place) place_of[count.options[place]] = place;
    auto const levels = schulze_levels(count.paths);
    count.order =
        put_in_order(poll, count.options, {{[&](int a, int b) { return levels[place_of[a]] <=> levels[place_of[b]]; }}});
    auto const& borda = count.doubled_borda;
    count.borda = put_in_order(poll, count.options, {{[&](int a, int b) { return borda[place_of[b]] <=> borda[place_of[a]]; }}});
    return count;
}

void warn_of_ranked_options(int options, std::vector<Warning>& warnings) {
    if (options < 3) warnings.push_back(Warning::too_few_options);
    if (options > 12) warnings.push_back(Warning::too_many_options);
}

int place_on(Ballot const& ballot, PlacedMark const& mark) {
    return 1 + static_cast<int>(std::count_if(ballot.marks.begin(), ballot.marks.end(),
                                              [&](PlacedMark const& other) { return other.value < mark.value; }));
}

}  // namespace gommette::domain::voting
