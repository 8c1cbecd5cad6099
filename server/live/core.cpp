#include "server/live/core.hpp"

#include <boost/asio/post.hpp>

#include <chrono>
#include <utility>

namespace gommette::live {

namespace {

// Without these limits a host that always has work would keep everybody waiting for what is sent at the turn end.
constexpr int handlers_per_turn = 256;
constexpr std::chrono::milliseconds turn_duration{1};
// How often tasks for this core and the turn-end callbacks may make more of each other within one turn end; the rest waits for
// the next turn.
constexpr int rounds_per_turn_end = 64;

void run_all(std::vector<Task> const& tasks) {
    for (auto const& task : tasks) task();
}

}  // namespace

struct Core::Mailbox {
    std::vector<Core*> cores;                // of all cores, by number; empty for a core that stands alone
    std::vector<std::vector<Task>> waiting;  // by the receiving core's number
    bool has_tasks_for_others{false};
};

Core::Core(int number)
    : number_(number), context_(1), work_(boost::asio::make_work_guard(context_)), mailbox_(std::make_unique<Mailbox>()) {}

Core::~Core() = default;

void Core::run() {
    while (turn()) {
    }
}

// Waits for the first handler of a turn; false once stopped.
bool Core::turn() {
    if (context_.run_one() == 0) return false;
    auto const end = std::chrono::steady_clock::now() + turn_duration;
    for (int handlers = 1; handlers < handlers_per_turn && context_.poll_one() != 0; ++handlers) {
        if (std::chrono::steady_clock::now() >= end) break;
    }
    end_turn();
    return true;
}

void Core::end_turn() {
    auto const own_tasks = [this]() -> std::vector<Task>* {
        if (mailbox_->waiting.empty()) return nullptr;
        auto& tasks = mailbox_->waiting[static_cast<std::size_t>(number_)];
        return tasks.empty() ? nullptr : &tasks;
    };
    int rounds = 0;
    while (own_tasks() || turn_end_needed_) {
        if (++rounds > rounds_per_turn_end) {
            boost::asio::post(context_, [] {});  // only wakes the next turn, whose end goes on here
            break;
        }
        if (auto* tasks = own_tasks()) {
            run_all(std::exchange(*tasks, {}));
            continue;  // what it makes the callbacks send still leaves in this turn
        }
        // Tasks for other cores leave before bytes do: what a page hears, all cores know by then.
        if (mailbox_->has_tasks_for_others) send_tasks();
        turn_end_needed_ = false;
        for (auto const& callback : turn_end_) callback();
    }
    if (mailbox_->has_tasks_for_others) send_tasks();
}

void Core::send_tasks() {
    mailbox_->has_tasks_for_others = false;
    for (auto* core : mailbox_->cores) {
        if (core == this) continue;
        auto& tasks = mailbox_->waiting[static_cast<std::size_t>(core->number_)];
        if (!tasks.empty()) core->post(std::exchange(tasks, {}));
    }
}

void Core::at_turn_end(std::function<void()> callback) { turn_end_.push_back(std::move(callback)); }

void Core::post(std::vector<Task> tasks) {
    boost::asio::post(context_, [tasks = std::move(tasks)] { run_all(tasks); });
}

void Core::stop() { context_.stop(); }

Cores::Cores(int count) {
    for (int number = 0; number < count; ++number) cores_.push_back(std::make_unique<Core>(number));
    for (auto& core : cores_) {
        for (auto& other : cores_) core->mailbox_->cores.push_back(other.get());
        core->mailbox_->waiting.resize(cores_.size());
    }
}

Cores::~Cores() { stop_and_join(); }

void Cores::send(int from, int to, Task task) {
    auto& mailbox = *(*this)[from].mailbox_;
    mailbox.waiting[static_cast<std::size_t>(to)].push_back(std::move(task));
    if (from != to) mailbox.has_tasks_for_others = true;
}

void Cores::start() {
    for (auto& core : cores_) threads_.emplace_back([&core = *core] { core.run(); });
}

void Cores::stop_and_join() {
    for (auto& core : cores_) core->stop();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

void Cores::poll() {
    for (bool worked = true; worked;) {
        worked = false;
        for (auto& core : cores_) {
            while (core->context_.poll_one() != 0) worked = true;
            core->end_turn();
        }
    }
}

}  // namespace gommette::live
