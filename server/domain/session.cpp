#include "server/domain/session.hpp"

#include <algorithm>
#include <iterator>

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

std::vector<ProposalId> Session::priorities() const {
    std::vector<ProposalId> list;
    for (auto const given : retained) {
        auto const id = keeper(given);
        if (is_live(id) && std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
    }
    return list;
}

Round const* Session::vote_on(ProposalId proposal) const {
    std::vector<Round const*> votes;
    for (auto const& round : rounds)
        if (!round.is_open && round.id.value <= retained_after.value && round.result->voters.value > 0) votes.push_back(&round);
    auto const looks_again_at = [this](Round const& later, Round const& earlier) {
        return std::all_of(later.items.begin(), later.items.end(), [&](ProposalId item) { return earlier.has(item); }) &&
               std::any_of(earlier.items.begin(), earlier.items.end(),
                           [&](ProposalId item) { return is_live(item) && !later.has(item); });
    };
    auto full = votes.rbegin();
    while (full != votes.rend() &&
           std::any_of(std::next(full), votes.rend(), [&](Round const* earlier) { return looks_again_at(**full, *earlier); }))
        ++full;
    if (full != votes.rend() && (*full)->has(proposal)) return *full;
    auto const last = std::find_if(votes.rbegin(), votes.rend(), [&](Round const* vote) { return vote->has(proposal); });
    return last == votes.rend() ? nullptr : *last;
}

}  // namespace gommette::domain
