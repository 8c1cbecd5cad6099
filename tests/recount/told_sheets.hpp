#pragma once

#include <gtest/gtest.h>

#include <string>

#include "server/recount/read_sheet.hpp"
#include "server/recount/result_json.hpp"
#include "server/recount/result_text.hpp"

// Sheets written down in a line, and what is told of them.
namespace gommette::recount {

inline Sheet sheet_of(std::string const& json) {
    auto read = read_sheet(json);
    if (auto const* complaint = std::get_if<Complaint>(&read)) ADD_FAILURE() << complaint->place << ": " << complaint->why;
    return std::get<Sheet>(std::get<AnySheet>(read));
}

inline std::string told(std::string const& json, Language language = Language::fr) {
    auto const sheet = sheet_of(json);
    return result_text(sheet, voting::tally(sheet.round), language);
}

inline std::string sheet_text(std::string const& method, std::string const& ballots, std::string const& more = "") {
    return R"({"format":"gommette-tally/1","method":")" + method + R"(","options":[{"id":"A"},{"id":"B"}],"ballots":)" + ballots +
           more + "}";
}

inline nlohmann::json json_of(std::string const& json) {
    auto const sheet = sheet_of(json);
    return nlohmann::json::parse(result_json(sheet, voting::tally(sheet.round)));
}

}  // namespace gommette::recount
