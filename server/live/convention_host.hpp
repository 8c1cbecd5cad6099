#pragma once

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/convention.hpp"
#include "server/domain/views/steering_memory.hpp"
#include "server/live/access.hpp"
#include "server/live/command_handler.hpp"
#include "server/live/loading.hpp"
#include "server/live/restart_limit.hpp"
#include "server/live/retry_timer.hpp"
#include "server/live/view_sequence.hpp"

namespace gommette::live {

class LiveServer;

// The convention: takes the office's orders, and shows the office and the steering committee what all sessions come to.
// Its own stream holds what the office set up; what sessions come to is the memory copy of the outcome tables, kept up by their
// commits. On core 0 only.
class ConventionHost : public std::enable_shared_from_this<ConventionHost> {
public:
    ConventionHost(LiveServer& server, LoadedConvention loaded, domain::SteeringMemory memory);

    void subscribe(Access const& access);
    void order(ConnectionId connection, Order const& order);
    void refresh(ConnectionId connection);
    void unsubscribe(ConnectionId connection);
    void health(bool is_healthy);

    // News from the sessions' hosts.
    void learn(std::vector<domain::NamedOutcome> const& news);
    void learn(SessionId session, domain::SessionPresence const& presence);

    // The first link of the office, which no command can make.
    void issue_office_key(Key const& key, std::function<void()> done);
    domain::Convention const& convention() const { return handler_.committed(); }

private:
    struct Subscriber {
        Role role{};
        LinkId link;
    };
    using Handler = CommandHandler<domain::Convention, ConventionEvent>;

    void start_again(LoadedConvention loaded, domain::SteeringMemory memory);
    std::variant<Effects<ConventionEvent>, Refusal> rule(domain::Convention const& ahead, Role role,
                                                         Command const& command) const;
    std::vector<storage::KeyRow> keys_beside(Command const& command, ConventionEvent const& event) const;
    bool is_taken(std::string const& key_hash) const;
    JoinCode fresh_code() const;
    void on_event(CommittedEvent<ConventionEvent> const& committed_event);
    void admit(ConnectionId connection, Subscriber const& subscriber, std::optional<Held> const& held, bool afresh = false);
    void send();
    void trouble();
    void reload();
    // Runs work of this host; a bug in it has it read afresh, or closed for good.
    void guarded(std::function<void()> const& work);
    void schedule_tick();
    void tick();
    std::pair<Message, Message> update_views();
    ViewSequence& view_of(Role role) { return role == Role::office ? office_ : steering_; }

    LiveServer& server_;
    Handler handler_;
    // The keys of links that are not durable yet: the key registry does not know them.
    std::map<LinkId, std::vector<storage::KeyRow>> keys_on_their_way_;
    domain::SteeringMemory memory_;
    int loads_{0};                                           // under way
    std::vector<domain::NamedOutcome> learned_meanwhile_;  // since the first of them began, for the memory they bring
    std::map<ConnectionId, Subscriber> subscribers_;
    ViewSequence steering_;
    ViewSequence office_;
    std::map<SessionId, std::set<std::string>> shown_;  // the keys of each session's rows
    std::set<SessionId> touched_;
    bool office_touched_{false};
    std::function<void()> office_key_issued_;
    bool is_tick_scheduled_{false};
    boost::asio::steady_timer tick_;
    RetryTimer again_;
    RestartLimit bugs_;
};

}  // namespace gommette::live
