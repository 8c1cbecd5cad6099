#include "server/live/in_process_client.hpp"

#include <stdexcept>
#include <utility>

#include "protocol/codec.hpp"
#include "server/auth/keys.hpp"

namespace gommette::live {

InProcessClient::InProcessClient(Cores& cores, Gateway& floor_of_core_0, std::chrono::milliseconds timeout)
    : cores_(cores), gateway_(floor_of_core_0), timeout_(timeout), device_{auth::random_epoch()} {
    on_core([this] { id_ = gateway_.connect(*this); });
}

InProcessClient::~InProcessClient() {
    on_core([this] { gateway_.disconnect(id_); });
}

std::variant<Welcome, Refusal> InProcessClient::connect(Hello hello) {
    auto const reply = ask(std::move(hello));
    if (auto const* welcome = std::get_if<Welcome>(&reply)) return *welcome;
    return std::get<Refused>(reply).code;
}

std::variant<std::int32_t, Refusal> InProcessClient::execute(Command command) {
    auto const reply = ask(Order{device_, {++n_}, std::move(command)});
    if (auto const* refused = std::get_if<Refused>(&reply)) return refused->code;
    auto const made = std::get<Accepted>(reply).made;
    return made ? static_cast<std::int32_t>(made->value) : 0;
}

// Only what answers is taken: no snapshots and patches, and not the second Welcome that follows a Join.
void InProcessClient::send(Message message, int) {
    if (!is_waiting_) return;
    auto reply = decode<Reply>(*message);
    auto* read = std::get_if<Reply>(&reply);
    if (!read) return;
    bool const is_answer = std::holds_alternative<Accepted>(*read) || std::holds_alternative<Refused>(*read);
    if (!is_answer && !(n_ == 0 && std::holds_alternative<Welcome>(*read))) return;
    is_waiting_ = false;
    answer_.set_value(std::move(*read));
}

void InProcessClient::close(CloseCode) {
    if (!std::exchange(is_waiting_, false)) return;
    answer_.set_exception(std::make_exception_ptr(std::runtime_error("the connection was ended instead of an answer")));
}

Reply InProcessClient::ask(Request request) {
    answer_ = {};
    auto future = answer_.get_future();
    on_core([this, &request] {
        is_waiting_ = true;
        gateway_.receive(id_, std::move(request));
    });
    if (future.wait_for(timeout_) != std::future_status::ready)
        throw std::runtime_error("the storage does not answer: is its disk full or failing?");
    return future.get();
}

template <class Work>
void InProcessClient::on_core(Work work) {
    std::promise<void> done;
    auto future = done.get_future();
    cores_[0].post({[&] {
        work();
        done.set_value();
    }});
    future.get();
}

}  // namespace gommette::live
