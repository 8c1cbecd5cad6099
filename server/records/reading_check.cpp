#include "server/records/reading_check.hpp"

#include <utility>

namespace gommette::records {

ReadingCheck::ReadingCheck(TellDifference tell_unreadable)
    : replay_(first_.teller(), std::move(tell_unreadable)), thread_([this] { follow(); }) {}

ReadingCheck::~ReadingCheck() {
    {
        std::lock_guard const lock(mutex_);
        is_dropped_ = true;
    }
    end();
}

void ReadingCheck::take(storage::Stream const& stream, storage::Event const& row, bool is_last) {
    gathered_.push_back({stream, row, is_last});
    if (gathered_.size() == events_at_once) hand_over();
}

void ReadingCheck::refuse_differences(storage::LogSnapshot& snapshot) {
    hand_over();
    end();
    if (failure_) std::rethrow_exception(failure_);
    replay_.compare(snapshot);
    first_.refuse_if_any();
}

void ReadingCheck::hand_over() {
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return waiting_.size() < most_waiting; });
        waiting_.push_back(std::exchange(gathered_, {}));
    }
    changed_.notify_all();
}

void ReadingCheck::end() {
    {
        std::lock_guard const lock(mutex_);
        has_ended_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void ReadingCheck::follow() {
    for (;;) {
        std::vector<Taken> events;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return has_ended_ || !waiting_.empty(); });
            if (is_dropped_ || waiting_.empty()) return;
            events = std::move(waiting_.front());
            waiting_.pop_front();
        }
        changed_.notify_all();
        follow(events);
    }
}

// After a failure the rest is only taken, so that whoever reads the log does not wait for ever.
void ReadingCheck::follow(std::vector<Taken> const& events) {
    if (failure_) return;
    try {
        for (auto const& [stream, row, is_last] : events) {
            replay_.take(stream, row);
            if (is_last) replay_.end(stream);
        }
    } catch (...) {
        failure_ = std::current_exception();
    }
}

}  // namespace gommette::records
