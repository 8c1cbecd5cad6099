#include "server/commands/version.hpp"

#include <iostream>

#include "protocol/envelope.hpp"
#include "server/ops/options.hpp"

namespace gommette::commands {

int run_version(std::vector<std::string> const& arguments) {
    ops::Flags const flags{"version", "Says which version this is, and which version of the protocol its pages must speak.", ""};
    auto const read = ops::read_flags(flags, arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    std::cout << "gommette " << GOMMETTE_VERSION << " (protocol " << protocol_version << ")\n";
    return 0;
}

}  // namespace gommette::commands
