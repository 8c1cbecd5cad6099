#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/rehearsal/rooms/cast_ballots.hpp"
#include "server/rehearsal/rooms/event_loop.hpp"
#include "server/rehearsal/rooms/phone.hpp"
#include "server/rehearsal/rooms/round_beside.hpp"
#include "server/rehearsal/rooms/screen.hpp"
#include "server/rehearsal/rooms/script.hpp"
#include "server/rehearsal/rooms/server_process.hpp"

namespace gommette::rehearsal {

// What came of one room.
struct PlayedRoom {
    RoomPlan plan;
    std::size_t proposals{};  // on the paper
    std::size_t orders{};     // ballots given
    std::size_t accepted{}, refused{};
    std::size_t voters{};
    std::size_t known_ballots{};  // compared line by line with what people were told was accepted
    Ledger ledger;
    // Where the server's result differs from what it should be, and whatever may never happen; one line each.
    std::vector<std::string> differences;

    bool is_equal() const { return differences.empty(); }
};

// The session that a room is played in.
struct PlannedRoom {
    SessionId session;
    Key facilitator;
    JoinCode code;
};

// Plays a room through the people's path: a page for each person, one for the facilitator, the wall. Throws std::runtime_error if it
// cannot be brought to its end.
class RoomPlayer {
public:
    // `sheets`: where the sheet of the round is written.
    RoomPlayer(EventLoop& loop, ServerProcess& server, std::string program, Address const& address, PlannedRoom planned, RoomPlan plan,
               std::string sheets);

    PlayedRoom play();

private:
    void bring_people_in();
    void make_proposals();
    void open_round();
    void open_beside();
    void close_beside();
    void keep_round_open();
    // Those without a phone: two with slips, and three by hand where the method knows hands.
    void give_slips();
    void enter_slips();
    void count_hands();
    void close_round();
    void decide_by_chair();
    void compare();

    void take(Votes const& step);
    void take(TakesAllBack const& step);
    void take(VotesWrongly const& step);
    void take(PutsAway const& step);
    void take(TakesOut const& step);
    void take(Proposes const& step);
    void take(Merges const& step);
    void take(Separates const& step);
    void take(Hides const& step);
    void take(Shows const& step);
    void take(Rewords const& step);
    void take(ServerDies const& step);

    void vote(std::size_t person, std::vector<Mark> lines);
    void propose(std::size_t person);
    // Given and accepted, or it cannot go on.
    Accepted facilitate(SessionCommand const& command);
    void wait_until(std::string const& what, std::function<bool()> const& is_so);
    bool may_vote(std::size_t person) const;
    bool may_vote(College college) const;
    College college_of_slips() const;
    std::vector<ProposalId> votable() const;
    ResultRow const* result_on(Board const& board) const;
    std::size_t in_flight() const;
    void differs(std::string const& what) { played_.differences.push_back(what); }
    void compare_beside();
    std::optional<std::string> sheet_of(RoundId round);
    void wall_catches_up(Accepted const& done);
    void show_colleges(RoundResult const& result);
    void compare_participation(Participation const& told);

    EventLoop& loop_;
    ServerProcess& server_;
    std::string program_, sheets_;
    PlannedRoom planned_;
    Script const script_;
    Room room_;
    Chance chance_;
    Screen console_;
    std::unique_ptr<Screen> wall_;
    std::vector<std::unique_ptr<Phone>> phones_;
    std::vector<ProposalId> proposals_;  // in the order in which they were made
    RoundId round_;
    LogPosition last_done_;  // by the facilitator
    CastBallots cast_;
    RoundBeside beside_;
    std::vector<PersonId> slips_;  // cast as the persons after those with phones
    std::size_t expressed_on_paper_{0}, abstained_on_paper_{0}, by_hand_{0}, expressed_by_hand_{0};
    PlayedRoom played_;
};

}  // namespace gommette::rehearsal
