#include "server/domain/decide.hpp"

#include <type_traits>

#include "server/domain/decide/topics.hpp"
#include "server/domain/permissions.hpp"

namespace gommette::domain {

namespace {

template <class T, class... Ts>
constexpr bool one_of = (std::is_same_v<T, Ts> || ...);

}  // namespace

Decision decide(Session const& session, Actor const& actor, Context const& context, Command const& command) {
    if (auto const refusal = permission(actor.role, session.step_now().kind, command)) return *refusal;
    return std::visit(
        [&](auto const& given) -> Decision {
            using Given = std::remove_cvref_t<decltype(given)>;
            if constexpr (one_of<Given, DescribeConvention, FoundCommittee, PlanSession, IssueLink, RevokeLink>)
                return Refusal::not_yours;
            else
                return decide_one(session, actor, context, given);
        },
        command);
}

}  // namespace gommette::domain
