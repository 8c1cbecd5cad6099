#include "server/net/frame.hpp"

#include <algorithm>
#include <cstdint>

namespace gommette::net {

Bytes text_frame(std::string_view json) {
    auto frame = std::make_shared<std::string>();
    auto const size = static_cast<std::uint64_t>(json.size());
    frame->reserve(json.size() + 10);
    frame->push_back(static_cast<char>(0x81));  // FIN, text
    if (size < 126) {
        frame->push_back(static_cast<char>(size));
    } else if (size < 65536) {
        frame->push_back(126);
        frame->push_back(static_cast<char>(size >> 8));
        frame->push_back(static_cast<char>(size));
    } else {
        frame->push_back(127);
        for (int shift = 56; shift >= 0; shift -= 8) frame->push_back(static_cast<char>(size >> shift));
    }
    frame->append(json);
    return frame;
}

Bytes Frames::of(live::Message const& message) {
    auto found = std::find_if(recent_.begin(), recent_.end(), [&](Framed const& one) { return one.message == message; });
    if (found == recent_.end()) {
        --found;  // the one that was not used for longest
        *found = {message, text_frame(*message)};
    }
    std::rotate(recent_.begin(), found, found + 1);
    return recent_.front().frame;
}

}  // namespace gommette::net
