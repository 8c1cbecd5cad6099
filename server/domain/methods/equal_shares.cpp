#include "server/domain/methods/equal_shares.hpp"

#include <algorithm>
#include <map>

#include "server/domain/methods/equal_shares_run.hpp"

namespace gommette::domain::voting {

namespace {

// The most work spent on completion, in (runs * ticks): some seconds. 2,000 runs of 6,000 people with ten ticks each.
constexpr std::int64_t most_work = 120'000'000;
constexpr std::int64_t most_increases = 100'000;

// Places of the options in the order of last resort: as said by hand, then by lot.
std::vector<int> last_resort(Poll const& poll) {
    std::vector<int> options(poll.options.size());
    for (std::size_t i = 0; i < options.size(); ++i) options[i] = static_cast<int>(i);
    auto const& said = poll.tie_rule.order;
    auto const said_place = [&](int option) { return std::find(said.begin(), said.end(), option) - said.begin(); };
    std::sort(options.begin(), options.end(), [&](int a, int b) {
        if (poll.tie_rule.kind == TieRule::Kind::by_hand && said_place(a) != said_place(b)) return said_place(a) < said_place(b);
        return lot_number(poll.tie_rule.seed, a) < lot_number(poll.tie_rule.seed, b);
    });
    std::vector<int> place(options.size());
    for (std::size_t i = 0; i < options.size(); ++i) place[static_cast<std::size_t>(options[i])] = static_cast<int>(i);
    return place;
}

struct Bidding {
    ShareElection election;
    std::vector<int> option_of;              // of each project
    std::vector<EqualSharesFigure> figures;  // by option
    std::int64_t ticks{0};
};

Bidding gather(EqualShares const& rules, Poll const& poll, Weighting const& weighting) {
    Bidding bidding;
    auto const resort = last_resort(poll);
    std::vector<int> project_of(poll.options.size(), nobody);
    bidding.figures.resize(poll.options.size());
    for (int const option : poll.live()) {
        auto const at = static_cast<std::size_t>(option);
        bidding.figures[at].option = option;
        bidding.figures[at].cost = rules.costs.values[at].value;
        if (rules.costs.values[at].value > rules.budget.value) continue;
        project_of[at] = static_cast<int>(bidding.option_of.size());
        bidding.option_of.push_back(option);
        bidding.election.projects.push_back({rules.costs.values[at].value, 0, resort[at], {}});
    }
    std::map<std::vector<int>, int> group_of;
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        std::vector<int> wanted;
        for (auto const& mark : poll.ballots[i].marks) {
            bidding.figures[static_cast<std::size_t>(mark.option)].votes += weighting.of_ballot[i];
            int const project = project_of[static_cast<std::size_t>(mark.option)];
            if (project != nobody) wanted.push_back(project);
        }
        bidding.election.total_weight += weighting.of_ballot[i];
        if (weighting.of_ballot[i] == 0) continue;
        auto const [found, is_new] = group_of.try_emplace(wanted, static_cast<int>(bidding.election.groups.size()));
        if (is_new) {
            bidding.election.groups.push_back({0, 0, wanted});
            bidding.ticks += static_cast<std::int64_t>(wanted.size());
        }
        auto& group = bidding.election.groups[static_cast<std::size_t>(found->second)];
        group.weight += weighting.of_ballot[i];
        ++group.people;
    }
    for (int group = 0; group < static_cast<int>(bidding.election.groups.size()); ++group)
        for (int const project : bidding.election.groups[static_cast<std::size_t>(group)].projects) {
            bidding.election.projects[static_cast<std::size_t>(project)].supporters.push_back(group);
            bidding.election.projects[static_cast<std::size_t>(project)].votes +=
                bidding.election.groups[static_cast<std::size_t>(group)].weight;
        }
    return bidding;
}

// The money to hand out so that one more `unit` each would overspend, or nothing is left to buy.
std::int64_t complete(EqualShares const& rules, Bidding const& bidding, std::int64_t voters, EqualSharesCount& count) {
    auto const wanted = std::count_if(bidding.election.projects.begin(), bidding.election.projects.end(),
                                      [](ShareProject const& project) { return !project.supporters.empty(); });
    std::int64_t const step = rules.unit.value * voters;
    std::int64_t const most_runs = std::min(most_increases, most_work / std::max<std::int64_t>(bidding.ticks, 1));
    std::int64_t money = rules.budget.value;
    auto total = total_of_equal_shares(bidding.election, money);
    while (static_cast<std::ptrdiff_t>(total.bought) < wanted) {
        if (count.increases == most_runs) {
            count.increases_ended = true;
            break;
        }
        auto const next = total_of_equal_shares(bidding.election, money + step);
        if (next.spent > rules.budget.value) break;
        money += step;
        total = next;
        ++count.increases;
    }
    return money;
}

void choose_greedily(EqualShares const& rules, Poll const& poll, Bidding& bidding, EqualSharesCount& count) {
    auto const resort = last_resort(poll);
    auto options = poll.live();
    auto const at = [&](int option) -> EqualSharesFigure& { return bidding.figures[static_cast<std::size_t>(option)]; };
    std::sort(options.begin(), options.end(), [&](int a, int b) {
        if (at(a).votes != at(b).votes) return at(a).votes > at(b).votes;
        if (at(a).cost != at(b).cost) return at(a).cost < at(b).cost;
        return resort[static_cast<std::size_t>(a)] < resort[static_cast<std::size_t>(b)];
    });
    for (int const option : options) {
        if (at(option).votes == 0 || count.spent_greedily + at(option).cost > rules.budget.value) continue;
        at(option).bought_greedily = true;
        count.spent_greedily += at(option).cost;
    }
}

TieBreaker what_decided(Poll const& poll, Bidding const& bidding, int winner, int loser) {
    auto const& one = bidding.election.projects[static_cast<std::size_t>(winner)];
    auto const& other = bidding.election.projects[static_cast<std::size_t>(loser)];
    if (one.cost != other.cost) return TieBreaker::lower_cost;
    if (one.votes != other.votes) return TieBreaker::more_votes;
    return poll.tie_rule.kind == TieRule::Kind::by_hand ? TieBreaker::by_hand : TieBreaker::lot;
}

void describe(Poll const& poll, Bidding& bidding, ShareRun const& run, EqualSharesCount& count) {
    for (auto const& purchase : run.purchases) {
        int const option = bidding.option_of[static_cast<std::size_t>(purchase.project)];
        bidding.figures[static_cast<std::size_t>(option)].bought = true;
        count.order.places.push_back({option, static_cast<int>(count.order.places.size()) + 1});
        count.purchases.push_back({option, purchase.price_millionths, purchase.paying_price, purchase.paying_the_rest});
        for (int const loser : purchase.tied_with)
            count.order.ties.push_back({{option, bidding.option_of[static_cast<std::size_t>(loser)]},
                                        what_decided(poll, bidding, purchase.project, loser)});
    }
    std::vector<int> place_of(poll.options.size(), 0);
    std::vector<int> unbought;
    for (std::size_t project = 0; project < bidding.option_of.size(); ++project) {
        int const option = bidding.option_of[project];
        auto& figure = bidding.figures[static_cast<std::size_t>(option)];
        place_of[static_cast<std::size_t>(option)] = run.support_place[project];
        if (figure.bought) continue;
        figure.effective_support = run.support_millionths[project];
        unbought.push_back(option);
    }
    auto const lost = put_in_order(
        poll, unbought,
        {{[&](int a, int b) { return place_of[static_cast<std::size_t>(a)] <=> place_of[static_cast<std::size_t>(b)]; }}});
    int const bought = static_cast<int>(run.purchases.size());
    for (auto const& place : lost.places) count.order.places.push_back({place.option, bought + place.rank});
    count.order.ties.insert(count.order.ties.end(), lost.ties.begin(), lost.ties.end());
}

}  // namespace

std::optional<Objection> judge_equal_shares(Ballot const& ballot) {
    for (auto const& mark : ballot.marks)
        if (mark.value != 1) return Objection{Objection::Kind::mark_not_allowed, mark.option, mark.value};
    return std::nullopt;
}

EqualSharesCount count_equal_shares(EqualShares const& rules, Poll const& poll, Weighting const& weighting) {
    EqualSharesCount count;
    auto bidding = gather(rules, poll, weighting);
    choose_greedily(rules, poll, bidding, count);
    if (bidding.election.total_weight > 0) {
        auto const voters = std::count_if(weighting.of_ballot.begin(), weighting.of_ballot.end(), [](Weight w) { return w > 0; });
        auto const money = complete(rules, bidding, voters, count);
        auto const run = run_equal_shares(bidding.election, money, weighting.unit);
        count.spent = run.spent;
        describe(poll, bidding, run, count);
    }
    for (int const option : poll.live()) {
        count.figures.push_back(bidding.figures[static_cast<std::size_t>(option)]);
        if (count.order.rank_of(option) == 0) count.order.unranked.push_back(option);
    }
    return count;
}

void MethodRules<EqualShares>::summarize(EqualSharesCount const& count, int option, ItemSummary& summary) {
    auto const* figure = figure_of(count, option);
    if (!figure) return;
    summary.score = Whole<-2147483647, 2147483647>{static_cast<std::int64_t>(figure->votes)};
    summary.supporters.value = static_cast<std::int64_t>(figure->votes);
    add_people(summary, 1, figure->votes);
}

}  // namespace gommette::domain::voting
