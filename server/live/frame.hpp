#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace gommette::live {

// One whole unmasked WebSocket text frame (RFC 6455 §5.2), made once and shared by every connection and thread that sends it.
using Frame = std::shared_ptr<std::string const>;

// The frame of `json`, which must be UTF-8.
Frame text_frame(std::string_view json);
// The payload of a frame made by text_frame, as for the HTTP twin and the tests.
std::string_view payload(Frame const& frame);

}  // namespace gommette::live
