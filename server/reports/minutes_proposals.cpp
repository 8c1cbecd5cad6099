#include "server/reports/minutes_proposals.hpp"

#include <map>
#include <optional>
#include <utility>

#include "server/reports/convention_words.hpp"
#include "server/reports/french.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Block;
using documents::Heading;
using documents::Paragraph;
using documents::Table;
using documents::Text;
using documents::Tone;

// Which proposals speak through each, by its number; those on show only.
std::map<ProposalId, std::vector<ProposalId>> absorbed_by(domain::Session const& session) {
    std::map<ProposalId, std::vector<ProposalId>> absorbed;
    for (auto const& proposal : session.proposals)
        if (proposal.state == ProposalState::merged) absorbed[session.keeper(proposal.id)].push_back(proposal.id);
    return absorbed;
}

std::string numbers_text(std::vector<ProposalId> const& proposals) {
    std::string text;
    for (auto const proposal : proposals) text += (text.empty() ? "" : ", ") + std::to_string(proposal.value);
    return text;
}

std::string origin_text(Lineage const& origin, domain::Convention const& convention) {
    auto const* session = convention.find(origin.session);
    auto const where = session ? "« " + session->title.value + " »" : "la séance " + std::to_string(origin.session.value);
    return "Reprise de la proposition " + std::to_string(origin.proposal.value) + " de " + where + ", renvoyée par le comité de pilotage";
}

std::string lineage_text(domain::Session const& session, domain::Proposal const& proposal, std::vector<ProposalId> const& absorbed,
                         domain::Convention const& convention) {
    std::string text;
    auto const add = [&](std::string const& more) { text += (text.empty() ? "" : "\n") + more; };
    if (proposal.state == ProposalState::merged) add("Regroupée dans la n° " + std::to_string(session.keeper(proposal.id).value));
    if (!absorbed.empty()) add("Regroupe les n° " + numbers_text(absorbed));
    if (proposal.separated) add("Séparée d’un regroupement");
    if (proposal.corrected) add("Texte corrigé");
    if (proposal.priority) add(put_text(*proposal.priority));
    if (proposal.origin) add(origin_text(*proposal.origin, convention));
    return text;
}

std::string author_text(domain::Session const& session, domain::Proposal const& proposal, Attendance const& attendance) {
    auto const* author = session.find(proposal.author);
    return author ? attendance.group_of(author->college) : "animation";
}

void add_number(std::vector<Block>& blocks, int number, char const* one, char const* many) {
    if (number > 0) blocks.emplace_back(Paragraph{counted(number, one, many), Tone::quiet});
}

void add_proposals(std::vector<Block>& blocks, domain::Session const& session, Attendance const& attendance, domain::Convention const& convention) {
    auto const absorbed = absorbed_by(session);
    Table table{"Propositions", {{"N°", 1, Align::end}, {"Proposition", 9}, {"Déposée par", 4}, {"Suite", 5}}, {}};
    int hidden = 0;
    int withdrawn = 0;
    for (auto const& proposal : session.proposals) {
        if (proposal.state == ProposalState::hidden) ++hidden;
        if (proposal.state == ProposalState::withdrawn) ++withdrawn;
        if (!proposal.is_placed()) continue;
        auto text = Text::strong(title_of(proposal.words));
        if (proposal.words && proposal.words->detail && !proposal.words->detail->value.empty()) text << Text("\n" + proposal.words->detail->value);
        auto const found = absorbed.find(proposal.id);
        table.rows.push_back({std::to_string(proposal.id.value), std::move(text), author_text(session, proposal, attendance),
                              lineage_text(session, proposal, found == absorbed.end() ? std::vector<ProposalId>{} : found->second, convention)});
    }
    blocks.emplace_back(Heading{1, session.plan.steers.value_or(false) ? "Priorités mises au vote" : "Propositions"});
    if (table.rows.empty())
        blocks.emplace_back(Paragraph{"Aucune proposition."});
    else
        blocks.emplace_back(std::move(table));
    add_number(blocks, hidden, "proposition masquée par l’animation n’est pas reproduite.", "propositions masquées par l’animation ne sont pas reproduites.");
    add_number(blocks, withdrawn, "proposition retirée par son auteur n’est pas reproduite.", "propositions retirées par leur auteur ne sont pas reproduites.");
}

void add_corrections(std::vector<Block>& blocks, SessionHistory const& history) {
    documents::List list;
    for (auto const& [at, event] : history.events) {
        auto const* corrected = std::get_if<ProposalCorrected>(&event);
        auto const* proposal = corrected ? history.session.find(corrected->proposal) : nullptr;
        if (!proposal || !proposal->is_placed()) continue;
        list.items.emplace_back("Proposition n° " + std::to_string(proposal->id.value) + ", " + short_text(at) + " : " +
                                (corrected->words ? corrected->words->reason.value : "motif effacé sur demande"));
    }
    if (list.items.empty()) return;
    blocks.emplace_back(Heading{1, "Corrections"});
    blocks.emplace_back(std::move(list));
}

}  // namespace

std::vector<Block> proposal_blocks(SessionHistory const& history, Attendance const& attendance, domain::Convention const& convention) {
    std::vector<Block> blocks;
    add_proposals(blocks, history.session, attendance, convention);
    add_corrections(blocks, history);
    return blocks;
}

}  // namespace gommette::reports
