#include "tests/load/process_reading.hpp"

#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace gommette::load {

ProcessReading read_process(int pid) {
    ProcessReading reading;
    if (pid == 0) return reading;
    std::filesystem::path const process{"/proc/" + std::to_string(pid)};
    std::error_code error;
    for (auto const& thread : std::filesystem::directory_iterator{process / "task", error}) {
        double nanoseconds{};
        std::ifstream{thread.path() / "schedstat"} >> nanoseconds;
        reading.cpu_s += nanoseconds / 1e9;
    }
    std::ifstream status{process / "status"};
    for (std::string word; status >> word;)
        if (word == "VmRSS:") status >> reading.resident_kb;
    return reading;
}

double own_cpu_s() { return read_process(getpid()).cpu_s; }

double machine_cpu_s() {
    std::ifstream stat{"/proc/stat"};
    std::string cpu;
    double user{}, nice{}, system{}, idle{}, waiting{}, interrupts{}, soft_interrupts{};
    stat >> cpu >> user >> nice >> system >> idle >> waiting >> interrupts >> soft_interrupts;
    return (user + nice + system + interrupts + soft_interrupts) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

std::uint64_t now_ns() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
}

}  // namespace gommette::load
