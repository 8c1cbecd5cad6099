#pragma once

#include "protocol/ballot.hpp"
#include "protocol/ordering.hpp"

namespace gommette {

struct EqualSharesCount;

// Amounts of money in whole currency units.
inline constexpr std::int64_t most_money = 1'000'000'000'000;
using Money = Whole<1, most_money>;
using Cost = Whole<0, most_money>;

// Budget à parts égales: each person ticks (1) the proposals they want; `costs` of each option of the paper, in its order; `unit`: what
// everybody is given more, again and again, as long as money is left.
struct EqualShares {
    using Count = EqualSharesCount;
    static constexpr auto name = "equal_shares";
    static constexpr bool in_rooms = true;
    Money budget;
    Money unit;
    List<Cost, proposals_per_session> costs;
    // What a round on so many options usually has.
    static EqualShares usual(int) { return {}; }
    bool operator==(EqualShares const&) const = default;
};
BOOST_DESCRIBE_STRUCT(EqualShares, (), (budget, unit, costs))

// One purchase. Money is in millionths of a currency unit, rounded down; nothing is decided on it.
struct Purchase {
    int option{};
    Weight price{0};         // the most one person of weight 1 pays
    int paying_price{0};     // people who paid it
    int paying_the_rest{0};  // people who gave the less they held
    bool operator==(Purchase const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Purchase, (), (option, price, paying_price, paying_the_rest))

struct EqualSharesFigure {
    int option{};
    std::int64_t cost{0};
    Weight votes{0};
    bool bought{false};
    bool bought_greedily{false};
    // Bought or not, depending on a tie that nothing decides.
    bool undecided{false};
    bool undecided_greedily{false};
    bool over_budget{false};  // costs more than there is, and was never to be bought
    // Of a project not bought: what its supporters still hold at the end, in millionths of its cost, rounded down.
    Weight effective_support{0};
    bool operator==(EqualSharesFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(EqualSharesFigure, (), (option, cost, votes, bought, bought_greedily, undecided, undecided_greedily, over_budget, effective_support))

struct EqualSharesCount {
    static constexpr auto name = EqualShares::name;
    Ordering order;  // told apart, see Column; in the order bought, then by effective support
    std::vector<EqualSharesFigure> figures;
    std::vector<Purchase> purchases;  // up to the first tie that nothing decides and that makes a difference
    std::int64_t spent{0};
    std::int64_t spent_greedily{0};
    std::int64_t increases{0};    // how many times `unit` was given
    bool increases_ended{false};  // cut short by the limit on work; a larger unit avoids it
    bool operator==(EqualSharesCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(EqualSharesCount, (), (figures, purchases, spent, spent_greedily, increases, increases_ended))

}  // namespace gommette
