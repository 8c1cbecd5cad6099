#pragma once

#include <vector>

#include "server/domain/voting/poll.hpp"

namespace gommette::domain::voting {

// What merging, withdrawing and adding options do to ballots already cast. The cast ballots are never changed: settling them
// gives the ballots that count now, so that taking a merge or a withdrawal back brings every mark back.
//
//                 withdrawn        merged (ballots cast before)                          added (ballots cast before)
//  opinion        dropped          same mark on all that merge: kept; else vote again    missing
//  approval       dropped          ticked if any was ticked, once                        missing
//  dots           refunded         the sum, at most the cap; the rest refunded           missing
//  judgment       dropped          vote again                                            missing (never "worst grade")
//  impact/effort  dropped          vote again                                            missing
//  ranking        rest closes up   vote again                                            no opinion (never last)
//  duels          dropped          comparisons of the absorbed dropped                   missing
//  equal shares   dropped, rerun   ticked if any was ticked, once                        missing
//  decision       dropped          vote again                                            missing
//  consensus      as opinion
//
// "Vote again" leaves the ballot missing on the kept option until its person has marked it. A mark on one of the merged options
// alone differs from no other: the opinion is kept.
// A ballot cast after a merge speaks of the merged option by its mark on the kept one alone. Splitting is making the absorbed
// option live again.
enum class MergeRule { same_mark, capped_sum, vote_again, drop_absorbed };

// What a voter is told: `amount` dots came back from `option`, or `option` awaits a new mark of theirs.
struct Notice {
    enum class Kind { refunded, vote_again } kind{};
    int person{};
    int option{};
    int amount{0};
    bool operator==(Notice const&) const = default;
};

// `poll` is the given one with the ballots that count: marks on live options only, ascending by option and one an option
// (duels: in the order given), and what each ballot is asked to mark again as `awaiting`.
struct Settled {
    Poll poll;
    std::vector<Notice> notices;
};

// `cap` matters to capped_sum alone, which also refunds the dots on withdrawn options.
Settled settle(Poll poll, MergeRule rule, int cap = 0);

// The live or withdrawn option that speaks for `option`, through any chain of merges.
int spokesman(Poll const& poll, int option);

// Whether the option was on the paper when the ballot was cast.
inline bool saw(Ballot const& ballot, Poll const& poll, int option) {
    return ballot.order >= poll.options[static_cast<std::size_t>(option)].added;
}

// Whether a settled ballot could speak of a live option: it saw the option, or one that now speaks through it, and no merge asks
// for its mark anew. Whoever has marked the option has had a say; whoever had none is missing there: not silent, not last, not
// against. O(1) where the option was seen, else O(options).
bool had_say(Ballot const& ballot, Poll const& poll, int option);

// The ballot of each person that was accepted last (greatest order), in the order of the persons' first ballots.
// Every version of every person goes in; equal orders of one person: the later in the list.
std::vector<Ballot> current_ballots(std::vector<Ballot> const& versions);

}  // namespace gommette::domain::voting
