#include "server/commands/export.hpp"

#include "server/commands/checked_file.hpp"
#include "server/commands/failure.hpp"
#include "server/commands/written_file.hpp"
#include "server/export/exports.hpp"
#include "server/ops/config.hpp"
#include "storage/event_log.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::commands {

namespace {

// Whether that is a name of the export which is listed as `listed`.
bool is_named(std::string const& listed, std::string const& name) {
    auto const found = exports::find_export(exports::all_exports(), name);
    return found && found->name == listed;
}

std::vector<ops::ExportChoice> choices() {
    std::vector<ops::ExportChoice> choices;
    for (auto const& known : exports::all_exports())
        choices.push_back({std::string{known.name}, known.scope == exports::Scope::session, known.says_licence, is_named});
    return choices;
}

}  // namespace

int run_export(std::vector<std::string> const& arguments) {
    auto const read = ops::read_export(arguments, ops::process_environment(), choices());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& config = std::get<ops::ExportConfig>(read);
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
