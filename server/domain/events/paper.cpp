#include "server/domain/paper.hpp"

#include <algorithm>

#include "server/domain/events/touching.hpp"

namespace gommette::domain {

namespace {

bool takes_entries(Round const* round) { return round && round->is_open && !round->secret; }

void touch_count(Session const& after, RoundId id, Follows& follows) {
    auto const& round = *after.find(id);
    follows.rows.insert({RowName::Kind::turnout, id.value});
    follows.rows.insert({RowName::Kind::slips, id.value});
    if (round.live_results && !round.closing) follows.rows.insert({RowName::Kind::result, id.value});
}

}  // namespace

bool holds(Session const& session, BallotEntered const& event) {
    auto const* round = session.find(event.round);
    auto const* person = session.find(event.person);
    if (!takes_entries(round) || !person || !person->on_paper || person->removed) return false;
    return event.marks ? !refusal_of(*round, event.marks->values) : paper_ballot_of(*round, event.person) != nullptr;
}

void make_true(Session& session, BallotEntered const& event, Moment) {
    auto& round = round_at(session, event.round);
    if (event.marks)
        round.ballots[event.person] = paper_ballot(round, event.person, event.marks->values, session.position + 1);
    else
        round.ballots.erase(event.person);
}

void follow(Session const& after, BallotEntered const& event, Follows& follows) { touch_count(after, event.round, follows); }

bool holds(Session const& session, HandsCounted const& event) {
    auto const* round = session.find(event.round);
    return takes_entries(round) && !refusal_of(*round, HandsOfCollege{event.college, event.people, event.hands});
}

void make_true(Session& session, HandsCounted const& event, Moment) {
    auto& hands = round_at(session, event.round).hands;
    std::erase_if(hands, [&](CountedHands const& one) { return one.told.college == event.college; });
    if (event.people.value > 0) hands.push_back({{event.college, event.people, event.hands}, session.position + 1});
    std::sort(hands.begin(), hands.end(), [](auto const& one, auto const& other) { return one.told.college < other.told.college; });
}

void follow(Session const& after, HandsCounted const& event, Follows& follows) { touch_count(after, event.round, follows); }

}  // namespace gommette::domain
