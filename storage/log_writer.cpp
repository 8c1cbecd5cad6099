#include "storage/log_writer.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <utility>

#include "storage/log_check.hpp"

namespace gommette::storage {

namespace {

using std::chrono::milliseconds;

// How far the durable mark may lag behind the log when the machine loses power: at most 20 more fdatasync a second.
constexpr milliseconds mark_lag{50};
// The WAL's length at which its pages are moved into the database, after the answers have left.
constexpr int checkpoint_pages = 1000;
constexpr milliseconds first_fence_wait{20};
constexpr milliseconds longest_fence_wait{2000};
constexpr milliseconds scrub_wait{500};

std::int64_t now_ms() {
    return std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace

LogWriter::Writing::Writing(WritableLog writable)
    : log(std::move(writable)),
      rows(log.connection, log.keys),
      begin(log.connection, "BEGIN IMMEDIATE"),
      commit(log.connection, "COMMIT"),
      put_fence(log.connection, "UPDATE fence SET written_at_ms = max(written_at_ms + 1, ?1) WHERE id = 1") {}

LogWriter::LogWriter(std::optional<WritableLog> log, std::function<WritableLog()> open, LogEnd end, StreamLengths lengths,
                     Deliver deliver)
    : open_(std::move(open)), end_(end), lengths_(std::move(lengths)), deliver_(std::move(deliver)) {
    if (log)
        begin_writing(*std::move(log));
    else
        begin_trouble();
    thread_ = std::thread([this] { run(); });
}

void LogWriter::begin_writing(WritableLog log) {
    writing_ = std::make_unique<Writing>(std::move(log));
    sqlite3_wal_hook(
        writing_->log.connection.raw(),
        [](void* writer, sqlite3*, char const*, int pages) {
            static_cast<LogWriter*>(writer)->wal_pages_ = pages;
            return SQLITE_OK;
        },
        this);
}

LogWriter::~LogWriter() {
    {
        std::lock_guard const lock(mutex_);
        is_stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void LogWriter::append(int core, Batch batch, std::function<void(AppendResult)> done) {
    {
        std::lock_guard const lock(mutex_);
        bool const is_full = waiting_batches_ >= log_queue_batches;
        Waiting one{core, {}, std::move(done), std::nullopt};
        // Answered in its turn like all others: the caller may be a core, which must not be called back from here.
        if (is_full)
            one.failure = AppendFailure::full;
        else
            one.batch = std::move(batch);
        if (!is_full) ++waiting_batches_;
        waiting_.push_back(std::move(one));
    }
    wake_.notify_one();
}

void LogWriter::on_health(std::function<void(bool healthy)> told) {
    std::lock_guard const lock(telling_);
    told_ = std::move(told);
    if (told_ && !is_healthy_) told_(false);
}

void LogWriter::run() {
    while (std::optional<Group> group = wait_for_work()) {
        if (!group->empty()) {
            if (in_trouble_)
                answer_trouble(std::move(*group));
            else
                commit(std::move(*group));
        }
        keep_house();
    }
    if (writing_) writing_->log.mark.sync();
}

std::optional<LogWriter::Group> LogWriter::wait_for_work() {
    std::unique_lock lock(mutex_);
    auto const has_work = [this] { return !waiting_.empty() || is_stopping_; };
    if (auto const chore = next_chore())
        wake_.wait_until(lock, *chore, has_work);
    else
        wake_.wait(lock, has_work);
    if (is_stopping_ && waiting_.empty()) return std::nullopt;
    waiting_batches_ = 0;
    return std::exchange(waiting_, {});
}

std::optional<LogWriter::Clock::time_point> LogWriter::next_chore() const {
    std::optional<Clock::time_point> next;
    auto const due = [&next](Clock::time_point at) { next = next ? std::min(*next, at) : at; };
    if (in_trouble_) due(next_fence_);
    if (writing_ && !writing_->log.mark.is_synced()) due(last_mark_sync_ + mark_lag);
    if (must_scrub_wal_ && !in_trouble_) due(next_scrub_);
    return next;
}

void LogWriter::commit(Group group) {
    try {
        while (!try_commit(group)) {
        }
    } catch (StorageError const&) {
        writing_->log.connection.roll_back();
        lengths_.roll_back();
        begin_trouble();
        answer_trouble(std::move(group));
        return;
    }
    // Before the answers leave: what was acknowledged is then missed if a later start does not find it.
    writing_->log.mark.write(end_);
    end_urns(group);
    deliver(std::move(group));
}

// Whoever hears that a secret round is closed may rely on it that nothing opens its ballots any more.
void LogWriter::end_urns(Group const& group) {
    for (Waiting const& one : group) {
        if (one.failure) continue;
        for (UrnEnd const& ended : one.batch.ended_urns) writing_->log.keys.end({ended.stream, ended.round});
    }
    writing_->log.keys.destroy_ended();
}

// One transaction. False: SQL refused one batch, now marked; all must be written again without it.
bool LogWriter::try_commit(Group& group) {
    LogEnd end = end_;
    writing_->begin.run();
    bool const is_whole = write_rows(group, end);
    bool const is_needed = std::any_of(group.begin(), group.end(), [](Waiting const& one) { return !one.failure; });
    if (!is_whole || !is_needed) {
        writing_->log.connection.roll_back();
        lengths_.roll_back();
        return is_whole;
    }
    writing_->commit.run();
    lengths_.commit();
    end_ = end;
    return true;
}

bool LogWriter::write_rows(Group& group, LogEnd& end) {
    for (Waiting& one : group) {
        if (one.failure == AppendFailure::full || one.is_refused_by_sql) continue;
        one.failure = lengths_.admit(one.batch.appends);
        if (one.failure) continue;
        try {
            writing_->rows.write(one.batch, end);
        } catch (SqliteError const& error) {
            if (!error.is_constraint()) throw;
            one.failure = AppendFailure::conflict;
            one.is_refused_by_sql = true;
            return false;
        }
    }
    return true;
}

void LogWriter::deliver(Group group) {
    std::map<int, std::vector<std::function<void()>>> letters;
    for (Waiting& one : group) {
        bool const erases = !one.batch.erased_words.empty() || !one.batch.erased_names.empty() || !one.batch.ended_urns.empty();
        if (!one.failure && erases) must_scrub_wal_ = true;
        AppendResult result = Appended{};
        if (one.failure) result = *one.failure;
        letters[one.core].push_back([done = std::move(one.done), result] { done(result); });
    }
    for (auto& [core, mail] : letters) deliver_(core, std::move(mail));
}

void LogWriter::begin_trouble() {
    in_trouble_ = true;
    fence_wait_ = first_fence_wait;
    next_fence_ = Clock::now() + fence_wait_;
    tell(false);
}

// Of these batches nothing is known, or they were not tried because of what is not known.
void LogWriter::answer_trouble(Group group) {
    for (Waiting& one : group) {
        lengths_.shake(one.batch.appends);
        if (one.failure != AppendFailure::full) one.failure = AppendFailure::trouble;
    }
    deliver(std::move(group));
}

void LogWriter::try_fence() {
    try {
        if (!writing_) begin_writing(open_());
        Connection& connection = writing_->log.connection;
        writing_->begin.run();
        writing_->put_fence.with(now_ms()).run();
        writing_->commit.run();
        // Only now is it certain what the log holds.
        end_ = read_end(connection);
        read_lengths(connection, lengths_);
        writing_->log.keys.end_all_but(filled_urns(connection));
        must_scrub_wal_ = !writing_->log.keys.destroy_ended() || must_scrub_wal_;
    } catch (StorageError const&) {
        if (writing_) writing_->log.connection.roll_back();
        fence_wait_ = std::min(fence_wait_ * 2, longest_fence_wait);
        next_fence_ = Clock::now() + fence_wait_;
        return;
    }
    writing_->log.mark.write(end_);
    in_trouble_ = false;
    tell(true);
}

void LogWriter::tell(bool healthy) {
    // Held while the listener runs: once it has been taken away, it is not running.
    std::lock_guard const lock(telling_);
    is_healthy_ = healthy;
    if (told_) told_(healthy);
}

void LogWriter::keep_house() {
    auto const now = Clock::now();
    if (writing_ && !writing_->log.mark.is_synced() && now >= last_mark_sync_ + mark_lag) {
        // Should it fail, the mark lags until it succeeds: a missed loss at worst, never a false alarm.
        writing_->log.mark.sync();
        last_mark_sync_ = Clock::now();
    }
    if (in_trouble_) {
        if (now >= next_fence_) try_fence();
    } else {
        checkpoint();
    }
}

// A failing checkpoint loses nothing: the WAL keeps its pages until one succeeds.
void LogWriter::checkpoint() {
    sqlite3* const database = writing_->log.connection.raw();
    if (must_scrub_wal_ && Clock::now() >= next_scrub_) {
        // What was erased still stands in the WAL: it is emptied as soon as no reader needs it.
        sqlite3_busy_timeout(database, 0);
        int const code = sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        sqlite3_busy_timeout(database, Connection::busy_wait_ms);
        bool const are_keys_gone = writing_->log.keys.destroy_ended();
        must_scrub_wal_ = code != SQLITE_OK || !are_keys_gone;
        next_scrub_ = must_scrub_wal_ ? Clock::now() + scrub_wait : Clock::time_point{};
        if (!must_scrub_wal_) wal_pages_ = 0;
    } else if (wal_pages_ >= checkpoint_pages) {
        sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        wal_pages_ = 0;
    }
}

}  // namespace gommette::storage
