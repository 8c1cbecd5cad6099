#include <stdlib.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>

#include "server/records/memory_file.hpp"

// libFuzzer feeds it a memory as lines of JSON, as somebody may import one. It must be refused by StorageError and leave nothing,
// or be a memory that can be written again.

namespace {

using namespace gommette;

// One for all inputs, in memory where that is possible.
std::string const& place() {
    static std::string const folder = [] {
        std::string name = std::filesystem::exists("/dev/shm") ? "/dev/shm/gommette-fuzz-XXXXXX" : "/tmp/gommette-fuzz-XXXXXX";
        if (!mkdtemp(name.data())) std::abort();
        static std::string const made = name;
        std::atexit([] { std::filesystem::remove_all(made); });
        return name;
    }();
    return folder;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t size) {
    auto const folder = place() + "/convention";
    std::istringstream in(std::string(reinterpret_cast<char const*>(bytes), size));
    try {
        storage::NewDatabase into(folder);
        records::read_memory(in, "input", into, [](std::int64_t) {});
    } catch (storage::StorageError const&) {
        if (std::filesystem::exists(folder)) std::abort();
        return 0;
    }
    {
        storage::LogSnapshot snapshot(folder);
        snapshot.check_all();
        records::write_memory(
            snapshot, "fuzzer", [](std::string_view) {}, [](std::int64_t, std::int64_t) {});
    }
    std::filesystem::remove_all(folder);
    return 0;
}
