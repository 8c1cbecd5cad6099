#include "storage/sqlite_connection.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <utility>

#include "storage/folder_lock.hpp"
#include "storage/row_check.hpp"

namespace gommette::storage {

std::string quoted_name(std::string_view name) {
    std::string text = "\"";
    for (char const c : name) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

namespace {

bool may_pass(int code, int system_code) {
    // The files beside the database are made when needed.
    bool const is_without_files = code == SQLITE_CANTOPEN && is_of_the_disk(system_code);
    return code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_READONLY || is_without_files;
}

// A database whose head says that it has no WAL, beside one that is not empty: SQLite would read the other's pages into it.
void refuse_the_wal_of_another(std::string const& file) {
    constexpr std::streamoff read_version_at = 19;
    constexpr char without_wal = 1;
    std::ifstream head(file, std::ios::binary);
    if (!head.seekg(read_version_at) || head.get() != without_wal) return;
    std::string const wal = file + "-wal";
    std::error_code is_missing;
    if (auto const size = std::filesystem::file_size(wal, is_missing); is_missing || size == 0) return;
    throw StorageError(wal + " belongs to another database than " + file +
                       ", which is a backup laid over it: put the backup into an empty folder");
}

}  // namespace

bool SqliteError::is_constraint() const { return (code & 0xff) == SQLITE_CONSTRAINT; }

Connection::Connection(std::string const& file, int flags) : file_(file) {
    refuse_the_wal_of_another(file);
    sqlite3* handle = nullptr;
    int const code = sqlite3_open_v2(file.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail(code);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busy_wait_ms);
    // The triggers that guard the log are for other programs: this one has no statement that they forbid.
    turn(SQLITE_DBCONFIG_ENABLE_TRIGGER, false);
    turn(SQLITE_DBCONFIG_ENABLE_VIEW, false);
    turn(SQLITE_DBCONFIG_TRUSTED_SCHEMA, false);
    turn(SQLITE_DBCONFIG_DEFENSIVE, true);
    add_row_check_function(*this);
    run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA wal_autocheckpoint = 0");
}

Connection Connection::open_for_writing(std::string const& file) {
    Connection connection(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    // SQLite opens for reading what cannot be opened for writing, without a word.
    if (sqlite3_db_readonly(connection.raw(), "main") == 1)
        throw SqliteError(SQLITE_READONLY, file + ": " + sqlite3_errstr(SQLITE_READONLY), true);
    return connection;
}

Connection Connection::open_for_reading(std::string const& file) {
    Connection connection(file, SQLITE_OPEN_READONLY);
    connection.turn(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    return connection;
}

void Connection::turn(int setting, bool on) {
    if (int const code = sqlite3_db_config(raw(), setting, int{on}, nullptr); code != SQLITE_OK) fail(code);
}

void Connection::run(char const* sql) {
    int const code = sqlite3_exec(raw(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Connection::number(char const* sql) {
    Statement statement(*this, sql);
    return statement.next() ? statement.integer(0) : 0;
}

std::string Connection::text(char const* sql) {
    Statement statement(*this, sql);
    return statement.next() ? std::string(statement.text(0)) : std::string();
}

void Connection::keep_files_beside() {
    int keeps = 1;
    sqlite3_file_control(raw(), "main", SQLITE_FCNTL_PERSIST_WAL, &keeps);
}

void Connection::roll_back() noexcept {
    if (!sqlite3_get_autocommit(raw())) sqlite3_exec(raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Connection::fail(int code) const {
    int const extended =
        handle_ && (sqlite3_extended_errcode(raw()) & 0xff) == (code & 0xff) ? sqlite3_extended_errcode(raw()) : code;
    char const* const way_out = (code & 0xff) == SQLITE_CORRUPT ? "; restore a backup" : "";
    throw SqliteError(extended, file_ + ": " + (handle_ ? sqlite3_errmsg(raw()) : sqlite3_errstr(code)) + way_out,
                      may_pass(code & 0xff, handle_ ? sqlite3_system_errno(raw()) : 0));
}

void Connection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Statement::Statement(Connection& connection, std::string_view sql) : connection_(&connection) {
    sqlite3_stmt* statement = nullptr;
    int const code = sqlite3_prepare_v3(connection.raw(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    statement_.reset(statement);
    check(code);
}

void Statement::run() {
    int const code = sqlite3_step(statement_.get());
    // The reset repeats the code of the step, and its message stands until the next call.
    sqlite3_reset(statement_.get());
    if (code != SQLITE_DONE && code != SQLITE_ROW) connection_->fail(code);
}

bool Statement::next() {
    int const code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    sqlite3_reset(statement_.get());
    if (code != SQLITE_DONE) connection_->fail(code);
    return false;
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view Statement::text(int column) const {
    auto const* bytes = reinterpret_cast<char const*>(sqlite3_column_text(statement_.get(), column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::blob(int column) const {
    auto const* bytes = static_cast<char const*>(sqlite3_column_blob(statement_.get(), column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::bind(int index, std::int64_t value) { check(sqlite3_bind_int64(statement_.get(), index, value)); }

void Statement::bind(int index, std::string_view value) {
    // A null pointer would bind NULL, which an empty text is not.
    char const* const bytes = value.data() ? value.data() : "";
    check(sqlite3_bind_text64(statement_.get(), index, bytes, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int index, Blob value) {
    char const* const bytes = value.bytes.data() ? value.bytes.data() : "";
    check(sqlite3_bind_blob64(statement_.get(), index, bytes, value.bytes.size(), SQLITE_STATIC));
}

void Statement::bind_null(int index) { check(sqlite3_bind_null(statement_.get(), index)); }

void Statement::check(int code) const {
    if (code != SQLITE_OK) connection_->fail(code);
}

}  // namespace gommette::storage
