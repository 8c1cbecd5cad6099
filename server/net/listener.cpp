#include "server/net/listener.hpp"

#include <boost/asio/post.hpp>

#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server/ops/log.hpp"

namespace gommette::net {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

int spare_descriptor() { return ::open("/dev/null", O_RDONLY | O_CLOEXEC); }

bool is_shortage(error_code error) {
    namespace errc = boost::system::errc;
    return error == errc::too_many_files_open || error == errc::too_many_files_open_in_system || error == errc::no_buffer_space ||
           error == errc::not_enough_memory;
}

}  // namespace

Listener::Listener(live::Cores& cores, Limits const& limits, HandOver hand_over)
    : cores_(cores),
      limits_(limits),
      hand_over_(std::move(hand_over)),
      acceptor_(cores[0].context()),
      pause_(cores[0].context()),
      spare_descriptor_(spare_descriptor()) {}

Listener::~Listener() {
    if (spare_descriptor_ >= 0) ::close(spare_descriptor_);
}

std::variant<std::shared_ptr<Listener>, std::string> Listener::open(std::string const& address, std::uint16_t port,
                                                                    live::Cores& cores, Limits const& limits,
                                                                    HandOver hand_over) {
    error_code error;
    auto const parsed = asio::ip::make_address(address, error);
    if (error) return "cannot listen on " + address + ": not a numeric address";
    std::shared_ptr<Listener> listener{new Listener{cores, limits, std::move(hand_over)}};
    auto const complaint = listener->bind_to({parsed, port});
    if (!complaint.empty()) return complaint;
    asio::post(cores[0].context(), [listener] { listener->accept(); });
    return listener;
}

// Why it cannot listen, in one line; empty if it does.
std::string Listener::bind_to(tcp::endpoint const& endpoint) {
    error_code error;
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    // Accepted sockets inherit both (Linux).
    if (!error) acceptor_.set_option(asio::socket_base::send_buffer_size(limits_.send_buffer_bytes), error);
    if (!error) acceptor_.set_option(tcp::no_delay(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(limits_.backlog, error);
    if (!error) port_ = acceptor_.local_endpoint(error).port();
    if (!error) return {};
    return "cannot listen on port " + std::to_string(endpoint.port()) + " of " + endpoint.address().to_string() + ": " +
           (error == asio::error::address_in_use ? "another program is using it" : error.message());
}

void Listener::accept() {
    if (!acceptor_.is_open()) return;
    auto const core = next_core_;
    acceptor_.async_accept(cores_[core].context().get_executor(),
                           [me = shared_from_this(), core](error_code error, Socket socket) {
                               if (error == asio::error::operation_aborted) return;
                               if (error) return me->pause_after(error);
                               me->is_short_of_descriptors_ = false;
                               me->next_core_ = (core + 1) % me->cores_.count();
                               me->hand_over_(core, std::make_shared<Socket>(std::move(socket)));
                               me->accept();
                           });
}

// After a failure accepting again at once would most likely fail again at once.
void Listener::pause_after(error_code error) {
    if (is_shortage(error)) {
        if (!is_short_of_descriptors_) ops::log(ops::LogLevel::warning, "out_of_descriptors", {{"why", error.message()}});
        is_short_of_descriptors_ = true;
        close_backlog();
    }
    pause_.expires_after(limits_.accept_pause);
    pause_.async_wait([me = shared_from_this()](error_code error) {
        if (!error) me->accept();
    });
}

// Accepts and closes what waits in the backlog, with the help of the spare descriptor: a page whose connection is closed tries
// again after a random pause, while one that is never answered waits for its own, longer timeout.
void Listener::close_backlog() {
    if (spare_descriptor_ < 0) return;
    ::close(spare_descriptor_);
    for (int closed = 0; closed < limits_.backlog; ++closed) {
        auto const descriptor = ::accept4(acceptor_.native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (descriptor < 0) break;
        ::close(descriptor);
    }
    spare_descriptor_ = spare_descriptor();
}

void Listener::stop() {
    error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
}

}  // namespace gommette::net
