#include "server/commands/backup.hpp"

#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "server/ops/config.hpp"
#include "storage/backup.hpp"
#include "storage/event_log.hpp"

namespace gommette::commands {

namespace {

// One line that counts up on a terminal, and nothing elsewhere.
class Progress {
public:
    void tell(int done, int total) {
        int const percent = total > 0 ? static_cast<int>(100LL * done / total) : 100;
        if (!is_shown_ || percent == told_) return;
        std::cerr << "\rcopying " << percent << " %" << std::flush;
        told_ = percent;
    }
    void end_line() {
        if (told_ >= 0) std::cerr << '\n';
        told_ = -1;
    }

private:
    bool is_shown_{isatty(STDERR_FILENO) == 1};
    int told_{-1};
};

}  // namespace

int run_backup(std::vector<std::string> const& arguments) {
    auto const read = ops::read_backup(arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& config = std::get<ops::BackupConfig>(read);
    Progress progress;
    try {
        storage::backup(config.data, config.target, [&progress](int done, int total) { progress.tell(done, total); });
    } catch (storage::StorageError const& error) {
        progress.end_line();
        std::cerr << "gommette backup: " << error.what() << '\n';
        return 1;
    }
    progress.end_line();
    std::error_code unknown;
    std::cout << config.target << ": " << std::filesystem::file_size(config.target, unknown) / 1024 << " KiB, checked\n";
    return 0;
}

}  // namespace gommette::commands
