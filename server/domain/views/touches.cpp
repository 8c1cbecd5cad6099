#include "server/domain/views/view.hpp"

namespace gommette::domain {

namespace {

using Kind = RowName::Kind;

void add_round(RowNames& keys, RoundId round) {
    for (auto const kind : {Kind::round, Kind::turnout, Kind::result}) keys.insert({kind, round.value});
}

// The open round, if a proposal's coming or going can change its paper or its count.
void add_open_round(RowNames& keys, Session const& session) {
    if (auto const* round = session.open_round()) add_round(keys, round->id);
}

// A proposal, the line it speaks through, and what the priorities make of it.
void add_proposal(RowNames& keys, Session const& session, ProposalId proposal) {
    keys.insert({Kind::proposal, proposal.value});
    keys.insert({Kind::proposal, session.keeper(proposal).value});
    keys.insert({Kind::priorities});
    add_open_round(keys, session);
}

// One that was merged leaves the line it spoke through, or comes back to it.
void add_moderated(RowNames& keys, Session const& session, ProposalId proposal) {
    add_proposal(keys, session, proposal);
    add_proposal(keys, session, session.line_of(proposal));
}

// Merging moves lines between keepers: every proposal that may speak through another one, or be spoken through.
void add_lineage(RowNames& keys, Session const& session, ProposalId proposal) {
    add_proposal(keys, session, proposal);
    for (auto const& other : session.proposals)
        if (other.state == ProposalState::merged) add_proposal(keys, session, other.id);
}

struct Touched {
    Session const& session;
    RowNames keys;

    void operator()(SessionPlanned const&) { keys = all_keys(session); }
    void operator()(PersonJoined const& event) {
        keys.insert({Kind::person, event.person.value});
        keys.insert({Kind::room});
        add_open_round(keys, session);
    }
    void operator()(CollegeCorrected const& event) {
        keys.insert({Kind::person, event.person.value});
        keys.insert({Kind::room});
        add_open_round(keys, session);
        for (auto const& proposal : session.proposals)
            if (proposal.author == event.person) keys.insert({Kind::proposal, proposal.id.value});
    }
    void operator()(ProposalMade const& event) { add_proposal(keys, session, event.proposal); }
    void operator()(ProposalWithdrawn const& event) { add_proposal(keys, session, event.proposal); }
    void operator()(ProposalCorrected const& event) { add_proposal(keys, session, event.proposal); }
    void operator()(ProposalHidden const& event) { add_moderated(keys, session, event.proposal); }
    void operator()(ProposalShown const& event) { add_moderated(keys, session, event.proposal); }
    void operator()(ProposalsMerged const& event) { add_lineage(keys, session, event.kept); }
    void operator()(MergeCancelled const& event) {
        add_lineage(keys, session, event.absorbed);
        add_proposal(keys, session, event.kept);
    }
    void operator()(StepEntered const&) { keys.insert({Kind::session}); }
    void operator()(RoundOpened const& event) {
        add_round(keys, event.round);
        keys.insert({Kind::session});
    }
    void operator()(TimerSet const& event) { keys.insert({Kind::round, event.round.value}); }
    void operator()(BallotMarked const& event) {
        keys.insert({Kind::turnout, event.round.value});
        auto const* round = session.find(event.round);
        if (round && round->live_results) keys.insert({Kind::result, event.round.value});
    }
    void operator()(RoundClosed const& event) {
        add_round(keys, event.round);
        keys.insert({Kind::session});
    }
    void operator()(PrioritiesRetained const&) { keys.insert({Kind::priorities}); }
    void operator()(SessionClosed const&) { keys.insert({Kind::session}); }
    void operator()(SessionReopened const&) { keys.insert({Kind::session}); }
};

struct OwnTouched {
    Session const& session;
    std::set<OwnRowName> keys;

    // Its author's own line.
    void add_author(ProposalId id) {
        auto const* proposal = session.find(id);
        if (proposal && proposal->author) keys.insert({proposal->author, {Kind::my_proposal, id.value}});
    }
    // The lines of open ballots that rest on one of `keepers`: on itself, or on what speaks through it.
    void add_marks(std::set<ProposalId> const& keepers) {
        auto const* round = session.open_round();
        if (!round) return;
        for (auto const& [person, ballot] : round->ballots)
            for (auto const& [proposal, mark] : ballot) {
                if (!keepers.contains(session.keeper(proposal))) continue;
                add_mark(person, *round, proposal);
                for (auto const keeper : keepers) add_mark(person, *round, keeper);
            }
    }
    void add_moderated(ProposalId id) {
        add_author(id);
        add_marks({id, session.line_of(id)});
    }
    void add_mark(PersonId person, Round const& round, ProposalId proposal) {
        if (round.has(proposal)) keys.insert({person, {Kind::mark, round.id.value, proposal.value}});
    }

    void operator()(PersonJoined const& event) { keys.insert({event.person, {Kind::me}}); }
    void operator()(CollegeCorrected const& event) { keys.insert({event.person, {Kind::me}}); }
    void operator()(ProposalMade const& event) { add_author(event.proposal); }
    void operator()(ProposalWithdrawn const& event) { add_author(event.proposal); }
    void operator()(ProposalCorrected const& event) { add_author(event.proposal); }
    void operator()(ProposalHidden const& event) { add_moderated(event.proposal); }
    void operator()(ProposalShown const& event) { add_moderated(event.proposal); }
    void operator()(ProposalsMerged const& event) {
        add_merged_authors();
        add_marks({event.kept});
    }
    void operator()(MergeCancelled const& event) {
        add_author(event.absorbed);
        add_merged_authors();
        add_marks({event.absorbed, event.kept});
    }
    void operator()(BallotMarked const& event) {
        auto const& round = *session.find(event.round);
        for (auto const& line : event.marks.values) add_mark(event.person, round, line.proposal);
    }
    template <class Other>
    void operator()(Other const&) {}

    void add_merged_authors() {
        for (auto const& proposal : session.proposals)
            if (proposal.state == ProposalState::merged) add_author(proposal.id);
    }
};

}  // namespace

RowNames touches(Session const& after, SessionEvent const& event) {
    Touched touched{after, {}};
    std::visit(touched, event);
    return std::move(touched.keys);
}

RowNames touched_by_presence(PersonId person) { return {{Kind::room}, {Kind::person, person.value}}; }

RowNames touched_by_health() { return {{Kind::room}}; }

RowNames all_keys(Session const& session) {
    RowNames keys{{Kind::session}, {Kind::room}, {Kind::door}, {Kind::priorities}};
    for (auto const& person : session.people) keys.insert({Kind::person, person.id.value});
    for (auto const& proposal : session.proposals) keys.insert({Kind::proposal, proposal.id.value});
    for (auto const& round : session.rounds) add_round(keys, round.id);
    return keys;
}

std::set<OwnRowName> own_touches(Session const& after, SessionEvent const& event) {
    OwnTouched touched{after, {}};
    std::visit(touched, event);
    return std::move(touched.keys);
}

}  // namespace gommette::domain
