#include "server/domain/methods/equal_shares.hpp"

#include <algorithm>
#include <map>

#include "server/domain/methods/equal_shares_run.hpp"

namespace gommette::domain::voting {

namespace {

// The most work spent on completion, in (runs * ticks): some seconds. 2,000 runs of 6,000 people with ten ticks each.
constexpr std::int64_t most_work = 120'000'000;
constexpr std::int64_t most_increases = 100'000;

// Places of the options in the order of last resort, by the poll's tie rule alone: equal where it says nothing.
std::vector<std::size_t> last_resort(Poll const& poll) {
    std::vector<std::size_t> place(poll.options.size(), 0);
    auto const& said = poll.tie_rule.order;
    for (int option = 0; option < static_cast<int>(place.size()); ++option) {
        auto& own = place[static_cast<std::size_t>(option)];
        switch (poll.tie_rule.kind) {
            case TieRule::Kind::shared:
                break;
            case TieRule::Kind::by_hand:
                own = static_cast<std::size_t>(std::find(said.begin(), said.end(), option) - said.begin());
                break;
            case TieRule::Kind::lot:
                for (int other = 0; other < static_cast<int>(place.size()); ++other)
                    own += lot_number(poll.tie_rule.seed, other) < lot_number(poll.tie_rule.seed, option) ? 1 : 0;
                break;
        }
    }
    return place;
}

struct Bidding {
    ShareElection election;
    std::vector<int> option_of;              // of each project
    std::vector<int> free;                   // options that cost nothing: no projects, but bought with their first vote
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
        bidding.figures[at].over_budget = rules.costs.values[at].value > rules.budget.value;
        if (rules.costs.values[at].value > rules.budget.value) continue;
        if (rules.costs.values[at].value == 0) {
            bidding.free.push_back(option);
            continue;
        }
        project_of[at] = static_cast<int>(bidding.option_of.size());
        bidding.option_of.push_back(option);
        bidding.election.projects.push_back({rules.costs.values[at].value, 0, static_cast<int>(resort[at]), {}});
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
    std::int64_t runs = 0;
    while (total.is_known && static_cast<std::ptrdiff_t>(total.bought) < wanted) {
        if (runs >= most_runs) {
            count.increases_ended = true;
            break;
        }
        if (auto const same = (total.same_below - 1 - money) / step; same > 0) {
            money += same * step;
            count.increases += same;
        }
        auto const next = total_of_equal_shares(bidding.election, money + step);
        count.increases_ended = !next.is_known;
        if (next.spent > rules.budget.value) break;
        if (!next.is_known) break;
        money += step;
        total = next;
        runs += next.ways;
        ++count.increases;
    }
    return money;
}

// Of projects level in votes, cost and by the tie rule, some of which are too many, none is chosen; whichever of them were, the rest
// of the money is the same.
void choose_greedily(EqualShares const& rules, Poll const& poll, Bidding& bidding, EqualSharesCount& count) {
    auto const resort = last_resort(poll);
    auto options = poll.live();
    auto const at = [&](int option) -> EqualSharesFigure& { return bidding.figures[static_cast<std::size_t>(option)]; };
    auto const compare = [&](int a, int b) {
        if (auto const found = at(b).votes <=> at(a).votes; found != 0) return found;
        if (auto const found = at(a).cost <=> at(b).cost; found != 0) return found;
        return resort[static_cast<std::size_t>(a)] <=> resort[static_cast<std::size_t>(b)];
    };
    std::stable_sort(options.begin(), options.end(), [&](int a, int b) { return compare(a, b) < 0; });
    std::int64_t left = rules.budget.value;
    for (std::size_t from = 0; from < options.size() && at(options[from]).votes > 0;) {
        std::size_t to = from + 1;
        while (to < options.size() && compare(options[from], options[to]) == 0) ++to;
        auto const level = static_cast<std::int64_t>(to - from);
        auto const cost = at(options[from]).cost;
        auto const fitting = cost == 0 ? level : std::min(level, left / cost);
        left -= fitting * cost;
        for (; from < to; ++from) {
            at(options[from]).bought_greedily = fitting == level;
            at(options[from]).undecided_greedily = fitting > 0 && fitting < level;
            if (fitting == level) count.spent_greedily += cost;
        }
    }
}

TieBreaker what_decided(Poll const& poll, Bidding const& bidding, int winner, int loser) {
    auto const& one = bidding.election.projects[static_cast<std::size_t>(winner)];
    auto const& other = bidding.election.projects[static_cast<std::size_t>(loser)];
    if (one.cost != other.cost) return TieBreaker::lower_cost;
    if (one.votes != other.votes) return TieBreaker::more_votes;
    return poll.tie_rule.kind == TieRule::Kind::by_hand ? TieBreaker::by_hand : TieBreaker::lot;
}

class Describing {
public:
    Describing(Poll const& the_poll, Bidding& the_bidding, ShareRun const& the_run, EqualSharesCount& the_count)
        : poll(the_poll), bidding(the_bidding), run(the_run), count(the_count) {}

    void describe() {
        add_free();
        add_purchases();
        add_together(run.bought_later);
        for (int const project : run.bought_later) figure(project).bought = true;
        add_together(run.undecided);
        for (int const project : run.undecided) figure(project).undecided = true;
        if (!run.first_tie.empty()) count.order.ties.push_back({options_of(run.first_tie), TieBreaker::nothing});
        if (run.undecided_bought > 0) count.order.contest = Contest{options_of(run.undecided), run.undecided_bought};
        add_unbought();
    }

private:
    int option_of(int project) const { return bidding.option_of[static_cast<std::size_t>(project)]; }
    EqualSharesFigure& figure(int project) { return bidding.figures[static_cast<std::size_t>(option_of(project))]; }

    std::vector<int> options_of(std::vector<int> const& projects) const {
        std::vector<int> options;
        for (int const project : projects) options.push_back(option_of(project));
        return options;
    }

    // First, by their votes.
    void add_free() {
        std::erase_if(bidding.free, [&](int option) { return votes(option) == 0; });
        auto const found = put_in_order(poll, bidding.free, {{[&](int a, int b) { return votes(b) <=> votes(a); }}});
        count.order.places = found.places;
        count.order.ties = found.ties;
        for (auto const& place : found.places) {
            bidding.figures[static_cast<std::size_t>(place.option)].bought = true;
            count.purchases.push_back({place.option, 0, 0, 0});
        }
    }

    Weight votes(int option) const { return bidding.figures[static_cast<std::size_t>(option)].votes; }

    void add_purchases() {
        auto& places = count.order.places;
        std::vector<int> even;
        auto const close_tie = [&] {
            if (even.size() > 1) count.order.ties.push_back({even, TieBreaker::nothing});
            even.clear();
        };
        for (auto const& purchase : run.purchases) {
            int const option = option_of(purchase.project);
            figure(purchase.project).bought = true;
            if (!purchase.is_even_with_the_last) close_tie();
            even.push_back(option);
            places.push_back(
                {option, purchase.is_even_with_the_last ? places.back().rank : static_cast<int>(places.size()) + 1});
            count.purchases.push_back({option, purchase.price_millionths, purchase.paying_price, purchase.paying_the_rest});
            for (int const loser : purchase.set_aside)
                count.order.ties.push_back(
                    {{option, option_of(loser)}, what_decided(poll, bidding, purchase.project, loser)});
        }
        close_tie();
    }

    // On one rank.
    void add_together(std::vector<int> const& projects) {
        int const rank = static_cast<int>(count.order.places.size()) + 1;
        for (int const project : projects) count.order.places.push_back({option_of(project), rank});
    }

    void add_unbought() {
        std::vector<int> place_of(poll.options.size(), 0);
        std::vector<int> unbought;
        for (int project = 0; project < static_cast<int>(bidding.option_of.size()); ++project) {
            place_of[static_cast<std::size_t>(option_of(project))] = run.support_place[static_cast<std::size_t>(project)];
            if (figure(project).bought || figure(project).undecided) continue;
            figure(project).effective_support = run.support_millionths[static_cast<std::size_t>(project)];
            unbought.push_back(option_of(project));
        }
        auto const lost = put_in_order(
            poll, unbought,
            {{[&](int a, int b) { return place_of[static_cast<std::size_t>(a)] <=> place_of[static_cast<std::size_t>(b)]; }}});
        int const before = static_cast<int>(count.order.places.size());
        for (auto const& place : lost.places) count.order.places.push_back({place.option, before + place.rank});
        count.order.ties.insert(count.order.ties.end(), lost.ties.begin(), lost.ties.end());
    }

    Poll const& poll;
    Bidding& bidding;
    ShareRun const& run;
    EqualSharesCount& count;
};

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
        Describing(poll, bidding, run, count).describe();
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
    summary.verdict = figure->undecided ? ItemVerdict::undecided : figure->bought ? ItemVerdict::funded : ItemVerdict::not_funded;
    summary.cost = Cost{figure->cost};
}

}  // namespace gommette::domain::voting
