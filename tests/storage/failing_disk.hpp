#pragma once

#include <atomic>
#include <string>

namespace gommette::storage {

// A VFS over the real one that fails on demand and counts what is not yet synced. While one exists, it is SQLite's default.
// Only one at a time. The counters may be set and read by any thread.
class FailingDisk {
public:
    FailingDisk();
    ~FailingDisk();
    FailingDisk(FailingDisk const&) = delete;

    struct Plan {
        std::atomic<int> failing_wal_syncs{0};       // so many to come fail with EIO, without syncing
        std::atomic<int> failing_wal_writes{0};      // so many to come fail with "disk full"
        std::atomic<int> failing_database_syncs{0};  // as happens in a checkpoint
        std::atomic<int> unsynced_wal_writes{0};     // since the last good sync of the WAL
        std::atomic<int> wal_syncs{0};
        std::atomic<int> database_syncs{0};
    };
    Plan& plan();
};

}  // namespace gommette::storage
