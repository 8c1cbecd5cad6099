#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "server/rehearsal/rooms/hands.hpp"
#include "server/rehearsal/rooms/screen.hpp"

namespace gommette::rehearsal {

// A resident's phone, which joins, proposes and votes, is put away and taken out again, and keeps what it was shown of its own ballot.
class Phone final : private Page::Owner {
public:
    // `keeps_room`: also what everybody is shown, which is dear to read.
    Phone(Room& room, JoinCode code, College college, bool keeps_room);

    using Answered = Screen::Answered;

    void join();
    void propose(Propose proposal, Answered answered);
    // Answered in the order of asking. What the person holds now rests on it at once, as on the page.
    void mark(RoundId round, std::vector<Mark> lines, Answered answered);
    // In another round than the one that `held` tells of.
    void mark_beside(RoundId round, std::vector<Mark> lines, Receipt receipt, Answered answered);
    // Lines that no server may take.
    void mark_wrongly(RoundId round, std::vector<Mark> lines, Answered answered);
    void put_away();
    void take_out();
    void ask_again() { page_.ask_again(); }
    // Asks to be shown everything anew.
    void refresh() { page_.refresh(); }
    void leave() { page_.close(); }

    College college() const { return college_; }
    bool has_joined() const { return person_.has_value(); }
    bool is_away() const { return is_away_; }
    bool is_welcome() const { return page_.is_welcome(); }
    std::size_t unanswered() const { return page_.unanswered(); }
    // With what is still to be answered.
    HeldBallot const& held() const { return held_; }
    Shown const& own() const { return own_; }
    Shown const& of_room() const { return of_room_; }
    std::optional<std::string> const& trouble() const { return trouble_; }

private:
    Hello hello() override;
    void welcomed(Welcome const&) override {}
    void answered(OrderBook::Settled const& settled) override;
    void shown(Heading const& heading, std::string_view frame) override;
    void not_reached(std::string const&) override {}  // the server may have been killed just now
    void gave_up(std::string const& why) override { trouble_ = why; }

    void give(Command command, Answered answered, std::int64_t lane);

    JoinCode code_;
    Key key_;
    College college_;
    bool keeps_room_;
    bool is_away_{false};
    std::optional<std::int64_t> person_;
    HeldBallot kept_;                             // as the server accepted it
    std::deque<std::vector<Mark>> pending_;  // orders still to be answered
    HeldBallot held_;
    Shown own_, of_room_;
    std::optional<std::string> trouble_;
    std::map<OrderBook::Ticket, Answered> awaited_;
    Page page_;
};

}  // namespace gommette::rehearsal
