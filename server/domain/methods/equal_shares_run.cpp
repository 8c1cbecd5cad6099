#include "server/domain/methods/equal_shares_run.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "server/domain/methods/equal_shares_market.hpp"

namespace gommette::domain::voting {

namespace {

// Projects that differ in nothing: whichever of them is bought, the rest goes on alike. The kind of each project.
std::vector<int> kinds_of(ShareElection const& election) {
    std::map<std::tuple<std::int64_t, int, std::vector<int>>, int> kinds;
    std::vector<int> kind;
    for (auto const& project : election.projects)
        kind.push_back(kinds.try_emplace({project.cost, project.last_resort, project.supporters}, static_cast<int>(kinds.size()))
                           .first->second);
    return kind;
}

// The end of one way.
struct End {
    std::int64_t spent{0};
    std::vector<int> bought;  // projects, in order
    bool all_paid_in_full{true};
    std::vector<Weight> support_millionths;
    std::vector<int> support_place;
};

void describe_support(ShareElection const& election, Ledger const& ledger, End& end) {
    constexpr int million = 1000000;
    std::vector<char> bought(election.projects.size(), 0);
    for (int const project : end.bought) bought[static_cast<std::size_t>(project)] = 1;
    std::vector<BigWhole> held;
    std::vector<int> unbought;
    for (int project = 0; project < static_cast<int>(election.projects.size()); ++project) {
        held.push_back(ledger.held_for(project));
        BigWhole const cost = BigWhole(election.projects[static_cast<std::size_t>(project)].cost) * ledger.money_scale();
        end.support_millionths.push_back(static_cast<Weight>(BigWhole(held.back() * million / cost)));
        if (!bought[static_cast<std::size_t>(project)]) unbought.push_back(project);
    }
    auto const more = [&](int a, int b) {
        return held[static_cast<std::size_t>(a)] * election.projects[static_cast<std::size_t>(b)].cost >
               held[static_cast<std::size_t>(b)] * election.projects[static_cast<std::size_t>(a)].cost;
    };
    std::stable_sort(unbought.begin(), unbought.end(), more);
    end.support_place.assign(election.projects.size(), 0);
    for (std::size_t i = 1; i < unbought.size(); ++i) {
        int const before = end.support_place[static_cast<std::size_t>(unbought[i - 1])];
        end.support_place[static_cast<std::size_t>(unbought[i])] = before + (more(unbought[i - 1], unbought[i]) ? 1 : 0);
    }
}

// Follows every way in which ties that nothing decides can go on, up to most_ways.
class Ways {
public:
    // `tells`: prices and what supporters hold at the end are told.
    Ways(ShareElection const& the_election, Weight the_price_weight, bool tells_all)
        : election(the_election), price_weight(the_price_weight), tells(tells_all) {}

    void follow(Market market, End end, bool is_common);

    std::vector<SharePurchase> common;  // the purchases before the first tie that makes a difference
    std::vector<int> first_tie;
    std::vector<End> ends;
    std::int64_t ways{0};
    bool are_too_many{false};

private:
    void buy(Market& market, int project, Offer& offer, std::vector<int> set_aside, bool is_even, End& end, bool is_common);
    bool buy_all(Market& market, BestBuy& best, std::vector<int> const& tied, End& end, bool is_common);
    bool supports_one(int group, std::vector<int> const& tied) const;

    ShareElection const& election;
    Weight price_weight;
    bool tells;
    std::vector<int> kind;  // known from the first tie on
};

void Ways::buy(Market& market, int project, Offer& offer, std::vector<int> set_aside, bool is_even, End& end, bool is_common) {
    auto const [rich, poor] = market.buy(project, offer);
    end.spent += election.projects[static_cast<std::size_t>(project)].cost;
    end.bought.push_back(project);
    int supporting = 0;
    for (int const group : election.projects[static_cast<std::size_t>(project)].supporters)
        supporting += election.groups[static_cast<std::size_t>(group)].people;
    end.all_paid_in_full = end.all_paid_in_full && rich == supporting;
    if (!is_common || !tells) return;
    BigWhole const price = market.ledger.price_of_last() * BigWhole(price_weight) * 1000000 / market.ledger.money_scale();
    common.push_back({project, static_cast<Weight>(price), rich, poor, std::move(set_aside), is_even});
}

bool Ways::supports_one(int group, std::vector<int> const& tied) const {
    auto const& wanted = election.groups[static_cast<std::size_t>(group)].projects;
    return std::count_if(tied.begin(), tied.end(), [&](int project) {
               return std::find(wanted.begin(), wanted.end(), project) != wanted.end();
           }) == 1;
}

// Buys all `tied`, if each still costs the same once the others are paid, and whoever gives the rest gives it for one of them only:
// then no order of them makes a difference. Otherwise buys nothing.
bool Ways::buy_all(Market& market, BestBuy& best, std::vector<int> const& tied, End& end, bool is_common) {
    market.ledger.make_exact(best.project, best.offer);
    ExactPrice const price = *best.offer.exact;
    BigWhole const scale = market.ledger.money_scale();
    Market trial = market;
    for (int const project : tied) {
        auto offer = trial.ledger.evaluate(project);
        if (!offer.affordable) return false;
        trial.ledger.make_exact(project, offer);
        if (offer.exact->rest * BigWhole(price.rich) * scale !=
            price.rest * BigWhole(offer.exact->rich) * trial.ledger.money_scale())
            return false;
        for (int const group : offer.exact->poor)
            if (!supports_one(group, tied)) return false;
        trial.buy(project, offer);
    }
    for (int const project : tied) {
        auto offer = market.ledger.evaluate(project);
        buy(market, project, offer, project == tied.front() ? best.set_aside : std::vector<int>{}, project != tied.front(), end,
            is_common);
    }
    return true;
}

void Ways::follow(Market market, End end, bool is_common) {
    while (auto best = market.next()) {
        if (best->even.empty()) {
            buy(market, best->project, best->offer, std::move(best->set_aside), false, end, is_common);
            continue;
        }
        auto tied = best->even;
        tied.push_back(best->project);
        std::sort(tied.begin(), tied.end());
        if (buy_all(market, *best, tied, end, is_common)) continue;
        if (is_common) {
            first_tie = tied;
            kind = kinds_of(election);
        }
        std::vector<int> tried;
        for (int const project : tied) {
            int const its_kind = kind[static_cast<std::size_t>(project)];
            if (std::find(tried.begin(), tried.end(), its_kind) != tried.end()) continue;
            tried.push_back(its_kind);
            Market copy = market;
            auto along = end;
            auto offer = copy.ledger.evaluate(project);
            buy(copy, project, offer, {}, false, along, false);
            follow(std::move(copy), std::move(along), false);
            if (are_too_many) return;
        }
        return;
    }
    if (++ways > most_ways) {
        are_too_many = true;
        return;
    }
    if (tells) describe_support(election, market.ledger, end);
    ends.push_back(std::move(end));
}

// Of each project how often one of its kind is bought, in the way where that is least, and most.
struct Extent {
    int least{0};
    int most{0};
};

std::vector<Extent> extents(std::vector<int> const& kind, std::vector<End> const& ends) {
    std::vector<Extent> found(kind.size());
    for (std::size_t way = 0; way < ends.size(); ++way) {
        std::vector<int> times(kind.size(), 0);
        for (int const project : ends[way].bought) ++times[static_cast<std::size_t>(kind[static_cast<std::size_t>(project)])];
        for (std::size_t i = 0; i < times.size(); ++i) {
            found[i].least = way == 0 ? times[i] : std::min(found[i].least, times[i]);
            found[i].most = std::max(found[i].most, times[i]);
        }
    }
    return found;
}

// The least money with which one of the unbought could be afforded if it came first.
std::int64_t affordable_from(ShareElection const& election, End const& end) {
    std::vector<char> bought(election.projects.size(), 0);
    for (int const project : end.bought) bought[static_cast<std::size_t>(project)] = 1;
    BigWhole least = std::numeric_limits<std::int64_t>::max() / 4;
    for (std::size_t i = 0; i < bought.size(); ++i) {
        auto const& project = election.projects[i];
        if (bought[i] || project.votes == 0) continue;
        BigWhole const needed = BigWhole(project.cost) * BigWhole(election.total_weight);
        least = std::min(least, BigWhole((needed + BigWhole(project.votes) - 1) / BigWhole(project.votes)));
    }
    return static_cast<std::int64_t>(least);
}

// What is bought in all ways and what in some, beyond the purchases that they have in common.
void sort_out(ShareElection const& election, Ways const& ways, ShareRun& run) {
    auto const kind = kinds_of(election);
    auto const found = extents(kind, ways.ends);
    std::vector<char> is_common(kind.size(), 0);
    for (auto const& purchase : run.purchases) is_common[static_cast<std::size_t>(purchase.project)] = 1;
    for (std::size_t project = 0; project < kind.size(); ++project) {
        if (is_common[project] || election.projects[project].supporters.empty()) continue;
        auto const& times = found[static_cast<std::size_t>(kind[project])];
        bool const is_bought = times.least == std::count(kind.begin(), kind.end(), kind[project]);
        if (is_bought && !ways.are_too_many)
            run.bought_later.push_back(static_cast<int>(project));
        else if (times.most > 0 || ways.are_too_many)
            run.undecided.push_back(static_cast<int>(project));
    }
    for (int const project : run.bought_later) run.spent += election.projects[static_cast<std::size_t>(project)].cost;
    auto const known = run.purchases.size() + run.bought_later.size();
    for (std::size_t way = 0; way < ways.ends.size() && !ways.are_too_many; ++way) {
        int const more = static_cast<int>(ways.ends[way].bought.size() - known);
        run.undecided_bought = way == 0 ? more : std::min(run.undecided_bought, more);
    }
}

// The least that supporters hold at the end, and its place.
void describe_least_support(Ways const& ways, ShareRun& run) {
    run.support_millionths = ways.ends.front().support_millionths;
    run.support_place = ways.ends.front().support_place;
    if (ways.ends.size() == 1) return;
    auto& least = run.support_millionths;
    for (auto const& end : ways.ends)
        for (std::size_t i = 0; i < least.size(); ++i) least[i] = std::min(least[i], end.support_millionths[i]);
    for (std::size_t i = 0; i < least.size(); ++i)
        run.support_place[i] = static_cast<int>(std::count_if(least.begin(), least.end(), [&](Weight w) { return w > least[i]; }));
}

}  // namespace

ShareRun run_equal_shares(ShareElection const& election, std::int64_t money, Weight price_weight) {
    Ways ways(election, price_weight, true);
    ways.follow(Market(election, money), {}, true);
    ShareRun run;
    run.first_tie = ways.first_tie;
    run.purchases = std::move(ways.common);
    for (auto const& purchase : run.purchases) run.spent += election.projects[static_cast<std::size_t>(purchase.project)].cost;
    sort_out(election, ways, run);
    describe_least_support(ways, run);
    return run;
}

ShareTotal total_of_equal_shares(ShareElection const& election, std::int64_t money) {
    Ways ways(election, 0, false);
    ways.follow(Market(election, money), {}, true);
    ShareTotal total;
    total.ways = ways.ways;
    total.is_known = !ways.are_too_many;
    total.bought = ways.ends.front().bought.size();
    for (auto const& end : ways.ends) {
        total.spent = std::max(total.spent, end.spent);
        total.bought = std::min(total.bought, end.bought.size());
    }
    if (total.is_known && ways.ends.size() == 1 && ways.ends.front().all_paid_in_full)
        total.same_below = affordable_from(election, ways.ends.front());
    return total;
}

}  // namespace gommette::domain::voting
