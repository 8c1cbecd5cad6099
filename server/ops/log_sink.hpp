#pragma once

#include <spdlog/sinks/base_sink.h>

#include <cstddef>
#include <functional>
#include <mutex>
#include <string_view>

namespace gommette::ops {

// Writes whole lines to a descriptor that may fail. Runs on the log's own thread. A line that cannot be written (full disk, closed
// pipe, a reader that has not read for a second) is dropped and counted; before the next line that can, the count is written.
class LogSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit LogSink(int descriptor) : descriptor_(descriptor) {}
    // `overruns`: how many lines the queue before this sink has dropped since the start; they are added to the count.
    void count_overruns_by(std::function<std::size_t()> overruns) { overruns_ = std::move(overruns); }

protected:
    void sink_it_(spdlog::details::log_msg const& message) override;
    void flush_() override {}

private:
    bool take(std::string_view line);

    int descriptor_;
    std::function<std::size_t()> overruns_;
    std::size_t overruns_told_{0};
    std::size_t refused_{0};
    bool within_line_{false};  // only a part of the last line was written
    bool is_stopped_{false};   // the last wait for the reader was in vain
};

}  // namespace gommette::ops
