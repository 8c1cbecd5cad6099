#pragma once

#include <string_view>
#include <vector>

#include "server/csv/reader.hpp"
#include "server/recount/sheet.hpp"

namespace gommette::recount {

// The rows of a file saved from a spreadsheet; `seen` may be null. Throws a Complaint.
inline std::vector<csv::Row> rows_of(std::string_view text, csv::Seen* seen = nullptr) {
    auto read = csv::read_spreadsheet(text, seen);
    if (auto const* fault = std::get_if<csv::Fault>(&read))
        throw Complaint{fault->line == 0 ? "" : "line " + std::to_string(fault->line), fault->why};
    return std::move(std::get<std::vector<csv::Row>>(read));
}

}  // namespace gommette::recount
