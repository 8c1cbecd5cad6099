#include "server/domain/views/convention_view.hpp"

#include <iterator>

#include "server/domain/fields.hpp"
#include "server/domain/views/sheet_rows.hpp"

namespace gommette::domain {

namespace {

using ConventionKind = ConventionRowName::Kind;

std::optional<Row> convention_row(Convention const& convention) {
    auto const& told = convention.described;
    if (!told) return std::nullopt;
    ConventionRow row{told->title,       told->town,      told->first_year, told->last_year,
                      told->signatories, told->starts_on, told->ends_on,    told->milestones};
    if (!convention.envelopes.empty()) row.envelopes = all_envelopes(convention);
    return row;
}

std::optional<Row> field_row(Convention const& convention, std::int32_t number) {
    auto const& fields = convention.fields();
    auto const* field = find_field(fields, field_of_number(number));
    if (!field) return std::nullopt;
    return FieldRow{field->field, field->title, {field - fields.values.data() + 1}};
}

ConventionRowNames names_of_fields(Convention const& convention) {
    ConventionRowNames names;
    for (auto const& field : convention.fields().values) names.insert({ConventionKind::field, number_of(field.field)});
    return names;
}

std::optional<Row> committee_row(Convention const& convention, CommitteeId id) {
    auto const* committee = convention.find(id);
    if (!committee) return std::nullopt;
    return CommitteeRow{committee->committee, committee->field, committee->title, committee->other_fields, committee->steers};
}

std::optional<Row> planned_row(Convention const& convention, ConventionShown const& shown, SessionId id) {
    auto const* session = convention.find(id);
    if (!session) return std::nullopt;
    auto const code = code_of(convention, shown, id);
    return PlannedSessionRow{session->session,   session->committee, session->title, code, {shown.public_url + "/#" + code.value},
                             session->when_where, session->colleges};
}

std::optional<Row> link_row(Convention const& convention, LinkId id) {
    auto const* link = convention.find(id);
    if (!link) return std::nullopt;
    LinkRow row{link->id, link->role, std::nullopt, link->label, link->issued_at, link->revoked};
    if (link->session) row.session = link->session;
    if (link->member) row.member = link->member;
    return row;
}

std::optional<Row> member_row(Convention const& convention, ConventionShown const& shown, MemberId id) {
    auto const* member = convention.find(id);
    if (!member) return std::nullopt;
    auto const called = member->forgotten ? std::nullopt : shown.name(id);
    MemberRow row{id, called, member->function, member->substitute_for, static_cast<bool>(member->link), member->forgotten};
    if (member->is_owner) row.is_owner = true;
    if (member->committee) row.committee = member->committee;
    return row;
}

std::optional<Row> priority_row(Convention const& convention, ConventionShown const& shown, ConventionRowName const& name) {
    auto row = shown.sessions.row(name);
    auto const* decided = convention.decision_on({{name.number}, {name.proposal}});
    if (row && decided) std::get<PriorityRow>(*row).decision = decided->taken.decision;
    return row;
}

// What became of the priority since.
List<SinceDecided, 4> since(PrioritySeen const& then, std::optional<PrioritySeen> const& now) {
    if (!now) return {{SinceDecided::left}};
    List<SinceDecided, 4> since;
    if (now->place != then.place) since.values.push_back(SinceDecided::moved);
    if (now->words_at != then.words_at) since.values.push_back(SinceDecided::reworded);
    if (then.closed_at && now->closed_at != then.closed_at) since.values.push_back(SinceDecided::reopened);
    return since;
}

std::optional<Row> decision_row(Convention const& convention, ConventionShown const& shown, DecisionId id) {
    auto const* decided = convention.find(id);
    if (!decided) return std::nullopt;
    auto const& taken = decided->taken;
    SessionsProposal const priority{taken.session, taken.proposal};
    DecisionRow row;
    row.decision = id;
    row.session = taken.session;
    row.proposal = taken.proposal;
    if (auto const words = shown.sessions.words(priority)) row.title = words->title;
    row.version.value = shown.sessions.version(priority);
    row.origin = shown.sessions.origin_of(priority);
    row.resolution = taken.resolution;
    if (taken.words) row.motive = taken.words->motive;
    row.until = taken.until;
    row.member = taken.member;
    row.at = decided->at;
    if (taken.seen) row.place = taken.seen->place;
    row.replaces = taken.replaces;
    if (decided->replaced_by) row.replaced_by = decided->replaced_by;
    else if (taken.seen) row.since = since(*taken.seen, shown.sessions.seen(priority));
    if (taken.by_round) row.by_vote = DecidedByVote{taken.by_round->session, taken.by_round->round, shown.sessions.vote_on(*taken.by_round, priority)};
    return row;
}

std::optional<Row> row_of_sheet(Convention const& convention, ConventionRowName const& name) {
    auto const* sheet = convention.find(SheetId{name.number});
    if (!sheet) return std::nullopt;
    if (name.kind == ConventionKind::sheet) return sheet_row(*sheet);
    auto change = sheet_change_row(*sheet, name.proposal);
    return change ? std::optional<Row>{std::move(*change)} : std::nullopt;
}

std::optional<Row> comparison_row(Convention const& convention, ConventionRowName const& name) {
    PriorityPair const pair{{{name.number}, {name.proposal}}, name.other};
    auto const found = convention.comparisons.find(pair);
    if (found == convention.comparisons.end()) return std::nullopt;
    auto const& [likeness, member, at] = found->second;
    return ComparisonRow{pair.first, pair.second, likeness, member, at};
}

bool is_waiting_for(Convention const& convention, SteeringMemory const& sessions, SessionsProposal const& returned,
                    SessionAnnounced const& session) {
    auto const* from = convention.find(returned.session);
    if (!from || from->committee != session.committee || from->session == session.session) return false;
    auto const next = sessions.next_of(returned);
    return !next || next->session == session.session;
}

}  // namespace

std::optional<PersonName> ConventionShown::name(MemberId member) const {
    auto const index = static_cast<std::size_t>(member.value) - 1;
    return member && index < names.size() ? names[index] : std::nullopt;
}

std::vector<ReturnedRow> returned_to(Convention const& convention, SteeringMemory const& sessions, SessionId session) {
    std::vector<ReturnedRow> rows;
    auto const* announced = convention.find(session);
    if (!announced) return rows;
    for (auto const decision : convention.returned) {
        auto const& taken = convention.find(decision)->taken;
        SessionsProposal const returned{taken.session, taken.proposal};
        if (!is_waiting_for(convention, sessions, returned, *announced)) continue;
        ReturnedRow row;
        row.decision = decision;
        row.session = taken.session;
        row.proposal = taken.proposal;
        row.session_title = convention.find(taken.session)->title;
        if (auto const words = sessions.words(returned)) {
            row.title = words->title;
            row.detail = words->detail;
        }
        if (taken.words) row.motive = taken.words->motive;
        row.until = *taken.until;
        row.version.value = sessions.version(returned);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AwaitingRow> awaiting_in(Convention const& convention, SteeringMemory const& sessions, SessionId session) {
    std::vector<AwaitingRow> rows;
    for (auto const& priority : sessions.priorities()) {
        auto const* from = convention.find(priority.session);
        auto const next = sessions.next_of(priority);
        if (!from || priority.session == session || (next && sessions.seen(*next))) continue;
        auto const& committee = *convention.find(from->committee);
        AwaitingRow row;
        row.priority = priority;
        row.committee = committee.committee;
        row.committee_title = committee.title;
        row.field = committee.field;
        row.session_title = from->title;
        row.place = sessions.seen(priority)->place;
        if (auto const words = sessions.words(priority)) {
            row.title = words->title;
            row.detail = words->detail;
        }
        row.version.value = sessions.version(priority);
        auto const* decided = convention.decision_on(priority);
        if (decided && decided->taken.resolution != Resolution::taken_back) row.resolution = decided->taken.resolution;
        rows.push_back(std::move(row));
    }
    return rows;
}

FromConvention told_to(Convention const& convention, SteeringMemory const& sessions, SessionId session) {
    auto const* announced = convention.find(session);
    if (!announced) return {};
    auto const& committee = *convention.find(announced->committee);
    FromConvention told;
    told.returned = returned_to(convention, sessions, session);
    for (auto const& field : fields_of(convention.fields(), committee)) {
        auto lines = diagnosis_of(convention, field);
        told.diagnosis.insert(told.diagnosis.end(), std::move_iterator(lines.begin()), std::move_iterator(lines.end()));
    }
    if (committee.steers.value_or(false)) told.awaiting = awaiting_in(convention, sessions, session);
    return told;
}

ConventionRowNames names_of_decisions(Convention const& convention, SessionId session) {
    ConventionRowNames names;
    for (auto at = convention.decided_on.lower_bound({session, {}}); at != convention.decided_on.end() && at->first.session == session;
         ++at)
        for (auto const decision : at->second) names.insert({ConventionKind::decision, decision.value});
    if (auto const voted = convention.decided_in.find(session); voted != convention.decided_in.end())
        for (auto const decision : voted->second) names.insert({ConventionKind::decision, decision.value});
    return names;
}

JoinCode code_of(Convention const& convention, ConventionShown const& shown, SessionId session) {
    if (auto const* code = shown.sessions.code(session)) return *code;
    auto const* announced = convention.find(session);
    return announced ? announced->code : JoinCode{};
}

ConventionRowNames all_names(Convention const& convention, ConventionShown const& shown) {
    ConventionRowNames names{{ConventionKind::convention}};
    names.merge(names_of_fields(convention));
    for (auto const& committee : convention.committees) names.insert({ConventionKind::committee, committee.committee.value});
    for (auto const& session : convention.sessions) names.insert({ConventionKind::planned, session.session.value});
    for (auto const& link : convention.links) names.insert({ConventionKind::link, link.id.value});
    for (auto const& member : convention.members) names.insert({ConventionKind::member, member.id.value});
    for (auto const& decided : convention.decisions) names.insert({ConventionKind::decision, decided.taken.decision.value});
    for (auto const& sheet : convention.sheets) names.merge(names_of_sheet(sheet));
    for (auto const& line : convention.diagnosis) names.insert({ConventionKind::diagnosis, line.written.line.value});
    for (auto const& [pair, _] : convention.comparisons)
        names.insert({ConventionKind::comparison, pair.first.session.value, pair.first.proposal.value, pair.second});
    for (auto const session : shown.sessions.sessions()) names.merge(shown.sessions.names(session));
    return names;
}

ConventionRowNames owner_names(Convention const& convention, MemberId owner) {
    ConventionRowNames names{{ConventionKind::convention}, {ConventionKind::member, owner.value}};
    names.merge(names_of_fields(convention));
    for (auto const& sheet : convention.sheets)
        if (sheet.entrusted_to == owner) names.merge(names_of_sheet(sheet));
    return names;
}

std::optional<Row> owner_row(Convention const& convention, ConventionShown const& shown, MemberId owner, ConventionRowName const& name) {
    switch (name.kind) {
        case ConventionKind::convention: return convention_row(convention);
        case ConventionKind::field: return field_row(convention, name.number);
        case ConventionKind::member: return name.number == owner.value ? member_row(convention, shown, owner) : std::nullopt;
        case ConventionKind::sheet:
        case ConventionKind::sheet_change: {
            auto const* sheet = convention.find(SheetId{name.number});
            return sheet && sheet->entrusted_to == owner ? row_of_sheet(convention, name) : std::nullopt;
        }
        case ConventionKind::committee:
        case ConventionKind::planned:
        case ConventionKind::link:
        case ConventionKind::live:
        case ConventionKind::priority:
        case ConventionKind::decision:
        case ConventionKind::comparison:
        case ConventionKind::voted:
        case ConventionKind::diagnosis: return std::nullopt;
    }
    return std::nullopt;
}

bool says_the_same_to_all(Convention const&, ConventionRowName const& name) {
    switch (name.kind) {
        case ConventionKind::convention:
        case ConventionKind::field:
        case ConventionKind::committee:
        case ConventionKind::member:
            return true;
        case ConventionKind::planned:
        case ConventionKind::link:
        case ConventionKind::live:
        case ConventionKind::priority:
        case ConventionKind::decision:
        case ConventionKind::sheet:
        case ConventionKind::sheet_change:
        case ConventionKind::comparison:
        case ConventionKind::voted:
        case ConventionKind::diagnosis:
            return false;
    }
    return false;
}

bool holds_words(ConventionKind kind) {
    switch (kind) {
        case ConventionKind::priority:
        case ConventionKind::member:
        case ConventionKind::decision: return true;
        case ConventionKind::convention:
        case ConventionKind::field:
        case ConventionKind::committee:
        case ConventionKind::planned:
        case ConventionKind::link:
        case ConventionKind::live:
        case ConventionKind::comparison:
        case ConventionKind::voted:
        case ConventionKind::diagnosis: return false;
        // What a sheet said before stays readable, as one of its changes.
        case ConventionKind::sheet:
        case ConventionKind::sheet_change: return false;
    }
    return false;
}

std::optional<Row> row(Convention const& convention, ConventionShown const& shown, Role role, ConventionRowName const& name) {
    bool const is_office = role == Role::office;
    bool const is_steering = role == Role::steering;
    switch (name.kind) {
        case ConventionKind::convention:
            return convention_row(convention);
        case ConventionKind::field:
            return field_row(convention, name.number);
        case ConventionKind::committee:
            return committee_row(convention, {name.number});
        case ConventionKind::planned:
            return is_office ? planned_row(convention, shown, {name.number}) : std::nullopt;
        case ConventionKind::link:
            return is_office ? link_row(convention, {name.number}) : std::nullopt;
        case ConventionKind::member:
            return member_row(convention, shown, {name.number});
        case ConventionKind::live:
            return is_steering ? shown.sessions.row(name) : std::nullopt;
        case ConventionKind::priority:
            return is_steering ? priority_row(convention, shown, name) : std::nullopt;
        case ConventionKind::decision:
            return is_steering ? decision_row(convention, shown, {name.number}) : std::nullopt;
        case ConventionKind::sheet:
        case ConventionKind::sheet_change:
            return is_steering ? row_of_sheet(convention, name) : std::nullopt;
        case ConventionKind::comparison:
            return is_steering ? comparison_row(convention, name) : std::nullopt;
        case ConventionKind::voted:
            return is_steering ? shown.sessions.row(name) : std::nullopt;
        case ConventionKind::diagnosis: {
            auto line = is_steering ? diagnosis_row(convention, {name.number}) : std::nullopt;
            return line ? std::optional<Row>{std::move(*line)} : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace gommette::domain
