#pragma once

#include <optional>
#include <string_view>

#include "protocol/ids.hpp"

namespace gommette::net {

// What an order is called by, so that its refusal can be told from others.
struct OrderName {
    DeviceName device;
    CommandNumber n;
};
// Of an order whose command could not be read; nothing if it is none, or its name is not good either.
std::optional<OrderName> order_name(std::string_view request);

}  // namespace gommette::net
