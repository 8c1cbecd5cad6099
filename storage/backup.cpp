#include "storage/backup.hpp"

#include <sqlite3.h>
#include <sys/stat.h>

#include <cstdio>
#include <filesystem>

#include "storage/durable_file.hpp"
#include "storage/folder_lock.hpp"
#include "storage/log_check.hpp"
#include "storage/schema.hpp"
#include "storage/snapshot_connection.hpp"

namespace gommette::storage {

namespace {

// 4 MiB between two words of progress.
constexpr int pages_per_step = 1024;

bool are_same_file(std::string const& a, std::string const& b) {
    std::error_code is_missing;
    return std::filesystem::equivalent(a, b, is_missing);
}

void copy(Connection& source, Connection& target, std::function<void(int, int)> const& progress) {
    sqlite3_backup* const copying = sqlite3_backup_init(target.raw(), "main", source.raw(), "main");
    if (!copying) target.fail(sqlite3_errcode(target.raw()));
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(copying, pages_per_step);
        int const total = sqlite3_backup_pagecount(copying);
        if (progress && (code == SQLITE_OK || code == SQLITE_DONE)) progress(total - sqlite3_backup_remaining(copying), total);
    }
    int const finished = sqlite3_backup_finish(copying);
    if (code != SQLITE_DONE) target.fail(code);
    if (finished != SQLITE_OK) target.fail(finished);
}

void make_checked_copy(std::string const& folder, std::string const& unfinished, std::function<void(int, int)> const& progress) {
    // Its open read transaction keeps one snapshot: without it each commit of the server would restart the copying.
    Connection source = open_snapshot(folder);
    LogEnd const expected = read_end(source);
    create_private(unfinished);
    Connection target = Connection::open_for_writing(unfinished);
    target.run("PRAGMA synchronous = FULL");
    copy(source, target, progress);
    source.run("COMMIT");
    // One plain file, readable without a WAL beside it, on a read-only disk too.
    target.run("PRAGMA journal_mode = DELETE");
    drop_views(target, check_schema(target));
    // The copy is to open without a mark.
    target.run("UPDATE fence SET marked = 0 WHERE marked <> 0");
    check_file(target);
    if (check_log(target).end != expected) throw StorageError(unfinished + " is not what was copied; try again");
}

}  // namespace

bool is_of_the_memory(std::string const& file, std::string const& folder) {
    if (are_same_file(file, folder + "/gommette.db")) return true;
    return are_same_file(folder_of(file), folder) && std::filesystem::path(file).filename().string().starts_with("gommette.");
}

void backup(std::string const& folder, std::string const& target_file, std::function<void(int done, int total)> progress,
            std::function<void(std::string const& copy)> const& check) {
    std::string const database = folder + "/gommette.db";
    std::string const unfinished = target_file + ".partial";
    struct stat found {};
    if (::stat(database.c_str(), &found) != 0) throw system_error("cannot read " + database);
    if (is_of_the_memory(target_file, folder))
        throw StorageError(target_file + " is one of the convention's own files; choose another name");
    try {
        make_checked_copy(folder, unfinished, progress);
        if (check) check(unfinished);
        take_name(unfinished, target_file);
    } catch (StorageError const&) {
        for (char const* ending : {"", "-journal", "-wal", "-shm"}) std::remove((unfinished + ending).c_str());
        throw;
    }
}

}  // namespace gommette::storage
