#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "server/records/verification.hpp"

namespace gommette::records {

// refuse_differences for a log that is read anyway: follows it on a thread of its own, so that a start takes no longer than the longer of
// checking the chain and following the events.
class ReadingCheck {
public:
    // `tell_unreadable` is called on the other thread.
    explicit ReadingCheck(TellDifference tell_unreadable);
    // Also before the end of the log: what was not followed yet is dropped.
    ~ReadingCheck();

    // Each event of the log, in its order; `is_last`: of its stream. Waits while too many have not been followed.
    void take(storage::Stream const& stream, storage::Event const& row, bool is_last);
    // After the last of them. Throws as records::refuse_differences, or what following threw.
    void refuse_differences(storage::LogSnapshot& snapshot);

private:
    struct Taken {
        storage::Stream stream;
        storage::Event row;
        bool is_last;
    };
    // Handed over together.
    static constexpr std::size_t events_at_once = 500;
    static constexpr std::size_t most_waiting = 8;

    void hand_over();
    void end();
    void follow();
    void follow(std::vector<Taken> const& events);

    FirstDifference first_;
    Replay replay_;
    std::vector<Taken> gathered_;

    std::mutex mutex_;  // over what follows
    std::condition_variable changed_;
    std::deque<std::vector<Taken>> waiting_;
    bool has_ended_{false};
    bool is_dropped_{false};
    std::exception_ptr failure_;

    std::thread thread_;
};

}  // namespace gommette::records
