#pragma once

#include <chrono>
#include <future>
#include <variant>

#include "protocol/envelope.hpp"
#include "server/live/core.hpp"
#include "server/live/gateway.hpp"

namespace gommette::live {

// A page without a browser: gives commands from inside the program, on the same path and under the same rules.
// For a thread that is no core; its calls wait for the answer, one at a time. The cores must run.
// Throws std::runtime_error when no answer comes: storage trouble answers neither yes nor no, and the client does not ask again.
class InProcessClient : private Connection {
public:
    // How long one answer may take; the slowest disk that still works needs less.
    static constexpr std::chrono::milliseconds usual_timeout{30'000};

    InProcessClient(Cores& cores, Gateway& floor_of_core_0, std::chrono::milliseconds timeout = usual_timeout);
    ~InProcessClient();
    InProcessClient(InProcessClient const&) = delete;

    // Shows a key or a join code.
    std::variant<Welcome, Refusal> connect(Hello hello);
    // Gives one command; the number it made, or 0.
    std::variant<std::int32_t, Refusal> execute(Command command);

private:
    void send(Message message, int answers) override;
    void admitted(bool, std::size_t, std::size_t) override {}
    void close(CloseCode code) override;
    Reply ask(Request request);
    template <class Work>
    void on_core(Work work);

    Cores& cores_;
    Gateway& gateway_;
    std::chrono::milliseconds timeout_;
    ConnectionId id_;
    DeviceName device_;
    std::int64_t n_{0};
    std::promise<Reply> answer_;
    bool is_waiting_{false};
};

}  // namespace gommette::live
