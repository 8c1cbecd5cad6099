#pragma once

#include "protocol/diagnosis.hpp"

namespace gommette::demo {

// What is known of the nine fields before the workshops, as a file brings it. Always the same. Pure.
BringIn demo_diagnosis();

}  // namespace gommette::demo
