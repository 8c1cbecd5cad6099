#pragma once

#include <functional>
#include <string>

#include "tests/protocol/texts/examples.hpp"

namespace gommette::testing {

// A text and what the C++ reader thinks of it.
struct Judged {
    std::string_view kind;
    std::string text;
    std::optional<Fault> fault;
    bool in_text{false};  // spoilt as a text: one who sees the parsed value only may be milder
};

// Visits every example, every case at a limit, and so many mutants of the good examples of each kind.
void for_each_judged(std::size_t mutants_per_kind, std::function<void(Judged const&)> const& visit);

}  // namespace gommette::testing
