#pragma once

#include <boost/asio/steady_timer.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "server/live/absences.hpp"
#include "server/live/deciders.hpp"
#include "server/live/host.hpp"
#include "server/live/loading.hpp"
#include "server/live/person_pace.hpp"

namespace gommette::live {

class SessionHosts;

// One live session. Beside what every host does: guests join and become participants, people are present, each has a view of
// their own, and the convention hears how many there are. Owned by the session hosts of its core.
class SessionHost : public Host<SessionDecider> {
public:
    SessionHost(LiveServer& server, SessionHosts& hosts, int core, SessionId session, bool is_healthy);

    void send() override;
    // From the key registry: whether that key, which nobody here has, opens something else.
    void join_with(ConnectionId connection, Order const& order, std::string const& hash, bool is_taken);
    // From the key registry: whether one of the keys of that order opens something already.
    void give_codes(ConnectionId connection, Order const& order, bool is_taken);
    void take_spare_code(JoinCode const& code) { spare_code_ = code; }
    // What waits for its committee, as the convention's host tells it.
    void take_told(domain::FromConvention told);

    // The machine's clock was set by so many milliseconds: what ends at a time of day ends as much later, so that what is left stays.
    void follow_clock(std::int64_t by_ms);

    // The most connections of one person: every device and tab, and those a bad network left half open. Beyond it one is cut.
    static constexpr std::size_t pages_per_person = 32;

protected:
    std::function<bool()> read(storage::EventLog& log) const override;
    void stop(Refusal why) override;
    void on_loaded() override { unload_when_idle(); }
    void unload() override;

    std::optional<Refusal> refusal_of(Subscriber const& subscriber) const override;
    void on_subscribed(ConnectionId connection, Subscriber const& subscriber) override;
    void on_unsubscribed(ConnectionId connection, Subscriber const& subscriber) override;
    void handle(ConnectionId connection, Subscriber const& subscriber, Order const& order) override;
    Welcome welcome(Subscriber const& subscriber) const override;
    void add_own_snapshots(Subscriber const& subscriber, std::vector<Message>& messages) override;
    void on_event(domain::Session const& after, SessionEvent const& event, domain::Follows& follows) override;
    void on_kept(domain::Follows& follows) override;
    void on_commit(storage::Batch const& beside) override;
    std::vector<storage::KeyRow> keys_of_link(LinkId link) const override;
    void tick() override;

private:
    void restart(LoadedSession loaded);
    void join(ConnectionId connection, Order const& order, Join const& command);
    void ask_for_keys(ConnectionId connection, Order const& order, GiveCodes const& command);
    Ruling decide_join(ConnectionId connection, domain::Session const& ahead, SessionCommand const& command);
    Ruling decide(domain::Session const& ahead, domain::Actor const& actor, SessionCommand const& command) const;
    void let_in(domain::Session const& after, PersonId joined);
    void tell_guests(DoorState door);
    void change_code(JoinCode const& code);
    void ask_for_spare_code();
    void ask_convention();
    void show_waiting();
    void make_participant(ConnectionId connection, PersonId person);
    std::vector<domain::Round const*> closing_rounds() const;
    std::chrono::milliseconds due_in(domain::Round const& closing) const;
    void close_when_due();
    void decide_alone(SessionCommand const& command);
    void show_presence(PersonId person);
    void show_own_views();
    void show_own_views_anew();
    Message own_snapshot(PersonId person);
    Message own_patch(PersonId person, std::vector<domain::RowName> const& names);
    void tell_convention();
    void unload_when_idle();

    SessionHosts& hosts_;
    std::map<std::string, KnownPerson> people_by_key_;        // by hash; durable or on its way
    std::map<PersonId, std::set<ConnectionId>> connections_;  // of those present
    std::map<ConnectionId, PersonId> joining_;                // guests whose person is on its way to the log
    std::vector<ConnectionId> joined_;                        // to be admitted once their answer has left
    std::set<ConnectionId> at_door_;                          // guests who wanted to join while it was held
    std::optional<JoinCode> spare_code_;
    Pace joins_;
    std::map<PersonId, std::int64_t> own_numbers_;            // of the last patch of each person's own view
    domain::OwnRowNames own_touched_;
    bool are_own_views_anew_{false};  // all of them, whatever is touched
    Absences absences_;
    boost::asio::steady_timer closing_;
    PersonPace pace_;
    boost::asio::steady_timer idle_;
};

}  // namespace gommette::live
