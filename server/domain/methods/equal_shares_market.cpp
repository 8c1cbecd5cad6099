#include "server/domain/methods/equal_shares_market.hpp"

#include <algorithm>

namespace gommette::domain::voting {

BigWhole Ledger::holding(int group) const {
    BigWhole held = endowment;
    for (int const purchase : paid[static_cast<std::size_t>(group)]) held -= prices[static_cast<std::size_t>(purchase)];
    return held;
}

// Sums first how often each price was paid, then multiplies once a price.
BigWhole Ledger::sum_of_holdings(std::vector<int> const& groups) const {
    Weight endowments = 0;
    std::vector<Weight> times(prices.size(), 0);
    for (int const group : groups) {
        Weight const weight = election.groups[static_cast<std::size_t>(group)].weight;
        endowments += weight;
        for (int const purchase : paid[static_cast<std::size_t>(group)]) times[static_cast<std::size_t>(purchase)] += weight;
    }
    BigWhole sum = endowment * whole(endowments);
    for (std::size_t purchase = 0; purchase < prices.size(); ++purchase)
        if (times[purchase] > 0) sum -= prices[purchase] * whole(times[purchase]);
    return sum;
}

BigWhole Ledger::held_for(int project) const {
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
        BigWhole held;
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
    ExactPrice price{BigWhole(election.projects[static_cast<std::size_t>(project)].cost) * scale, rich, {}};
    offer = {};
    for (auto const& holder : holders) {
        if (holder.held * whole(price.rich) >= price.rest) {
            BigWhole const small = (price.rest << share_bits) / (endowment * whole(price.rich));
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
    price.rest = BigWhole(election.projects[static_cast<std::size_t>(project)].cost) * scale - sum_of_holdings(price.poor);
    offer.exact = std::move(price);
}

std::pair<int, int> Ledger::pay(int project, Offer& offer) {
    make_exact(project, offer);
    auto& price = *offer.exact;
    scale *= whole(price.rich);
    endowment *= whole(price.rich);
    for (auto& earlier : prices) earlier *= whole(price.rich);
    prices.push_back(price.rest);
    small_prices.push_back(static_cast<std::int64_t>(BigWhole((price.rest << share_bits) / endowment)));

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

// Less: a gives more for its price.
std::strong_ordering Market::compare(int a, Offer& offer_a, int b, Offer& offer_b) const {
    Weight const cost_a = election.projects[static_cast<std::size_t>(a)].cost;
    Weight const cost_b = election.projects[static_cast<std::size_t>(b)].cost;
    if (offer_a.high * cost_b < offer_b.low * cost_a) return std::strong_ordering::less;
    if (offer_a.low * cost_b > offer_b.high * cost_a) return std::strong_ordering::greater;
    ledger.make_exact(a, offer_a);
    ledger.make_exact(b, offer_b);
    BigWhole const left = offer_a.exact->rest * BigWhole(offer_b.exact->rich) * BigWhole(cost_b);
    BigWhole const right = offer_b.exact->rest * BigWhole(offer_a.exact->rich) * BigWhole(cost_a);
    return left < right ? std::strong_ordering::less : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

bool Market::wins_tie(int a, int b) const {
    auto const& one = election.projects[static_cast<std::size_t>(a)];
    auto const& other = election.projects[static_cast<std::size_t>(b)];
    if (one.cost != other.cost) return one.cost < other.cost;
    if (one.votes != other.votes) return one.votes > other.votes;
    return one.last_resort < other.last_resort;
}

std::optional<BestBuy> Market::next() {
    auto const cost = [&](int project) -> Weight { return election.projects[static_cast<std::size_t>(project)].cost; };
    std::sort(waiting.begin(), waiting.end(), [&](Waiting const& a, Waiting const& b) {
        Weight const left = a.price_at_least * cost(b.project);
        Weight const right = b.price_at_least * cost(a.project);
        return left != right ? left < right : a.project < b.project;
    });
    std::optional<BestBuy> best;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        auto here = waiting[i];
        bool const cannot_win = best && here.price_at_least * cost(best->project) > best->offer.high * cost(here.project);
        if (!cannot_win) {
            auto offer = ledger.evaluate(here.project);
            if (!offer.affordable) continue;  // and never will be again
            here.price_at_least = offer.low;
            auto const found =
                best ? compare(here.project, offer, best->project, best->offer) : std::strong_ordering::less;
            if (found < 0) {
                best = BestBuy{here.project, std::move(offer), {}, {}};
            } else if (found == 0 && wins_tie(here.project, best->project)) {
                best->set_aside.insert(best->set_aside.end(), best->even.begin(), best->even.end());
                best->set_aside.push_back(best->project);
                best = BestBuy{here.project, std::move(offer), std::move(best->set_aside), {}};
            } else if (found == 0) {
                (wins_tie(best->project, here.project) ? best->set_aside : best->even).push_back(here.project);
            }
        }
        waiting[kept++] = here;
    }
    waiting.resize(kept);
    return best;
}

std::pair<int, int> Market::buy(int project, Offer& offer) {
    std::erase_if(waiting, [&](Waiting const& one) { return one.project == project; });
    return ledger.pay(project, offer);
}

}  // namespace gommette::domain::voting
