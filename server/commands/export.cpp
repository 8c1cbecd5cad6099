#include "server/commands/export.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "server/export/session_csv.hpp"
#include "server/ops/config.hpp"
#include "server/records/outcome_rows.hpp"
#include "server/records/streams.hpp"
#include "storage/event_log.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::commands {

namespace {

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
    auto const read = ops::read_export(arguments, ops::process_environment());
    if (auto const* answer = std::get_if<ops::Answer>(&read)) return ops::give(*answer);
    auto const& config = std::get<ops::ExportConfig>(read);
    try {
        SessionId const session{config.session};
        auto const rows = storage::LogSnapshot(config.data).outcomes(records::session_stream(session));
        auto const file = exports::session_csv(records::read(rows), session);
        if (!file) return fail("there is no session " + std::to_string(config.session) + " in " + config.data);
        return write_out(*file, config.output);
    } catch (storage::StorageError const& error) {
        return fail(error.what());
    }
}

}  // namespace gommette::commands
