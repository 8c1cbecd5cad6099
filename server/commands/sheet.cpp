#include "server/commands/sheet.hpp"

#include <string>
#include <variant>
#include <vector>

#include "server/commands/failure.hpp"
#include "server/commands/read_session.hpp"
#include "server/commands/written_file.hpp"
#include "server/export/polis_matrix.hpp"
#include "server/ops/config.hpp"
#include "server/recount/sheet_of_round.hpp"
#include "server/recount/write_sheet.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::commands {

namespace {

int write_matrix(domain::Session const& session, domain::Round const& round, std::string const& place, std::optional<std::string> const& output) {
    auto const files = exports::polis_matrix(session, round);
    if (auto const* why = std::get_if<exports::NoMatrix>(&files))
        return fail("sheet", place + ": " + std::string{exports::in_words(*why)});
    try {
        return write_out("sheet", documents::zip_package(std::get<std::vector<documents::Part>>(files), round.closed_at->value), output);
    } catch (documents::NotWritten const& why) {
        return fail("sheet", why.what());
    }
}

}  // namespace

int run_sheet(std::vector<std::string> const& arguments) {
    auto const read = ops::read_sheet(arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& config = std::get<ops::SheetConfig>(read);
    try {
        storage::LogSnapshot snapshot(config.data);
        snapshot.check_all();
        auto const session = session_in(snapshot, {config.session});
        if (session.position == 0)
            return fail("sheet", "there is no session " + std::to_string(config.session) + " in " + config.data);
        auto const* round = session.find(RoundId{config.round});
        auto const place = "session " + std::to_string(config.session) + ", vote " + std::to_string(config.round);
        if (!round)
            return fail("sheet", place + ": there are " + std::to_string(session.rounds.size()) + " votes in this session");
        if (round->is_open) return fail("sheet", place + ": is still open; its ballots are told when it is closed");
        if (round->paper.empty()) return fail("sheet", place + ": had no proposal on its list, so there is nothing to count");
        if (config.as_polis) return write_matrix(session, *round, place, config.output);
        return write_out("sheet", recount::write_sheet(recount::sheet_of(session, *round)), config.output);
    } catch (storage::StorageError const& error) {
        return fail("sheet", error.what());
    }
}

}  // namespace gommette::commands
