#include "server/domain/decide.hpp"

#include "server/domain/decide/taking_back.hpp"
#include "server/domain/decide/topics.hpp"
#include "server/domain/permissions.hpp"

namespace gommette::domain {

Decision decide(Session const& session, Actor const& actor, Context const& context, SessionCommand const& command) {
    if (auto const refusal = permission(actor.role, session.step_now().kind, command)) return *refusal;
    if (session.is_removed(actor.person)) return Refusal::removed;
    return std::visit(
        [&](auto const& given) -> Decision {
            if constexpr (requires { given.takes_back; })
                if (given.takes_back && is_overtaken(session, given, *given.takes_back)) return Refusal::overtaken;
            return decide_one(session, actor, context, given);
        },
        command);
}

}  // namespace gommette::domain
