#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/convention.hpp"

namespace gommette::reports {

using Sheets = std::vector<domain::Sheet const*>;

// By the field's place in the convention and its code. By number within a field.
using SheetsByField = std::map<std::pair<std::ptrdiff_t, FieldCode>, Sheets>;
SheetsByField by_field(domain::Convention const& convention);
// All of them in that order.
Sheets in_order(domain::Convention const& convention);

// What some sheets come to, in euros. `without_budget`: how many say none.
struct Sums {
    std::int64_t actions{};
    std::int64_t without_budget{};
    std::int64_t budget{};
    std::int64_t asked{};
    std::int64_t granted{};

    void add(SheetFields const& values);
};

bool is_abandoned(SheetFields const& values);
// Without those that were abandoned.
Sums sums_of(Sheets const& sheets);

// What was asked of each funder, and granted, in euros. `name`: as most lines write it, of equally many the first of the alphabet.
struct FunderSums {
    std::string name;
    std::int64_t asked{};
    std::int64_t granted{};
    std::int64_t refused{};
};
// By domain::name_without_style. Without the actions that were abandoned.
std::map<std::string, FunderSums> by_funder(Sheets const& sheets);

// What an envelope is held against: the actions of its scope, without those that were abandoned. `planned`: their cost; of a funder's envelope
// what the funder is asked for, without an answer yet, or grants. `without_budget`: how many say no cost, of a funder's envelope none.
struct EnvelopeSums {
    BudgetEnvelope envelope;
    std::int64_t actions{};
    std::int64_t without_budget{};
    std::int64_t planned{};
    std::int64_t granted{};

    // Below 0: more is planned than there is.
    std::int64_t left() const { return envelope.euros.value - planned; }
};
// In the order of the envelopes.
std::vector<EnvelopeSums> by_envelope(domain::Convention const& convention);

}  // namespace gommette::reports
