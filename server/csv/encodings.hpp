#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "server/csv/reader.hpp"

namespace gommette::csv {

struct Decoded {
    std::string text;      // UTF-8
    std::string encoding;  // "UTF-8", "UTF-16", "Windows-1252", "MacRoman" or "CP850 (MS-DOS)"
};

// The text of a file saved from a spreadsheet. UTF-16 is known by its byte order mark or by its zero bytes. What is neither that
// nor UTF-8 is one of the three one-byte encodings that Excel saves: the one under which the fewest bytes are no letters or signs
// of French texts, the first named above of equal ones. Faults, all of the file as a whole: UTF-16 cut in the middle of a letter,
// UTF-32, and files that are no text (workbooks, PDF, web pages), each by its name.
std::variant<Decoded, Fault> decode(std::string_view bytes);

}  // namespace gommette::csv
