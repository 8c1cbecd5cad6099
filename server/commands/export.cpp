#include "server/commands/export.hpp"

#include <exception>
#include <filesystem>
#include <iostream>

#include "server/commands/checked_file.hpp"
#include "server/commands/failure.hpp"
#include "server/commands/growing_file.hpp"
#include "server/commands/progress.hpp"
#include "server/commands/written_file.hpp"
#include "server/export/exports.hpp"
#include "server/ops/config.hpp"
#include "server/records/memory_file.hpp"
#include "storage/backup.hpp"
#include "storage/event_log.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::commands {

namespace {

constexpr char const* memory_name = "memory.jsonl";

bool is_same_file(std::string const& a, std::string const& b) {
    std::error_code is_missing;
    return std::filesystem::equivalent(a, b, is_missing);
}

// Whether that is a name of the export which is listed as `listed`.
bool is_named(std::string const& listed, std::string const& name) {
    auto const found = exports::find_export(exports::all_exports(), name);
    return found && found->name == listed;
}

std::vector<ops::ExportChoice> choices() {
    std::vector<ops::ExportChoice> choices;
    for (auto const& known : exports::all_exports())
        choices.push_back({std::string{known.name}, known.scope == exports::Scope::session, known.says_licence, is_named});
    // Of no page and no key: it holds what only whoever may read the folder may have.
    choices.push_back({memory_name, false, false, nullptr});
    return choices;
}

int export_memory(ops::ExportConfig const& config) {
    if (config.output && (storage::is_of_the_memory(*config.output, config.data) || is_same_file(*config.output, config.data)))
        return fail("export", *config.output + " is one of the convention's own files; choose another name");
    Progress progress{"exporting"};
    try {
        storage::LogSnapshot snapshot(config.data);
        snapshot.check_all();
        GrowingFile file(config.output);
        records::write_memory(snapshot, "gommette " GOMMETTE_VERSION, [&](std::string_view line) { file.write(line); },
                              [&](std::int64_t done, std::int64_t total) { progress.tell(done, total); });
        file.finish();
    } catch (std::exception const& error) {
        progress.end_line();
        return fail("export", error.what());
    }
    progress.end_line();
    std::error_code unknown;
    if (config.output) std::cerr << *config.output << ": " << std::filesystem::file_size(*config.output, unknown) / 1024 << " KiB\n";
    return 0;
}

}  // namespace

int run_export(std::vector<std::string> const& arguments) {
    auto const read = ops::read_export(arguments, ops::process_environment(), choices());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& config = std::get<ops::ExportConfig>(read);
    if (config.what == memory_name) return export_memory(config);
    try {
        auto const wanted = *exports::find_export(exports::all_exports(), config.what);
        storage::LogSnapshot snapshot(config.data);
        snapshot.check_all();
        auto const file = make_checked_file(wanted, {config.session}, snapshot, config.licence);
        if (!file && wanted.number > 0 && wanted.scope == exports::Scope::session)
            return fail("export", "session " + std::to_string(config.session) + " has no vote " + std::to_string(wanted.number) +
                                      " whose sheet may leave the folder so: it is not there, open, secret, or of too few people; see gommette sheet");
        if (!file && wanted.number > 0)
            return fail("export", "the year " + std::to_string(wanted.number) + " has not begun, or is not one of the convention's, in " + config.data);
        if (!file) return fail("export", "there is no session " + std::to_string(config.session) + " in " + config.data);
        return write_out("export", file->bytes, config.output);
    } catch (storage::StorageError const& error) {
        return fail("export", error.what());
    }
}

}  // namespace gommette::commands
