#include "storage/new_database.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "storage/batch_rows.hpp"
#include "storage/durable_file.hpp"
#include "storage/schema.hpp"
#include "storage/unfinished.hpp"

namespace gommette::storage {

namespace {

namespace files = std::filesystem;

std::string lock_of(std::string const& folder) { return folder + "/gommette.lock"; }

void refuse_unless_empty(std::string const& folder) {
    std::error_code failed;
    if (!files::exists(folder, failed) && !failed) return;
    for (auto const& entry : files::directory_iterator(folder, failed)) {
        auto const name = entry.path().filename().string();
        if (name != "gommette.lock")
            throw StorageError(folder + " is not empty, there is " + name + " in it; choose another folder");
    }
    if (failed) throw StorageError("cannot read the folder " + folder + ": " + failed.message());
}

}  // namespace

struct NewDatabase::Writing {
    explicit Writing(std::string const& folder, std::string const& file)
        : connection(prepared(file)), keys(folder), rows(connection, keys) {
        connection.run("BEGIN IMMEDIATE");
    }
    static Connection prepared(std::string const& file) {
        Connection connection = Connection::open_for_writing(file);
        migrate(connection);
        return connection;
    }

    Connection connection;
    UrnKeys keys;
    BatchRows rows;
};

NewDatabase::NewDatabase(std::string folder) : folder_(std::move(folder)), file_(folder_ + "/gommette.db.partial") {
    // Before anything is put into a folder that may be somebody's, but for what a process that died left in one of ours.
    if (!is_unfinished(folder_)) refuse_unless_empty(folder_);
    is_new_folder_ = !files::exists(folder_);
    is_new_lock_ = !files::exists(lock_of(folder_));
    lock_ = std::make_unique<FolderLock>(folder_);
    try {
        drop_unfinished(folder_);
        refuse_unless_empty(folder_);
        begin();
    } catch (...) {
        remove_all();
        throw;
    }
}

NewDatabase::~NewDatabase() {
    if (!is_finished_) remove_all();
}

void NewDatabase::begin() {
    mark_unfinished(folder_);
    create_private(file_);
    writing_ = std::make_unique<Writing>(folder_, file_);
}

void NewDatabase::append(LoggedEvent const& logged) {
    auto& length = lengths_[logged.stream];
    if (logged.seq != end_.seq + 1)
        throw StorageError("event " + std::to_string(logged.seq) + " stands where event " + std::to_string(end_.seq + 1) +
                           " is to be");
    if (logged.event.position != length + 1)
        throw StorageError("position " + std::to_string(logged.event.position) + " of " + logged.stream +
                           " stands where position " + std::to_string(length + 1) + " is to be");
    try {
        writing_->rows.write(logged, end_);
    } catch (SqliteError const& error) {
        if (!error.is_constraint()) throw;
        throw StorageError("event " + std::to_string(logged.seq) + " answers a command that another one answers already");
    }
    ++length;
}

void NewDatabase::put(Batch const& beside) { writing_->rows.write(beside, end_); }

std::int64_t NewDatabase::length(Stream const& stream) const {
    auto const found = lengths_.find(stream);
    return found == lengths_.end() ? 0 : found->second;
}

void NewDatabase::close() {
    writing_->connection.run("COMMIT");
    writing_.reset();
}

void NewDatabase::finish() {
    take_name(file_, folder_ + "/gommette.db");
    mark_finished(folder_);
    is_finished_ = true;
}

// What cannot be removed now is when the folder is opened next: its mark goes last.
void NewDatabase::remove_all() noexcept {
    writing_.reset();
    try {
        drop_unfinished(folder_);
        if (is_new_lock_) files::remove(lock_of(folder_));
        if (is_new_folder_) files::remove(folder_);
    } catch (std::exception const&) {
    }
}

}  // namespace gommette::storage
