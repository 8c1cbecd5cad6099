#pragma once

#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "protocol/commands.hpp"

namespace gommette::rehearsal {

using Chance = std::mt19937_64;

inline int below(int bound, Chance& chance) { return static_cast<int>(chance() % static_cast<std::uint64_t>(bound)); }
inline bool one_in(int of, Chance& chance) { return below(of, chance) == 0; }

// Names a line of a ballot: the proposal, and, of a duel, its rival, the smaller number first.
using LineName = std::pair<ProposalId, ProposalId>;
LineName line_name(Mark const& mark);

// A ballot as somebody cast it. Every mark has a value.
using HeldBallot = std::map<LineName, Mark>;

// What the lines of an order make of a ballot.
void change(HeldBallot& held, std::vector<Mark> const& lines);

// The methods of rooms, by name.
std::vector<std::string> method_names();

// Settings by chance for a round on so many proposals, of the method of that name, which is one of method_names().
Method draw_settings(std::string const& name, int proposals, Chance& chance);

// Whether the round must be opened on proposals named one by one.
bool names_proposals(Method const& method);

// What somebody who holds that ballot might order next: marks, others than before, and lines taken back. The method accepts the ballot
// that results unless `votable` is out of date. Empty: nothing is left to give.
std::vector<Mark> draw_lines(Method const& method, std::vector<ProposalId> const& votable, HeldBallot const& held, Chance& chance);

// Every line of the ballot that can still be changed taken back; empty: there is none.
std::vector<Mark> all_taken_back(std::vector<ProposalId> const& votable, HeldBallot const& held);

// Whether the method accepts the ballot as it was cast, whatever became of its proposals. Otherwise the server may keep of it only what
// counts.
bool is_acceptable(Method const& method, HeldBallot const& held);

// Whether a ballot of zeros alone is an abstention.
bool zero_abstains(Method const& method);

}  // namespace gommette::rehearsal
