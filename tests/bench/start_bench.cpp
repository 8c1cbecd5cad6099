// What a start costs, by how many events the log has: bench_start [FOLDER] [EVENTS]... Opening: the file and its chain checked. Loading:
// all streams read and made true. Then what stands beside the log held against it: afterwards, by a walk of its own, or while the chain is
// checked, as a start does. "Alone": opening and loading. Seconds on the wall: the file and its chain are checked side by side, so that
// two idle cores are needed. Only the ratio of two columns of one run says something. "Peak": the process' memory, and what the
// check of a start added to its highest before, since that holds the states of all sessions at once.

#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/records/outcome_rows.hpp"
#include "server/records/read_stream.hpp"
#include "server/records/streams.hpp"
#include "server/records/reading_check.hpp"
#include "server/records/verification.hpp"
#include "storage/log_check.hpp"
#include "storage/snapshot_connection.hpp"
#include "tests/records/played_convention.hpp"

namespace gommette {
namespace {

constexpr int events_a_session = 5000;

std::vector<SessionEvent> long_evening() {
    std::vector<SessionEvent> events;
    for (int commands = events_a_session; events.size() < events_a_session; commands *= 2) events = domain::log_of_evening(7, commands);
    events.resize(events_a_session);
    return events;
}

// One session after the other, each with the same evening.
void fill(std::string const& folder, std::int64_t events) {
    auto evening = long_evening();
    std::vector<storage::Event> rows;
    for (auto const& event : evening) rows.push_back(records::row_of(event));
    auto log = storage::open_sqlite_log({folder, false}, [](int, std::vector<std::function<void()>> letters) {
        for (auto const& letter : letters) letter();
    });
    for (std::int32_t number = 1; number <= events / events_a_session; ++number) {
        std::get<SessionPlanned>(evening.front()).session = SessionId{number};
        rows.front() = records::row_of(evening.front());
        domain::Session session;
        for (auto const& event : evening) apply(session, event, domain::evening);
        storage::Batch batch;
        batch.appends.push_back({records::session_stream({number}), 0, rows});
        batch.outcomes = records::all_rows(session);
        for (auto const& person : session.people) {
            std::string hash = std::to_string(number) + "/" + std::to_string(person.id.value);
            hash.resize(32, '.');
            batch.keys.push_back({hash, "participant", number, person.id.value, false});
        }
        log->append(0, std::move(batch), [](storage::AppendResult result) {
            if (!std::holds_alternative<storage::Appended>(result)) throw std::runtime_error("a batch was not appended");
        });
    }
}

double now_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double peak_mib() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

// The median of three.
template <class Work>
double seconds_of(Work const& work) {
    std::vector<double> seconds;
    for (int i = 0; i < 3; ++i) {
        double const before = now_seconds();
        work();
        seconds.push_back(now_seconds() - before);
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[1];
}

void load_all(storage::LogSnapshot& snapshot) {
    for (auto const& [stream, events] : snapshot.streams()) {
        domain::Session session;
        records::read_stream(
            stream, [&](std::int64_t after, std::size_t at_most) { return snapshot.events(stream, after, at_most); }, session,
            [&](SessionEvent const& event, storage::Event const& row) { apply(session, event, Moment{row.at_ms}); });
    }
}

// As serve does.
void open_checked(std::string const& folder) {
    records::ReadingCheck check([](std::string const&) {});
    auto const log = storage::open_sqlite_log(
        {folder, false, {}, [&check](auto const& stream, auto const& event, bool is_last) { check.take(stream, event, is_last); }},
        [](int, std::vector<std::function<void()>>) {});
    storage::LogSnapshot snapshot(folder);
    check.refuse_differences(snapshot);
}

void measure(std::string const& folder, std::int64_t events) {
    // By another process, so that its memory does not count.
    if (pid_t const filling = fork(); filling == 0) {
        fill(folder, events);
        _exit(0);
    } else if (int status = 0; waitpid(filling, &status, 0) != filling || status != 0) {
        throw std::runtime_error("the log could not be filled");
    }
    double const opened =
        seconds_of([&] { storage::open_sqlite_log({folder, false}, [](int, std::vector<std::function<void()>>) {}); });
    auto connection = std::optional(storage::open_snapshot(folder));
    double const file = seconds_of([&] { storage::check_file(*connection); });
    double const chain = seconds_of([&] { storage::check_log(*connection); });
    // A reader that stays would keep each opening waiting for its checkpoint.
    connection.reset();
    auto snapshot = std::optional(storage::LogSnapshot(folder));
    double const loaded = seconds_of([&] { load_all(*snapshot); });
    double const later = seconds_of([&] { records::refuse_differences(*snapshot, [](std::string const&) {}); });
    snapshot.reset();
    double const peak_before = peak_mib();
    double const meanwhile = seconds_of([&] { open_checked(folder); });
    std::printf("%9lld | %8.2f %8.2f %8.2f | %8.2f %8.2f %8.2f | %10.2f %10.2f | %5.0f %+5.0f MiB\n", static_cast<long long>(events),
                opened, file, chain, loaded, opened + later, meanwhile, (opened + later) / (opened + loaded),
                meanwhile / (opened + loaded), peak_mib(), peak_mib() - peak_before);
}

}  // namespace
}  // namespace gommette

int main(int argc, char** argv) {
    std::string const parent = argc > 1 ? argv[1] : std::filesystem::temp_directory_path().string();
    std::vector<std::int64_t> sizes;
    for (int i = 2; i < argc; ++i) sizes.push_back(std::stoll(argv[i]));
    if (sizes.empty()) sizes = {100'000, 1'000'000};
    std::printf("%9s | %8s %8s %8s | %8s %8s %8s | %10s %10s | %s\n", "events", "opening", "file", "chain", "loading", "two walks",
                "one", "two/alone", "one/alone", "peak");
    for (auto const events : sizes) {
        std::string folder = parent + "/gommette-bench-XXXXXX";
        if (!mkdtemp(folder.data())) return 1;
        gommette::measure(folder, events);
        std::filesystem::remove_all(folder);
    }
    return 0;
}
