#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "server/rehearsal/board.hpp"
#include "server/rehearsal/page.hpp"

namespace gommette::rehearsal {

// What a screen was shown last of one view, merged; `at`: the log position that it reflects.
struct Shown {
    Board board;
    LogPosition at;

    // Takes a snapshot or patch. False: it follows nothing that is held, and the page has asked for a fresh one.
    bool take(Reply const& reply);
};

// A page opened with a key that holds all it is shown and may give orders: the office's, the facilitator's, the wall.
class Screen final : private Page::Owner {
public:
    Screen(Room& room, Key key, Role role) : key_(std::move(key)), role_(role), page_(room, *this) {}

    using Answer = std::variant<Accepted, Refusal>;
    using Answered = std::function<void(Answer const&)>;

    void open() { page_.open(); }
    void leave() { page_.close(); }
    // Orders are answered in any order.
    void order(Command command, Answered answered) { awaited_[page_.order(std::move(command))] = std::move(answered); }

    Shown const& shown() const { return shown_; }
    Board const& board() const { return shown_.board; }
    // Absent until it is there.
    std::optional<Welcome> const& welcome() const { return welcome_; }
    std::size_t unanswered() const { return page_.unanswered(); }
    // Why it cannot go on.
    std::optional<std::string> const& trouble() const { return trouble_; }

private:
    Hello hello() override;
    void welcomed(Welcome const& welcome) override;
    void answered(OrderBook::Settled const& settled) override;
    void shown(Heading const& heading, std::string_view frame) override;
    void not_reached(std::string const&) override {}  // the server may have been killed just now
    void gave_up(std::string const& why) override { trouble_ = why; }

    Key key_;
    Role role_;
    Shown shown_;
    std::optional<Welcome> welcome_;
    std::optional<std::string> trouble_;
    std::map<OrderBook::Ticket, Answered> awaited_;
    Page page_;
};

}  // namespace gommette::rehearsal
