#include "server/live/steering_memory.hpp"

#include <boost/describe.hpp>

#include <algorithm>
#include <charconv>

#include "protocol/codec.hpp"

namespace gommette::live {

namespace {

SessionId number(std::int64_t session) { return {static_cast<std::int32_t>(session)}; }

template <class Enumeration>
Enumeration named(std::string const& name) {
    Enumeration value{};
    boost::describe::enum_from_string(name.c_str(), value);
    return value;
}

template <class Text>
std::optional<Text> unless_empty(std::string const& text) {
    return text.empty() ? std::nullopt : std::optional<Text>{Text{text}};
}

// {"-1":3,"1":20}, as written by outcome_rows.cpp: ascending, without spaces.
MarkCounts counts(std::string const& json) {
    MarkCounts list;
    char const* const end = json.data() + json.size();
    for (char const* at = json.data(); at != end;) {
        if (*at++ != '"') continue;
        MarkCount count;
        at = std::from_chars(at, end, count.mark.value).ptr + 2;  // ":
        at = std::from_chars(at, end, count.people.value).ptr;
        list.values.push_back(count);
    }
    return list;
}

// How many people supported: gave a mark above zero.
std::int64_t supporters(MarkCounts const& counts) {
    std::int64_t people = 0;
    for (auto const& count : counts.values)
        if (count.mark.value > 0) people += count.people.value;
    return people;
}

}  // namespace

std::set<SessionId> SteeringMemory::learn(std::vector<storage::OutcomeChange> const& changes) {
    std::set<SessionId> touched;
    struct Learn {
        std::map<SessionId, Known>& known;
        SessionId operator()(storage::SessionOutcome const& row) {
            return known[number(row.session)].session = row, number(row.session);
        }
        SessionId operator()(storage::ProposalOutcome const& row) {
            return known[number(row.session)].proposals[row.proposal] = row, number(row.session);
        }
        SessionId operator()(storage::RoundOutcome const& row) {
            return known[number(row.session)].rounds[row.round] = row, number(row.session);
        }
        SessionId operator()(storage::ResultOutcome const& row) {
            return known[number(row.session)].results[{row.round, row.proposal}] = row, number(row.session);
        }
        SessionId operator()(storage::PrioritiesOutcome const& row) {
            return known[number(row.session)].priorities = row.priorities, number(row.session);
        }
    };
    for (auto const& change : changes) touched.insert(std::visit(Learn{known_}, change));
    return touched;
}

bool SteeringMemory::learn(SessionId session, SessionPresence const& presence) {
    auto const found = known_.find(session);
    if (found == known_.end() || found->second.presence == presence) return false;
    found->second.presence = presence;
    return true;
}

SteeringMemory SteeringMemory::from(storage::Outcomes const& outcomes) {
    SteeringMemory memory;
    for (auto const& row : outcomes.sessions) memory.known_[number(row.session)].session = row;
    for (auto const& row : outcomes.proposals) memory.known_[number(row.session)].proposals[row.proposal] = row;
    for (auto const& row : outcomes.rounds) memory.known_[number(row.session)].rounds[row.round] = row;
    for (auto const& row : outcomes.results) memory.known_[number(row.session)].results[{row.round, row.proposal}] = row;
    for (auto const& row : outcomes.priorities) memory.known_[number(row.session)].priorities.push_back(row);
    for (auto& [id, known] : memory.known_)
        std::sort(known.priorities.begin(), known.priorities.end(),
                  [](auto const& one, auto const& other) { return one.place < other.place; });
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
        if (known.session.open_round) list.push_back(id);
    return list;
}

SteeringMemory::KeyedRows SteeringMemory::rows(SessionId session) const {
    KeyedRows rows;
    auto const found = known_.find(session);
    if (found == known_.end()) return rows;
    auto const id = std::to_string(session.value);
    rows.emplace_back(RowKey{"live/" + id}, live_row(found->second));
    for (auto const& priority : found->second.priorities)
        rows.emplace_back(RowKey{"priority/" + id + "/" + std::to_string(priority.proposal)},
                          priority_row(found->second, priority));
    return rows;
}

Row SteeringMemory::live_row(Known const& known) {
    LiveSessionRow row;
    row.session = number(known.session.session);
    row.committee = {static_cast<std::int32_t>(known.session.committee)};
    row.title.value = known.session.title;
    row.when_where = unless_empty<Line<1, 80>>(known.session.when_where);
    row.step = named<StepKind>(known.session.step);
    row.step_title = unless_empty<Line<1, 60>>(known.session.step_title);
    row.joined.value = known.session.joined;
    row.present.value = known.presence.present;
    row.proposals.value = known.session.proposals;
    if (known.session.open_round && known.presence.voters) row.voters = Whole<0, 1000>{*known.presence.voters};
    if (known.session.closed_at_ms) row.closed_at = Moment{*known.session.closed_at_ms};
    return row;
}

Row SteeringMemory::priority_row(Known const& known, storage::PriorityOutcome const& priority) {
    PriorityRow row;
    row.session = number(priority.session);
    row.proposal = {static_cast<std::int32_t>(priority.proposal)};
    row.place.value = priority.place;
    if (auto const proposal = known.proposals.find(priority.proposal); proposal != known.proposals.end()) {
        row.title = unless_empty<Title>(proposal->second.title);
        if (!proposal->second.college.empty()) row.college = named<College>(proposal->second.college);
    }
    for (auto const& [id, proposal] : known.proposals) row.absorbed.value += proposal.into == priority.proposal;
    row.provenance = provenance(known, priority);
    return row;
}

std::optional<Provenance> SteeringMemory::provenance(Known const& known, storage::PriorityOutcome const& priority) {
    auto const round = known.rounds.find(priority.round);
    auto const result = known.results.find({priority.round, priority.proposal});
    if (round == known.rounds.end() || result == known.results.end()) return std::nullopt;
    Provenance from;
    from.round = {static_cast<std::int32_t>(priority.round)};
    auto method = decode<Method>(round->second.settings);
    if (auto* read = std::get_if<Method>(&method)) from.method = *read;
    if (result->second.rank) from.rank = Whole<1, 1000>{result->second.rank};
    auto const items = known.results.lower_bound({priority.round, 0});
    auto const end = known.results.lower_bound({priority.round + 1, 0});
    from.of.value = std::distance(items, end);
    from.tied = 1 < std::count_if(items, end, [&](auto const& item) { return item.second.rank == result->second.rank; });
    from.score = Whole<-2147483647, 2147483647>{result->second.score};
    from.counts = counts(result->second.counts);
    from.supporters.value = supporters(from.counts);
    from.voters.value = round->second.voters;
    return from;
}

}  // namespace gommette::live
