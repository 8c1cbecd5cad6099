#include "server/export/session_csv.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "server/export/csv.hpp"

namespace gommette::exports {

namespace {

using storage::Outcomes;
using storage::PriorityOutcome;
using storage::ProposalOutcome;
using storage::ResultOutcome;
using storage::RoundOutcome;
using storage::SessionOutcome;

using Word = std::pair<std::string_view, std::string_view>;

constexpr std::array<Word, 4> states{
    {{"live", "proposée"}, {"merged", "regroupée"}, {"hidden", "masquée"}, {"withdrawn", "retirée"}}};
constexpr std::array<Word, 6> colleges{{{"", "animation"},
                                        {"resident", "habitants"},
                                        {"practitioner", "techniciens"},
                                        {"elected", "élus"},
                                        {"association", "associations"},
                                        {"caf", "CAF"}}};
constexpr std::array<Word, 2> methods{{{"dots", "gommettes"}, {"opinion", "avis"}}};

// The French word; a word that is not in the table stays as it is.
template <std::size_t Size>
std::string_view in_french(std::array<Word, Size> const& table, std::string_view english) {
    auto const found = std::find_if(table.begin(), table.end(), [&](auto const& word) { return word.first == english; });
    return found == table.end() ? english : found->second;
}

// Mark → people, from the JSON object of an outcome row.
using Counts = std::map<int, std::int64_t>;

Counts counts_of(ResultOutcome const& result) {
    Counts counts;
    auto const parsed = nlohmann::json::parse(result.counts, nullptr, false);
    if (!parsed.is_object()) return counts;
    for (auto const& [name, people] : parsed.items()) {
        int mark{};
        auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), mark);
        if (error == std::errc{} && end == name.data() + name.size() && people.is_number_integer()) counts[mark] = people;
    }
    return counts;
}

// All that the outcome rows say of one session, in the order of the numbers.
struct SessionRows {
    SessionOutcome session;
    std::map<std::int64_t, ProposalOutcome> proposals;
    std::map<std::int64_t, RoundOutcome> rounds;                             // the closed ones
    std::map<std::pair<std::int64_t, std::int64_t>, ResultOutcome> results;  // by proposal and round
    std::map<std::int64_t, PriorityOutcome> priorities;                      // by proposal
    std::map<std::int64_t, std::vector<std::int64_t>> absorbed;              // by the proposal that speaks for them
};

std::optional<SessionRows> rows_of(Outcomes const& outcomes, std::int64_t session) {
    SessionRows rows;
    auto const is_of_session = [session](auto const& row) { return row.session == session; };
    auto const found = std::find_if(outcomes.sessions.begin(), outcomes.sessions.end(), is_of_session);
    if (found == outcomes.sessions.end()) return std::nullopt;
    rows.session = *found;
    for (auto const& proposal : outcomes.proposals) {
        if (!is_of_session(proposal)) continue;
        rows.proposals.emplace(proposal.proposal, proposal);
        if (proposal.into != 0) rows.absorbed[proposal.into].push_back(proposal.proposal);
    }
    for (auto const& round : outcomes.rounds) {
        if (is_of_session(round) && round.closed_at_ms) rows.rounds.emplace(round.round, round);
    }
    for (auto const& result : outcomes.results) {
        if (is_of_session(result)) rows.results.emplace(std::pair{result.proposal, result.round}, result);
    }
    for (auto const& priority : outcomes.priorities) {
        if (is_of_session(priority)) rows.priorities.emplace(priority.proposal, priority);
    }
    for (auto& [into, absorbed] : rows.absorbed) std::sort(absorbed.begin(), absorbed.end());
    return rows;
}

using Cell = void (*)(CsvWriter& file, SessionRows const& rows, ProposalOutcome const& proposal);
using VoteCell = void (*)(CsvWriter& file, RoundOutcome const& round, ResultOutcome const& result);

void write_absorbed(CsvWriter& file, SessionRows const& rows, ProposalOutcome const& proposal) {
    auto const found = rows.absorbed.find(proposal.proposal);
    std::string numbers;
    if (found != rows.absorbed.end()) {
        for (auto const number : found->second) numbers += (numbers.empty() ? "" : " ") + std::to_string(number);
    }
    file.text(numbers);
}

template <std::int64_t PriorityOutcome::*member>
void write_priority(CsvWriter& file, SessionRows const& rows, ProposalOutcome const& proposal) {
    auto const found = rows.priorities.find(proposal.proposal);
    if (found != rows.priorities.end() && found->second.*member != 0)
        file.number(found->second.*member);
    else
        file.empty();
}

template <int mark>
void write_opinion(CsvWriter& file, RoundOutcome const& round, ResultOutcome const& result) {
    if (round.method == "opinion")
        file.number(counts_of(result)[mark]);
    else
        file.empty();
}

// People first, so that no cell begins with a minus.
void write_spread(CsvWriter& file, RoundOutcome const&, ResultOutcome const& result) {
    auto const counts = counts_of(result);
    std::string spread;
    for (auto count = counts.rbegin(); count != counts.rend(); ++count) {
        spread += (spread.empty() ? "" : " ") + std::to_string(count->second) + "×" + std::to_string(count->first);
    }
    file.text(spread);
}

constexpr std::array<std::pair<std::string_view, Cell>, 14> proposal_columns{{
    {"seance", [](auto& file, auto& rows, auto&) { file.number(rows.session.session); }},
    {"seance_titre", [](auto& file, auto& rows, auto&) { file.text(rows.session.title); }},
    {"champ", [](auto& file, auto& rows, auto&) { file.text(rows.session.field); }},
    {"comite", [](auto& file, auto& rows, auto&) { file.text(rows.session.committee_title); }},
    {"proposition", [](auto& file, auto&, auto& proposal) { file.number(proposal.proposal); }},
    {"titre", [](auto& file, auto&, auto& proposal) { file.text(proposal.title); }},
    {"detail", [](auto& file, auto&, auto& proposal) { file.text(proposal.detail); }},
    {"etat", [](auto& file, auto&, auto& proposal) { file.text(in_french(states, proposal.state)); }},
    {"regroupee_dans", [](auto& file, auto&, auto& proposal) { proposal.into != 0 ? file.number(proposal.into) : file.empty(); }},
    {"regroupe", write_absorbed},
    {"college", [](auto& file, auto&, auto& proposal) { file.text(in_french(colleges, proposal.college)); }},
    {"deposee_le", [](auto& file, auto&, auto& proposal) { file.moment(proposal.made_at_ms); }},
    {"priorite", write_priority<&PriorityOutcome::place>},
    {"priorite_tour", write_priority<&PriorityOutcome::round>},
}};

constexpr std::array<std::pair<std::string_view, VoteCell>, 16> vote_columns{{
    {"tour", [](auto& file, auto& round, auto&) { file.number(round.round); }},
    {"methode", [](auto& file, auto& round, auto&) { file.text(in_french(methods, round.method)); }},
    {"reglages", [](auto& file, auto& round, auto&) { file.text(round.settings); }},
    {"ouvert_le", [](auto& file, auto& round, auto&) { file.moment(round.opened_at_ms); }},
    {"clos_le", [](auto& file, auto& round, auto&) { file.moment(round.closed_at_ms); }},
    {"inscrits", [](auto& file, auto& round, auto&) { file.number(round.registered); }},
    {"presents", [](auto& file, auto& round, auto&) { file.number(round.present); }},
    {"votants_tour", [](auto& file, auto& round, auto&) { file.number(round.voters); }},
    {"exprimes", [](auto& file, auto& round, auto&) { file.number(round.expressed); }},
    {"rang", [](auto& file, auto&, auto& result) { file.number(result.rank); }},
    {"score", [](auto& file, auto&, auto& result) { file.number(result.score); }},
    {"votants", [](auto& file, auto&, auto& result) { file.number(result.voters); }},
    {"repartition", write_spread},
    {"pour", write_opinion<1>},
    {"passe", write_opinion<0>},
    {"contre", write_opinion<-1>},
}};

void write_header(CsvWriter& file) {
    for (auto const& [name, cell] : proposal_columns) file.text(name);
    for (auto const& [name, cell] : vote_columns) file.text(name);
    file.end_line();
}

void write_proposal(CsvWriter& file, SessionRows const& rows, ProposalOutcome const& proposal) {
    bool was_in_a_round = false;
    for (auto const& [number, round] : rows.rounds) {
        auto const result = rows.results.find({proposal.proposal, number});
        if (result == rows.results.end()) continue;
        was_in_a_round = true;
        for (auto const& [name, cell] : proposal_columns) cell(file, rows, proposal);
        for (auto const& [name, cell] : vote_columns) cell(file, round, result->second);
        file.end_line();
    }
    if (was_in_a_round) return;
    for (auto const& [name, cell] : proposal_columns) cell(file, rows, proposal);
    for (std::size_t column = 0; column < vote_columns.size(); ++column) file.empty();
    file.end_line();
}

}  // namespace

std::optional<std::string> session_csv(Outcomes const& outcomes, std::int64_t session) {
    auto const rows = rows_of(outcomes, session);
    if (!rows) return std::nullopt;
    CsvWriter file;
    write_header(file);
    for (auto const& [number, proposal] : rows->proposals) write_proposal(file, *rows, proposal);
    return file.file();
}

}  // namespace gommette::exports
