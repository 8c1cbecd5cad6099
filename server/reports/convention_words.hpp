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

// "validée", "à retravailler avant le 1er mars 2027"
std::string resolution_text(DecisionTaken const& taken);

}  // namespace gommette::reports
