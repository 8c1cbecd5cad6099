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

// What is said instead of running: help that was asked for (exit code 0), or one line on what is wrong (exit code 2).
struct Answer {
    int exit_code{};
    std::string text;  // whole lines
};
// Prints it, help to standard output and complaints to standard error, and gives the exit code to return.
int give(Answer const& answer);

// A complaint about the flags of `gommette COMMAND`.
Answer wrong_flags(std::string const& command, std::string const& complaint);

// The flags of one command. Every flag FLAG-NAME may also be given as the environment variable GOMMETTE_FLAG_NAME (a switch as 1
// or 0), where the command line has the last word. --help is there by itself. Words without a flag go to `words`, in order.
struct Flags {
    std::string command;  // as "serve"
    std::string purpose;  // one or two sentences, as at the top of --help
    std::string usage;    // what follows "gommette serve", as "[flags] TARGET"
    boost::program_options::options_description described{"Flags"};
    boost::program_options::positional_options_description words;
};

// Reads strictly: an unknown, abbreviated, repeated or incomplete flag, or a value of the wrong type, is answered. Never throws.
std::variant<boost::program_options::variables_map, Answer> read_flags(Flags const& flags,
                                                                       std::vector<std::string> const& arguments,
                                                                       Environment const& environment);

}  // namespace gommette::ops
