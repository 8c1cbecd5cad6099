#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

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

// One line of a ballot. `value` is the method's mark (see each method); `second` is the effort beside an impact, the option that
// lost beside the one that won, and 0 elsewhere.
struct Mark {
    int option{};
    int value{};
    int second{0};
    auto operator<=>(Mark const&) const = default;
};

enum class Channel { phone, tablet, paper };

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
    std::vector<Mark> marks;
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
    int present{0};
    int places{0};  // how many options are to be retained; 0: not said
    TieRule tie_rule;

    std::vector<int> live() const;  // positions of the live options, in the order of the paper
    bool is_live(int option) const { return options[static_cast<std::size_t>(option)].state == OptionState::live; }
};

// Who is in the room, always told together. voters: handed in a ballot; expressed: it holds at least one mark that counts, and,
// where 0 is an abstention, one that is not 0; abstained: all its marks are 0 (there alone).
struct Participation {
    int registered{0};
    int present{0};
    int voters{0};
    int expressed{0};
    int blank{0};
    int spoiled{0};
    int abstained{0};
    std::array<int, 3> by_channel{};  // voters, by Channel
    bool operator==(Participation const&) const = default;
};

Participation participation(Poll const& poll, bool zero_abstains = false);

}  // namespace gommette::domain::voting
