#include "server/domain/views/steering_memory.hpp"

#include <algorithm>

namespace gommette::domain {

struct SteeringMemory::Learning {
    Known& known;
    std::optional<Words> const& words;

    void operator()(SessionOutcome const& row) { known.session = row; }
    void operator()(ProposalOutcome const& row) {
        known.proposals[row.proposal] = {row, words ? std::optional{words->title} : std::nullopt};
    }
    void operator()(RoundOutcome const& row) { known.rounds[row.round] = row; }
    void operator()(ResultOutcome const& row) { known.results[{row.round, row.proposal}] = row; }
    void operator()(PriorityOutcome const& row) { known.priorities[static_cast<std::int32_t>(row.place.value)] = row; }
};

std::set<SessionId> SteeringMemory::learn(std::vector<NamedOutcome> const& news) {
    std::set<SessionId> touched;
    for (auto const& [session, name, value] : news) {
        auto& known = known_[session];
        if (value)
            std::visit(Learning{known, value->words}, value->outcome);
        else
            forget(known, name);
        touched.insert(session);
    }
    return touched;
}

void SteeringMemory::forget(Known& known, OutcomeName const& name) {
    switch (name.kind) {
        case OutcomeKind::session:
            return;  // a session stays for ever
        case OutcomeKind::proposal:
            known.proposals.erase({name.first});
            return;
        case OutcomeKind::round:
            known.rounds.erase({name.first});
            return;
        case OutcomeKind::result:
            known.results.erase({{name.first}, {name.second}});
            return;
        case OutcomeKind::priority:
            known.priorities.erase(name.first);
            return;
    }
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

std::vector<SessionId> SteeringMemory::voting() const {
    std::vector<SessionId> list;
    for (auto const& [id, known] : known_)
        if (known.session && known.session->open_round) list.push_back(id);
    return list;
}

ConventionRowNames SteeringMemory::names(SessionId session) const {
    using Kind = ConventionRowName::Kind;
    auto const found = known_.find(session);
    if (found == known_.end() || !found->second.session) return {};
    ConventionRowNames names{{Kind::live, session.value}};
    for (auto const& [place, priority] : found->second.priorities) names.insert({Kind::priority, session.value, priority.proposal.value});
    return names;
}

std::optional<Row> SteeringMemory::row(ConventionRowName const& name) const {
    SessionId const session{name.number};
    auto const found = known_.find(session);
    if (found == known_.end() || !found->second.session) return std::nullopt;
    if (name.kind == ConventionRowName::Kind::live) return live_row(session, *found->second.session, found->second.presence);
    if (name.kind != ConventionRowName::Kind::priority) return std::nullopt;
    for (auto const& [place, priority] : found->second.priorities)
        if (priority.proposal.value == name.proposal) return priority_row(session, found->second, priority);
    return std::nullopt;
}

Row SteeringMemory::live_row(SessionId id, SessionOutcome const& session, SessionPresence const& presence) {
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
    return row;
}

Row SteeringMemory::priority_row(SessionId session, Known const& known, PriorityOutcome const& priority) {
    PriorityRow row;
    row.session = session;
    row.proposal = priority.proposal;
    row.place = priority.place;
    if (auto const proposal = known.proposals.find(priority.proposal); proposal != known.proposals.end()) {
        row.title = proposal->second.title;
        row.college = proposal->second.outcome.college;
    }
    for (auto const& [id, proposal] : known.proposals) row.absorbed.value += proposal.outcome.merged_into == priority.proposal;
    row.provenance = provenance(known, priority);
    return row;
}

std::optional<Provenance> SteeringMemory::provenance(Known const& known, PriorityOutcome const& priority) {
    auto const id = priority.round.value_or(RoundId{});
    auto const round = known.rounds.find(id);
    auto const result = known.results.find({id, priority.proposal});
    if (round == known.rounds.end() || result == known.results.end()) return std::nullopt;
    auto const items = known.results.lower_bound({id, {}});
    auto const end = known.results.lower_bound({RoundId{id.value + 1}, {}});
    Provenance from;
    from.round = id;
    from.method = round->second.method;
    from.rank = result->second.rank;
    from.of.value = std::distance(items, end);
    auto const has_same_rank = [&](auto const& item) { return item.second.rank == from.rank; };
    from.tied = from.rank && 1 < std::count_if(items, end, has_same_rank);
    from.score = result->second.score;
    from.supporters = result->second.supporters;
    from.voters = round->second.voters;
    from.counts = result->second.counts;
    return from;
}

}  // namespace gommette::domain
