#include "server/domain/voting/method.hpp"

#include <algorithm>

#include "server/domain/voting/dots.hpp"
#include "server/domain/voting/opinion.hpp"

namespace gommette::domain {

namespace {

// A session's ballots as a poll: item number i of the paper is option i.
voting::Poll poll_of(std::vector<ProposalId> const& items, std::vector<Ballot const*> const& ballots) {
    voting::Poll poll;
    poll.options.resize(items.size());
    std::int32_t last_id = 0;
    for (auto const item : items) last_id = std::max(last_id, item.value);
    std::vector<int> option_of(static_cast<std::size_t>(last_id) + 1, voting::nobody);
    for (std::size_t i = 0; i < items.size(); ++i) option_of[static_cast<std::size_t>(items[i].value)] = static_cast<int>(i);
    for (auto const* cast : ballots) {
        voting::Ballot ballot;
        ballot.person = static_cast<int>(poll.ballots.size());
        for (auto const& [proposal, mark] : *cast) {
            int const option = proposal.value <= last_id ? option_of[static_cast<std::size_t>(proposal.value)] : voting::nobody;
            if (option != voting::nobody) ballot.marks.push_back({option, mark});
        }
        poll.ballots.push_back(std::move(ballot));
    }
    return poll;
}

voting::Ballot unplaced(Ballot const& ballot) {
    voting::Ballot same;
    for (auto const& [proposal, mark] : ballot) same.marks.push_back({proposal.value, mark});
    return same;
}

void add_people(ItemResult& item, int mark, std::int64_t people) {
    if (people == 0) return;
    item.score.value += mark * people;
    item.voters.value += people;
    item.counts.values.push_back({{mark}, {people}});
}

ItemResult item_of(voting::DotsFigure const& figure) {
    ItemResult item;
    for (std::size_t dots = 1; dots < figure.people.size(); ++dots) add_people(item, static_cast<int>(dots), figure.people[dots]);
    return item;
}

ItemResult item_of(voting::OpinionFigure const& figure) {
    ItemResult item;
    add_people(item, -1, static_cast<std::int64_t>(figure.disagree));
    add_people(item, 0, static_cast<std::int64_t>(figure.neutral));
    add_people(item, 1, static_cast<std::int64_t>(figure.agree));
    return item;
}

template <class Count>
void tell(Count const& count, std::vector<ProposalId> const& items, RoundResult& result) {
    for (auto const& place : count.order.places) {
        auto const option = static_cast<std::size_t>(place.option);
        auto item = item_of(count.figures[option]);
        item.proposal = items[option];
        item.rank.value = place.rank;
        result.items.values.push_back(std::move(item));
    }
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
    auto const as_cast = unplaced(ballot);
    auto const* dots = std::get_if<Dots>(&method);
    voting::DotsRules const rules{dots ? static_cast<int>(dots->dots.value) : 0, dots ? static_cast<int>(dots->cap.value) : 0};
    auto const objection = dots ? voting::judge_dots(rules, as_cast, as_cast) : voting::judge_opinion(as_cast);
    if (!objection) return std::nullopt;
    return objection->kind == voting::Objection::Kind::too_many_dots ? Refusal::too_many_dots : Refusal::mark_not_allowed;
}

RoundResult tally(Method const& method, std::vector<ProposalId> const& items, std::vector<Ballot const*> const& ballots,
                  int registered) {
    auto const poll = poll_of(items, ballots);
    RoundResult result;
    result.registered.value = registered;
    result.voters.value = static_cast<std::int64_t>(ballots.size());
    result.expressed.value = voting::participation(poll).expressed;
    auto const weighting = voting::by_person(poll);
    if (auto const* dots = std::get_if<Dots>(&method)) {
        voting::DotsRules const rules{static_cast<int>(dots->dots.value), static_cast<int>(dots->cap.value)};
        tell(voting::count_dots(rules, poll, weighting), items, result);
    } else {
        tell(voting::count_opinion(poll, weighting), items, result);
    }
    return result;
}

}  // namespace gommette::domain
