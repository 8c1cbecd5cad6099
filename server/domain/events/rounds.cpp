#include <algorithm>
#include <set>

#include "server/domain/events/touching.hpp"
#include "server/domain/official_weighting.hpp"
#include "server/domain/secret_round.hpp"

namespace gommette::domain {

namespace {

using Kind = RowName::Kind;

bool is_open(Session const& session, RoundId id) {
    auto const* round = session.find(id);
    return round && round->is_open;
}

// A line that was marked on former words was given when they stood there.
void put_lines(voting::Ballot& ballot, Round const& round, BallotMarked const& event) {
    auto const shape = line_shape(round.method);
    for (auto const& line : event.marks.values) {
        auto mark = round.placed(line, ballot.order);
        auto const& item = round.paper[static_cast<std::size_t>(mark.option)];
        if (event.seen && item.former(event.seen->value)) mark.order = std::max(event.seen->value, item.added);
        line.mark ? put_line(ballot.marks, shape, mark) : take_back(ballot.marks, shape, mark);
    }
}

// What a closed round says, and the order of the votes.
void touch_result(Follows& follows, Session const& after, RoundId id) {
    touch_round(follows, id);
    follows.rows.insert({Kind::vote_order});
    for (auto const proposal : after.votable(*after.find(id)))
        follows.outcomes.insert({OutcomeKind::result, id.value, proposal.value});
}

// Whether each line is one of the paper and of the method.
bool has_lines(Round const& round, BallotChange const& change) {
    auto const is_line = [&](Mark const& line) {
        bool const is_known = round.option_of(line.proposal) != voting::nobody;
        bool const knows_rival = !line.rival || round.option_of(*line.rival) != voting::nobody;
        return is_known && knows_rival && has_shape(line, line_shape(round.method));
    };
    return std::all_of(change.values.begin(), change.values.end(), is_line);
}

// Whether the result is one of that paper, with numbers of people that can have been.
bool is_of(RoundResult const& result, Session const& session, Round const& round) {
    auto const is_item = [](PaperItem const& item, ProposalId told) { return item.proposal == told; };
    auto const& people = result.participation;
    auto const most = static_cast<int>(session.people.size()) + people_by_hand(round.hands);
    auto const can_be = [&](int count) { return count >= 0 && count <= most; };
    return std::equal(round.paper.begin(), round.paper.end(), result.items.values.begin(), result.items.values.end(), is_item) &&
           can_be(people.registered) && can_be(people.present.value_or(0)) && can_be(people.voters) && can_be(people.expressed);
}

}  // namespace

bool holds(Session const& session, RoundOpened const& event) {
    std::set<ProposalId> seen;
    auto const& items = event.items.values;
    auto const joins = [&](ProposalId item) { return session.find(item) && seen.insert(item).second; };
    return session.open_rounds().size() < rounds_open_at_once && session.rounds.size() < rounds_per_session &&
           event.round.value == static_cast<std::int32_t>(session.rounds.size() + 1) &&
           voting::suits(any_method(event.method), static_cast<int>(items.size())) &&
           !(event.takes_new && voting::names_options(any_method(event.method))) &&
           !(event.secret.value_or(false) && (event.takes_new || event.live_results || items.empty())) && can_weigh(event, session.colleges()) &&
           (!event.colleges || std::ranges::all_of(event.colleges->values, [&](College college) { return session.has(college); })) &&
           std::all_of(items.begin(), items.end(), joins);
}

void make_true(Session& session, RoundOpened const& event, Moment at) {
    Round round;
    round.id = event.round;
    round.title = event.title;
    round.method = event.method;
    for (auto const item : event.items.values) round.paper.push_back({item, session.position + 1});
    round.takes_new = event.takes_new;
    round.live_results = event.live_results;
    round.secret = event.secret.value_or(false);
    if (event.colleges) round.colleges = event.colleges->values;
    round.official = event.official.value_or(WeightingName::by_person);
    if (event.weights) round.weights = event.weights->values;
    round.opened_at = at;
    round.ends_at = event.ends_at;
    session.rounds.push_back(std::move(round));
    session.fresh_result = {};
    session.diagnosis.show(std::nullopt);
}

void follow(Session const& after, RoundOpened const& event, Follows& follows) {
    touch_round(follows, event.round);
    touch_diagnosis(follows, after);
    follows.rows.insert({Kind::session});
    touch_session_outcome(follows);
    follows.outcomes.insert({OutcomeKind::round, event.round.value});
    follows.made = event.round.value;
}

bool holds(Session const& session, TimerSet const& event) { return is_open(session, event.round); }

void make_true(Session& session, TimerSet const& event, Moment) { round_at(session, event.round).ends_at = event.ends_at; }

void follow(Session const&, TimerSet const& event, Follows& follows) { follows.rows.insert({Kind::round, event.round.value}); }

bool holds(Session const& session, RoundClosing const& event) {
    auto const& people = event.awaited.values;
    std::set<PersonId> const awaited(people.begin(), people.end());
    auto const has_joined = [&](PersonId person) { return session.find(person) != nullptr; };
    return is_open(session, event.round) && !session.find(event.round)->closing && !awaited.empty() && awaited.size() == people.size() &&
           std::all_of(awaited.begin(), awaited.end(), has_joined);
}

void make_true(Session& session, RoundClosing const& event, Moment) {
    auto const& people = event.awaited.values;
    round_at(session, event.round).closing = Closing{event.until, {people.begin(), people.end()}};
}

void follow(Session const&, RoundClosing const& event, Follows& follows) { touch_round(follows, event.round); }

bool holds(Session const& session, BallotMarked const& event) {
    if (!is_open(session, event.round) || !session.find(event.person) || session.is_removed(event.person)) return false;
    auto const& round = *session.find(event.round);
    if (round.secret) return false;
    if (event.marks.values.empty() || !has_lines(round, event.marks)) return false;
    auto const before = round.ballots.find(event.person);
    auto ballot = before == round.ballots.end() ? voting::Ballot{} : before->second;
    put_lines(ballot, round, event);
    return !refusal_of(round.method, ballot);
}

void make_true(Session& session, BallotMarked const& event, Moment) {
    auto& round = round_at(session, event.round);
    auto& ballot = round.ballots[event.person];
    ballot.person = event.person.value;
    ballot.order = session.position + 1;
    if (person_at(session, event.person).on_tablet) ballot.channel = voting::Channel::tablet;
    put_lines(ballot, round, event);
    put_receipt(round, event.person, event.receipt);
}

void follow(Session const& after, BallotMarked const& event, Follows& follows) {
    auto const& round = *after.find(event.round);
    follows.rows.insert({Kind::turnout, event.round.value});
    if (round.live_results && !round.closing) follows.rows.insert({Kind::result, event.round.value});
    for (auto const& line : event.marks.values) touch_mark(follows, event.person, round, round.placed(line, 0));
    follows.own_rows.insert({event.person, {Kind::receipt, event.round.value}});
}

bool holds(Session const& session, RoundClosed const& event) {
    if (!is_open(session, event.round)) return false;
    auto const& round = *session.find(event.round);
    bool const has_ballots = event.ballots && !event.ballots->values.empty();
    return is_of(event.result, session, round) && event.ballots.has_value() == round.secret &&
           !(event.lost.value_or(false) && (has_ballots || !round.secret)) && (!event.receipts || round.secret) &&
           !(has_ballots && (event.ballots->values.size() > session.people.size() || !are_of(round, *event.ballots)));
}

void make_true(Session& session, RoundClosed const& event, Moment at) {
    auto& round = round_at(session, event.round);
    round.counted_paper = session.options(round);
    std::erase_if(round.ballots, [&](auto const& cast) { return session.is_removed(cast.first); });
    for (auto& [person, ballot] : round.ballots) {
        ballot.college = static_cast<int>(session.find(person)->college);
        if (!session.may_vote(round, person)) round.not_counted.insert(person);
    }
    round.room = session.room_of(round);
    std::erase_if(round.receipt_of, [&](auto const& given) { return !round.ballots.contains(given.first) || round.not_counted.contains(given.first); });
    for (auto const& [person, receipt] : round.receipt_of) round.receipts.push_back(receipt);
    std::sort(round.receipts.begin(), round.receipts.end());
    if (event.ballots) {
        round.nameless = placed(round, *event.ballots);
        round.lost = event.lost.value_or(false);
        round.ballots.clear();
        round.bundles.clear();
        round.not_counted.clear();
        round.receipt_of.clear();
        round.receipts = event.receipts ? event.receipts->values : std::vector<Receipt>{};
    }
    round.is_open = false;
    round.closed_by = session.position + 1;
    round.closing.reset();
    round.ends_at.reset();
    round.closed_at = at;
    round.result = event.result;
    session.fresh_result = event.round;
}

void follow(Session const& after, RoundClosed const& event, Follows& follows) {
    follows.rows.insert({Kind::session});
    follows.own_views_anew = event.ballots.has_value();
    touch_session_outcome(follows);
    follows.outcomes.insert({OutcomeKind::round, event.round.value});
    touch_result(follows, after, event.round);
    touch_places(follows, after.retained.size());
}

bool holds(Session const& session, CollegesShown const& event) {
    auto const* round = session.find(event.round);
    return round && !round->is_open && round->colleges_shown != event.shown;
}

void make_true(Session& session, CollegesShown const& event, Moment) { round_at(session, event.round).colleges_shown = event.shown; }

void follow(Session const&, CollegesShown const& event, Follows& follows) {
    follows.rows.insert({Kind::round, event.round.value});
    follows.rows.insert({Kind::result, event.round.value});
}

bool holds(Session const& session, CastingVoteGiven const& event) {
    auto const* round = session.find(event.round);
    return round && !round->is_open && !round->secret && round->has(event.proposal) &&
           figure_for_chair(round->method, *round->result, round->option_of(event.proposal));
}

void make_true(Session& session, CastingVoteGiven const& event, Moment) {
    auto& round = round_at(session, event.round);
    std::erase_if(round.casting_votes, [&](CastingVote const& given) { return given.proposal == event.proposal; });
    round.casting_votes.push_back(
        {event.proposal, event.in_favour, event.words ? std::optional{event.words->reason} : std::nullopt});
    round.result = decided_by_chair(*std::move(round.result), round.option_of(event.proposal), event.in_favour);
}

void follow(Session const& after, CastingVoteGiven const& event, Follows& follows) {
    touch_result(follows, after, event.round);
    follows.rows.insert({Kind::priorities});
}

}  // namespace gommette::domain
