#pragma once

#include <compare>
#include <optional>
#include <utility>
#include <vector>

#include "server/domain/methods/equal_shares_run.hpp"
#include "server/domain/voting/big_whole.hpp"

namespace gommette::domain::voting {

// A price as the fraction rest / (rich * scale of the ledger).
struct ExactPrice {
    BigWhole rest;
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
            small_costs.push_back(static_cast<Weight>((((BigWhole(project.cost) * scale) << share_bits) / endowment)));
    }

    Offer evaluate(int project);
    void make_exact(int project, Offer& offer) const;
    // Returns how many people pay the full price, and how many the rest of what they hold.
    std::pair<int, int> pay(int project, Offer& offer);
    BigWhole held_for(int project) const;  // by its supporters, times the scale
    BigWhole const& money_scale() const { return scale; }
    BigWhole price_of_last() const { return prices.back(); }

private:
    static BigWhole whole(Weight value) { return BigWhole(value); }
    BigWhole holding(int group) const;
    BigWhole sum_of_holdings(std::vector<int> const& groups) const;
    void settle_exactly(int project, Offer& offer) const;

    ShareElection const& election;
    BigWhole scale;                // all exact amounts are over this
    BigWhole endowment;            // of a unit of weight
    std::vector<BigWhole> prices;  // of each purchase, per unit of weight
    int share_bits{0};
    std::vector<std::int64_t> small_prices;  // rounded down
    std::vector<Weight> small_costs;         // rounded down
    std::vector<std::int64_t> holds;         // per group: true holding in (holds - purchases, holds]; 0: exactly nothing
    std::vector<std::vector<int>> paid;      // per group: purchases paid in full
    std::vector<int> nonempty;               // room for evaluate()
};

// What is bought next: the project, what it would cost, and those exactly as good: set aside by cost, votes or the last resort, or
// even with it in all of these.
struct BestBuy {
    int project{};
    Offer offer;
    std::vector<int> set_aside;
    std::vector<int> even;
};

// The projects that are not bought yet, and who holds how much. A copy goes its own way.
class Market {
public:
    Market(ShareElection const& the_election, std::int64_t money) : ledger(the_election, money), election(the_election) {
        for (int project = 0; project < static_cast<int>(election.projects.size()); ++project) waiting.push_back({project, 0});
    }

    // Nothing is affordable: nothing.
    std::optional<BestBuy> next();
    // As Ledger::pay().
    std::pair<int, int> buy(int project, Offer& offer);

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

}  // namespace gommette::domain::voting
