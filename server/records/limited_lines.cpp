#include "server/records/limited_lines.hpp"

#include <cstring>

namespace gommette::records {

namespace {

constexpr std::size_t part_bytes = 64 * 1024;

}  // namespace

LimitedLines::Next LimitedLines::next(std::string& line) {
    line.clear();
    if (at_ == filled_ && !fill()) return Next::end;
    ++lines_;
    do {
        char const* const begin = part_.data() + at_;
        auto const* const feed = static_cast<char const*>(std::memchr(begin, '\n', filled_ - at_));
        std::size_t const length = feed ? static_cast<std::size_t>(feed - begin) : filled_ - at_;
        if (line.size() + length > longest_) return Next::too_long;
        line.append(begin, length);
        at_ += length + (feed ? 1 : 0);
        if (feed) return Next::line;
    } while (fill());
    return Next::line;
}

bool LimitedLines::fill() {
    part_.resize(part_bytes);
    in_.read(part_.data(), static_cast<std::streamsize>(part_.size()));
    at_ = 0;
    filled_ = static_cast<std::size_t>(in_.gcount());
    bytes_ += static_cast<std::int64_t>(filled_);
    return filled_ > 0;
}

}  // namespace gommette::records
