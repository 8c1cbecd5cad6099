#pragma once

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/convention.hpp"
#include "server/live/bug_count.hpp"
#include "server/live/desk.hpp"
#include "server/live/entry.hpp"
#include "server/live/loading.hpp"
#include "server/live/second_try.hpp"
#include "server/domain/views/steering_memory.hpp"
#include "server/live/view_sequence.hpp"

namespace gommette::live {

class House;

// The convention: takes the office's orders, and shows the office and the steering committee what all sessions come to.
// Its own stream holds what the office set up; what sessions come to is the memory copy of the outcome tables, kept up by their
// commits. On core 0 only.
class ConventionHost : public std::enable_shared_from_this<ConventionHost> {
public:
    ConventionHost(House& house, LoadedConvention loaded, domain::SteeringMemory memory);

    void enter(Entry const& entry);
    void order(PeerId peer, Order const& order);
    void refresh(PeerId peer);
    void leave(PeerId peer);
    void health(bool is_healthy);

    // News from the sessions' hosts.
    void learn(std::vector<domain::NamedOutcome> const& news);
    void learn(SessionId session, domain::SessionPresence const& presence);

    // The first link of the office, which no command can make.
    void found_office(Key const& key, std::function<void()> done);
    domain::Convention const& convention() const { return desk_.committed(); }

private:
    struct Visitor {
        Role role{};
        LinkId link;
    };
    using ConventionDesk = Desk<domain::Convention, ConventionEvent>;

    void start_again(LoadedConvention loaded, domain::SteeringMemory memory);
    std::variant<Ruling<ConventionEvent>, Refusal> rule(domain::Convention const& ahead, Role role, Command const& command) const;
    std::vector<storage::KeyRow> keys_beside(Command const& command, ConventionEvent const& event) const;
    bool is_taken(std::string const& key_hash) const;
    JoinCode fresh_code() const;
    void landed(Happened<ConventionEvent> const& happened);
    void admit(PeerId peer, Visitor const& visitor, std::optional<Held> const& held, bool afresh = false);
    void send();
    void trouble();
    void reload();
    // Runs work of this host; a bug in it has it read afresh, or closed for good.
    void guarded(std::function<void()> const& work);
    void arm();
    void tick();
    std::pair<Frame, Frame> update_views();
    ViewSequence& view_of(Role role) { return role == Role::office ? office_ : steering_; }

    House& house_;
    ConventionDesk desk_;
    // The keys of links that are not durable yet: the registry does not know them.
    std::map<LinkId, std::vector<storage::KeyRow>> keys_on_their_way_;
    domain::SteeringMemory memory_;
    int loads_{0};                                        // under way
    std::vector<domain::NamedOutcome> learned_meanwhile_;  // since the first of them began, for the memory they bring
    std::map<PeerId, Visitor> visitors_;
    ViewSequence steering_;
    ViewSequence office_;
    std::map<SessionId, std::set<std::string>> shown_;   // the keys of each session's rows
    std::set<SessionId> touched_;
    bool office_touched_{false};
    std::function<void()> office_founded_;
    bool is_armed_{false};
    boost::asio::steady_timer tick_;
    SecondTry again_;
    BugCount bugs_;
};

}  // namespace gommette::live
