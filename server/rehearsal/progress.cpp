#include "server/rehearsal/progress.hpp"

#include <cmath>

namespace gommette::rehearsal {

namespace {

constexpr std::size_t bar_width = 24;
constexpr std::chrono::seconds between_lines{2};

char const* name_of(Standing::Stage stage) {
    switch (stage) {
        case Standing::Stage::opening:
            return "opening the round";
        case Standing::Stage::joining:
            return "people joining";
        case Standing::Stage::casting:
            return "proposing, voting";
        case Standing::Stage::asking_again:
            return "asking again";
        case Standing::Stage::closing:
            return "closing the round";
    }
    return "";
}

}  // namespace

std::string progress_line(Standing const& standing) {
    std::string line{name_of(standing.stage)};
    line.resize(18, ' ');
    auto const filled = standing.of == 0 ? 0 : standing.done * bar_width / standing.of;
    line += '[' + std::string(filled, '#') + std::string(bar_width - filled, '.') + "] ";
    line += std::to_string(standing.done) + '/' + std::to_string(standing.of);
    if (standing.elapsed.count() > 0 && standing.done > 0)
        line += ", " + std::to_string(std::llround(static_cast<double>(standing.done) / standing.elapsed.count())) + "/s";
    line += ", " + std::to_string(standing.connected) + " connected";
    if (standing.reconnects > 0) line += ", " + std::to_string(standing.reconnects) + " came back";
    return line;
}

void Progress::show(Standing const& standing) {
    if (is_terminal_) {
        constexpr char const* begin_of_cleared_line = "\r\x1b[K";
        out_ << begin_of_cleared_line << progress_line(standing) << std::flush;
    } else if (!has_shown_ || standing.stage != stage_ || standing.elapsed - shown_at_ >= between_lines) {
        shown_at_ = standing.elapsed;
        out_ << progress_line(standing) << std::endl;
    }
    has_shown_ = true;
    stage_ = standing.stage;
}

void Progress::end() {
    if (is_terminal_ && has_shown_) out_ << std::endl;
}

}  // namespace gommette::rehearsal
