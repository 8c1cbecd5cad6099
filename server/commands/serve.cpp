#include "server/commands/serve.hpp"

#include <iostream>

#include "server/ops/config.hpp"

namespace gommette::commands {

int run_serve(std::vector<std::string> const& arguments) {
    auto const read = ops::read_serve(arguments, ops::process_environment());
    if (auto const* answer = std::get_if<ops::Answer>(&read)) return ops::give(*answer);
    auto const& config = std::get<ops::ServeConfig>(read);
    ops::open_log(config.log_level);
    ops::log(ops::LogLevel::info, "starting", {{"data", config.data}, {"listen", ops::origin_of(config.listen)}});
    ops::close_log();
    return 0;
}

}  // namespace gommette::commands
