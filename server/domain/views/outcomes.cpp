#include "server/domain/views/outcomes.hpp"

#include "server/domain/rewording.hpp"
#include "server/domain/views/colleges.hpp"
#include "server/domain/vote_order.hpp"
#include "server/domain/voting/tally.hpp"

namespace gommette::domain {

namespace {

SessionOutcome session_outcome(Session const& session) {
    SessionOutcome outcome;
    outcome.committee = session.plan.committee;
    outcome.field = session.plan.field;
    outcome.committee_title = session.plan.committee_title;
    outcome.title = session.plan.title;
    outcome.when_where = session.plan.when_where;
    outcome.code = session.code;
    outcome.step = session.step_now().kind;
    outcome.step_title = session.step_now().title;
    outcome.joined.value = session.participants();
    outcome.proposals.value = session.live_proposals();
    if (auto const* round = session.open_round()) outcome.open_round = round->id;
    outcome.closed_at = session.closed_at;
    if (session.reopened) outcome.reopened_at = session.reopened->at;
    outcome.steers = session.plan.steers;
    return outcome;
}

ProposalOutcome proposal_outcome(Session const& session, Proposal const& proposal) {
    ProposalOutcome outcome;
    outcome.proposal = proposal.id;
    outcome.state = proposal.state;
    if (auto const* author = session.find(proposal.author)) outcome.college = author->college;
    if (proposal.state == ProposalState::merged) outcome.merged_into = session.keeper(proposal.id);
    outcome.made_at = proposal.made_at;
    outcome.origin = proposal.origin;
    outcome.priority = proposal.priority;
    return outcome;
}

RoundOutcome round_outcome(Round const& round) {
    RoundOutcome outcome;
    outcome.round = round.id;
    outcome.method = round.method;
    outcome.title = round.title;
    outcome.opened_at = round.opened_at;
    outcome.closed_at = round.closed_at;
    if (!round.colleges.empty()) outcome.colleges = Colleges{round.colleges};
    if (round.secret) outcome.secret = true;
    if (round.official != WeightingName::by_person) outcome.official = round.official;
    if (!round.result) return outcome;
    outcome.room = round.room;
    if (round.lost) outcome.lost = true;
    auto const& people = round.result->participation;
    outcome.registered.value = people.registered;
    outcome.present.value = people.present.value_or(0);
    outcome.voters.value = people.voters;
    outcome.expressed.value = people.expressed;
    if (people.by_channel.paper > 0) outcome.on_paper = {people.by_channel.paper};
    if (people.by_channel.hands > 0) outcome.by_hand = {people.by_channel.hands};
    if (people.by_channel.tablet > 0) outcome.on_tablet = {people.by_channel.tablet};
    return outcome;
}

ResultOutcome result_outcome(Session const& session, Round const& round, ProposalId proposal) {
    auto const of_nobody = ItemSummary{proposal, Whole<1, 1000>{1}, Whole<-2147483647, 2147483647>{0}, {}, {}, {}, {}, {}};
    auto const item = voting::summary(*round.result, proposal).value_or(of_nobody);
    ResultOutcome outcome{round.id, proposal, item.rank, item.score, item.voters, item.supporters, item.counts,
                          item.verdict, item.cost};
    outcome.by_college = by_college(*round.result, any_method(round.method), round.option_of(proposal));
    bool const is_reworded = round.paper[static_cast<std::size_t>(round.option_of(proposal))].wordings.size() > 1;
    if (is_reworded) outcome.on_former_words = {Rewording(session, round).ballots_on_former(proposal)};
    return outcome;
}

PriorityOutcome priority_outcome(Session const& session, std::size_t place, ProposalId proposal) {
    PriorityOutcome outcome;
    outcome.place.value = static_cast<std::int64_t>(place);
    outcome.proposal = proposal;
    if (auto const* round = vote_on(session, proposal)) outcome.round = round->id;
    return outcome;
}

OutcomeWithWords without_words(Outcome outcome) { return {std::move(outcome), {}, std::nullopt}; }

std::optional<OutcomeWithWords> proposal_named(Session const& session, std::int32_t number) {
    auto const* proposal = session.find(ProposalId{number});
    if (!proposal) return std::nullopt;
    return OutcomeWithWords{proposal_outcome(session, *proposal), proposal->words_at, proposal->words};
}

std::optional<OutcomeWithWords> hiding_named(Session const& session, std::int32_t number) {
    auto const* proposal = session.find(ProposalId{number});
    if (!proposal || !proposal->hiding || proposal->state != ProposalState::hidden) return std::nullopt;
    return OutcomeWithWords{HidingOutcome{proposal->id, proposal->hiding->at}, proposal->hiding->words_at, proposal->hiding->words};
}

std::optional<OutcomeWithWords> result_named(Session const& session, OutcomeName const& name) {
    auto const* round = session.find(RoundId{name.first});
    if (!round || !round->result || !round->has({name.second})) return std::nullopt;
    return without_words(result_outcome(session, *round, {name.second}));
}

std::optional<OutcomeWithWords> priority_named(Session const& session, std::int32_t place) {
    auto const priorities = session.priorities();
    if (place < 1 || static_cast<std::size_t>(place) > priorities.size()) return std::nullopt;
    auto const index = static_cast<std::size_t>(place) - 1;
    return without_words(priority_outcome(session, index + 1, priorities[index]));
}

std::optional<OutcomeWithWords> priority_list(Session const& session) {
    auto const& list = session.list;
    if (!list) return std::nullopt;
    return OutcomeWithWords{PriorityListOutcome{list->by_votes, list->at}, list->words_at, list->words};
}

struct Naming {
    OutcomeName operator()(SessionOutcome const&) const { return {OutcomeKind::session}; }
    OutcomeName operator()(ProposalOutcome const& row) const { return {OutcomeKind::proposal, row.proposal.value}; }
    OutcomeName operator()(HidingOutcome const& row) const { return {OutcomeKind::hiding, row.proposal.value}; }
    OutcomeName operator()(RoundOutcome const& row) const { return {OutcomeKind::round, row.round.value}; }
    OutcomeName operator()(ResultOutcome const& row) const { return {OutcomeKind::result, row.round.value, row.proposal.value}; }
    OutcomeName operator()(PriorityOutcome const& row) const {
        return {OutcomeKind::priority, static_cast<std::int32_t>(row.place.value)};
    }
    OutcomeName operator()(PriorityListOutcome const&) const { return {OutcomeKind::priority_list}; }
    OutcomeName operator()(MemberOutcome const& row) const { return {OutcomeKind::member, row.member.value}; }
    OutcomeName operator()(DecisionOutcome const& row) const { return {OutcomeKind::decision, row.decision.value}; }
    OutcomeName operator()(SheetOutcome const& row) const { return {OutcomeKind::sheet, row.sheet.value}; }
    OutcomeName operator()(SheetChangeOutcome const& row) const {
        return {OutcomeKind::sheet_change, row.sheet.value, static_cast<std::int32_t>(row.change.value)};
    }
    OutcomeName operator()(DiagnosisOutcome const& row) const { return {OutcomeKind::diagnosis, row.line.value}; }
};

}  // namespace

OutcomeName name_of(Outcome const& outcome) { return std::visit(Naming{}, outcome); }

std::optional<OutcomeWithWords> outcome(Session const& session, OutcomeName const& name) {
    switch (name.kind) {
        case OutcomeKind::session:
            return without_words(session_outcome(session));
        case OutcomeKind::proposal:
            return proposal_named(session, name.first);
        case OutcomeKind::hiding:
            return hiding_named(session, name.first);
        case OutcomeKind::round: {
            auto const* round = session.find(RoundId{name.first});
            return round ? std::optional{without_words(round_outcome(*round))} : std::nullopt;
        }
        case OutcomeKind::result:
            return result_named(session, name);
        case OutcomeKind::priority:
            return priority_named(session, name.first);
        case OutcomeKind::priority_list:
            return priority_list(session);
        case OutcomeKind::member:
        case OutcomeKind::decision:
        case OutcomeKind::sheet:
        case OutcomeKind::sheet_change:
        case OutcomeKind::diagnosis:
            return std::nullopt;
    }
    return std::nullopt;
}

std::vector<OutcomeWithWords> all_outcomes(Session const& session) {
    OutcomeNames names{{OutcomeKind::session}, {OutcomeKind::priority_list}};
    for (auto const& proposal : session.proposals) {
        names.insert({OutcomeKind::proposal, proposal.id.value});
        names.insert({OutcomeKind::hiding, proposal.id.value});
    }
    for (auto const& round : session.rounds) {
        names.insert({OutcomeKind::round, round.id.value});
        if (!round.result) continue;
        for (auto const proposal : session.votable(round)) names.insert({OutcomeKind::result, round.id.value, proposal.value});
    }
    auto const priorities = static_cast<std::int32_t>(session.priorities().size());
    for (std::int32_t place = 1; place <= priorities; ++place) names.insert({OutcomeKind::priority, place});
    std::vector<OutcomeWithWords> all;
    for (auto const& name : names)
        if (auto found = outcome(session, name)) all.push_back(std::move(*found));
    return all;
}

}  // namespace gommette::domain
