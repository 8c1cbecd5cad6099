#include "server/domain/views/office_rows.hpp"

#include "server/domain/fields.hpp"

namespace gommette::domain {

KeyedRows convention_rows(Convention const& convention) {
    KeyedRows rows;
    if (auto const& told = convention.described)
        rows.emplace_back(RowKey{"convention"}, ConventionRow{told->title, told->town, told->first_year, told->last_year});
    for (auto const& field : default_fields) {
        std::string const code{field.code};
        rows.emplace_back(RowKey{"field/" + code}, FieldRow{{code}, {std::string{field.title}}, {field.order}});
    }
    for (auto const& committee : convention.committees)
        rows.emplace_back(RowKey{"committee/" + std::to_string(committee.committee.value)},
                          CommitteeRow{committee.committee, committee.field, committee.title});
    return rows;
}

KeyedRows office_rows(Convention const& convention, std::string const& public_url) {
    auto rows = convention_rows(convention);
    for (auto const& session : convention.sessions)
        rows.emplace_back(RowKey{"planned/" + std::to_string(session.session.value)},
                          PlannedSessionRow{session.session, session.committee, session.title, session.code,
                                            {public_url + "/#" + session.code.value}, session.when_where});
    for (auto const& link : convention.links) {
        LinkRow row{link.id, link.role, std::nullopt, link.label, link.issued_at, link.revoked};
        if (link.session) row.session = link.session;
        rows.emplace_back(RowKey{"link/" + std::to_string(link.id.value)}, std::move(row));
    }
    return rows;
}

}  // namespace gommette::domain
