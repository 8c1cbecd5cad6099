#include "server/live/insider.hpp"

#include <stdexcept>
#include <utility>

#include "protocol/codec.hpp"
#include "server/auth/keys.hpp"

namespace gommette::live {

Insider::Insider(Cores& cores, Floor& floor_of_core_0, std::chrono::milliseconds patience)
    : cores_(cores), floor_(floor_of_core_0), patience_(patience), device_{auth::random_epoch()} {
    on_core([this] { id_ = floor_.arrive(*this); });
}

Insider::~Insider() {
    on_core([this] { floor_.leave(id_); });
}

std::variant<Welcome, Refusal> Insider::enter(Hello hello) {
    auto const reply = ask(std::move(hello));
    if (auto const* welcome = std::get_if<Welcome>(&reply)) return *welcome;
    return std::get<Refused>(reply).code;
}

std::variant<std::int32_t, Refusal> Insider::give(Command command) {
    auto const reply = ask(Order{device_, {++n_}, std::move(command)});
    if (auto const* refused = std::get_if<Refused>(&reply)) return refused->code;
    auto const made = std::get<Accepted>(reply).made;
    return made ? static_cast<std::int32_t>(made->value) : 0;
}

// Snapshots and patches are for pages; so is the second Welcome of who joins.
void Insider::deliver(Frame frame, int) {
    if (!is_waiting_) return;
    auto reply = decode<Reply>(payload(frame));
    auto* read = std::get_if<Reply>(&reply);
    if (!read) return;
    bool const is_answer = std::holds_alternative<Accepted>(*read) || std::holds_alternative<Refused>(*read);
    if (!is_answer && !(n_ == 0 && std::holds_alternative<Welcome>(*read))) return;
    is_waiting_ = false;
    answer_.set_value(std::move(*read));
}

void Insider::cut(CloseCode) {
    if (!std::exchange(is_waiting_, false)) return;
    answer_.set_exception(std::make_exception_ptr(std::runtime_error("the connection was ended instead of an answer")));
}

Reply Insider::ask(Request request) {
    answer_ = {};
    auto future = answer_.get_future();
    on_core([this, &request] {
        is_waiting_ = true;
        floor_.hear(id_, std::move(request));
    });
    if (future.wait_for(patience_) != std::future_status::ready)
        throw std::runtime_error("the storage does not answer: is its disk full or failing?");
    return future.get();
}

template <class Work>
void Insider::on_core(Work work) {
    std::promise<void> done;
    auto future = done.get_future();
    cores_[0].post({[&] {
        work();
        done.set_value();
    }});
    future.get();
}

}  // namespace gommette::live
