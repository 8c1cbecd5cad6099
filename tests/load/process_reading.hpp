#pragma once

#include <cstdint>

namespace gommette::load {

// What the kernel says of one process.
struct ProcessReading {
    double cpu_s{};  // of all its threads, the kernel's share included
    double resident_kb{};
};
// Zeros for no such process; pid 0 is none.
ProcessReading read_process(int pid);

// Of this thread's process.
double own_cpu_s();
// CPU seconds of the whole machine, all cores, in steps of 10 ms.
double machine_cpu_s();

std::uint64_t now_ns();

}  // namespace gommette::load
