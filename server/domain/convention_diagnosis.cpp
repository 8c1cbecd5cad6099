#include <algorithm>

#include "server/domain/convention_topics.hpp"
#include "server/domain/fields.hpp"
#include "server/domain/views/convention_view.hpp"

namespace gommette::domain {

namespace {

using ConventionKind = ConventionRowName::Kind;

bool is_whole(DiagnosisSaid const& said) {
    if ((said.kind == DiagnosisKind::indicator) != said.figures.has_value()) return false;
    if (!said.figures) return true;
    auto const& years = said.figures->figures.values;
    return std::ranges::adjacent_find(years, [](YearFigure const& one, YearFigure const& next) { return one.year >= next.year; }) == years.end();
}

// Another one that stands, of the same field, kind and title.
bool is_said_already(Convention const& convention, FieldCode const& field, DiagnosisSaid const& said, std::optional<DiagnosisId> const& by) {
    return std::ranges::any_of(convention.diagnosis, [&](DiagnosisLine const& line) {
        auto const& written = line.written;
        return !line.withdrawn && written.line != by && written.field == field && written.said.kind == said.kind &&
               written.said.title == said.title;
    });
}

bool is_full(Convention const& convention, FieldCode const& field) {
    auto const standing = std::ranges::count_if(
        convention.diagnosis, [&](DiagnosisLine const& line) { return !line.withdrawn && line.written.field == field; });
    return convention.diagnosis.size() >= diagnosis_per_convention || static_cast<std::size_t>(standing) >= diagnosis_per_field;
}

// The line, unless it was taken out.
DiagnosisLine const* standing(Convention const& convention, DiagnosisId id) {
    auto const* line = convention.find(id);
    return line && !line->withdrawn ? line : nullptr;
}

constexpr std::int64_t most_revisions = 1000;

ConventionDecision rewrite(Convention const& convention, MemberId member, WriteDiagnosis const& command) {
    auto const* line = standing(convention, *command.line);
    if (!line) return Refusal::no_such_diagnosis;
    auto const& written = line->written;
    if (written.field != command.field || written.said.kind != command.said.kind) return Refusal::malformed;
    if (written.said == command.said) return Granted<ConventionEvent>{};
    if (command.instead_of != written.revision) return Refusal::changed_meanwhile;
    if (is_said_already(convention, command.field, command.said, command.line)) return Refusal::already_taken;
    if (written.revision.value >= most_revisions) return Refusal::convention_full;
    return Granted<ConventionEvent>{{DiagnosisWritten{*command.line, {written.revision.value + 1}, command.field, command.said, member}}, {}};
}

}  // namespace

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, WriteDiagnosis const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    if (!find_field(convention.fields(), command.field) || !is_whole(command.said)) return Refusal::malformed;
    if (command.line) return rewrite(convention, context.member, command);
    if (is_said_already(convention, command.field, command.said, std::nullopt)) return Refusal::already_taken;
    if (is_full(convention, command.field)) return Refusal::convention_full;
    return Granted<ConventionEvent>{
        {DiagnosisWritten{next<DiagnosisId>(convention.diagnosis.size()), {1}, command.field, command.said, context.member}}, {}};
}

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, WithdrawDiagnosis const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    auto const* line = standing(convention, command.line);
    if (!line) return Refusal::no_such_diagnosis;
    if (line->written.revision != command.instead_of) return Refusal::changed_meanwhile;
    return Granted<ConventionEvent>{{DiagnosisWithdrawn{command.line, context.member}}, {}};
}

bool holds(Convention const& convention, DiagnosisWritten const& event) {
    if (!convention.find(event.member) || !find_field(convention.fields(), event.field) || !is_whole(event.said)) return false;
    auto const* line = convention.find(event.line);
    if (!line) return event.line == next<DiagnosisId>(convention.diagnosis.size()) && event.revision.value == 1;
    auto const& before = line->written;
    return !line->withdrawn && event.revision.value == before.revision.value + 1 && event.field == before.field &&
           event.said.kind == before.said.kind;
}
void make_true(Convention& convention, DiagnosisWritten const& event, Moment at) {
    auto const index = static_cast<std::size_t>(event.line.value) - 1;
    if (index == convention.diagnosis.size()) convention.diagnosis.emplace_back();
    convention.diagnosis.at(index) = {event, at, event.member, false};
}
void follow_one(Convention const&, DiagnosisWritten const& event, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::diagnosis, event.line.value});
    follows.outcomes.insert({OutcomeKind::diagnosis, event.line.value});
    follows.made = event.line.value;
}

bool holds(Convention const& convention, DiagnosisWithdrawn const& event) {
    return standing(convention, event.line) && convention.find(event.member);
}
void make_true(Convention& convention, DiagnosisWithdrawn const& event, Moment at) {
    auto& line = convention.diagnosis.at(static_cast<std::size_t>(event.line.value) - 1);
    line.withdrawn = true;
    line.member = event.member;
    line.at = at;
}
void follow_one(Convention const&, DiagnosisWithdrawn const& event, ConventionFollows& follows) {
    follows.rows.insert({ConventionKind::diagnosis, event.line.value});
    follows.outcomes.insert({OutcomeKind::diagnosis, event.line.value});
}

std::optional<DiagnosisRow> diagnosis_row(Convention const& convention, DiagnosisId id) {
    auto const* line = standing(convention, id);
    if (!line) return std::nullopt;
    return DiagnosisRow{id, line->written.field, line->written.revision, line->written.said};
}

std::vector<DiagnosisRow> diagnosis_of(Convention const& convention, FieldCode const& field) {
    std::vector<DiagnosisRow> rows;
    for (auto const& line : convention.diagnosis)
        if (line.written.field == field)
            if (auto row = diagnosis_row(convention, line.written.line)) rows.push_back(std::move(*row));
    return rows;
}

}  // namespace gommette::domain
