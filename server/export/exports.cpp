#include "server/export/exports.hpp"

#include <algorithm>

#include "server/export/session_csv.hpp"

namespace gommette::exports {

namespace {

std::string named(std::string_view pattern, std::int64_t session) {
    constexpr std::string_view place = "{session}";
    std::string name{pattern};
    if (auto const at = name.find(place); at != std::string::npos) name.replace(at, place.size(), std::to_string(session));
    return name;
}

}  // namespace

Exports all_exports() {
    static std::vector<Export> const all{
        {"session.csv", "gommette-seance-{session}.csv", "text/csv; charset=utf-8", {Role::facilitator}, Scope::session,
         [](Source const& source) { return session_csv(source.outcomes, source.session); }},
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

std::optional<File> make_file(Export const& wanted, storage::Outcomes const& outcomes, std::int64_t session) {
    auto const number = wanted.scope == Scope::session ? session : 0;
    auto bytes = wanted.make({outcomes, number});
    if (!bytes) return std::nullopt;
    return File{named(wanted.file_name, number), std::string{wanted.media_type}, std::move(*bytes)};
}

}  // namespace gommette::exports
