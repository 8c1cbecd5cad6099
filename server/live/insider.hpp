#pragma once

#include <chrono>
#include <future>
#include <variant>

#include "protocol/envelope.hpp"
#include "server/live/core.hpp"
#include "server/live/floor.hpp"

namespace gommette::live {

// A page without a browser: gives commands from inside the program, by the people's path and under their rules.
// For a thread that is no core; its calls wait for the answer, one at a time. The cores must run.
// Throws std::runtime_error when no answer comes: storage trouble answers neither yes nor no, and an Insider does not ask again.
class Insider : private Peer {
public:
    // How long one answer may take: as long as the slowest disk that still works.
    static constexpr std::chrono::milliseconds usual_patience{30'000};

    Insider(Cores& cores, Floor& floor_of_core_0, std::chrono::milliseconds patience = usual_patience);
    ~Insider();
    Insider(Insider const&) = delete;

    // Shows a key or a join code.
    std::variant<Welcome, Refusal> enter(Hello hello);
    // Gives one command; the number it made, or 0.
    std::variant<std::int32_t, Refusal> give(Command command);

private:
    void deliver(Frame frame, int answers) override;
    void cut(CloseCode code) override;
    Reply ask(Request request);
    template <class Work>
    void on_core(Work work);

    Cores& cores_;
    Floor& floor_;
    std::chrono::milliseconds patience_;
    PeerId id_;
    DeviceName device_;
    std::int64_t n_{0};
    std::promise<Reply> answer_;
    bool is_waiting_{false};
};

}  // namespace gommette::live
