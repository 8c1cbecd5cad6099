#include "server/domain/vote_order.hpp"

#include <algorithm>
#include <map>

namespace gommette::domain {

namespace {

// In the order of their closing.
std::vector<Round const*> votes_until(Session const& session, std::int64_t position) {
    std::vector<Round const*> votes;
    for (auto const& round : session.rounds)
        if (!round.is_open && round.closed_by <= position && round.result->participation.voters > 0) votes.push_back(&round);
    std::stable_sort(votes.begin(), votes.end(), [](auto const* one, auto const* other) { return one->closed_by < other->closed_by; });
    return votes;
}

bool is_partial_revote(Session const& session, Round const& later, Round const& earlier) {
    auto const late = session.votable(later);
    auto const early = session.votable(earlier);
    return std::all_of(late.begin(), late.end(), [&](ProposalId item) { return earlier.has(item); }) &&
           std::any_of(early.begin(), early.end(), [&](ProposalId item) { return session.is_live(item) && !later.has(item); });
}

// Best first, equals in the order of the paper.
std::vector<VotedProposal> ranked(Round const& vote) {
    std::vector<VotedProposal> places;
    auto const& result = *vote.result;
    auto const* order = voting::official_order(result);
    if (!order) return places;
    for (auto const& place : order->places)
        places.push_back({result.items.values.at(static_cast<std::size_t>(place.option)), {place.rank}});
    return places;
}

void order_among_themselves(std::vector<VotedProposal>& all, std::vector<VotedProposal> const& again) {
    std::map<ProposalId, std::int64_t> ranks;
    for (auto const& voted : again) ranks.emplace(voted.proposal, voted.rank.value);
    std::vector<std::int64_t> places;
    for (std::size_t index = 0; index < all.size(); ++index)
        if (ranks.contains(all[index].proposal)) places.push_back(static_cast<std::int64_t>(index) + 1);
    for (auto& voted : all) {
        auto const rank = ranks.find(voted.proposal);
        // The revote may rank more: what the full one left without a rank.
        if (rank != ranks.end() && rank->second <= static_cast<std::int64_t>(places.size()))
            voted.rank.value = places[static_cast<std::size_t>(rank->second) - 1];
    }
    std::stable_sort(all.begin(), all.end(), [](auto const& one, auto const& other) { return one.rank.value < other.rank.value; });
}

// Of all that the votes rank and that can be retained.
std::map<ProposalId, std::int64_t> ranks_to_retain(Session const& session) {
    std::map<ProposalId, std::int64_t> ranks;
    auto const order = vote_order(session);
    if (!order) return ranks;
    for (auto const& voted : order->places.values)
        if (session.is_live(voted.proposal) && !session.find(voted.proposal)->priority) ranks.emplace(voted.proposal, voted.rank.value);
    return ranks;
}

}  // namespace

std::vector<Round const*> deciding_votes(Session const& session, std::int64_t position) {
    auto votes = votes_until(session, position);
    auto const is_full = [&](std::vector<Round const*>::const_iterator vote) {
        return std::none_of(votes.cbegin(), vote, [&](Round const* earlier) { return is_partial_revote(session, **vote, *earlier); });
    };
    for (auto vote = votes.cend(); vote != votes.cbegin();)
        if (is_full(--vote)) return {vote, votes.cend()};
    return {};
}

Round const* vote_on(Session const& session, ProposalId proposal) {
    auto const deciding = deciding_votes(session, session.retained_by);
    if (!deciding.empty() && deciding.front()->has(proposal)) return deciding.front();
    auto const votes = votes_until(session, session.retained_by);
    auto const last = std::find_if(votes.rbegin(), votes.rend(), [&](Round const* vote) { return vote->has(proposal); });
    return last == votes.rend() ? nullptr : *last;
}

std::optional<VoteOrderRow> vote_order(Session const& session) {
    auto const deciding = deciding_votes(session, session.position);
    if (deciding.empty()) return std::nullopt;
    VoteOrderRow row{deciding.front()->id, {ranked(*deciding.front())}};
    for (auto vote = std::next(deciding.begin()); vote != deciding.end(); ++vote)
        order_among_themselves(row.places.values, ranked(**vote));
    return row;
}

bool is_as_voted(Session const& session, std::vector<ProposalId> const& list) {
    auto const ranks = ranks_to_retain(session);
    if (list.empty()) return false;
    std::int64_t last = 0;
    for (auto const proposal : list) {
        auto const rank = ranks.find(proposal);
        if (rank == ranks.end() || rank->second < last) return false;
        last = rank->second;
    }
    auto const first = std::count_if(ranks.begin(), ranks.end(), [&](auto const& one) { return one.second <= last; });
    return static_cast<std::size_t>(first) == list.size();
}

bool departs_from_votes(Session const& session, std::vector<ProposalId> const& list) {
    return !list.empty() && !is_as_voted(session, list) && !ranks_to_retain(session).empty();
}

}  // namespace gommette::domain
