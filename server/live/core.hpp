#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace gommette::live {

// A task for a core, to be run once on its thread. It must not throw.
using Task = std::function<void()>;

// One thread with one io_context. What lives on a core is touched by its thread only; other threads send it tasks.
// The core drives its io_context itself: run_one, then poll_one at most 256 times or for 1 ms, then the end of the turn.
// At the end of a turn tasks sent to itself are run, then the turn-end callbacks (in order of registration), again while either
// makes more of the other; then the tasks for other cores leave, one post per core.
class Core {
public:
    explicit Core(int number);
    ~Core();
    Core(Core const&) = delete;

    int number() const { return number_; }
    boost::asio::io_context& context() { return context_; }

    // Before the cores start or on this core only, never from inside such a callback. Called in each turn that asked for it
    // through need_turn_end(); stays registered as long as the core lives.
    void at_turn_end(std::function<void()> callback);
    void need_turn_end() { turn_end_needed_ = true; }

    // Any thread that is no core: the log's writer, the loader, main. The tasks are run in order, in one turn.
    void post(std::vector<Task> tasks);
    // Runs until stop(), on the thread of the caller.
    void run();
    // Any thread. Tasks not yet run are dropped with the core.
    void stop();

private:
    friend class Cores;
    struct Mailbox;

    bool turn();
    void end_turn();
    void send_tasks();

    int number_;
    boost::asio::io_context context_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    std::vector<std::function<void()>> turn_end_;
    bool turn_end_needed_{false};
    std::unique_ptr<Mailbox> mailbox_;
};

// All cores, numbered from 0. core(n).run() each on a thread of its own; tests may drive them by hand with poll().
class Cores {
public:
    explicit Cores(int count);
    // Stops and joins what still runs.
    ~Cores();
    Cores(Cores const&) = delete;
    int count() const { return static_cast<int>(cores_.size()); }
    Core& operator[](int number) { return *cores_[static_cast<std::size_t>(number)]; }
    // From the core `from` (its own thread) to `to`: tasks arrive in order of sending, one post a turn. from == to: run at the
    // end of this turn, before the send queues are flushed.
    void send(int from, int to, Task task);
    void start();  // one thread a core
    void stop_and_join();
    // Without threads, for tests: runs everything that is ready on every core, turn ends included, until nothing is.
    void poll();

private:
    std::vector<std::unique_ptr<Core>> cores_;
    std::vector<std::thread> threads_;
};

}  // namespace gommette::live
