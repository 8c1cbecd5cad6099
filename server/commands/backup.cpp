#include "server/commands/backup.hpp"

#include <filesystem>
#include <iostream>

#include "server/commands/failure.hpp"
#include "server/commands/progress.hpp"
#include "server/ops/config.hpp"
#include "server/records/verification.hpp"
#include "storage/backup.hpp"
#include "storage/event_log.hpp"

namespace gommette::commands {

namespace {

void check_copy(std::string const& file) {
    storage::LogSnapshot snapshot(file);
    records::refuse_differences(snapshot, [](std::string const& line) { throw storage::StorageError(line); });
}

}  // namespace

int run_backup(std::vector<std::string> const& arguments) {
    auto const read = ops::read_backup(arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& config = std::get<ops::BackupConfig>(read);
    Progress progress{"copying"};
    try {
        storage::backup(config.data, config.target, [&progress](int done, int total) { progress.tell(done, total); }, check_copy);
    } catch (storage::StorageError const& error) {
        progress.end_line();
        return fail("backup", error.what());
    }
    progress.end_line();
    std::error_code unknown;
    std::cout << config.target << ": " << std::filesystem::file_size(config.target, unknown) / 1024 << " KiB, checked\n";
    return 0;
}

}  // namespace gommette::commands
