#include "server/domain/secret_round.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "server/domain/events/touching.hpp"

namespace gommette::domain {

namespace {

// When all ballots of the round were cast, as far as anybody can tell.
std::int64_t order_of(Round const& round) { return round.paper.front().added; }

bool is_open_secret(Round const* round) { return round && round->is_open && round->secret; }

template <std::size_t Most>
voting::Ballot placed(Round const& round, List<Mark, Most> const& marks, std::int32_t person) {
    voting::Ballot ballot;
    ballot.person = person;
    ballot.order = order_of(round);
    for (auto const& mark : marks.values) put_line(ballot.marks, line_shape(round.method), round.placed(mark, ballot.order));
    return ballot;
}

// Whether each line is a mark of the paper and of the method, none is there twice, and the method accepts all of them together.
template <std::size_t Most>
bool is_ballot_of(Round const& round, List<Mark, Most> const& marks) {
    auto const shape = line_shape(round.method);
    std::set<std::pair<int, int>> lines;
    auto const is_line = [&](Mark const& line) {
        bool const is_known = line.mark && round.option_of(line.proposal) != voting::nobody;
        bool const knows_rival = !line.rival || round.option_of(*line.rival) != voting::nobody;
        return is_known && knows_rival && has_shape(line, shape) && lines.insert(line_key(shape, round.placed(line, 0))).second;
    };
    return std::all_of(marks.values.begin(), marks.values.end(), is_line) && !refusal_of(round.method, placed(round, marks, 1));
}

std::int32_t most_lines(Round const& round) {
    bool const by_pair = line_shape(round.method) == voting::LineShape::mark_and_rival;
    return static_cast<std::int32_t>(by_pair ? lines_per_ballot : round.paper.size());
}

void touch_lines(Follows& follows, Round const& round, BallotSealed const& sealed, voting::Ballot const& ballot) {
    for (auto const& mark : ballot.marks) touch_mark(follows, sealed.person, round, mark);
}

}  // namespace

BallotSealed sealed(Round const& round, PersonId person, voting::Ballot const& ballot, std::optional<Receipt> const& receipt) {
    BallotSealed deposit{round.id, person, {}, most_lines(round), receipt};
    for (auto const& mark : ballot.marks) deposit.marks.values.push_back(round.named(mark));
    return deposit;
}

BundleSealed sealed(Round const& round, EnterBundle const& bundle) {
    return {round.id, bundle.bundle, bundle.ballots, most_lines(round)};
}

bool holds(Session const& session, BallotSealed const& ballot) {
    auto const* round = session.find(ballot.round);
    return is_open_secret(round) && session.find(ballot.person) && is_ballot_of(*round, ballot.marks);
}

bool holds(Session const& session, BundleSealed const& bundle) {
    auto const* round = session.find(bundle.round);
    auto const& ballots = bundle.ballots.values;
    return is_open_secret(round) && std::all_of(ballots.begin(), ballots.end(), [&](PaperBallot const& ballot) {
               return is_ballot_of(*round, ballot.marks);
           });
}

Follows keep(Session& session, BundleSealed const& sealed) {
    auto& round = round_at(session, sealed.round);
    auto const number = static_cast<int>(sealed.bundle.value);
    round.bundles.erase(number);
    for (auto const& ballot : sealed.ballots.values) round.bundles[number].push_back(placed(round, ballot.marks, voting::nobody));
    Follows follows;
    follows.rows.insert({RowName::Kind::turnout, round.id.value});
    follows.rows.insert({RowName::Kind::slips, round.id.value});
    return follows;
}

Follows keep(Session& session, BallotSealed const& sealed) {
    auto& round = round_at(session, sealed.round);
    Follows follows;
    follows.rows.insert({RowName::Kind::turnout, round.id.value});
    auto& ballot = round.ballots[sealed.person];
    touch_lines(follows, round, sealed, ballot);
    ballot = placed(round, sealed.marks, sealed.person.value);
    touch_lines(follows, round, sealed, ballot);
    put_receipt(round, sealed.person, sealed.receipt);
    follows.own_rows.insert({sealed.person, {RowName::Kind::receipt, round.id.value}});
    return follows;
}

bool lose_ballots(Session& session, RoundId id) {
    if (!is_open_secret(session.find(id))) return false;
    auto& round = round_at(session, id);
    round.lost = true;
    round.ballots.clear();
    round.bundles.clear();
    round.receipt_of.clear();
    return true;
}

RoundClosed close_secretly(Session const& session, Round const& round, int present) {
    auto const options = session.options(round);
    bool const by_pair = line_shape(round.method) == voting::LineShape::mark_and_rival;
    auto const is_live = [&](int option) { return options[static_cast<std::size_t>(option)].state == voting::OptionState::live; };
    auto const is_aside = [&](voting::PlacedMark const& mark) {
        return !is_live(mark.option) || (by_pair && !is_live(mark.second));
    };
    std::vector<std::vector<voting::PlacedMark>> cast;
    List<Receipt, people_per_session> receipts;
    auto const take = [&](voting::Ballot const& ballot) {
        cast.push_back(ballot.marks);
        std::erase_if(cast.back(), is_aside);
    };
    for (auto const& [person, ballot] : round.ballots) {
        if (!session.may_vote(round, person)) continue;
        take(ballot);
        if (auto const given = round.receipt_of.find(person); given != round.receipt_of.end()) receipts.values.push_back(given->second);
    }
    for (auto const& [number, ballots] : round.bundles) std::for_each(ballots.begin(), ballots.end(), take);
    std::sort(cast.begin(), cast.end());
    std::sort(receipts.values.begin(), receipts.values.end());
    RoundClosed closed{round.id, {voting::counting_rules}, {}, List<NamelessBallot, people_per_session>{}, {}};
    for (auto const& marks : cast) {
        NamelessBallot ballot;
        for (auto const& mark : marks) ballot.marks.values.push_back(round.named(mark));
        closed.ballots->values.push_back(std::move(ballot));
    }
    if (round.lost) closed.lost = true;
    if (!receipts.values.empty()) closed.receipts = std::move(receipts);
    closed.result = count_nameless(session, round, *closed.ballots, present);
    return closed;
}

RoundResult count_nameless(Session const& session, Round const& round, List<NamelessBallot, people_per_session> const& ballots,
                           std::optional<int> present) {
    auto counted = round;
    counted.nameless = placed(round, ballots);
    return session.count(counted, present);
}

bool are_of(Round const& round, List<NamelessBallot, people_per_session> const& ballots) {
    return std::all_of(ballots.values.begin(), ballots.values.end(),
                       [&](NamelessBallot const& ballot) { return is_ballot_of(round, ballot.marks); });
}

std::vector<voting::Ballot> placed(Round const& round, List<NamelessBallot, people_per_session> const& ballots) {
    std::vector<voting::Ballot> list;
    for (auto const& ballot : ballots.values)
        list.push_back(placed(round, ballot.marks, static_cast<std::int32_t>(list.size() + 1)));
    return list;
}

}  // namespace gommette::domain
