#include "server/domain/methods/consensus.hpp"

#include <algorithm>

#include "server/domain/methods/opinion_groups.hpp"

namespace gommette::domain::voting {

namespace {

void add(Agreement& agreement, int mark) {
    ++agreement.seen;
    if (mark > 0) ++agreement.agree;
    if (mark < 0) ++agreement.disagree;
}

int smallest(std::vector<Agreement> const& agreements) {
    auto const found = std::min_element(agreements.begin(), agreements.end(),
                                        [](Agreement const& a, Agreement const& b) { return compare_agreement(a, b) < 0; });
    return found == agreements.end() ? nobody : static_cast<int>(found - agreements.begin());
}

Agreement const& bridging(ConsensusFigure const& figure) {
    return figure.bridging_group == nobody ? figure.everyone : figure.in_college[static_cast<std::size_t>(figure.bridging_group)];
}

// How many disagree, as an agreement to the contrary.
Agreement against(Agreement const& agreement) { return {agreement.disagree, agreement.agree, agreement.seen}; }

// The product of the groups' agreements; at most five groups of at most 20,000 people: below 2^75.
struct Product {
    Weight agree{1};
    Weight seen{1};
};

Product product_of(std::vector<Agreement> const& groups) {
    Product product;
    for (auto const& group : groups) {
        product.agree *= group.agree + 1;
        product.seen *= group.seen + 2;
    }
    return product;
}

}  // namespace

ConsensusCount count_consensus(Poll const& poll, std::vector<int> const& group_of_college) {
    ConsensusCount count;
    FoundGroups found;
    found.without = WithoutGroups::still_open;
    if (!poll.in_progress) found = find_opinion_groups(poll);
    count.groups = static_cast<OpinionGroups const&>(found);
    int const declared = group_of_college.empty() ? 0 : *std::max_element(group_of_college.begin(), group_of_college.end()) + 1;
    std::vector<ConsensusFigure> figures(poll.options.size());
    for (auto& figure : figures) {
        figure.in_college.resize(static_cast<std::size_t>(declared));
        figure.in_group.resize(static_cast<std::size_t>(count.groups.size()));
    }
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        auto const& ballot = poll.ballots[i];
        int const declared_group = ballot.college == nobody || group_of_college.empty()
                                       ? nobody
                                       : group_of_college[static_cast<std::size_t>(ballot.college)];
        int const found_group = found.group_of_ballot.empty() ? nobody : found.group_of_ballot[i];
        for (auto const& mark : ballot.marks) {
            auto& figure = figures[static_cast<std::size_t>(mark.option)];
            add(figure.everyone, mark.value);
            if (declared_group != nobody) add(figure.in_college[static_cast<std::size_t>(declared_group)], mark.value);
            if (found_group != nobody) add(figure.in_group[static_cast<std::size_t>(found_group)], mark.value);
        }
    }
    auto const at = [&](int option) -> ConsensusFigure& { return figures[static_cast<std::size_t>(option)]; };
    std::vector<int> seen;
    std::vector<int> unseen;
    for (int const option : poll.live()) {
        at(option).option = option;
        at(option).bridging_group = smallest(at(option).in_college);
        (at(option).everyone.seen > 0 ? seen : unseen).push_back(option);
        count.figures.push_back(at(option));
    }
    count.order =
        put_in_order(poll, seen,
                     {{[&](int a, int b) { return compare_agreement(bridging(at(b)), bridging(at(a))); }},
                      {[&](int a, int b) { return compare_agreement(at(b).everyone, at(a).everyone); }, TieBreaker::more_for},
                      {[&](int a, int b) { return compare_agreement(against(at(a).everyone), against(at(b).everyone)); },
                       TieBreaker::fewer_against}});
    count.order.unranked = unseen;
    if (count.groups.size() > 0) {
        count.by_group_consensus = seen;
        std::stable_sort(count.by_group_consensus.begin(), count.by_group_consensus.end(), [&](int a, int b) {
            auto const one = product_of(at(a).in_group);
            auto const other = product_of(at(b).in_group);
            return compare_fractions(one.agree, one.seen, other.agree, other.seen) > 0;
        });
    }
    return count;
}

std::strong_ordering compare_agreement(Agreement const& a, Agreement const& b) {
    return static_cast<std::int64_t>(a.agree + 1) * (b.seen + 2) <=> static_cast<std::int64_t>(b.agree + 1) * (a.seen + 2);
}

// What a group below the threshold holds is votes: so are its size, and the groups that it is the rest of.
void MethodRules<Consensus>::withhold(ConsensusCount& count, int smallest) {
    auto const& sizes = count.groups.sizes;
    if (std::none_of(sizes.begin(), sizes.end(), [&](int size) { return size < smallest; })) return;
    count.groups = {};
    count.groups.without = WithoutGroups::withheld;
    count.by_group_consensus.clear();
    for (auto& figure : count.figures) figure.in_group.clear();
}

void MethodRules<Consensus>::withhold_colleges(ConsensusCount& count) {
    for (auto& figure : count.figures) {
        figure.in_college.clear();
        figure.bridging_group = nobody;
    }
}

void MethodRules<Consensus>::summarize(ConsensusCount const& count, int option, ItemSummary& summary) {
    auto const* figure = figure_of(count, option);
    if (!figure) return;
    auto const& all = figure->everyone;
    summary.supporters.value = all.agree;
    add_people(summary, -1, all.disagree);
    add_people(summary, 0, all.seen - all.agree - all.disagree);
    add_people(summary, 1, all.agree);
}

}  // namespace gommette::domain::voting
