#pragma once

#include <set>
#include <string>

#include "server/documents/document.hpp"
#include "server/domain/views/steering_memory.hpp"
#include "server/reports/history.hpp"

namespace gommette::reports {

// How documents of the convention call what stands in it. `history` outlives it.
class ConventionWords {
public:
    explicit ConventionWords(ConventionHistory const& history);

    // The proposal's title, with its version from the second on. Never the words of one that is not on show, or was erased.
    std::string title(SessionsProposal const& priority) const;
    // "Comité jeunesse, Atelier 2"
    std::string session(SessionId id) const;
    // "Claire Morel, adjointe à la jeunesse", and whose substitute; by number where the name was erased.
    std::string member(MemberId id) const;
    // Who took a decision: `who`; where it follows from a vote of the steering committee
    // "par un vote du comité de pilotage (séance « Réunion de mars », vote n° 2 : 9 pour, 2 contre), noté par Claire Morel, maire".
    std::string taken_by(DecisionTaken const& taken, std::string const& who) const;
    // "séance « Réunion de mars », vote n° 2 : 9 pour, 2 contre"; without the figures where the history does not tell them. Of a decision by a vote.
    std::string vote(DecisionTaken const& taken) const;
    // "Convention territoriale globale 2026–2029"
    std::string convention() const;
    // Kind, title, publisher, day and foot of a document of the convention, and its first facts: when it is as of.
    documents::Document document(std::string const& kind) const;

private:
    std::string name(MemberId id) const;

    ConventionHistory const& history_;
    domain::SteeringMemory memory_;
    std::set<SessionsProposal> put_aside_;
};

// "Priorité 2 du comité jeunesse"
std::string put_text(PriorityPut const& priority);

// "validée", "à retravailler avant le 1er mars 2027"
std::string resolution_text(DecisionTaken const& taken);

}  // namespace gommette::reports
