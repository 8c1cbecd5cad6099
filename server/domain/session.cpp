#include "server/domain/session.hpp"

#include <algorithm>
#include <iterator>

#include "server/domain/numbered.hpp"
#include "server/domain/paper.hpp"

namespace gommette::domain {

int Round::option_of(ProposalId proposal) const {
    auto const found = std::find_if(paper.begin(), paper.end(), [&](PaperItem const& item) { return item.proposal == proposal; });
    return found == paper.end() ? voting::nobody : static_cast<int>(found - paper.begin());
}

bool Round::has(ProposalId proposal) const {
    int const option = option_of(proposal);
    if (option == voting::nobody) return false;
    return is_open || counted_paper[static_cast<std::size_t>(option)].state == voting::OptionState::live;
}

bool Round::is_for(College college) const {
    return colleges.empty() || std::find(colleges.begin(), colleges.end(), college) != colleges.end();
}

Wording const* PaperItem::former(std::int64_t position) const {
    auto const* read = wordings.empty() ? nullptr : &wordings.front();
    for (auto const& wording : wordings)
        if (wording.since <= position) read = &wording;
    return read && read->text != wordings.back().text ? read : nullptr;
}

voting::PlacedMark Round::placed(Mark const& mark, std::int64_t order) const {
    voting::PlacedMark line{option_of(mark.proposal), mark.mark ? static_cast<int>(mark.mark->value) : 0, 0, order};
    if (mark.second) line.second = static_cast<int>(mark.second->value);
    if (mark.rival) line.second = option_of(*mark.rival);
    return line;
}

Mark Round::named(voting::PlacedMark const& mark) const {
    Mark line{paper[static_cast<std::size_t>(mark.option)].proposal, MarkValue{mark.value}, std::nullopt, std::nullopt};
    switch (line_shape(method)) {
        case voting::LineShape::mark: break;
        case voting::LineShape::mark_and_second: line.second = Whole<1, 5>{mark.second}; break;
        case voting::LineShape::mark_and_rival: line.rival = paper[static_cast<std::size_t>(mark.second)].proposal; break;
    }
    return line;
}

Person const* Session::find(PersonId id) const { return at_number(people, id); }
Proposal const* Session::find(ProposalId id) const { return at_number(proposals, id); }
Round const* Session::find(RoundId id) const { return at_number(rounds, id); }

std::vector<Round const*> Session::open_rounds() const {
    std::vector<Round const*> open;
    for (auto const& round : rounds)
        if (round.is_open) open.push_back(&round);
    return open;
}

Round const* Session::open_round() const {
    auto const last = std::find_if(rounds.rbegin(), rounds.rend(), [](Round const& round) { return round.is_open; });
    return last == rounds.rend() ? nullptr : &*last;
}

bool Session::has_open_round() const { return open_round() != nullptr; }

Round const* Session::last_closed() const {
    Round const* last = nullptr;
    for (auto const& round : rounds)
        if (!round.is_open && (!last || round.closed_by > last->closed_by)) last = &round;
    return last;
}

bool Session::is_in_open_round(ProposalId proposal) const {
    return std::any_of(rounds.begin(), rounds.end(), [&](Round const& round) { return round.is_open && round.has(proposal); });
}

bool Session::is_live(ProposalId id) const {
    auto const* proposal = find(id);
    return proposal && proposal->state == ProposalState::live;
}

ProposalId Session::line_of(ProposalId id) const {
    for (auto const* proposal = find(id); proposal && proposal->into; proposal = find(id)) id = proposal->into;
    return id;
}

ProposalId Session::keeper(ProposalId id) const {
    auto const* proposal = find(id);
    return proposal && proposal->state == ProposalState::merged ? line_of(id) : id;
}

std::optional<ProposalId> Session::taken_up(DecisionId decision) const {
    for (auto const& proposal : proposals)
        if (proposal.is_placed() && proposal.origin && proposal.origin->decision == decision) return proposal.id;
    return std::nullopt;
}

std::optional<ProposalId> Session::put_as(SessionsProposal const& priority) const {
    for (auto const& proposal : proposals) {
        auto const& put = proposal.priority;
        if (proposal.is_placed() && put && put->session == priority.session && put->proposal == priority.proposal) return proposal.id;
    }
    return std::nullopt;
}

std::vector<College> Session::colleges() const {
    std::vector<College> list;
    if (plan.colleges)
        for (auto const& [college, called] : plan.colleges->values) list.push_back(college);
    else
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<College>>([&](auto choice) { list.push_back(choice.value); });
    return list;
}

bool Session::has(College college) const {
    auto const all = colleges();
    return std::find(all.begin(), all.end(), college) != all.end();
}

int Session::live_proposals() const {
    return static_cast<int>(std::count_if(proposals.begin(), proposals.end(),
                                          [](Proposal const& proposal) { return proposal.state == ProposalState::live; }));
}

bool Session::is_removed(PersonId id) const {
    auto const* person = find(id);
    return person && person->removed;
}

bool Session::may_vote(Round const& round, PersonId id) const {
    auto const* person = find(id);
    return person && !person->removed && round.is_for(person->college) && !(round.secret && person->on_paper);
}

int Session::registered(Round const& round) const {
    int const by_hand = people_by_hand(round.hands);
    if (round.colleges.empty()) return participants() + by_hand;
    return by_hand + static_cast<int>(std::count_if(people.begin(), people.end(), [&](Person const& person) { return !person.removed && round.is_for(person.college); }));
}

int Session::slips(Round const& round) const {
    return static_cast<int>(std::count_if(people.begin(), people.end(), [&](Person const& person) {
        return person.on_paper && !person.removed && round.is_for(person.college);
    }));
}

RoomKind Session::room_of(Round const& round) const {
    bool const is_open = std::any_of(people.begin(), people.end(), [&](Person const& person) {
        return !person.removed && round.is_for(person.college) && !person.on_paper && !person.by_code;
    });
    return is_open || participants() == 0 ? RoomKind::open : RoomKind::personal;
}

int Session::voters(Round const& round) const {
    if (!round.is_open && round.secret) return static_cast<int>(round.nameless.size());
    int const by_hand = people_by_hand(round.hands);
    if (!round.is_open) return by_hand + static_cast<int>(round.ballots.size() - round.not_counted.size());
    int const in_bundles = ballots_in(round.bundles);
    if (removed == 0 && round.colleges.empty()) return by_hand + in_bundles + static_cast<int>(round.ballots.size());
    return by_hand + in_bundles + static_cast<int>(std::count_if(round.ballots.begin(), round.ballots.end(),
                                                    [&](auto const& cast) { return may_vote(round, cast.first); }));
}

std::vector<ProposalId> Session::votable(Round const& round) const {
    std::vector<ProposalId> items;
    for (auto const& item : round.paper)
        if (round.is_open ? is_live(item.proposal) : round.has(item.proposal)) items.push_back(item.proposal);
    return items;
}

std::vector<voting::Option> Session::options(Round const& round) const {
    if (!round.is_open) return round.counted_paper;
    std::vector<voting::Option> options;
    options.reserve(round.paper.size());
    for (auto const& item : round.paper) {
        auto const& proposal = *find(item.proposal);
        voting::Option option{voting::OptionState::live, voting::nobody, item.added, 0};
        if (proposal.state != ProposalState::live) option.state = voting::OptionState::withdrawn;
        if (proposal.state == ProposalState::merged) {
            int const kept = round.option_of(keeper(item.proposal));
            if (kept != voting::nobody) option = {voting::OptionState::merged, kept, item.added, proposal.merged_at};
        }
        options.push_back(option);
    }
    return options;
}

Standing Session::standing_of(Round const& round, PersonId person) const {
    auto const found = round.ballots.find(person);
    return found == round.ballots.end() ? Standing{} : standing(round.method, options(round), found->second);
}

RoundResult Session::result_of(Round const& round, std::optional<int> present) const {
    return round.result ? *round.result : count(round, present);
}

voting::BallotRound Session::ballot_round(Round const& round, std::optional<int> present) const {
    voting::BallotRound counted;
    counted.method = any_method(round.method);
    counted.poll.options = options(round);
    counted.poll.registered = registered(round);
    counted.poll.present = present.value_or(0);
    counted.poll.in_progress = round.is_open && !present;
    counted.poll.secret = round.secret;
    if (round.secret) {
        counted.poll.ballots = round.nameless;
        return counted;
    }
    counted.poll.ballots.reserve(round.ballots.size());
    for (auto const& [person, ballot] : round.ballots)
        if (round.is_open ? may_vote(round, person) : !round.not_counted.contains(person)) counted.poll.ballots.push_back(ballot);
    for (auto& ballot : ballots_of_hands(round.hands, [&](ProposalId proposal) { return round.option_of(proposal); })) counted.poll.ballots.push_back(std::move(ballot));
    if (counted.poll.in_progress) {
        for (auto& ballot : counted.poll.ballots) ballot.college = voting::nobody;
        return counted;
    }
    counted.official = round.official;
    counted.poll.colleges.resize(colleges_in_all);
    for (auto const& [college, weight] : round.weights) counted.poll.colleges[static_cast<std::size_t>(college)].weight = weight.value;
    if (round.is_open)
        for (auto& ballot : counted.poll.ballots)
            if (ballot.channel != voting::Channel::hands) ballot.college = static_cast<int>(find(PersonId{ballot.person})->college);
    return counted;
}

RoundResult Session::count(Round const& round, std::optional<int> present) const {
    List<ProposalId, proposals_per_session> items;
    for (auto const& item : round.paper) items.values.push_back(item.proposal);
    auto result = voting::published(voting::tally_current(ballot_round(round, present)), std::move(items));
    // As told, even where it is less than the votes: somebody voted and left.
    result.participation.present = present;
    return result;
}

std::optional<RoundId> Session::result_on_show() const {
    if (fresh_result) return fresh_result;
    bool const shows_the_last = step_now().kind == StepKind::vote && !rounds.empty() && !has_open_round();
    return shows_the_last ? std::optional{last_closed()->id} : std::nullopt;
}

std::vector<ProposalId> Session::priorities() const {
    std::vector<ProposalId> list;
    for (auto const given : retained) {
        auto const id = keeper(given);
        if (is_live(id) && std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
    }
    return list;
}

}  // namespace gommette::domain
