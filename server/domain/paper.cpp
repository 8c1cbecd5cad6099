#include "server/domain/paper.hpp"

#include <algorithm>
#include <set>

namespace gommette::domain {

voting::Ballot paper_ballot(Round const& round, PersonId person, std::vector<Mark> const& marks, std::int64_t order) {
    voting::Ballot ballot;
    ballot.person = person.value;
    ballot.order = order;
    ballot.channel = voting::Channel::paper;
    ballot.kind = marks.empty() ? voting::BallotKind::blank : voting::BallotKind::marked;
    for (auto const& line : marks) put_line(ballot.marks, line_shape(round.method), round.placed(line, order));
    return ballot;
}

std::optional<Refusal> refusal_of(Round const& round, std::vector<Mark> const& marks) {
    auto const shape = line_shape(round.method);
    std::set<std::pair<int, int>> lines;
    for (auto const& line : marks) {
        bool const is_known = round.option_of(line.proposal) != voting::nobody;
        bool const knows_rival = !line.rival || round.option_of(*line.rival) != voting::nobody;
        if (!is_known || !knows_rival) return Refusal::not_in_round;
        if (!line.mark || !has_shape(line, shape)) return Refusal::mark_not_allowed;
        if (!lines.insert(line_key(shape, round.placed(line, 0))).second) return Refusal::same_proposal_twice;
    }
    return refusal_of(round.method, paper_ballot(round, {}, marks, 0));
}

std::optional<Refusal> refusal_of(Round const& round, HandsOfCollege const& hands) {
    if (!knows_hands(round.method)) return Refusal::settings_unfit;
    if (hands.college ? !round.is_for(*hands.college) : round.official != WeightingName::by_person) return Refusal::not_your_vote;
    std::set<ProposalId> seen;
    for (auto const& raised : hands.hands.values) {
        if (round.option_of(raised.proposal) == voting::nobody) return Refusal::not_in_round;
        if (!seen.insert(raised.proposal).second) return Refusal::same_proposal_twice;
        if (auto const refusal = refusal_of(round.method, raised, static_cast<int>(hands.people.value))) return refusal;
    }
    return std::nullopt;
}

int ballots_in(std::map<int, std::vector<voting::Ballot>> const& bundles) {
    int count = 0;
    for (auto const& [number, ballots] : bundles) count += static_cast<int>(ballots.size());
    return count;
}

voting::Ballot const* paper_ballot_of(Round const& round, PersonId person) {
    auto const found = round.ballots.find(person);
    bool const is_there = found != round.ballots.end() && found->second.channel == voting::Channel::paper;
    return is_there ? &found->second : nullptr;
}

}  // namespace gommette::domain
