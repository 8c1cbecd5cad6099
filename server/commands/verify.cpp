#include "server/commands/verify.hpp"

#include <exception>
#include <iostream>

#include "server/commands/failure.hpp"
#include "server/commands/progress.hpp"
#include "server/commands/read_session.hpp"
#include "server/ops/config.hpp"
#include "server/records/streams.hpp"
#include "server/records/verification.hpp"
#include "server/recount/sheets_of_session.hpp"

namespace gommette::commands {

namespace {

// Of a log that is sound: every round counted again as `gommette tally` does it, from its sheet.
recount::CountedSheets count_all_sheets(storage::LogSnapshot& snapshot) {
    recount::CountedSheets all;
    for (auto const& [stream, events] : snapshot.streams()) {
        auto const session = records::session_of(stream);
        if (!session) continue;
        auto counted = recount::count_sheets(session_in(snapshot, *session));
        all.rounds += counted.rounds;
        all.differences.insert(all.differences.end(), counted.differences.begin(), counted.differences.end());
    }
    return all;
}

}  // namespace

int run_verify(std::vector<std::string> const& arguments) {
    auto const read = ops::read_verify(arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    Progress progress{"verifying"};
    try {
        storage::LogSnapshot snapshot(std::get<ops::VerifyConfig>(read).data);
        snapshot.check_all();
        auto const tell_difference = [&](std::string const& line) {
            progress.end_line();
            std::cout << line << '\n';
        };
        auto const verified = records::verify(snapshot, tell_difference, tell_difference,
                                              [&](std::int64_t done, std::int64_t total) { progress.tell(done, total); });
        progress.end_line();
        if (verified.differences > 0) return 1;
        auto const sheets = count_all_sheets(snapshot);
        for (auto const& line : sheets.differences) tell_difference(storage::one_line(line));
        if (!sheets.differences.empty()) return 1;
        std::cout << "verified: " << verified.events << " events, " << verified.sessions << " sessions, " << verified.rounds
                  << " rounds recounted, " << sheets.rounds << " of them from their sheets, " << verified.outcomes << " outcome rows equal\n";
        return 0;
    } catch (std::exception const& error) {
        // Also a log that fits its chain and still cannot have happened.
        progress.end_line();
        return fail("verify", error.what());
    }
}

}  // namespace gommette::commands
