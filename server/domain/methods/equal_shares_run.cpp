#include "server/domain/methods/equal_shares_run.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <optional>

namespace gommette::domain::voting {

namespace {

using Whole = boost::multiprecision::cpp_int;

// A price as the fraction rest / (rich * scale of the ledger).
struct ExactPrice {
    Whole rest;
    Weight rich{0};
    std::vector<int> poor;  // supporters who hold money, but less than the price
};

// What a project would cost each supporter now. Prices and holdings are also known in small shares of one endowment: the true
// price lies in [low, high].
struct Offer {
    bool affordable{false};
    bool split_is_certain{false};  // who is poor is known from the small shares: those who hold at most `low`
    Weight low{0};
    Weight high{0};
    std::optional<ExactPrice> exact;
};

// Who holds how much. Holdings per unit of weight are endowment - (prices paid in full), or 0 for those who once gave all.
class Ledger {
public:
    Ledger(ShareElection const& the_election, std::int64_t money) : election(the_election), endowment(money) {
        scale = whole(election.total_weight);
        int weight_bits = 0;
        while ((election.total_weight >> weight_bits) > 0) ++weight_bits;
        share_bits = std::min(60, 122 - weight_bits);
        holds.assign(election.groups.size(), std::int64_t{1} << share_bits);
        paid.resize(election.groups.size());
        for (auto const& project : election.projects)
            small_costs.push_back(static_cast<Weight>((((Whole(project.cost) * scale) << share_bits) / endowment)));
    }

    Offer evaluate(int project);
    void make_exact(int project, Offer& offer) const;
    // Returns how many people pay the full price, and how many the rest of what they hold.
    std::pair<int, int> pay(int project, Offer& offer);
    Whole held_for(int project) const;  // by its supporters, times the scale
    Whole const& money_scale() const { return scale; }
    Whole price_of_last() const { return prices.back(); }

private:
    static Whole whole(Weight value) { return Whole(value); }
    Whole holding(int group) const;
    Whole sum_of_holdings(std::vector<int> const& groups) const;
    void settle_exactly(int project, Offer& offer) const;

    ShareElection const& election;
    Whole scale;                // all exact amounts are over this
    Whole endowment;            // of a unit of weight
    std::vector<Whole> prices;  // of each purchase, per unit of weight
    int share_bits{0};
    std::vector<std::int64_t> small_prices;  // rounded down
    std::vector<Weight> small_costs;         // rounded down
    std::vector<std::int64_t> holds;         // per group: true holding in (holds - purchases, holds]; 0: exactly nothing
    std::vector<std::vector<int>> paid;      // per group: purchases paid in full
    std::vector<int> nonempty;               // room for evaluate()
};

Whole Ledger::holding(int group) const {
    Whole held = endowment;
    for (int const purchase : paid[static_cast<std::size_t>(group)]) held -= prices[static_cast<std::size_t>(purchase)];
    return held;
}

// Sums first how often each price was paid, then multiplies once a price.
Whole Ledger::sum_of_holdings(std::vector<int> const& groups) const {
    Weight endowments = 0;
    std::vector<Weight> times(prices.size(), 0);
    for (int const group : groups) {
        Weight const weight = election.groups[static_cast<std::size_t>(group)].weight;
        endowments += weight;
        for (int const purchase : paid[static_cast<std::size_t>(group)]) times[static_cast<std::size_t>(purchase)] += weight;
    }
    Whole sum = endowment * whole(endowments);
    for (std::size_t purchase = 0; purchase < prices.size(); ++purchase)
        if (times[purchase] > 0) sum -= prices[purchase] * whole(times[purchase]);
    return sum;
}

Whole Ledger::held_for(int project) const {
    std::vector<int> holders;
    for (int const group : election.projects[static_cast<std::size_t>(project)].supporters)
        if (holds[static_cast<std::size_t>(group)] > 0) holders.push_back(group);
    return sum_of_holdings(holders);
}

Offer Ledger::evaluate(int project) {
    Weight const cost = small_costs[static_cast<std::size_t>(project)];
    Weight const error = static_cast<Weight>(prices.size());
    nonempty.clear();
    Weight rich = 0;
    Weight sum = 0;
    for (int const group : election.projects[static_cast<std::size_t>(project)].supporters) {
        auto const held = holds[static_cast<std::size_t>(group)];
        if (held == 0) continue;
        nonempty.push_back(group);
        Weight const weight = election.groups[static_cast<std::size_t>(group)].weight;
        rich += weight;
        sum += weight * held;
    }
    Offer offer;
    if (sum < cost) return offer;
    if (sum - error * rich < cost + 1) {
        settle_exactly(project, offer);
        return offer;
    }
    // Those who hold less than an equal part of the rest are poor; each of them raises the part of the others.
    Weight rest = cost;
    Weight poor = 0;
    std::size_t left = nonempty.size();
    for (std::size_t before = left + 1; left < before && rich > 0;) {
        before = left;
        Weight const part = rest / rich;
        for (std::size_t i = 0; i < left;) {
            auto const group = static_cast<std::size_t>(nonempty[i]);
            if (holds[group] > part) {
                ++i;
                continue;
            }
            Weight const weight = election.groups[group].weight;
            rest -= weight * holds[group];
            rich -= weight;
            poor += weight;
            std::swap(nonempty[i], nonempty[--left]);
        }
    }
    offer.split_is_certain = rich > 0 && rest >= 0;
    if (offer.split_is_certain) {
        offer.affordable = true;
        offer.low = rest / rich;
        offer.high = (rest + 1 + error * poor) / rich + 1;
        for (std::size_t i = 0; i < nonempty.size() && offer.split_is_certain; ++i) {
            Weight const held = holds[static_cast<std::size_t>(nonempty[i])];
            offer.split_is_certain = i < left ? held - error >= offer.high : held <= offer.low;
        }
    }
    if (!offer.split_is_certain) settle_exactly(project, offer);
    return offer;
}

// The slow way, without the small shares: supporters by what they hold, the poorest first.
void Ledger::settle_exactly(int project, Offer& offer) const {
    struct Holder {
        Whole held;
        int group;
    };
    std::vector<Holder> holders;
    Weight rich = 0;
    for (int const group : election.projects[static_cast<std::size_t>(project)].supporters)
        if (holds[static_cast<std::size_t>(group)] > 0) {
            holders.push_back({holding(group), group});
            rich += election.groups[static_cast<std::size_t>(group)].weight;
        }
    std::sort(holders.begin(), holders.end(), [](Holder const& a, Holder const& b) { return a.held < b.held; });
    ExactPrice price{Whole(election.projects[static_cast<std::size_t>(project)].cost) * scale, rich, {}};
    offer = {};
    for (auto const& holder : holders) {
        if (holder.held * whole(price.rich) >= price.rest) {
            Whole const small = (price.rest << share_bits) / (endowment * whole(price.rich));
            offer.affordable = true;
            offer.low = static_cast<Weight>(small);
            offer.high = offer.low + 1;
            offer.exact = std::move(price);
            return;
        }
        Weight const weight = election.groups[static_cast<std::size_t>(holder.group)].weight;
        price.rest -= holder.held * whole(weight);
        price.rich -= weight;
        price.poor.push_back(holder.group);
    }
}

void Ledger::make_exact(int project, Offer& offer) const {
    if (offer.exact) return;
    ExactPrice price;
    for (int const group : election.projects[static_cast<std::size_t>(project)].supporters) {
        auto const held = holds[static_cast<std::size_t>(group)];
        if (held == 0) continue;
        if (held <= offer.low)
            price.poor.push_back(group);
        else
            price.rich += election.groups[static_cast<std::size_t>(group)].weight;
    }
    price.rest = Whole(election.projects[static_cast<std::size_t>(project)].cost) * scale - sum_of_holdings(price.poor);
    offer.exact = std::move(price);
}

std::pair<int, int> Ledger::pay(int project, Offer& offer) {
    make_exact(project, offer);
    auto& price = *offer.exact;
    scale *= whole(price.rich);
    endowment *= whole(price.rich);
    for (auto& earlier : prices) earlier *= whole(price.rich);
    prices.push_back(price.rest);
    small_prices.push_back(static_cast<std::int64_t>(Whole((price.rest << share_bits) / endowment)));

    int people_poor = 0;
    for (int const group : price.poor) {
        holds[static_cast<std::size_t>(group)] = 0;
        people_poor += election.groups[static_cast<std::size_t>(group)].people;
    }
    int people_rich = 0;
    int const purchase = static_cast<int>(prices.size()) - 1;
    for (int const group : election.projects[static_cast<std::size_t>(project)].supporters) {
        auto& held = holds[static_cast<std::size_t>(group)];
        if (held == 0) continue;
        paid[static_cast<std::size_t>(group)].push_back(purchase);
        people_rich += election.groups[static_cast<std::size_t>(group)].people;
        held -= small_prices.back();
        // Near nothing: only the exact amount tells whether it is nothing.
        if (held <= static_cast<std::int64_t>(prices.size()) && holding(group) == 0) held = 0;
    }
    return {people_rich, people_poor};
}

// Buys until nothing is affordable.
class Market {
public:
    Market(ShareElection const& the_election, std::int64_t money) : ledger(the_election, money), election(the_election) {
        for (int project = 0; project < static_cast<int>(election.projects.size()); ++project) waiting.push_back({project, 0});
    }

    // The next purchase's project and offer, or nothing. `tied`: those exactly as good.
    std::optional<std::pair<int, Offer>> next(std::vector<int>* tied);

    Ledger ledger;

private:
    struct Waiting {
        int project;
        Weight price_at_least;  // prices only rise: the last one known
    };

    std::strong_ordering compare(int a, Offer& offer_a, int b, Offer& offer_b) const;
    bool wins_tie(int a, int b) const;

    ShareElection const& election;
    std::vector<Waiting> waiting;
};

// Less: a gives more for its price.
std::strong_ordering Market::compare(int a, Offer& offer_a, int b, Offer& offer_b) const {
    Weight const cost_a = election.projects[static_cast<std::size_t>(a)].cost;
    Weight const cost_b = election.projects[static_cast<std::size_t>(b)].cost;
    if (offer_a.high * cost_b < offer_b.low * cost_a) return std::strong_ordering::less;
    if (offer_a.low * cost_b > offer_b.high * cost_a) return std::strong_ordering::greater;
    ledger.make_exact(a, offer_a);
    ledger.make_exact(b, offer_b);
    Whole const left = offer_a.exact->rest * Whole(offer_b.exact->rich) * Whole(cost_b);
    Whole const right = offer_b.exact->rest * Whole(offer_a.exact->rich) * Whole(cost_a);
    return left < right ? std::strong_ordering::less : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

bool Market::wins_tie(int a, int b) const {
    auto const& one = election.projects[static_cast<std::size_t>(a)];
    auto const& other = election.projects[static_cast<std::size_t>(b)];
    if (one.cost != other.cost) return one.cost < other.cost;
    if (one.votes != other.votes) return one.votes > other.votes;
    return one.last_resort < other.last_resort;
}

std::optional<std::pair<int, Offer>> Market::next(std::vector<int>* tied) {
    auto const cost = [&](int project) -> Weight { return election.projects[static_cast<std::size_t>(project)].cost; };
    std::sort(waiting.begin(), waiting.end(), [&](Waiting const& a, Waiting const& b) {
        Weight const left = a.price_at_least * cost(b.project);
        Weight const right = b.price_at_least * cost(a.project);
        return left != right ? left < right : a.project < b.project;
    });
    std::optional<std::pair<int, Offer>> best;
    std::vector<int> as_good;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        auto here = waiting[i];
        bool const cannot_win = best && here.price_at_least * cost(best->first) > best->second.high * cost(here.project);
        if (!cannot_win) {
            auto offer = ledger.evaluate(here.project);
            if (!offer.affordable) continue;  // and never will be again
            here.price_at_least = offer.low;
            auto const found = best ? compare(here.project, offer, best->first, best->second) : std::strong_ordering::less;
            if (found < 0) as_good.clear();
            if (found == 0 && wins_tie(best->first, here.project))
                as_good.push_back(here.project);
            else if (found <= 0) {
                if (found == 0) as_good.push_back(best->first);
                best = {here.project, std::move(offer)};
            }
        }
        waiting[kept++] = here;
    }
    waiting.resize(kept);
    if (best) std::erase_if(waiting, [&](Waiting const& one) { return one.project == best->first; });
    if (tied) *tied = std::move(as_good);
    return best;
}

void describe_support(ShareElection const& election, Ledger const& ledger, ShareRun& run) {
    constexpr int million = 1000000;
    std::vector<char> bought(election.projects.size(), 0);
    for (auto const& purchase : run.purchases) bought[static_cast<std::size_t>(purchase.project)] = 1;
    std::vector<Whole> held;
    std::vector<int> unbought;
    for (int project = 0; project < static_cast<int>(election.projects.size()); ++project) {
        held.push_back(ledger.held_for(project));
        Whole const cost = Whole(election.projects[static_cast<std::size_t>(project)].cost) * ledger.money_scale();
        run.support_millionths.push_back(static_cast<Weight>(Whole(held.back() * million / cost)));
        if (!bought[static_cast<std::size_t>(project)]) unbought.push_back(project);
    }
    auto const more = [&](int a, int b) {
        return held[static_cast<std::size_t>(a)] * election.projects[static_cast<std::size_t>(b)].cost >
               held[static_cast<std::size_t>(b)] * election.projects[static_cast<std::size_t>(a)].cost;
    };
    std::stable_sort(unbought.begin(), unbought.end(), more);
    run.support_place.assign(election.projects.size(), 0);
    for (std::size_t i = 1; i < unbought.size(); ++i) {
        int const before = run.support_place[static_cast<std::size_t>(unbought[i - 1])];
        run.support_place[static_cast<std::size_t>(unbought[i])] = before + (more(unbought[i - 1], unbought[i]) ? 1 : 0);
    }
}

}  // namespace

ShareRun run_equal_shares(ShareElection const& election, std::int64_t money, Weight price_weight) {
    Market market(election, money);
    ShareRun run;
    std::vector<int> tied;
    while (auto found = market.next(&tied)) {
        auto const [rich, poor] = market.ledger.pay(found->first, found->second);
        run.spent += election.projects[static_cast<std::size_t>(found->first)].cost;
        Whole const price = market.ledger.price_of_last() * Whole(price_weight) * 1000000 / market.ledger.money_scale();
        run.purchases.push_back({found->first, static_cast<Weight>(price), rich, poor, tied});
    }
    describe_support(election, market.ledger, run);
    return run;
}

ShareTotal total_of_equal_shares(ShareElection const& election, std::int64_t money) {
    Market market(election, money);
    ShareTotal total;
    while (auto found = market.next(nullptr)) {
        market.ledger.pay(found->first, found->second);
        total.spent += election.projects[static_cast<std::size_t>(found->first)].cost;
        ++total.bought;
    }
    return total;
}

}  // namespace gommette::domain::voting
