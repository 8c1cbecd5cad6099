#pragma once

#include <boost/describe.hpp>

#include <optional>
#include <vector>

#include "protocol/types.hpp"

namespace gommette {

// The order that a count finds. Options are named by their position on the round's paper, from 0.

// What separated options that the method's first figure left equal; `nothing`: they share their rank.
enum class TieBreaker {
    nothing,
    supporters,    // more distinct people
    more_for,      // more people in favour
    fewer_against,  // a smaller share against
    next_grades,   // of a judgment: the grades beyond the median one
    lower_effort,  // the smaller effort
    lower_cost,
    more_votes,
    by_hand,
    lot
};
BOOST_DESCRIBE_ENUM(TieBreaker, nothing, supporters, more_for, fewer_against, next_grades, lower_effort, lower_cost, more_votes, by_hand,
                    lot)

// `rank`: from 1, shared by equals: 1, 2, 2, 4.
struct Place {
    int option{};
    int rank{};
    bool operator==(Place const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Place, (), (option, rank))

// Options that were equal down to `broken_by`, which told some of them apart. Several ties may nest. `at_grade`, of next_grades: the
// how many-eth removed grade at the latest told two neighbours apart; 0: not a number of grades, where weights differ.
struct Tie {
    std::vector<int> options;
    TieBreaker broken_by{};
    std::int64_t at_grade{0};
    bool operator==(Tie const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Tie, (), (options, broken_by, at_grade))

// The options still equal at the last place to be given: "3 for 1 place".
struct Contest {
    std::vector<int> options;
    int places_left{};
    bool operator==(Contest const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Contest, (), (options, places_left))

// Places, best first, equals in the order of the paper; `unranked`: votable options to which the method gives no place, and says
// why among its figures.
struct Ordering {
    std::vector<Place> places;
    std::vector<int> unranked;
    std::vector<Tie> ties;
    std::optional<Contest> contest;
    bool operator==(Ordering const&) const = default;

    int rank_of(int option) const {  // 0: no place
        for (auto const& place : places)
            if (place.option == option) return place.rank;
        return 0;
    }
};
BOOST_DESCRIBE_STRUCT(Ordering, (), (places, unranked, ties, contest))

}  // namespace gommette
