#include "server/commands/written_file.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "server/commands/failure.hpp"

namespace gommette::commands {

int write_out(std::string const& command, std::string const& bytes, std::optional<std::string> const& output) {
    if (!output) {
        std::cout << bytes << std::flush;
        return std::cout ? 0 : fail(command, "standard output takes no more");
    }
    std::ofstream out{*output, std::ios::binary | std::ios::trunc};
    out << bytes << std::flush;
    if (!out) return fail(command, "cannot write " + *output + ": " + std::strerror(errno));
    std::cerr << *output << ": " << bytes.size() / 1024 << " KiB\n";
    return 0;
}

}  // namespace gommette::commands
