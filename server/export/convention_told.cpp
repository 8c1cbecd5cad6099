#include "server/export/convention_told.hpp"

#include <algorithm>
#include <map>

#include "server/domain/views/steering_memory.hpp"
#include "server/export/action_sheets.hpp"
#include "server/export/vote_words.hpp"
#include "server/export/workbooks.hpp"

namespace gommette::exports {

namespace {

using domain::SessionOutcomes;
using domain::SteeringMemory;

ToldProposal told(SessionOutcomes const& outcomes, ProposalOutcome const& proposal) {
    ToldProposal told{proposal.proposal, proposal.state, {}, {}, proposal.made_at, proposal.merged_into, proposal.origin, proposal.priority};
    auto const words = domain::is_on_show(outcomes, proposal) ? outcomes.words<ProposalOutcome>(proposal.proposal.value) : std::nullopt;
    if (words) told.title = words->title;
    if (words) told.detail = words->detail;
    return told;
}

ToldResult told(ResultOutcome const& result) {
    return {result.proposal, result.rank,    result.score, result.voters,         result.supporters,
            result.counts,   result.verdict, result.cost,  result.on_former_words, result.by_college};
}

ToldRound told(SessionOutcomes const& outcomes, RoundOutcome const& round) {
    ToldRound told;
    told.round = round.round;
    told.method = round.method;
    told.rule = {rule_text(round.method)};
    told.secret = round.secret.value_or(false);
    told.lost = round.lost.value_or(false);
    told.colleges = round.colleges;
    told.opened_at = round.opened_at;
    told.closed_at = *round.closed_at;
    told.registered = round.registered;
    told.present = round.present;
    told.voters = round.voters;
    told.expressed = round.expressed;
    told.official = round.official;
    told.on_paper = round.on_paper;
    told.by_hand = round.by_hand;
    told.on_tablet = round.on_tablet;
    told.title = round.title;
    told.room = round.room;
    auto const number = round.round.value;
    for (auto const* result : outcomes.all<ResultOutcome>(number, number)) told.results.push_back(exports::told(*result));
    return told;
}

ToldPriority told(SteeringMemory const& memory, SessionId session, PriorityOutcome const& priority) {
    ToldPriority told{priority.place, priority.proposal, {}, {}, {}, {}};
    auto const row = memory.row({domain::ConventionRowName::Kind::priority, session.value, priority.proposal.value});
    auto const* board = row ? std::get_if<PriorityRow>(&*row) : nullptr;
    if (!board) return told;
    told.college = board->college;
    told.provenance = board->provenance;
    told.version = board->version;
    told.next = board->next;
    return told;
}

ToldSession told(reports::ConventionHistory const& history, SteeringMemory const& memory, SessionId id, SessionOutcome const& session) {
    auto const& outcomes = *memory.outcomes(id);
    ToldSession told{id,           session.committee, session.title, session.when_where, session.step, session.step_title, session.joined, session.closed_at,
                     session.reopened_at, {}, {}, {}};
    for (auto const* proposal : outcomes.all<ProposalOutcome>()) told.proposals.push_back(exports::told(outcomes, *proposal));
    for (auto const* round : outcomes.all<RoundOutcome>())
        if (round->closed_at) told.rounds.push_back(exports::told(outcomes, *round));
    for (auto const* priority : outcomes.all<PriorityOutcome>()) told.priorities.push_back(exports::told(memory, id, *priority));
    if (auto const row = memory.row({domain::ConventionRowName::Kind::live, id.value})) told.list = std::get<LiveSessionRow>(*row).list;
    if (auto const named = history.colleges.find(id); named != history.colleges.end()) told.colleges = named->second;
    told.steers = session.steers;
    return told;
}

std::vector<ToldSession> told_sessions(reports::ConventionHistory const& history) {
    auto const memory = SteeringMemory::from(history.outcomes);
    std::vector<ToldSession> sessions;
    for (auto const id : memory.sessions())
        if (auto const* session = memory.outcomes(id)->find<SessionOutcome>()) sessions.push_back(told(history, memory, id, *session));
    return sessions;
}

std::vector<ToldMember> members_of(reports::ConventionHistory const& history) {
    std::vector<ToldMember> members;
    for (auto const& member : history.convention.members) {
        ToldMember told{member.id, {}, member.function, member.substitute_for, static_cast<bool>(member.link)};
        if (member.is_owner) told.is_owner = true;
        if (member.committee) told.committee = member.committee;
        if (auto const name = history.names.find(member.id); name != history.names.end()) told.called = PersonName{name->second};
        members.push_back(std::move(told));
    }
    return members;
}

std::vector<ToldDecision> decisions_of(domain::Convention const& convention) {
    std::vector<ToldDecision> decisions;
    for (auto const& [taken, at, words_at, replaced_by] : convention.decisions) {
        ToldDecision told{taken.decision, taken.session, taken.proposal, taken.resolution, {}, taken.until, taken.member, at, taken.replaces, {}, taken.by_round};
        if (taken.words) told.motive = taken.words->motive;
        if (replaced_by) told.replaced_by = replaced_by;
        decisions.push_back(std::move(told));
    }
    return decisions;
}

std::vector<ToldSheet> sheets_of(std::vector<domain::NamedOutcome> const& outcomes) {
    std::vector<ToldSheet> sheets;
    std::map<SheetId, std::size_t> place;
    for (auto& row : action_sheets(outcomes)) {
        place[row.sheet] = sheets.size();
        sheets.push_back({row.sheet, {action_code(row)}, row.field, row.origin, row.decision, row.member, row.at, std::move(row.values), {},
                          row.entrusted_to, std::move(row.also)});
    }
    for (auto& row : action_changes(outcomes))
        if (auto const found = place.find(row.sheet); found != place.end())
            sheets[found->second].changes.push_back({row.change, row.field, std::move(row.value), row.member, row.at, row.replaces});
    return sheets;
}

}  // namespace

ToldConvention told_convention(reports::ConventionHistory const& history) {
    auto const& convention = history.convention;
    ToldConvention told;
    told.format = {convention_format};
    told.as_of = {std::max(history.last_at.value, last_moment(history.outcomes))};
    if (auto const& described = convention.described)
        told.convention = ToldDescription{described->title,       described->town,      described->first_year, described->last_year,
                                           described->signatories, described->starts_on, described->ends_on,    described->milestones};
    told.fields = convention.fields();
    for (auto const& committee : convention.committees)
        told.committees.push_back({committee.committee, committee.field, committee.title, committee.other_fields, committee.steers});
    told.members = members_of(history);
    told.sessions = told_sessions(history);
    told.decisions = decisions_of(convention);
    told.sheets = sheets_of(history.outcomes);
    for (auto const& [written, at, member, withdrawn] : convention.diagnosis)
        if (!withdrawn) told.diagnosis.push_back({written.line, written.field, written.said, member, at});
    for (auto const& [pair, made] : convention.comparisons) told.comparisons.push_back({pair.first, pair.second, made.likeness, made.member, made.at});
    told.envelopes = domain::all_envelopes(convention);
    return told;
}

}  // namespace gommette::exports
