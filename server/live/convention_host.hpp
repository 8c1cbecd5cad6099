#pragma once

#include <functional>
#include <map>
#include <set>
#include <vector>

#include "server/domain/views/public_ideas.hpp"
#include "server/live/deciders.hpp"
#include "server/live/host.hpp"
#include "server/live/loading.hpp"

namespace gommette::live {

// The convention. Beside what every host does: it keeps in memory what all sessions come to, as their hosts tell it, for the
// steering committee's view; and it makes join codes. On core 0 only.
class ConventionHost : public Host<ConventionDecider> {
public:
    explicit ConventionHost(LiveServer& server);

    // News from the sessions' hosts.
    void learn(std::vector<domain::NamedOutcome> const& news);
    void learn(SessionId session, domain::SessionPresence const& presence);

    // Tells the session's host, if it is there, what the convention has for it.
    void tell_session(SessionId session);
    // Likewise all sessions of the committees that these sessions are of.
    void tell_sessions_beside(std::set<SessionId> const& changed);
    // Likewise the steering committee's sessions that are not closed, which vote on what all others retain.
    void tell_steering_sessions();

    // Makes the first link of the office, which no command can; `done` is called once it is durable. Before the cores start.
    void issue_office_key(Key const& key, std::function<void()> done);
    // The sessions with an open round, once loaded.
    std::vector<SessionId> voting() const { return shown_.sessions.voting(); }

    // What the public may read of that session, or of all of them where it is none.
    domain::PublicIdeas public_ideas(SessionId session) const;

    // The join code of a session now; empty: there is no such session.
    JoinCode code_of(SessionId session) const;

protected:
    std::function<bool()> read(storage::EventLog& log) const override;
    void on_loading() override { learned_meanwhile_.clear(); }
    // Loaded before the cores start, and for ever.
    void unload() override {}

    void handle(ConnectionId connection, Subscriber const& subscriber, Order const& order) override;
    Welcome welcome(Subscriber const& subscriber) const override;
    void on_event(domain::Convention const& after, ConventionEvent const& event, domain::ConventionFollows& follows) override;
    void on_commit(storage::Batch const& beside) override;
    // Each owner of actions has a view for themselves, whatever number of pages they have open.
    ViewSequence* view_of(Subscriber const& subscriber) override;
    Topic topic_of(Subscriber const& subscriber) const override;
    void on_unsubscribed(ConnectionId connection, Subscriber const& subscriber) override;
    void tick() override;
    std::vector<storage::KeyRow> keys_of_link(LinkId link) const override;

private:
    void restart(LoadedConvention loaded);
    Ruling decide(domain::Convention const& ahead, Subscriber const& subscriber, ConventionCommand const& command) const;
    // none: it is no owner's page.
    MemberId owner_at(Subscriber const& subscriber) const;
    // These rows as they are for that owner.
    std::vector<ViewSequence::Change> owner_changes(MemberId owner, domain::ConventionRowNames const& names) const;
    void tell_field_soon(FieldCode const& field);
    // Tells the sessions of the fields whose diagnosis changed.
    void tell_fields();
    bool is_taken(Key const& key) const;
    JoinCode fresh_code() const;

    std::vector<domain::NamedOutcome> learned_meanwhile_;  // since the loading under way began: what it reads may be older
    std::function<void()> office_key_issued_;
    std::set<FieldCode> fields_to_tell_;
    std::map<MemberId, ViewSequence> owner_views_;  // of the owners who have a page open
};

}  // namespace gommette::live
