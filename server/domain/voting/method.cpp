#include "server/domain/voting/method.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace gommette::domain {

namespace {

struct Counted {
    ItemResult result;
    std::size_t place;  // on the paper
};

std::optional<Refusal> judge_dots(Dots const& settings, Ballot const& ballot) {
    int total = 0;
    for (auto const& [proposal, mark] : ballot) {
        if (mark < 1 || mark > settings.cap.value) return Refusal::mark_not_allowed;
        total += mark;
    }
    if (total > settings.dots.value) return Refusal::too_many_dots;
    return std::nullopt;
}

std::optional<Refusal> judge_opinion(Ballot const& ballot) {
    for (auto const& [proposal, mark] : ballot)
        if (mark < -1 || mark > 1) return Refusal::mark_not_allowed;
    return std::nullopt;
}

// Dots: more dots first, then more supporters. Opinion: the larger sum of agree minus disagree first, then more who agree.
std::pair<std::int64_t, std::int64_t> merit(Method const& method, ItemResult const& item) {
    if (std::holds_alternative<Dots>(method)) return {item.score.value, item.voters.value};
    std::int64_t agree = 0;
    for (auto const& count : item.counts.values)
        if (count.mark.value == 1) agree = count.people.value;
    return {item.score.value, agree};
}

ItemResult count_item(ProposalId proposal, std::map<int, int> const& counts) {
    ItemResult item;
    item.proposal = proposal;
    for (auto const& [mark, people] : counts) {
        item.score.value += static_cast<std::int64_t>(mark) * people;
        item.voters.value += people;
        item.counts.values.push_back({{mark}, {people}});
    }
    return item;
}

}  // namespace

std::optional<int> mark_on(Ballot const& ballot, ProposalId proposal) {
    auto const found = std::lower_bound(ballot.begin(), ballot.end(), proposal,
                                        [](auto const& line, ProposalId wanted) { return line.first < wanted; });
    if (found == ballot.end() || found->first != proposal) return std::nullopt;
    return found->second;
}

void set_mark(Ballot& ballot, ProposalId proposal, std::optional<int> mark) {
    auto const found = std::lower_bound(ballot.begin(), ballot.end(), proposal,
                                        [](auto const& line, ProposalId wanted) { return line.first < wanted; });
    bool const present = found != ballot.end() && found->first == proposal;
    if (present && mark) found->second = *mark;
    if (present && !mark) ballot.erase(found);
    if (!present && mark) ballot.insert(found, {proposal, *mark});
}

std::optional<Refusal> judge(Method const& method, Ballot const& ballot) {
    if (auto const* dots = std::get_if<Dots>(&method)) return judge_dots(*dots, ballot);
    return judge_opinion(ballot);
}

RoundResult tally(Method const& method, std::vector<ProposalId> const& items, std::vector<Ballot const*> const& ballots,
                  int registered) {
    std::map<ProposalId, std::map<int, int>> counts;
    for (auto const item : items) counts[item];
    RoundResult result;
    result.registered.value = registered;
    result.voters.value = static_cast<std::int64_t>(ballots.size());
    for (auto const* ballot : ballots) {
        bool expressed = false;
        for (auto const& [proposal, mark] : *ballot) {
            auto const found = counts.find(proposal);
            if (found == counts.end()) continue;
            ++found->second[mark];
            expressed = true;
        }
        if (expressed) ++result.expressed.value;
    }
    std::vector<Counted> counted;
    for (std::size_t place = 0; place < items.size(); ++place)
        counted.push_back({count_item(items[place], counts[items[place]]), place});
    std::stable_sort(counted.begin(), counted.end(), [&](Counted const& one, Counted const& other) {
        return merit(method, one.result) > merit(method, other.result);
    });
    for (std::size_t i = 0; i < counted.size(); ++i) {
        bool const tied = i > 0 && merit(method, counted[i].result) == merit(method, counted[i - 1].result);
        counted[i].result.rank.value = tied ? counted[i - 1].result.rank.value : static_cast<std::int64_t>(i + 1);
        result.items.values.push_back(counted[i].result);
    }
    return result;
}

}  // namespace gommette::domain
