#pragma once

#include "protocol/ballot.hpp"
#include "protocol/ordering.hpp"

namespace gommette {

struct ApprovalCount;

// Approbation: each person ticks (1) any proposals they approve of, at most `most` of them if the round says so.
struct Approval {
    using Count = ApprovalCount;
    static constexpr auto name = "approval";
    static constexpr bool in_rooms = true;
    std::optional<Whole<1, proposals_per_session>> most;
    // What a round on so many options usually has.
    static Approval usual(int) { return {}; }
    bool operator==(Approval const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Approval, (), (most))

// `ballots`: that had a say on the option; the base of the rate.
struct ApprovalFigure {
    int option{};
    Weight ticks{0};
    Weight ballots{0};
    bool operator==(ApprovalFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalFigure, (), (option, ticks, ballots))

// Figures of the live options, in the order of the paper.
struct ApprovalCount {
    static constexpr auto name = Approval::name;
    Ordering order;  // told apart, see Column
    std::vector<ApprovalFigure> figures;
    bool operator==(ApprovalCount const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalCount, (), (figures))

}  // namespace gommette
