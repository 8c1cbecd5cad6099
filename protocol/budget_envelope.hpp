#pragma once

#include <optional>

#include <boost/describe.hpp>

#include "protocol/ids.hpp"
#include "protocol/methods/equal_shares.hpp"
#include "protocol/types.hpp"

namespace gommette {

// What a budget envelope is for: the actions that begin in that year, those of that field, what that funder gives; of several said
// together all; none: the whole convention. Funders that differ in capitals, accents and blanks only are the same.
struct EnvelopeScope {
    std::optional<Whole<2000, 2100>> year;
    std::optional<FieldCode> field;
    std::optional<Line<1, 80>> funder;
    bool operator==(EnvelopeScope const&) const = default;
};
BOOST_DESCRIBE_STRUCT(EnvelopeScope, (), (year, field, funder))

// What the convention has to spend, in whole euros. Envelopes are not added to each other: each is held against the action sheets by itself.
struct BudgetEnvelope {
    EnvelopeScope scope;
    Cost euros;
    bool operator==(BudgetEnvelope const&) const = default;
};
BOOST_DESCRIBE_STRUCT(BudgetEnvelope, (), (scope, euros))

inline constexpr std::size_t envelopes_per_convention = 200;
// None of the same scope twice; by year, field and funder, those that say none first.
using BudgetEnvelopes = List<BudgetEnvelope, envelopes_per_convention>;

}  // namespace gommette
