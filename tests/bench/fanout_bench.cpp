#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "tests/load/crowd.hpp"
#include "tests/load/process_reading.hpp"

// bench_fanout [ROUNDS] [PEOPLE] [CROWD]: what the net layer costs beside a bare send() loop, in turns, so that a noisy minute hits
// both alike. Prints the medians. The servers run on core 0, the crowd on core 1.

namespace gommette::bench {
namespace {

using load::Crowd;
using load::Pattern;
using load::Visit;

struct Rival {
    std::string name;
    std::vector<std::string> command;  // the program stands beside this one or in tests/load
    std::string path;
    std::vector<std::string> hellos;
    std::string message;
};

// Everything that is told of one rival in one round.
struct Reading {
    double us_per_delivery_1{}, us_per_delivery_8{}, idle_kib{}, us_per_connection{}, return_s{};
};

void pin_to(std::size_t core) {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(core, &cores);
    sched_setaffinity(0, sizeof cores, &cores);
}

[[noreturn]] void give_up(std::string const& why) {
    std::cerr << "bench_fanout: " << why << '\n';
    std::exit(1);
}

// A server in a process of its own, ended with this object.
class RunningServer {
public:
    explicit RunningServer(std::vector<std::string> const& command) {
        int said[2];
        if (pipe(said) != 0) give_up("no pipe");
        pid_ = fork();
        if (pid_ == 0) {
            pin_to(0);
            dup2(said[1], STDOUT_FILENO);
            close(said[0]);
            std::vector<char*> words;
            for (auto const& word : command) words.push_back(const_cast<char*>(word.c_str()));
            words.push_back(nullptr);
            execv(words[0], words.data());
            _exit(127);
        }
        close(said[1]);
        auto* const lines = fdopen(said[0], "r");
        if (std::fscanf(lines, "port %d", &port_) != 1) give_up("cannot start " + command[0]);
        std::fclose(lines);
    }
    ~RunningServer() {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
    }
    RunningServer(RunningServer const&) = delete;
    int port() const { return port_; }
    load::ProcessReading read() const { return load::read_process(pid_); }

private:
    pid_t pid_{};
    int port_{};
};

Visit visit_of(Rival const& rival, RunningServer const& server, std::size_t people) {
    Visit visit;
    visit.port = server.port();
    visit.path = rival.path;
    visit.people = people;
    visit.at_once = 4096;
    for (auto const* source : {"127.0.1.1", "127.0.1.2", "127.0.1.3", "127.0.1.4"}) visit.sources.emplace_back(source);
    for (auto const& hello : rival.hellos) visit.hellos.emplace_back(hello);
    visit.served = "snapshot";
    visit.delivery = "delivery";
    return visit;
}

void gather(Crowd& crowd) {
    if (!crowd.gather(60)) give_up("not everybody is served within a minute");
}

// One person speaks, `window` messages on their way at a time; everybody listens.
double us_per_delivery(Rival const& rival, std::size_t people, std::uint64_t window) {
    RunningServer const server{{rival.command[0], rival.command[1], "64"}};
    Crowd crowd{visit_of(rival, server, people)};
    gather(crowd);
    Pattern const message{rival.message};
    std::string const pad(64, 'x');  // with the time, 80 bytes
    auto const messages = 800'000 / people;
    auto const before = server.read().cpu_s;
    for (std::uint64_t said = 0, heard = 0; heard < messages; heard = crowd.counts().deliveries / people) {
        for (; said < messages && said - heard < window; ++said) crowd.say(message, 1, pad);
        crowd.listen(1000);
        if (crowd.counts().lost > 0) give_up(rival.name + " lost a listener");
    }
    return (server.read().cpu_s - before) * 1e6 / static_cast<double>(crowd.counts().deliveries);
}

void measure_connections(Rival const& rival, std::size_t people, Reading& reading) {
    RunningServer const server{{rival.command[0], rival.command[1], "2000"}};
    auto const before = server.read();
    Crowd crowd{visit_of(rival, server, people)};
    gather(crowd);
    for (auto const began = load::now_ns(); load::now_ns() - began < 500'000'000;) crowd.listen(10);
    auto const after = server.read();
    reading.idle_kib = (after.resident_kb - before.resident_kb) / static_cast<double>(people);
    reading.us_per_connection = (after.cpu_s - before.cpu_s) * 1e6 / static_cast<double>(people);
    crowd.scatter();
    auto const began = load::now_ns();
    gather(crowd);
    reading.return_s = static_cast<double>(load::now_ns() - began) / 1e9;
}

double median(std::vector<Reading> readings, double Reading::*what) {
    std::ranges::sort(readings, {}, what);
    return readings[readings.size() / 2].*what;
}

void bench(std::size_t rounds, std::size_t people, std::size_t crowd) {
    auto const here = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    std::vector<Rival> const rivals{
        {"bare send() loop", {(here / "../load/gommette_bare_room").string(), "each"}, "/", {}, R"({"delivery":"{ts}{pad}"})"},
        {"bare loop, joined", {(here / "../load/gommette_bare_room").string(), "turn"}, "/", {}, R"({"delivery":"{ts}{pad}"})"},
        {"the net layer",
         {(here / "gommette_net_room").string(), "room"},
         "/ws",
         {R"({"type":"hello","version":1,"code":"ABCDEF"})"},
         R"({"type":"order","device":"bench0001","n":{seq},"command":{"type":"propose","title":"{ts}{pad}"}})"},
    };
    std::vector<std::vector<Reading>> readings(rivals.size());
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < rivals.size(); ++i) {
            auto& reading = readings[i].emplace_back();
            reading.us_per_delivery_1 = us_per_delivery(rivals[i], people, 1);
            reading.us_per_delivery_8 = us_per_delivery(rivals[i], people, 8);
            measure_connections(rivals[i], crowd, reading);
            std::fprintf(stderr, "round %zu: %s measured\n", round + 1, rivals[i].name.c_str());
        }
    }
    std::printf("%-20s %14s %14s %14s %14s %14s\n", "", "us/delivery, 1", "us/delivery, 8", "KiB/idle conn", "us/new conn",
                "all back, s");
    for (std::size_t i = 0; i < rivals.size(); ++i) {
        std::printf("%-20s %14.2f %14.2f %14.2f %14.1f %14.2f\n", rivals[i].name.c_str(),
                    median(readings[i], &Reading::us_per_delivery_1), median(readings[i], &Reading::us_per_delivery_8),
                    median(readings[i], &Reading::idle_kib), median(readings[i], &Reading::us_per_connection),
                    median(readings[i], &Reading::return_s));
    }
}

}  // namespace
}  // namespace gommette::bench

int main(int count, char** words) {
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    gommette::bench::pin_to(1);
    auto const number = [&](int at, std::size_t otherwise) {
        return count > at ? std::strtoull(words[at], nullptr, 10) : otherwise;
    };
    gommette::bench::bench(number(1, 3), number(2, 1000), number(3, 10'000));
}
