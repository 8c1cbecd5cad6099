#include "server/net/http_connection.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include <optional>

#include "server/net/ideas_pages.hpp"
#include "server/net/routes.hpp"
#include "server/net/websocket_connection.hpp"

namespace gommette::net {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

RequestHead request_head(http::request<http::empty_body> const& request) {
    RequestHead head{static_cast<int>(request.version()), view(request.method_string()), view(request.target()), {}};
    for (auto const& field : request) head.fields.push_back({view(field.name_string()), view(field.value())});
    return head;
}

// A connection that speaks HTTP, one request after the other.
class HttpConnection final : public ClientConnection, public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(CoreConnections& connections, std::shared_ptr<SendQueue> send_queue)
        : connections_(connections),
          send_queue_(std::move(send_queue)),
          read_(2 * connections.limits().request_head_bytes),
          deadline_(connections.core().context().get_executor()) {}

    Network network() const { return send_queue_->network(); }

    void start() {
        send_queue_->on_closed([weak = weak_from_this()] {
            if (auto const me = weak.lock()) me->end();
        });
        read_request();
    }

    void close(CloseCode) override {
        is_closing_ = true;
        if (!is_responding_) send_queue_->close_now();
    }

    void cut() override { send_queue_->close_now(); }

    void drop_callbacks() override { send_queue_->drop_callbacks(); }

private:
    void read_request() {
        is_responding_ = false;
        parser_.emplace();
        parser_->header_limit(static_cast<std::uint32_t>(connections_.limits().request_head_bytes));
        start_deadline(connections_.limits().request, [](HttpConnection& me) { me.send_queue_->close_now(); });
        http::async_read_header(send_queue_->socket(), read_, *parser_, [me = shared_from_this()](error_code error, std::size_t) {
            me->end_step();
            me->is_responding_ = true;
            if (error) return me->respond_to_unreadable(error);
            me->respond();
        });
    }

    void respond() {
        auto const head = request_head(parser_->get());
        auto const& services = connections_.services();
        wants_head_only_ = head.method == "HEAD";
        websocket_origin_ = services.origins.websocket_origin(head.value("host")).value_or("");
        auto chosen = route(head, services.origins, services.files, services.export_service.exports);
        if (std::holds_alternative<Upgrade>(chosen)) return upgrade();
        if (auto const* download = std::get_if<Download>(&chosen)) return respond_with_export(*download);
        if (auto* wanted = std::get_if<IdeasRequest>(&chosen)) return respond_with_ideas(std::move(*wanted));
        if (auto* foreign = std::get_if<Foreign>(&chosen)) {
            connections_.tell_foreign(foreign->header, foreign->value);
            return send(std::move(foreign->refusal));
        }
        send(std::get<HttpResponse>(std::move(chosen)));
    }

    void upgrade() {
        if (read_.size() > 0) {  // frames before the response to the handshake: no browser sends any
            auto response = plain_response(400, "Octets inattendus.", "Unexpected bytes.");
            response.closes_connection = true;
            return send(std::move(response));
        }
        send_queue_->on_closed({});
        connections_.remove(*this);  // first, so that one page never counts twice
        accept_websocket(connections_, send_queue_, parser_->get());
    }

    void start_deadline_of_answer() {
        start_deadline(connections_.limits().export_answer, [](HttpConnection& me) {
            me.send(plain_response(504, "Le serveur n'a pas répondu à temps.", "The server did not answer in time."));
        });
    }

    void respond_with_ideas(IdeasRequest wanted) {
        auto const& service = connections_.services().ideas_service;
        if (!service.read) return send(plain_response(404, "Introuvable.", "Not found."));
        if (wanted.wants_code) return send(ideas_code(wanted, service.public_url()));
        start_deadline_of_answer();
        auto& core = connections_.core();
        service.read(wanted.session, [weak = weak_from_this(), step = step_, &core, wanted](domain::PublicIdeas ideas) {
            core.post({[weak, step, wanted, ideas = std::move(ideas)] {
                auto const me = weak.lock();
                if (!me || me->step_ != step) return;
                me->end_step();
                me->send(ideas_response(wanted, ideas, me->connections_.services().ideas_service.is_indexed));
            }});
        });
    }

    void respond_with_export(Download const& download) {
        start_deadline_of_answer();
        auto& core = connections_.core();
        auto const answer = [weak = weak_from_this(), step = step_, &core](std::variant<exports::File, ExportFailure> result) {
            core.post({[weak, step, result = std::move(result)] {
                auto const me = weak.lock();
                if (!me || me->step_ != step) return;
                me->end_step();
                me->send(export_response(result));
            }});
        };
        connections_.services().export_service.make(download.wanted, download.key, answer);
    }

    void respond_to_unreadable(error_code error) {
        bool const is_too_large = error == http::error::header_limit || error == http::error::buffer_overflow;
        bool const is_cut_short = error == http::error::end_of_stream || error == http::error::partial_message;
        bool const is_of_socket = error.category() != make_error_code(http::error::end_of_stream).category();
        if (is_cut_short || is_of_socket) return end();
        auto response = is_too_large ? plain_response(431, "En-têtes trop longs.", "Header fields too large.")
                                     : plain_response(400, "Requête mal formée.", "Malformed request.");
        response.closes_connection = true;
        websocket_origin_.clear();
        wants_head_only_ = false;
        send(std::move(response));
    }

    void send(HttpResponse response) {
        bool const stays_open = !response.closes_connection && !is_closing_ && parser_->keep_alive();
        bool const with_body = response.body && !response.body->empty() && !wants_head_only_;
        auto head = std::make_shared<std::string const>(response_head(response, websocket_origin_, stays_open));
        auto const sent = [me = shared_from_this(), stays_open](bool was_sent) {
            if (!was_sent) return me->end();
            if (stays_open && !me->is_closing_) return me->read_request();
            me->send_queue_->close_gracefully([me] { me->end(); });
        };
        if (!with_body) return send_queue_->write(std::move(head), sent);
        send_queue_->push(std::move(head));
        send_queue_->write(std::move(response.body), sent);
    }

    // Calls `expired` unless end_step() is called in time.
    void start_deadline(std::chrono::milliseconds duration, void (*expired)(HttpConnection&)) {
        deadline_.expires_after(duration);
        deadline_.async_wait([weak = weak_from_this(), step = ++step_, expired](error_code error) {
            auto const me = weak.lock();
            if (error || !me || me->step_ != step) return;
            me->end_step();
            expired(*me);
        });
    }

    // What the step waited for has come, or its deadline has passed. Callbacks of the step that come later do nothing: they
    // compare step_ with the number they were started under.
    void end_step() {
        ++step_;
        deadline_.cancel();
    }

    void end() {
        end_step();
        send_queue_->close_now();
        connections_.remove(*this);
    }

    CoreConnections& connections_;
    std::shared_ptr<SendQueue> send_queue_;
    beast::flat_buffer read_;
    std::optional<http::request_parser<http::empty_body>> parser_;
    Timer deadline_;
    std::string websocket_origin_;  // that the response names; empty: none
    std::uint64_t step_{0};
    bool wants_head_only_{false};
    bool is_responding_{false};
    bool is_closing_{false};
};

}  // namespace

void serve_connection(CoreConnections& connections, Socket socket) {
    auto send_queue = std::make_shared<SendQueue>(std::move(socket), connections.pending_flushes(), connections.limits());
    auto const connection = std::make_shared<HttpConnection>(connections, std::move(send_queue));
    if (connections.add(connection, connection->network())) connection->start();
}

}  // namespace gommette::net
