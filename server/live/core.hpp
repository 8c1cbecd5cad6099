#pragma once

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace gommette::live {

// One thread with one io_context. What lives on a core is touched by its thread only; other threads send it mail.
// The core drives its io_context itself: run_one, then poll_one at most 256 times or for 1 ms, then the end of the turn.
// At the end of a turn the turn-end callbacks run (in order of registration), then the mail for other cores leaves, one post
// per core; a callback that makes new mail or touches new outboxes is run again in the same turn end.
class Core {
public:
    explicit Core(int number);
    ~Core();
    Core(Core const&) = delete;

    int number() const { return number_; }
    boost::asio::io_context& context() { return context_; }

    // On this core only. Called once per turn that asked for it through need_turn_end().
    void at_turn_end(std::function<void()> callback);
    void need_turn_end() { turn_end_needed_ = true; }

    // Any thread that is no core: the log's writer, the loader, main.
    void post(std::vector<std::function<void()>> letters);
    // Runs until stop(). Pinned nowhere; the caller owns the thread.
    void run();
    // Any thread.
    void stop();

private:
    friend class Cores;
    struct Mailbox;
    int number_;
    boost::asio::io_context context_;
    std::vector<std::function<void()>> turn_end_;
    bool turn_end_needed_{false};
    std::unique_ptr<Mailbox> mailbox_;
};

// All cores, numbered from 0. core(n).run() each on a thread of its own; tests may drive them by hand with poll().
class Cores {
public:
    explicit Cores(int count);
    ~Cores();
    int count() const;
    Core& operator[](int number);
    // From the core `from` (its own thread) to `to`: letters arrive in order of sending, one post a turn. from == to: run at the
    // end of this turn, before the outboxes are flushed.
    void mail(int from, int to, std::function<void()> letter);
    void start();  // one thread a core
    void stop_and_join();
    // Without threads, for tests: runs everything that is ready on every core, turn ends included, until nothing is.
    void poll();
};

}  // namespace gommette::live
