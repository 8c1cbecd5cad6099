#include "server/reports/minutes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "server/domain/fields.hpp"
#include "server/domain/views/view.hpp"
#include "server/domain/vote_order.hpp"
#include "server/reports/attendance.hpp"
#include "server/reports/convention_words.hpp"
#include "server/reports/french.hpp"
#include "server/reports/method_words.hpp"
#include "server/reports/minutes_proposals.hpp"
#include "server/reports/minutes_votes.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Block;
using documents::Facts;
using documents::Heading;
using documents::Paragraph;
using documents::Table;
using documents::Text;
using documents::Tone;

// When the room came together: the first to join, or the first step gone to.
std::optional<Moment> begun_at(SessionHistory const& history) {
    for (auto const& [at, event] : history.events)
        if (std::holds_alternative<PersonJoined>(event) || std::holds_alternative<StepEntered>(event)) return at;
    return std::nullopt;
}

std::string held_text(SessionHistory const& history) {
    auto const begun = begun_at(history);
    if (!begun) return "La séance n’a pas encore commencé";
    auto const from = day_text(*begun) + ", ";
    if (!history.session.closed_at) return from + "depuis " + time_text(*begun);
    auto const& closed = *history.session.closed_at;
    bool const same_day = day_text(*begun) == day_text(closed);
    return from + (same_day ? "de " + time_text(*begun) + " à " + time_text(closed)
                            : time_text(*begun) + ", jusqu’au " + day_text(closed) + ", " + time_text(closed));
}

void add_head(std::vector<Block>& blocks, SessionHistory const& history, ConventionHistory const& convention) {
    auto const& session = history.session;
    Facts facts;
    if (auto const& described = convention.convention.described)
        facts.facts.emplace_back("Convention", described->title.value + ", " + std::to_string(described->first_year.value) + "–" +
                                                   std::to_string(described->last_year.value));
    facts.facts.emplace_back("Champ", field_title(session.plan.field.value));
    if (session.plan.when_where) facts.facts.emplace_back("Annoncée", session.plan.when_where->value);
    facts.facts.emplace_back("Tenue", held_text(history));
    facts.facts.emplace_back("Participation", counted(session.participants(), "personne inscrite", "personnes inscrites"));
    facts.facts.emplace_back("Heures", "locales, " + clock_text(history.last_at));
    blocks.emplace_back(std::move(facts));
    if (!session.is_closed()) blocks.emplace_back(Paragraph{"Séance en cours : ce compte rendu est provisoire.", Tone::lead});
}

void add_attendance(std::vector<Block>& blocks, domain::Session const& session, Attendance const& attendance) {
    blocks.emplace_back(Heading{1, "Présences"});
    if (session.participants() == 0) {
        blocks.emplace_back(Paragraph{"Personne n’est inscrit."});
        return;
    }
    auto const* groups = attendance.groups();
    if (!groups) {
        blocks.emplace_back(Paragraph{"Trop peu de personnes pour dire les collèges sans désigner quelqu’un."});
        return;
    }
    Table table{"Personnes inscrites par collège", {{"Collège", 4}, {"Personnes inscrites", 1, Align::end}}, {}};
    for (auto const& group : groups->values) table.rows.push_back({colleges_text(group.colleges.values), std::to_string(group.registered.value)});
    table.rows.push_back({Text::strong("Ensemble"), Text::strong(std::to_string(session.participants()))});
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(Paragraph{"Un collège de moins de cinq personnes est compté avec un autre. Ce compte rendu ne contient aucun nom de participant.", Tone::quiet});
}

std::string step_title(domain::Session const& session, std::int64_t step) {
    auto const& told = session.plan.agenda.values.at(static_cast<std::size_t>(step));
    return told.title ? told.title->value : std::string{in_french(told.kind)};
}

void add_course(std::vector<Block>& blocks, SessionHistory const& history) {
    auto const& session = history.session;
    Table table{"Déroulé de la séance", {{"Heure", 2}, {"Étape", 7}}, {}};
    // The day is told once.
    std::string told_day;
    auto const add = [&](Moment at, std::string const& what) {
        auto const day = day_text(at);
        table.rows.push_back({day == told_day ? time_text(at) : short_text(at), what});
        told_day = day;
    };
    for (auto const& [at, event] : history.events) {
        if (auto const* entered = std::get_if<StepEntered>(&event)) add(at, step_title(session, entered->step.value));
        if (auto const* opened = std::get_if<RoundOpened>(&event)) add(at, "Vote n° " + std::to_string(opened->round.value) + " ouvert (" + (opened->title ? opened->title->value + ", " : "") + std::string{words_of(opened->method).name} + ")");
        if (auto const* closed = std::get_if<RoundClosed>(&event)) add(at, "Vote n° " + std::to_string(closed->round.value) + " clos");
        if (std::holds_alternative<SessionClosed>(event)) add(at, "Clôture de la séance");
        if (auto const* again = std::get_if<SessionReopened>(&event))
            add(at, "Réouverture de la séance" + (again->words ? " (" + again->words->reason.value + ")" : std::string{}));
    }
    if (table.rows.empty()) return;
    blocks.emplace_back(Heading{1, "Déroulé"});
    blocks.emplace_back(std::move(table));
}

// "vote n° 2, 1er sur 20", "vote n° 2, 1er ex æquo sur 20"
std::string rank_text(domain::Session const& session, ProposalId priority) {
    auto const* round = domain::vote_on(session, priority);
    if (!round) return "sans vote";
    auto text = "vote n° " + std::to_string(round->id.value);
    if (auto const ranked = domain::rank_of(session, priority))
        text += ", " + std::to_string(ranked->rank.value) + (ranked->rank.value == 1 ? "er" : "e") + (ranked->tied ? " ex æquo" : "") + " sur " +
                std::to_string(ranked->of.value);
    return text;
}

void add_priorities(std::vector<Block>& blocks, domain::Session const& session) {
    blocks.emplace_back(Heading{1, "Priorités retenues"});
    auto const priorities = session.priorities();
    Table table{"Priorités retenues", {{"Ordre", 1, Align::end}, {"Proposition", 7}, {"D’après", 3}}, {}};
    for (auto const priority : priorities)
        if (auto const* proposal = session.find(priority); proposal && proposal->is_placed())
            table.rows.push_back({std::to_string(table.rows.size() + 1), Text::strong(shown_title(session, priority)), rank_text(session, priority)});
    if (table.rows.empty()) {
        blocks.emplace_back(Paragraph{"Aucune priorité n’a été retenue."});
        return;
    }
    if (session.list && session.list->by_votes) blocks.emplace_back(Paragraph{"Retenues dans l’ordre des votes."});
    if (session.list && session.list->words) blocks.emplace_back(Paragraph{"Ordre changé à la main : " + session.list->words->reason.value});
    blocks.emplace_back(std::move(table));
}

std::string member_text(domain::Convention const& convention, MemberId id) {
    auto const* member = convention.find(id);
    return member && member->function ? member->function->value : "membre n° " + std::to_string(id.value);
}

// What the steering committee decided on this session's priorities; what it replaced is in the decision log.
void add_decisions(std::vector<Block>& blocks, domain::Session const& session, domain::Convention const& convention) {
    Table table{"Suites données", {{"Proposition", 5}, {"Décision", 3}, {"Motif", 5}, {"Prise", 4}}, {}};
    for (auto const& decided : convention.decisions) {
        auto const& taken = decided.taken;
        if (taken.session != session.plan.session || decided.replaced_by || taken.resolution == Resolution::taken_back) continue;
        table.rows.push_back({shown_title(session, taken.proposal), Text::strong(resolution_text(taken)),
                              taken.words ? taken.words->motive.value : "", short_text(decided.at) + ", " + member_text(convention, taken.member)});
    }
    if (table.rows.empty()) return;
    blocks.emplace_back(Heading{1, "Suites données par le comité de pilotage"});
    blocks.emplace_back(std::move(table));
}

void add_votes(std::vector<Block>& blocks, domain::Session const& session) {
    blocks.emplace_back(Heading{1, "Votes"});
    std::size_t const before = blocks.size();
    for (auto const& round : session.rounds) {
        auto told = round.is_open ? std::vector<Block>{} : vote_blocks(session, round);
        std::move(told.begin(), told.end(), std::back_inserter(blocks));
    }
    if (blocks.size() == before) blocks.emplace_back(Paragraph{"Aucun vote n’a été clos."});
    if (session.has_open_round()) blocks.emplace_back(Paragraph{"Un vote est ouvert : son résultat sera dit à sa clôture.", Tone::quiet});
}

void append(std::vector<Block>& blocks, std::vector<Block> more) { std::move(more.begin(), more.end(), std::back_inserter(blocks)); }

}  // namespace

documents::Document minutes(SessionHistory const& history, ConventionHistory const& convention) {
    auto const& session = history.session;
    documents::Document document;
    document.kind = "Compte rendu";
    document.title = session.plan.title.value;
    document.subtitle = session.plan.committee_title.value;
    if (convention.convention.described) document.publisher = convention.convention.described->town.value;
    // A decision may be later than the session's last event.
    document.as_of_ms = history.last_at.value;
    for (auto const& decided : convention.convention.decisions)
        if (decided.taken.session == session.plan.session) document.as_of_ms = std::max(document.as_of_ms, decided.at.value);
    document.foot = "Votes d’atelier, indicatifs. État au " + short_text(Moment{document.as_of_ms});
    add_head(document.blocks, history, convention);
    add_priorities(document.blocks, session);
    add_decisions(document.blocks, session, convention.convention);
    Attendance const attendance(session);
    add_attendance(document.blocks, session, attendance);
    add_course(document.blocks, history);
    add_votes(document.blocks, session);
    append(document.blocks, proposal_blocks(history, attendance, convention.convention));
    return documents::typeset(std::move(document));
}

}  // namespace gommette::reports
