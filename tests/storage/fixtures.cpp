#include "fixtures.hpp"

#include <sqlite3.h>
#include <stdlib.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <utility>

namespace gommette::storage {

namespace {

constexpr std::chrono::seconds patience{30};

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "gommette-storage-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Deliver FakeCores::deliver() {
    return [this](int core, std::vector<std::function<void()>> callbacks) {
        std::function<void()> seen;
        {
            std::lock_guard const lock(mutex_);
            seen = seen_;
        }
        if (seen) seen();
        std::lock_guard const lock(mutex_);
        deliveries_.push_back({core, callbacks.size()});
        for (auto& callback : callbacks) callbacks_.push_back(std::move(callback));
        came_.notify_one();
    };
}

void FakeCores::on_delivery(std::function<void()> seen) {
    std::lock_guard const lock(mutex_);
    seen_ = std::move(seen);
}

void FakeCores::run_until(std::function<bool()> is_reached) {
    while (!is_reached()) {
        std::function<void()> callback;
        {
            std::unique_lock lock(mutex_);
            if (!came_.wait_for(lock, patience, [this] { return !callbacks_.empty(); })) {
                ADD_FAILURE() << "nothing was delivered";
                return;
            }
            callback = std::move(callbacks_.front());
            callbacks_.pop_front();
        }
        callback();
    }
}

AppendResult FakeCores::append(EventLog& log, Batch batch, int core) {
    auto const answer = std::make_shared<std::optional<AppendResult>>();
    log.append(core, std::move(batch), [answer](AppendResult result) { *answer = result; });
    run_until([&] { return answer->has_value(); });
    return answer->value_or(AppendFailure::full);
}

std::vector<Delivery> FakeCores::deliveries() const {
    std::lock_guard const lock(mutex_);
    return deliveries_;
}

HealthReports::HealthReports(EventLog& log) {
    log.on_health([told = told_](bool healthy) {
        std::lock_guard const lock(told->mutex);
        told->reports.push_back(healthy);
        told->came.notify_one();
    });
}

void HealthReports::wait_for(std::size_t count) {
    std::unique_lock lock(told_->mutex);
    EXPECT_TRUE(told_->came.wait_for(lock, patience, [&] { return told_->reports.size() >= count; }));
}

std::vector<bool> HealthReports::all() const {
    std::lock_guard const lock(told_->mutex);
    return told_->reports;
}

bool is_appended(AppendResult const& result) { return std::holds_alternative<Appended>(result); }

bool failed_with(AppendResult const& result, AppendFailure failure) {
    auto const* found = std::get_if<AppendFailure>(&result);
    return found && *found == failure;
}

Event said(std::string const& text, int person, std::int64_t n) {
    Event event;
    event.kind = "said";
    event.at_ms = 1700000000000;
    event.command = {"person/" + std::to_string(person), n > 0 ? "device-1" : "", n};
    event.body = "{\"text\":\"" + text + "\"}";
    return event;
}

Event with_words(Event event, std::string words) {
    event.words = std::move(words);
    return event;
}

OutcomeRow outcome(std::string kind, std::string key, std::optional<std::string> json, std::int64_t words_at) {
    return {"session/1", std::move(kind), std::move(key), std::move(json), words_at, std::nullopt};
}

Batch on_stream(Stream const& stream, std::int64_t expected, std::vector<Event> events) {
    Batch batch;
    batch.appends.push_back({stream, expected, std::move(events)});
    return batch;
}

std::vector<std::string> bodies(EventLog& log, Stream const& stream) {
    std::vector<std::string> found;
    for (Event const& event : log.read(stream, 0, 1000000)) found.push_back(event.body);
    return found;
}

std::string read_bytes(std::string const& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

void write_bytes(std::string const& file, std::string const& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

int commits_in_wal(std::string const& wal_file) {
    // sqlite.org/fileformat2.html#walformat: a header of 32 bytes with the page size at 8 and the salts at 16; frames of 24 bytes
    // plus a page, whose bytes 4 to 7 are not zero in the last frame of a transaction and whose salts at 8 are the header's.
    std::string const bytes = read_bytes(wal_file);
    if (bytes.size() < 32) return 0;
    auto const number = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
        return value;
    };
    std::size_t const frame_bytes = 24 + number(8);
    int commits = 0;
    for (std::size_t at = 32; at + frame_bytes <= bytes.size(); at += frame_bytes) {
        if (bytes.compare(at + 8, 8, bytes, 16, 8) != 0) break;
        if (number(at + 4) != 0) ++commits;
    }
    return commits;
}

namespace {

std::string first_value(std::string const& file, std::string const& sql, bool with_triggers) {
    sqlite3* handle = nullptr;
    std::string value;
    if (sqlite3_open(file.c_str(), &handle) != SQLITE_OK) throw std::runtime_error("cannot open " + file);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, int{with_triggers}, nullptr);
    char* message = nullptr;
    auto const take = [](void* value, int count, char** columns, char**) {
        auto& text = *static_cast<std::string*>(value);
        if (text.empty() && count > 0 && columns[0]) text = columns[0];
        return 0;
    };
    int const code = sqlite3_exec(handle, sql.c_str(), take, &value, &message);
    std::string const why = message ? message : "";
    sqlite3_free(message);
    sqlite3_close(handle);
    if (code != SQLITE_OK) throw std::runtime_error(why);
    return value;
}

}  // namespace

std::string first_value(std::string const& file, std::string const& sql) { return first_value(file, sql, true); }

void run_sql(std::string const& file, std::string const& sql) { first_value(file, sql, true); }

void tamper(std::string const& file, std::string const& sql) { first_value(file, sql, false); }

OutsideTransaction::OutsideTransaction(std::string const& file) {
    if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK ||
        sqlite3_exec(handle_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error("cannot hold " + file);
}

OutsideTransaction::~OutsideTransaction() { sqlite3_close(handle_); }

std::string refusal_to_open(std::string const& folder) {
    try {
        FakeCores cores;
        open_sqlite_log({folder, false}, cores.deliver());
        return "";
    } catch (StorageError const& error) {
        return error.text;
    }
}

}  // namespace gommette::storage
