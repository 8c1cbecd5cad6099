#include "server/export/decidim.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "server/documents/package.hpp"
#include "server/domain/views/steering_memory.hpp"
#include "server/export/action_sheets.hpp"
#include "server/export/workbooks.hpp"
#include "server/reports/convention_words.hpp"
#include "server/reports/french.hpp"
#include "server/reports/sheet_words.hpp"

namespace gommette::exports {

namespace {

using domain::SessionOutcomes;
using domain::SteeringMemory;
using reports::ConventionHistory;

// As Decidim's exporter of CSV, with its usual separator.
class DecidimTable {
public:
    void cell(std::string_view text) {
        if (!is_first_) file_ += ';';
        is_first_ = false;
        bool const is_dangerous = !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
        std::string const written = (is_dangerous ? "'" : "") + std::string{text};
        bool const is_quoted = written.find_first_of(";\"\r\n") != std::string::npos;
        if (is_quoted) file_ += '"';
        for (char const letter : written) file_ += letter == '"' ? std::string{"\"\""} : std::string(1, letter);
        if (is_quoted) file_ += '"';
    }
    void end_line() {
        file_ += '\n';
        is_first_ = true;
    }
    std::string const& file() const { return file_; }

private:
    std::string file_;
    bool is_first_{true};
};

// "2027-01-15 08:00:00 UTC"
std::string ruby_time(Moment at) {
    auto const seconds = static_cast<std::time_t>(at.value / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> written{};
    return {written.data(), std::strftime(written.data(), written.size(), "%Y-%m-%d %H:%M:%S UTC", &parts)};
}

std::string reference(SessionId session, ProposalId proposal) {
    return "S" + std::to_string(session.value) + "-P" + std::to_string(proposal.value);
}

// All that the lines are told from.
struct Told {
    ConventionHistory const& history;
    SteeringMemory memory;
    reports::ConventionWords words;

    std::string field(FieldCode const& code) const { return reports::field_title(history.convention.fields(), code); }
};

struct Shown {
    SessionId session;
    SessionOutcome const& about;
    SessionOutcomes const& outcomes;
    ProposalOutcome const& proposal;
    std::vector<ProposalOutcome const*> absorbed;
    Words words;
    domain::Decided const* decided;  // nullptr: no decision stands
};

domain::Decided const* standing_decision(ConventionHistory const& history, SessionsProposal const& priority) {
    auto const* decided = history.convention.decision_on(priority);
    return decided && decided->taken.resolution != Resolution::taken_back ? decided : nullptr;
}

std::string_view state_of(Resolution resolution) {
    switch (resolution) {
        case Resolution::validated:
        case Resolution::with_reservation: return "accepted";
        case Resolution::rejected: return "rejected";
        case Resolution::to_rework:
        case Resolution::postponed: return "evaluating";
        case Resolution::taken_back: return "";
    }
    return "";
}

std::string answer_of(Told const& told, DecisionTaken const& taken) {
    auto const by_vote = taken.by_round ? ", par un vote (" + told.words.vote(taken) + ")" : std::string{};
    auto const text = "Décision du comité de pilotage" + by_vote + " : " + reports::resolution_text(taken) + ".";
    return taken.words ? text + "\n" + taken.words->motive.value : text;
}

// Of the round that the priority comes from, or else of the last closed one that had it.
std::string votes_for(Shown const& line) {
    ResultOutcome const* telling = nullptr;
    for (auto const* round : line.outcomes.all<RoundOutcome>()) {
        auto const* result = round->closed_at ? line.outcomes.find<ResultOutcome>(round->round.value, line.proposal.proposal.value) : nullptr;
        if (result) telling = result;
    }
    for (auto const* priority : line.outcomes.all<PriorityOutcome>()) {
        if (priority->proposal != line.proposal.proposal || !priority->round) continue;
        auto const* result = line.outcomes.find<ResultOutcome>(priority->round->value, line.proposal.proposal.value);
        if (result) telling = result;
    }
    return telling ? std::to_string(telling->supporters.value) : "0";
}

std::string body_of(Shown const& line) {
    auto text = line.words.detail && !line.words.detail->value.empty() ? line.words.detail->value : line.words.title.value;
    for (auto const* other : line.absorbed)
        if (auto const words = line.outcomes.words<ProposalOutcome>(other->proposal.value)) text += "\nRegroupe aussi : « " + words->title.value + " »";
    return text;
}

// What it was before the steering committee sent it back, if that is on show; "": nothing.
std::string original_title(Told const& told, ProposalOutcome const& proposal) {
    if (!proposal.origin) return "";
    auto const* outcomes = told.memory.outcomes(proposal.origin->session);
    auto const* before = outcomes ? outcomes->find<ProposalOutcome>(proposal.origin->proposal.value) : nullptr;
    auto const words = before && before->state == ProposalState::live ? outcomes->words<ProposalOutcome>(before->proposal.value) : std::nullopt;
    return words ? words->title.value : "";
}

std::vector<Shown> lines_of(Told const& told) {
    std::vector<Shown> lines;
    for (auto const session : told.memory.sessions()) {
        auto const& outcomes = *told.memory.outcomes(session);
        auto const* about = outcomes.find<SessionOutcome>();
        if (!about || about->steers.value_or(false)) continue;
        for (auto const* proposal : outcomes.all<ProposalOutcome>()) {
            auto words = outcomes.words<ProposalOutcome>(proposal->proposal.value);
            if (proposal->state != ProposalState::live || !words) continue;
            Shown line{session, *about, outcomes, *proposal, {}, std::move(*words), standing_decision(told.history, {session, proposal->proposal})};
            for (auto const* other : outcomes.all<ProposalOutcome>())
                if (other->state == ProposalState::merged && other->merged_into == proposal->proposal) line.absorbed.push_back(other);
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

using ProposalCell = std::string (*)(Told const&, Shown const&);

std::string empty(Told const&, Shown const&) { return ""; }
std::string zero(Told const&, Shown const&) { return "0"; }

constexpr std::array<std::pair<std::string_view, ProposalCell>, 32> proposal_columns{{
    {"id", [](auto&, auto& line) { return std::to_string(std::int64_t{100'000} * line.session.value + line.proposal.proposal.value); }},
    {"category/id", empty},
    {"category/name/fr", [](auto& told, auto& line) { return told.field(line.about.field); }},
    {"scope/id", empty},
    {"scope/name/fr", [](auto&, auto& line) { return line.about.committee_title.value; }},
    {"participatory_space/id", empty},
    {"participatory_space/url", empty},
    {"component/id", empty},
    {"title/fr", [](auto&, auto& line) { return line.words.title.value; }},
    {"body/fr", [](auto&, auto& line) { return body_of(line); }},
    {"address", empty},
    {"latitude", empty},
    {"longitude", empty},
    {"state", [](auto&, auto& line) { return std::string{line.decided ? state_of(line.decided->taken.resolution) : ""}; }},
    {"reference", [](auto&, auto& line) { return reference(line.session, line.proposal.proposal); }},
    {"answer/fr", [](auto& told, auto& line) { return line.decided ? answer_of(told, line.decided->taken) : ""; }},
    {"answered_at", [](auto&, auto& line) { return line.decided ? ruby_time(line.decided->at) : ""; }},
    {"votes", [](auto&, auto& line) { return votes_for(line); }},
    {"endorsements/total_count", zero},
    {"endorsements/user_endorsements", empty},
    {"comments", zero},
    {"attachments", zero},
    {"followers", zero},
    {"published_at", [](auto&, auto& line) { return ruby_time(line.proposal.made_at); }},
    {"url", empty},
    {"meeting_urls", empty},
    {"related_proposals", empty},
    {"is_amend", [](auto&, auto& line) { return std::string{line.proposal.origin ? "true" : "false"}; }},
    {"original_proposal/title/fr", [](auto& told, auto& line) { return original_title(told, line.proposal); }},
    {"original_proposal/url", empty},
    {"withdrawn", [](auto&, auto&) { return std::string{"false"}; }},
    {"withdrawn_at", empty},
}};

std::string progress_of(std::optional<ActionProgress> const& progress) {
    if (!progress) return "";
    switch (progress->state) {
        case ProgressState::not_started: return "0";
        case ProgressState::done: return "100";
        case ProgressState::under_way:
        case ProgressState::suspended:
        case ProgressState::abandoned: break;
    }
    return progress->percent ? std::to_string(progress->percent->value) : "";
}

// Under the name that the protocol gives it.
std::string_view status_key(ProgressState state) {
    switch (state) {
        case ProgressState::not_started: return "not_started";
        case ProgressState::under_way: return "under_way";
        case ProgressState::suspended: return "suspended";
        case ProgressState::done: return "done";
        case ProgressState::abandoned: return "abandoned";
    }
    return "";
}

std::string description_of(SheetRow const& sheet) {
    std::vector<std::string> parts;
    if (sheet.values.description && !sheet.values.description->value.empty()) parts.push_back(sheet.values.description->value);
    if (sheet.values.goals && !sheet.values.goals->value.empty()) parts.push_back("Objectifs : " + sheet.values.goals->value);
    if (sheet.values.owner && !sheet.values.owner->value.empty()) parts.push_back("Pilote : " + sheet.values.owner->value);
    if (sheet.origin) parts.push_back("Origine : proposition " + reference(sheet.origin->session, sheet.origin->proposal));
    if (sheet.also)
        for (auto const& [origin, decision] : sheet.also->values)
            parts.push_back("Jointe : proposition " + reference(origin.session, origin.proposal));
    std::string text;
    for (auto const& part : parts) text += (text.empty() ? "" : "\n") + part;
    return text;
}

// The committee that the action comes from; "": it was conducted already.
std::string committee_of(Told const& told, SheetRow const& sheet) {
    auto const* outcomes = sheet.origin ? told.memory.outcomes(sheet.origin->session) : nullptr;
    auto const* about = outcomes ? outcomes->find<SessionOutcome>() : nullptr;
    return about ? about->committee_title.value : "";
}

using ResultCell = std::string (*)(Told const&, SheetRow const&);

std::string no_value(Told const&, SheetRow const&) { return ""; }

std::string day_of(std::optional<Day> const& day) { return day ? day->value : ""; }

constexpr std::array<std::pair<std::string_view, ResultCell>, 19> result_columns{{
    {"id", no_value},
    {"category/id", no_value},
    {"category/name/fr", [](auto& told, auto& sheet) { return told.field(sheet.field); }},
    {"scope/id", no_value},
    {"scope/name/fr", [](auto& told, auto& sheet) { return committee_of(told, sheet); }},
    {"parent/id", no_value},
    {"title/fr", [](auto&, auto& sheet) { return sheet.values.title ? sheet.values.title->value : ""; }},
    {"description/fr", [](auto&, auto& sheet) { return description_of(sheet); }},
    {"start_date", [](auto&, auto& sheet) { return sheet.values.schedule ? day_of(sheet.values.schedule->begins) : ""; }},
    {"end_date", [](auto&, auto& sheet) { return sheet.values.schedule ? day_of(sheet.values.schedule->ends) : ""; }},
    {"status/id", no_value},
    {"status/key", [](auto&, auto& sheet) { return std::string{sheet.values.progress ? status_key(sheet.values.progress->state) : ""}; }},
    {"status/name/fr", [](auto&, auto& sheet) { return std::string{sheet.values.progress ? reports::in_french(sheet.values.progress->state) : ""}; }},
    {"progress", [](auto&, auto& sheet) { return progress_of(sheet.values.progress); }},
    {"created_at", [](auto&, auto& sheet) { return ruby_time(sheet.at); }},
    {"url", no_value},
    {"component/id", no_value},
    {"proposal_urls", no_value},
    {"reference", [](auto&, auto& sheet) { return action_code(sheet); }},
}};

template <class Columns, class Rows>
std::string table(Columns const& columns, Told const& told, Rows const& rows) {
    DecidimTable file;
    for (auto const& [name, cell] : columns) file.cell(name);
    file.end_line();
    for (auto const& row : rows) {
        for (auto const& [name, cell] : columns) file.cell(cell(told, row));
        file.end_line();
    }
    return file.file();
}

}  // namespace

std::string decidim_proposals(ConventionHistory const& history) {
    Told const told{history, SteeringMemory::from(history.outcomes), reports::ConventionWords(history)};
    return table(proposal_columns, told, lines_of(told));
}

std::string decidim_results(ConventionHistory const& history) {
    Told const told{history, SteeringMemory::from(history.outcomes), reports::ConventionWords(history)};
    return table(result_columns, told, action_sheets(history.outcomes));
}

std::string decidim_zip(ConventionHistory const& history) {
    return documents::zip_package({{"proposals.csv", decidim_proposals(history)}, {"results.csv", decidim_results(history)}},
                                  std::max(history.last_at.value, last_moment(history.outcomes)));
}

}  // namespace gommette::exports
