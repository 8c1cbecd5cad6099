#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "storage/batch_rows.hpp"
#include "storage/event_log.hpp"
#include "storage/high_water_mark.hpp"
#include "storage/sqlite_connection.hpp"
#include "storage/stream_lengths.hpp"

namespace gommette::storage {

// The one connection that writes and checkpoints, and what lies beside its database: the mark, and the keys of open urns.
struct WritableLog {
    Connection connection;
    HighWaterMark mark;
    UrnKeys keys;
};

// The only thread that writes: takes all batches that wait, commits them as one transaction, then answers them.
// When a commit fails it answers `trouble`, and commits a fence on the same connection before it takes anything again: until then
// a failed commit may still come true, should the process die. A log that could not be opened for writing begins in trouble.
class LogWriter {
public:
    // `end` and `lengths` are what the database holds. No `log`: the disk takes nothing; `open` is called until it gives one, and
    // throws StorageError until then.
    LogWriter(std::optional<WritableLog> log, std::function<WritableLog()> open, LogEnd end, StreamLengths lengths,
              Deliver deliver);
    // Commits and answers what waits, then stops.
    ~LogWriter();
    LogWriter(LogWriter const&) = delete;

    // Any thread.
    void append(int core, Batch batch, std::function<void(AppendResult)> done);
    void on_health(std::function<void(bool healthy)> told);

private:
    using Clock = std::chrono::steady_clock;
    struct Waiting {
        int core{};
        Batch batch;
        std::function<void(AppendResult)> done;
        std::optional<AppendFailure> failure;  // known beforehand, or found out while writing
        bool is_refused_by_sql{false};
    };
    using Group = std::vector<Waiting>;
    // The log with its statements.
    struct Writing {
        explicit Writing(WritableLog log);
        WritableLog log;
        BatchRows rows;
        Statement begin;
        Statement commit;
        Statement put_fence;
    };

    void run();
    void begin_writing(WritableLog log);
    // Nothing: everything is answered and it is time to stop. Empty: time for a chore.
    std::optional<Group> wait_for_work();
    std::optional<Clock::time_point> next_chore() const;

    void commit(Group group);
    bool try_commit(Group& group);
    bool write_rows(Group& group, LogEnd& end);
    void end_urns(Group const& group);
    void deliver(Group group);

    void begin_trouble();
    void answer_trouble(Group group);
    void try_fence();
    void tell(bool healthy);

    void keep_house();
    void checkpoint();

    std::unique_ptr<Writing> writing_;  // none: in trouble since the start
    std::function<WritableLog()> open_;
    LogEnd end_;
    StreamLengths lengths_;
    Deliver deliver_;

    bool in_trouble_{false};
    Clock::time_point next_fence_{};
    std::chrono::milliseconds fence_wait_{};
    Clock::time_point last_mark_sync_{};
    int wal_pages_{0};  // as the last commit left them
    bool must_scrub_wal_{false};
    Clock::time_point next_scrub_{};

    std::mutex mutex_;
    std::condition_variable wake_;
    Group waiting_;
    std::size_t waiting_batches_{0};  // without those that found the queue full
    bool is_stopping_{false};
    std::mutex telling_;
    std::function<void(bool)> told_;  // guarded by telling_, as is the next
    bool is_healthy_{true};
    std::thread thread_;
};

}  // namespace gommette::storage
