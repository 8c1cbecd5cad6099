#pragma once

#include <initializer_list>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "server/domain/voting/order.hpp"
#include "server/domain/voting/poll.hpp"
#include "server/domain/voting/weighting.hpp"

// Polls written down in a line, and polls drawn at random from a printed seed.
namespace gommette::domain::voting {

inline Poll paper(int options) {
    Poll poll;
    poll.options.resize(static_cast<std::size_t>(options));
    return poll;
}

// `copies` persons hand in the same marks, each mark {option, value} or {option, value, second}.
inline void cast(Poll& poll, int copies, std::vector<PlacedMark> const& marks, int college = nobody) {
    for (int copy = 0; copy < copies; ++copy) {
        Ballot ballot;
        ballot.person = static_cast<int>(poll.ballots.size());
        ballot.order = static_cast<std::int64_t>(poll.ballots.size()) + 1;
        ballot.college = college;
        ballot.marks = marks;
        poll.ballots.push_back(ballot);
    }
}

// Ranks in the order of the paper, 0 for options without a place.
inline std::vector<int> ranks(Poll const& poll, Ordering const& order) {
    std::vector<int> found;
    for (int option = 0; option < static_cast<int>(poll.options.size()); ++option) found.push_back(order.rank_of(option));
    return found;
}

// A small generator whose numbers are the same everywhere (std::uniform_int_distribution's are not).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine(seed) {}
    int below(int bound) { return static_cast<int>(engine() % static_cast<std::uint64_t>(bound)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }

private:
    std::mt19937_64 engine;
};

}  // namespace gommette::domain::voting
