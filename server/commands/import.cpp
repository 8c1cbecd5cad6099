#include "server/commands/import.hpp"

#include <cerrno>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "server/commands/failure.hpp"
#include "server/commands/progress.hpp"
#include "server/ops/config.hpp"
#include "server/records/memory_file.hpp"

namespace gommette::commands {

int run_import(std::vector<std::string> const& arguments) {
    auto const read = ops::read_import(arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& config = std::get<ops::ImportConfig>(read);
    std::error_code unknown;
    if (std::filesystem::is_directory(config.from, unknown)) return fail("import", config.from + " is a folder");
    std::ifstream in(config.from, std::ios::binary);
    if (!in) return fail("import", "cannot read " + config.from + ": " + std::strerror(errno));
    auto const size = static_cast<std::int64_t>(std::filesystem::file_size(config.from, unknown));
    Progress progress{"importing"};
    try {
        storage::NewDatabase into(config.data);
        auto const memory =
            records::read_memory(in, config.from, into, [&](std::int64_t bytes) { progress.tell(bytes, unknown ? 0 : size); });
        progress.end_line();
        std::cout << "imported: " << memory.events << " events, " << memory.sessions << " sessions, " << memory.rounds
                  << " rounds recounted\n";
        return 0;
    } catch (std::exception const& error) {
        progress.end_line();
        return fail("import", error.what());
    }
}

}  // namespace gommette::commands
