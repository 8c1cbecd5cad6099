#include "tests/net/client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>
#include <vector>

namespace gommette::net {

namespace {

constexpr int patience_ms = 10'000;

bool wait_for(int socket, short event, int wait_ms) {
    pollfd watched{socket, event, 0};
    return ::poll(&watched, 1, wait_ms) == 1;
}

std::string in_small_letters(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

std::string with_port(std::string text, std::uint16_t port) {
    auto const at = text.find("{port}");
    return at == std::string::npos ? text : text.replace(at, 6, std::to_string(port));
}

}  // namespace

int WireFrame::close_code() const {
    if (payload.size() < 2) return 0;
    return static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
}

Client::Client(std::uint16_t port, int receive_buffer_bytes) : port_(port), socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_buffer_bytes > 0) {
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
    }
    int const at_once = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("cannot connect to port " + std::to_string(port));
    }
}

Client::~Client() { ::close(socket_); }

void Client::send(std::string_view bytes) {
    if (!try_send(bytes, patience_ms)) throw std::runtime_error("the server does not take our bytes");
}

bool Client::try_send(std::string_view bytes, int wait_ms) {
    while (!bytes.empty()) {
        auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0) {
            if (errno != EAGAIN || !wait_for(socket_, POLLOUT, wait_ms)) return false;
            continue;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

// False: the connection ended.
bool Client::fill() {
    if (!can_read(patience_ms)) throw std::runtime_error("the server is silent");
    std::array<char, 16384> bytes;
    auto const count = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (count > 0) received_.append(bytes.data(), static_cast<std::size_t>(count));
    return count > 0;
}

std::optional<HttpReply> Client::read_reply(bool body_follows) {
    std::size_t end = 0;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
        if (!fill()) return std::nullopt;
    }
    HttpReply reply;
    reply.status = std::stoi(received_.substr(9, 3));
    for (auto at = received_.find("\r\n") + 2; at < end + 2;) {
        auto const line_end = received_.find("\r\n", at);
        auto const colon = received_.find(": ", at);
        reply.fields[in_small_letters(received_.substr(at, colon - at))] = received_.substr(colon + 2, line_end - colon - 2);
        at = line_end + 2;
    }
    received_.erase(0, end + 4);
    if (!body_follows || !reply.fields.contains("content-length")) return reply;
    auto const size = std::stoul(reply.fields["content-length"]);
    while (received_.size() < size) {
        if (!fill()) return std::nullopt;
    }
    reply.body = received_.substr(0, size);
    received_.erase(0, size);
    return reply;
}

std::optional<WireFrame> Client::read_frame() {
    auto const need = [this](std::size_t size) {
        while (received_.size() < size) {
            if (!fill()) return false;
        }
        return true;
    };
    if (!need(2)) return std::nullopt;
    auto const byte = [this](std::size_t at) { return static_cast<unsigned char>(received_[at]); };
    if (byte(1) & 0x80) throw std::runtime_error("a masked frame from the server");
    WireFrame frame{byte(0) & 0x0F, (byte(0) & 0x80) != 0, {}};
    if ((byte(0) & 0x70) != 0 || frame.opcode > 10) throw std::runtime_error("bytes that are no frame");
    std::size_t head = 2;
    std::uint64_t size = byte(1);
    if (size >= 126) {
        std::size_t const more = size == 126 ? 2 : 8;
        if (!need(2 + more)) return std::nullopt;
        size = 0;
        for (std::size_t i = 0; i < more; ++i) size = size << 8 | byte(2 + i);
        head += more;
    }
    if (!need(head + size)) return std::nullopt;
    frame.payload = received_.substr(head, size);
    received_.erase(0, head + size);
    return frame;
}

std::string Client::read_bytes(std::size_t count) {
    while (received_.size() < count && fill()) {
    }
    auto bytes = received_.substr(0, count);
    received_.erase(0, count);
    return bytes;
}

bool Client::is_ended() { return received_.empty() && !fill() && received_.empty(); }

bool Client::can_read(int wait_ms) { return wait_for(socket_, POLLIN, wait_ms); }

void Client::finish_sending() { ::shutdown(socket_, SHUT_WR); }

HttpReply Client::shake_hands() {
    send(Handshake{}.text(port_));
    auto reply = read_reply();
    if (!reply) throw std::runtime_error("the handshake was not answered");
    return *reply;
}

void Client::send_frame(int opcode, std::string_view payload, bool is_final) { send(masked_frame(opcode, payload, is_final)); }

std::string Handshake::text(std::uint16_t port) const {
    std::string text;
    for (auto const& line : {request_line, host, origin, upgrade, connection, version, key, more}) {
        if (!line.empty()) text += with_port(line, port) + "\r\n";
    }
    return text + "\r\n";
}

std::string masked_frame(int opcode, std::string_view payload, bool is_final) {
    constexpr std::array<unsigned char, 4> mask{0x1F, 0x2E, 0x3D, 0x4C};
    std::string frame(1, static_cast<char>((is_final ? 0x80 : 0) | opcode));
    if (payload.size() < 126) {
        frame += static_cast<char>(0x80 | payload.size());
    } else {
        int const more = payload.size() < 65536 ? 2 : 8;
        frame += static_cast<char>(0x80 | (more == 2 ? 126 : 127));
        for (int shift = 8 * (more - 1); shift >= 0; shift -= 8)
            frame += static_cast<char>(std::uint64_t{payload.size()} >> shift);
    }
    for (auto const byte : mask) frame += static_cast<char>(byte);
    for (std::size_t i = 0; i < payload.size(); ++i) frame += static_cast<char>(payload[i] ^ mask[i % 4]);
    return frame;
}

}  // namespace gommette::net
