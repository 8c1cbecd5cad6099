#include <fcntl.h>
#include <sodium.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <chrono>
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
    SqliteEventLog(FolderLock lock, std::string const& file, std::unique_ptr<LogWriter> writer)
        : lock_(std::move(lock)), writer_(std::move(writer)), reader_(file) {}

    void append(int core, Batch batch, std::function<void(AppendResult)> done) override {
        writer_->append(core, std::move(batch), std::move(done));
    }
    std::vector<Event> read(Stream const& stream, std::int64_t after, std::size_t at_most) override {
        return reader_.events(stream, after, at_most);
    }
    std::vector<KeyRow> keys() override { return reader_.keys(); }
    std::vector<KeyRow> keys_of_session(std::int64_t session) override { return reader_.keys_of_session(session); }
    std::vector<PersonName> names(std::int64_t session) override { return reader_.names(session); }
    std::vector<AnswerRow> answers(Stream const& stream) override { return reader_.answers(stream); }
    std::vector<OutcomeRow> outcomes() override { return reader_.outcomes(); }
    std::vector<OutcomeRow> outcomes(Stream const& stream) override { return reader_.outcomes(stream); }
    void on_health(std::function<void(bool healthy)> told) override { writer_->on_health(std::move(told)); }

private:
    // Destroyed from below: readers would be in the way of the writer's last checkpoint, and the lock covers both.
    FolderLock lock_;
    std::unique_ptr<LogWriter> writer_;
    LogReader reader_;
};

// The database is created for its owner only: it holds people's names.
void create_file(std::string const& file) {
    Descriptor const created(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!created.is_open()) throw system_error("cannot write " + file);
}

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

// Holds the log against its mark. Returns the log's end.
LogEnd check_against(std::optional<LogEnd> const& mark, Connection& connection, SqliteOptions const& options) {
    check_file(connection);
    if (!mark && !options.accept_shorter_log) refuse_without_its_mark(options.folder, connection);
    CheckedLog const checked = check_log(connection, mark ? mark->seq : 0);
    if (!mark || checked.chain_at == mark->chain) return checked.end;
    if (options.accept_shorter_log) {
        record_loss(connection, *mark, checked.end);
        return checked.end;
    }
    refuse_other_than_marked(options.folder, *mark, checked.chain_at, checked.end);
    return checked.end;
}

}  // namespace

std::unique_ptr<EventLog> open_sqlite_log(SqliteOptions options, Deliver deliver) {
    if (sodium_init() < 0) throw StorageError("no source of random numbers on this machine");
    std::string const file = options.folder + "/gommette.db", mark_file = mark_path(options.folder);
    FolderLock lock(options.folder);
    drop_unfinished(options.folder);
    std::optional<LogEnd> const mark = read_mark(mark_file, options.accept_shorter_log);
    if (mark && mark->seq > 0 && !has_content(file) && !options.accept_shorter_log)
        throw StorageError(file + " is missing, but " + std::to_string(mark->seq) + " events were kept" +
                           how_to_go_on(options.folder));
    create_file(file);
    Connection connection = open_database(file);
    LogEnd const end = check_against(mark, connection, options);
    drop_views(connection, check_schema(connection));
    StreamLengths lengths;
    read_lengths(connection, lengths);
    HighWaterMark kept_mark(mark_file, end);
    // Only now: without it a new file, or a backup, is still one that never had a mark.
    connection.run("UPDATE fence SET marked = 1 WHERE marked <> 1");
    auto writer =
        std::make_unique<LogWriter>(std::move(connection), std::move(kept_mark), end, std::move(lengths), std::move(deliver));
    return std::make_unique<SqliteEventLog>(std::move(lock), file, std::move(writer));
}

}  // namespace gommette::storage
