#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/load/frames.hpp"

// gommette_bare_room each|turn SNAPSHOT_BYTES: the physical limit of fan-out. Whatever text a client sends is framed once and
// handed to the kernel once for each client, with no parsing and no queue beyond what a full socket needs; whoever comes gets a
// frame of SNAPSHOT_BYTES. `turn` joins the messages of one loop turn. Listens on a free port of 127.0.0.1 and prints it.

namespace gommette::load {
namespace {

class BareRoom {
public:
    BareRoom(bool joins_turns, std::size_t snapshot_bytes)
        : joins_turns_(joins_turns),
          greeting_(upgrade_answer() +
                    server_frame("{\"type\":\"snapshot\",\"fill\":\"" + std::string(snapshot_bytes, 's') + "\"}")),
          poll_(epoll_create1(EPOLL_CLOEXEC)),
          listener_(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {}

    // The port; 0: no listening.
    int open() {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const any = reinterpret_cast<sockaddr*>(&address);
        constexpr int backlog = 4096;  // a lost SYN costs its sender a second
        if (bind(listener_, any, size) != 0 || listen(listener_, backlog) != 0 || getsockname(listener_, any, &size) != 0)
            return 0;
        watch(listener_, EPOLLIN, true);
        return ntohs(address.sin_port);
    }

    [[noreturn]] void run() {
        std::array<epoll_event, 1024> events;
        for (;;) {
            int const ready = epoll_wait(poll_, events.data(), events.size(), -1);
            for (int index = 0; index < ready; ++index) {
                auto const& event = events[static_cast<std::size_t>(index)];
                if (event.data.fd == listener_) {
                    accept_some();
                    continue;
                }
                if (event.events & EPOLLOUT) flush(event.data.fd);
                if (event.events & ~static_cast<std::uint32_t>(EPOLLOUT)) readable(event.data.fd);
            }
            if (turn_.empty()) continue;
            send_all(turn_);
            turn_.clear();
        }
    }

private:
    struct Client {
        bool is_open{false}, is_inside{false};
        std::string in, out;
    };

    void watch(int socket, std::uint32_t what, bool is_new) {
        epoll_event event{};
        event.data.fd = socket;
        event.events = what;
        epoll_ctl(poll_, is_new ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, &event);
    }

    Client& client(int socket) { return clients_[static_cast<std::size_t>(socket)]; }

    void accept_some() {
        for (int taken = 0; taken < 256; ++taken) {
            int const socket = accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (socket < 0) return;
            int const yes = 1;
            setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            if (clients_.size() <= static_cast<std::size_t>(socket))
                clients_.resize(static_cast<std::size_t>(socket) * 5 / 4 + 16);
            client(socket).is_open = true;
            watch(socket, EPOLLIN, true);
        }
    }

    void leave(int socket) {
        client(socket) = {};
        close(socket);
    }

    void readable(int socket) {
        static std::array<char, 65536> buffer;
        auto const size = recv(socket, buffer.data(), buffer.size(), 0);
        if (size < 0 && errno == EAGAIN) return;
        if (size <= 0) return leave(socket);
        auto& in = client(socket).in.append(buffer.data(), static_cast<std::size_t>(size));
        std::size_t used = 0;
        if (!client(socket).is_inside) {
            auto const end = in.find("\r\n\r\n");
            if (end == std::string::npos) return;
            used = end + 4;
            client(socket).is_inside = true;
            send(socket, greeting_);
        }
        while (auto const frame = take_frame(in.data() + used, in.size() - used)) {
            used += frame->size;
            if (frame->opcode == Opcode::close) return leave(socket);
            if (frame->opcode != Opcode::text) continue;
            if (joins_turns_) {
                turn_ += server_frame(frame->payload);
            } else {
                send_all(server_frame(frame->payload));
            }
        }
        in.erase(0, used);
        if (in.empty()) std::string{}.swap(in);
    }

    void send_all(std::string_view bytes) {
        for (std::size_t socket = 0; socket < clients_.size(); ++socket)
            if (clients_[socket].is_inside) send(static_cast<int>(socket), bytes);
    }

    void send(int socket, std::string_view bytes) {
        auto& out = client(socket).out;
        if (out.empty()) {
            auto const sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            bytes.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
            if (bytes.empty()) return;
            watch(socket, EPOLLIN | EPOLLOUT, false);
        }
        out += bytes;
    }

    void flush(int socket) {
        auto& out = client(socket).out;
        auto const sent = ::send(socket, out.data(), out.size(), MSG_NOSIGNAL);
        if (sent > 0) out.erase(0, static_cast<std::size_t>(sent));
        if (out.empty()) watch(socket, EPOLLIN, false);
    }

    bool joins_turns_;
    std::string greeting_;
    int poll_, listener_;
    std::vector<Client> clients_;  // by socket
    std::string turn_;
};

}  // namespace
}  // namespace gommette::load

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "gommette_bare_room each|turn SNAPSHOT_BYTES\n";
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    gommette::load::BareRoom room{std::string_view{words[1]} == "turn", std::strtoull(words[2], nullptr, 10)};
    auto const port = room.open();
    if (port == 0) {
        std::cerr << "gommette_bare_room: cannot listen\n";
        return 1;
    }
    std::cout << "port " << port << std::endl;
    room.run();
}
