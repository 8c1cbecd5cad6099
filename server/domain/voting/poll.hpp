#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "protocol/result.hpp"
#include "server/domain/voting/exact.hpp"

namespace gommette::domain::voting {

// What every method counts: the options, the current ballots (one a person) and what is known of the room.
// Options, colleges and persons are positions from 0; names live outside. Plain values, no invariant beyond the comments.

inline constexpr int nobody = -1;  // no option, no college

enum class OptionState { live, withdrawn, merged };

// An option of the paper. `into`: the option a merged one speaks through. `added` and `merged_at` are ballot orders: a ballot
// whose order is smaller was cast before, without knowing.
struct Option {
    OptionState state{OptionState::live};
    int into{nobody};
    std::int64_t added{0};
    std::int64_t merged_at{0};
};

// One line of a ballot, its Mark placed on the paper. `value` is the method's mark (see each method); `second` is the effort beside an
// impact, the option that lost beside the one that won, and 0 elsewhere. `order`: the ballot order in which the line was
// given, where lines are given one by one; 0: with the whole ballot.
struct PlacedMark {
    int option{};
    int value{};
    int second{0};
    std::int64_t order{0};
    auto operator<=>(PlacedMark const&) const = default;
};

enum class Channel { phone, tablet, paper, hands };

// marked: holds what the person gave, possibly nothing · blank: handed in empty on purpose · spoiled: cannot be read, counts for
// nothing but a voter: it weighs nothing and has no say on any option.
enum class BallotKind { marked, blank, spoiled };

struct Ballot {
    int person{};
    std::int64_t order{0};  // rises with every accepted ballot of the round
    Channel channel{Channel::phone};
    int college{nobody};
    std::int64_t weight{1};  // declared for the person; used by the declared weighting only
    BallotKind kind{BallotKind::marked};
    std::vector<PlacedMark> marks;
    std::vector<int> awaiting{};  // of a settled ballot: options that a merge asked its person to mark again
};

struct College {
    std::int64_t weight{0};  // declared for the college as a whole; 0 everywhere: only the persons' own weights are declared
    int registered{0};
};

// How a tie that the method leaves is broken: not at all (ranks are shared), by a seed published before the close, or by a
// person who says the order.
struct TieRule {
    enum class Kind { shared, lot, by_hand } kind{Kind::shared};
    std::uint64_t seed{0};
    std::vector<int> order;  // by_hand: options, best first; those it leaves out stay tied
};

struct Poll {
    std::vector<Option> options;
    std::vector<Ballot> ballots;
    std::vector<College> colleges;
    int registered{0};  // at least the voters; raised to them where smaller
    int present{0};     // with the proxies, at least the voters; raised to that where smaller
    int proxies{0};     // voters who were not there: one who was voted for them, on a ballot of its own
    int places{0};  // how many options are to be retained; 0: not said
    TieRule tie_rule;
    bool secret{false};
    bool in_progress{false};  // a look at a round while it is open: what is dear to find is left for the close

    std::vector<int> live() const;  // positions of the live options, in the order of the paper
    bool is_live(int option) const { return options[static_cast<std::size_t>(option)].state == OptionState::live; }
};

// The numbers of a poll; `zero_abstains`: a ballot of zeros alone is an abstention, not expressed.
Participation participation(Poll const& poll, bool zero_abstains = false);

}  // namespace gommette::domain::voting
