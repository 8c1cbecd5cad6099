#pragma once

#include <nlohmann/json.hpp>

#include <string_view>
#include <variant>

#include "protocol/codec.hpp"

namespace gommette::wire {

using Json = nlohmann::json;

// How deep objects and arrays may stand in each other; the deepest message of the vocabulary needs seven.
inline constexpr std::size_t depth_limit = 16;

// The value of one whole JSON text (RFC 8259), without a byte order mark. Faults, all with an empty place: "syntax" (also
// invalid UTF-8 and numbers too large for a double), "depth", "duplicate" (a member twice in one object). Cost: the text's
// length.
std::variant<Json, Fault> parse_strictly(std::string_view text);

}  // namespace gommette::wire
