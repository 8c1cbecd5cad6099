#include "server/live/core_floor.hpp"

#include "protocol/codec.hpp"
#include "server/auth/keys.hpp"
#include "server/live/convention_host.hpp"
#include "server/live/registry.hpp"
#include "server/live/shelf.hpp"

namespace gommette::live {

PeerId CoreFloor::arrive(Peer& peer) {
    PeerId const id{core_, ++last_};
    standing_[id.number].peer = &peer;
    return id;
}

void CoreFloor::hear(PeerId peer, Request request) {
    auto* standing = find(peer);
    if (!standing) return;
    if (auto const* hello = std::get_if<Hello>(&request)) return greet(peer, *standing, *hello);
    if (std::holds_alternative<Ping>(request)) return standing->peer->deliver(text_frame(encode(Reply{Pong{house_.now()}})), 0);
    if (auto* order = std::get_if<Order>(&request)) return pass_on(peer, *standing, std::move(*order));
    if (standing->stage != Stage::inside) return standing->peer->cut(CloseCode::no_hello);
    if (standing->session)
        house_.to_shelf(core_, standing->session, [peer, session = standing->session](Shelf& shelf) { shelf.refresh(session, peer); });
    else
        house_.to_convention(core_, [peer](ConventionHost& host) { host.refresh(peer); });
}

void CoreFloor::leave(PeerId peer) {
    auto const found = standing_.find(peer.number);
    if (found == standing_.end()) return;
    auto& standing = found->second;
    unwatch(standing, peer.number);
    if (standing.stage == Stage::inside && standing.session)
        house_.to_shelf(core_, standing.session, [peer, session = standing.session](Shelf& shelf) { shelf.leave(session, peer); });
    else if (standing.stage == Stage::inside)
        house_.to_convention(core_, [peer](ConventionHost& host) { host.leave(peer); });
    standing_.erase(found);
}

void CoreFloor::admit(PeerId peer, Admission admission) {
    auto* standing = find(peer);
    if (!standing) {  // left meanwhile: the host still counts it
        if (admission.session)
            house_.to_shelf(core_, admission.session, [peer, session = admission.session](Shelf& shelf) { shelf.leave(session, peer); });
        else
            house_.to_convention(core_, [peer](ConventionHost& host) { host.leave(peer); });
        return;
    }
    unwatch(*standing, peer.number);
    standing->stage = Stage::inside;
    standing->session = admission.session;
    standing->link = admission.link;
    // Its host let it in before it heard that the link was revoked.
    if (cut_links_.contains(admission.link)) return standing->peer->cut(CloseCode::unknown_door);
    standing->watch = admission.watch;
    if (admission.watch) galleries_[*admission.watch][peer.number] = standing->peer;
    bool is_first = admission.afresh;
    for (auto const& frame : admission.frames) standing->peer->deliver(frame, std::exchange(is_first, false) ? static_cast<int>(unanswered_orders) : 0);
    for (auto& order : std::exchange(standing->early, {})) pass_on(peer, *standing, std::move(order));
}

void CoreFloor::turn_away(PeerId peer) {
    auto* standing = find(peer);
    if (!standing) return;
    if (house_.options().turned_away_after.count() == 0) return refuse_door(peer);
    standing->away = std::make_unique<boost::asio::steady_timer>(house_.cores()[core_].context(), house_.options().turned_away_after);
    standing->away->async_wait([this, peer](auto const& failed) {
        if (!failed) refuse_door(peer);
    });
}

void CoreFloor::answer(PeerId peer, Frame const& frame) {
    if (auto* standing = find(peer)) standing->peer->deliver(frame, 1);
}

void CoreFloor::deliver(PeerId peer, Frame const& frame) {
    if (auto* standing = find(peer)) standing->peer->deliver(frame, 0);
}

void CoreFloor::publish(Gallery const& gallery, Frame const& frame) {
    auto const found = galleries_.find(gallery);
    if (found == galleries_.end()) return;
    for (auto const& [number, peer] : found->second) peer->deliver(frame, 0);
}

void CoreFloor::cut_link(LinkId link) {
    cut_links_.insert(link);
    for (auto& [number, standing] : standing_)
        if (standing.link == link) standing.peer->cut(CloseCode::unknown_door);
}

void CoreFloor::send_back(PeerId peer) {
    if (auto* standing = find(peer)) standing->peer->cut(CloseCode::come_back);
}

CoreFloor::Standing* CoreFloor::find(PeerId peer) {
    auto const found = standing_.find(peer.number);
    return found == standing_.end() ? nullptr : &found->second;
}

void CoreFloor::greet(PeerId peer, Standing& standing, Hello const& hello) {
    auto const refuse = [&](Refusal code) { standing.peer->deliver(text_frame(encode(Reply{Refused{code, {}, {}, {}}})), 0); };
    if (hello.version.value != protocol_version) {
        refuse(Refusal::outdated_page);
        return standing.peer->cut(CloseCode::no_hello);
    }
    if (standing.stage != Stage::outside || hello.key.has_value() == hello.code.has_value()) return refuse(Refusal::malformed);
    standing.stage = Stage::knocking;
    standing.by_key = hello.key.has_value();
    Knock knock{peer, {}, {}, std::nullopt, hello.held};
    if (hello.key) {
        knock.key_hash = auth::hash_key(*hello.key);
        knock.wall_key = auth::wall_key(*hello.key);
    } else {
        knock.code = *hello.code;
    }
    house_.to_registry(core_, [knock = std::move(knock)](Registry& registry) { registry.knock(knock); });
}

void CoreFloor::pass_on(PeerId peer, Standing& standing, Order order) {
    if (standing.stage == Stage::outside) return standing.peer->cut(CloseCode::no_hello);
    if (standing.stage == Stage::knocking) {  // net reads no further than unanswered_orders
        standing.early.push_back(std::move(order));
        return;
    }
    auto const session = standing.session;
    if (session)
        house_.to_shelf(core_, session, [peer, session, order = std::move(order)](Shelf& shelf) { shelf.order(session, peer, order); });
    else
        house_.to_convention(core_, [peer, order = std::move(order)](ConventionHost& host) { host.order(peer, order); });
}

void CoreFloor::unwatch(Standing& standing, std::uint64_t number) {
    if (!standing.watch) return;
    auto const gallery = galleries_.find(*standing.watch);
    gallery->second.erase(number);
    if (gallery->second.empty()) galleries_.erase(gallery);
    standing.watch.reset();
}

void CoreFloor::refuse_door(PeerId peer) {
    auto* standing = find(peer);
    if (!standing) return;
    standing->stage = Stage::outside;
    standing->early.clear();
    bool const tries_too_often = ++standing->wrong >= wrong_hellos;
    auto const code = tries_too_often ? Refusal::too_fast : Refusal::unknown_door;
    standing->peer->deliver(text_frame(encode(Reply{Refused{code, {}, {}, {}}})), 0);
    if (standing->by_key || tries_too_often) standing->peer->cut(CloseCode::unknown_door);
}

}  // namespace gommette::live
