#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "protocol/types.hpp"
#include "storage/event_log.hpp"

namespace gommette::commands {

// Has the names of people erased, so many days after their session was closed: at once, and then once a day, on a thread of its own.
class NamePeriod {
public:
    // 0 days: names stay. `log` outlives it, and `clock` is called on its thread.
    NamePeriod(storage::EventLog& log, std::string folder, int days, std::function<Moment()> clock);
    ~NamePeriod();

private:
    void run(int days);
    void erase(int days);

    storage::EventLog& log_;
    std::string folder_;
    std::function<Moment()> clock_;
    std::mutex mutex_;
    std::condition_variable stopping_;
    bool is_stopping_{false};
    std::thread thread_;
};

}  // namespace gommette::commands
