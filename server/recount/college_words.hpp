#pragma once

#include <string_view>

#include "protocol/vocabulary.hpp"

namespace gommette::recount {

// "habitants"; the same for whoever is of it and for the college.
std::string_view in_french(College college);

}  // namespace gommette::recount
