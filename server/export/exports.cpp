#include "server/export/exports.hpp"

#include <algorithm>

#include "server/export/actions_csv.hpp"
#include "server/export/decisions_csv.hpp"
#include "server/export/session_csv.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"

namespace gommette::exports {

namespace {

std::string named(std::string_view pattern, SessionId session) {
    constexpr std::string_view place = "{session}";
    std::string name{pattern};
    if (auto const at = name.find(place); at != std::string::npos) name.replace(at, place.size(), std::to_string(session.value));
    return name;
}

}  // namespace

Exports all_exports() {
    static std::vector<Export> const all{
        {"session.csv",
         "gommette-seance-{session}.csv",
         "text/csv; charset=utf-8",
         {Role::facilitator},
         Scope::session,
         [](Source const& source) { return session_csv(source.outcomes, source.session); }},
        {"decisions.csv",
         "gommette-decisions.csv",
         "text/csv; charset=utf-8",
         {Role::steering, Role::office},
         Scope::convention,
         [](Source const& source) { return std::optional{decisions_csv(source.outcomes, source.names)}; }},
        {"rounds.csv",
         "gommette-seance-{session}-tours.csv",
         "text/csv; charset=utf-8",
         {Role::facilitator},
         Scope::session,
         [](Source const& source) { return rounds_csv(source.outcomes, source.session); }},
        {"actions.csv",
         "gommette-actions.csv",
         "text/csv; charset=utf-8",
         {Role::steering, Role::office},
         Scope::convention,
         [](Source const& source) { return std::optional{actions_csv(source.outcomes)}; }},
        {"action_changes.csv",
         "gommette-actions-modifications.csv",
         "text/csv; charset=utf-8",
         {Role::steering, Role::office},
         Scope::convention,
         [](Source const& source) { return std::optional{action_changes_csv(source.outcomes, source.names)}; }},
    };
    return all;
}

Export const* find_export(Exports exports, std::string_view name) {
    auto const found = std::ranges::find(exports, name, &Export::name);
    return found == exports.end() ? nullptr : &*found;
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

std::optional<File> make_file(Export const& wanted, SessionId session, ReadOutcomes const& read_outcomes, ReadNames const& read_names) {
    std::optional<storage::Stream> stream;
    std::vector<storage::PersonName> names;
    switch (wanted.scope) {
        case Scope::session:
            stream = records::session_stream(session);
            break;
        case Scope::convention:
            session = {};
            names = read_names();
            break;
    }
    auto const outcomes = records::read(read_outcomes(stream));
    auto bytes = wanted.make({outcomes, session, names});
    if (!bytes) return std::nullopt;
    return File{named(wanted.file_name, session), std::string{wanted.media_type}, std::move(*bytes)};
}

}  // namespace gommette::exports
