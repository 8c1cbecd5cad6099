#pragma once

#include <functional>
#include <optional>
#include <string>

#include "server/rehearsal/board.hpp"
#include "server/rehearsal/page.hpp"

namespace gommette::rehearsal {

// The animateur's page: takes the session to its proposing step, opens one hidden round of opinions that takes new
// proposals, and closes it again. Holds all rows a facilitator is shown.
class Facilitator final : private Page::Owner {
public:
    using Failed = std::function<void(std::string const& why)>;

    // What the room needs to begin, and what was there before it did.
    struct Opening {
        JoinCode code;
        RoundId round;
        std::size_t proposals_before{};
        std::int64_t joined_before{};
    };

    Facilitator(Room& room, Failed failed) : room_(room), failed_(std::move(failed)), page_(room, *this) {}

    // Once. The session may be anywhere on its agenda, but not closed, and no round may be open.
    void open(std::function<void(Opening const&)> opened);
    // Once, after `opened`. The result row is the final one, the proposals are those shown with it.
    void close(std::function<void(RoundResult const&)> closed);
    void leave() { page_.close(); }

    Board const& board() const { return board_; }
    // How many people the session shows as joined.
    std::int64_t joined() const;

private:
    Hello hello() override;
    void welcomed(Welcome const& welcome) override;
    void answered(OrderBook::Settled const& settled) override;
    void shown(Heading const& heading, std::string_view frame) override;
    // Comes first, so that a wrong address is told at once.
    void not_reached(std::string const& why) override { failed_("the server cannot be reached: " + why); }
    void gave_up(std::string const& why) override { failed_(why); }

    void look();
    void enter_proposing(SessionRow const& session);
    void open_round();

    // What has been reached; each stage waits for an answer or for a row.
    enum class Stage { arriving, going, opening, running, closing, done };

    Room& room_;
    Failed failed_;
    Stage stage_{Stage::arriving};
    Opening opening_;
    std::function<void(Opening const&)> opened_;
    std::function<void(RoundResult const&)> closed_;
    Board board_;
    Page page_;
};

}  // namespace gommette::rehearsal
