#include "server/domain/voting/poll.hpp"

#include <algorithm>

namespace gommette::domain::voting {

std::vector<int> Poll::live() const {
    std::vector<int> found;
    for (int option = 0; option < static_cast<int>(options.size()); ++option)
        if (is_live(option)) found.push_back(option);
    return found;
}

Participation participation(Poll const& poll) {
    Participation numbers;
    numbers.voters = static_cast<int>(poll.ballots.size());
    numbers.present = std::max(poll.present, numbers.voters);
    numbers.registered = std::max(poll.registered, numbers.present);
    for (auto const& ballot : poll.ballots) {
        bool const counts =
            std::any_of(ballot.marks.begin(), ballot.marks.end(), [&](Mark const& mark) { return poll.is_live(mark.option); });
        if (ballot.kind == BallotKind::spoiled)
            ++numbers.spoiled;
        else if (counts)
            ++numbers.expressed;
        if (ballot.kind == BallotKind::blank) ++numbers.blank;
    }
    return numbers;
}

}  // namespace gommette::domain::voting
