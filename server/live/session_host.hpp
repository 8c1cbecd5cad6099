#pragma once

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>

#include "server/domain/decide.hpp"
#include "server/domain/views/view.hpp"
#include "server/live/desk.hpp"
#include "server/live/entry.hpp"
#include "server/live/loading.hpp"
#include "server/live/view_sequence.hpp"

namespace gommette::live {

class House;
class Shelf;

// One live session: lets people in, gives their orders to the desk, and once a tick shows every audience what has changed.
// On its core only; owned by the core's shelf.
class SessionHost : public std::enable_shared_from_this<SessionHost> {
public:
    SessionHost(House& house, Shelf& shelf, int core, LoadedSession loaded);

    void enter(Entry const& entry);
    void order(PeerId peer, Order const& order);
    void refresh(PeerId peer);
    void leave(PeerId peer);

    // Sends what this turn has gathered to the log.
    void send();
    // Storage does not answer: say so to everybody, refuse everything until start_again.
    void trouble();
    // A bug was found: refuse everything until start_again, or for good.
    void give_up();
    // The state as the log has it; everybody gets new snapshots, and sends again what was not answered.
    void start_again(LoadedSession loaded);
    bool is_idle() const { return visitors_.empty() && desk_.is_idle(); }
    // Has the shelf close it if nobody is there after a while.
    void watch_for_idleness();

private:
    struct Visitor {
        Role role{};
        PersonId person;
        LinkId link;
        bool is_let_in{false};  // has its snapshots, so that patches mean something
    };
    using SessionDesk = Desk<domain::Session, SessionEvent>;

    void join(PeerId peer, Order const& order, Join const& command);
    std::variant<Ruling<SessionEvent>, Refusal> rule(domain::Session const& ahead, domain::Actor const& actor, Command const& command) const;
    void landed(domain::Session const& after, Happened<SessionEvent> const& happened);
    void landed_all(storage::Batch const& beside);
    void admit(PeerId peer, Visitor& visitor, std::optional<Held> const& held, std::optional<Key> const& wall_key, bool afresh = false);
    void promote(PeerId peer, PersonId person);
    void admit_joined();
    void show_presence(PersonId person);
    void begin_views();
    void stop(Refusal why);
    void arm();
    void tick();
    void show_rooms();
    void show_own();
    Frame own_patch(PersonId person, std::vector<domain::RowName> const& names);
    void tell_steering();
    std::vector<Frame> room_frames(domain::Audience audience, std::optional<Held> const& held);
    Frame own_snapshot(PersonId person);
    void answer(PeerId peer, Reply const& reply);

    House& house_;
    Shelf& shelf_;
    int core_;
    SessionId id_;
    SessionDesk desk_;
    domain::Room room_;
    std::map<std::string, Joined> people_by_key_;  // durable or on its way
    std::map<PeerId, Visitor> visitors_;
    std::map<PersonId, std::set<PeerId>> pages_;  // of those present
    std::map<PeerId, PersonId> joining_;  // guests whose joining is on its way
    std::vector<PeerId> joined_;          // to be let in once their answer has left

    std::string epoch_;
    std::vector<ViewSequence> views_;           // one an audience
    std::map<PersonId, std::int64_t> own_n_;
    domain::RowNames touched_;
    std::set<domain::OwnRowName> own_touched_;
    bool something_happened_{false};
    bool is_armed_{false};
    boost::asio::steady_timer tick_;
    boost::asio::steady_timer idle_;
};

}  // namespace gommette::live
