#pragma once

#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace gommette::live {

// When to try again what failed: after `first`, then twice as long each time, at most half a minute. On its core only.
class RetryTimer {
public:
    RetryTimer(boost::asio::io_context& context, std::chrono::milliseconds first)
        : timer_(context), first_(first), next_(first) {}

    // One at a time: another call takes the place of the former. `work` may run after this is destroyed.
    void schedule(std::function<void()> work) {
        timer_.expires_after(next_);
        next_ = std::min(next_ * 2, longest);
        timer_.async_wait([work = std::move(work)](auto const& stopped) {
            if (!stopped) work();
        });
    }
    void reset() { next_ = first_; }

private:
    static constexpr std::chrono::milliseconds longest{30'000};
    boost::asio::steady_timer timer_;
    std::chrono::milliseconds first_;
    std::chrono::milliseconds next_;
};

}  // namespace gommette::live
