#include "server/export/round_sheet.hpp"

#include <algorithm>
#include <map>

#include "server/export/histories.hpp"
#include "server/export/polis_matrix.hpp"
#include "server/recount/sheet_of_round.hpp"
#include "server/recount/write_sheet.hpp"

namespace gommette::exports {

namespace {

bool tells_whose_it_is(domain::voting::Poll const& poll) {
    std::map<int, int> colleges;
    for (auto const& ballot : poll.ballots) ++colleges[ballot.college];
    auto const is_small = [](auto const& college) { return college.second < domain::voting::smallest_college; };
    return poll.ballots.size() < static_cast<std::size_t>(smallest_matrix) || std::ranges::any_of(colleges, is_small);
}

}  // namespace

std::optional<std::string> round_sheet(Source const& source) {
    auto const history = session_history(source);
    return history ? round_sheet(history->session, {source.number}) : std::nullopt;
}

std::optional<std::string> round_sheet(domain::Session const& session, RoundId number) {
    auto const* round = session.find(number);
    if (!round || round->is_open || round->secret || round->paper.empty()) return std::nullopt;
    auto const sheet = recount::sheet_of(session, *round);
    if (tells_whose_it_is(sheet.round.poll)) return std::nullopt;
    return recount::write_sheet(sheet);
}

}  // namespace gommette::exports
