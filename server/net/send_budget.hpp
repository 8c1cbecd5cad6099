#pragma once

#include <cstddef>
#include <unordered_map>
#include <unordered_set>

#include "server/net/frame.hpp"
#include "server/ops/counted_log.hpp"

namespace gommette::net {

class SendQueue;

// The memory that waits in the send queues of one core because their sockets take no more. Bytes that many queues wait to send
// count once. Beyond the limit the slowest are cut. On its core only.
class SendBudget {
public:
    explicit SendBudget(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    // One more queue waits to send these bytes, or one less.
    void hold(Bytes const& bytes);
    void release(Bytes const& bytes);
    // A queue in the set may be cut by keep(); it must leave it before it is destroyed.
    void add(SendQueue& queue) { waiting_.insert(&queue); }
    void remove(SendQueue& queue) { waiting_.erase(&queue); }

    bool is_exceeded() const { return bytes_ > most_bytes_; }
    // Cuts queues until the limit is kept, first those whose first message has been leaving for longest.
    void keep();

private:
    std::size_t most_bytes_;
    std::size_t bytes_{0};
    std::unordered_map<std::string const*, std::size_t> holders_;  // how many queues hold them
    std::unordered_set<SendQueue*> waiting_;
    ops::CountedLog log_{ops::LogLevel::warning, "slow_readers_cut"};
};

}  // namespace gommette::net
