#include "server/domain/views/outcomes.hpp"

namespace gommette::domain {

namespace {

// As many as a list of priorities may hold: the one before may have been longer than the present one.
constexpr std::int32_t most_priorities = 60;

struct Following {
    Session const& session;
    OutcomeNames names;

    void add_session() { names.insert({OutcomeKind::session}); }
    void add_places(std::int32_t count) {
        for (std::int32_t place = 1; place <= count; ++place) names.insert({OutcomeKind::priority, place});
    }
    void add_proposal(ProposalId id) {
        add_session();
        names.insert({OutcomeKind::proposal, id.value});
        add_places(static_cast<std::int32_t>(session.retained.size()));
    }
    // Which proposal speaks through which may change for all that are merged.
    void add_lineage(ProposalId id) {
        add_proposal(id);
        for (auto const& proposal : session.proposals)
            if (proposal.state == ProposalState::merged) names.insert({OutcomeKind::proposal, proposal.id.value});
    }

    void operator()(SessionPlanned const&) { add_session(); }
    void operator()(PersonJoined const&) { add_session(); }
    void operator()(CollegeCorrected const& event) {
        for (auto const& proposal : session.proposals)
            if (proposal.author == event.person) names.insert({OutcomeKind::proposal, proposal.id.value});
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
        names.insert({OutcomeKind::round, event.round.value});
    }
    void operator()(TimerSet const&) {}
    void operator()(BallotMarked const&) {}
    void operator()(RoundClosed const& event) {
        add_session();
        names.insert({OutcomeKind::round, event.round.value});
        for (auto const proposal : session.votable(*session.find(event.round)))
            names.insert({OutcomeKind::result, event.round.value, proposal.value});
        add_places(static_cast<std::int32_t>(session.retained.size()));
    }
    void operator()(PrioritiesRetained const&) { add_places(most_priorities); }
    void operator()(SessionClosed const&) { add_session(); }
    void operator()(SessionReopened const&) { add_session(); }
};

}  // namespace

OutcomeNames touched_outcomes(Session const& after, SessionEvent const& event) {
    Following following{after, {}};
    std::visit(following, event);
    return std::move(following.names);
}

}  // namespace gommette::domain
