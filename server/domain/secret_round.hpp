#pragma once

#include <optional>

#include "server/domain/decision.hpp"
#include "server/domain/events/follow.hpp"
#include "server/domain/session.hpp"

namespace gommette::domain {

// A secret round: while it is open its ballots are in the state and sealed in an urn, and no event tells of them; its close tells all that
// counted, of nobody. So that a ballot cannot tell when it was cast either, its paper stands still: all ballots know the same.

// What goes into the urn: the person's ballot as it is to stand, with its receipt. It is one of the round's paper and method.
BallotSealed sealed(Round const& round, PersonId person, voting::Ballot const& ballot, std::optional<Receipt> const& receipt);
// The same of a bundle of ballots on paper.
BundleSealed sealed(Round const& round, EnterBundle const& bundle);

// Whether the ballots, read from an urn, can be of the session's open secret round.
bool holds(Session const& session, BallotSealed const& ballot);
bool holds(Session const& session, BundleSealed const& bundle);
// Makes it the person's ballot, or the bundle's; what may have changed by it.
Follows keep(Session& session, BallotSealed const& ballot);
Follows keep(Session& session, BundleSealed const& bundle);
// The round's urn cannot be opened. False: it is no open secret round of the session.
bool lose_ballots(Session& session, RoundId round);

// The close of an open secret round: its ballots of people who may vote, on proposals that count now, in the order of what they say.
RoundClosed close_secretly(Session const& session, Round const& round, int present);
// What these ballots come to in the open round.
RoundResult count_nameless(Session const& session, Round const& round, List<NamelessBallot, people_per_session> const& ballots,
                           std::optional<int> present);
// Whether they can be ballots of the round.
bool are_of(Round const& round, List<NamelessBallot, people_per_session> const& ballots);
// As the count takes them: persons are numbers that mean nobody.
std::vector<voting::Ballot> placed(Round const& round, List<NamelessBallot, people_per_session> const& ballots);

}  // namespace gommette::domain
