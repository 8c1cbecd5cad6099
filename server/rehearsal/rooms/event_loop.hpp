#pragma once

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>

namespace gommette::rehearsal {

// Runs the pages of a rehearsal on the calling thread while something is waited for.
class EventLoop {
public:
    // Throws std::runtime_error, with what was waited for, when it has not come in that time.
    explicit EventLoop(std::chrono::seconds patience) : patience_(patience) {}

    boost::asio::io_context& context() { return context_; }

    void run_for(std::chrono::milliseconds time) {
        context_.restart();
        context_.run_for(time);
    }

    void wait_until(std::string const& what, std::function<bool()> const& is_so) {
        auto const end = std::chrono::steady_clock::now() + patience_;
        while (!is_so()) {
            if (std::chrono::steady_clock::now() > end) throw std::runtime_error("waited in vain until " + what);
            run_for(std::chrono::milliseconds{2});
        }
    }

private:
    std::chrono::seconds patience_;
    boost::asio::io_context context_{1};
};

}  // namespace gommette::rehearsal
