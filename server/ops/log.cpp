#include "server/ops/log.hpp"

#include <pthread.h>
#include <signal.h>
#include <spdlog/async.h>
#include <spdlog/async_logger.h>

#include <array>
#include <cstdio>
#include <memory>
#include <utility>

#include "server/ops/log_sink.hpp"

namespace gommette::ops {

namespace {

constexpr std::size_t waiting_lines = 8192;
// Enough for a file name or a reason. Values may come from outside, and must not fill the disk.
constexpr std::size_t value_bytes = 500;

// Set before other threads log, and reset after those have ended.
std::shared_ptr<spdlog::details::thread_pool> pool;
std::shared_ptr<spdlog::logger> logger;

constexpr std::array<std::pair<std::string_view, LogLevel>, 4> level_names{
    {{"error", LogLevel::error}, {"warning", LogLevel::warning}, {"info", LogLevel::info}, {"debug", LogLevel::debug}}};

spdlog::level::level_enum spdlog_level(LogLevel level) {
    switch (level) {
        case LogLevel::error:
            return spdlog::level::err;
        case LogLevel::warning:
            return spdlog::level::warn;
        case LogLevel::info:
            return spdlog::level::info;
        case LogLevel::debug:
            return spdlog::level::debug;
    }
    return spdlog::level::err;
}

bool is_plain(unsigned char byte) { return byte > 0x20 && byte < 0x7f && byte != '"' && byte != '\\' && byte != '='; }

void append_escaped(std::string& line, unsigned char byte) {
    if (byte == '"' || byte == '\\') {
        line.push_back('\\');
        line.push_back(static_cast<char>(byte));
    } else if (byte >= 0x20 && byte < 0x7f) {
        line.push_back(static_cast<char>(byte));
    } else {
        // Bytes from 0x80 too: they may not be UTF-8, or may reverse the direction of writing on a terminal.
        std::array<char, 5> escaped{};
        std::snprintf(escaped.data(), escaped.size(), "\\x%02x", byte);
        line += escaped.data();
    }
}

void append_value(std::string& line, std::string_view value) {
    bool quoted = value.empty();
    for (unsigned char const byte : value) quoted = quoted || !is_plain(byte);
    std::string_view const kept = value.substr(0, value_bytes);
    if (quoted) line.push_back('"');
    for (unsigned char const byte : kept) append_escaped(line, byte);
    if (kept.size() < value.size()) line += "...";
    if (quoted) line.push_back('"');
}

// The log's thread blocks all signals, so that each is delivered to a thread that waits for it.
std::shared_ptr<spdlog::details::thread_pool> make_pool() {
    sigset_t all;
    sigset_t former;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &former);
    auto made = std::make_shared<spdlog::details::thread_pool>(waiting_lines, 1);
    pthread_sigmask(SIG_SETMASK, &former, nullptr);
    return made;
}

}  // namespace

std::optional<LogLevel> log_level_named(std::string_view name) {
    for (auto const& [known, level] : level_names) {
        if (known == name) return level;
    }
    return std::nullopt;
}

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
    if (logger == nullptr || !logger->should_log(spdlog_level(level))) return;
    std::string const text = log_text(event, fields);
    logger->log(spdlog_level(level), spdlog::string_view_t{text.data(), text.size()});
}

void open_log(LogLevel least, int descriptor) {
    ::signal(SIGPIPE, SIG_IGN);
    pool = make_pool();
    auto sink = std::make_shared<LogSink>(descriptor);
    // A plain pointer: the sink runs on the pool's own thread, and if it held the last share of the pool, the pool would be destroyed
    // on that thread, which cannot join itself. The pool joins its thread when destroyed, so it outlives the sink's use of it.
    sink->count_overruns_by([waiting = pool.get()] { return waiting->overrun_counter(); });
    logger =
        std::make_shared<spdlog::async_logger>("gommette", std::move(sink), pool, spdlog::async_overflow_policy::overrun_oldest);
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %-7l %v", spdlog::pattern_time_type::utc);
    logger->set_level(spdlog_level(least));
    logger->set_error_handler([](std::string const&) {});
}

void close_log() {
    // The pool first: destroying it joins its thread, which writes all waiting lines before it ends.
    pool.reset();
    logger.reset();
}

std::string log_text(std::string_view event, std::initializer_list<LogField> fields) {
    std::string line{event};
    for (auto const& field : fields) {
        line.push_back(' ');
        line += field.name;
        line.push_back('=');
        append_value(line, field.value);
    }
    return line;
}

}  // namespace gommette::ops
