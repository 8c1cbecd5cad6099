#include "storage/unfinished.hpp"

#include <fcntl.h>

#include <filesystem>
#include <system_error>

#include "storage/folder_lock.hpp"

namespace gommette::storage {

namespace {

std::string mark_of(std::string const& folder) { return folder + "/gommette.unfinished"; }

void remove(std::string const& path) {
    std::error_code error;
    std::filesystem::remove(path, error);
    if (error) throw StorageError("cannot remove " + path + ": " + error.message());
}

}  // namespace

void mark_unfinished(std::string const& folder) {
    Descriptor const made(::open(mark_of(folder).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (!made.is_open()) throw system_error("cannot write in the folder " + folder);
    sync_folder(folder);
}

void mark_finished(std::string const& folder) {
    remove(mark_of(folder));
    sync_folder(folder);
}

bool is_unfinished(std::string const& folder) {
    std::error_code is_missing;
    return std::filesystem::exists(mark_of(folder), is_missing);
}

void drop_unfinished(std::string const& folder) {
    if (!is_unfinished(folder)) return;
    // The high-water mark first: without it a database that is missing is nobody's loss.
    for (char const* name : {"/gommette.mark", "/gommette.db-wal", "/gommette.db-shm", "/gommette.db", "/gommette.db.partial",
                             "/gommette.db.partial-journal"})
        remove(folder + name);
    mark_finished(folder);
}

}  // namespace gommette::storage
