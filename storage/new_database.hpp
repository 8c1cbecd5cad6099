#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include "storage/chain.hpp"
#include "storage/folder_lock.hpp"
#include "storage/whole_log.hpp"

namespace gommette::storage {

// Makes the database of a folder that holds none, from the rows of another: all or nothing. Until it is finished it stands beside
// under another name (`file`), and an object that goes before that leaves the folder as it was. After the process died in the
// middle, whoever opens the folder next begins anew. One thread; holds the folder's lock.
class NewDatabase {
public:
    // Creates the folder when it is missing. Throws StorageError: it is not empty, is another's, or cannot be written.
    explicit NewDatabase(std::string folder);
    ~NewDatabase();
    NewDatabase(NewDatabase const&) = delete;

    // The next event of the log. Throws StorageError: its number is not the next one, its position not its stream's next one, it
    // answers a command that another answers already, or the disk takes no more.
    void append(LoggedEvent const& logged);
    // What stands beside the log: keys, names, answers, outcomes. Throws StorageError.
    void put(Batch const& beside);
    LogEnd const& end() const { return end_; }
    // How many events that stream has; 0: there is none of that name.
    std::int64_t length(Stream const& stream) const;

    // All that was given is in the file. It can be read from now on by its name, as a backup is, and takes nothing any more.
    void close();
    std::string const& file() const { return file_; }
    // The file becomes the folder's database, durably; it has been closed.
    void finish();

private:
    struct Writing;
    void begin();
    void remove_all() noexcept;

    std::string folder_;
    std::string file_;
    bool is_new_folder_{false};
    bool is_new_lock_{false};
    std::unique_ptr<FolderLock> lock_;
    std::unique_ptr<Writing> writing_;
    LogEnd end_;
    std::unordered_map<Stream, std::int64_t> lengths_;
    bool is_finished_{false};
};

}  // namespace gommette::storage
