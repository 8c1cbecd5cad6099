#pragma once

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>

#include "server/domain/decide.hpp"
#include "server/domain/views/view.hpp"
#include "server/live/access.hpp"
#include "server/live/command_handler.hpp"
#include "server/live/loading.hpp"
#include "server/live/view_sequence.hpp"

namespace gommette::live {

class LiveServer;
class SessionHosts;

// One live session: lets people in, gives their orders to the command handler, and once a tick shows every audience what has
// changed. On its core only; owned by the core's session hosts.
class SessionHost : public std::enable_shared_from_this<SessionHost> {
public:
    SessionHost(LiveServer& server, SessionHosts& hosts, int core, LoadedSession loaded);

    void subscribe(Access const& access);
    void order(ConnectionId connection, Order const& order);
    void refresh(ConnectionId connection);
    void unsubscribe(ConnectionId connection);

    // Sends what this turn has gathered to the log.
    void send();
    // Storage does not answer: say so to everybody, refuse everything until start_again.
    void trouble();
    // A bug was found: refuse everything until start_again, or for good.
    void give_up();
    // The state as the log has it; everybody gets new snapshots, and sends again what was not answered.
    void start_again(LoadedSession loaded);
    bool is_idle() const { return subscribers_.empty() && handler_.is_idle(); }
    // Has the session hosts close it if nobody is there after a while.
    void unload_when_idle();

private:
    struct Subscriber {
        Role role{};
        PersonId person;
        LinkId link;
        bool has_snapshots{false};  // has its snapshots, so that patches mean something
    };
    using Handler = CommandHandler<domain::Session, SessionEvent>;

    void join(ConnectionId connection, Order const& order, Join const& command);
    std::variant<Effects<SessionEvent>, Refusal> rule(domain::Session const& ahead, domain::Actor const& actor,
                                                      Command const& command) const;
    void on_event(domain::Session const& after, CommittedEvent<SessionEvent> const& committed_event);
    void on_commit(storage::Batch const& beside);
    void admit(ConnectionId connection, Subscriber& subscriber, std::optional<Held> const& held,
               std::optional<Key> const& wall_key, bool afresh = false);
    void make_participant(ConnectionId connection, PersonId person);
    void admit_joined();
    void show_presence(PersonId person);
    void begin_views();
    void stop(Refusal why);
    void schedule_tick();
    void tick();
    void show_rooms();
    void show_own();
    Message own_patch(PersonId person, std::vector<domain::RowName> const& names);
    void tell_steering();
    std::vector<Message> room_messages(domain::Audience audience, std::optional<Held> const& held);
    Message own_snapshot(PersonId person);
    void answer(ConnectionId connection, Reply const& reply);

    LiveServer& server_;
    SessionHosts& hosts_;
    int core_;
    SessionId id_;
    Handler handler_;
    domain::Room room_;
    std::map<std::string, KnownPerson> people_by_key_;  // durable or on its way
    std::map<ConnectionId, Subscriber> subscribers_;
    std::map<PersonId, std::set<ConnectionId>> pages_;  // of those present
    std::map<ConnectionId, PersonId> joining_;          // guests whose joining is on its way
    std::vector<ConnectionId> joined_;                  // to be let in once their answer has left

    std::string epoch_;
    std::vector<ViewSequence> views_;  // one an audience
    std::map<PersonId, std::int64_t> own_n_;
    domain::RowNames touched_;
    std::set<domain::OwnRowName> own_touched_;
    bool something_happened_{false};
    bool is_tick_scheduled_{false};
    boost::asio::steady_timer tick_;
    boost::asio::steady_timer idle_;
};

}  // namespace gommette::live
