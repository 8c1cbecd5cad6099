#pragma once

#include <boost/mp11.hpp>

#include <type_traits>
#include <variant>

#include "protocol/methods/approval.hpp"
#include "protocol/methods/consensus.hpp"
#include "protocol/methods/decision.hpp"
#include "protocol/methods/dots.hpp"
#include "protocol/methods/duels.hpp"
#include "protocol/methods/equal_shares.hpp"
#include "protocol/methods/impact_effort.hpp"
#include "protocol/methods/majority_judgment.hpp"
#include "protocol/methods/opinion.hpp"
#include "protocol/methods/ranking.hpp"
#include "protocol/one_of.hpp"

namespace gommette {

// The list of methods. Of each it names the settings, whose members say what belongs to it: `name`, `Count` (an order and the
// figures behind it, under the same name on the wire), and whether it can be used `in_rooms`: whether the pages have a face for it.
// All that depends on the method derives from here or is dispatched over it, and does not compile while one is missing.
using AnyMethod =
    OneOf<Opinion, Approval, Dots, MajorityJudgment, ImpactEffort, Ranking, Duels, EqualShares, DecisionVote, Consensus>;

namespace methods {
template <class Settings>
using CountOf = typename Settings::Count;
template <class Settings>
using InRooms = std::bool_constant<Settings::in_rooms>;
}  // namespace methods

// What a count finds, by any method.
using AnyCount = boost::mp11::mp_transform<methods::CountOf, AnyMethod>;
// The methods of a session's rounds.
using Method = boost::mp11::mp_copy_if<AnyMethod, methods::InRooms>;

// The same settings, as the count takes them.
inline AnyMethod any_method(Method const& method) {
    return std::visit([](auto const& settings) { return AnyMethod{settings}; }, method);
}

}  // namespace gommette
