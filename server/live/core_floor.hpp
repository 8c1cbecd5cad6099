#pragma once

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

#include "server/live/floor.hpp"
#include "server/live/house.hpp"

namespace gommette::live {

// Lets a connection in: to which host its orders go from now on, which frames it watches, and the first ones.
struct Admission {
    SessionId session;             // none: the convention
    LinkId link;                   // none: guests and participants
    std::optional<Gallery> watch;  // none: guests
    std::vector<Frame> frames;
    bool afresh{false};  // orders given before it have no answer and will have none
};

// The people standing on one core. Hosts and the registry call by mail; net calls the Floor's functions.
class CoreFloor : public Floor {
public:
    CoreFloor(House& house, int core) : house_(house), core_(core) {}

    PeerId arrive(Peer& peer) override;
    void hear(PeerId peer, Request request) override;
    void leave(PeerId peer) override;

    void admit(PeerId peer, Admission admission);
    // The same plain answer, after the same while, for every wrong code, forged key and closed session.
    void turn_away(PeerId peer);
    void answer(PeerId peer, Frame const& frame);
    void deliver(PeerId peer, Frame const& frame);
    void publish(Gallery const& gallery, Frame const& frame);
    // Ends every connection that came by that link, also one that is being let in.
    void cut_link(LinkId link);
    // The door cannot be opened for the moment.
    void send_back(PeerId peer);

    // Wrong codes one connection may try: someone reading it from a far wall.
    static constexpr int wrong_hellos = 8;

private:
    enum class Stage { outside, knocking, inside };
    struct Standing {
        Peer* peer{};
        Stage stage{Stage::outside};
        SessionId session;
        LinkId link;
        std::optional<Gallery> watch;
        std::vector<Order> early;  // orders given before the door opened
        int wrong{0};
        bool by_key{false};
        std::unique_ptr<boost::asio::steady_timer> away;
    };

    Standing* find(PeerId peer);
    void greet(PeerId peer, Standing& standing, Hello const& hello);
    void pass_on(PeerId peer, Standing& standing, Order order);
    void unwatch(Standing& standing, std::uint64_t number);
    void refuse_door(PeerId peer);

    House& house_;
    int core_;
    std::uint64_t last_{0};
    std::unordered_map<std::uint64_t, Standing> standing_;
    std::map<Gallery, std::unordered_map<std::uint64_t, Peer*>> galleries_;
    std::set<LinkId> cut_links_;  // at most as many as one convention holds
};

}  // namespace gommette::live
