#pragma once

#include <boost/describe.hpp>

#include "protocol/ids.hpp"

namespace gommette {

// The most proposals one session holds, merged, hidden and withdrawn ones included. 316 is the largest real one we replay.
inline constexpr std::size_t proposals_per_session = 400;

// What a person may give to one proposal; each method says which values it knows. 100 dots, or the last of 400 ranks.
using MarkValue = Whole<-100, 400>;

// One line of a ballot: what a person gives to a proposal. The method says which marks it knows (protocol/methods), whether a line
// has a second value beside it (the effort beside an impact), and whether it names a rival (the proposal that a duel was with).
// Without a mark the line is taken back.
struct Mark {
    ProposalId proposal;
    std::optional<MarkValue> mark;
    std::optional<Whole<1, 5>> second;
    std::optional<ProposalId> rival;
    bool operator==(Mark const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Mark, (), (proposal, mark, second, rival))

// The lines one order may change.
inline constexpr std::size_t lines_per_order = 60;
using Marks = List<Mark, lines_per_order>;
// The most lines one ballot may hold. Only of duels there could be more: there are more pairs than proposals, and nobody compares
// four hundred of them in an evening.
inline constexpr std::size_t lines_per_ballot = proposals_per_session;
// The asked lines of a ballot and those that follow from them: at most all others are taken back.
using BallotChange = List<Mark, lines_per_ballot + lines_per_order>;

// A ballot on paper of nobody; no marks: handed in blank.
struct PaperBallot {
    List<Mark, lines_per_ballot> marks;
    bool operator==(PaperBallot const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PaperBallot, (), (marks))

// The most ballots that are entered at once.
inline constexpr std::size_t ballots_per_bundle = 60;

// How many people gave this mark to one proposal.
struct MarkCount {
    MarkValue mark;
    Whole<0, 2147483647> people;
    bool operator==(MarkCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MarkCount, (), (mark, people))

// Hands raised for one proposal, by mark; none of the marks is there twice.
struct RaisedHands {
    ProposalId proposal;
    List<MarkCount, 3> counts;
    bool operator==(RaisedHands const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RaisedHands, (), (proposal, counts))

// The different marks that a method can have, and so the most entries of counts.
using MarkCounts = List<MarkCount, 501>;

}  // namespace gommette
