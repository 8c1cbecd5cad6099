#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gommette::storage {

// Two small letters or digits a byte.
std::string hexadecimal(std::string_view bytes);
// Nothing unless it is what hexadecimal() writes: each of these bytes has one spelling.
std::optional<std::string> from_hexadecimal(std::string_view text);

}  // namespace gommette::storage
