#include "server/domain/methods/opinion_groups.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "server/domain/methods/opinion_space.hpp"

namespace gommette::domain::voting {

namespace {

constexpr int most_groups = 5;
constexpr std::size_t most_representative = 5;
constexpr double one_sided_ten_percent = 1.2816;

struct Sheet {
    MarkRows rows;                     // sorted
    std::vector<std::size_t> ballots;  // whose row it is
    std::vector<int> statements;       // option of each column
};

Sheet gather(Poll const& poll) {
    Sheet sheet;
    sheet.statements = poll.live();
    std::vector<int> column_of(poll.options.size(), nobody);
    for (std::size_t j = 0; j < sheet.statements.size(); ++j)
        column_of[static_cast<std::size_t>(sheet.statements[j])] = static_cast<int>(j);
    MarkRows rows(poll.ballots.size(), std::vector<signed char>(sheet.statements.size(), no_mark));
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        if (poll.ballots[i].marks.empty()) continue;
        for (auto const& mark : poll.ballots[i].marks)
            rows[i][static_cast<std::size_t>(column_of[static_cast<std::size_t>(mark.option)])] =
                static_cast<signed char>(mark.value);
        sheet.ballots.push_back(i);
    }
    std::stable_sort(sheet.ballots.begin(), sheet.ballots.end(), [&](std::size_t a, std::size_t b) { return rows[a] < rows[b]; });
    for (auto const ballot : sheet.ballots) sheet.rows.push_back(std::move(rows[ballot]));
    return sheet;
}

// Renumbers by falling size; equal sizes keep the order in which their first members stand.
void number_by_size(std::vector<int>& label, std::vector<int>& sizes, int k) {
    std::vector<int> members(static_cast<std::size_t>(k), 0);
    std::vector<std::size_t> first(static_cast<std::size_t>(k), label.size());
    for (std::size_t i = label.size(); i-- > 0;) {
        ++members[static_cast<std::size_t>(label[i])];
        first[static_cast<std::size_t>(label[i])] = i;
    }
    std::vector<int> order(static_cast<std::size_t>(k));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        auto const one = static_cast<std::size_t>(a);
        auto const other = static_cast<std::size_t>(b);
        return members[one] != members[other] ? members[one] > members[other] : first[one] < first[other];
    });
    std::vector<int> number(static_cast<std::size_t>(k), 0);
    for (int place = 0; place < k; ++place) {
        auto const group = static_cast<std::size_t>(order[static_cast<std::size_t>(place)]);
        number[group] = place;
        if (members[group] > 0) sizes.push_back(members[group]);
    }
    for (int& own : label) own = number[static_cast<std::size_t>(own)];
}

// Success in the group against success outside, each with one success and one trial added.
double two_proportions(int in, int of_in, int out, int of_out) {
    double const share_in = (in + 1.0) / (of_in + 1.0);
    double const share_out = (out + 1.0) / (of_out + 1.0);
    double const share = (in + out + 2.0) / (of_in + of_out + 2.0);
    if (share >= 1) return 0;
    return (share_in - share_out) / std::sqrt(share * (1 - share) * (1 / (of_in + 1.0) + 1 / (of_out + 1.0)));
}

// Success among those of the group who marked it, against one half; one success and one trial added.
double one_proportion(int in, int of) { return 2 * std::sqrt(of + 1.0) * ((in + 1.0) / (of + 1.0) - 0.5); }

struct Seen {
    int agree{0};
    int disagree{0};
    int seen{0};
};

void find_representative(Poll const& poll, FoundGroups& groups) {
    std::vector<std::vector<Seen>> in(static_cast<std::size_t>(groups.size()), std::vector<Seen>(poll.options.size()));
    std::vector<Seen> all(poll.options.size());
    for (std::size_t i = 0; i < poll.ballots.size(); ++i) {
        if (groups.group_of_ballot[i] == nobody) continue;
        for (auto const& mark : poll.ballots[i].marks)
            for (auto* tally : {&in[static_cast<std::size_t>(groups.group_of_ballot[i])], &all}) {
                auto& here = (*tally)[static_cast<std::size_t>(mark.option)];
                ++here.seen;
                here.agree += mark.value > 0 ? 1 : 0;
                here.disagree += mark.value < 0 ? 1 : 0;
            }
    }
    groups.representative.resize(in.size());
    for (std::size_t group = 0; group < in.size(); ++group) {
        auto& chosen = groups.representative[group];
        for (int const option : poll.live()) {
            auto const& here = in[group][static_cast<std::size_t>(option)];
            auto const& both = all[static_cast<std::size_t>(option)];
            int const others = both.seen - here.seen;
            auto const stands_out = [&](int in, int out) {
                if (one_proportion(in, here.seen) < one_sided_ten_percent) return 0.0;
                return two_proportions(in, here.seen, out, others);
            };
            double const agree = stands_out(here.agree, both.agree - here.agree);
            double const disagree = stands_out(here.disagree, both.disagree - here.disagree);
            if (std::max(agree, disagree) >= one_sided_ten_percent)
                chosen.push_back({option, agree >= disagree, std::max(agree, disagree)});
        }
        std::stable_sort(chosen.begin(), chosen.end(), [](auto const& a, auto const& b) { return a.z > b.z; });
        if (chosen.size() > most_representative) chosen.resize(most_representative);
    }
}

// Of each group its middle, and the root of the mean square distance from it.
std::vector<GroupPlace> places_of(std::vector<Point> const& points, std::vector<int> const& label, int groups) {
    std::vector<GroupPlace> places(static_cast<std::size_t>(groups));
    std::vector<double> people(places.size(), 0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto& place = places[static_cast<std::size_t>(label[i])];
        place.x += points[i].x;
        place.y += points[i].y;
        people[static_cast<std::size_t>(label[i])] += 1;
    }
    for (std::size_t group = 0; group < places.size(); ++group) {
        places[group].x /= people[group];
        places[group].y /= people[group];
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto& place = places[static_cast<std::size_t>(label[i])];
        double const from_x = points[i].x - place.x;
        double const from_y = points[i].y - place.y;
        place.spread += from_x * from_x + from_y * from_y;
    }
    for (std::size_t group = 0; group < places.size(); ++group) places[group].spread = std::sqrt(places[group].spread / people[group]);
    return places;
}

FoundGroups none(WithoutGroups why) {
    FoundGroups groups;
    groups.without = why;
    return groups;
}

}  // namespace

FoundGroups find_opinion_groups(Poll const& poll) {
    auto const sheet = gather(poll);
    if (sheet.ballots.size() < group_voters) return none(WithoutGroups::few_voters);
    if (sheet.statements.size() < group_statements) return none(WithoutGroups::few_statements);
    auto const places = place_voters(sheet.rows);
    std::vector<std::size_t> placed;
    std::vector<Point> points;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        auto const& marks = sheet.rows[row];
        auto const given = marks.size() - static_cast<std::size_t>(std::count(marks.begin(), marks.end(), no_mark));
        if (given < marks_to_be_placed) continue;
        placed.push_back(sheet.ballots[row]);
        points.push_back(places[row]);
    }
    if (points.size() < group_voters) return none(WithoutGroups::few_placed);
    FoundGroups groups;
    std::vector<Clustering> clusterings;
    for (int k = 2; k <= most_groups; ++k)
        if (auto found = cluster(points, k, smallest_group)) clusterings.push_back(std::move(*found));
    if (clusterings.empty()) return none(WithoutGroups::none_large_enough);
    auto const qualities = silhouettes(points, clusterings);
    auto const best = std::max_element(qualities.begin(), qualities.end());  // the first of equal ones
    groups.silhouette = *best;
    auto& [found_k, label, spread] = clusterings[static_cast<std::size_t>(best - qualities.begin())];
    number_by_size(label, groups.sizes, found_k);
    groups.group_of_ballot.assign(poll.ballots.size(), nobody);
    groups.x.assign(poll.ballots.size(), 0);
    groups.y.assign(poll.ballots.size(), 0);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        groups.group_of_ballot[placed[i]] = label[i];
        groups.x[placed[i]] = points[i].x;
        groups.y[placed[i]] = points[i].y;
    }
    groups.places = places_of(points, label, groups.size());
    find_representative(poll, groups);
    return groups;
}

}  // namespace gommette::domain::voting
