#include <fcntl.h>
#include <sodium.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <chrono>
#include <future>
#include <utility>

#include "storage/event_log.hpp"
#include "storage/folder_lock.hpp"
#include "storage/high_water_mark.hpp"
#include "storage/log_check.hpp"
#include "storage/log_reader.hpp"
#include "storage/log_writer.hpp"
#include "storage/mark_check.hpp"
#include "storage/schema.hpp"
#include "storage/unfinished.hpp"

namespace gommette::storage {

namespace {

// The log in one SQLite file: puts the writer and the readers together. See storage/FORMAT.md.
class SqliteEventLog : public EventLog {
public:
    SqliteEventLog(FolderLock lock, std::shared_ptr<LogReader> reader, std::unique_ptr<LogWriter> writer)
        : lock_(std::move(lock)), reader_(std::move(reader)), writer_(std::move(writer)) {}
    // Readers would be in the way of the writer's last checkpoint.
    ~SqliteEventLog() override { reader_->close_idle(); }

    void append(int core, Batch batch, std::function<void(AppendResult)> done) override {
        writer_->append(core, std::move(batch), std::move(done));
    }
    std::vector<Event> read(Stream const& stream, std::int64_t after, std::size_t at_most) override {
        return reader_->events(stream, after, at_most);
    }
    std::vector<KeyRow> keys() override { return reader_->keys(); }
    std::vector<KeyRow> keys_of_session(std::int64_t session) override { return reader_->keys_of_session(session); }
    std::vector<PersonName> names(std::int64_t session) override { return reader_->names(session); }
    std::vector<AnswerRow> answers(Stream const& stream) override { return reader_->answers(stream); }
    std::vector<Urn> urns(Stream const& stream) override { return reader_->urns(stream); }
    std::vector<OutcomeRow> outcomes() override { return reader_->outcomes(); }
    std::vector<OutcomeRow> outcomes(Stream const& stream) override { return reader_->outcomes(stream); }
    std::vector<std::pair<Stream, std::int64_t>> streams() override { return reader_->streams(); }
    std::vector<WebhookPosition> webhook_positions(std::string const& webhook) override {
        return reader_->webhook_positions(webhook);
    }
    void on_health(std::function<void(bool healthy)> told) override { writer_->on_health(std::move(told)); }

private:
    // Destroyed from below: the lock covers both.
    FolderLock lock_;
    std::shared_ptr<LogReader> reader_;
    std::unique_ptr<LogWriter> writer_;
};

// The database is created for its owner only: it holds people's names.
void create_file(std::string const& file) {
    Descriptor const created(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    // One that is there may be read at least.
    if (!created.is_open() && errno != EROFS) throw system_error("cannot write " + file);
}

std::string database_path(std::string const& folder) { return folder + "/gommette.db"; }

bool has_content(std::string const& file) {
    struct stat found {};
    return ::stat(file.c_str(), &found) == 0 && found.st_size > 0;
}

std::optional<LogEnd> read_mark(std::string const& path, bool accept_shorter_log) {
    try {
        return HighWaterMark::read(path);
    } catch (StorageError const&) {
        if (!accept_shorter_log) throw;
        return std::nullopt;
    }
}

// A process that died may have left a commit in the WAL that is readable and not durable: nothing is built upon it before it is.
void make_durable(Connection& connection) {
    int const code = sqlite3_wal_checkpoint_v2(connection.raw(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    // A backup that is running holds the WAL; the fence's own sync covers what stands before it.
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY && (code & 0xff) != SQLITE_LOCKED) connection.fail(code);
    connection.run("UPDATE fence SET written_at_ms = written_at_ms + 1");
}

Connection open_database(std::string const& file) {
    Connection connection = Connection::open_for_writing(file);
    // So that a start on a full disk has room for them.
    connection.keep_files_beside();
    // Before anything is written, so that a file which is not ours stays untouched.
    // Another view than ours stays until all is found sound.
    if (refuse_unknown_format(connection) > 0) check_schema(connection);
    if (connection.text("PRAGMA journal_mode = WAL") != "wal")
        throw StorageError(file + ": this file system cannot hold the database (no shared memory); choose another folder");
    connection.run(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
        " PRAGMA journal_size_limit = 67108864");
    migrate(connection);
    make_durable(connection);
    return connection;
}

void record_loss(Connection& connection, LogEnd const& marked, LogEnd const& found) {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    Statement put(connection, "INSERT INTO accepted_losses VALUES (?1, ?2, ?3, ?4, ?5)");
    put.with(std::int64_t{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()}, marked.seq,
             Blob{bytes_of(marked.chain)}, found.seq, Blob{bytes_of(found.chain)})
        .run();
}

// The log against its chain, and meanwhile the whole file on a thread of its own, which takes about as long. Of two faults the file's is
// told: what does not hold together explains what does not fit.
CheckedLog check_log_and_file(Connection& connection, std::int64_t chain_at_seq, TakeEvent const& take) {
    auto file_check = std::async(std::launch::async, [file = connection.file()] {
        Connection own = Connection::open_for_reading(file);
        check_file(own);
    });
    try {
        CheckedLog const checked = check_log(connection, chain_at_seq, take);
        file_check.get();
        return checked;
    } catch (...) {
        if (file_check.valid()) file_check.get();
        throw;
    }
}

// Holds the log against its mark. Returns the log's end.
LogEnd check_against(std::optional<LogEnd> const& mark, Connection& connection, SqliteOptions const& options) {
    CheckedLog const checked = check_log_and_file(connection, mark ? mark->seq : 0, options.on_reading);
    if (!mark && !options.accept_shorter_log) refuse_without_its_mark(options.folder, connection);
    if (!mark || is_as_marked(*mark, checked.chain_at, checked.end)) return checked.end;
    if (options.accept_shorter_log) {
        record_loss(connection, *mark, checked.end);
        return checked.end;
    }
    refuse_other_than_marked(options.folder, *mark, checked.chain_at, checked.end, connection);
    return checked.end;
}

// What stands there is sound: it may be written.
WritableLog make_writable(Connection connection, std::string const& folder, LogEnd const& end) {
    drop_views(connection, check_schema(connection));
    HighWaterMark mark(mark_path(folder), end);
    // Only now: without it a new file, or a backup, is still one that never had a mark.
    connection.run("UPDATE fence SET marked = 1 WHERE marked <> 1");
    // A process that died may have closed a secret round and not destroyed its key.
    UrnKeys keys(folder);
    keys.end_all_but(filled_urns(connection));
    if (!keys.destroy_ended()) throw system_error("cannot remove the keys of closed secret rounds in " + folder);
    return {std::move(connection), std::move(mark), std::move(keys)};
}

// For a log that began in trouble. Where the disk was read-only, all connections of the process share an index that cannot be
// written.
WritableLog open_again(std::string const& folder, LogEnd const& end, LogReader& reader) {
    reader.close_idle();
    auto const file = database_path(folder);
    auto connection = open_database(file);
    if (read_end(connection) != end) throw StorageError(file + " is not what was read at the start");
    return make_writable(std::move(connection), folder, end);
}

// A database that this program could read as it is.
std::optional<Connection> open_as_it_is(std::string const& file) {
    try {
        auto connection = Connection::open_for_reading(file);
        if (refuse_unknown_format(connection) < static_cast<std::int64_t>(migrations().size())) return std::nullopt;
        check_schema(connection);
        return connection;
    } catch (SqliteError const&) {
        return std::nullopt;
    }
}

// A log as it was found at start: held against its mark, and either ready to be written or with the reason why not.
struct Found {
    LogEnd end;
    StreamLengths lengths;
    std::optional<WritableLog> writable;
    std::string trouble;
};

// Opens for writing, or where the disk takes nothing for reading, and says in `trouble` why.
Connection open_as_the_disk_allows(std::string const& file, std::string& trouble) {
    try {
        return open_database(file);
    } catch (StorageError const& error) {
        auto reading = error.may_pass ? open_as_it_is(file) : std::nullopt;
        if (!reading) throw;
        trouble = error.text;
        return *std::move(reading);
    }
}

// A disk that takes nothing keeps nobody from reading; but a loss that was accepted must be recorded.
Found check_and_open(SqliteOptions const& options, std::optional<LogEnd> const& mark) {
    Found found;
    auto connection = open_as_the_disk_allows(database_path(options.folder), found.trouble);
    if (options.accept_shorter_log && !found.trouble.empty()) throw StorageError(found.trouble);
    found.end = check_against(mark, connection, options);
    read_lengths(connection, found.lengths);
    if (!found.trouble.empty()) return found;
    try {
        found.writable = make_writable(std::move(connection), options.folder, found.end);
    } catch (StorageError const& error) {
        if (!error.may_pass || options.accept_shorter_log) throw;
        found.trouble = error.text;
    }
    return found;
}

}  // namespace

std::unique_ptr<EventLog> open_sqlite_log(SqliteOptions options, Deliver deliver) {
    if (sodium_init() < 0) throw StorageError("no source of random numbers on this machine");
    std::string const file = database_path(options.folder);
    FolderLock lock(options.folder);
    drop_unfinished(options.folder);
    std::optional<LogEnd> const mark = read_mark(mark_path(options.folder), options.accept_shorter_log);
    if (mark && mark->seq > 0 && !has_content(file) && !options.accept_shorter_log)
        throw StorageError(file + " is missing, but " + std::to_string(mark->seq) + " events were kept" +
                           how_to_go_on(options.folder));
    create_file(file);
    Found found = check_and_open(options, mark);
    if (!found.writable && options.begins_in_trouble) options.begins_in_trouble(found.trouble);
    auto const reader = std::make_shared<LogReader>(file);
    auto open = [folder = options.folder, end = found.end, reader] { return open_again(folder, end, *reader); };
    auto writer = std::make_unique<LogWriter>(std::move(found.writable), std::move(open), found.end, std::move(found.lengths),
                                              std::move(deliver));
    return std::make_unique<SqliteEventLog>(std::move(lock), reader, std::move(writer));
}

}  // namespace gommette::storage
