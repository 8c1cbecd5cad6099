#pragma once

#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "server/recount/csv_matrix.hpp"
#include "server/recount/read_sheet.hpp"

namespace gommette::recount {

inline Sheet matrix(std::string const& csv, MatrixSettings const& settings) {
    auto const imported = import_matrix(csv, settings);
    if (auto const* complaint = std::get_if<Complaint>(&imported)) ADD_FAILURE() << complaint->place << ": " << complaint->why;
    auto read = read_sheet_of(std::get<Imported>(imported).sheet);
    if (auto const* complaint = std::get_if<Complaint>(&read)) ADD_FAILURE() << complaint->place << ": " << complaint->why;
    return std::get<Sheet>(std::get<AnySheet>(read));
}

// As the command tells it: by the file's own line and column.
inline std::string complaint_of(std::variant<Imported, Complaint> const& imported) {
    if (auto const* complaint = std::get_if<Complaint>(&imported)) return complaint->place + ": " + complaint->why;
    auto const read = read_sheet_of(std::get<Imported>(imported).sheet);
    auto const& complaint = std::get<Complaint>(read);
    return place_in_file(std::get<Imported>(imported), complaint.place) + ": " + complaint.why;
}

inline std::string complaint_on(std::string const& csv, MatrixSettings const& settings) {
    return complaint_of(import_matrix(csv, settings));
}

inline std::vector<std::string> notes_on(std::variant<Imported, Complaint> const& imported) {
    if (auto const* complaint = std::get_if<Complaint>(&imported)) ADD_FAILURE() << complaint->place << ": " << complaint->why;
    return std::get<Imported>(imported).notes;
}

inline std::vector<std::string> titles(Sheet const& sheet) {
    std::vector<std::string> found;
    for (auto const& option : sheet.options) found.push_back(option.title);
    return found;
}

}  // namespace gommette::recount
