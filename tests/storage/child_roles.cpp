#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "child.hpp"
#include "failing_disk.hpp"
#include "fixtures.hpp"
#include "storage/backup.hpp"
#include "storage/durable_file.hpp"

namespace gommette::storage {

namespace {

using Words = std::vector<std::string>;

// One write, so that a kill never leaves half a line.
void print(std::string const& line) {
    std::string const bytes = line + "\n";
    if (::write(STDOUT_FILENO, bytes.data(), bytes.size()) < 0) _exit(3);
}

// backup FOLDER TARGET
int backup_role(Words const& words) {
    try {
        backup(words.at(1), words.at(2), {});
        return 0;
    } catch (StorageError const& error) {
        print(error.text);
        return 1;
    }
}

// write-durably FILE TEXT
int write_durably_role(Words const& words) {
    try {
        write_durably(words.at(1), words.at(2));
        return 0;
    } catch (StorageError const& error) {
        print(error.text);
        return 1;
    }
}

// open-as-nobody FOLDER: says why it cannot.
int open_as_nobody(Words const& words) {
    if (geteuid() == 0 && setuid(65534) != 0) return 1;
    print(refusal_to_open(words.at(1)));
    return 0;
}

// vote FOLDER TURNS: appends to three sessions in turn, two events and an outcome a batch, ten batches in flight; prints
// "SESSION POSITION" when that position was acknowledged. What it appends says its own position.
int vote(Words const& words) {
    FakeCores cores;
    auto log = open_sqlite_log({words.at(1), false}, cores.deliver());
    std::map<int, std::int64_t> lengths;
    for (int session = 1; session <= 3; ++session)
        lengths[session] = static_cast<std::int64_t>(bodies(*log, "session/" + std::to_string(session)).size());
    int in_flight = 0;
    int const turns = std::stoi(words.at(2));
    for (int turn = 0; turn < turns; ++turn) {
        int const session = turn % 3 + 1;
        std::int64_t& length = lengths[session];
        std::int64_t const reached = length + 2;
        Stream const stream = "session/" + std::to_string(session);
        Batch batch = on_stream(stream, length,
                                {said(std::to_string(length + 1)), with_words(said(std::to_string(reached)), "{}")});
        batch.outcomes.push_back({stream, "session", "", "{\"joined\":" + std::to_string(reached) + "}"});
        length = reached;
        ++in_flight;
        log->append(0, batch, [&in_flight, session, reached](AppendResult result) {
            --in_flight;
            if (is_appended(result)) print(std::to_string(session) + " " + std::to_string(reached));
        });
        if (in_flight == 10) cores.run_until([&] { return in_flight < 10; });
    }
    cores.run_until([&] { return in_flight == 0; });
    return 0;
}

// trouble FOLDER SYNCS: one commit succeeds, then that many syncs fail, the first of them under a second commit. Prints "trouble"
// when that is answered, "healthy" when the fence is written, and waits to be killed.
int trouble(Words const& words) {
    FailingDisk disk;
    FakeCores cores;
    auto log = open_sqlite_log({words.at(1), false}, cores.deliver());
    HealthReports health(*log);
    if (!is_appended(cores.append(*log, on_stream("session/1", 0, {said("1")})))) return 1;
    disk.plan().failing_wal_syncs = std::stoi(words.at(2));
    if (!failed_with(cores.append(*log, on_stream("session/1", 1, {said("2"), said("3")})), AppendFailure::trouble)) return 1;
    print("trouble");
    health.wait_for(2);
    print("healthy");
    while (true) pause();
}

}  // namespace

int play(std::vector<std::string> const& role) {
    std::map<std::string, std::function<int(Words const&)>> const roles = {
        {"backup", backup_role}, {"write-durably", write_durably_role}, {"open-as-nobody", open_as_nobody},
        {"vote", vote},          {"trouble", trouble}};
    auto const found = roles.find(role.at(0));
    return found == roles.end() ? 2 : found->second(role);
}

}  // namespace gommette::storage
