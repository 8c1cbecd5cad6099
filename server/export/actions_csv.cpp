#include "server/export/actions_csv.hpp"

#include <algorithm>
#include <map>

#include "server/csv/writer.hpp"
#include "server/domain/sheet_fields.hpp"
#include "server/export/action_sheets.hpp"
#include "server/export/cells.hpp"
#include "server/export/sheet_words.hpp"
#include "server/reports/sheet_words.hpp"

namespace gommette::exports {

namespace {

using csv::CellWriter;
using reports::in_french;
using reports::label_of;

// The columns of each field.
std::vector<std::string_view> columns_of(SheetField field) {
    switch (field) {
        case SheetField::title: return {"titre"};
        case SheetField::kind: return {"nature"};
        case SheetField::progress: return {"avancement", "avancement_pourcent"};
        case SheetField::stake: return {"enjeu"};
        case SheetField::finding: return {"constat"};
        case SheetField::goals: return {"objectifs"};
        case SheetField::description: return {"description"};
        case SheetField::audience: return {"public"};
        case SheetField::territory: return {"territoire"};
        case SheetField::owner: return {"pilote"};
        case SheetField::owner_person: return {"pilote_personne"};
        case SheetField::caf_owner: return {"copilote_caf"};
        case SheetField::partners: return {"partenaires"};
        case SheetField::means: return {"moyens"};
        case SheetField::budget: return {"cout_eur"};
        case SheetField::funding: return {"financements", "demande_eur", "accorde_eur"};
        case SheetField::schedule: return {"debut", "fin"};
        case SheetField::milestones: return {"echeances", "prochaine_echeance"};
        case SheetField::indicators: return {"indicateurs"};
        case SheetField::note: return {"note"};
    }
    return {};
}

// As many cells as columns_of() the field says.
template <std::size_t Min, std::size_t Max>
void write(CellWriter& file, std::optional<Line<Min, Max>> const& line) {
    file.text(line ? line->value : "");
}
template <std::size_t Min, std::size_t Max>
void write(CellWriter& file, std::optional<Prose<Min, Max>> const& prose) {
    file.text(prose ? prose->value : "");
}
void write(CellWriter& file, std::optional<ActionKind> const& kind) { file.text(kind ? in_french(*kind) : ""); }
void write(CellWriter& file, std::optional<ActionProgress> const& progress) {
    file.text(progress ? in_french(progress->state) : "");
    progress && progress->percent ? file.number(progress->percent->value) : file.empty();
}
void write(CellWriter& file, std::optional<ActionBudget> const& budget) {
    budget && budget->euros ? file.number(budget->euros->value) : file.empty();
}
template <std::size_t Max>
void write(CellWriter& file, std::optional<List<FundingLine, Max>> const& funding) {
    if (!funding) {
        for (int cell = 0; cell < 3; ++cell) file.empty();
        return;
    }
    auto const sum = [&](FundingState state) {
        std::int64_t euros = 0;
        for (auto const& line : funding->values)
            if (line.state == state) euros += line.euros.value;
        return euros;
    };
    SheetFields value;
    value.funding = *funding;
    file.text(written(value));
    file.number(sum(FundingState::asked));
    file.number(sum(FundingState::granted));
}
void write(CellWriter& file, std::optional<ActionSchedule> const& schedule) {
    write_day(file, schedule ? schedule->begins : std::nullopt);
    write_day(file, schedule ? schedule->ends : std::nullopt);
}
template <std::size_t Max>
void write(CellWriter& file, std::optional<List<Milestone, Max>> const& milestones) {
    SheetFields value;
    value.milestones = milestones;
    file.text(written(value));
    std::string next;
    if (milestones)
        for (auto const& milestone : milestones->values)
            if (!milestone.done && (next.empty() || milestone.day.value < next)) next = milestone.day.value;
    file.plain(next);
}
template <std::size_t Max>
void write(CellWriter& file, std::optional<List<ActionIndicator, Max>> const& indicators) {
    SheetFields value;
    value.indicators = indicators;
    file.text(written(value));
}

template <class Number>
void write_number(CellWriter& file, std::optional<Number> const& number) {
    number ? file.number(number->value) : file.empty();
}

// What was joined to it: "S9-P4, S12-P1". Not "9/4", which a spreadsheet takes for a day.
std::string joined_text(SheetRow const& sheet) {
    std::string text;
    if (!sheet.also) return text;
    for (auto const& [origin, decision] : sheet.also->values)
        text += (text.empty() ? "S" : ", S") + std::to_string(origin.session.value) + "-P" + std::to_string(origin.proposal.value);
    return text;
}

void write_origin(CellWriter& file, SheetRow const& sheet) {
    sheet.origin ? file.number(sheet.origin->session.value) : file.empty();
    sheet.origin ? file.number(sheet.origin->proposal.value) : file.empty();
    write_number(file, sheet.decision);
    file.text(joined_text(sheet));
}

std::int64_t last_change_of(SheetRow const& sheet) {
    auto last = sheet.at.value;
    for (auto const& field : sheet.changed.values) last = std::max(last, field.at.value);
    return last;
}

}  // namespace

void write_actions(CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes) {
    for (auto const* name : {"fiche", "code", "champ", "seance", "proposition", "decision", "autres_propositions"}) file.text(name);
    domain::for_each_sheet_field([&](SheetField field, auto) {
        for (auto const name : columns_of(field)) file.text(name);
    });
    file.text("modifiee_le");
    file.end_line();
    for (auto const& sheet : action_sheets(outcomes)) {
        file.number(sheet.sheet.value);
        file.text(action_code(sheet));
        file.text(sheet.field.value);
        write_origin(file, sheet);
        domain::for_each_sheet_field([&](SheetField, auto pointer) { write(file, sheet.values.*pointer); });
        file.moment(last_change_of(sheet));
        file.end_line();
    }
}

void write_action_changes(CellWriter& file, std::vector<domain::NamedOutcome> const& outcomes,
                          std::span<storage::PersonName const> names) {
    std::map<std::int64_t, std::string> members;
    for (auto const& name : names)
        if (name.session == 0) members[name.person] = name.name;
    for (auto const* name : {"fiche", "modification", "modifiee_le", "rubrique", "valeur", "membre", "nom", "remplace"}) file.text(name);
    file.end_line();
    for (auto const& change : action_changes(outcomes)) {
        file.number(change.sheet.value);
        file.number(change.change.value);
        file.moment(change.at.value);
        file.text(label_of(change.field));
        file.text(change.value ? written(*change.value) : "");
        file.number(change.member.value);
        auto const found = members.find(change.member.value);
        file.text(found == members.end() ? "" : found->second);
        write_number(file, change.replaces);
        file.end_line();
    }
}

std::string actions_csv(std::vector<domain::NamedOutcome> const& outcomes) {
    csv::CsvWriter file;
    write_actions(file, outcomes);
    return file.file();
}

std::string action_changes_csv(std::vector<domain::NamedOutcome> const& outcomes, std::span<storage::PersonName const> names) {
    csv::CsvWriter file;
    write_action_changes(file, outcomes, names);
    return file.file();
}

}  // namespace gommette::exports
