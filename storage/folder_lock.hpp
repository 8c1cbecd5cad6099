#pragma once

#include <string>

#include "storage/event_log.hpp"

namespace gommette::storage {

// An open file descriptor, closed with its owner.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();
    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

// Holds a folder for one server, until destroyed. The kernel lets go of it when the process dies.
class FolderLock {
public:
    // Creates the folder when it is missing. Throws StorageError: it cannot be made or written, or another server holds it. A
    // disk that became read-only does not keep it from a folder that was held before.
    explicit FolderLock(std::string const& folder);

private:
    Descriptor file_;
};

// The folder that the file, or the folder, is in.
std::string folder_of(std::string const& path);

// Makes what was created, renamed or removed in the folder durable. Throws StorageError.
void sync_folder(std::string const& folder);

// "<what>: <the system's words for errno>"
StorageError system_error(std::string const& what);
// Whether that errno says that the disk is full, read-only or failing.
bool is_of_the_disk(int code);

}  // namespace gommette::storage
