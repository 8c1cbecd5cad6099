#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "storage/chain.hpp"
#include "storage/event_log.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/urn_seal.hpp"
#include "storage/whole_log.hpp"

namespace gommette::storage {

// All that one database held at one moment, though a server may go on writing to it: this process only reads, and takes no lock.
// While it stands, that server's WAL grows and is not emptied. Blocking; one thread. Throws StorageError.
class LogSnapshot {
public:
    // `place`: a convention's folder, or one database file, as `gommette backup` makes them. Refused, as a start would: no
    // database there, a newer one, another program's, a foreign schema, one that lost its end (of a folder), rows beside the
    // log that are not as written.
    explicit LogSnapshot(std::string const& place);

    // Looks through the whole file and holds the log against its chain as well, as a start does. About 0.6 s per 100,000 events.
    void check_all();
    // The names of all streams that have events or outcomes, ascending as text, and how many events each has.
    std::vector<std::pair<Stream, std::int64_t>> streams();
    // Gives `take` every event, in the order of the whole log; holds one at a time.
    void each_event(TakeLogged const& take);
    // How far the log goes.
    LogEnd end();
    std::vector<Event> events(Stream const& stream, std::int64_t after, std::size_t at_most);
    std::vector<KeyRow> keys();
    std::vector<PersonName> names();
    // In order of stream, actor and device, as texts.
    std::vector<AnswerRow> answers();
    // The urns that hold ballots: those of secret rounds that are open.
    std::set<UrnName> filled_urns();
    std::vector<OutcomeRow> outcomes();
    std::vector<OutcomeRow> outcomes(Stream const& stream);

private:
    Connection connection_;
};

}  // namespace gommette::storage
