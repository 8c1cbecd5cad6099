#pragma once

#include <memory>
#include <string>
#include <vector>

#include "server/webhooks/outbox.hpp"

namespace gommette::webhooks {

// All webhooks of a server, each with an outbox of its own.
class Webhooks {
public:
    // `log` and the cores it delivers to outlive it. Nothing is sent before start().
    Webhooks(storage::EventLog& log, std::vector<Webhook> webhooks) : log_(log), webhooks_(std::move(webhooks)) {}

    // Once. `options.wait_after` may be left out: then it is that of schedule.hpp.
    void start(OutboxOptions options);
    // Events of the stream have become durable. Any thread; returns at once, and before start() does nothing: outboxes read all at first.
    void tell(storage::Stream const& stream);
    // Of each, in their order; before start() none. Any thread; returns at once.
    std::vector<OutboxCounts> counts() const;
    // Nothing more is sent. Returns at once; the destructor waits for the threads.
    void stop();

private:
    storage::EventLog& log_;
    std::vector<Webhook> webhooks_;
    std::vector<std::unique_ptr<Outbox>> outboxes_;
    std::atomic<bool> is_started_{false};  // after which outboxes_ no longer changes
};

}  // namespace gommette::webhooks
