#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "storage/event_log.hpp"

struct sqlite3;

namespace gommette::storage {

// A folder of its own for one test, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    std::string path() const { return path_.string(); }
    std::string file(std::string const& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

// One delivery of the log: the core it went to and how many callbacks it brought.
struct Delivery {
    int core{};
    std::size_t callbacks{};
    bool operator==(Delivery const&) const = default;
};

// Stands for the cores: gathers what the log delivers, and runs it on the test's own thread.
class FakeCores {
public:
    // For open_..._log. The cores must outlive the log.
    Deliver deliver();
    // Called in every delivery, on the log's thread, before the callbacks are taken.
    void on_delivery(std::function<void()> seen);

    // Runs callbacks as they come until `is_reached`; fails the test when nothing comes for half a minute.
    void run_until(std::function<bool()> is_reached);
    // Appends and waits for the answer.
    AppendResult append(EventLog& log, Batch batch, int core = 0);
    std::vector<Delivery> deliveries() const;

private:
    mutable std::mutex mutex_;
    std::condition_variable came_;
    std::deque<std::function<void()>> callbacks_;
    std::vector<Delivery> deliveries_;
    std::function<void()> seen_;
};

// Tells of storage trouble, in order.
class HealthReports {
public:
    explicit HealthReports(EventLog& log);
    void wait_for(std::size_t count);
    std::vector<bool> all() const;

private:
    struct Told {
        std::mutex mutex;
        std::condition_variable came;
        std::vector<bool> reports;
    };
    std::shared_ptr<Told> told_{std::make_shared<Told>()};
};

bool is_appended(AppendResult const& result);
bool failed_with(AppendResult const& result, AppendFailure failure);

// "person/<person>" says `text` with the `n`th command of its device; without words.
Event said(std::string const& text, int person = 1, std::int64_t n = 0);
Event with_words(Event event, std::string words);
// A row of session/1 with that JSON; nothing: the row is to go.
OutcomeRow outcome(std::string kind, std::string key, std::optional<std::string> json, std::int64_t words_at = 0);
// A batch that appends to one stream.
Batch on_stream(Stream const& stream, std::int64_t expected, std::vector<Event> events);
// The bodies of a whole stream.
std::vector<std::string> bodies(EventLog& log, Stream const& stream);

std::string read_bytes(std::string const& file);
void write_bytes(std::string const& file, std::string const& bytes);
// How many transactions stand in a WAL file: frames that carry a commit mark and belong to its present round.
int commits_in_wal(std::string const& wal_file);
// Runs SQL on a database from outside of the log.
void run_sql(std::string const& file, std::string const& sql);
// The same past the triggers, as somebody would who means harm.
void tamper(std::string const& file, std::string const& sql);
std::string first_value(std::string const& file, std::string const& sql);
// Another program in the middle of writing to the database.
class OutsideTransaction {
public:
    explicit OutsideTransaction(std::string const& file);
    ~OutsideTransaction();
    OutsideTransaction(OutsideTransaction const&) = delete;

private:
    sqlite3* handle_{nullptr};
};
// What open_sqlite_log says when it refuses; empty: it opened.
std::string refusal_to_open(std::string const& folder);

}  // namespace gommette::storage
