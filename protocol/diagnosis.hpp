#pragma once

#include "protocol/action_sheet.hpp"

namespace gommette {

// A field's diagnosis: what is known before anybody proposes anything. Lines of three kinds, each replaced as a whole.

// indicator: a figure by year · finding: what was observed · stake: what it comes down to, and actions answer.
enum class DiagnosisKind { indicator, finding, stake };
BOOST_DESCRIBE_ENUM(DiagnosisKind, indicator, finding, stake)

// As public statistics are told: by year.
struct YearFigure {
    Whole<1900, 2100> year;
    Thousandths value_thousandths;
    bool operator==(YearFigure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(YearFigure, (), (year, value_thousandths))

// The same elsewhere, as in the department.
struct ComparedTerritory {
    Line<1, 80> territory;
    Thousandths value_thousandths;
    bool operator==(ComparedTerritory const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ComparedTerritory, (), (territory, value_thousandths))

// `figures`: years ascending, none twice; the first is where it began from. May be empty, while nobody measured yet.
struct IndicatorFigures {
    Line<0, 40> unit;
    Line<0, 120> source;
    List<YearFigure, 24> figures;
    std::optional<YearFigure> target;
    std::optional<ComparedTerritory> compared;
    bool operator==(IndicatorFigures const&) const = default;
};
BOOST_DESCRIBE_STRUCT(IndicatorFigures, (), (unit, source, figures, target, compared))

// What a line says. `figures`: of an indicator, and of nothing else.
struct DiagnosisSaid {
    DiagnosisKind kind{};
    Line<1, 200> title;
    std::optional<Prose<1, 600>> note;
    std::optional<IndicatorFigures> figures;
    bool operator==(DiagnosisSaid const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DiagnosisSaid, (), (kind, title, note, figures))

// How often a line was written, from 1.
using Revision = Whole<1, 1000>;

// What stands in one field at a time, and what a convention may ever have had.
inline constexpr std::size_t diagnosis_per_field = 60;
inline constexpr std::size_t diagnosis_per_convention = 5000;

// --- Orders of the steering committee, by a personal link only

// Writes a line of that field's diagnosis, or, with `line`, writes that one anew: of its field and kind. `instead_of`: the writing that the
// page showed. No two lines of a field and kind have the same title.
struct WriteDiagnosis {
    static constexpr auto name = "write_diagnosis";
    FieldCode field;
    DiagnosisSaid said;
    std::optional<DiagnosisId> line;
    std::optional<Revision> instead_of;
};
BOOST_DESCRIBE_STRUCT(WriteDiagnosis, (), (field, said, line, instead_of))

// Takes the line out of the diagnosis.
struct WithdrawDiagnosis {
    static constexpr auto name = "withdraw_diagnosis";
    DiagnosisId line;
    Revision instead_of;
};
BOOST_DESCRIBE_STRUCT(WithdrawDiagnosis, (), (line, instead_of))

// A line of a brought file, as WriteDiagnosis.
struct BroughtDiagnosis {
    FieldCode field;
    DiagnosisSaid said;
    std::optional<DiagnosisId> line;
    std::optional<Revision> instead_of;
    bool operator==(BroughtDiagnosis const&) const = default;
};
BOOST_DESCRIBE_STRUCT(BroughtDiagnosis, (), (field, said, line, instead_of))

// An action of a brought file: a new one, conducted already unless `values` say otherwise, with its title; or what changes of the sheet that
// is there. `seen`: how many changes of it the page knew; absent: it is new.
struct BroughtAction {
    FieldCode field;
    SheetFields values;
    std::optional<SheetId> sheet;
    std::optional<ChangeNumber> seen;
    bool operator==(BroughtAction const&) const = default;
};
BOOST_DESCRIBE_STRUCT(BroughtAction, (), (field, values, sheet, seen))

// What a file brings, whole or not at all.
struct BringIn {
    static constexpr auto name = "bring_in";
    List<BroughtDiagnosis, 500> diagnosis;
    List<BroughtAction, 200> actions;
};
BOOST_DESCRIBE_STRUCT(BringIn, (), (diagnosis, actions))

// --- Events of the convention's stream

struct DiagnosisWritten {
    static constexpr auto name = "diagnosis_written";
    static constexpr int version = 1;
    DiagnosisId line;
    Revision revision;
    FieldCode field;
    DiagnosisSaid said;
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(DiagnosisWritten, (), (line, revision, field, said, member))

struct DiagnosisWithdrawn {
    static constexpr auto name = "diagnosis_withdrawn";
    static constexpr int version = 1;
    DiagnosisId line;
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(DiagnosisWithdrawn, (), (line, member))

// --- Outcomes, in the convention's stream

// One a line, those too that were taken out. `member`, `at`: of the last writing, or of the taking out.
struct DiagnosisOutcome {
    static constexpr auto name = "diagnosis";
    DiagnosisId line;
    FieldCode field;
    Revision revision;
    DiagnosisSaid said;
    bool withdrawn{};
    MemberId member;
    Moment at;
    bool operator==(DiagnosisOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DiagnosisOutcome, (), (line, field, revision, said, withdrawn, member, at))

// --- Rows

// Key "diagnosis/N": a line that stands. The steering committee sees all; of a session the facilitator those of its field, the wall and
// phones the one that is shown (SessionRow.diagnosis_shown).
struct DiagnosisRow {
    static constexpr auto name = "diagnosis";
    DiagnosisId line;
    FieldCode field;
    Revision revision;
    DiagnosisSaid said;
    bool operator==(DiagnosisRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DiagnosisRow, (), (line, field, revision, said))

}  // namespace gommette
