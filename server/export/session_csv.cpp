#include "server/export/session_csv.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "server/csv/writer.hpp"
#include "server/domain/views/session_outcomes.hpp"
#include "server/export/cells.hpp"
#include "server/export/vote_words.hpp"
#include "server/recount/result_words.hpp"
#include "server/reports/french.hpp"
#include "server/reports/method_words.hpp"
#include "server/reports/vote_figures.hpp"

namespace gommette::exports {

namespace {

using csv::CellWriter;
using reports::in_french;

std::string_view in_french(ProposalState state, bool is_retained) {
    switch (state) {
        case ProposalState::live:
            return is_retained ? "retenue" : "proposée";
        case ProposalState::merged:
            return "regroupée";
        case ProposalState::hidden:
            return "masquée";
        case ProposalState::withdrawn:
            return "retirée";
    }
    return "";
}

struct ProposalAndWords {
    ProposalOutcome outcome;
    std::optional<Words> words;  // nothing: erased
    std::optional<ReasonWords> hiding;  // nothing: it is not hidden, or erased
};

// All that the outcomes say of one session, in the order of the numbers.
struct SessionRows {
    SessionId id;
    recount::CollegeNames colleges;
    std::optional<SessionOutcome> session;
    std::map<ProposalId, ProposalAndWords> proposals;
    std::map<RoundId, RoundOutcome> rounds;  // the closed ones
    std::map<std::pair<ProposalId, RoundId>, ResultOutcome> results;
    std::map<ProposalId, PriorityOutcome> priorities;
    std::map<ProposalId, std::vector<ProposalId>> absorbed;  // by the proposal that speaks for them; ascending
};

SessionRows rows_of(std::vector<domain::NamedOutcome> const& news, SessionId session, recount::CollegeNames const& colleges) {
    domain::SessionOutcomes outcomes;
    for (auto const& each : news)
        if (each.session == session) outcomes.learn(each.name, each.value);
    SessionRows rows;
    rows.id = session;
    rows.colleges = colleges;
    if (auto const* found = outcomes.find<SessionOutcome>()) rows.session = *found;
    for (auto const* proposal : outcomes.all<ProposalOutcome>()) {
        auto const number = proposal->proposal.value;
        rows.proposals[proposal->proposal] = {*proposal, outcomes.words<ProposalOutcome>(number), outcomes.words<HidingOutcome>(number)};
        if (proposal->merged_into) rows.absorbed[*proposal->merged_into].push_back(proposal->proposal);
    }
    for (auto const* round : outcomes.all<RoundOutcome>())
        if (round->closed_at) rows.rounds[round->round] = *round;
    for (auto const* result : outcomes.all<ResultOutcome>()) rows.results[{result->proposal, result->round}] = *result;
    for (auto const* priority : outcomes.all<PriorityOutcome>()) rows.priorities[priority->proposal] = *priority;
    return rows;
}

using SessionCell = void (*)(CellWriter& file, SessionRows const& rows, ProposalAndWords const& proposal);
using VoteCell = void (*)(CellWriter& file, RoundOutcome const& round, ResultOutcome const& result, recount::CollegeNames const& colleges);

void write_absorbed(CellWriter& file, SessionRows const& rows, ProposalAndWords const& proposal) {
    auto const found = rows.absorbed.find(proposal.outcome.proposal);
    std::string numbers;
    if (found != rows.absorbed.end()) {
        for (auto const number : found->second) numbers += (numbers.empty() ? "" : " + ") + std::to_string(number.value);
    }
    file.plain(numbers);
}

void write_college(CellWriter& file, SessionRows const& rows, ProposalAndWords const& proposal) {
    file.text(proposal.outcome.college ? rows.colleges.of(*proposal.outcome.college) : "animation");
}

void write_detail(CellWriter& file, SessionRows const&, ProposalAndWords const& proposal) {
    file.text(proposal.words && proposal.words->detail ? proposal.words->detail->value : "");
}

void write_place(CellWriter& file, SessionRows const& rows, ProposalAndWords const& proposal) {
    auto const found = rows.priorities.find(proposal.outcome.proposal);
    found != rows.priorities.end() ? file.number(found->second.place.value) : file.empty();
}

// The numbers of the closed rounds that had it, ascending.
std::vector<RoundId> rounds_of(SessionRows const& rows, ProposalId proposal) {
    std::vector<RoundId> rounds;
    for (auto const& [number, round] : rows.rounds)
        if (rows.results.contains({proposal, number})) rounds.push_back(number);
    return rounds;
}

// The one that its priority comes from, or else the last.
std::optional<RoundId> telling_round(SessionRows const& rows, ProposalId proposal) {
    auto const rounds = rounds_of(rows, proposal);
    auto const retained = rows.priorities.find(proposal);
    if (retained != rows.priorities.end() && retained->second.round && std::ranges::find(rounds, *retained->second.round) != rounds.end())
        return retained->second.round;
    return rounds.empty() ? std::nullopt : std::optional(rounds.back());
}

void write_number_of_rounds(CellWriter& file, SessionRows const& rows, ProposalAndWords const& proposal) {
    file.number(static_cast<std::int64_t>(rounds_of(rows, proposal.outcome.proposal).size()));
}

void write_state(CellWriter& file, SessionRows const& rows, ProposalAndWords const& proposal) {
    file.text(in_french(proposal.outcome.state, rows.priorities.contains(proposal.outcome.proposal)));
}

void write_settings(CellWriter& file, RoundOutcome const& round, ResultOutcome const&, recount::CollegeNames const&) { file.text(rule_text(round.method)); }

template <int mark>
void write_opinion(CellWriter& file, RoundOutcome const& round, ResultOutcome const& result, recount::CollegeNames const&) {
    if (!reports::words_of(round.method).has_opinions) return file.empty();
    auto const& counts = result.counts.values;
    auto const found = std::find_if(counts.begin(), counts.end(), [](auto const& count) { return count.mark.value == mark; });
    file.number(found == counts.end() ? std::int64_t{0} : found->people.value);
}

void write_voting_colleges(CellWriter& file, RoundOutcome const& round, ResultOutcome const&, recount::CollegeNames const& colleges) {
    file.text(round.colleges ? colleges.of(round.colleges->values) : "");
}

template <std::optional<Whole<1, 1000>> OptionByCollege::*rank>
void write_rank(CellWriter& file, RoundOutcome const&, ResultOutcome const& result, recount::CollegeNames const&) {
    result.by_college ? write_optional(file, (*result.by_college).*rank) : file.empty();
}

// "30 sur 40": a slash would make a day of it.
template <College college>
void write_share(CellWriter& file, RoundOutcome const&, ResultOutcome const& result, recount::CollegeNames const&) {
    if (!result.by_college) return file.empty();
    auto const& shares = result.by_college->shares.values;
    auto const found = std::ranges::find(shares, college, &CollegeShare::college);
    file.text(found == shares.end() ? "" : std::to_string(found->in_favour.value) + " sur " + std::to_string(found->of.value));
}

// "habitants plus favorables que élus"
void write_colleges_apart(CellWriter& file, RoundOutcome const&, ResultOutcome const& result, recount::CollegeNames const& colleges) {
    std::string text;
    if (result.by_college)
        for (auto const& apart : result.by_college->apart.values)
            text += (text.empty() ? "" : " ; ") + colleges.of(apart.more) + " plus favorables que " + colleges.of(apart.less);
    file.text(text);
}

void write_weighting(CellWriter& file, RoundOutcome const& round, ResultOutcome const&, recount::CollegeNames const&) {
    recount::Speech const french(recount::Language::fr);
    file.text(recount::weighting_name(french, round.official.value_or(WeightingName::by_person)));
}

void write_spread(CellWriter& file, RoundOutcome const&, ResultOutcome const& result, recount::CollegeNames const&) { file.text(spread_text(result.counts)); }

void write_reopening(CellWriter& file, SessionRows const& rows, ProposalAndWords const&) {
    auto const& reopened_at = rows.session->reopened_at;
    reopened_at ? file.moment(reopened_at->value) : file.empty();
}

constexpr std::array<std::pair<std::string_view, SessionCell>, 19> session_proposal_columns{{
    {"seance", [](auto& file, auto& rows, auto&) { file.number(rows.id.value); }},
    {"seance_titre", [](auto& file, auto& rows, auto&) { file.text(rows.session->title.value); }},
    {"champ", [](auto& file, auto& rows, auto&) { file.text(rows.session->field.value); }},
    {"comite", [](auto& file, auto& rows, auto&) { file.text(rows.session->committee_title.value); }},
    {"seance_rouverte_le", write_reopening},
    {"proposition", [](auto& file, auto&, auto& proposal) { file.number(proposal.outcome.proposal.value); }},
    {"titre", [](auto& file, auto&, auto& proposal) { file.text(proposal.words ? proposal.words->title.value : ""); }},
    {"detail", write_detail},
    {"etat", write_state},
    {"motif_du_retrait", [](auto& file, auto&, auto& proposal) { file.text(proposal.hiding ? proposal.hiding->reason.value : ""); }},
    {"regroupee_dans", [](auto& file, auto&, auto& proposal) { write_optional(file, proposal.outcome.merged_into); }},
    {"regroupe", write_absorbed},
    {"college", write_college},
    {"deposee_le", [](auto& file, auto&, auto& proposal) { file.local_moment(proposal.outcome.made_at.value); }},
    {"deposee_le_utc", [](auto& file, auto&, auto& proposal) { file.moment(proposal.outcome.made_at.value); }},
    {"priorite_seance", [](auto& file, auto&, auto& proposal) { proposal.outcome.priority ? file.number(proposal.outcome.priority->session.value) : file.empty(); }},
    {"priorite_proposition", [](auto& file, auto&, auto& proposal) { proposal.outcome.priority ? file.number(proposal.outcome.priority->proposal.value) : file.empty(); }},
    {"priorite", write_place},
    {"tours", write_number_of_rounds},
}};

constexpr std::array<std::pair<std::string_view, VoteCell>, 37> session_vote_columns{{
    {"tour", [](auto& file, auto& round, auto&, auto&) { file.number(round.round.value); }},
    {"tour_titre", [](auto& file, auto& round, auto&, auto&) { file.text(round.title ? round.title->value : ""); }},
    {"methode", [](auto& file, auto& round, auto&, auto&) { file.text(reports::words_of(round.method).name); }},
    {"reglages", write_settings},
    {"ouvert_le", [](auto& file, auto& round, auto&, auto&) { file.local_moment(round.opened_at.value); }},
    {"ouvert_le_utc", [](auto& file, auto& round, auto&, auto&) { file.moment(round.opened_at.value); }},
    {"clos_le", [](auto& file, auto& round, auto&, auto&) { file.local_moment(round.closed_at->value); }},
    {"clos_le_utc", [](auto& file, auto& round, auto&, auto&) { file.moment(round.closed_at->value); }},
    {"inscrits", [](auto& file, auto& round, auto&, auto&) { file.number(round.registered.value); }},
    {"presents", [](auto& file, auto& round, auto&, auto&) { file.number(round.present.value); }},
    {"votants_tour", [](auto& file, auto& round, auto&, auto&) { file.number(round.voters.value); }},
    {"exprimes", [](auto& file, auto& round, auto&, auto&) { file.number(round.expressed.value); }},
    {"rang", [](auto& file, auto&, auto& result, auto&) { write_optional(file, result.rank); }},
    {"score", [](auto& file, auto&, auto& result, auto&) { write_optional(file, result.score); }},
    {"votants", [](auto& file, auto&, auto& result, auto&) { file.number(result.voters.value); }},
    {"repartition", write_spread},
    {"pour", write_opinion<1>},
    {"passe", write_opinion<0>},
    {"contre", write_opinion<-1>},
    {"issue", [](auto& file, auto&, auto& result, auto&) { file.text(result.verdict ? in_french(*result.verdict) : ""); }},
    {"cout", [](auto& file, auto&, auto& result, auto&) { write_optional(file, result.cost); }},
    {"colleges_votants", write_voting_colleges},
    {"votants_papier", [](auto& file, auto& round, auto&, auto&) { file.number(round.on_paper ? round.on_paper->value : 0); }},
    {"votants_main_levee", [](auto& file, auto& round, auto&, auto&) { file.number(round.by_hand ? round.by_hand->value : 0); }},
    {"votants_tablette", [](auto& file, auto& round, auto&, auto&) { file.number(round.on_tablet ? round.on_tablet->value : 0); }},
    {"salle", [](auto& file, auto& round, auto&, auto&) { file.text(round.room ? reports::in_french(*round.room) : ""); }},
    {"poids_des_voix", write_weighting},
    {"rang_par_personne", write_rank<&OptionByCollege::by_person>},
    {"rang_colleges_egaux", write_rank<&OptionByCollege::equal_colleges>},
    {"rang_poids_declares", write_rank<&OptionByCollege::declared>},
    {"favorables_habitants", write_share<College::resident>},
    {"favorables_techniciens", write_share<College::practitioner>},
    {"favorables_elus", write_share<College::elected>},
    {"favorables_associations", write_share<College::association>},
    {"favorables_caf", write_share<College::caf>},
    {"ecarts_entre_colleges", write_colleges_apart},
    {"votes_sur_ancien_texte", [](auto& file, auto&, auto& result, auto&) { write_optional(file, result.on_former_words); }},
}};

// In the table of rounds a proposal is only named.
constexpr std::array<std::string_view, 3> naming_columns{"seance", "proposition", "titre"};

bool names_proposal(std::string_view column) { return std::ranges::find(naming_columns, column) != naming_columns.end(); }

void write_votes(CellWriter& file, SessionRows const& rows, ProposalId proposal, std::optional<RoundId> round) {
    for (auto const& [name, cell] : session_vote_columns)
        round ? cell(file, rows.rounds.at(*round), rows.results.at({proposal, *round}), rows.colleges) : file.empty();
    file.end_line();
}

}  // namespace

bool write_session(CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes, SessionId session, recount::CollegeNames const& colleges) {
    auto const rows = rows_of(outcomes, session, colleges);
    if (!rows.session) return false;
    for (auto const& [name, cell] : session_proposal_columns) file.text(name);
    for (auto const& [name, cell] : session_vote_columns) file.text(name);
    file.end_line();
    for (auto const& [number, proposal] : rows.proposals) {
        for (auto const& [name, cell] : session_proposal_columns) cell(file, rows, proposal);
        write_votes(file, rows, number, telling_round(rows, number));
    }
    return true;
}

bool write_rounds(CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes, SessionId session, recount::CollegeNames const& colleges) {
    auto const rows = rows_of(outcomes, session, colleges);
    if (!rows.session) return false;
    for (auto const name : naming_columns) file.text(name);
    for (auto const& [name, cell] : session_vote_columns) file.text(name);
    file.end_line();
    for (auto const& [round, told] : rows.rounds)
        for (auto const& [number, proposal] : rows.proposals) {
            if (!rows.results.contains({number, round})) continue;
            for (auto const& [name, cell] : session_proposal_columns)
                if (names_proposal(name)) cell(file, rows, proposal);
            write_votes(file, rows, number, round);
        }
    return true;
}

std::optional<std::string> session_csv(std::vector<domain::NamedOutcome> const& outcomes, SessionId session, recount::CollegeNames const& colleges) {
    csv::CsvWriter file;
    return write_session(file, outcomes, session, colleges) ? std::optional{file.file()} : std::nullopt;
}

std::optional<std::string> rounds_csv(std::vector<domain::NamedOutcome> const& outcomes, SessionId session, recount::CollegeNames const& colleges) {
    csv::CsvWriter file;
    return write_rounds(file, outcomes, session, colleges) ? std::optional{file.file()} : std::nullopt;
}

}  // namespace gommette::exports
