#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "storage/event_log.hpp"

namespace gommette::storage {

// One row of the log with all that its chain covers, so that the same row can stand in another database.
struct LoggedEvent {
    std::int64_t seq{};  // in the order of the whole log, from 1
    Stream stream;
    Event event;          // with its position
    bool answers{false};  // it is the first of its command, and so its answer
    std::string salt{};   // 16 bytes, beside words that are there; else empty
    std::optional<std::string>
        words_hash{};  // 32 bytes: the hash of words that are there, or were; nothing: there never were any
};

using TakeLogged = std::function<void(LoggedEvent const&)>;

}  // namespace gommette::storage
