#include "server/commands/name_period.hpp"

#include <utility>

#include "server/ops/log.hpp"
#include "server/records/erasure.hpp"

namespace gommette::commands {

namespace {

constexpr std::chrono::hours between_looks{24};

}  // namespace

NamePeriod::NamePeriod(storage::EventLog& log, std::string folder, int days, std::function<Moment()> clock)
    : log_(log), folder_(std::move(folder)), clock_(std::move(clock)) {
    if (days > 0) thread_ = std::thread([this, days] { run(days); });
}

NamePeriod::~NamePeriod() {
    {
        std::lock_guard const lock(mutex_);
        is_stopping_ = true;
    }
    stopping_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void NamePeriod::run(int days) {
    std::unique_lock lock(mutex_);
    while (!is_stopping_) {
        lock.unlock();
        erase(days);
        lock.lock();
        stopping_.wait_for(lock, between_looks, [this] { return is_stopping_; });
    }
}

// What fails today, on a full disk, is done tomorrow.
void NamePeriod::erase(int days) {
    try {
        storage::LogSnapshot snapshot(folder_);
        Moment const before{clock_().value - std::chrono::milliseconds(std::chrono::hours(24) * days).count()};
        auto const names = records::names_of_sessions_closed_before(snapshot, before).names;
        if (names.empty()) return;
        ops::log(ops::LogLevel::info, "names_erased", {{"names", names.size()}, {"after_days", days}});
        storage::Batch batch;
        batch.erased_names = names;
        log_.append(0, std::move(batch), [](storage::AppendResult const&) {});
    } catch (storage::StorageError const& trouble) {
        ops::log(ops::LogLevel::warning, "names_not_erased", {{"why", trouble.what()}});
    }
}

}  // namespace gommette::commands
