#pragma once

#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "server/rehearsal/facilitator.hpp"
#include "server/rehearsal/participant.hpp"
#include "server/rehearsal/rehearsal.hpp"

namespace gommette::rehearsal {

// One rehearsal under way: brings everybody in, gives the recorded orders at their pace, asks some answers again, closes the
// round and compares. On the io_context's thread only.
class Performance {
public:
    Performance(boost::asio::io_context& context, Address const& address, Plan const& plan);

    // Once; the io_context runs dry when it is over.
    void begin(std::function<void(StageProgress const&)> watch);
    // Once the io_context has run dry.
    Outcome outcome() &&;

private:
    // A statement on its way: votes on it wait until its proposal has a number.
    struct Brought {
        ProposalId proposal;
        std::vector<std::size_t> waiting;  // of casts, in their order
    };

    void enter(StageProgress::Stage stage, std::size_t of);
    void bring_people_in();
    void next_joins();
    void cast_all();
    void keep_pace();
    void take_turn(Turn const& turn);
    void propose(std::size_t statement);
    void vote(std::size_t cast);
    void answered();
    void ask_again();
    void wait_for_repeated_answers();
    void close();
    void compare(RoundResult const& result);
    void fail(std::string const& why);
    void leave();
    void look_after();

    Plan const& plan_;
    std::vector<Turn> const turns_;
    Room room_;
    boost::asio::steady_timer pace_;
    boost::asio::steady_timer care_;
    std::function<void(StageProgress const&)> watch_;
    StageProgress so_far_;
    Clock::time_point stage_began_, last_answer_;
    std::size_t last_done_{0};
    Facilitator facilitator_;
    Facilitator::Opening opening_;
    std::vector<std::unique_ptr<Participant>> participants_;
    std::size_t joins_asked_{0};
    std::size_t turns_taken_{0};
    std::vector<Brought> brought_;
    Outcome outcome_;
    bool is_over_{false};  // a timer's handler may come without error though it was cancelled: it was on its way
};

}  // namespace gommette::rehearsal
