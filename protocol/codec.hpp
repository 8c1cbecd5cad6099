#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "protocol/envelope.hpp"
#include "protocol/events.hpp"

namespace gommette {

// Why a text is not a T: `place` is a JSON pointer ("/command/marks/3/mark"; empty for the whole text) that always fits a
// Line<0, 200>, `why` one of a few fixed English words (syntax, depth, duplicate, type, length, range, missing, unknown, pattern, shape:
// a table that is not square).
struct Fault {
    std::string place;
    std::string why;
};

// Reads strictly: every member known, present (unless optional), of its type and within its limits; a duplicate key, a depth
// over 16 or invalid UTF-8 is a fault. null is not a value: an optional member is left out. Never throws.
// Instantiated for Request, Reply, SessionEvent, ConventionEvent, Row, Method, Outcome, Sealed, Words and CorrectedWords (the last: decode only).
template <class T>
std::variant<T, Fault> decode(std::string_view text);

// Compact JSON, members in order of declaration; the values are trusted. Instantiated for the same types and for
// SessionCommand.
template <class T>
std::string encode(T const& value);

// An event as the log stores it: `body` without the member `words`, which stands apart because it may be erased.
struct StoredEvent {
    std::string kind;
    int version{};
    std::string body;
    std::optional<std::string> words;
};
template <class Event>
StoredEvent store_event(Event const& event);
// Raises old versions to the present one. Absent words: they were erased, or the event has none.
template <class Event>
std::variant<Event, Fault> read_event(StoredEvent const& stored);

}  // namespace gommette
