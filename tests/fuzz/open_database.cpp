#include "tests/fuzz/open_database.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>

#include "server/records/outcome_rows.hpp"
#include "server/records/verification.hpp"
#include "storage/log_check.hpp"
#include "storage/snapshot_connection.hpp"

// libFuzzer feeds it a database file, as somebody may restore one: it is opened, checked and verified as every command does. It must
// be refused by StorageError or be sound.

namespace gommette::fuzz {

namespace {

// One file for all inputs, in memory where that is possible; SQLite opens no file without a name.
struct InputFile {
    InputFile() : name(std::filesystem::exists("/dev/shm") ? "/dev/shm/gommette-fuzz-XXXXXX" : "/tmp/gommette-fuzz-XXXXXX") {
        descriptor = mkstemp(name.data());
        if (descriptor < 0) std::abort();
    }
    ~InputFile() {
        for (char const* ending : {"", "-wal", "-shm", "-journal"}) ::unlink((name + ending).c_str());
    }
    std::string name;
    int descriptor{-1};
};

}  // namespace

bool is_sound(unsigned char const* bytes, std::size_t size) {
    static InputFile const file;
    if (ftruncate(file.descriptor, 0) != 0 || pwrite(file.descriptor, bytes, size, 0) != static_cast<ssize_t>(size)) std::abort();
    bool is_sound = true;
    auto const differs = [&is_sound](std::string const&) { is_sound = false; };
    try {
        {
            auto connection = storage::open_snapshot(file.name);
            storage::check_file(connection);
            storage::check_log(connection);
        }
        storage::LogSnapshot snapshot(file.name);
        records::verify(snapshot, differs, differs, [](std::int64_t, std::int64_t) {});
        records::read(snapshot.outcomes());
    } catch (storage::StorageError const&) {
        return false;
    }
    return is_sound;
}

}  // namespace gommette::fuzz

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t size) {
    gommette::fuzz::is_sound(bytes, size);
    return 0;
}
