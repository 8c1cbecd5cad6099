#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "server/records/outcome_rows.hpp"
#include "server/records/verification.hpp"
#include "storage/log_check.hpp"
#include "storage/snapshot_connection.hpp"

// libFuzzer feeds it a database file, as somebody may restore one: it is opened, checked and verified as every command does. It must
// be refused by StorageError or be sound.

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t size) {
    using namespace gommette;
    static int const file = memfd_create("gommette", 0);
    if (ftruncate(file, 0) != 0 || pwrite(file, bytes, size, 0) != static_cast<ssize_t>(size)) std::abort();
    std::string const name = "/proc/self/fd/" + std::to_string(file);
    try {
        {
            auto connection = storage::open_snapshot(name);
            storage::check_file(connection);
            storage::check_log(connection);
        }
        storage::LogSnapshot snapshot(name);
        records::verify(snapshot, [](std::string const&) {}, [](std::string const&) {}, [](std::int64_t, std::int64_t) {});
        records::read(snapshot.outcomes());
    } catch (storage::StorageError const&) {
    }
    return 0;
}
