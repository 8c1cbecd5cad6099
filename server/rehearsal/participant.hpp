#pragma once

#include <functional>
#include <map>
#include <string>

#include "server/rehearsal/page.hpp"

namespace gommette::rehearsal {

// A resident with a phone: shows the join code, joins a college with a key made here, proposes and votes.
class Participant final : private Page::Owner {
public:
    // What the room must hear of: a definite refusal, or a page that cannot go on.
    using Failed = std::function<void(std::string const& why)>;

    Participant(Room& room, JoinCode code, College college, Failed failed);

    // Each callback comes once, when the order has been accepted.
    void join(std::function<void()> joined);
    void propose(Propose proposal, std::function<void(ProposalId)> made);
    void mark(RoundId round, ProposalId proposal, int mark, std::function<void()> marked);

    // See Page.
    void ask_again() { page_.ask_again(); }
    void leave() { page_.close(); }
    std::size_t unanswered() const { return page_.unanswered(); }
    bool is_connected() const { return page_.is_welcome(); }

private:
    using Done = std::function<void(Accepted const&)>;

    Hello hello() override;
    void welcomed(Welcome const&) override {}
    void answered(OrderBook::Settled const& settled) override;
    void shown(Heading const&, std::string_view) override {}
    void not_reached(std::string const&) override {}  // the server may have been killed just now
    void gave_up(std::string const& why) override { failed_(why); }

    Room& room_;
    JoinCode code_;
    Key key_;
    College college_;
    Failed failed_;
    bool has_joined_{false};
    std::map<OrderBook::Ticket, Done> awaited_;
    Page page_;
};

}  // namespace gommette::rehearsal
