#include "server/reports/minutes_votes.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "server/recount/methods.hpp"
#include "server/recount/result_text.hpp"
#include "server/recount/result_words.hpp"
#include "server/recount/sheet_of_round.hpp"
#include "server/reports/french.hpp"
#include "server/reports/method_words.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Block;
using documents::Column;
using documents::Facts;
using documents::Heading;
using documents::Paragraph;
using documents::Table;
using documents::Text;
using documents::Tone;

std::string joined(std::vector<std::string> const& parts, std::string const& between) {
    std::string text;
    for (auto const& part : parts) text += (text.empty() ? "" : between) + part;
    return text;
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        if (end > begin) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

// A line of a text table: its columns parted by points instead of by spaces.
std::string unaligned(std::string const& line) {
    std::string result;
    for (std::size_t at = 0; at < line.size();) {
        auto const end = std::min(line.find_first_not_of(' ', at), line.size());
        if (end - at >= 2)
            result += result.empty() || end == line.size() ? "" : " · ";
        else
            result += line.substr(at, end - at);
        auto const next = std::min(line.find(' ', end), line.size());
        result += line.substr(end, next - end);
        at = next;
    }
    return result;
}

// Lines that a text table indents are points of a list, the others say what follows.
void add_lines(std::vector<Block>& blocks, std::string const& text) {
    documents::List list;
    auto const end_list = [&] {
        if (!list.items.empty()) blocks.emplace_back(std::exchange(list, {}));
    };
    for (auto const& line : lines_of(text)) {
        if (line.starts_with("  ")) {
            list.items.emplace_back(unaligned(line));
            continue;
        }
        end_list();
        blocks.emplace_back(Paragraph{line, Tone::body});
    }
    end_list();
}

void add_table(std::vector<Block>& blocks, std::optional<recount::ToldTable> const& told) {
    if (!told) return;
    blocks.emplace_back(Heading{3, told->title});
    Table table{told->title, {}, {}};
    for (auto const& title : told->head) table.columns.push_back(table.columns.empty() ? Column{"Proposition", 4} : Column{title, 2, Align::end});
    for (auto const& row : told->rows) table.rows.emplace_back(row.begin(), row.end());
    blocks.emplace_back(std::move(table));
}

std::string when_text(domain::Round const& round) {
    return "ouvert le " + short_text(round.opened_at) + ", clos à " + time_text(*round.closed_at);
}

// "vote secret, ouvert à tous les collèges, résultat montré à la clôture"
std::string kind_text(domain::Round const& round) {
    std::string text = round.secret ? "vote secret : personne ne peut dire qui a voté quoi" : "vote ordinaire";
    if (!round.secret) text += round.live_results ? ", résultat visible pendant le vote" : ", résultat montré à la clôture";
    return text;
}

std::string room_text(domain::Round const& round) {
    switch (round.room.value_or(RoomKind::open)) {
        case RoomKind::open: return "ouverte : on y entrait avec le code de la séance";
        case RoomKind::personal: return "une personne, une voix : chacun avait un code personnel ou un papier numéroté";
    }
    return {};
}

// "poids déclarés : habitants 2, élus 1"
std::string weighting_text(CollegeNames const& names, domain::Round const& round) {
    auto text = recount::weighting_name(recount::Speech(recount::Language::fr), round.official);
    std::vector<std::string> weights;
    for (auto const& [college, weight] : round.weights) weights.push_back(names.of(college) + " " + std::to_string(weight.value));
    return weights.empty() ? text : text + " : " + joined(weights, ", ");
}

Table options_table(recount::Sheet const& sheet, recount::ToldResult const& told, std::string const& caption) {
    Table table{caption, {{"Rang", 2, Align::end}, {"Proposition", 12}, {"Résultat", 8}}, {}};
    for (auto const& one : told.options)
        table.rows.push_back({one.rank > 0 ? std::to_string(one.rank) : "–", sheet.options[static_cast<std::size_t>(one.option)].title,
                              joined(one.cells, " · ")});
    return table;
}

// What was on the paper of a round in which nobody voted.
documents::List paper_list(domain::Session const& session, domain::Round const& round) {
    documents::List list;
    for (auto const& item : round.paper)
        if (round.has(item.proposal)) list.items.emplace_back(shown_title(session, item.proposal));
    return list;
}

void add_casting_votes(std::vector<Block>& blocks, domain::Session const& session, domain::Round const& round) {
    for (auto const& vote : round.casting_votes)
        blocks.emplace_back(Paragraph{"Voix prépondérante sur « " + shown_title(session, vote.proposal) + " » : " +
                                          (vote.in_favour ? "pour" : "contre") + (vote.reason ? " (" + vote.reason->value + ")" : "") + ".",
                                      Tone::body});
}

void add_result(std::vector<Block>& blocks, recount::Sheet const& sheet, recount::ToldResult const& told, std::string const& caption) {
    for (auto const& line : lines_of(told.headline)) blocks.emplace_back(Paragraph{line, Tone::lead, true});
    if (!told.reversal.empty()) blocks.emplace_back(Paragraph{told.reversal, Tone::body, true});
    blocks.emplace_back(options_table(sheet, told, caption));
    for (auto const* lines : {&told.ties, &told.late, &told.notices, &told.warnings})
        for (auto const& line : *lines) blocks.emplace_back(Paragraph{line, Tone::body});
    add_lines(blocks, told.below_table);
    add_table(blocks, told.weightings);
    add_table(blocks, told.colleges);
    if (!told.college_voters.empty()) blocks.emplace_back(Paragraph{told.college_voters, Tone::body});
    if (!told.divergences.empty()) {
        blocks.emplace_back(Heading{3, "Divergences à discuter"});
        blocks.emplace_back(documents::List{{told.divergences.begin(), told.divergences.end()}});
    }
    blocks.emplace_back(Paragraph{told.rule, Tone::quiet});
}

struct ToldRound {
    recount::Sheet sheet;
    recount::ToldResult result;
};

// The published result, with each proposal called as it may be now.
ToldRound told_round(domain::Session const& session, domain::Round const& closed) {
    auto sheet = recount::sheet_of(session, closed);
    for (std::size_t option = 0; option < closed.paper.size(); ++option)
        sheet.options[option].title = shown_title(session, closed.paper[option].proposal);
    domain::voting::Tally published;
    static_cast<RoundResult&>(published) = *closed.result;
    auto result = recount::tell_result(sheet, published, recount::Language::fr);
    return {std::move(sheet), std::move(result)};
}

// "K7M2-QX9T", as phones show it.
std::string receipt_text(Receipt const& receipt) { return receipt.value.substr(0, 4) + "-" + receipt.value.substr(4); }

void add_reworded(std::vector<Block>& blocks, domain::Session const& session, domain::Round const& round) {
    for (auto const& item : round.paper)
        if (!item.wordings.empty() && round.has(item.proposal))
            blocks.emplace_back(Paragraph{"Le texte de « " + shown_title(session, item.proposal) + " » a changé pendant le vote.", Tone::quiet});
}

}  // namespace

std::string shown_title(domain::Session const& session, ProposalId id) {
    auto const* proposal = session.find(id);
    auto const number = "Proposition " + std::to_string(id.value);
    if (!proposal) return number;
    switch (proposal->state) {
        case ProposalState::live:
        case ProposalState::merged:
            return proposal->words ? proposal->words->title.value : number + " (texte effacé sur demande)";
        case ProposalState::hidden:
            return number + " (masquée par l’animation)";
        case ProposalState::withdrawn:
            return number + " (retirée par son auteur)";
    }
    return number;
}

std::vector<Block> vote_blocks(domain::Session const& session, domain::Round const& closed) {
    if (closed.paper.empty() || !closed.result || !closed.closed_at) return {};
    auto const told = told_round(session, closed);
    CollegeNames const colleges(session.plan.colleges);
    auto const name = "Vote n° " + std::to_string(closed.id.value) + (closed.title ? " (" + closed.title->value + ")" : "") + " : " +
                      std::string{words_of(closed.method).name};
    std::vector<Block> blocks{Heading{2, name}};
    blocks.emplace_back(Facts{{{"Réglages", told.result.settings},
                               {"Vote", when_text(closed)},
                               {"Nature", kind_text(closed)},
                               {"Pouvaient voter", closed.colleges.empty() ? "tous les collèges" : colleges.of(closed.colleges)},
                               {"Salle", room_text(closed)},
                               {"Poids des voix", weighting_text(colleges, closed)},
                               {"Participation", told.result.participation}}});
    if (closed.lost) {
        blocks.emplace_back(Paragraph{"Les bulletins n’ont pas pu être ouverts : il n’y a pas de résultat. Étaient proposées :", Tone::lead, true});
        blocks.emplace_back(paper_list(session, closed));
    } else if (told.result.headline.empty()) {
        blocks.emplace_back(Paragraph{"Personne n’a voté : il n’y a pas de résultat. Étaient proposées :", Tone::lead, true});
        blocks.emplace_back(paper_list(session, closed));
    } else {
        add_result(blocks, told.sheet, told.result, name);
    }
    if (!closed.receipts.empty()) {
        std::vector<std::string> receipts;
        for (auto const& receipt : closed.receipts) receipts.push_back(receipt_text(receipt));
        blocks.emplace_back(Paragraph{"Reçus des bulletins comptés, par ordre alphabétique : " + joined(receipts, ", ") + ".", Tone::quiet});
    }
    add_casting_votes(blocks, session, closed);
    add_reworded(blocks, session, closed);
    return blocks;
}

}  // namespace gommette::reports
