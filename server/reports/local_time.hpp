#pragma once

#include <ctime>

#include "protocol/types.hpp"

namespace gommette::reports {

// By the process' time zone.
inline std::tm local(Moment at) {
    std::time_t const seconds = at.value / 1000;
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return parts;
}

}  // namespace gommette::reports
