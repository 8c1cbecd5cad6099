// How many events a second the log makes durable, by how many batches are in flight, next to what SQLite alone does on the same
// disk: bench_storage [FOLDER] [SECONDS A LINE]. Only the ratio of two lines of one run says something.

#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "storage/event_log.hpp"

namespace {

using namespace gommette::storage;
using Clock = std::chrono::steady_clock;

struct Rate {
    double commits{};  // a second
    double events{};   // a second
    double cpu_us{};   // an event, of the whole process
};

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

double cpu_seconds() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

Rate rate(std::int64_t commits, std::int64_t events, double elapsed, double cpu) {
    return {static_cast<double>(commits) / elapsed, static_cast<double>(events) / elapsed,
            cpu * 1e6 / static_cast<double>(events)};
}

std::string ballot(std::int64_t n) {
    return "{\"round\":1,\"person\":" + std::to_string(n % 1000 + 1) + ",\"marks\":[{\"proposal\":" + std::to_string(n % 60 + 1) +
           ",\"mark\":" + std::to_string(n % 3 + 1) + "}]}";
}

void require(int code, sqlite3* database) {
    if (code != SQLITE_OK && code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database));
}

// SQLite alone: one row in a log and one upsert a vote, prepared statements, WAL, synchronous=FULL.
Rate bare_limit(std::string const& file, int batch, double seconds) {
    sqlite3* database = nullptr;
    require(sqlite3_open(file.c_str(), &database), database);
    require(
        sqlite3_exec(database,
                     "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                     "CREATE TABLE log (seq INTEGER PRIMARY KEY, at INTEGER, who TEXT, kind TEXT, body TEXT);"
                     "CREATE TABLE vote (proposal INTEGER, who TEXT, mark INTEGER, PRIMARY KEY (proposal, who)) WITHOUT ROWID",
                     nullptr, nullptr, nullptr),
        database);
    sqlite3_stmt *log = nullptr, *vote = nullptr;
    require(sqlite3_prepare_v2(database, "INSERT INTO log (at, who, kind, body) VALUES (?1, ?2, 'vote', ?3)", -1, &log, nullptr),
            database);
    require(sqlite3_prepare_v2(database, "INSERT INTO vote VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET mark = ?3", -1, &vote,
                               nullptr),
            database);
    std::int64_t events = 0, commits = 0;
    double const cpu_before = cpu_seconds();
    auto const start = Clock::now();
    while (seconds_since(start) < seconds) {
        require(sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), database);
        for (int i = 0; i < batch; ++i, ++events) {
            std::string const who = "person/" + std::to_string(events % 1000), body = ballot(events);
            sqlite3_bind_int64(log, 1, 1700000000000 + events);
            sqlite3_bind_text(log, 2, who.data(), static_cast<int>(who.size()), SQLITE_STATIC);
            sqlite3_bind_text(log, 3, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
            require(sqlite3_step(log), database);
            sqlite3_reset(log);
            sqlite3_bind_int64(vote, 1, events % 60);
            sqlite3_bind_text(vote, 2, who.data(), static_cast<int>(who.size()), SQLITE_STATIC);
            sqlite3_bind_int64(vote, 3, events % 3);
            require(sqlite3_step(vote), database);
            sqlite3_reset(vote);
        }
        require(sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr), database);
        ++commits;
    }
    Rate const reached = rate(commits, events, seconds_since(start), cpu_seconds() - cpu_before);
    sqlite3_finalize(log);
    sqlite3_finalize(vote);
    sqlite3_close(database);
    return reached;
}

// Sends a new batch for each one that is answered, so that always so many are in flight. One event a batch, ten sessions.
class Voters {
public:
    Voters(std::string const& folder, int in_flight) : in_flight_(in_flight) {
        log_ = open_sqlite_log({folder, false}, [this](int, std::vector<std::function<void()>> letters) {
            std::lock_guard const lock(mutex_);
            ++commits_;
            for (auto& letter : letters) letters_.push_back(std::move(letter));
            came_.notify_one();
        });
    }
    Rate run(double seconds) {
        double const cpu_before = cpu_seconds();
        auto const start = Clock::now();
        for (int i = 0; i < in_flight_; ++i) vote();
        while (answered_ < sent_) {
            std::vector<std::function<void()>> letters;
            {
                std::unique_lock lock(mutex_);
                came_.wait(lock, [this] { return !letters_.empty(); });
                letters.swap(letters_);
            }
            for (auto& letter : letters) letter();
            answered_ += static_cast<std::int64_t>(letters.size());
            if (seconds_since(start) < seconds)
                for (std::size_t i = 0; i < letters.size(); ++i) vote();
        }
        std::lock_guard const lock(mutex_);
        return rate(commits_, answered_, seconds_since(start), cpu_seconds() - cpu_before);
    }

private:
    void vote() {
        std::int64_t const turn = sent_++;
        Event event;
        event.kind = "ballot_marked";
        event.at_ms = 1700000000000 + turn;
        event.command = {"person/" + std::to_string(turn % 1000), "tel-5f3a9c" + std::to_string(turn % 1000), turn / 1000 + 1};
        event.body = ballot(turn);
        Batch batch;
        batch.appends.push_back({"session/" + std::to_string(turn % 10), turn / 10, {std::move(event)}});
        log_->append(0, std::move(batch), [](AppendResult result) {
            if (!std::holds_alternative<Appended>(result)) throw std::runtime_error("a batch was not appended");
        });
    }

    int in_flight_;
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<std::function<void()>> letters_;
    std::int64_t commits_{0}, sent_{0}, answered_{0};
    std::unique_ptr<EventLog> log_;
};

// How long the next start takes with so many events in the log, the whole chain checked.
void time_start(std::string const& folder, std::int64_t events) {
    {
        auto log = open_sqlite_log({folder, false}, [](int, std::vector<std::function<void()>>) {});
        for (std::int64_t written = 0; written < events; written += 1000) {
            Event event;
            event.kind = "ballot_marked";
            event.body = ballot(written);
            Batch batch;
            batch.appends.push_back({"session/1", written, std::vector<Event>(1000, event)});
            log->append(0, std::move(batch), [](AppendResult) {});
        }
    }
    auto const start = Clock::now();
    auto log = open_sqlite_log({folder, false}, [](int, std::vector<std::function<void()>>) {});
    double const opened = seconds_since(start);
    std::size_t const read = log->read("session/1", 0, static_cast<std::size_t>(events)).size();
    std::printf("start with %zu events: %.3f s; reading them all: %.3f s\n", read, opened, seconds_since(start) - opened);
}

}  // namespace

int main(int argc, char** argv) {
    std::string const parent = argc > 1 ? argv[1] : std::filesystem::temp_directory_path().string();
    double const seconds = argc > 2 ? std::stod(argv[2]) : 2;
    std::string folder = parent + "/gommette-bench-XXXXXX";
    if (!mkdtemp(folder.data())) return 1;
    std::printf("%9s | %10s %10s %8s | %10s %10s %8s | %s\n", "in flight", "SQLite c/s", "events/s", "CPU us", "log c/s",
                "events/s", "CPU us", "log / SQLite");
    for (int batch : {1, 10, 100, 1000}) {
        std::string const name = folder + "/" + std::to_string(batch);
        Rate const bare = bare_limit(name + ".bare", batch, seconds);
        Rate const log = Voters(name, batch).run(seconds);
        std::printf("%9d | %10.0f %10.0f %8.1f | %10.0f %10.0f %8.1f | %.2f\n", batch, bare.commits, bare.events, bare.cpu_us,
                    log.commits, log.events, log.cpu_us, log.events / bare.events);
    }
    time_start(folder + "/start", 100000);
    std::filesystem::remove_all(folder);
    return 0;
}
