#include "server/recount/sheets_of_session.hpp"

#include <variant>

#include "server/recount/published_by.hpp"
#include "server/recount/sheet_of_round.hpp"
#include "server/recount/write_sheet.hpp"

namespace gommette::recount {

CountedSheets count_sheets(domain::Session const& session) {
    CountedSheets counted;
    for (auto const& round : session.rounds) {
        if (round.is_open || round.paper.empty()) continue;
        ++counted.rounds;
        auto const place = "session " + std::to_string(session.plan.session.value) + ", round " + std::to_string(round.id.value) + ": ";
        auto const again = published_by(write_sheet(sheet_of(session, round)), *round.result);
        if (auto const* complaint = std::get_if<Complaint>(&again))
            counted.differences.push_back(place + "its sheet cannot be counted: " + complaint->place + ": " + complaint->why);
        else if (auto const found = difference(*round.result, std::get<RoundResult>(again)))
            counted.differences.push_back(place + *found);
    }
    return counted;
}

}  // namespace gommette::recount
