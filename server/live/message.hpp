#pragma once

#include <memory>
#include <string>

#include "protocol/codec.hpp"

namespace gommette::live {

// One JSON text for pages, made once and shared, unchanged, by all connections and threads that send it.
using Message = std::shared_ptr<std::string const>;

inline Message to_message(std::string json) { return std::make_shared<std::string const>(std::move(json)); }
inline Message to_message(Reply const& reply) { return to_message(encode(reply)); }

}  // namespace gommette::live
