#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "server/rehearsal/board.hpp"
#include "server/rehearsal/rooms/hands.hpp"
#include "server/rehearsal/rooms/phone.hpp"

namespace gommette::rehearsal {

// A second round, by approval, that is open beside the one a room is played for, with everybody's receipts.
class RoundBeside {
public:
    explicit RoundBeside(std::uint64_t seed) : chance_(seed) {}

    static OpenRound opening();
    void opened(RoundId round) { round_ = round; }
    RoundId round() const { return round_; }
    // One time in three, the phone ticks or unticks something there; `seen`: what is shown to all.
    void perhaps_tick(Phone& phone, Board const& seen);
    // nullptr: it is not closed.
    ResultRow const* result_on(Board const& board) const;
    // Once it is closed and everybody was shown everything: where it is not what the phones did, one line each. `of_phones`: what all of
    // them are shown. `sheet`: its tally sheet.
    std::vector<std::string> differences(Board const& console, Board const& of_phones, std::vector<std::unique_ptr<Phone>> const& phones, std::string_view sheet) const;

private:
    Chance chance_;
    RoundId round_;
    std::vector<std::string> troubles_;
};

}  // namespace gommette::rehearsal
