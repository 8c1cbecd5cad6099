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
// A file name or a reason fits; a value that someone typed cannot fill the disk line by line.
constexpr std::size_t value_bytes = 500;

// Both are set before other threads log and taken away after they have ended.
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
        // Bytes over 0x7f too: they may be no UTF-8, or turn the reading direction of a terminal.
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

// The log's thread leaves every signal to the others: one that nobody else had blocked yet would end the program there.
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
    // The pool outlives its thread, on which alone the sink runs. A share of it held there could be the last one, and the thread
    // would end itself with lines still waiting.
    sink->count_overruns_by([waiting = pool.get()] { return waiting->overrun_counter(); });
    logger =
        std::make_shared<spdlog::async_logger>("gommette", std::move(sink), pool, spdlog::async_overflow_policy::overrun_oldest);
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %-7l %v", spdlog::pattern_time_type::utc);
    logger->set_level(spdlog_level(least));
    logger->set_error_handler([](std::string const&) {});
}

void close_log() {
    // First the thread, which ends when it has written what waits, then what it wrote with.
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
