#include "storage/durable_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "storage/folder_lock.hpp"

namespace gommette::storage {

void write_durably(std::string const& path, std::string const& text) {
    std::string const unfinished = path + ".new";
    Descriptor const file(::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    // A file of a few lines is written in one go, or the disk is full.
    bool const is_written =
        file.is_open() && ::write(file.number(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (!is_written || ::fsync(file.number()) != 0 || std::rename(unfinished.c_str(), path.c_str()) != 0)
        throw system_error("cannot write " + path);
    sync_folder(folder_of(path));
}

void create_private(std::string const& unfinished) {
    ::unlink(unfinished.c_str());
    Descriptor const created(::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!created.is_open()) throw system_error("cannot write " + unfinished);
}

void take_name(std::string const& unfinished, std::string const& path) {
    Descriptor const opened(::open(unfinished.c_str(), O_RDWR | O_CLOEXEC));
    if (!opened.is_open() || ::fsync(opened.number()) != 0) throw system_error("cannot write " + unfinished);
    if (std::rename(unfinished.c_str(), path.c_str()) != 0) throw system_error("cannot write " + path);
    sync_folder(folder_of(path));
}

}  // namespace gommette::storage
