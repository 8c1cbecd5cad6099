#pragma once

#include <string>

#include "protocol/vocabulary.hpp"

namespace gommette::rehearsal {

// As in the vocabulary.
inline std::string name_of(Refusal code) { return boost::describe::enum_to_string(code, "an unknown refusal"); }

}  // namespace gommette::rehearsal
