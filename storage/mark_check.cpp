#include "storage/mark_check.hpp"

#include "storage/high_water_mark.hpp"
#include "storage/log_check.hpp"

namespace gommette::storage {

std::string mark_path(std::string const& folder) { return folder + "/gommette.mark"; }

std::string how_to_go_on(std::string const& folder) {
    return "; restore a backup into an empty folder, or go on with what is left in " + folder +
           " by starting once with --accept-shorter-log";
}

bool is_as_marked(LogEnd const& mark, std::optional<Hash> const& chain_there, LogEnd const& end) {
    return chain_there == mark.chain && end.urn_writes >= mark.urn_writes;
}

void refuse_without_its_mark(std::string const& folder, Connection& connection) {
    if (connection.number("SELECT marked FROM fence") == 0) return;
    // A server that has just begun may have made its mark since it was looked for.
    if (HighWaterMark::read(mark_path(folder))) return;
    throw StorageError(mark_path(folder) + " is missing, which stood beside the database: if it is an older one, the end of the log is lost" +
                       how_to_go_on(folder));
}

void refuse_other_than_marked(std::string const& folder, LogEnd const& mark, std::optional<Hash> const& chain_there, LogEnd const& end,
                              Connection& connection) {
    if (is_as_marked(mark, chain_there, end)) return;
    std::string const file = folder + "/gommette.db";
    // `gommette backup` leaves it so, and nobody has served it since.
    bool const is_backup = connection.number("SELECT marked FROM fence") == 0;
    std::string const why = is_backup ? "it is a backup, laid beside " + mark_path(folder) + " of what was here before"
                                      : "the end of the log is lost";
    if (chain_there == mark.chain)
        throw StorageError(file + " lacks the last ballots of a secret round: " + why + how_to_go_on(folder));
    if (!chain_there)
        throw StorageError(file + " ends at event " + std::to_string(end.seq) + ", but " + std::to_string(mark.seq) +
                           " were kept: " + why + how_to_go_on(folder));
    throw StorageError(file + " is not the database that was here: event " + std::to_string(mark.seq) + " is another one" +
                       (is_backup ? ", since " + why : "") + how_to_go_on(folder));
}

void refuse_other_than_marked(std::string const& folder, std::optional<LogEnd> const& mark, Connection& connection) {
    if (!mark || mark->seq == 0) return;
    refuse_other_than_marked(folder, *mark, read_chain_at(connection, mark->seq), read_end(connection), connection);
}

}  // namespace gommette::storage
