#include <set>
#include <utility>

#include "server/domain/calendar.hpp"
#include "server/domain/convention_topics.hpp"
#include "server/domain/views/steering_memory.hpp"

namespace gommette::domain {

namespace {

using ConventionKind = ConventionRowName::Kind;

struct Needs {
    bool motive{false};
    bool day{false};
};

Needs needs_of(Resolution resolution) {
    switch (resolution) {
        case Resolution::validated: return {};
        case Resolution::with_reservation: return {.motive = true};
        case Resolution::to_rework: return {.motive = true, .day = true};
        case Resolution::postponed: return {.day = true};
        case Resolution::rejected: return {.motive = true};
        case Resolution::taken_back: return {};
    }
    return {};
}

// Why what is said of the decision will not do; nullopt: it will.
template <class Command>
std::optional<Refusal> fault_of(Command const& command, Moment now) {
    auto const needs = needs_of(command.resolution);
    if (needs.motive && !command.motive) return Refusal::motive_needed;
    if (needs.day && !command.until) return Refusal::day_needed;
    if (!needs.day) return command.until ? std::optional{Refusal::malformed} : std::nullopt;
    auto const day = day_of(*command.until);
    if (!day) return Refusal::no_such_day;
    return has_passed(*day, now) ? std::optional{Refusal::day_has_passed} : std::nullopt;
}

bool stands(Decided const* decided) { return decided && decided->taken.resolution != Resolution::taken_back; }

SessionsProposal priority_of(DecisionTaken const& taken) { return {taken.session, taken.proposal}; }

// What is decided on that priority, by `command` (DecidePriority or DecisionByRound), as the decision of that number.
template <class Command>
std::variant<DecisionTaken, Refusal> decision_on(Convention const& convention, ConventionContext const& context,
                                                 SessionsProposal const& priority, Command const& command, std::size_t decisions) {
    auto const* last = convention.decision_on(priority);
    auto const seen = context.sessions->seen(priority);
    bool const takes_back = command.resolution == Resolution::taken_back;
    // What a session no longer retains is decided on no more; but what was decided can be taken back.
    if (!seen && !(takes_back && last)) return Refusal::no_such_priority;
    if (command.replaces != (last ? std::optional{last->taken.decision} : std::nullopt)) return Refusal::decided_meanwhile;
    auto const next_version = context.sessions->next_of(priority);
    if (next_version && context.sessions->seen(*next_version)) return Refusal::newer_version;
    if (takes_back && !stands(last)) return Refusal::already_there;
    if (auto const fault = fault_of(command, context.now)) return *fault;
    if (decisions >= decisions_per_convention) return Refusal::convention_full;
    DecisionTaken taken;
    taken.decision = next<DecisionId>(decisions);
    taken.session = priority.session;
    taken.proposal = priority.proposal;
    taken.resolution = command.resolution;
    taken.until = command.until;
    taken.member = context.member;
    taken.replaces = command.replaces;
    taken.seen = seen;
    if (command.motive) taken.words = MotiveWords{*command.motive};
    return taken;
}

bool is_of_steering_committee(Convention const& convention, SessionId id) {
    auto const* session = convention.find(id);
    return session && convention.find(session->committee)->steers.value_or(false);
}

}  // namespace

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, DecidePriority const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    if (!convention.find(command.session)) return Refusal::no_such_session;
    auto taken = decision_on(convention, context, {command.session, command.proposal}, command, convention.decisions.size());
    if (auto const* refusal = std::get_if<Refusal>(&taken)) return *refusal;
    return Granted<ConventionEvent>{{std::get<DecisionTaken>(std::move(taken))}, {}};
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, DecideByRound const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    if (!is_of_steering_committee(convention, command.session)) return Refusal::no_such_session;
    SessionsRound const round{command.session, command.round};
    auto const* told = context.sessions->find(round);
    if (!told) return Refusal::no_such_round;
    if (!told->closed_at) return Refusal::round_still_open;
    if (command.decisions.values.empty()) return Refusal::malformed;
    std::set<SessionsProposal> decided;
    Granted<ConventionEvent> granted;
    for (auto const& one : command.decisions.values) {
        if (!context.sessions->vote(round, one.proposal)) return Refusal::not_in_round;
        auto const priority = context.sessions->stands_for({command.session, one.proposal});
        if (!priority) return Refusal::no_such_priority;
        if (!decided.insert(*priority).second) return Refusal::same_proposal_twice;
        if (one.resolution == Resolution::taken_back) return Refusal::malformed;
        auto taken = decision_on(convention, context, *priority, one, convention.decisions.size() + granted.events.size());
        if (auto const* refusal = std::get_if<Refusal>(&taken)) return *refusal;
        std::get<DecisionTaken>(taken).by_round = round;
        granted.events.push_back(std::get<DecisionTaken>(std::move(taken)));
    }
    return granted;
}

bool holds(Convention const& convention, DecisionTaken const& event) {
    auto const* last = convention.decision_on(priority_of(event));
    bool const names_last = event.replaces == (last ? std::optional{last->taken.decision} : std::nullopt);
    bool const has_day = needs_of(event.resolution).day ? event.until && day_of(*event.until) : !event.until;
    return event.decision == next<DecisionId>(convention.decisions.size()) &&
           convention.decisions.size() < decisions_per_convention && convention.find(event.session) &&
           convention.find(event.member) && names_last && has_day &&
           (!event.by_round || is_of_steering_committee(convention, event.by_round->session)) && (event.resolution != Resolution::taken_back || stands(last));
}

void make_true(Convention& convention, DecisionTaken const& event, Moment at) {
    if (event.replaces) {
        convention.decisions.at(static_cast<std::size_t>(event.replaces->value) - 1).replaced_by = event.decision;
        convention.returned.erase(*event.replaces);
    }
    convention.decided_on[priority_of(event)].push_back(event.decision);
    if (event.resolution == Resolution::to_rework) convention.returned.insert(event.decision);
    if (event.by_round) convention.decided_in[event.by_round->session].push_back(event.decision);
    convention.decisions.push_back({event, at, {convention.position + 1}});
}

void follow_one(Convention const& after, DecisionTaken const& event, ConventionFollows& follows) {
    for (auto const decision : after.decided_on.at(priority_of(event)))
        follows.rows.insert({ConventionKind::decision, decision.value});
    follows.rows.insert({ConventionKind::priority, event.session.value, event.proposal.value});
    follows.outcomes.insert({OutcomeKind::decision, event.decision.value});
    follows.made = event.decision.value;
}

}  // namespace gommette::domain
