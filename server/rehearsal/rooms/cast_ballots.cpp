#include "server/rehearsal/rooms/cast_ballots.hpp"

#include <utility>

namespace gommette::rehearsal {

namespace {

using MergedInto = std::map<ProposalId, ProposalId>;

ProposalId line_of(ProposalId proposal, MergedInto const& merges) {
    for (auto found = merges.find(proposal); found != merges.end(); found = merges.find(proposal)) proposal = found->second;
    return proposal;
}

LineName name_now(Mark mark, MergedInto const& merges) {
    mark.proposal = line_of(mark.proposal, merges);
    if (mark.rival) mark.rival = line_of(*mark.rival, merges);
    return line_name(mark);
}

// A mark speaks for all that was merged into its line: what was given to those before is given up.
void take(HeldBallot& ballot, std::vector<Mark> const& lines, MergedInto const& merges) {
    for (auto const& line : lines)
        std::erase_if(ballot, [&](auto const& held) { return name_now(held.second, merges) == line_name(line); });
    change(ballot, lines);
}

}  // namespace

void CastBallots::accepted(LogPosition at, std::size_t person, std::vector<Mark> lines) {
    events_.emplace(at, Event{person, std::move(lines), {}, {}});
}

void CastBallots::merged(LogPosition at, ProposalId kept, ProposalId absorbed) { events_.emplace(at, Event{0, {}, kept, absorbed}); }

void CastBallots::separated(LogPosition at, ProposalId absorbed) { events_.emplace(at, Event{0, {}, {}, absorbed}); }

std::map<std::size_t, CastBallots::Cast> CastBallots::ballots() const {
    std::map<std::size_t, Cast> ballots;
    MergedInto merges;
    for (auto const& [at, event] : events_) {
        if (!event.lines.empty()) {
            auto& cast = ballots[event.person];
            take(cast.ballot, event.lines, merges);
            cast.is_known = cast.is_known && is_acceptable(method_, cast.ballot);
        } else if (event.kept) {
            merges[event.absorbed] = event.kept;
        } else {
            merges.erase(event.absorbed);
        }
    }
    return ballots;
}

}  // namespace gommette::rehearsal
