#include "server/domain/voting/ballot_round.hpp"

#include <algorithm>
#include <utility>

#include "server/domain/methods/all.hpp"

namespace gommette::domain::voting {

Settled settle(BallotRound const& round) {
    Poll current = round.poll;
    current.ballots = current_ballots(round.poll.ballots);
    return settle(round.method, std::move(current));
}

Settled settle(AnyMethod const& method, Poll current) {
    return visit_rules(method, [&](auto rules, auto const& settings) {
        return settle(std::move(current), rules.merge_rule, rules.cap(settings));
    });
}

std::optional<Objection> judge(BallotRound const& round, Ballot const& ballot) {
    for (auto const& mark : ballot.marks)
        if (!saw(ballot, round.poll, mark.option)) return Objection{Objection::Kind::not_there_yet, mark.option};
    Poll alone;
    alone.options = round.poll.options;
    alone.ballots = {ballot};
    auto const settled = settle(round.method, std::move(alone)).poll.ballots.front();
    return visit_rules(round.method, [&](auto rules, auto const& settings) { return rules.judge(settings, ballot, settled); });
}

AnyCount count(BallotRound const& round, Poll const& settled, Weighting const& weighting, GroupOfCollege const& groups) {
    return visit_rules(round.method, [&](auto rules, auto const& settings) -> AnyCount {
        return rules.count(settings, settled, weighting, groups);
    });
}

bool suits(AnyMethod const& method, int options) {
    return visit_rules(method, [&](auto rules, auto const& settings) { return rules.suits(settings, options); });
}

bool names_options(AnyMethod const& method) {
    return visit_rules(method, [](auto rules, auto const&) { return rules.names_options; });
}

std::optional<ItemSummary> summary(RoundResult const& result, ProposalId proposal) {
    auto const& items = result.items.values;
    auto const found = std::find(items.begin(), items.end(), proposal);
    if (found == items.end() || result.columns.empty()) return std::nullopt;
    int const option = static_cast<int>(found - items.begin());
    auto const& column = result.columns.front();
    auto const& order = *official_order(result);
    ItemSummary told;
    told.proposal = proposal;
    if (int const rank = order.rank_of(option)) {
        told.rank = Whole<1, 1000>{rank};
    } else {
        auto const& unranked = order.unranked;
        if (std::find(unranked.begin(), unranked.end(), option) == unranked.end()) return std::nullopt;
    }
    if (column.count)
        std::visit([&](auto const& count) { RulesOfCount<std::remove_cvref_t<decltype(count)>>::summarize(count, option, told); },
                   *column.count);
    return told;
}

Ordering const* official_order(RoundResult const& result) {
    for (auto const& column : result.columns)
        if (column.weighting == result.official) return &column.order;
    return result.columns.empty() ? nullptr : &result.columns.front().order;
}

Ordering const& order_of(AnyCount const& count) {
    return std::visit([](auto const& found) -> Ordering const& { return found.order; }, count);
}

Ordering& order_of(AnyCount& count) {
    return std::visit([](auto& found) -> Ordering& { return found.order; }, count);
}

}  // namespace gommette::domain::voting
