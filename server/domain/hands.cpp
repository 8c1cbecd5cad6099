#include "server/domain/hands.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "server/domain/ballots.hpp"
#include "server/domain/methods/all.hpp"

namespace gommette::domain {

namespace {

// Nobody who ever joined has such a number.
constexpr int first_number = static_cast<int>(people_ever) + 1;

// Adds the marks to as many ballots, from the first on.
void raise(voting::Ballot* ballot, RaisedHands raised, int option) {
    auto& counts = raised.counts.values;
    std::sort(counts.begin(), counts.end(), [](MarkCount const& one, MarkCount const& other) { return one.mark.value > other.mark.value; });
    for (auto const& [mark, people] : counts)
        for (std::int64_t hand = 0; hand < people.value; ++hand, ++ballot)
            ballot->marks.push_back({option, static_cast<int>(mark.value), 0, 0});
}

}  // namespace

bool knows_hands(Method const& method) {
    return voting::visit_rules(method, [](auto rules, auto const&) { return rules.knows_hands; });
}

int people_by_hand(std::vector<CountedHands> const& hands) {
    return std::accumulate(hands.begin(), hands.end(), 0,
                           [](int sum, CountedHands const& one) { return sum + static_cast<int>(one.told.people.value); });
}

std::optional<Refusal> refusal_of(Method const& method, RaisedHands const& raised, int people) {
    std::set<std::int64_t> marks;
    std::int64_t hands = 0;
    for (auto const& [mark, count] : raised.counts.values) {
        voting::Ballot ballot;
        ballot.marks = {{0, static_cast<int>(mark.value)}};
        if (!marks.insert(mark.value).second || refusal_of(method, ballot)) return Refusal::mark_not_allowed;
        hands += count.value;
    }
    return hands > people ? std::optional{Refusal::too_many_hands} : std::nullopt;
}

std::vector<voting::Ballot> ballots_of_hands(std::vector<CountedHands> const& hands, std::function<int(ProposalId)> const& option_of) {
    std::vector<voting::Ballot> ballots(static_cast<std::size_t>(people_by_hand(hands)));
    std::size_t from = 0;
    for (auto const& [told, order] : hands) {
        auto const upto = from + static_cast<std::size_t>(told.people.value);
        for (auto index = from; index < upto; ++index) {
            auto& ballot = ballots[index];
            ballot.person = first_number + static_cast<int>(index);
            ballot.order = order;
            ballot.channel = voting::Channel::hands;
            if (told.college) ballot.college = static_cast<int>(*told.college);
        }
        for (auto const& raised : told.hands.values) raise(&ballots[from], raised, option_of(raised.proposal));
        from = upto;
    }
    for (auto& ballot : ballots) std::sort(ballot.marks.begin(), ballot.marks.end());
    return ballots;
}

}  // namespace gommette::domain
