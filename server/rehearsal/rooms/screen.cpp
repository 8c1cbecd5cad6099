#include "server/rehearsal/rooms/screen.hpp"

#include <utility>

#include "protocol/codec.hpp"

namespace gommette::rehearsal {

bool Shown::take(Reply const& reply) {
    if (auto const* snapshot = std::get_if<Snapshot>(&reply)) {
        board.take(*snapshot);
        at = snapshot->at;
        return true;
    }
    auto const* patch = std::get_if<Patch>(&reply);
    if (!patch || !board.take(*patch)) return false;
    at = patch->at;
    return true;
}

Hello Screen::hello() {
    Hello hello;
    hello.key = key_;
    return hello;
}

void Screen::welcomed(Welcome const& welcome) {
    welcome_ = welcome;
    if (welcome.role != role_) trouble_ = "a key opened another page than it is for";
}

void Screen::answered(OrderBook::Settled const& settled) {
    auto const answered = awaited_.extract(settled.ticket);
    if (!answered.empty() && answered.mapped()) answered.mapped()(settled.answer);
}

void Screen::shown(Heading const& heading, std::string_view frame) {
    if (heading.view != ViewName::room) return;
    auto const reply = decode<Reply>(frame);
    if (auto const* fault = std::get_if<Fault>(&reply)) {
        trouble_ = "the server shows what is no view: " + fault->why + " at \"" + fault->place + "\"";
    } else {
        shown_.take(std::get<Reply>(reply));
    }
}

}  // namespace gommette::rehearsal
