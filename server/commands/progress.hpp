#pragma once

#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <string>

namespace gommette::commands {

// One line on standard error that counts up on a terminal, and nothing elsewhere.
class Progress {
public:
    // `doing`: as "copying".
    explicit Progress(std::string doing) : doing_(std::move(doing)) {}

    void tell(std::int64_t done, std::int64_t total) {
        int const percent = total > 0 ? static_cast<int>(100 * done / total) : 100;
        if (!is_shown_ || percent == told_) return;
        std::cerr << '\r' << doing_ << ' ' << percent << " %" << std::flush;
        told_ = percent;
    }
    void end_line() {
        if (told_ >= 0) std::cerr << '\n';
        told_ = -1;
    }

private:
    std::string doing_;
    bool is_shown_{isatty(STDERR_FILENO) == 1};
    int told_{-1};
};

}  // namespace gommette::commands
