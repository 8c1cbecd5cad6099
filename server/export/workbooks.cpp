#include "server/export/workbooks.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <variant>

#include "server/export/actions_csv.hpp"
#include "server/export/decisions_csv.hpp"
#include "server/export/diagnosis_csv.hpp"
#include "server/export/envelopes_csv.hpp"
#include "server/export/histories.hpp"
#include "server/export/session_csv.hpp"
#include "server/export/yearly_review_csv.hpp"

namespace gommette::exports {

namespace {

// A sheet and what fills it; false: there is no such session, or nothing to tell of that year.
struct NamedTable {
    char const* name;
    bool (*write)(csv::CellWriter& file, Source const& source);
};

constexpr NamedTable session_tables[]{
    {"Propositions", [](csv::CellWriter& file, Source const& source) { return write_session(file, source.outcomes, source.session, names_of_colleges(source)); }},
    {"Tours", [](csv::CellWriter& file, Source const& source) { return write_rounds(file, source.outcomes, source.session, names_of_colleges(source)); }},
};

constexpr NamedTable decision_tables[]{
    {"Décisions",
     [](csv::CellWriter& file, Source const& source) {
         write_decisions(file, source.outcomes, source.names);
         return true;
     }},
};

constexpr NamedTable action_tables[]{
    {"Fiches action",
     [](csv::CellWriter& file, Source const& source) {
         write_actions(file, source.outcomes);
         return true;
     }},
    {"Modifications",
     [](csv::CellWriter& file, Source const& source) {
         write_action_changes(file, source.outcomes, source.names);
         return true;
     }},
    {"Enveloppes",
     [](csv::CellWriter& file, Source const& source) {
         write_envelopes(file, convention_of(source));
         return true;
     }},
};

constexpr NamedTable diagnosis_tables[]{
    {"Diagnostic",
     [](csv::CellWriter& file, Source const& source) {
         write_diagnosis(file, convention_of(source).fields(), source.outcomes);
         return true;
     }},
};

constexpr NamedTable review_tables[]{{"Actions", write_yearly_review}};

std::int64_t latest(std::optional<Moment> const& one, std::optional<Moment> const& other) {
    return std::max(one ? one->value : 0, other ? other->value : 0);
}

// The last moment that an outcome tells; 0: it tells none.
struct LastMoment {
    std::int64_t operator()(SessionOutcome const& told) const { return latest(told.closed_at, told.reopened_at); }
    std::int64_t operator()(ProposalOutcome const& told) const { return told.made_at.value; }
    std::int64_t operator()(HidingOutcome const& told) const { return told.at.value; }
    std::int64_t operator()(RoundOutcome const& told) const { return latest(told.opened_at, told.closed_at); }
    std::int64_t operator()(ResultOutcome const&) const { return 0; }
    std::int64_t operator()(PriorityOutcome const&) const { return 0; }
    std::int64_t operator()(PriorityListOutcome const& told) const { return told.at.value; }
    std::int64_t operator()(MemberOutcome const&) const { return 0; }
    std::int64_t operator()(DecisionOutcome const& told) const { return told.at.value; }
    std::int64_t operator()(SheetOutcome const& told) const { return told.at.value; }
    std::int64_t operator()(SheetChangeOutcome const& told) const { return told.at.value; }
    std::int64_t operator()(DiagnosisOutcome const& told) const { return told.at.value; }
};

SessionOutcome const* session_of(Source const& source) {
    for (auto const& each : source.outcomes) {
        auto const* told = each.value && each.session == source.session ? std::get_if<SessionOutcome>(&each.value->outcome) : nullptr;
        if (told) return told;
    }
    return nullptr;
}

std::optional<documents::Workbook> workbook(Source const& source, std::string title, std::string publisher, std::span<NamedTable const> tables) {
    documents::Workbook book{std::move(title), std::move(publisher), last_moment(source.outcomes), {}};
    for (auto const& table : tables) {
        documents::SheetWriter sheet(table.name);
        if (!table.write(sheet, source)) return std::nullopt;
        book.sheets.push_back(std::move(sheet).sheet());
    }
    return book;
}

}  // namespace

std::int64_t last_moment(std::vector<domain::NamedOutcome> const& outcomes) {
    std::int64_t last = 0;
    for (auto const& each : outcomes)
        if (each.value) last = std::max(last, std::visit(LastMoment{}, each.value->outcome));
    return last;
}

std::optional<documents::Workbook> session_workbook(Source const& source) {
    auto const* session = session_of(source);
    return session ? workbook(source, session->title.value, session->committee_title.value, session_tables) : std::nullopt;
}

std::optional<documents::Workbook> decisions_workbook(Source const& source) {
    return workbook(source, "Relevé de décisions", "", decision_tables);
}

std::optional<documents::Workbook> yearly_review_workbook(Source const& source) {
    return workbook(source, "Bilan annuel " + std::to_string(source.number), "", review_tables);
}

std::optional<documents::Workbook> diagnosis_workbook(Source const& source) {
    return workbook(source, "Diagnostic", "", diagnosis_tables);
}

std::optional<documents::Workbook> actions_workbook(Source const& source) { return workbook(source, "Fiches action", "", action_tables); }

}  // namespace gommette::exports
