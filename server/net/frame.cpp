#include "server/net/frame.hpp"

namespace gommette::net {

FrameHead FrameHead::of_text(std::size_t payload_bytes) {
    FrameHead head;
    auto const add = [&head](std::uint64_t byte) { head.bytes_[head.size_++] = static_cast<char>(byte & 0xff); };
    auto const size = static_cast<std::uint64_t>(payload_bytes);
    add(0x81);  // FIN, text
    if (size < 126) {
        add(size);
    } else if (size < 65536) {
        add(126);
        add(size >> 8);
        add(size);
    } else {
        add(127);
        for (int shift = 56; shift >= 0; shift -= 8) add(size >> shift);
    }
    return head;
}

}  // namespace gommette::net
