#include "server/ops/log_sink.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <string>

namespace gommette::ops {

namespace {
// How long a write waits for the reader: long enough for a busy journal. After one such wait writes do not wait until the reader
// has read again.
constexpr int patience_ms = 1000;
}  // namespace

void LogSink::sink_it_(spdlog::details::log_msg const& message) {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    std::size_t const overruns = overruns_ ? overruns_() : 0;
    std::size_t const missing = refused_ + overruns - overruns_told_;
    if (missing > 0) {
        if (!take("log_lines_lost count=" + std::to_string(missing) + "\n")) {
            ++refused_;
            return;
        }
        refused_ = 0;
        overruns_told_ = overruns;
    }
    if (!take({line.data(), line.size()})) ++refused_;
}

bool LogSink::take(std::string_view line) {
    std::string const rest_of_broken = within_line_ ? "\n" + std::string{line} : std::string{};
    if (within_line_) line = rest_of_broken;
    while (!line.empty()) {
        pollfd ready{descriptor_, POLLOUT, 0};
        if (poll(&ready, 1, is_stopped_ ? 0 : patience_ms) == 0) {
            is_stopped_ = true;
            return false;
        }
        is_stopped_ = false;
        auto const written = write(descriptor_, line.data(), line.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        line.remove_prefix(static_cast<std::size_t>(written));
        within_line_ = !line.empty();
    }
    return true;
}

}  // namespace gommette::ops
