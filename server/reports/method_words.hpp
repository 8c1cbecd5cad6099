#pragma once

#include <string_view>

#include "protocol/methods.hpp"

namespace gommette::reports {

// What tables and documents say of a method: its name, and whether its marks are for, pass and against.
struct MethodWords {
    std::string_view name;
    bool has_opinions{false};
};

// {"gommettes", false}
MethodWords words_of(Method const& method);

}  // namespace gommette::reports
