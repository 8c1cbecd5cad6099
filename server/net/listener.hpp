#pragma once

#include <boost/asio/ip/tcp.hpp>

#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "server/net/limits.hpp"
#include "server/net/send_queue.hpp"

namespace gommette::net {

// Accepts connections on core 0 and hands them to all cores in turn. On core 0's thread only, except open() and port().
class Listener : public std::enable_shared_from_this<Listener> {
public:
    // Called on core 0. The socket already uses the io_context of `core`.
    using HandOver = std::function<void(int core, std::shared_ptr<Socket> socket)>;

    // `address` is numeric; port 0: any free one. Listens at once, and accepts once core 0 runs. A text: why it cannot, in one
    // line.
    static std::variant<std::shared_ptr<Listener>, std::string> open(std::string const& address, std::uint16_t port,
                                                                     live::Cores& cores, Limits const& limits,
                                                                     HandOver hand_over);
    ~Listener();

    std::uint16_t port() const { return port_; }
    void accept();
    void stop();

private:
    Listener(live::Cores& cores, Limits const& limits, HandOver hand_over);
    std::string bind_to(boost::asio::ip::tcp::endpoint const& endpoint);
    void pause_after(boost::system::error_code error);
    void close_backlog();

    live::Cores& cores_;
    Limits const& limits_;
    HandOver hand_over_;
    boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, boost::asio::io_context::executor_type> acceptor_;
    Timer pause_;
    int next_core_{0};
    std::uint16_t port_{0};
    int spare_descriptor_;
    bool is_short_of_descriptors_{false};
};

}  // namespace gommette::net
