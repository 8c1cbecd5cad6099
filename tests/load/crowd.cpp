#include "tests/load/crowd.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <optional>
#include <utility>

#include "tests/load/frames.hpp"
#include "tests/load/process_reading.hpp"

namespace gommette::load {

namespace {

constexpr std::size_t buffer_bytes = 256 * 1024;

sockaddr_in address_of(std::string const& host, int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    inet_pton(AF_INET, host.c_str(), &address.sin_addr);
    return address;
}

// The number that stands right behind `mark`, a quote between them passed over.
std::optional<std::uint64_t> number_behind(std::string_view text, std::string_view mark) {
    auto const at = text.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    text.remove_prefix(at + mark.size());
    if (text.starts_with('"')) text.remove_prefix(1);
    std::uint64_t number{};
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc{}) return std::nullopt;
    return number;
}

bool holds(std::string_view message, std::string const& mark) {
    return !mark.empty() && message.find(mark) != std::string_view::npos;
}

}  // namespace

Crowd::Crowd(Visit visit)
    : visit_(std::move(visit)), poll_(epoll_create1(EPOLL_CLOEXEC)), people_(visit_.people), buffer_(buffer_bytes), said_ns_(1) {}

Crowd::~Crowd() {
    scatter();
    close(poll_);
}

bool Crowd::gather(double seconds) {
    auto const deadline = now_ns() + static_cast<std::uint64_t>(seconds * 1e9);
    std::size_t next = 0;
    while (counts_.served < people_.size()) {
        if (now_ns() > deadline) return false;
        std::size_t under_way = 0;
        for (auto const& person : people_) under_way += person.stage != Stage::away && person.stage != Stage::served;
        // Once around, so that the refused are tried again.
        for (std::size_t looked = 0; looked < people_.size() && under_way < visit_.at_once;
             ++looked, next = (next + 1) % people_.size())
            if (people_[next].stage == Stage::away) connect(next), ++under_way;
        listen(1);
    }
    return true;
}

void Crowd::scatter() {
    for (auto& person : people_) {
        if (person.socket < 0) continue;
        linger const at_once{1, 0};
        setsockopt(person.socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        close(person.socket);
        counts_.served -= person.stage == Stage::served;
        person = {};
    }
}

void Crowd::listen(int milliseconds) {
    std::array<epoll_event, 512> events;
    int const ready = epoll_wait(poll_, events.data(), events.size(), milliseconds);
    for (int index = 0; index < ready; ++index) {
        auto const number = events[static_cast<std::size_t>(index)].data.u32;
        auto const what = events[static_cast<std::size_t>(index)].events;
        auto& person = people_[number];
        if (person.socket >= 0 && (what & EPOLLOUT)) {
            if (person.stage == Stage::connecting) {
                person.stage = Stage::shaking;
                auto const host = visit_.host + ":" + std::to_string(visit_.port);
                person.out = upgrade_request(visit_.path, host, "http://" + host);
            }
            flush(number);
        }
        if (person.socket >= 0 && (what & ~static_cast<std::uint32_t>(EPOLLOUT))) readable(number);
    }
}

void Crowd::say(Pattern const& message, std::size_t speakers, std::string const& pad) {
    for (std::size_t tried = 0; tried < speakers; ++tried) {
        auto const number = next_speaker_++ % speakers;
        if (people_[number].stage != Stage::served) continue;
        auto const now = now_ns();
        said_ns_.push_back(now);
        send(number, client_frame(message.fill({number, ++sequence_, people_[number].turns++, now, &pad})));
        return;
    }
}

void Crowd::connect(std::size_t number) {
    auto& person = people_[number];
    person = {socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), Stage::connecting, now_ns(), {}, {}};
    if (person.socket < 0) return lose(person);
    int const yes = 1;
    setsockopt(person.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (!visit_.sources.empty()) {
        // The kernel picks the port as it connects, so that each source has all ports for this destination.
        setsockopt(person.socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
        auto const source = address_of(visit_.sources[number % visit_.sources.size()], 0);
        if (bind(person.socket, reinterpret_cast<sockaddr const*>(&source), sizeof source) != 0) return lose(person);
    }
    watch(number, true, true);
    auto const server = address_of(visit_.host, visit_.port);
    if (::connect(person.socket, reinterpret_cast<sockaddr const*>(&server), sizeof server) != 0 && errno != EINPROGRESS)
        lose(person);
}

void Crowd::lose(Person& person) {
    if (person.stage == Stage::served) {
        --counts_.served;
        ++counts_.lost;
    } else {
        ++counts_.failed;
    }
    if (person.socket >= 0) close(person.socket);
    person = {};
}

void Crowd::watch(std::size_t number, bool also_writable, bool is_new) {
    epoll_event event{};
    event.data.u32 = static_cast<std::uint32_t>(number);
    event.events = EPOLLIN | (also_writable ? EPOLLOUT : 0U);
    epoll_ctl(poll_, is_new ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, people_[number].socket, &event);
}

void Crowd::send(std::size_t number, std::string bytes) {
    auto& person = people_[number];
    bool const nothing_waits = person.out.empty();
    person.out += bytes;
    if (nothing_waits) flush(number);
}

void Crowd::flush(std::size_t number) {
    auto& person = people_[number];
    auto const sent = ::send(person.socket, person.out.data(), person.out.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) return lose(person);
    if (sent > 0) person.out.erase(0, static_cast<std::size_t>(sent));
    watch(number, !person.out.empty(), false);
}

void Crowd::readable(std::size_t number) {
    auto& person = people_[number];
    auto const size = recv(person.socket, buffer_.data(), buffer_.size(), 0);
    if (size < 0 && errno == EAGAIN) return;
    if (size <= 0) return lose(person);
    counts_.bytes += static_cast<std::uint64_t>(size);
    if (person.in.empty()) return take(number, buffer_.data(), static_cast<std::size_t>(size));
    auto whole = std::exchange(person.in, {}).append(buffer_.data(), static_cast<std::size_t>(size));
    take(number, whole.data(), whole.size());
}

void Crowd::take(std::size_t number, char* bytes, std::size_t size) {
    auto& person = people_[number];
    std::size_t used = 0;
    if (person.stage == Stage::shaking && !shake(number, {bytes, size}, used)) return lose(person);
    while (person.stage >= Stage::open) {
        auto const frame = take_frame(bytes + used, size - used);
        if (!frame) break;
        used += frame->size;
        if (frame->opcode == Opcode::close) return lose(person);
        if (frame->opcode == Opcode::ping) send(number, client_frame(frame->payload, Opcode::pong));
        if (frame->opcode == Opcode::text) hear(number, frame->payload);
    }
    if (person.socket >= 0) person.in.assign(bytes + used, size - used);
}

// False: this is no upgrade. `used` 0 and true: not whole yet.
bool Crowd::shake(std::size_t number, std::string_view bytes, std::size_t& used) {
    auto const end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos) return bytes.size() < 8192;
    used = end + 4;
    if (!is_upgrade(bytes.substr(0, used))) return false;
    auto& person = people_[number];
    person.stage = Stage::open;
    std::string hellos;
    for (auto const& hello : visit_.hellos) hellos += client_frame(hello.fill({number, 1, 0, now_ns(), nullptr}));
    if (!hellos.empty()) send(number, std::move(hellos));
    if (visit_.served.empty() && person.socket >= 0) hear(number, {});
    return true;
}

void Crowd::hear(std::size_t number, std::string_view message) {
    auto& person = people_[number];
    if (person.stage == Stage::open && (visit_.served.empty() || holds(message, visit_.served))) {
        person.stage = Stage::served;
        ++counts_.served;
        waits_served.add(now_ns() - person.began_ns);
        return;
    }
    if (holds(message, visit_.answer)) return hear_answers(message);
    if (holds(message, visit_.refusal)) ++counts_.refusals;
    if (!holds(message, visit_.delivery)) return;
    ++counts_.deliveries;
    counts_.delivered_bytes += message.size();
    if (visit_.stamp.empty()) return;
    if (auto const stamped = number_behind(message, visit_.stamp)) waits_delivery.add(now_ns() - *stamped);
}

void Crowd::hear_answers(std::string_view message) {
    ++counts_.answers;
    auto const sequence = number_behind(message, visit_.answer_number);
    if (sequence && *sequence < said_ns_.size()) waits_answer.add(now_ns() - said_ns_[*sequence]);
}

}  // namespace gommette::load
