#include "server/domain/paper.hpp"

#include <algorithm>
#include <set>

#include "server/domain/decide/topics.hpp"
#include "server/domain/secret_round.hpp"

namespace gommette::domain {

namespace {

std::optional<Refusal> why_not_open(Round const* round) {
    if (!round) return Refusal::no_such_round;
    return round->is_open ? std::nullopt : std::optional{Refusal::round_closed};
}

// Why nothing can be entered into the round for people without a phone, under a number or as a sum.
std::optional<Refusal> why_not_now(Round const* round) {
    if (auto const refusal = why_not_open(round)) return refusal;
    return round->secret ? std::optional{Refusal::secret_round} : std::nullopt;
}

// What is hidden or merged now cannot be marked any more.
bool are_votable(Session const& session, std::vector<Mark> const& marks) {
    return std::all_of(marks.begin(), marks.end(), [&](Mark const& line) {
        return session.is_live(line.proposal) && (!line.rival || session.is_live(*line.rival));
    });
}

}  // namespace

Decision decide_one(Session const& session, Actor const&, Context const&, GiveSlips const& command) {
    if (!session.has(command.college)) return Refusal::no_such_college;
    auto const count = static_cast<std::size_t>(command.count.value);
    if (static_cast<std::size_t>(session.participants()) + count > people_per_session) return Refusal::session_full;
    if (session.people.size() + count > people_ever) return Refusal::session_full;
    Granted<SessionEvent> seated;
    for (std::size_t slip = 1; slip <= count; ++slip)
        seated.events.push_back(PersonJoined{{static_cast<std::int32_t>(session.people.size() + slip)}, command.college, true});
    return seated;
}

Decision decide_one(Session const& session, Actor const&, Context const&, GiveCodes const& command) {
    auto const& keys = command.keys.values;
    if (keys.empty()) return Refusal::malformed;
    if (!session.has(command.college)) return Refusal::no_such_college;
    if (static_cast<std::size_t>(session.participants()) + keys.size() > people_per_session) return Refusal::session_full;
    if (session.people.size() + keys.size() > people_ever) return Refusal::session_full;
    if (std::set<Key>(keys.begin(), keys.end()).size() != keys.size()) return Refusal::already_taken;
    Granted<SessionEvent> seated;
    for (auto const& key : keys) {
        PersonId const person{static_cast<std::int32_t>(session.people.size() + seated.events.size() + 1)};
        seated.events.push_back(PersonJoined{person, command.college, std::nullopt, true});
        seated.deposits.push_back(KeyIssued{key, Role::participant, session.plan.session, person.value});
    }
    return seated;
}

Decision decide_one(Session const& session, Actor const&, Context const&, EnterBundle const& command) {
    auto const* round = session.find(command.round);
    if (auto const refusal = why_not_open(round)) return *refusal;
    if (!round->secret) return Refusal::settings_unfit;
    if (round->lost) return Refusal::ballots_lost;
    auto const number = static_cast<int>(command.bundle.value);
    auto const before = round->bundles.find(number);
    int const entered = before == round->bundles.end() ? 0 : static_cast<int>(before->second.size());
    auto const& ballots = command.ballots.values;
    if (ballots.empty() && entered == 0) return Refusal::already_there;
    for (auto const& ballot : ballots) {
        if (auto const refusal = refusal_of(*round, ballot.marks.values)) return *refusal;
        if (!are_votable(session, ballot.marks.values)) return Refusal::not_in_round;
    }
    if (ballots_in(round->bundles) - entered + static_cast<int>(ballots.size()) > session.slips(*round)) return Refusal::too_many_ballots;
    return Granted<SessionEvent>{{}, {sealed(*round, command)}};
}

Decision decide_one(Session const& session, Actor const&, Context const&, EnterBallot const& command) {
    auto const* round = session.find(command.round);
    if (auto const refusal = why_not_now(round)) return *refusal;
    auto const* person = session.find(command.person);
    if (!person || person->removed) return Refusal::no_such_person;
    if (!person->on_paper) return Refusal::no_slip;
    if (!session.may_vote(*round, person->id)) return Refusal::not_your_vote;
    if (!command.marks && !paper_ballot_of(*round, person->id)) return Refusal::already_there;
    if (command.marks) {
        auto const& marks = command.marks->values;
        if (auto const refusal = refusal_of(*round, marks)) return *refusal;
        if (!are_votable(session, marks)) return Refusal::not_in_round;
    }
    return granted(BallotEntered{round->id, person->id, command.marks});
}

Decision decide_one(Session const& session, Actor const&, Context const&, CountHands const& command) {
    auto const* round = session.find(command.round);
    if (auto const refusal = why_not_now(round)) return *refusal;
    if (command.college && !session.has(*command.college)) return Refusal::no_such_college;
    HandsOfCollege const hands{command.college, command.people, command.hands};
    if (auto const refusal = refusal_of(*round, hands)) return *refusal;
    auto const is_live = [&](RaisedHands const& raised) { return session.is_live(raised.proposal); };
    if (!std::all_of(hands.hands.values.begin(), hands.hands.values.end(), is_live)) return Refusal::not_in_round;
    auto const before = std::find_if(round->hands.begin(), round->hands.end(), [&](auto const& one) { return one.told.college == hands.college; });
    bool const is_there = before != round->hands.end();
    if (is_there ? before->told == hands : hands.people.value == 0) return Refusal::already_there;
    return granted(HandsCounted{round->id, hands.college, hands.people, hands.hands});
}

}  // namespace gommette::domain
