#pragma once

#include <optional>
#include <string_view>

#include "protocol/ids.hpp"

namespace gommette::net {

// What identifies an order, so that the page knows which of its orders a refusal is about.
struct OrderId {
    DeviceName device;
    CommandNumber n;
};
// Of a request that could not be decoded; nothing if it is no order, or its device or number cannot be read either.
std::optional<OrderId> order_id(std::string_view request);

}  // namespace gommette::net
