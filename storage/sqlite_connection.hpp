#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "storage/event_log.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace gommette::storage {

// What SQLite said, with its extended result code.
struct SqliteError : StorageError {
    SqliteError(int code, std::string const& text, bool may_pass) : StorageError(text, may_pass), code(code) {}
    int code;
    bool is_constraint() const;
};

// Bytes bound as a BLOB.
struct Blob {
    std::string_view bytes;
};

// A name as SQL takes it, whatever is in it.
std::string quoted_name(std::string_view name);

// One open database, of which nothing is run that the file brings: no trigger, no view, no function but harmless ones. Used by one thread at a time. Functions throw SqliteError, which names the file.
class Connection {
public:
    // How long a statement waits for somebody who holds the database from outside, before it fails.
    static constexpr int busy_wait_ms = 2000;

    // Both refuse a backup that was laid over another database, whose WAL is still beside it.
    // Opens for reading and writing, by the only connection that may write or checkpoint; creates an empty file.
    static Connection open_for_writing(std::string const& file);
    // Opens for reading. Never checkpoints, not even on closing.
    static Connection open_for_reading(std::string const& file);

    // Statements without parameters and rows, separated by semicolons.
    void run(char const* sql);
    // The first column of the first row of `sql`.
    std::int64_t number(char const* sql);
    std::string text(char const* sql);
    // What stands beside the file (WAL and its index) stays there when it is closed.
    void keep_files_beside();
    // Rolls back if a transaction is open. Never throws.
    void roll_back() noexcept;

    sqlite3* raw() const { return handle_.get(); }
    std::string const& file() const { return file_; }
    [[noreturn]] void fail(int code) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    Connection(std::string const& file, int flags);
    void turn(int setting, bool on);

    std::string file_;
    std::unique_ptr<sqlite3, Close> handle_;
};

// One prepared statement. Texts and blobs are bound by reference: they must outlive the run. Must not outlive its connection, nor
// see it moved.
class Statement {
public:
    Statement(Connection& connection, std::string_view sql);

    // Binds the parameters from ?1 on: whole numbers, texts, Blobs, and optionals of these.
    template <class... Values>
    Statement& with(Values const&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    // Runs a statement that returns no rows, and makes it ready for the next time, also when it throws.
    void run();
    // Steps to the next row; false, and ready for the next time, after the last.
    bool next();
    // Leaves the rows that were not read.
    void reset();

    std::int64_t integer(int column) const;
    std::string_view text(int column) const;  // valid until the next step
    std::string_view blob(int column) const;  // likewise
    bool is_null(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    void bind(int index, std::int64_t value);
    void bind(int index, std::string_view value);
    void bind(int index, Blob value);
    template <class T>
    void bind(int index, std::optional<T> const& value) {
        if (value)
            bind(index, *value);
        else
            bind_null(index);
    }
    void bind_null(int index);
    void check(int code) const;

    Connection const* connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace gommette::storage
