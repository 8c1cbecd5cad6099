#include "server/rehearsal/progress.hpp"

#include <cmath>

namespace gommette::rehearsal {

namespace {

constexpr std::size_t bar_width = 24;
constexpr std::chrono::seconds between_lines{2};

char const* name_of(StageProgress::Stage stage) {
    switch (stage) {
        case StageProgress::Stage::opening:
            return "opening the round";
        case StageProgress::Stage::joining:
            return "people joining";
        case StageProgress::Stage::casting:
            return "proposing, voting";
        case StageProgress::Stage::asking_again:
            return "asking again";
        case StageProgress::Stage::closing:
            return "closing the round";
    }
    return "";
}

}  // namespace

std::string progress_line(StageProgress const& so_far) {
    std::string line{name_of(so_far.stage)};
    line.resize(18, ' ');
    auto const filled = so_far.of == 0 ? 0 : so_far.done * bar_width / so_far.of;
    line += '[' + std::string(filled, '#') + std::string(bar_width - filled, '.') + "] ";
    line += std::to_string(so_far.done) + '/' + std::to_string(so_far.of);
    if (so_far.elapsed.count() > 0 && so_far.done > 0)
        line += ", " + std::to_string(std::llround(static_cast<double>(so_far.done) / so_far.elapsed.count())) + "/s";
    line += ", " + std::to_string(so_far.connected) + " connected";
    if (so_far.reconnects > 0) line += ", " + std::to_string(so_far.reconnects) + " came back";
    return line;
}

void Progress::show(StageProgress const& so_far) {
    if (is_terminal_) {
        constexpr char const* begin_of_cleared_line = "\r\x1b[K";
        out_ << begin_of_cleared_line << progress_line(so_far) << std::flush;
    } else if (!has_shown_ || so_far.stage != stage_ || so_far.elapsed - shown_at_ >= between_lines) {
        shown_at_ = so_far.elapsed;
        out_ << progress_line(so_far) << std::endl;
    }
    has_shown_ = true;
    stage_ = so_far.stage;
}

void Progress::end() {
    if (is_terminal_ && has_shown_) out_ << std::endl;
}

}  // namespace gommette::rehearsal
