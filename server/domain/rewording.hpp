#pragma once

#include "server/domain/session.hpp"

namespace gommette::domain {

// Which marks of a round were given to other words than those they count with: now, or, once it is closed, at the close. A mark on
// what was merged since counts for its line as that read when they were merged. Looks at the session it was made from.
class Rewording {
public:
    // O(paper).
    Rewording(Session const& session, Round const& round);

    // The items that were worded otherwise while the round was open, in the order of the paper.
    std::vector<ProposalId> items() const;
    // What the line of that mark, as cast, read when the mark was given; nullptr: what it reads now, or the mark counts for no line.
    Wording const* former(voting::PlacedMark const& cast) const;
    // The same for what stands on a line of the person's ballot now: of all marks that count for it, the first that was.
    Wording const* former_on(PersonId person, voting::PlacedMark const& line) const;
    // How many ballots hold such a mark on that item.
    int ballots_on_former(ProposalId item) const;

private:
    Wording const* former_of(int option, std::int64_t given) const;
    bool is_for(voting::PlacedMark const& cast, voting::PlacedMark const& line) const;

    Round const& round_;
    bool is_any_{false};
    voting::Poll poll_;  // without ballots
};

}  // namespace gommette::domain
