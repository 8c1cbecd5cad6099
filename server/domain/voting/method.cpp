#include "server/domain/voting/method.hpp"

#include <algorithm>
#include <map>

#include "server/domain/voting/ballot_round.hpp"

namespace gommette::domain {

namespace {

voting::Rules rules_of(Method const& method) {
    if (auto const* dots = std::get_if<Dots>(&method))
        return voting::DotsRules{static_cast<int>(dots->dots.value), static_cast<int>(dots->cap.value)};
    return voting::OpinionRules{};
}

// Positions on the paper by proposal.
class Places {
public:
    explicit Places(Paper const& paper) {
        std::int32_t last = 0;
        for (auto const& line : paper) last = std::max(last, line.proposal.value);
        place_of_.assign(static_cast<std::size_t>(last) + 1, voting::nobody);
        for (std::size_t i = 0; i < paper.size(); ++i)
            place_of_[static_cast<std::size_t>(paper[i].proposal.value)] = static_cast<int>(i);
    }
    // nobody: not on the paper.
    int of(ProposalId proposal) const {
        auto const number = static_cast<std::size_t>(proposal.value);
        return number < place_of_.size() ? place_of_[number] : voting::nobody;
    }

private:
    std::vector<int> place_of_;
};

// Line number i of the paper is option i. A ballot is kept free of marks on absorbed lines from the moment its person marks the
// keeper's, so whatever marks it holds were made before the merge.
voting::Poll poll_of(Paper const& paper, std::vector<Ballot const*> const& ballots) {
    constexpr std::int64_t cast = 0;
    constexpr std::int64_t merged = 1;
    Places const places{paper};
    voting::Poll poll;
    for (auto const& line : paper) {
        voting::Option option;
        if (line.state != ProposalState::live) option.state = voting::OptionState::withdrawn;
        if (line.state == ProposalState::merged && places.of(line.keeper) != voting::nobody)
            option = {voting::OptionState::merged, places.of(line.keeper), 0, merged};
        poll.options.push_back(option);
    }
    for (auto const* held : ballots) {
        voting::Ballot ballot;
        ballot.person = static_cast<int>(poll.ballots.size());
        ballot.order = cast;
        for (auto const& [proposal, mark] : *held)
            if (int const option = places.of(proposal); option != voting::nobody) ballot.marks.push_back({option, mark});
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
void tell(Count const& count, Paper const& paper, RoundResult& result) {
    // Figures are told of the live options only.
    std::vector<std::size_t> figure_of(paper.size(), 0);
    for (std::size_t i = 0; i < count.figures.size(); ++i) figure_of[static_cast<std::size_t>(count.figures[i].option)] = i;
    for (auto const& place : count.order.places) {
        auto const option = static_cast<std::size_t>(place.option);
        auto item = item_of(count.figures[figure_of[option]]);
        item.proposal = paper[option].proposal;
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

void set_mark(Ballot& ballot, Mark const& line) {
    auto const found = std::lower_bound(ballot.begin(), ballot.end(), line.proposal,
                                        [](auto const& held, ProposalId wanted) { return held.first < wanted; });
    bool const present = found != ballot.end() && found->first == line.proposal;
    int const mark = line.mark ? static_cast<int>(line.mark->value) : 0;
    if (present && line.mark) found->second = mark;
    if (present && !line.mark) ballot.erase(found);
    if (!present && line.mark) ballot.insert(found, {line.proposal, mark});
}

std::optional<Refusal> judge(Method const& method, Ballot const& ballot) {
    auto const as_cast = unplaced(ballot);
    auto const rules = rules_of(method);
    auto const* dots = std::get_if<voting::DotsRules>(&rules);
    auto const objection = dots ? voting::judge_dots(*dots, as_cast, as_cast) : voting::judge_opinion(as_cast);
    if (!objection) return std::nullopt;
    return objection->kind == voting::Objection::Kind::too_many_dots ? Refusal::too_many_dots : Refusal::mark_not_allowed;
}

Standing standing(Method const& method, Paper const& paper, Ballot const& ballot) {
    auto const poll = poll_of(paper, {&ballot});
    auto const settled = voting::settle(rules_of(method), poll);
    Standing now;
    for (auto const& mark : settled.poll.ballots.front().marks)
        now.counted.emplace_back(paper[static_cast<std::size_t>(mark.option)].proposal, mark.value);
    std::sort(now.counted.begin(), now.counted.end());
    std::map<int, int> given_back;  // by the kept option
    for (auto const& notice : settled.notices) given_back[notice.option] += notice.amount;
    for (auto const& mark : poll.ballots.front().marks) {
        int const kept = voting::spokesman(poll, mark.option);
        auto const& spoken_for = paper[static_cast<std::size_t>(mark.option)].proposal;
        bool const counts = poll.is_live(kept) && mark_on(now.counted, paper[static_cast<std::size_t>(kept)].proposal);
        int const back = counts ? std::min(mark.value, given_back[kept]) : mark.value;
        if (counts && (kept == mark.option || back <= 0)) continue;
        if (counts) given_back[kept] -= back;
        now.aside.emplace_back(spoken_for, back);
    }
    std::sort(now.aside.begin(), now.aside.end());
    return now;
}

RoundResult tally(Method const& method, Paper const& paper, std::vector<Ballot const*> const& ballots, int registered) {
    auto const rules = rules_of(method);
    auto const poll = voting::settle(rules, poll_of(paper, ballots)).poll;
    RoundResult result;
    result.registered.value = registered;
    result.voters.value = static_cast<std::int64_t>(ballots.size());
    result.expressed.value = voting::participation(poll).expressed;
    auto const weighting = voting::by_person(poll);
    if (auto const* dots = std::get_if<voting::DotsRules>(&rules))
        tell(voting::count_dots(*dots, poll, weighting), paper, result);
    else
        tell(voting::count_opinion(poll, weighting), paper, result);
    return result;
}

}  // namespace gommette::domain
