#pragma once

#include <boost/multiprecision/cpp_int.hpp>

namespace gommette::domain::voting {

// A whole number of any size, for what must be exact.
using BigWhole = boost::multiprecision::cpp_int;

}  // namespace gommette::domain::voting
