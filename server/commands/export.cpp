#include "server/commands/export.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "server/commands/checked_file.hpp"
#include "server/export/exports.hpp"
#include "server/ops/config.hpp"
#include "storage/event_log.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::commands {

namespace {

std::vector<ops::ExportChoice> choices() {
    std::vector<ops::ExportChoice> choices;
    for (auto const& known : exports::all_exports())
        choices.push_back({std::string{known.name}, known.scope == exports::Scope::session});
    return choices;
}

int fail(std::string const& why) {
    std::cerr << "gommette export: " << why << '\n';
    return 1;
}

int write_out(std::string const& file, std::optional<std::string> const& output) {
    if (!output) {
        std::cout << file << std::flush;
        return std::cout ? 0 : fail("standard output takes no more");
    }
    std::ofstream out{*output, std::ios::binary | std::ios::trunc};
    out << file << std::flush;
    if (!out) return fail("cannot write " + *output + ": " + std::strerror(errno));
    std::cerr << *output << ": " << file.size() / 1024 << " KiB\n";
    return 0;
}

}  // namespace

int run_export(std::vector<std::string> const& arguments) {
    auto const read = ops::read_export(arguments, ops::process_environment(), choices());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& config = std::get<ops::ExportConfig>(read);
    try {
        auto const& wanted = *exports::find_export(exports::all_exports(), config.what);
        storage::LogSnapshot snapshot(config.data);
        snapshot.check_all();
        auto const file = make_checked_file(wanted, {config.session}, snapshot);
        if (!file) return fail("there is no session " + std::to_string(config.session) + " in " + config.data);
        return write_out(file->bytes, config.output);
    } catch (storage::StorageError const& error) {
        return fail(error.what());
    }
}

}  // namespace gommette::commands
