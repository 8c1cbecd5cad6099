#pragma once

#include <cstddef>

namespace gommette::domain {

// Things numbered from 1 in the order in which they came: the one with that number, or nullptr.
template <class Things, class Number>
auto const* at_number(Things const& things, Number id) {
    auto const index = static_cast<std::size_t>(id.value) - 1;
    return id && index < things.size() ? &things[index] : nullptr;
}

}  // namespace gommette::domain
