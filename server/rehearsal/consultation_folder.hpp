#pragma once

#include <optional>
#include <string>
#include <variant>

#include "server/rehearsal/consultation.hpp"

namespace gommette::rehearsal {

// The two files of a pol.is export that a rehearsal needs, comments.csv and votes.csv, with pol.is's own columns. Others in the
// folder are left alone.

// Reads them. What cannot be read, a vote on an unknown statement, and more people or statements than a session holds come back
// as one line of text that names the file and the line.
std::variant<Consultation, std::string> read_consultation(std::string const& folder);

// Writes them, making the folder where there is none; none: all went well, else one line of text.
std::optional<std::string> write_consultation(Consultation const& consultation, std::string const& folder);

}  // namespace gommette::rehearsal
