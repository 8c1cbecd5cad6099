#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/variables_map.hpp>

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gommette::ops {

// The value of an environment variable; nothing if it is not set.
using Environment = std::function<std::optional<std::string>(std::string const& name)>;
Environment process_environment();

// What a command prints before it ends: help that was asked for (exit code 0), one line on what is wrong with its flags (2), or
// whatever a command ends with.
struct ExitMessage {
    int exit_code{};
    std::string text;  // whole lines
};
// Prints it, to standard output if the exit code is 0, else to standard error, and returns the exit code.
int print(ExitMessage const& answer);

// One line on what is wrong with the flags of `gommette COMMAND`, with exit code 2.
ExitMessage wrong_flags(std::string const& command, std::string const& complaint);

// The flags of one command. Every flag FLAG-NAME may also be given as the environment variable GOMMETTE_FLAG_NAME (a switch as 1
// or 0), the command line overrides it. --help is added to all. Words without a flag are the values of `words`, in order.
struct Flags {
    std::string command;  // as "serve"
    std::string purpose;  // one or two sentences, as at the top of --help
    std::string usage;    // what follows "gommette serve", as "[flags] TARGET"
    boost::program_options::options_description described{"Flags"};
    boost::program_options::positional_options_description words;
};

// Strict: an unknown, abbreviated, repeated or incomplete flag, or a value of the wrong type, gives an ExitMessage. Never throws.
std::variant<boost::program_options::variables_map, ExitMessage> read_flags(Flags const& flags,
                                                                       std::vector<std::string> const& arguments,
                                                                       Environment const& environment);

}  // namespace gommette::ops
