#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "storage/chain.hpp"
#include "storage/folder_lock.hpp"

namespace gommette::storage {

// The file gommette.mark: how far the log went, kept apart from the database, so that a lost tail or a swapped file is noticed.
// It is written after a commit, never before: it may lag behind the log and never leads it. Two slots in turn; the slot that was
// last made durable is not touched until the other one is, so a torn write leaves one good slot. One thread.
class HighWaterMark {
public:
    // The furthest mark in the file; nothing when there is no file. Throws StorageError when neither slot can be read.
    static std::optional<LogEnd> read(std::string const& path);

    // Opens the file, creates it when missing, and makes `present` its mark, durably. Throws StorageError.
    HighWaterMark(std::string path, LogEnd const& present);

    // Takes a few microseconds: survives the end of the process, and that of the machine after the next sync().
    void write(LogEnd const& end);
    // One fdatasync. False: the disk failed; the mark may lag until a sync succeeds.
    bool sync();
    bool is_synced() const { return synced_; }

private:
    Descriptor file_;
    LogEnd end_;
    std::uint64_t count_{0};  // of slot changes
    bool written_{true};      // the whole slot, since the last failure
    bool synced_{true};
};

}  // namespace gommette::storage
