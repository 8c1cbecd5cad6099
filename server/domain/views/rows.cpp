#include "server/domain/views/view.hpp"

#include <algorithm>
#include <map>

#include "server/domain/hands.hpp"
#include "server/domain/rewording.hpp"
#include "server/domain/views/colleges.hpp"
#include "server/domain/views/turnout.hpp"
#include "server/domain/vote_order.hpp"

namespace gommette::domain {

namespace {

using Kind = RowName::Kind;

// Whoever has a slip, or shares a screen, is in the room.
bool is_there(Session const& session, Room const& room, PersonId person) {
    auto const* found = session.find(person);
    return room.is_present(person) || (found && found->is_without_phone());
}

// Of those colleges; none named: of all that the session has.
template <class WhoCounts>
List<CollegeCount, 5> by_college(Session const& session, std::vector<College> const& only, WhoCounts const& counts) {
    List<CollegeCount, 5> list;
    for (auto const college : only.empty() ? session.colleges() : only) list.values.push_back({college, {}, {}});
    for (auto const& person : session.people) {
        auto const count = std::ranges::find(list.values, person.college, &CollegeCount::college);
        if (person.removed || count == list.values.end()) continue;
        ++count->joined.value;
        if (counts(person.id)) ++count->present.value;
    }
    return list;
}

std::optional<bool> told_if(bool is_so) { return is_so ? std::optional{true} : std::nullopt; }

Row session_row(Session const& session) {
    SessionRow row;
    row.session = session.plan.session;
    row.title = session.plan.title;
    row.committee = session.plan.committee_title;
    row.field = session.plan.field;
    row.when_where = session.plan.when_where;
    row.agenda = session.plan.agenda;
    row.step.value = session.step;
    row.closed = session.is_closed();
    row.proposing_open = session.step_now().kind == StepKind::proposing;
    row.authors_shown = session.plan.authors_shown;
    row.result_on_show = session.result_on_show();
    row.reopened = session.reopened;
    row.diagnosis_shown = session.diagnosis.now;
    row.colleges = session.plan.colleges;
    row.other_fields = session.plan.other_fields;
    row.steers = session.plan.steers;
    return row;
}

Row room_row(Session const& session, Room const& room) {
    return RoomRow{by_college(session, {}, [&](PersonId person) { return is_there(session, room, person); }), {room.waiting}, room.storage_ok};
}

Row door_row(Session const& session, Room const& room) {
    DoorRow row = room.door;
    row.state = session.door;
    return row;
}

std::optional<Row> returned_row(Session const& session, Room const& room, RowName const& key) {
    auto const* found = room.told.find(DecisionId{key.first});
    if (!found) return std::nullopt;
    auto row = *found;
    row.taken_up = session.taken_up(row.decision);
    return row;
}

std::optional<Row> awaiting_row(Session const& session, Room const& room, RowName const& key) {
    auto const* found = room.told.find(SessionsProposal{{key.first}, {key.second}});
    if (!found) return std::nullopt;
    auto row = *found;
    row.put_as = session.put_as(row.priority);
    return row;
}

std::optional<Row> diagnosis_row(Session const& session, Room const& room, Audience audience, RowName const& key) {
    DiagnosisId const line{key.first};
    bool const is_seen = audience == Audience::facilitator || session.diagnosis.now == line;
    auto const* found = is_seen ? room.told.find(line) : nullptr;
    return found ? std::optional<Row>{*found} : std::nullopt;
}

std::optional<Row> person_row(Session const& session, Room const& room, Audience audience, RowName const& key) {
    auto const* person = session.find(PersonId{key.first});
    bool const is_seen = audience == Audience::facilitator || (audience == Audience::helper && person && person->on_paper);
    if (!person || !is_seen) return std::nullopt;
    return PersonRow{person->id,      person->college,   room.name(person->id),
                     is_there(session, room, person->id) && !person->removed,
                     person->removed, person->joined_at, {person->removed ? person->hidden_with : person->proposals},
                     person->removed ? std::nullopt : room.left_at(person->id),
                     told_if(person->on_paper), told_if(person->by_code), told_if(person->on_tablet)};
}

List<Absorbed, proposals_per_session> spoken_for(Session const& session, ProposalId keeper) {
    List<Absorbed, proposals_per_session> list;
    for (auto const& proposal : session.proposals)
        if (proposal.state == ProposalState::merged && proposal.words && session.keeper(proposal.id) == keeper)
            list.values.push_back({proposal.id, proposal.words->title});
    return list;
}

// What its author took back is nobody's to see any more, and what was hidden with its author comes back with them: however many
// somebody writes and takes back, no view grows.
bool is_seen(Proposal const& proposal) { return proposal.state != ProposalState::withdrawn && !proposal.hidden_with_author; }

std::optional<Row> proposal_row(Session const& session, Room const& room, Audience audience, RowName const& key) {
    auto const* proposal = session.find(ProposalId{key.first});
    bool const sees_all = audience == Audience::facilitator;
    if (!proposal || !is_seen(*proposal) || (proposal->state != ProposalState::live && !sees_all)) return std::nullopt;
    ProposalRow row;
    row.proposal = proposal->id;
    row.state = proposal->state;
    if (proposal->words) {
        row.title = proposal->words->title;
        row.detail = proposal->words->detail;
    }
    if (auto const* author = session.find(proposal->author)) row.college = author->college;
    if (sees_all || session.plan.authors_shown) row.author = room.name(proposal->author);
    if (sees_all && proposal->state == ProposalState::merged) row.into = session.keeper(proposal->id);
    if (sees_all) row.reason = proposal->reason;
    if (proposal->state != ProposalState::merged) row.absorbed = spoken_for(session, proposal->id);
    row.corrected = proposal->corrected;
    row.made_at = proposal->made_at;
    row.origin = proposal->origin;
    row.priority = proposal->priority;
    return row;
}

std::optional<Row> round_row(Session const& session, RowName const& key) {
    auto const* round = session.find(RoundId{key.first});
    if (!round) return std::nullopt;
    RoundRow row;
    row.round = round->id;
    row.method = round->method;
    row.is_open = round->is_open;
    row.live_results = round->live_results;
    row.items.values = session.votable(*round);
    Rewording const rewording(session, *round);
    for (auto const item : rewording.items()) {
        Reworded told{item, std::nullopt};
        // While it is open, how many marked an item is not told.
        if (!round->is_open) told.on_former_words = {rewording.ballots_on_former(item)};
        if (!row.reworded) row.reworded.emplace();
        row.reworded->values.push_back(told);
    }
    row.opened_at = round->opened_at;
    row.ends_at = round->ends_at;
    row.closed_at = round->closed_at;
    if (voting::names_options(any_method(round->method))) {
        row.paper.emplace();
        for (auto const& item : round->paper) row.paper->values.push_back(item.proposal);
    }
    if (!round->colleges.empty()) row.colleges = Colleges{round->colleges};
    if (round->official != WeightingName::by_person) row.official = round->official;
    if (!round->weights.empty()) row.weights = CollegeWeights{round->weights};
    if (round->colleges_shown) row.colleges_shown = true;
    if (!round->casting_votes.empty()) row.casting_votes = {round->casting_votes};
    if (round->secret) row.secret = true;
    if (round->lost) row.lost = true;
    if (round->closing) row.closing_until = round->closing->until;
    row.title = round->title;
    row.room = round->room;
    return row;
}

// Of those who vote otherwise than on a phone of their own.
void tell_channels(TurnoutRow& row, Round const& round, Session const& session) {
    int paper = 0;
    int tablet = 0;
    for (auto const& [person, ballot] : round.ballots) {
        if (!session.may_vote(round, person)) continue;
        paper += ballot.channel == voting::Channel::paper;
        tablet += ballot.channel == voting::Channel::tablet;
    }
    auto const told = [](int count) { return count > 0 ? std::optional{Whole<0, 1000>{count}} : std::nullopt; };
    row.on_paper = told(paper);
    row.on_tablet = told(tablet);
    row.by_hand = told(people_by_hand(round.hands));
}

std::optional<Row> turnout_row(Session const& session, Audience audience, RowName const& key) {
    auto const* round = session.find(RoundId{key.first});
    if (!round) return std::nullopt;
    TurnoutRow row;
    row.round = round->id;
    auto const* told = round->result ? &round->result->participation : nullptr;
    row.voters.value = told ? told->voters : session.voters(*round);
    row.registered.value = told ? told->registered : session.registered(*round);
    if (round->is_open && !round->secret) tell_channels(row, *round, session);
    // Once closed it would go on changing with every late arrival, and says nothing more. Beside live results it would tell how the
    // college voted that just went up by one.
    if (audience == Audience::facilitator && round->is_open && !round->live_results)
        row.by_college = told_by_college(by_college(session, round->colleges, [&](PersonId person) { return round->ballots.contains(person); }));
    return row;
}

std::optional<Row> slips_row(Session const& session, RowName const& key) {
    auto const* round = session.find(RoundId{key.first});
    if (!round) return std::nullopt;
    SlipsRow row{round->id, {}, {}, {}};
    for (auto const& [person, ballot] : round->ballots)
        if (ballot.channel == voting::Channel::paper) row.entered.values.push_back(person);
    for (auto const& hands : round->hands) row.hands.values.push_back(hands.told);
    for (auto const& [number, ballots] : round->bundles) {
        if (!row.bundles) row.bundles.emplace();
        row.bundles->values.push_back({{number}, {static_cast<std::int64_t>(ballots.size())}});
    }
    if (row.entered.values.empty() && row.hands.values.empty() && !row.bundles) return std::nullopt;
    return row;
}

std::optional<Row> receipts_row(Session const& session, RowName const& key) {
    auto const* round = session.find(RoundId{key.first});
    if (!round || round->is_open || round->receipts.empty()) return std::nullopt;
    return ReceiptsRow{round->id, {round->receipts}};
}

std::optional<Row> result_row(Session const& session, Audience audience, RowName const& key) {
    auto const* round = session.find(RoundId{key.first});
    if (!round || (round->is_open && (!round->live_results || round->closing))) return std::nullopt;
    ResultRow row{round->id, !round->is_open, session.result_of(*round)};
    bool const sees_colleges = audience == Audience::facilitator || (audience == Audience::wall && round->colleges_shown);
    if (!sees_colleges) leave_colleges_out(row.result);
    return row;
}

Row priorities_row(Session const& session, Audience audience) {
    PrioritiesRow row{{session.priorities()}, {}};
    if (session.list) row.by_votes = session.list->by_votes;
    if (audience == Audience::facilitator && session.list && session.list->words) row.reason = session.list->words->reason;
    for (auto const proposal : row.priorities.values)
        if (auto ranked = rank_of(session, proposal)) row.ranked.values.push_back(std::move(*ranked));
    return row;
}

std::optional<Row> me_row(Session const& session, Room const& room, PersonId person) {
    auto const* found = session.find(person);
    if (!found) return std::nullopt;
    return MeRow{person, found->college, room.name(person)};
}

std::optional<Row> receipt_row(Session const& session, PersonId person, RowName const& key) {
    auto const* round = session.find(RoundId{key.first});
    if (!round) return std::nullopt;
    auto const found = round->receipt_of.find(person);
    return found == round->receipt_of.end() ? std::nullopt : std::optional<Row>{ReceiptRow{round->id, found->second}};
}

std::optional<Row> my_proposal_row(Session const& session, PersonId person, ProposalId number) {
    auto const* proposal = session.find(number);
    if (!proposal || proposal->author != person || !is_seen(*proposal)) return std::nullopt;
    MyProposalRow row;
    row.proposal = number;
    row.state = proposal->state;
    if (proposal->words) row.title = proposal->words->title;
    row.reason = proposal->reason;
    if (proposal->state == ProposalState::merged) row.into = session.keeper(number);
    row.separated = proposal->separated;
    return row;
}

// What a person's ballots come to, worked out once a round.
class OwnBallots {
public:
    OwnBallots(Session const& session, PersonId person) : session_(session), person_(person) {}

    std::optional<Row> mark_row(RowName const& key) {
        auto const* round = session_.find(RoundId{key.first});
        if (!round) return std::nullopt;
        auto const& ballot = ballot_of(*round);
        for (auto const& mark : ballot.standing.counted)
            if (mark_row_name(*round, mark) == key) return row_of(*round, ballot, mark, true);
        for (auto const& mark : ballot.standing.aside)
            if (mark_row_name(*round, mark) == key) return row_of(*round, ballot, mark, false);
        return std::nullopt;
    }

    void add_all(Round const& round, std::vector<std::pair<RowName, Row>>& rows) {
        auto const& ballot = ballot_of(round);
        for (auto const& mark : ballot.standing.counted)
            rows.emplace_back(mark_row_name(round, mark), row_of(round, ballot, mark, true));
        for (auto const& mark : ballot.standing.aside)
            rows.emplace_back(mark_row_name(round, mark), row_of(round, ballot, mark, false));
    }

private:
    struct OwnBallot {
        Standing standing;
        Rewording rewording;
    };

    OwnBallot const& ballot_of(Round const& round) {
        auto const known = ballots_.find(round.id);
        if (known != ballots_.end()) return known->second;
        return ballots_.emplace(round.id, OwnBallot{session_.standing_of(round, person_), {session_, round}}).first->second;
    }

    // What is put aside speaks for nothing.
    MarkRow row_of(Round const& round, OwnBallot const& ballot, voting::PlacedMark const& mark, bool counts) const {
        auto const line = round.named(mark);
        MarkRow row{round.id, line.proposal, *line.mark, line.second, line.rival, counts};
        auto const* former = counts ? ballot.rewording.former_on(person_, mark) : nullptr;
        if (!former) return row;
        row.former.emplace();
        if (former->words) row.former = {former->words->title, former->words->detail};
        return row;
    }

    Session const& session_;
    PersonId person_;
    std::map<RoundId, OwnBallot> ballots_;
};

}  // namespace

bool says_the_same_to_all(Session const& session, RowName const& key) {
    switch (key.kind) {
        case Kind::session:
        case Kind::room:
        case Kind::round:
            return true;
        case Kind::result: {
            auto const* round = session.find(RoundId{key.first});
            return !round || !round->result || !tells_colleges(*round->result);
        }
        case Kind::door:
        case Kind::priorities:
        case Kind::vote_order:
        case Kind::returned:
        case Kind::awaiting:
        case Kind::diagnosis:
        case Kind::person:
        case Kind::proposal:
        case Kind::turnout:
        case Kind::slips:
        case Kind::receipts:
        case Kind::me:
        case Kind::mark:
        case Kind::receipt:
        case Kind::my_proposal:
            return false;
    }
    return false;
}

std::optional<Row> row(Session const& session, Room const& room, Audience audience, RowName const& key) {
    switch (key.kind) {
        case Kind::session:
            return session_row(session);
        case Kind::room:
            return room_row(session, room);
        case Kind::door:
            return audience == Audience::participant || audience == Audience::helper ? std::nullopt : std::optional<Row>{door_row(session, room)};
        case Kind::priorities:
            return priorities_row(session, audience);
        case Kind::vote_order:
            return audience == Audience::facilitator ? vote_order(session) : std::nullopt;
        case Kind::returned:
            return audience == Audience::facilitator ? returned_row(session, room, key) : std::nullopt;
        case Kind::awaiting:
            return audience == Audience::facilitator ? awaiting_row(session, room, key) : std::nullopt;
        case Kind::diagnosis:
            return diagnosis_row(session, room, audience, key);
        case Kind::person:
            return person_row(session, room, audience, key);
        case Kind::proposal:
            return proposal_row(session, room, audience, key);
        case Kind::round:
            return round_row(session, key);
        case Kind::turnout:
            return turnout_row(session, audience, key);
        case Kind::slips:
            return audience == Audience::facilitator || audience == Audience::helper ? slips_row(session, key) : std::nullopt;
        case Kind::result:
            return result_row(session, audience, key);
        case Kind::receipts:
            return audience == Audience::participant ? receipts_row(session, key) : std::nullopt;
        case Kind::me:
        case Kind::mark:
        case Kind::receipt:
        case Kind::my_proposal:
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<RankedPriority> rank_of(Session const& session, ProposalId proposal) {
    auto const* round = vote_on(session, proposal);
    auto const summary = round ? voting::summary(*round->result, proposal) : std::nullopt;
    if (!summary || !summary->rank) return std::nullopt;
    auto const& places = voting::official_order(*round->result)->places;
    auto const equals = std::count_if(places.begin(), places.end(), [&](Place const& place) { return place.rank == summary->rank->value; });
    auto const counted = static_cast<std::int64_t>(session.votable(*round).size());
    return RankedPriority{proposal, *summary->rank, {counted}, equals > 1};
}

std::optional<Row> own_row(Session const& session, Room const& room, PersonId person, RowName const& key) {
    return own_rows(session, room, person, {key}).front().second;
}

std::vector<std::pair<RowName, std::optional<Row>>> own_rows(Session const& session, Room const& room, PersonId person,
                                                             std::vector<RowName> const& keys) {
    OwnBallots ballots(session, person);
    auto const find = [&](RowName const& key) -> std::optional<Row> {
        switch (key.kind) {
            case Kind::me: return me_row(session, room, person);
            case Kind::my_proposal: return my_proposal_row(session, person, ProposalId{key.first});
            case Kind::mark: return ballots.mark_row(key);
            case Kind::receipt: return receipt_row(session, person, key);
            case Kind::session:
            case Kind::room:
            case Kind::door:
            case Kind::priorities:
            case Kind::vote_order:
            case Kind::returned:
            case Kind::awaiting:
            case Kind::diagnosis:
            case Kind::person:
            case Kind::proposal:
            case Kind::round:
            case Kind::turnout:
            case Kind::slips:
            case Kind::receipts:
            case Kind::result: return std::nullopt;
        }
        return std::nullopt;
    };
    std::vector<std::pair<RowName, std::optional<Row>>> rows;
    for (auto const& key : keys) rows.emplace_back(key, find(key));
    return rows;
}

std::vector<std::pair<RowName, Row>> own_rows(Session const& session, Room const& room, PersonId person) {
    std::vector<std::pair<RowName, Row>> rows;
    if (auto row = me_row(session, room, person)) rows.emplace_back(RowName{Kind::me}, std::move(*row));
    for (auto const& proposal : session.proposals)
        if (auto row = my_proposal_row(session, person, proposal.id))
            rows.emplace_back(RowName{Kind::my_proposal, proposal.id.value}, std::move(*row));
    OwnBallots ballots(session, person);
    for (auto const& round : session.rounds) {
        ballots.add_all(round, rows);
        RowName const receipt{Kind::receipt, round.id.value};
        if (auto row = receipt_row(session, person, receipt)) rows.emplace_back(receipt, std::move(*row));
    }
    return rows;
}

}  // namespace gommette::domain
