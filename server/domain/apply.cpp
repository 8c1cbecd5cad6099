#include "server/domain/decide.hpp"
#include "server/domain/events/follow.hpp"

namespace gommette::domain {

bool can_have_happened(Session const& session, SessionEvent const& event) {
    // The plan, and nothing else, comes first.
    if (std::holds_alternative<SessionPlanned>(event) != (session.position == 0)) return false;
    return std::visit([&](auto const& happened) { return holds(session, happened); }, event);
}

void apply(Session& session, SessionEvent const& event, Moment at) {
    std::visit([&](auto const& happened) { make_true(session, happened, at); }, event);
    ++session.position;
}

Follows follow(Session const& after, SessionEvent const& event) {
    Follows follows;
    std::visit([&](auto const& happened) { follow(after, happened, follows); }, event);
    return follows;
}

}  // namespace gommette::domain
