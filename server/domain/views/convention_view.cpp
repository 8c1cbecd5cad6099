#include "server/domain/views/convention_view.hpp"

#include "server/domain/fields.hpp"

namespace gommette::domain {

namespace {

using Kind = ConventionRowName::Kind;

std::optional<Row> convention_row(Convention const& convention) {
    auto const& told = convention.described;
    if (!told) return std::nullopt;
    return ConventionRow{told->title, told->town, told->first_year, told->last_year};
}

std::optional<Row> field_row(std::int32_t place) {
    if (place < 0 || static_cast<std::size_t>(place) >= default_fields.size()) return std::nullopt;
    auto const& field = default_fields[static_cast<std::size_t>(place)];
    return FieldRow{{std::string{field.code}}, {std::string{field.title}}, {field.order}};
}

std::optional<Row> committee_row(Convention const& convention, CommitteeId id) {
    auto const* committee = convention.find(id);
    if (!committee) return std::nullopt;
    return CommitteeRow{committee->committee, committee->field, committee->title};
}

std::optional<Row> planned_row(Convention const& convention, ConventionShown const& shown, SessionId id) {
    auto const* session = convention.find(id);
    if (!session) return std::nullopt;
    auto const code = code_of(convention, shown, id);
    return PlannedSessionRow{session->session,   session->committee, session->title, code, {shown.public_url + "/#" + code.value},
                             session->when_where};
}

std::optional<Row> link_row(Convention const& convention, LinkId id) {
    auto const* link = convention.find(id);
    if (!link) return std::nullopt;
    LinkRow row{link->id, link->role, std::nullopt, link->label, link->issued_at, link->revoked};
    if (link->session) row.session = link->session;
    return row;
}

}  // namespace

JoinCode code_of(Convention const& convention, ConventionShown const& shown, SessionId session) {
    if (auto const* code = shown.sessions.code(session)) return *code;
    auto const* announced = convention.find(session);
    return announced ? announced->code : JoinCode{};
}

ConventionRowNames all_names(Convention const& convention, ConventionShown const& shown) {
    ConventionRowNames names{{Kind::convention}};
    for (std::size_t place = 0; place < default_fields.size(); ++place)
        names.insert({Kind::field, static_cast<std::int32_t>(place)});
    for (auto const& committee : convention.committees) names.insert({Kind::committee, committee.committee.value});
    for (auto const& session : convention.sessions) names.insert({Kind::planned, session.session.value});
    for (auto const& link : convention.links) names.insert({Kind::link, link.id.value});
    for (auto const session : shown.sessions.sessions()) names.merge(shown.sessions.names(session));
    return names;
}

bool says_the_same_to_all(Kind kind) {
    switch (kind) {
        case Kind::convention:
        case Kind::field:
        case Kind::committee:
            return true;
        case Kind::planned:
        case Kind::link:
        case Kind::live:
        case Kind::priority:
            return false;
    }
    return false;
}

bool holds_words(Kind kind) {
    switch (kind) {
        case Kind::priority: return true;
        case Kind::convention:
        case Kind::field:
        case Kind::committee:
        case Kind::planned:
        case Kind::link:
        case Kind::live: return false;
    }
    return false;
}

std::optional<Row> row(Convention const& convention, ConventionShown const& shown, Role role, ConventionRowName const& name) {
    bool const is_office = role == Role::office;
    bool const is_steering = role == Role::steering;
    switch (name.kind) {
        case Kind::convention:
            return convention_row(convention);
        case Kind::field:
            return field_row(name.number);
        case Kind::committee:
            return committee_row(convention, {name.number});
        case Kind::planned:
            return is_office ? planned_row(convention, shown, {name.number}) : std::nullopt;
        case Kind::link:
            return is_office ? link_row(convention, {name.number}) : std::nullopt;
        case Kind::live:
        case Kind::priority:
            return is_steering ? shown.sessions.row(name) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace gommette::domain
