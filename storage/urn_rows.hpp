#pragma once

#include <set>
#include <vector>

#include "storage/event_log.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/urn_keys.hpp"

namespace gommette::storage {

// Writes and reads the table `urns`: what secret rounds keep while they are open, sealed. storage/FORMAT.md says what it promises.

class UrnRows {
public:
    UrnRows(Connection& connection, UrnKeys& keys);
    // Within the open transaction of the connection; counts a commit that changes urns. Throw StorageError.
    void write(std::vector<UrnRow> const& rows, std::vector<UrnEnd> const& ended, std::int64_t& urn_writes);

private:
    UrnKeys& keys_;
    Statement put_;
    Statement empty_;
    Statement count_;
};

// Opens the rows with the keys that lie beside the connection's file. By round; of each round in the order of their ids.
std::vector<Urn> read_urns(Connection& connection, Stream const& stream);

// The urns that hold a row.
std::set<UrnName> filled_urns(Connection& connection);

}  // namespace gommette::storage
