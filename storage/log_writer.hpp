#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
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

// The only thread that writes: takes all batches that wait, commits them as one transaction, then answers them.
// When a commit fails it answers `trouble`, and commits a fence on the same connection before it takes anything again: until then
// a failed commit may still come true, should the process die. Owns the one connection that writes and checkpoints.
class LogWriter {
public:
    // `end` and `lengths` are what the database holds.
    LogWriter(Connection connection, HighWaterMark mark, LogEnd end, StreamLengths lengths, Deliver deliver);
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

    void run();
    // Nothing: everything is answered and it is time to stop. Empty: time for a chore.
    std::optional<Group> wait_for_work();
    std::optional<Clock::time_point> next_chore() const;

    void commit(Group group);
    bool try_commit(Group& group);
    bool write_rows(Group& group, LogEnd& end);
    void deliver(Group group);

    void begin_trouble();
    void answer_trouble(Group group);
    void try_fence();
    void tell(bool healthy);

    void keep_house();
    void checkpoint();

    Connection connection_;
    HighWaterMark mark_;
    LogEnd end_;
    StreamLengths lengths_;
    Deliver deliver_;
    BatchRows rows_;
    Statement begin_;
    Statement commit_;
    Statement put_fence_;

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
    std::function<void(bool)> told_;  // guarded by telling_
    std::thread thread_;
};

}  // namespace gommette::storage
