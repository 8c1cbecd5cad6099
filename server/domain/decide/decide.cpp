#include "server/domain/decide.hpp"

#include "server/domain/decide/topics.hpp"
#include "server/domain/permissions.hpp"

namespace gommette::domain {

Decision decide(Session const& session, Actor const& actor, Context const& context, SessionCommand const& command) {
    if (auto const refusal = permission(actor.role, session.step_now().kind, command)) return *refusal;
    if (session.is_removed(actor.person)) return Refusal::removed;
    return std::visit([&](auto const& given) { return decide_one(session, actor, context, given); }, command);
}

}  // namespace gommette::domain
