#pragma once

#include "storage/answers.hpp"
#include "storage/chain.hpp"
#include "storage/event_log.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/urn_rows.hpp"
#include "storage/webhook_positions.hpp"
#include "storage/whole_log.hpp"

namespace gommette::storage {

// Writes batches into the tables, within the open transaction of the connection; the writer thread's. Throws SqliteError.
class BatchRows {
public:
    BatchRows(Connection& connection, UrnKeys& keys);
    // The appends' expected positions must have been checked. Moves `end` on. Throws StorageError too, if a round's key cannot be kept.
    void write(Batch const& batch, LogEnd& end);
    // An event as it stood in another database. Its number must be the next one. Moves `end` on.
    void write(LoggedEvent const& logged, LogEnd& end);

private:
    void write(StreamAppend const& append, LogEnd& end);
    void write(OutcomeRow const& row);
    // `salt`: of words that are there.
    void write(Stream const& stream, Event const& event, std::int64_t position, bool answers, std::string_view salt,
               std::optional<std::string_view> words_hash, LogEnd& end);

    AnswerRows answers_;
    UrnRows urns_;
    WebhookPositionRows webhook_positions_;
    Statement put_event_;
    Statement put_words_;
    Statement put_key_;
    Statement put_name_;
    Statement erase_words_;
    Statement erase_name_;
    Statement put_outcome_;
    Statement drop_outcome_;
};

}  // namespace gommette::storage
