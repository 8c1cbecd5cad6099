#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace gommette::records {

// Reads a text line by line, however long somebody made its lines.
class LimitedLines {
public:
    LimitedLines(std::istream& in, std::size_t longest) : in_(in), longest_(longest) {}

    enum class Next { line, too_long, end };
    // Makes `line` the next one, without its line feed. The last one needs none.
    Next next(std::string& line);
    std::int64_t lines() const { return lines_; }  // read so far
    std::int64_t bytes() const { return bytes_; }

private:
    bool fill();

    std::istream& in_;
    std::size_t longest_;
    std::vector<char> part_;
    std::size_t at_{0};
    std::size_t filled_{0};
    std::int64_t lines_{0};
    std::int64_t bytes_{0};
};

}  // namespace gommette::records
