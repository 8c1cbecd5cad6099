#pragma once

#include <spdlog/sinks/base_sink.h>

#include <cstddef>
#include <functional>
#include <mutex>
#include <string_view>

namespace gommette::ops {

// Writes whole lines to a descriptor that may fail. Runs on the log's own thread. A line that is not taken (full disk, closed
// pipe, a terminal or reader stopped for a second) is dropped and counted; the next one that is taken is preceded by the count.
class LogSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit LogSink(int descriptor) : descriptor_(descriptor) {}
    // How many lines were dropped before they came here, since the start.
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
    bool within_line_{false};  // a part of a line was taken and its end was not
    bool is_stopped_{false};   // the reader did not read in time
};

}  // namespace gommette::ops
