#include "server/webhooks/webhooks.hpp"

#include "server/webhooks/schedule.hpp"

namespace gommette::webhooks {

void Webhooks::start(OutboxOptions options) {
    if (!options.wait_after)
        options.wait_after = [](int failures, std::chrono::seconds asked) -> std::optional<std::chrono::milliseconds> {
            return wait_after(failures, asked);
        };
    for (auto const& webhook : webhooks_) outboxes_.push_back(std::make_unique<Outbox>(log_, webhook, options));
    is_started_ = true;
}

void Webhooks::tell(storage::Stream const& stream) {
    if (!is_started_) return;
    for (auto const& outbox : outboxes_) outbox->tell(stream);
}

std::vector<OutboxCounts> Webhooks::counts() const {
    std::vector<OutboxCounts> all;
    if (!is_started_) return all;
    for (auto const& outbox : outboxes_) all.push_back(outbox->counts());
    return all;
}

void Webhooks::stop() {
    for (auto const& outbox : outboxes_) outbox->stop();
}

}  // namespace gommette::webhooks
