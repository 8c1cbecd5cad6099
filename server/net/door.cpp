#include "server/net/door.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include <array>
#include <optional>

#include "server/net/beast_layer.hpp"
#include "server/net/conversation.hpp"
#include "server/net/routes.hpp"

namespace gommette::net {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using boost::system::error_code;

namespace {

using HttpRequest = http::request<http::empty_body>;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

RequestHead request_head(HttpRequest const& request) {
    RequestHead head{static_cast<int>(request.version()), view(request.method_string()), view(request.target()), {}};
    for (auto const& field : request) head.fields.push_back({view(field.name_string()), view(field.value())});
    return head;
}

// A connection that speaks WebSocket. Beast shakes hands, reads, and answers pings and closes; it never writes data.
class WebSocketCarrier final : public Guest, public Carrier, public std::enable_shared_from_this<WebSocketCarrier> {
public:
    WebSocketCarrier(Hall& hall, std::shared_ptr<Outbox> outbox)
        : hall_(hall),
          outbox_(outbox),
          stream_(outbox),
          conversation_(std::make_shared<Conversation>(hall, *this, std::move(outbox))) {}

    void accept(HttpRequest const& request) {
        outbox_->on_broken([me = weak_from_this()] {
            if (auto const carrier = me.lock()) carrier->gone();
        });
        stream_.auto_fragment(false);
        stream_.read_message_max(request_bytes);
        stream_.set_option(websocket::stream_base::timeout{websocket::stream_base::none(), hall_.limits().idle, true});
        stream_.set_option(websocket::stream_base::decorator(
            [](websocket::response_type& response) { response.set(http::field::server, "gommette"); }));
        stream_.async_accept(request, [me = shared_from_this()](error_code error) {
            if (error) return me->gone();
            me->is_accepted_ = true;
            me->conversation_->begin();
        });
    }

    void listen() override {
        std::string{}.swap(text_);
        read_on();
    }

    void hang_up(std::uint16_t code) override {
        stream_.async_close(websocket::close_reason{code}, [me = shared_from_this()](error_code) { me->gone(); });
    }

    void dismiss(CloseCode code) override {
        if (!is_accepted_) return outbox_->break_off();  // Beast is still writing its answer
        conversation_->close(code);
    }

    void abandon() override { outbox_->abandon(); }

private:
    // Beast's own dynamic buffer would hold 1.5 KiB for each connection that is silent.
    void read_on() {
        stream_.async_read_some(boost::asio::buffer(part_), [me = shared_from_this()](error_code error, std::size_t size) {
            if (error) return me->gone();
            if (!me->stream_.got_text()) return me->conversation_->hang_up(websocket::close_code::unknown_data);
            std::string_view const part{me->part_.data(), size};
            bool const is_whole = me->stream_.is_message_done();
            if (is_whole && me->text_.empty()) return me->conversation_->hear(part);
            me->text_.append(part);
            if (!is_whole) return me->read_on();
            me->conversation_->hear(me->text_);
        });
    }

    void gone() {
        conversation_->end();
        outbox_->break_off();
        hall_.leave(*this);
    }

    Hall& hall_;
    std::shared_ptr<Outbox> outbox_;
    websocket::stream<BeastLayer, false> stream_;
    std::array<char, 512> part_;  // most requests are smaller
    std::string text_;            // of a request that came in parts
    std::shared_ptr<Conversation> conversation_;
    bool is_accepted_{false};
};

// A connection that speaks HTTP, one request after the other.
class Visitor final : public Guest, public std::enable_shared_from_this<Visitor> {
public:
    Visitor(Hall& hall, std::shared_ptr<Outbox> outbox)
        : hall_(hall),
          outbox_(std::move(outbox)),
          read_(2 * hall.limits().request_head_bytes),
          deadline_(hall.core().context().get_executor()) {}

    void begin() {
        outbox_->on_broken([me = weak_from_this()] {
            if (auto const visitor = me.lock()) visitor->gone();
        });
        read_request();
    }

    void dismiss(CloseCode) override {
        is_dismissed_ = true;
        if (!is_answering_) outbox_->break_off();
    }

    void abandon() override { outbox_->abandon(); }

private:
    void read_request() {
        is_answering_ = false;
        parser_.emplace();
        parser_->header_limit(static_cast<std::uint32_t>(hall_.limits().request_head_bytes));
        expect_within(hall_.limits().request, [](Visitor& me) { me.outbox_->break_off(); });
        http::async_read_header(outbox_->socket(), read_, *parser_, [me = shared_from_this()](error_code error, std::size_t) {
            me->come_to_next_step();
            me->is_answering_ = true;
            if (error) return me->answer_unreadable(error);
            me->take_route();
        });
    }

    void take_route() {
        auto const head = request_head(parser_->get());
        wants_head_only_ = head.method == "HEAD";
        websocket_origin_ = hall_.house().origins.websocket_origin(head.value("host")).value_or("");
        auto chosen = route(head, hall_.house().origins, hall_.house().files);
        if (std::holds_alternative<Upgrade>(chosen)) return upgrade();
        if (auto const* wanted = std::get_if<Export>(&chosen)) return ask_for_export(wanted->key);
        send(std::get<Answer>(std::move(chosen)));
    }

    void upgrade() {
        if (read_.size() > 0) {  // frames before our answer: nothing that a browser does
            auto answer = plain_answer(400, "Octets inattendus.", "Unexpected bytes.");
            answer.is_last = true;
            return send(std::move(answer));
        }
        auto const carrier = std::make_shared<WebSocketCarrier>(hall_, outbox_);
        outbox_->on_broken({});
        if (hall_.enter(carrier)) carrier->accept(parser_->get());
        hall_.leave(*this);
    }

    void ask_for_export(Key const& key) {
        expect_within(hall_.limits().export_answer, [](Visitor& me) {
            me.send(plain_answer(504, "Le serveur n'a pas répondu à temps.", "The server did not answer in time."));
        });
        auto& core = hall_.core();
        auto const answer = [weak = weak_from_this(), step = step_, &core](std::variant<ExportFile, Refusal> result) {
            core.post({[weak, step, result = std::move(result)] {
                auto const me = weak.lock();
                if (!me || me->step_ != step) return;
                me->come_to_next_step();
                me->send(export_answer(result));
            }});
        };
        hall_.house().export_session(key, answer);
    }

    void answer_unreadable(error_code error) {
        bool const is_too_large = error == http::error::header_limit || error == http::error::buffer_overflow;
        bool const is_cut_short = error == http::error::end_of_stream || error == http::error::partial_message;
        bool const is_the_sockets = error.category() != make_error_code(http::error::end_of_stream).category();
        if (is_cut_short || is_the_sockets) return gone();
        auto answer = is_too_large ? plain_answer(431, "En-têtes trop longs.", "Header fields too large.")
                                   : plain_answer(400, "Requête mal formée.", "Malformed request.");
        answer.is_last = true;
        websocket_origin_.clear();
        wants_head_only_ = false;
        send(std::move(answer));
    }

    void send(Answer answer) {
        bool const stays = !answer.is_last && !is_dismissed_ && parser_->keep_alive();
        bool const with_body = answer.body && !answer.body->empty() && !wants_head_only_;
        auto head = std::make_shared<std::string const>(head_of(answer, websocket_origin_, stays));
        auto const left = [me = shared_from_this(), stays](bool have_left) {
            if (!have_left) return me->gone();
            if (stays && !me->is_dismissed_) return me->read_request();
            me->outbox_->part([me] { me->gone(); });
        };
        if (!with_body) return outbox_->write(std::move(head), left);
        outbox_->push(std::move(head));
        outbox_->write(std::move(answer.body), left);
    }

    void expect_within(std::chrono::milliseconds duration, void (*otherwise)(Visitor&)) {
        deadline_.expires_after(duration);
        deadline_.async_wait([weak = weak_from_this(), step = ++step_, otherwise](error_code error) {
            auto const me = weak.lock();
            if (error || !me || me->step_ != step) return;
            me->come_to_next_step();
            otherwise(*me);
        });
    }

    // What was expected came in time, or did not; whatever else may come of the former step is too late.
    void come_to_next_step() {
        ++step_;
        deadline_.cancel();
    }

    void gone() {
        come_to_next_step();
        outbox_->break_off();
        hall_.leave(*this);
    }

    Hall& hall_;
    std::shared_ptr<Outbox> outbox_;
    beast::flat_buffer read_;
    std::optional<http::request_parser<http::empty_body>> parser_;
    Timer deadline_;
    std::string websocket_origin_;
    std::uint64_t step_{0};
    bool wants_head_only_{false};
    bool is_answering_{false};
    bool is_dismissed_{false};
};

}  // namespace

void receive(Hall& hall, Socket socket) {
    auto outbox = std::make_shared<Outbox>(std::move(socket), hall.touched(), hall.limits());
    auto const visitor = std::make_shared<Visitor>(hall, std::move(outbox));
    if (hall.enter(visitor)) visitor->begin();
}

}  // namespace gommette::net
