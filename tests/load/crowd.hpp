#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/load/histogram.hpp"
#include "tests/load/pattern.hpp"

namespace gommette::load {

// Whom a crowd visits, and how it reads what it is told.
struct Visit {
    std::string host{"127.0.0.1"};
    int port{};
    std::string path{"/"};
    std::size_t people{1000};
    std::size_t at_once{256};           // connecting and not yet served
    std::vector<std::string> sources;   // local addresses, used in turn; none: the kernel's choice
    std::vector<Pattern> hellos;        // said as soon as the connection stands
    std::string served;                 // a person is served at the first message that holds this; empty: as it is connected
    std::string delivery;               // what a delivery holds
    std::string answer, answer_number;  // what an acceptance holds, and what stands before its message's {seq}
    std::string refusal;                // what a refusal holds
    std::string stamp;                  // what stands before a delivery's {ts}; empty: it has none
};

// So many WebSockets on one thread and one epoll, each as light as can be: 10,000 fit beside the server they visit.
class Crowd {
public:
    struct Counts {
        std::uint64_t served{}, lost{}, failed{};  // now; ever since they were served; ever before
        std::uint64_t deliveries{}, delivered_bytes{}, bytes{}, answers{}, refusals{};
    };

    explicit Crowd(Visit visit);
    ~Crowd();
    Crowd(Crowd const&) = delete;

    // Connects everybody who is not, at most `at_once` at a time, refused ones again; false: not all within `seconds`.
    bool gather(double seconds);
    // Cuts everybody off, as a router that loses its power.
    void scatter();
    // Lets happen what happens within so many milliseconds; 0: what is ready.
    void listen(int milliseconds);
    // The next of the first `speakers` people who is served says it, with the next {seq}.
    void say(Pattern const& message, std::size_t speakers, std::string const& pad);

    Counts const& counts() const { return counts_; }
    Visit const& visit() const { return visit_; }
    Histogram waits_served;    // from the first packet until served
    Histogram waits_answer;    // from say() to its answer
    Histogram waits_delivery;  // from the stamp to the delivery

private:
    enum class Stage : std::uint8_t { away, connecting, shaking, open, served };
    struct Person {
        int socket{-1};
        Stage stage{Stage::away};
        std::uint64_t began_ns{};
        std::string in, out;  // only what is incomplete
        std::uint64_t turns{0};  // messages said
    };

    void connect(std::size_t number);
    void lose(Person& person);
    void send(std::size_t number, std::string bytes);
    void flush(std::size_t number);
    void readable(std::size_t number);
    void take(std::size_t number, char* bytes, std::size_t size);
    bool shake(std::size_t number, std::string_view bytes, std::size_t& used);
    void hear(std::size_t number, std::string_view message);
    void hear_answers(std::string_view message);
    void watch(std::size_t number, bool also_writable, bool is_new);

    Visit visit_;
    int poll_;
    std::vector<Person> people_;
    std::vector<char> buffer_;
    Counts counts_;
    std::vector<std::uint64_t> said_ns_;  // by {seq}
    std::uint64_t sequence_{0};
    std::size_t next_speaker_{0};
};

}  // namespace gommette::load
