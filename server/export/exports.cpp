#include "server/export/exports.hpp"

#include <algorithm>

#include "server/documents/calendar.hpp"
#include "server/documents/docx.hpp"
#include "server/documents/html.hpp"
#include "server/documents/ods.hpp"
#include "server/documents/odt.hpp"
#include "server/documents/package.hpp"
#include "server/documents/xlsx.hpp"
#include "server/export/actions_csv.hpp"
#include "server/export/convention_json.hpp"
#include "server/export/decidim.hpp"
#include "server/export/decisions_csv.hpp"
#include "server/export/diagnosis_csv.hpp"
#include "server/export/envelopes_csv.hpp"
#include "server/export/histories.hpp"
#include "server/export/open_data.hpp"
#include "server/export/round_sheet.hpp"
#include "server/export/session_csv.hpp"
#include "server/export/workbooks.hpp"
#include "server/export/yearly_review_csv.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"
#include "server/reports/action_plan.hpp"
#include "server/reports/dates.hpp"
#include "server/reports/decision_log.hpp"
#include "server/reports/evaluation.hpp"
#include "server/reports/minutes.hpp"
#include "server/reports/yearly_review.hpp"

namespace gommette::exports {

namespace {

std::string filled(std::string name, std::string_view place, int number) {
    if (auto const at = name.find(place); at != std::string::npos) name.replace(at, place.size(), std::to_string(number));
    return name;
}

// What stands for a number in a name, and how many digits that has.
struct PlaceOfNumber {
    std::string_view word;
    std::size_t fewest;
    std::size_t most;
};
constexpr PlaceOfNumber places_of_numbers[]{{"{year}", 4, 4}, {"{round}", 1, 2}};
static_assert(rounds_per_session < 100, "the number of a round has two digits");

// The number in that name of an export; 0: it is no name of it.
int number_in(PlaceOfNumber const& place, std::string_view pattern, std::string_view name) {
    auto const at = pattern.find(place.word);
    if (at == std::string_view::npos || name.size() + place.word.size() < pattern.size() + place.fewest) return 0;
    auto const length = name.size() + place.word.size() - pattern.size();
    auto const digits = name.substr(at, length);
    bool const is_number = length <= place.most && digits[0] != '0' && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    bool const is_named = name.starts_with(pattern.substr(0, at)) && name.ends_with(pattern.substr(at + place.word.size()));
    return is_number && is_named ? std::stoi(std::string{digits}) : 0;
}

constexpr std::string_view csv_media_type = "text/csv; charset=utf-8";

// One of workbooks.hpp as a file.
template <std::optional<documents::Workbook> (*make)(Source const&), std::string (*write)(documents::Workbook const&)>
std::optional<std::string> as_file(Source const& source) {
    auto const book = make(source);
    return book ? std::optional{write(*book)} : std::nullopt;
}

// One of server/reports as a file.
template <std::string (*write)(documents::Document const&)>
std::optional<std::string> minutes_as(Source const& source) {
    auto const history = session_history(source);
    return history ? std::optional{write(reports::minutes(*history, convention_history(source)))} : std::nullopt;
}

template <documents::Document (*tell)(reports::ConventionHistory const&), std::string (*write)(documents::Document const&)>
std::optional<std::string> report_as(Source const& source) {
    return write(tell(convention_history(source)));
}

template <std::string (*write)(documents::Document const&)>
std::optional<std::string> yearly_review_as(Source const& source) {
    auto const review = reports::yearly_review(convention_history(source), source.number, source.now, session_groups(source));
    return review ? std::optional{write(*review)} : std::nullopt;
}

template <std::string (*write)(documents::Document const&)>
std::optional<std::string> evaluation_as(Source const& source) {
    return write(reports::evaluation(convention_history(source), source.now));
}

Export of_session(std::string_view name, std::string_view file_name, std::string_view media_type, decltype(Export::make) make) {
    return {name, file_name, media_type, {Role::facilitator}, Scope::session, make};
}

Export of_convention(std::string_view name, std::string_view file_name, std::string_view media_type, decltype(Export::make) make) {
    return {name, file_name, media_type, {Role::steering, Role::office}, Scope::convention, make};
}

}  // namespace

Exports all_exports() {
    using documents::docx;
    using documents::docx_media_type;
    using documents::html;
    using documents::html_media_type;
    using documents::ods;
    using documents::ods_media_type;
    using documents::odt;
    using documents::odt_media_type;
    using documents::xlsx;
    using documents::xlsx_media_type;
    using reports::action_plan;
    using reports::decision_log;
    static std::vector<Export> const all{
        of_session("session.csv", "gommette-seance-{session}.csv", csv_media_type,
                   [](Source const& source) { return session_csv(source.outcomes, source.session, names_of_colleges(source)); }),
        of_session("rounds.csv", "gommette-seance-{session}-tours.csv", csv_media_type,
                   [](Source const& source) { return rounds_csv(source.outcomes, source.session, names_of_colleges(source)); }),
        of_session("session.xlsx", "gommette-seance-{session}.xlsx", xlsx_media_type, as_file<session_workbook, xlsx>),
        of_session("session.ods", "gommette-seance-{session}.ods", ods_media_type, as_file<session_workbook, ods>),
        of_session("sheet_{round}.json", "gommette-seance-{session}-vote-{round}.json", "application/json", [](Source const& source) { return round_sheet(source); }),
        of_session("minutes.html", "gommette-seance-{session}-compte-rendu.html", html_media_type, minutes_as<html>),
        of_session("minutes.odt", "gommette-seance-{session}-compte-rendu.odt", odt_media_type, minutes_as<odt>),
        of_session("minutes.docx", "gommette-seance-{session}-compte-rendu.docx", docx_media_type, minutes_as<docx>),
        of_convention("decisions.csv", "gommette-decisions.csv", csv_media_type,
                      [](Source const& source) { return std::optional{decisions_csv(source.outcomes, source.names)}; }),
        of_convention("decisions.xlsx", "gommette-decisions.xlsx", xlsx_media_type, as_file<decisions_workbook, xlsx>),
        of_convention("decisions.ods", "gommette-decisions.ods", ods_media_type, as_file<decisions_workbook, ods>),
        of_convention("actions.csv", "gommette-actions.csv", csv_media_type,
                      [](Source const& source) { return std::optional{actions_csv(source.outcomes)}; }),
        of_convention("action_changes.csv", "gommette-actions-modifications.csv", csv_media_type,
                      [](Source const& source) { return std::optional{action_changes_csv(source.outcomes, source.names)}; }),
        of_convention("envelopes.csv", "gommette-enveloppes.csv", csv_media_type,
                      [](Source const& source) { return std::optional{envelopes_csv(convention_of(source))}; }),
        of_convention("actions.xlsx", "gommette-actions.xlsx", xlsx_media_type, as_file<actions_workbook, xlsx>),
        of_convention("actions.ods", "gommette-actions.ods", ods_media_type, as_file<actions_workbook, ods>),
        of_convention("diagnosis.csv", "gommette-diagnostic.csv", csv_media_type,
                      [](Source const& source) { return std::optional{diagnosis_csv(convention_of(source).fields(), source.outcomes)}; }),
        of_convention("diagnosis.xlsx", "gommette-diagnostic.xlsx", xlsx_media_type, as_file<diagnosis_workbook, xlsx>),
        of_convention("diagnosis.ods", "gommette-diagnostic.ods", ods_media_type, as_file<diagnosis_workbook, ods>),
        of_convention("decision_log.html", "gommette-releve-de-decisions.html", html_media_type, report_as<decision_log, html>),
        of_convention("decision_log.odt", "gommette-releve-de-decisions.odt", odt_media_type, report_as<decision_log, odt>),
        of_convention("decision_log.docx", "gommette-releve-de-decisions.docx", docx_media_type, report_as<decision_log, docx>),
        of_convention("action_plan.html", "gommette-plan-d-actions.html", html_media_type, report_as<action_plan, html>),
        of_convention("action_plan.odt", "gommette-plan-d-actions.odt", odt_media_type, report_as<action_plan, odt>),
        of_convention("action_plan.docx", "gommette-plan-d-actions.docx", docx_media_type, report_as<action_plan, docx>),
        of_convention("yearly_review_{year}.html", "gommette-bilan-{year}.html", html_media_type, yearly_review_as<html>),
        of_convention("yearly_review_{year}.odt", "gommette-bilan-{year}.odt", odt_media_type, yearly_review_as<odt>),
        of_convention("yearly_review_{year}.docx", "gommette-bilan-{year}.docx", docx_media_type, yearly_review_as<docx>),
        of_convention("yearly_review_{year}.csv", "gommette-bilan-{year}.csv", csv_media_type, yearly_review_csv),
        of_convention("yearly_review_{year}.xlsx", "gommette-bilan-{year}.xlsx", xlsx_media_type, as_file<yearly_review_workbook, xlsx>),
        of_convention("yearly_review_{year}.ods", "gommette-bilan-{year}.ods", ods_media_type, as_file<yearly_review_workbook, ods>),
        of_convention("evaluation.html", "gommette-evaluation.html", html_media_type, evaluation_as<html>),
        of_convention("evaluation.odt", "gommette-evaluation.odt", odt_media_type, evaluation_as<odt>),
        of_convention("evaluation.docx", "gommette-evaluation.docx", docx_media_type, evaluation_as<docx>),
        of_convention("dates.ics", "gommette-echeances.ics", documents::calendar_media_type,
                      [](Source const& source) { return std::optional{documents::icalendar(reports::dates(convention_history(source)))}; }),
        of_convention("convention.json", "gommette-convention.json", "application/json",
                      [](Source const& source) { return std::optional{convention_json(convention_history_with_colleges(source))}; }),
        of_convention("decidim.zip", "gommette-decidim.zip", "application/zip",
                      [](Source const& source) { return std::optional{decidim_zip(convention_history(source))}; }),
        {"open_data.zip", "gommette-donnees-ouvertes.zip", "application/zip", {Role::steering, Role::office}, Scope::convention,
         [](Source const& source) { return std::optional{open_data_zip(convention_history(source), source.licence)}; }, true},
    };
    return all;
}

std::optional<Export> find_export(Exports exports, std::string_view name) {
    for (auto const& known : exports) {
        bool has_number = false;
        for (auto const& place : places_of_numbers) {
            has_number = has_number || known.name.find(place.word) != std::string_view::npos;
            if (auto const number = number_in(place, known.name, name); number > 0) {
                auto wanted = known;
                wanted.number = number;
                return wanted;
            }
        }
        if (!has_number && known.name == name) return known;
    }
    return std::nullopt;
}

bool may_ask(Export const& wanted, Role role, SessionId session) {
    if (std::ranges::find(wanted.roles, role) == wanted.roles.end()) return false;
    switch (wanted.scope) {
        case Scope::session:
            return static_cast<bool>(session);
        case Scope::convention:
            return true;
    }
    return false;
}

std::optional<File> make_file(Export const& wanted, SessionId session, Readers const& readers, std::string_view licence) {
    std::optional<storage::Stream> stream;
    std::vector<storage::PersonName> names;
    switch (wanted.scope) {
        case Scope::session:
            stream = records::session_stream(session);
            break;
        case Scope::convention:
            session = {};
            names = readers.names();
            break;
    }
    auto const outcomes = records::read(readers.outcomes(stream));
    try {
        auto bytes = wanted.make({outcomes, session, names, readers.events, licence, wanted.number, readers.now});
        if (!bytes) return std::nullopt;
        auto file_name = filled(std::string{wanted.file_name}, "{session}", session.value);
        for (auto const& place : places_of_numbers) file_name = filled(std::move(file_name), place.word, wanted.number);
        return File{std::move(file_name), std::string{wanted.media_type}, std::move(*bytes)};
    } catch (documents::NotWritten const& why) {
        throw storage::StorageError(std::string{wanted.name} + ": " + why.what(), true);
    }
}

}  // namespace gommette::exports
