#pragma once

#include <cstdint>
#include <string>

namespace gommette::documents {

// Milliseconds since 1970 as "2026-03-04T18:02:11Z"; the part below a second is cut off.
std::string utc(std::int64_t at_ms);

}  // namespace gommette::documents
