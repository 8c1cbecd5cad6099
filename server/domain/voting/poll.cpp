#include "server/domain/voting/poll.hpp"

#include <algorithm>

namespace gommette::domain::voting {

std::vector<int> Poll::live() const {
    std::vector<int> found;
    for (int option = 0; option < static_cast<int>(options.size()); ++option)
        if (is_live(option)) found.push_back(option);
    return found;
}

namespace {

int& channel_of(ByChannel& numbers, Channel channel) {
    switch (channel) {
        case Channel::phone: return numbers.phone;
        case Channel::tablet: return numbers.tablet;
        case Channel::paper: return numbers.paper;
        case Channel::hands: return numbers.hands;
    }
    return numbers.phone;
}

}  // namespace

Participation participation(Poll const& poll, bool zero_abstains) {
    Participation numbers;
    numbers.voters = static_cast<int>(poll.ballots.size());
    numbers.present = std::max(poll.present, numbers.voters - poll.proxies);
    numbers.registered = std::max(poll.registered, *numbers.present + poll.proxies);
    for (auto const& ballot : poll.ballots) {
        auto const any = [&](auto const& counts) {
            return std::any_of(ballot.marks.begin(), ballot.marks.end(),
                               [&](PlacedMark const& mark) { return poll.is_live(mark.option) && counts(mark); });
        };
        bool const marked = any([](PlacedMark const&) { return true; });
        bool const expressed = marked && (!zero_abstains || any([](PlacedMark const& mark) { return mark.value != 0; }));
        if (expressed) ++numbers.expressed;
        if (marked && !expressed) ++numbers.abstained;
        if (ballot.kind == BallotKind::spoiled) ++numbers.spoiled;
        if (ballot.kind == BallotKind::blank) ++numbers.blank;
        ++channel_of(numbers.by_channel, ballot.channel);
    }
    return numbers;
}

}  // namespace gommette::domain::voting
