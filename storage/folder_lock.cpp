#include "storage/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace gommette::storage {

namespace {

void create_folder(std::string const& folder) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) return;
    std::filesystem::create_directories(folder, error);
    if (error) throw StorageError("cannot create the folder " + folder + ": " + error.message());
    // It will hold people's names.
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    sync_folder(folder_of(folder));
}

std::string holder(int file) {
    char text[32] = {};
    ssize_t const length = ::pread(file, text, sizeof text - 1, 0);
    std::string pid(text, length > 0 ? static_cast<std::size_t>(length) : 0);
    pid.erase(pid.find_last_not_of("\n") + 1);
    return pid.empty() ? "another Gommette" : "another Gommette (process " + pid + ")";
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

FolderLock::FolderLock(std::string const& folder) {
    create_folder(folder);
    std::string const path = folder + "/gommette.lock";
    file_ = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!file_.is_open() && errno == EROFS) {
        file_ = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
        errno = EROFS;
    }
    if (!file_.is_open()) throw system_error("cannot write in the folder " + folder);
    if (::flock(file_.number(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) throw system_error("cannot lock " + path);
        throw StorageError(holder(file_.number()) + " already serves the folder " + folder);
    }
    // An import that was refused takes its lock with it.
    struct stat found {};
    if (::fstat(file_.number(), &found) == 0 && found.st_nlink == 0) throw StorageError(path + " was removed meanwhile; try again");
    std::string const pid = std::to_string(::getpid()) + "\n";
    // Only for the message above: a full disk must not keep the server from starting.
    if (::ftruncate(file_.number(), 0) == 0 && ::pwrite(file_.number(), pid.data(), pid.size(), 0) < 0) errno = 0;
}

std::string folder_of(std::string const& path) {
    auto const parent = std::filesystem::path(path).parent_path();
    return parent.empty() ? "." : parent.string();
}

void sync_folder(std::string const& folder) {
    Descriptor const file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file.is_open() || ::fsync(file.number()) != 0) throw system_error("cannot write in the folder " + folder);
}

StorageError system_error(std::string const& what) {
    return StorageError(what + ": " + std::strerror(errno), is_of_the_disk(errno));
}

bool is_of_the_disk(int code) { return code == ENOSPC || code == EDQUOT || code == EIO || code == EROFS; }

}  // namespace gommette::storage
