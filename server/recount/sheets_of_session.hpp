#pragma once

#include <string>
#include <vector>

#include "server/domain/session.hpp"

namespace gommette::recount {

// The closed rounds of a session counted again from their sheets, as whoever took the sheets away would do it.
struct CountedSheets {
    int rounds{0};                         // that had something on their paper
    std::vector<std::string> differences;  // "session 4, round 1: …", one line each, where a sheet does not give the published result
};
CountedSheets count_sheets(domain::Session const& session);

}  // namespace gommette::recount
