#include "server/live/frame.hpp"

#include <cstdint>

namespace gommette::live {

Frame text_frame(std::string_view json) {
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

std::string_view payload(Frame const& frame) {
    std::string_view const bytes{*frame};
    auto const length = static_cast<unsigned char>(bytes[1]);
    return bytes.substr(length < 126 ? 2 : length == 126 ? 4 : 10);
}

}  // namespace gommette::live
