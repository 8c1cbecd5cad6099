#include "server/reports/state_at.hpp"

#include <utility>

namespace gommette::reports {

domain::Convention state_at(domain::Convention const& convention, Moment moment) {
    domain::Convention past;
    past.described = convention.described;
    past.envelopes = convention.envelopes;
    past.committees = convention.committees;
    past.sessions = convention.sessions;
    past.links = convention.links;
    past.members = convention.members;
    // Numbers are places in these lists: each is cut at the first that is later, and none is left out before.
    for (auto const& decided : convention.decisions) {
        if (moment < decided.at) break;
        domain::apply(past, decided.taken, decided.at);
    }
    for (auto const& sheet : convention.sheets) {
        if (moment < sheet.at) break;
        domain::apply(past, sheet.begun, sheet.at);
        for (auto const& change : sheet.changes) {
            if (moment < change.at) break;
            domain::apply(past, change.changed, change.at);
        }
    }
    return past;
}

}  // namespace gommette::reports
