#pragma once

#include <optional>
#include <string>

#include "storage/event_log.hpp"

namespace gommette::webhooks {

// What other systems are told, and under which id. `id`: "s7-120" for event 120 of session 7, "c-120" of the convention; the same
// however often it is sent. `body`: JSON of numbers, kinds, days and links; no word that somebody wrote, no name, and no person's number.
struct Message {
    std::string id;
    std::string body;
    bool operator==(Message const&) const = default;
};

// Nothing: others are not told of that event. `event`: as the log has it when the message leaves, so that what was erased is not
// told. `public_url`: without a slash at its end.
std::optional<Message> message_of(storage::Stream const& stream, storage::Event const& event, std::string const& public_url);

}  // namespace gommette::webhooks
