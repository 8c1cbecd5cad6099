#include "server/domain/voting/ranking.hpp"

#include <limits>
#include <map>

#include "server/domain/voting/settle.hpp"

namespace gommette::domain::voting {

namespace {

constexpr int last = std::numeric_limits<int>::max();
constexpr int unknown = 0;  // no opinion, or cast before the option came

// The ranks one ballot gives to `options`, in their order: its own, `last` or `unknown`.
void read_ranks(RankingRules const& rules, Poll const& poll, Ballot const& ballot, std::vector<int> const& place_of,
                std::vector<int> const& options, std::vector<int>& ranks) {
    for (std::size_t place = 0; place < options.size(); ++place) {
        bool const last_and_tied =
            !rules.unranked_no_opinion && ballot.kind == BallotKind::marked && saw(ballot, poll, options[place]);
        ranks[place] = last_and_tied ? last : unknown;
    }
    for (auto const& mark : ballot.marks)
        ranks[static_cast<std::size_t>(place_of[static_cast<std::size_t>(mark.option)])] = mark.value;
}

struct Duels {
    Duelled above;
    Duelled tied;
};

Duels hold_duels(RankingRules const& rules, Poll const& poll, Weighting const& weighting, std::vector<int> const& options) {
    int const size = static_cast<int>(options.size());
    Duels duels{Duelled(size), Duelled(size)};
    std::vector<int> place_of(poll.options.size(), 0);
    for (int place = 0; place < size; ++place)
        place_of[static_cast<std::size_t>(options[static_cast<std::size_t>(place)])] = place;
    std::vector<int> ranks(options.size());
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        Weight const weight = weighting.of_ballot[i];
        read_ranks(rules, poll, poll.ballots[i], place_of, options, ranks);
        for (int a = 0; a < size; ++a) {
            int const rank_a = ranks[static_cast<std::size_t>(a)];
            if (rank_a == unknown) continue;
            for (int b = a + 1; b < size; ++b) {
                int const rank_b = ranks[static_cast<std::size_t>(b)];
                if (rank_b == unknown) continue;
                if (rank_a == rank_b)
                    duels.tied.at(a, b) += weight;
                else if (rank_a < rank_b)
                    duels.above.at(a, b) += weight;
                else
                    duels.above.at(b, a) += weight;
            }
        }
    }
    return duels;
}

std::vector<Weight> doubled_borda(Duels const& duels) {
    std::vector<Weight> points(static_cast<std::size_t>(duels.above.size()), 0);
    for (int a = 0; a < duels.above.size(); ++a)
        for (int b = 0; b < duels.above.size(); ++b)
            if (a != b)
                points[static_cast<std::size_t>(a)] += 2 * duels.above.at(a, b) + duels.tied.at(a, b) + duels.tied.at(b, a);
    return points;
}

}  // namespace

std::optional<Objection> judge_ranking(RankingRules const& rules, Ballot const& ballot) {
    std::map<int, int> holder;
    for (auto const& mark : ballot.marks) {
        if (mark.value < 1 || mark.value > 1000)
            return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value, 1000};
        if (!holder.try_emplace(mark.value, mark.option).second && !rules.equal_ranks)
            return Objection{Objection::Kind::rank_twice, mark.option, mark.value};
    }
    return std::nullopt;
}

RankingCount count_ranking(RankingRules const& rules, Poll const& poll, Weighting const& weighting) {
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

}  // namespace gommette::domain::voting
