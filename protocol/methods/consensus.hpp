#pragma once

#include "protocol/ordering.hpp"

namespace gommette {

struct ConsensusCount;

// Consensus et divergences: marks as Opinion's.
struct Consensus {
    using Count = ConsensusCount;
    static constexpr auto name = "consensus";
    static constexpr bool in_rooms = true;
    // What a round on so many options usually has.
    static Consensus usual(int) { return {}; }
    bool operator==(Consensus const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Consensus, (), ())

struct Agreement {
    int agree{0};
    int disagree{0};
    int seen{0};
    bool operator==(Agreement const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Agreement, (), (agree, disagree, seen))

struct ConsensusFigure {
    int option{};
    Agreement everyone;
    std::vector<Agreement> in_college;  // by group of colleges, see count_consensus
    int bridging_group{-1};             // where the agreement is smallest; -1: there are no groups
    std::vector<Agreement> in_group;    // by opinion group, if any were found
    bool operator==(ConsensusFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConsensusFigure, (), (option, everyone, in_college, bridging_group, in_group))

struct Representative {
    int option{};
    bool agrees{};  // it is agreement, or disagreement, that sets the group apart
    double z{0};    // two proportions, group against the others, one success and one trial added to each
    bool operator==(Representative const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Representative, (), (option, agrees, z))

// Why no opinion groups are told.
enum class WithoutGroups {
    found,              // they are
    still_open,         // they are sought at the close
    few_voters,         // fewer than group_voters
    few_statements,     // fewer than group_statements
    few_placed,         // fewer than group_voters marked enough statements
    none_large_enough,  // no way to part the voters has smallest_group in each group
    withheld            // of a secret round: one of them is below the threshold
};
BOOST_DESCRIBE_ENUM(WithoutGroups, found, still_open, few_voters, few_statements, few_placed, none_large_enough, withheld)

// Where a group stands on the plane of opinions: its middle, and how far its people are from it (root of the mean square).
struct GroupPlace {
    double x{0};
    double y{0};
    double spread{0};
    bool operator==(GroupPlace const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GroupPlace, (), (x, y, spread))

// Opinion groups found in the ballots themselves, each of smallest_group people at least. Who is in which group, and where, is tied
// to ballots and stays in the count (FoundGroups).
struct OpinionGroups {
    WithoutGroups without{WithoutGroups::found};
    std::vector<int> sizes;                                   // people in each group
    std::vector<GroupPlace> places;                           // of each group
    std::vector<std::vector<Representative>> representative;  // of each group, at most five, z >= 1.2816 (one-sided 10 %)
    double silhouette{0};

    int size() const { return static_cast<int>(sizes.size()); }
    bool operator==(OpinionGroups const&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpinionGroups, (), (without, sizes, places, representative, silhouette))

struct ConsensusCount {
    static constexpr auto name = Consensus::name;
    Ordering order;                        // told apart, see Column
    std::vector<ConsensusFigure> figures;  // of the live options, in the order of the paper
    OpinionGroups groups;
    std::vector<int> by_group_consensus;  // options, the largest group-aware consensus first; empty without groups
    bool operator==(ConsensusCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ConsensusCount, (), (figures, groups, by_group_consensus))

}  // namespace gommette
