#pragma once

#include <compare>
#include <set>
#include <string>

#include "protocol/rows.hpp"

namespace gommette::domain {

// Names one row of a view of a session.
struct RowName {
    enum class Kind {
        session, room, door, priorities, vote_order, returned, awaiting, diagnosis, person, proposal, round, turnout, slips, result, receipts, me, mark,
        receipt, my_proposal
    };
    Kind kind{};
    std::int32_t first{0};   // the number in "proposal/12"; 0 where there is none; of what awaits a vote its session
    std::int32_t second{0};  // the proposal of a mark, or of what awaits a vote; of a duel the one with the smaller number
    std::int32_t third{0};   // the other proposal of a duel
    auto operator<=>(RowName const&) const = default;
};
RowKey written(RowName const& key);

// The rows that a round has in a shared view.
inline constexpr RowName::Kind kinds_of_round[] = {RowName::Kind::round, RowName::Kind::turnout, RowName::Kind::slips, RowName::Kind::result,
                                                   RowName::Kind::receipts};

using RowNames = std::set<RowName>;

// A row that only one person may see.
struct OwnRowName {
    PersonId person;
    RowName key;
    auto operator<=>(OwnRowName const&) const = default;
};
using OwnRowNames = std::set<OwnRowName>;

// Names one row of the views that the office and the steering committee have of the convention.
struct ConventionRowName {
    enum class Kind {
        convention, field, committee, planned, link, live, priority, member, decision, sheet, sheet_change, diagnosis, comparison, voted
    };
    Kind kind{};
    std::int32_t number{0};    // in "committee/12"; of a field number_of its code; of a priority and a vote its session
    std::int32_t proposal{0};  // of a priority; of a change of a sheet its number; of a vote its round
    SessionsProposal other{};  // of a comparison the second priority
    auto operator<=>(ConventionRowName const&) const = default;
};
RowKey written(ConventionRowName const& key);

using ConventionRowNames = std::set<ConventionRowName>;

}  // namespace gommette::domain
