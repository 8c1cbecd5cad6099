#include "storage/urn_rows.hpp"

#include "storage/folder_lock.hpp"

namespace gommette::storage {

UrnRows::UrnRows(Connection& connection, UrnKeys& keys)
    : keys_(keys),
      put_(connection,
           "INSERT INTO urns (stream, round, id, sealed, row_check)"
           " VALUES (?1, ?2, ?3, ?4, row_check_of('urns', ?1, ?2, ?3, ?4))"
           " ON CONFLICT DO UPDATE SET sealed = ?4, row_check = excluded.row_check"),
      empty_(connection, "DELETE FROM urns WHERE stream = ?1 AND round = ?2"),
      count_(connection, "UPDATE fence SET urn_writes = ?1 WHERE id = 1") {}

void UrnRows::write(std::vector<UrnRow> const& rows, std::vector<UrnEnd> const& ended, std::int64_t& urn_writes) {
    if (rows.empty() && ended.empty()) return;
    for (auto const& row : rows) {
        UrnName const urn{row.stream, row.round};
        auto const& key = keys_.key_of(urn);
        auto const id = key.id_of(row.slot);
        auto const sealed = key.seal(urn, id, row.content, row.padded_to);
        put_.with(row.stream, row.round, Blob{id}, Blob{sealed}).run();
    }
    for (auto const& urn : ended) empty_.with(urn.stream, urn.round).run();
    count_.with(++urn_writes).run();
}

std::vector<Urn> read_urns(Connection& connection, Stream const& stream) {
    Statement row(connection, "SELECT round, id, sealed FROM urns WHERE stream = ?1 ORDER BY round, id");
    row.with(stream);
    std::vector<Urn> urns;
    std::optional<UrnKey> key;
    auto const folder = folder_of(connection.file());
    while (row.next()) {
        UrnName const name{stream, row.integer(0)};
        if (urns.empty() || urns.back().round != name.round) {
            urns.push_back({name.round, {}, false});
            key = UrnKeys::read(folder, name);
        }
        auto content = key ? key->open(name, row.blob(1), row.blob(2)) : std::nullopt;
        if (content)
            urns.back().contents.push_back(*std::move(content));
        else
            urns.back().is_lost = true;
    }
    return urns;
}

std::set<UrnName> filled_urns(Connection& connection) {
    Statement row(connection, "SELECT DISTINCT stream, round FROM urns");
    std::set<UrnName> filled;
    while (row.next()) filled.insert({std::string(row.text(0)), row.integer(1)});
    return filled;
}

}  // namespace gommette::storage
