#include "server/domain/events/touching.hpp"

#include "server/domain/views/view.hpp"

namespace gommette::domain {

namespace {

using Kind = RowName::Kind;

void touch_marks_in(Follows& follows, Session const& session, Round const& round, std::set<ProposalId> const& keepers) {
    bool const by_pair = line_shape(round.method) == voting::LineShape::mark_and_rival;
    auto const rests = [&](int option) {
        return keepers.contains(session.keeper(round.paper[static_cast<std::size_t>(option)].proposal));
    };
    for (auto const& [person, ballot] : round.ballots)
        for (auto const& mark : ballot.marks) {
            if (!rests(mark.option) && !(by_pair && rests(mark.second))) continue;
            touch_mark(follows, person, round, mark);
            if (by_pair) continue;
            for (auto const keeper : keepers)
                if (int const option = round.option_of(keeper); option != voting::nobody) touch_mark(follows, person, round, {option});
        }
}

}  // namespace

Proposal& proposal_at(Session& session, ProposalId id) { return session.proposals.at(static_cast<std::size_t>(id.value) - 1); }
Round& round_at(Session& session, RoundId id) { return session.rounds.at(static_cast<std::size_t>(id.value) - 1); }

Person& person_at(Session& session, PersonId id) { return session.people.at(static_cast<std::size_t>(id.value) - 1); }

void touch_diagnosis(Follows& follows, Session const& after) {
    for (auto const& line : {after.diagnosis.now, after.diagnosis.before})
        if (line) follows.rows.insert({Kind::diagnosis, line->value});
}

void set_state(Session& session, Proposal& proposal, ProposalState state) {
    int const before = proposal.is_placed() ? 1 : 0;
    proposal.state = state;
    proposal.placed.now(session.position + 1);
    int const change = (proposal.is_placed() ? 1 : 0) - before;
    session.placed += change;
    if (proposal.author) person_at(session, proposal.author).proposals += change;
}

void merge_into(Session& session, ProposalId kept, ProposalId id) {
    auto& absorbed = proposal_at(session, id);
    set_state(session, absorbed, ProposalState::merged);
    absorbed.into = kept;
    absorbed.merged_at = session.position + 1;
    absorbed.separated = false;
    proposal_at(session, kept).placed.now(session.position + 1);
}

void separate(Session& session, ProposalId id) {
    auto& proposal = proposal_at(session, id);
    set_state(session, proposal, ProposalState::live);
    proposal.into = {};
    proposal.merged_at = 0;
    proposal.separated = true;
    join_open_rounds(session, id);
}

// A line whose own keeper is gone comes back before those that speak through it look for it: only the end of a chain is separated.
void show_again(Session& session, std::vector<ProposalId> const& proposals) {
    for (auto const id : proposals) {
        auto& proposal = proposal_at(session, id);
        set_state(session, proposal, proposal.into ? ProposalState::merged : ProposalState::live);
    }
    for (auto const id : proposals) {
        auto const& proposal = proposal_at(session, id);
        bool const leads_nowhere = proposal.into && !session.is_live(session.line_of(id)) && !session.find(proposal.into)->is_placed();
        if (leads_nowhere) separate(session, id);
        if (proposal.state == ProposalState::live) join_open_rounds(session, id);
    }
}

void word_in_open_rounds(Session& session, Proposal const& proposal, Wording const& before) {
    for (auto& round : session.rounds) {
        if (!round.is_open) continue;
        for (auto& item : round.paper) {
            if (item.proposal != proposal.id) continue;
            if (item.wordings.empty()) item.wordings.push_back(before);
            item.wordings.push_back({session.position + 1, proposal.text, proposal.words});
        }
    }
}

void join_open_rounds(Session& session, ProposalId proposal) {
    for (auto& round : session.rounds) {
        bool const takes_it = round.is_open && !round.closing && round.takes_new && round.paper.size() < proposals_per_session;
        if (takes_it && !round.has(proposal)) round.paper.push_back({proposal, session.position + 1});
    }
}

void put_receipt(Round& round, PersonId person, std::optional<Receipt> const& receipt) {
    round.receipt_of.erase(person);
    if (receipt) round.receipt_of.emplace(person, *receipt);
}

void touch_round(Follows& follows, RoundId round) {
    for (auto const kind : kinds_of_round) follows.rows.insert({kind, round.value});
}

void touch_session_outcome(Follows& follows) { follows.outcomes.insert({OutcomeKind::session}); }

void touch_places(Follows& follows, std::size_t count) {
    for (std::size_t place = 1; place <= count; ++place) follows.outcomes.insert({OutcomeKind::priority, static_cast<std::int32_t>(place)});
}

void touch_proposal_outcome(Follows& follows, Session const& session, ProposalId proposal) {
    touch_session_outcome(follows);
    follows.outcomes.insert({OutcomeKind::proposal, proposal.value});
    follows.outcomes.insert({OutcomeKind::hiding, proposal.value});
    touch_places(follows, session.retained.size());
}

void touch_open_rounds(Follows& follows, Session const& session) {
    for (auto const* round : session.open_rounds()) touch_round(follows, round->id);
}

void touch_proposal(Follows& follows, Session const& session, ProposalId proposal) {
    if (auto const& origin = session.find(proposal)->origin) follows.rows.insert({Kind::returned, origin->decision.value});
    if (auto const& put = session.find(proposal)->priority) follows.rows.insert({Kind::awaiting, put->session.value, put->proposal.value});
    follows.rows.insert({Kind::proposal, proposal.value});
    follows.rows.insert({Kind::proposal, session.keeper(proposal).value});
    follows.rows.insert({Kind::priorities});
    follows.rows.insert({Kind::vote_order});
    touch_open_rounds(follows, session);
}

void touch_lineage(Follows& follows, Session const& session, ProposalId proposal) {
    touch_proposal(follows, session, proposal);
    touch_proposal_outcome(follows, session, proposal);
    for (auto const& other : session.proposals) {
        if (other.state != ProposalState::merged) continue;
        touch_proposal(follows, session, other.id);
        touch_author(follows, session, other.id);
        follows.outcomes.insert({OutcomeKind::proposal, other.id.value});
    }
}

void touch_person(Follows& follows, Session const& session, PersonId person) {
    follows.rows.insert({Kind::person, person.value});
    follows.rows.insert({Kind::room});
    touch_open_rounds(follows, session);
    follows.own_rows.insert({person, {Kind::me}});
}

void touch_made(Follows& follows, Session const& session, ProposalId id) {
    touch_proposal(follows, session, id);
    touch_author(follows, session, id);
    touch_proposal_outcome(follows, session, id);
    if (auto const* author = session.find(session.find(id)->author)) follows.rows.insert({Kind::person, author->id.value});
}

void touch_moderated(Follows& follows, Session const& session, std::vector<ProposalId> const& proposals) {
    std::set<ProposalId> lines;
    for (auto const proposal : proposals) {
        touch_made(follows, session, proposal);
        touch_proposal(follows, session, session.line_of(proposal));
        lines.insert({proposal, session.line_of(proposal)});
    }
    touch_marks(follows, session, lines);
}

void touch_author(Follows& follows, Session const& session, ProposalId id) {
    auto const* proposal = session.find(id);
    if (proposal && proposal->author) follows.own_rows.insert({proposal->author, {Kind::my_proposal, id.value}});
}

void touch_mark(Follows& follows, PersonId person, Round const& round, voting::PlacedMark const& line) {
    follows.own_rows.insert({person, mark_row_name(round, line)});
}

void touch_marks(Follows& follows, Session const& session, std::set<ProposalId> const& keepers) {
    for (auto const* round : session.open_rounds()) touch_marks_in(follows, session, *round, keepers);
}

}  // namespace gommette::domain
