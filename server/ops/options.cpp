#include "server/ops/options.hpp"

#include <boost/program_options/parsers.hpp>

#include <cctype>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <sstream>

namespace gommette::ops {

namespace po = boost::program_options;

namespace {

std::string variable_name(std::string const& flag) {
    std::string name = "GOMMETTE_";
    for (char const letter : flag) {
        name.push_back(letter == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(letter))));
    }
    return name;
}

struct Complaint {
    std::string text;
};

// The flags that are set in the environment, written as on a command line.
std::variant<std::vector<std::string>, Complaint> flags_of(Environment const& environment, po::options_description const& known) {
    std::vector<std::string> given;
    for (auto const& flag : known.options()) {
        std::string const name = flag->long_name();
        auto const value = name == "help" ? std::nullopt : environment(variable_name(name));
        if (!value || value->empty()) continue;
        if (flag->semantic()->max_tokens() > 0) {
            given.push_back("--" + name + "=" + *value);
        } else if (*value == "1") {
            given.push_back("--" + name);
        } else if (*value != "0") {
            return Complaint{variable_name(name) + " is '" + *value + "'; it may be 1 or 0"};
        }
    }
    return given;
}

std::string help(Flags const& flags, po::options_description const& all) {
    std::ostringstream text;
    text << "gommette " << flags.command << " " << flags.usage << "\n\n" << flags.purpose << "\n\n" << all;
    text << "\nEach flag may be given by the environment too: --public-url as GOMMETTE_PUBLIC_URL, a switch as 1.\n";
    return text.str();
}

}  // namespace

Environment process_environment() {
    return [](std::string const& name) -> std::optional<std::string> {
        char const* const value = std::getenv(name.c_str());
        if (value == nullptr) return std::nullopt;
        return value;
    };
}

int print(ExitMessage const& message) {
    (message.exit_code == 0 ? std::cout : std::cerr) << message.text << std::flush;
    return message.exit_code;
}

ExitMessage wrong_flags(std::string const& command, std::string const& complaint) {
    return {2, "gommette " + command + ": " + complaint + " (see gommette " + command + " --help)\n"};
}

std::variant<po::variables_map, ExitMessage> read_flags(Flags const& flags, std::vector<std::string> const& arguments,
                                                   Environment const& environment) {
    po::options_description all{"Flags"};
    for (auto const& flag : flags.described.options()) all.add(flag);
    all.add_options()("help,h", "says this");
    // No abbreviations: with a new flag the same abbreviation in an operator's script could come to mean another one.
    constexpr int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    try {
        po::variables_map values;
        po::store(po::command_line_parser{arguments}.options(all).positional(flags.words).style(style).run(), values);
        if (values.count("help") > 0) return ExitMessage{0, help(flags, all)};
        auto const from_environment = flags_of(environment, flags.described);
        if (auto const* complaint = std::get_if<Complaint>(&from_environment)) return wrong_flags(flags.command, complaint->text);
        // A value stored before, from the command line, is kept.
        po::store(po::command_line_parser{std::get<0>(from_environment)}.options(all).style(style).run(), values);
        po::notify(values);
        return values;
    } catch (po::error const& error) {
        return wrong_flags(flags.command, error.what());
    }
}

}  // namespace gommette::ops
