#pragma once

#include <boost/mp11.hpp>

#include <variant>

#include "server/domain/methods/approval.hpp"
#include "server/domain/methods/consensus.hpp"
#include "server/domain/methods/decision.hpp"
#include "server/domain/methods/dots.hpp"
#include "server/domain/methods/duels.hpp"
#include "server/domain/methods/equal_shares.hpp"
#include "server/domain/methods/impact_effort.hpp"
#include "server/domain/methods/majority_judgment.hpp"
#include "server/domain/methods/opinion.hpp"
#include "server/domain/methods/ranking.hpp"

namespace gommette::domain::voting {

// Calls ask(MethodRules<Settings>{}, settings) with the settings of the variant: AnyMethod, or Method.
template <class Variant, class Ask>
decltype(auto) visit_rules(Variant const& method, Ask&& ask) {
    return std::visit([&]<class Settings>(Settings const& settings) -> decltype(auto) { return ask(MethodRules<Settings>{}, settings); },
                      method);
}

// The rules that a count was made by.
template <class Count>
using RulesOfCount =
    MethodRules<boost::mp11::mp_at<AnyMethod, boost::mp11::mp_find<AnyCount, Count>>>;

}  // namespace gommette::domain::voting
