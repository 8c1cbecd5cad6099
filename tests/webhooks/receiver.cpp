#include "tests/webhooks/receiver.hpp"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <sstream>

namespace gommette::webhooks {

namespace {

Received read_head(std::string const& head) {
    std::istringstream in(head);
    Received request;
    std::getline(in, request.line);
    for (std::string line; std::getline(in, line) && line != "\r";) {
        auto const colon = line.find(": ");
        if (colon == std::string::npos) continue;
        std::string name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        request.headers[name] = line.substr(colon + 2, line.size() - colon - 3);
    }
    return request;
}

// Nothing: the line was closed before.
std::optional<Received> read_request(int connection) {
    std::string bytes;
    std::array<char, 4096> some{};
    for (;;) {
        auto const end = bytes.find("\r\n\r\n");
        if (end != std::string::npos) {
            auto request = read_head(bytes.substr(0, end + 4));
            auto const length = std::stoul(request.headers["content-length"]);
            request.body = bytes.substr(end + 4);
            if (request.body.size() >= length) return request;
        }
        auto const got = ::read(connection, some.data(), some.size());
        if (got <= 0) return std::nullopt;
        bytes.append(some.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace

std::string status(int code, std::string const& more_headers, std::string const& body) {
    return "HTTP/1.1 " + std::to_string(code) + " X\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           more_headers + "\r\n" + body;
}

Receiver::Receiver(Reply reply) : reply_(std::move(reply)), listening_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    bool const is_open = ::bind(listening_, any, length) == 0 && ::listen(listening_, 16) == 0 && ::pipe(stop_pipe_) == 0 &&
                         ::getsockname(listening_, any, &length) == 0;
    EXPECT_TRUE(is_open);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { run(); });
}

Receiver::~Receiver() {
    EXPECT_EQ(::write(stop_pipe_[1], "x", 1), 1);
    thread_.join();
    for (int const file : {listening_, stop_pipe_[0], stop_pipe_[1]}) ::close(file);
    for (int const file : held_) ::close(file);
}

std::string Receiver::url(std::string const& scheme, std::string const& host) const {
    return scheme + "://" + host + ":" + std::to_string(port_) + "/hook";
}

std::vector<Received> Receiver::wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    EXPECT_TRUE(came_.wait_for(lock, std::chrono::seconds(30), [&] { return received_.size() >= count; })) << received_.size() << " came";
    return received_;
}

std::vector<std::string> Receiver::wait_for_ids(std::size_t count) {
    std::vector<std::string> ids;
    for (auto& request : wait_for(count)) ids.push_back(request.headers["webhook-id"]);
    return ids;
}

std::size_t Receiver::connections() const {
    std::lock_guard const lock(mutex_);
    return connections_;
}

void Receiver::run() {
    for (;;) {
        std::array<pollfd, 2> waited{{{listening_, POLLIN, 0}, {stop_pipe_[0], POLLIN, 0}}};
        ::poll(waited.data(), waited.size(), -1);
        if (waited[1].revents != 0) return;
        int const connection = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection >= 0) serve(connection);
    }
}

void Receiver::serve(int connection) {
    {
        std::lock_guard const lock(mutex_);
        ++connections_;
    }
    auto const request = read_request(connection);
    std::string reply;
    if (request) {
        std::lock_guard const lock(mutex_);
        received_.push_back(*request);
        reply = reply_(*request, received_.size());
    }
    for (std::size_t sent = 0; sent < reply.size();) {
        auto const put = ::send(connection, reply.data() + sent, reply.size() - sent, MSG_NOSIGNAL);
        if (put <= 0) break;
        sent += static_cast<std::size_t>(put);
    }
    if (request && reply.empty())
        held_.push_back(connection);
    else
        ::close(connection);
    came_.notify_all();
}

}  // namespace gommette::webhooks
