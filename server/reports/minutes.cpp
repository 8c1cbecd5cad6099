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
#include "server/reports/vote_figures.hpp"

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

bool steers(domain::Session const& session) { return session.plan.steers.value_or(false); }

void add_fields(Facts& facts, SessionPlanned const& plan, ConventionFields const& fields) {
    auto text = field_title(fields, plan.field);
    if (plan.other_fields)
        for (auto const& field : plan.other_fields->values) text += " ; " + field_title(fields, field);
    facts.facts.emplace_back(plan.other_fields ? "Champs" : "Champ", text);
}

void add_head(std::vector<Block>& blocks, SessionHistory const& history, ConventionHistory const& convention) {
    auto const& session = history.session;
    Facts facts;
    if (auto const& described = convention.convention.described)
        facts.facts.emplace_back("Convention", described->title.value + ", " + std::to_string(described->first_year.value) + "–" +
                                                   std::to_string(described->last_year.value));
    if (!steers(session)) add_fields(facts, session.plan, convention.convention.fields());
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
    for (auto const& [colleges, registered] : *groups) table.rows.push_back({colleges, std::to_string(registered)});
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
    auto const text = "vote n° " + std::to_string(round->id.value);
    auto const ranked = domain::rank_of(session, priority);
    return ranked ? text + ", " + rank_figure(ranked->rank.value, ranked->tied, ranked->of.value) : text;
}

void add_priorities(std::vector<Block>& blocks, domain::Session const& session) {
    auto const priorities = session.priorities();
    if (steers(session) && priorities.empty()) return;
    blocks.emplace_back(Heading{1, "Priorités retenues"});
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

// The proposal of this session that the decision is on: its own, or, where its votes came to it, what stands for another's.
std::optional<ProposalId> decided_here(domain::Session const& session, DecisionTaken const& taken) {
    if (taken.session == session.plan.session) return taken.proposal;
    bool const is_by_vote = taken.by_round && taken.by_round->session == session.plan.session;
    return is_by_vote ? session.put_as({taken.session, taken.proposal}) : std::nullopt;
}

// What the steering committee decided on this session's priorities, or by its votes; what it replaced is in the decision log.
void add_decisions(std::vector<Block>& blocks, domain::Session const& session, ConventionHistory const& history) {
    auto const& convention = history.convention;
    ConventionWords const words(history);
    Table table{"Suites données", {{"Proposition", 5}, {"Décision", 3}, {"Motif", 5}, {"Prise", 4}}, {}};
    for (auto const& decided : convention.decisions) {
        auto const& taken = decided.taken;
        auto const proposal = decided_here(session, taken);
        if (!proposal || decided.replaced_by || taken.resolution == Resolution::taken_back) continue;
        auto const& put = session.find(*proposal) ? session.find(*proposal)->priority : std::nullopt;
        table.rows.push_back({shown_title(session, *proposal) + (put ? "\n" + put_text(*put) : ""), Text::strong(resolution_text(taken)),
                              taken.words ? taken.words->motive.value : "",
                              short_text(decided.at) + ", " + words.taken_by(taken, member_text(convention, taken.member))});
    }
    if (table.rows.empty()) return;
    blocks.emplace_back(Heading{1, steers(session) ? "Ce qui en a été décidé" : "Suites données par le comité de pilotage"});
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
        if (decided_here(session, decided.taken)) document.as_of_ms = std::max(document.as_of_ms, decided.at.value);
    document.foot = std::string{steers(session) ? "Votes du comité de pilotage." : "Votes d’atelier, indicatifs."} + " État au " + short_text(Moment{document.as_of_ms});
    add_head(document.blocks, history, convention);
    add_priorities(document.blocks, session);
    add_decisions(document.blocks, session, convention);
    Attendance const attendance(session);
    add_attendance(document.blocks, session, attendance);
    add_course(document.blocks, history);
    add_votes(document.blocks, session);
    append(document.blocks, proposal_blocks(history, attendance, convention.convention));
    return documents::typeset(std::move(document));
}

}  // namespace gommette::reports
