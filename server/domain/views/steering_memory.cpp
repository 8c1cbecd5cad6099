#include "server/domain/views/steering_memory.hpp"

#include <algorithm>
#include <limits>

namespace gommette::domain {

namespace {

constexpr int most_versions = 1000;

bool steers(SessionOutcomes const& outcomes) {
    auto const* session = outcomes.find<SessionOutcome>();
    return session && session->steers.value_or(false);
}

// What a vote comes to where its method decides; nullopt: nothing yet.
std::optional<Resolution> suggested_by(ItemVerdict verdict) {
    switch (verdict) {
        case ItemVerdict::funded:
        case ItemVerdict::adopted: return Resolution::validated;
        case ItemVerdict::not_funded: return Resolution::postponed;
        case ItemVerdict::rejected: return Resolution::rejected;
        case ItemVerdict::undecided:
        case ItemVerdict::no_quorum:
        case ItemVerdict::not_voted: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::set<SessionId> SteeringMemory::learn(std::vector<NamedOutcome> const& news) {
    std::set<SessionId> touched;
    for (auto const& [session, name, value] : news) {
        if (!session) continue;
        known_[session].outcomes.learn(name, value);
        touched.insert(session);
        auto const* proposal = value ? std::get_if<ProposalOutcome>(&value->outcome) : nullptr;
        if (proposal && proposal->origin) taken_up_[{proposal->origin->session, proposal->origin->proposal}].insert({session, proposal->proposal});
    }
    return touched;
}

std::optional<PrioritySeen> SteeringMemory::seen(SessionsProposal const& priority) const {
    auto const found = known_.find(priority.session);
    if (found == known_.end()) return std::nullopt;
    auto const& outcomes = found->second.outcomes;
    auto const* session = outcomes.find<SessionOutcome>();
    if (!session) return std::nullopt;
    for (auto const* retained : outcomes.all<PriorityOutcome>())
        if (retained->proposal == priority.proposal)
            return PrioritySeen{retained->place, outcomes.words_at<ProposalOutcome>(priority.proposal.value), session->closed_at};
    return std::nullopt;
}

bool is_on_show(SessionOutcomes const& outcomes, ProposalOutcome const& proposal) {
    auto const* line = &proposal;
    while (line && line->state == ProposalState::merged && line->merged_into) line = outcomes.find<ProposalOutcome>(line->merged_into->value);
    return line && line->state == ProposalState::live;
}

std::optional<Words> SteeringMemory::words(SessionsProposal const& proposal) const {
    auto const* told = find(proposal);
    if (!told) return std::nullopt;
    auto const& outcomes = known_.at(proposal.session).outcomes;
    return is_on_show(outcomes, *told) ? outcomes.words<ProposalOutcome>(proposal.proposal.value) : std::nullopt;
}

ProposalOutcome const* SteeringMemory::find(SessionsProposal const& proposal) const {
    auto const found = known_.find(proposal.session);
    return found == known_.end() ? nullptr : found->second.outcomes.find<ProposalOutcome>(proposal.proposal.value);
}

std::optional<Lineage> SteeringMemory::origin_of(SessionsProposal const& proposal) const {
    auto const* outcome = find(proposal);
    return outcome ? outcome->origin : std::nullopt;
}

int SteeringMemory::version(SessionsProposal const& proposal) const {
    int version = 1;
    // A damaged file might lead in a circle.
    for (auto const* at = find(proposal); at && at->origin && version < most_versions; ++version)
        at = find({at->origin->session, at->origin->proposal});
    return version;
}

std::optional<SessionsProposal> SteeringMemory::next_of(SessionsProposal const& proposal) const {
    auto const found = taken_up_.find(proposal);
    if (found == taken_up_.end()) return std::nullopt;
    std::optional<SessionsProposal> next;
    bool next_is_retained = false;
    for (auto const& candidate : found->second) {
        auto const* outcome = find(candidate);
        if (!outcome || (outcome->state != ProposalState::live && outcome->state != ProposalState::merged)) continue;
        bool const is_retained = seen(candidate).has_value();
        if (next_is_retained && !is_retained) continue;
        next = candidate;
        next_is_retained = is_retained;
    }
    return next;
}

bool SteeringMemory::learn(SessionId session, SessionPresence const& presence) {
    auto const found = known_.find(session);
    if (found == known_.end() || found->second.presence == presence) return false;
    found->second.presence = presence;
    return true;
}

SteeringMemory SteeringMemory::from(std::vector<NamedOutcome> const& all) {
    SteeringMemory memory;
    memory.learn(all);
    return memory;
}

void SteeringMemory::keep_presence_of(SteeringMemory const& former) {
    for (auto& [session, known] : known_)
        if (auto const found = former.known_.find(session); found != former.known_.end()) known.presence = found->second.presence;
}

std::vector<SessionId> SteeringMemory::sessions() const {
    std::vector<SessionId> list;
    for (auto const& [id, known] : known_) list.push_back(id);
    return list;
}

SessionOutcomes const* SteeringMemory::outcomes(SessionId session) const {
    auto const found = known_.find(session);
    return found == known_.end() ? nullptr : &found->second.outcomes;
}

JoinCode const* SteeringMemory::code(SessionId session) const {
    auto const found = known_.find(session);
    auto const* told = found == known_.end() ? nullptr : found->second.outcomes.find<SessionOutcome>();
    return told ? &told->code : nullptr;
}

std::vector<SessionId> SteeringMemory::voting() const {
    std::vector<SessionId> list;
    for (auto const& [id, known] : known_) {
        auto const* session = known.outcomes.find<SessionOutcome>();
        if (session && session->open_round) list.push_back(id);
    }
    return list;
}

ConventionRowNames SteeringMemory::names(SessionId session) const {
    using Kind = ConventionRowName::Kind;
    auto const found = known_.find(session);
    if (found == known_.end() || !found->second.outcomes.find<SessionOutcome>()) return {};
    ConventionRowNames names{{Kind::live, session.value}};
    for (auto const* priority : found->second.outcomes.all<PriorityOutcome>())
        names.insert({Kind::priority, session.value, priority->proposal.value});
    for (auto const* proposal : found->second.outcomes.all<ProposalOutcome>())
        if (auto const& origin = proposal->origin) names.insert({Kind::priority, origin->session.value, origin->proposal.value});
    if (steers(found->second.outcomes))
        for (auto const* round : found->second.outcomes.all<RoundOutcome>()) names.insert({Kind::voted, session.value, round->round.value});
    return names;
}

std::vector<SessionsProposal> SteeringMemory::priorities() const {
    std::vector<SessionsProposal> list;
    for (auto const& [session, known] : known_)
        for (auto const* priority : known.outcomes.all<PriorityOutcome>()) list.push_back({session, priority->proposal});
    return list;
}

std::optional<SessionsProposal> SteeringMemory::stands_for(SessionsProposal const& proposal) const {
    auto const* told = find(proposal);
    if (!told || !told->priority) return std::nullopt;
    return SessionsProposal{told->priority->session, told->priority->proposal};
}

RoundOutcome const* SteeringMemory::find(SessionsRound const& round) const {
    auto const found = known_.find(round.session);
    return found == known_.end() ? nullptr : found->second.outcomes.find<RoundOutcome>(round.round.value);
}

std::optional<Provenance> SteeringMemory::vote(SessionsRound const& round, ProposalId proposal) const {
    auto const found = known_.find(round.session);
    return found == known_.end() ? std::nullopt : provenance(found->second.outcomes, round.round, proposal);
}

std::optional<Provenance> SteeringMemory::vote_on(SessionsRound const& round, SessionsProposal const& priority) const {
    auto const found = known_.find(round.session);
    if (found == known_.end()) return std::nullopt;
    for (auto const* result : found->second.outcomes.all<ResultOutcome>(round.round.value, round.round.value))
        if (stands_for({round.session, result->proposal}) == priority) return vote(round, result->proposal);
    return std::nullopt;
}

std::optional<Row> SteeringMemory::row(ConventionRowName const& name) const {
    SessionId const session{name.number};
    auto const found = known_.find(session);
    if (found == known_.end()) return std::nullopt;
    auto const& [outcomes, presence] = found->second;
    if (!outcomes.find<SessionOutcome>()) return std::nullopt;
    if (name.kind == ConventionRowName::Kind::live) return live_row(session, outcomes, presence);
    if (name.kind == ConventionRowName::Kind::voted) return voted_row(session, outcomes, {name.proposal});
    if (name.kind != ConventionRowName::Kind::priority) return std::nullopt;
    for (auto const* priority : outcomes.all<PriorityOutcome>())
        if (priority->proposal.value == name.proposal) return priority_row(session, outcomes, *priority);
    return std::nullopt;
}

Row SteeringMemory::live_row(SessionId id, SessionOutcomes const& outcomes, SessionPresence const& presence) {
    auto const& session = *outcomes.find<SessionOutcome>();
    LiveSessionRow row;
    row.session = id;
    row.committee = session.committee;
    row.title = session.title;
    row.when_where = session.when_where;
    row.step = session.step;
    row.step_title = session.step_title;
    row.joined = session.joined;
    row.present.value = presence.present;
    row.proposals = session.proposals;
    if (session.open_round && presence.voters) row.voters = Whole<0, 1000>{*presence.voters};
    row.closed_at = session.closed_at;
    row.reopened_at = session.reopened_at;
    if (auto const* list = outcomes.find<PriorityListOutcome>(); list && !outcomes.all<PriorityOutcome>().empty()) {
        row.list = PriorityListTold{list->by_votes, std::nullopt};
        if (auto const words = outcomes.words<PriorityListOutcome>()) row.list->reason = words->reason;
    }
    if (steers(outcomes) && !session.closed_at) row.code = session.code;
    return row;
}

Row SteeringMemory::priority_row(SessionId session, SessionOutcomes const& outcomes, PriorityOutcome const& priority) const {
    PriorityRow row;
    row.session = session;
    row.proposal = priority.proposal;
    row.place = priority.place;
    auto const number = priority.proposal.value;
    if (auto const words = outcomes.words<ProposalOutcome>(number)) row.title = words->title;
    if (auto const* proposal = outcomes.find<ProposalOutcome>(number)) {
        row.college = proposal->college;
        row.origin = proposal->origin;
    }
    for (auto const* proposal : outcomes.all<ProposalOutcome>()) row.absorbed.value += proposal->merged_into == priority.proposal;
    if (priority.round) row.provenance = provenance(outcomes, *priority.round, priority.proposal);
    row.version.value = version({session, priority.proposal});
    row.next = next_of({session, priority.proposal});
    return row;
}

std::optional<Row> SteeringMemory::voted_row(SessionId session, SessionOutcomes const& outcomes, RoundId id) {
    auto const* round = outcomes.find<RoundOutcome>(id.value);
    if (!round || !round->closed_at) return std::nullopt;
    VotedRow row{session, id, round->title, round->method, *round->closed_at, {}};
    for (auto const* result : outcomes.all<ResultOutcome>(id.value, id.value)) {
        auto const* proposal = outcomes.find<ProposalOutcome>(result->proposal.value);
        auto vote = provenance(outcomes, id, result->proposal);
        if (!proposal || !proposal->priority || !vote) continue;
        SessionsProposal const priority{proposal->priority->session, proposal->priority->proposal};
        auto const suggested = vote->verdict ? suggested_by(*vote->verdict) : std::nullopt;
        row.items.values.push_back({result->proposal, priority, std::move(*vote), suggested});
    }
    if (row.items.values.empty()) return std::nullopt;
    auto const place = [](VotedItem const& item) { return item.vote.rank ? item.vote.rank->value : std::numeric_limits<std::int64_t>::max(); };
    std::ranges::stable_sort(row.items.values, {}, place);
    return row;
}

std::optional<Provenance> SteeringMemory::provenance(SessionOutcomes const& outcomes, RoundId id, ProposalId proposal) {
    auto const number = id.value;
    auto const* round = outcomes.find<RoundOutcome>(number);
    auto const* result = outcomes.find<ResultOutcome>(number, proposal.value);
    if (!round || !result) return std::nullopt;
    auto const items = outcomes.all<ResultOutcome>(number, number);
    Provenance from;
    from.round = id;
    from.method = round->method;
    from.rank = result->rank;
    from.of.value = static_cast<std::int64_t>(items.size());
    auto const has_same_rank = [&](ResultOutcome const* item) { return item->rank == from.rank; };
    from.tied = from.rank && 1 < std::count_if(items.begin(), items.end(), has_same_rank);
    from.score = result->score;
    from.supporters = result->supporters;
    from.voters = round->voters;
    from.counts = result->counts;
    from.verdict = result->verdict;
    from.cost = result->cost;
    from.secret = round->secret;
    from.official = round->official;
    from.by_college = result->by_college;
    return from;
}

}  // namespace gommette::domain
