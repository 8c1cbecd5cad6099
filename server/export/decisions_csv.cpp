#include "server/export/decisions_csv.hpp"

#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "server/csv/writer.hpp"
#include "server/domain/views/session_outcomes.hpp"
#include "server/domain/views/steering_memory.hpp"
#include "server/export/cells.hpp"
#include "server/reports/french.hpp"
#include "server/reports/vote_figures.hpp"

namespace gommette::exports {

namespace {

using csv::CellWriter;
using reports::in_french;

struct Log {
    domain::SessionOutcomes convention;
    std::map<SessionId, SessionOutcome> sessions;
    domain::SteeringMemory memory;
    std::map<MemberId, std::string> names;
    std::map<DecisionId, DecisionId> replaced_by;
};

Log read_log(std::vector<domain::NamedOutcome> const& outcomes, std::span<storage::PersonName const> names) {
    Log log;
    log.memory.learn(outcomes);
    for (auto const& [session, name, value] : outcomes) {
        if (!session) log.convention.learn(name, value);
        auto const* told = value ? std::get_if<SessionOutcome>(&value->outcome) : nullptr;
        if (told) log.sessions[session] = *told;
    }
    for (auto const* decision : log.convention.all<DecisionOutcome>())
        if (decision->replaces) log.replaced_by[*decision->replaces] = decision->decision;
    for (auto const& name : names)
        if (name.session == 0) log.names[{static_cast<std::int32_t>(name.person)}] = name.name;
    return log;
}

SessionsProposal priority_of(DecisionOutcome const& decision) { return {decision.session, decision.proposal}; }

template <class Cell>
void write_of_session(CellWriter& file, Log const& log, DecisionOutcome const& decision, Cell const& cell) {
    auto const found = log.sessions.find(decision.session);
    file.text(found == log.sessions.end() ? std::string{} : cell(found->second));
}

void write_title(CellWriter& file, Log const& log, DecisionOutcome const& decision) {
    auto const words = log.memory.words(priority_of(decision));
    file.text(words ? words->title.value : "");
}

void write_motive(CellWriter& file, Log const& log, DecisionOutcome const& decision) {
    auto const words = log.convention.words<DecisionOutcome>(decision.decision.value);
    file.text(words ? words->motive.value : "");
}

void write_name(CellWriter& file, Log const& log, DecisionOutcome const& decision) {
    auto const found = log.names.find(decision.member);
    file.text(found == log.names.end() ? "" : found->second);
}

void write_function(CellWriter& file, Log const& log, DecisionOutcome const& decision) {
    auto const words = log.convention.words<MemberOutcome>(decision.member.value);
    file.text(words ? words->function.value : "");
}

void write_substitute(CellWriter& file, Log const& log, DecisionOutcome const& decision) {
    auto const* member = log.convention.find<MemberOutcome>(decision.member.value);
    member ? write_optional(file, member->substitute_for) : file.empty();
}

void write_meeting(CellWriter& file, Log const& log, DecisionOutcome const& decision) {
    auto const found = decision.by_round ? log.sessions.find(decision.by_round->session) : log.sessions.end();
    file.text(found == log.sessions.end() ? "" : found->second.title.value);
}

void write_figures(CellWriter& file, Log const& log, DecisionOutcome const& decision) {
    auto const vote = decision.by_round ? log.memory.vote_on(*decision.by_round, priority_of(decision)) : std::nullopt;
    file.text(vote ? reports::vote_figures(*vote) : "");
}

void write_replaced_by(CellWriter& file, Log const& log, DecisionOutcome const& decision) {
    auto const found = log.replaced_by.find(decision.decision);
    found != log.replaced_by.end() ? file.number(found->second.value) : file.empty();
}

using DecisionCell = void (*)(CellWriter& file, Log const& log, DecisionOutcome const& decision);

constexpr std::array<std::pair<std::string_view, DecisionCell>, 22> columns{{
    {"decision", [](auto& file, auto&, auto& decision) { file.number(decision.decision.value); }},
    {"prise_le", [](auto& file, auto&, auto& decision) { file.moment(decision.at.value); }},
    {"champ", [](auto& file, auto& log, auto& decision) { write_of_session(file, log, decision, [](auto& one) { return one.field.value; }); }},
    {"comite",
     [](auto& file, auto& log, auto& decision) { write_of_session(file, log, decision, [](auto& one) { return one.committee_title.value; }); }},
    {"seance", [](auto& file, auto&, auto& decision) { file.number(decision.session.value); }},
    {"seance_titre", [](auto& file, auto& log, auto& decision) { write_of_session(file, log, decision, [](auto& one) { return one.title.value; }); }},
    {"proposition", [](auto& file, auto&, auto& decision) { file.number(decision.proposal.value); }},
    {"titre", write_title},
    {"version", [](auto& file, auto& log, auto& decision) { file.number(std::int64_t{log.memory.version(priority_of(decision))}); }},
    {"decision_prise", [](auto& file, auto&, auto& decision) { file.text(in_french(decision.resolution)); }},
    {"motif", write_motive},
    {"echeance", [](auto& file, auto&, auto& decision) { file.plain(decision.until ? decision.until->value : ""); }},
    {"membre", [](auto& file, auto&, auto& decision) { file.number(decision.member.value); }},
    {"nom", write_name},
    {"fonction", write_function},
    {"suppleance_de", write_substitute},
    {"vote_seance", [](auto& file, auto&, auto& decision) { decision.by_round ? file.number(decision.by_round->session.value) : file.empty(); }},
    {"vote_seance_titre", write_meeting},
    {"vote_tour", [](auto& file, auto&, auto& decision) { decision.by_round ? file.number(decision.by_round->round.value) : file.empty(); }},
    {"vote_resultat", write_figures},
    {"remplace", [](auto& file, auto&, auto& decision) { write_optional(file, decision.replaces); }},
    {"remplacee_par", write_replaced_by},
}};

}  // namespace

void write_decisions(CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes,
                     std::span<storage::PersonName const> names) {
    auto const log = read_log(outcomes, names);
    for (auto const& [name, cell] : columns) file.text(name);
    file.end_line();
    for (auto const* decision : log.convention.all<DecisionOutcome>()) {
        for (auto const& [name, cell] : columns) cell(file, log, *decision);
        file.end_line();
    }
}

std::string decisions_csv(std::vector<domain::NamedOutcome> const& outcomes, std::span<storage::PersonName const> names) {
    csv::CsvWriter file;
    write_decisions(file, outcomes, names);
    return file.file();
}

}  // namespace gommette::exports
