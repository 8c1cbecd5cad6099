#include "server/reports/convention_words.hpp"

#include <string_view>
#include <utility>

#include "server/reports/french.hpp"
#include "server/reports/vote_figures.hpp"

namespace gommette::reports {

ConventionWords::ConventionWords(ConventionHistory const& history) : history_(history), memory_(domain::SteeringMemory::from(history.outcomes)) {
    for (auto const& [session, name, value] : history.outcomes) {
        auto const* proposal = value ? std::get_if<ProposalOutcome>(&value->outcome) : nullptr;
        if (proposal && (proposal->state == ProposalState::hidden || proposal->state == ProposalState::withdrawn))
            put_aside_.insert({session, proposal->proposal});
    }
}

std::string ConventionWords::title(SessionsProposal const& priority) const {
    if (put_aside_.contains(priority)) return "Proposition n° " + std::to_string(priority.proposal.value) + ", mise de côté depuis";
    auto const version = memory_.version(priority);
    return title_of(memory_.words(priority)) + (version > 1 ? " (version " + std::to_string(version) + ")" : "");
}

std::string ConventionWords::session(SessionId id) const {
    auto const* found = history_.convention.find(id);
    if (!found) return "séance " + std::to_string(id.value);
    auto const* committee = history_.convention.find(found->committee);
    return (committee ? committee->title.value + ", " : "") + found->title.value;
}

std::string ConventionWords::name(MemberId id) const {
    auto const found = history_.names.find(id);
    return found == history_.names.end() ? "membre n° " + std::to_string(id.value) : found->second;
}

std::string ConventionWords::member(MemberId id) const {
    auto const* member = history_.convention.find(id);
    auto text = name(id);
    if (member && member->function) text += ", " + member->function->value;
    if (member && member->substitute_for) text += ", suppléance de " + name(*member->substitute_for);
    return text;
}

std::string ConventionWords::taken_by(DecisionTaken const& taken, std::string const& who) const {
    return taken.by_round ? "par un vote du comité de pilotage (" + vote(taken) + "), noté par " + who : who;
}

std::string ConventionWords::vote(DecisionTaken const& taken) const {
    auto const& [session, round] = *taken.by_round;
    auto const* announced = history_.convention.find(session);
    auto const text = (announced ? "séance « " + announced->title.value + " »" : "séance " + std::to_string(session.value)) + ", vote n° " +
                      std::to_string(round.value);
    auto const result = memory_.vote_on(*taken.by_round, {taken.session, taken.proposal});
    auto const figures = result ? vote_figures(*result) : std::string{};
    return figures.empty() ? text : text + " : " + figures;
}

std::string ConventionWords::convention() const {
    auto const& described = history_.convention.described;
    if (!described) return "Convention territoriale globale";
    return described->title.value + " " + std::to_string(described->first_year.value) + "–" + std::to_string(described->last_year.value);
}

documents::Document ConventionWords::document(std::string const& kind) const {
    documents::Document document;
    document.kind = kind;
    document.title = convention();
    if (history_.convention.described) document.publisher = history_.convention.described->town.value;
    document.as_of_ms = history_.last_at.value;
    document.foot = kind + ", état au " + short_text(history_.last_at) + " (heure locale, " + clock_text(history_.last_at) + ")";
    return document;
}

std::string put_text(PriorityPut const& priority) {
    std::string_view committee = priority.committee.value;
    for (std::string_view const word : {"Comité ", "comité "})
        if (committee.starts_with(word)) committee.remove_prefix(word.size());
    return "Priorité " + std::to_string(priority.place.value) + " du comité " + std::string{committee};
}

std::string resolution_text(DecisionTaken const& taken) {
    std::string text{in_french(taken.resolution)};
    if (!taken.until) return text;
    return text + (taken.resolution == Resolution::postponed ? " au " : " pour le ") + day_text(*taken.until);
}

}  // namespace gommette::reports
