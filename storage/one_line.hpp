#pragma once

#include <string>
#include <string_view>

namespace gommette::storage {

// A text for an operator's terminal, whatever a damaged or hostile file put into it: one line of at most 2,000 bytes in UTF-8. In the
// place of each control character, of what is not UTF-8, and of what breaks a line or turns its direction stands "?"; what is
// too long ends in "…".
std::string one_line(std::string_view text);

}  // namespace gommette::storage
