#pragma once

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace gommette::ops {

enum class LogLevel { error, warning, info, debug };
// "error", "warning", "info" or "debug"; nothing else.
std::optional<LogLevel> log_level_named(std::string_view name);

// One NAME=VALUE of a log line. Only numbers and plain text convert to it, so that a key, a person's name or a ballot, which must
// not be logged, is not logged by accident. Sessions, people and links are logged by their numbers.
struct LogField {
    LogField(std::string_view name, std::string_view value) : name(name), value(value) {}
    LogField(std::string_view name, char const* value) : name(name), value(value) {}
    LogField(std::string_view name, std::string const& value) : name(name), value(value) {}
    LogField(std::string_view name, bool value) : name(name), value(value ? "true" : "false") {}
    template <std::integral Number>
    LogField(std::string_view name, Number value) : name(name), value(std::to_string(value)) {}

    std::string_view name;
    std::string value;
};

// Writes "2026-03-04T18:02:11.123Z info    room_opened session=3 people=40": one event, one line. Any thread; never blocks and
// never fails: at most 8,192 lines wait for the log's own thread, then the oldest are dropped; lines that a full disk or a
// closed pipe refuses are dropped too, and their number is logged once lines are accepted again. Does nothing before open_log.
// `event` is a fixed word of the code; control characters, quotes and line ends in values are escaped.
void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

// Once, at start. Lines of level `least` and more urgent are written to `descriptor` (2: standard error), which the log does not
// close. From here on the process ignores SIGPIPE, so that a reader that closes its end of a pipe does not end it.
void open_log(LogLevel least, int descriptor = 2);
// Returns when all waiting lines are written. Lines logged later are dropped.
void close_log();

// The line as written, without time and level, for tests: `event name=value name="two words"`.
std::string log_text(std::string_view event, std::initializer_list<LogField> fields);

}  // namespace gommette::ops
