#include "server/domain/session.hpp"

#include <algorithm>

#include "server/domain/numbered.hpp"

namespace gommette::domain {

bool Round::has(ProposalId proposal) const { return std::find(items.begin(), items.end(), proposal) != items.end(); }

Person const* Session::find(PersonId id) const { return at_number(people, id); }
Proposal const* Session::find(ProposalId id) const { return at_number(proposals, id); }
Round const* Session::find(RoundId id) const { return at_number(rounds, id); }

Round const* Session::open_round() const { return rounds.empty() || !rounds.back().is_open ? nullptr : &rounds.back(); }

bool Session::is_live(ProposalId id) const {
    auto const* proposal = find(id);
    return proposal && proposal->state == ProposalState::live;
}

ProposalId Session::line_of(ProposalId id) const {
    for (auto const* proposal = find(id); proposal && proposal->into; proposal = find(id)) id = proposal->into;
    return id;
}

ProposalId Session::keeper(ProposalId id) const {
    auto const* proposal = find(id);
    return proposal && proposal->state == ProposalState::merged ? line_of(id) : id;
}

int Session::live_proposals() const {
    return static_cast<int>(std::count_if(proposals.begin(), proposals.end(),
                                          [](Proposal const& proposal) { return proposal.state == ProposalState::live; }));
}

std::vector<ProposalId> Session::votable(Round const& round) const {
    if (!round.is_open) return round.items;
    std::vector<ProposalId> items;
    for (auto const item : round.items)
        if (is_live(item)) items.push_back(item);
    return items;
}

Paper Session::paper(Round const& round) const {
    if (!round.is_open) return round.closed_paper;
    Paper lines;
    lines.reserve(round.items.size());
    for (auto const item : round.items) lines.push_back({item, find(item)->state, keeper(item)});
    return lines;
}

Standing Session::standing_of(Round const& round, PersonId person) const {
    auto const found = round.ballots.find(person);
    return found == round.ballots.end() ? Standing{} : standing(round.method, paper(round), found->second);
}

RoundResult Session::result_of(Round const& round) const {
    if (round.result) return *round.result;
    std::vector<Ballot const*> ballots;
    for (auto const& [person, ballot] : round.ballots) ballots.push_back(&ballot);
    return tally(round.method, paper(round), ballots, static_cast<int>(people.size()));
}

std::optional<RoundId> Session::result_on_show() const {
    if (fresh_result) return fresh_result;
    bool const shows_the_last = step_now().kind == StepKind::vote && !rounds.empty() && !rounds.back().is_open;
    return shows_the_last ? std::optional{rounds.back().id} : std::nullopt;
}

Round const* Session::last_vote_on(ProposalId proposal) const {
    for (auto round = rounds.rbegin(); round != rounds.rend(); ++round)
        if (!round->is_open && round->result->voters.value > 0 && round->has(proposal)) return &*round;
    return nullptr;
}

}  // namespace gommette::domain
