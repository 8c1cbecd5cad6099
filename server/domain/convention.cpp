#include "server/domain/convention.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "server/domain/calendar.hpp"
#include "server/domain/convention_topics.hpp"
#include "server/domain/fields.hpp"
#include "server/domain/numbered.hpp"
#include "server/domain/permissions.hpp"

namespace gommette::domain {

namespace {

// That this follows, and that these are deposited with it.
template <class... Deposits>
ConventionDecision granted(ConventionEvent event, Deposits... deposits) {
    return Granted<ConventionEvent>{{std::move(event)}, {Deposit{std::move(deposits)}...}};
}

// Whose link opens one session, and nothing of the convention.
bool is_of_session(Role role) { return role == Role::facilitator || role == Role::helper; }

// Whether it is a day of the term: within the years, and not before `first` or after `last` where they are told.
template <class Described>
bool is_in_term(Described const& told, Day const& day, std::optional<Day> const& first, std::optional<Day> const& last) {
    auto const year_starts = std::to_string(told.first_year.value) + "-01-01";
    auto const year_ends = std::to_string(told.last_year.value) + "-12-31";
    return day_of(day) && day.value >= (first ? first->value : year_starts) && day.value <= (last ? last->value : year_ends);
}

// Whether all days of the convention exist and lie in its years, in their order.
template <class Described>
bool has_days_in_term(Described const& told) {
    bool const starts = !told.starts_on || is_in_term(told, *told.starts_on, std::nullopt, std::nullopt);
    bool const ends = !told.ends_on || (starts && is_in_term(told, *told.ends_on, told.starts_on, std::nullopt));
    if (!starts || !ends) return false;
    if (!told.milestones) return true;
    auto const& milestones = told.milestones->values;
    return std::all_of(milestones.begin(), milestones.end(), [&](ConventionMilestone const& milestone) {
        return is_in_term(told, milestone.day, told.starts_on, told.ends_on);
    });
}

// Whether all fields that are in use are among those.
bool keeps_fields_in_use(Convention const& convention, ConventionFields const& fields) {
    return std::ranges::all_of(convention.fields().values, [&](ConventionField const& field) {
        return find_field(fields, field.field) || !convention.is_in_use(field.field);
    });
}

// Whether its fields are the convention's, and none is named twice.
template <class Committee>
bool has_fields(Convention const& convention, Committee const& committee) {
    std::set<FieldCode> seen{committee.field};
    bool good = find_field(convention.fields(), committee.field) != nullptr;
    if (committee.other_fields)
        for (auto const& field : committee.other_fields->values) good = good && find_field(convention.fields(), field) && seen.insert(field).second;
    return good;
}

bool has_steering_committee(Convention const& convention) {
    return std::ranges::any_of(convention.committees, [](CommitteeFounded const& committee) { return committee.steers.value_or(false); });
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const&, DescribeConvention const& command) {
    if (command.last_year < command.first_year) return Refusal::malformed;
    if (!has_days_in_term(command)) return Refusal::no_such_day;
    auto const& fields = command.fields ? *command.fields : usual_fields();
    if (!are_fields(fields)) return Refusal::malformed;
    if (!keeps_fields_in_use(convention, fields)) return Refusal::field_in_use;
    return granted(ConventionDescribed{command.title, command.town, command.first_year, command.last_year, command.signatories,
                                       command.starts_on, command.ends_on, command.milestones, command.fields});
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const&, FoundCommittee const& command) {
    if (!has_fields(convention, command)) return Refusal::malformed;
    if (command.steers.value_or(false) && has_steering_committee(convention)) return Refusal::already_there;
    if (convention.committees.size() >= committees_per_convention) return Refusal::convention_full;
    return granted(CommitteeFounded{next<CommitteeId>(convention.committees.size()), command.field, command.title, command.other_fields,
                                    command.steers});
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, PlanSession const& command) {
    auto const* committee = convention.find(command.committee);
    if (!committee) return Refusal::no_such_committee;
    if (convention.sessions.size() >= sessions_per_convention) return Refusal::convention_full;
    auto const agenda = command.agenda.value_or(usual_agenda(committee->steers.value_or(false)));
    if (!is_agenda(agenda)) return Refusal::no_such_step;
    if (command.colleges && !are_colleges(*command.colleges)) return Refusal::malformed;
    auto const session = next<SessionId>(convention.sessions.size());
    SessionPlanned const plan{session, committee->committee, committee->field, committee->title, command.title, context.fresh_code,
                              command.authors_shown, agenda, command.when_where, command.colleges, committee->other_fields, committee->steers};
    return granted(SessionAnnounced{session, committee->committee, command.title, context.fresh_code, command.when_where, command.colleges},
                   StreamBegun{plan});
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const&, IssueLink const& command) {
    bool const of_session = is_of_session(command.role);
    bool const of_convention = command.role == Role::steering || command.role == Role::office;
    if (!of_session && !of_convention) return Refusal::malformed;
    if (of_session != command.session.has_value()) return Refusal::malformed;
    if (of_session && !convention.find(*command.session)) return Refusal::no_such_session;
    if (convention.links.size() >= links_per_convention) return Refusal::convention_full;
    auto const link = next<LinkId>(convention.links.size());
    return granted(LinkIssued{link, command.role, command.session, command.label},
                   KeyIssued{command.key, command.role, command.session.value_or(SessionId{}), link.value});
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const&, RevokeLink const& command) {
    auto const* link = convention.find(command.link);
    if (!link) return Refusal::no_such_link;
    if (link->revoked) return Refusal::already_there;
    return granted(LinkRevoked{command.link}, LinkKeysRevoked{command.link});
}

// --- Each event, told once: whether it can have happened, what it makes of the state, and what follows.

using ConventionKind = ConventionRowName::Kind;

bool holds(Convention const& convention, ConventionDescribed const& event) {
    auto const& fields = event.fields ? *event.fields : usual_fields();
    return event.first_year <= event.last_year && has_days_in_term(event) && are_fields(fields) && keeps_fields_in_use(convention, fields);
}
void make_true(Convention& convention, ConventionDescribed const& event, Moment) {
    auto& former = convention.former_fields;
    for (auto const& field : convention.fields().values) former.insert(field.field);
    convention.described = event;
    for (auto const& field : convention.fields().values) former.erase(field.field);
}
void follow_one(Convention const& after, ConventionDescribed const&, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::convention});
    for (auto const& field : after.fields().values) follows.rows.insert({ConventionKind::field, number_of(field.field)});
    for (auto const& field : after.former_fields) follows.rows.insert({ConventionKind::field, number_of(field)});
}

bool holds(Convention const& convention, CommitteeFounded const& event) {
    return event.committee == next<CommitteeId>(convention.committees.size()) && convention.committees.size() < committees_per_convention &&
           has_fields(convention, event) && !(event.steers.value_or(false) && has_steering_committee(convention));
}
void make_true(Convention& convention, CommitteeFounded const& event, Moment) { convention.committees.push_back(event); }
void follow_one(Convention const&, CommitteeFounded const& event, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::committee, event.committee.value});
    follows.made = event.committee.value;
}

bool holds(Convention const& convention, SessionAnnounced const& event) {
    return event.session == next<SessionId>(convention.sessions.size()) && convention.sessions.size() < sessions_per_convention &&
           convention.find(event.committee);
}
void make_true(Convention& convention, SessionAnnounced const& event, Moment) { convention.sessions.push_back(event); }
void follow_one(Convention const&, SessionAnnounced const& event, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::planned, event.session.value});
    follows.made = event.session.value;
}

bool holds(Convention const& convention, LinkIssued const& event) {
    bool const of_session = is_of_session(event.role);
    bool const of_convention = event.role == Role::steering || event.role == Role::office || event.role == Role::owner;
    return event.link == next<LinkId>(convention.links.size()) && (of_session || of_convention) &&
           of_session == event.session.has_value() && (!event.session || convention.find(*event.session)) &&
           (event.member ? can_be_seated(convention, *event.member, event.role) : event.role != Role::owner);
}
void make_true(Convention& convention, LinkIssued const& event, Moment at) {
    convention.links.push_back({event.link, event.role, event.session.value_or(SessionId{}), event.label, at, false,
                                event.member.value_or(MemberId{})});
    if (event.member) member_at(convention, *event.member).link = event.link;
}
void follow_one(Convention const&, LinkIssued const& event, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::link, event.link.value});
    if (event.member) follows.rows.insert({ConventionKind::member, event.member->value});
    follows.made = event.link.value;
}

bool holds(Convention const& convention, LinkRevoked const& event) {
    auto const* link = convention.find(event.link);
    return link && !link->revoked;
}
void make_true(Convention& convention, LinkRevoked const& event, Moment) {
    auto& link = convention.links.at(static_cast<std::size_t>(event.link.value) - 1);
    link.revoked = true;
    if (link.member) member_at(convention, link.member).link = {};
}
void follow_one(Convention const& after, LinkRevoked const& event, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::link, event.link.value});
    if (auto const member = after.find(event.link)->member) follows.rows.insert({ConventionKind::member, member.value});
}

}  // namespace

ConventionFields const& Convention::fields() const { return described && described->fields ? *described->fields : usual_fields(); }

bool Convention::is_in_use(FieldCode const& field) const {
    // The steering committee is of all that there are.
    auto const works_on_it = [&](CommitteeFounded const& committee) {
        return !committee.steers.value_or(false) && std::ranges::count(fields_of(committee), field) > 0;
    };
    return std::ranges::any_of(committees, works_on_it) ||
           std::ranges::any_of(envelopes, [&](auto const& one) { return one.second.declared.scope.field == field; }) ||
           std::ranges::any_of(sheets, [&](Sheet const& sheet) { return sheet.begun.field == field; }) ||
           std::ranges::any_of(diagnosis, [&](DiagnosisLine const& line) { return !line.withdrawn && line.written.field == field; });
}

std::vector<FieldCode> fields_of(CommitteeFounded const& committee) {
    std::vector<FieldCode> fields{committee.field};
    if (committee.other_fields) fields.insert(fields.end(), committee.other_fields->values.begin(), committee.other_fields->values.end());
    return fields;
}

CommitteeFounded const* Convention::find(CommitteeId id) const { return at_number(committees, id); }
SessionAnnounced const* Convention::find(SessionId id) const { return at_number(sessions, id); }
Link const* Convention::find(LinkId id) const { return at_number(links, id); }
Member const* Convention::find(MemberId id) const { return at_number(members, id); }
Decided const* Convention::find(DecisionId id) const { return at_number(decisions, id); }
Sheet const* Convention::find(SheetId id) const { return at_number(sheets, id); }
DiagnosisLine const* Convention::find(DiagnosisId id) const { return at_number(diagnosis, id); }

Decided const* Convention::decision_on(SessionsProposal const& priority) const {
    auto const found = decided_on.find(priority);
    return found == decided_on.end() ? nullptr : find(found->second.back());
}

ConventionDecision decide(Convention const& convention, ConventionContext const& context, ConventionCommand const& command) {
    if (auto const refusal = permission(context.role, command)) return *refusal;
    return std::visit([&](auto const& given) { return decide_one(convention, context, given); }, command);
}

bool can_have_happened(Convention const& convention, ConventionEvent const& event) {
    return std::visit([&](auto const& happened) { return holds(convention, happened); }, event);
}

void apply(Convention& convention, ConventionEvent const& event, Moment at) {
    std::visit([&](auto const& happened) { make_true(convention, happened, at); }, event);
    ++convention.position;
}

ConventionFollows follow(Convention const& after, ConventionEvent const& event) {
    ConventionFollows follows;
    std::visit([&](auto const& happened) { follow_one(after, happened, follows); }, event);
    return follows;
}

bool is_agenda(Agenda const& agenda) {
    auto const& steps = agenda.values;
    auto const closed = [](AgendaStep const& step) { return step.kind == StepKind::closed; };
    return steps.size() >= 2 && closed(steps.back()) && std::count_if(steps.begin(), steps.end(), closed) == 1;
}

Agenda usual_agenda(bool steers) {
    Agenda agenda;
    for (auto const kind :
         {StepKind::lobby, StepKind::proposing, StepKind::merging, StepKind::vote, StepKind::prioritizing, StepKind::closed})
        if (!steers || (kind != StepKind::proposing && kind != StepKind::merging && kind != StepKind::prioritizing))
            agenda.values.push_back({kind, std::nullopt});
    return agenda;
}

bool are_colleges(NamedColleges const& colleges) {
    std::set<College> seen;
    std::set<std::string> names;
    for (auto const& [college, called] : colleges.values)
        if (!seen.insert(college).second || (called && !names.insert(called->value).second)) return false;
    return !seen.empty();
}

}  // namespace gommette::domain
