#include <array>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "server/commands/backup.hpp"
#include "server/commands/erase.hpp"
#include "server/commands/export.hpp"
#include "server/commands/import.hpp"
#include "server/commands/rehearse.hpp"
#include "server/commands/serve.hpp"
#include "server/commands/sheet.hpp"
#include "server/commands/tally.hpp"
#include "server/commands/verify.hpp"
#include "server/commands/version.hpp"

namespace {

struct NamedCommand {
    std::string_view name;
    int (*run)(std::vector<std::string> const& arguments);
    std::string_view purpose;
};

constexpr std::array<NamedCommand, 10> known_commands{{
    {"serve", gommette::commands::run_serve, "serves one convention"},
    {"backup", gommette::commands::run_backup, "copies a convention, also while it is served"},
    {"export", gommette::commands::run_export, "writes a session's results as CSV"},
    {"import", gommette::commands::run_import, "makes a convention of an exported memory, in an empty folder"},
    {"sheet", gommette::commands::run_sheet, "writes the tally sheet of a closed vote, to count it again"},
    {"erase", gommette::commands::run_erase, "makes a text or a person's words unreadable for ever"},
    {"verify", gommette::commands::run_verify, "counts all rounds again from the log, and compares"},
    {"rehearse", gommette::commands::run_rehearse, "replays a consultation against a running server"},
    {"tally", gommette::commands::run_tally, "counts a round again, from a file alone"},
    {"version", gommette::commands::run_version, "says which version this is"},
}};

void print_help(std::ostream& out) {
    out << "gommette: live workshops, from the resident's phone to the steering committee's screen\n\n";
    for (auto const& command : known_commands) {
        out << "  gommette " << command.name << std::string(12 - command.name.size(), ' ') << command.purpose << '\n';
    }
    out << "\nEach has --help.\n";
}

}  // namespace

int main(int count, char** words) {
    std::vector<std::string> const arguments(words + (count > 0 ? 1 : 0), words + count);
    std::string const name = arguments.empty() ? "" : arguments.front();
    for (auto const& command : known_commands) {
        if (name == command.name) return command.run({arguments.begin() + 1, arguments.end()});
    }
    if (name == "--help" || name == "-h" || name == "help") {
        print_help(std::cout);
        return 0;
    }
    if (name == "--version") return gommette::commands::run_version({});
    std::cerr << "gommette: " << (name.empty() ? "say what to do" : "there is no command '" + name + "'")
              << ": serve, backup, export, import, sheet, erase, verify, rehearse, tally or version (see gommette --help)\n";
    return 2;
}
