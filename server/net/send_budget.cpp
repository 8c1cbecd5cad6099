#include "server/net/send_budget.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "server/net/send_queue.hpp"

namespace gommette::net {

void SendBudget::hold(Bytes const& bytes) {
    if (++holders_[bytes.get()] == 1) bytes_ += bytes->size();
}

void SendBudget::release(Bytes const& bytes) {
    auto const held = holders_.find(bytes.get());
    if (--held->second > 0) return;
    bytes_ -= bytes->size();
    holders_.erase(held);
}

void SendBudget::keep() {
    if (!is_exceeded()) return;
    std::vector<std::shared_ptr<SendQueue>> queues;
    for (auto* queue : waiting_) queues.push_back(queue->shared_from_this());
    std::sort(queues.begin(), queues.end(),
              [](auto const& one, auto const& other) { return one->first_waits_since() < other->first_waits_since(); });
    int cut = 0;
    for (auto queue = queues.begin(); queue != queues.end() && is_exceeded(); ++queue, ++cut) (*queue)->cut();
    log_.add(ops::CountedLog::Clock::now(), cut);
}

}  // namespace gommette::net
