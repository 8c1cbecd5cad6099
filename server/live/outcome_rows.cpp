#include "server/live/outcome_rows.hpp"

#include <boost/describe.hpp>

#include "protocol/codec.hpp"

namespace gommette::live {

namespace {

using storage::OutcomeChange;

template <class Enumeration>
std::string name_of(Enumeration value) {
    return boost::describe::enum_to_string(value, "");
}

storage::SessionOutcome session_outcome(domain::Session const& session) {
    auto outcome = planned_outcome(session.plan);
    outcome.step = name_of(session.step_now().kind);
    outcome.step_title = session.step_now().title ? session.step_now().title->value : "";
    outcome.joined = static_cast<std::int64_t>(session.people.size());
    outcome.proposals = session.live_proposals();
    outcome.open_round = session.open_round() ? session.open_round()->id.value : 0;
    if (session.closed_at) outcome.closed_at_ms = session.closed_at->value;
    return outcome;
}

storage::ProposalOutcome proposal_outcome(domain::Session const& session, ProposalId id) {
    auto const& proposal = *session.find(id);
    storage::ProposalOutcome outcome;
    outcome.session = session.plan.session.value;
    outcome.proposal = id.value;
    if (proposal.words) {
        outcome.title = proposal.words->title.value;
        outcome.detail = proposal.words->detail ? proposal.words->detail->value : "";
    }
    outcome.state = name_of(proposal.state);
    if (auto const* author = session.find(proposal.author)) outcome.college = name_of(author->college);
    outcome.into = proposal.state == ProposalState::merged ? session.keeper(id).value : 0;
    outcome.made_at_ms = proposal.made_at.value;
    return outcome;
}

storage::RoundOutcome round_outcome(domain::Session const& session, RoundId id) {
    auto const& round = *session.find(id);
    storage::RoundOutcome outcome;
    outcome.session = session.plan.session.value;
    outcome.round = id.value;
    outcome.method = std::visit([](auto const& method) { return std::string{method.name}; }, round.method);
    outcome.settings = encode(round.method);
    outcome.opened_at_ms = round.opened_at.value;
    if (round.closed_at) outcome.closed_at_ms = round.closed_at->value;
    if (round.result) {
        auto const& people = round.result->participation;
        outcome.registered = people.registered;
        outcome.present = people.present.value_or(0);
        outcome.voters = people.voters;
        outcome.expressed = people.expressed;
    }
    return outcome;
}

std::string counts_json(ItemSummary const& item) {
    std::string json = "{";
    for (auto const& count : item.counts.values) {
        if (json.size() > 1) json += ',';
        json += '"' + std::to_string(count.mark.value) + "\":" + std::to_string(count.people.value);
    }
    return json + "}";
}

storage::PrioritiesOutcome priorities_outcome(domain::Session const& session) {
    storage::PrioritiesOutcome outcome;
    outcome.session = session.plan.session.value;
    for (auto const proposal : session.priorities()) {
        auto const* round = session.vote_on(proposal);
        outcome.priorities.push_back({outcome.session, proposal.value, static_cast<std::int64_t>(outcome.priorities.size() + 1),
                                      round ? round->id.value : 0});
    }
    return outcome;
}

struct Following {
    domain::Session const& session;
    std::vector<OutcomeChange> rows;

    void add_session() { rows.push_back(session_outcome(session)); }
    void add_proposal(ProposalId id) {
        add_session();
        rows.push_back(proposal_outcome(session, id));
        rows.push_back(priorities_outcome(session));
    }
    // Which proposal speaks through which may change for all that are merged.
    void add_lineage(ProposalId id) {
        add_proposal(id);
        for (auto const& proposal : session.proposals)
            if (proposal.state == ProposalState::merged) rows.push_back(proposal_outcome(session, proposal.id));
    }

    void operator()(SessionPlanned const&) { add_session(); }
    void operator()(PersonJoined const&) { add_session(); }
    void operator()(CollegeCorrected const& event) {
        for (auto const& proposal : session.proposals)
            if (proposal.author == event.person) rows.push_back(proposal_outcome(session, proposal.id));
    }
    void operator()(ProposalMade const& event) { add_proposal(event.proposal); }
    void operator()(ProposalWithdrawn const& event) { add_proposal(event.proposal); }
    void operator()(ProposalCorrected const& event) { add_proposal(event.proposal); }
    void operator()(ProposalHidden const& event) { add_proposal(event.proposal); }
    void operator()(ProposalShown const& event) { add_proposal(event.proposal); }
    void operator()(ProposalsMerged const& event) { add_lineage(event.kept); }
    void operator()(MergeCancelled const& event) { add_lineage(event.absorbed); }
    void operator()(StepEntered const&) { add_session(); }
    void operator()(RoundOpened const& event) {
        add_session();
        rows.push_back(round_outcome(session, event.round));
    }
    void operator()(TimerSet const&) {}
    void operator()(BallotMarked const&) {}
    void operator()(RoundClosed const& event) {
        add_session();
        rows.push_back(round_outcome(session, event.round));
        auto const& round = *session.find(event.round);
        for (auto const proposal : session.votable(round)) {
            // Nobody voted: all are level.
            auto const item = domain::voting::summary(event.result, proposal).value_or(ItemSummary{proposal, Whole<1, 1000>{1}, {}, {}, {}, {}});
            rows.push_back(storage::ResultOutcome{session.plan.session.value, event.round.value, proposal.value,
                                                  item.rank ? item.rank->value : 0, item.score ? item.score->value : 0,
                                                  item.voters.value, counts_json(item)});
        }
        rows.push_back(priorities_outcome(session));
    }
    void operator()(PrioritiesRetained const&) { rows.push_back(priorities_outcome(session)); }
    void operator()(SessionClosed const&) { add_session(); }
    void operator()(SessionReopened const&) { add_session(); }
};

}  // namespace

std::vector<OutcomeChange> outcome_rows(domain::Session const& after, SessionEvent const& event) {
    Following following{after, {}};
    std::visit(following, event);
    return std::move(following.rows);
}

storage::SessionOutcome planned_outcome(SessionPlanned const& plan) {
    storage::SessionOutcome outcome;
    outcome.session = plan.session.value;
    outcome.committee = plan.committee.value;
    outcome.field = plan.field.value;
    outcome.committee_title = plan.committee_title.value;
    outcome.title = plan.title.value;
    outcome.when_where = plan.when_where ? plan.when_where->value : "";
    outcome.step = name_of(plan.agenda.values.front().kind);
    outcome.step_title = plan.agenda.values.front().title ? plan.agenda.values.front().title->value : "";
    return outcome;
}

}  // namespace gommette::live
