#pragma once

#include <optional>
#include <string_view>

namespace gommette::records {

// The value of a member as it is written in the text of an object, without blanks around; its name must be written without
// escapes. Nothing: there is no such member. `object` must have been parsed as one JSON object.
std::optional<std::string_view> text_of_member(std::string_view object, std::string_view name);

}  // namespace gommette::records
