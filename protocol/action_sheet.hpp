#pragma once

#include "protocol/vocabulary.hpp"

namespace gommette {

// Action sheets (fiches action): what a validated priority becomes, or an action that is conducted already. A sheet is fields; each
// change replaces the whole of one field.

enum class ActionKind { new_action, existing, to_strengthen };
BOOST_DESCRIBE_ENUM(ActionKind, new_action, existing, to_strengthen)

enum class ProgressState { not_started, under_way, suspended, done, abandoned };
BOOST_DESCRIBE_ENUM(ProgressState, not_started, under_way, suspended, done, abandoned)

// `percent`: only of what is under way or suspended, and optional there. That it is so is the domain's business.
struct ActionProgress {
    ProgressState state{};
    std::optional<Whole<0, 100>> percent;
    bool operator==(ActionProgress const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActionProgress, (), (state, percent))

// In whole euros, over the whole term; absent: not known yet.
struct ActionBudget {
    std::optional<Cost> euros;
    bool operator==(ActionBudget const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActionBudget, (), (euros))

enum class FundingState { asked, granted, refused };
BOOST_DESCRIBE_ENUM(FundingState, asked, granted, refused)

// One line of the funding plan.
struct FundingLine {
    Line<1, 80> funder;
    Cost euros;
    FundingState state{};
    bool operator==(FundingLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FundingLine, (), (funder, euros, state))

// Either may be open. It does not end before it begins.
struct ActionSchedule {
    std::optional<Day> begins;
    std::optional<Day> ends;
    bool operator==(ActionSchedule const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActionSchedule, (), (begins, ends))

// Late once its day has passed and it is not done.
struct Milestone {
    Day day;
    Line<1, 100> title;
    bool done{};
    bool operator==(Milestone const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Milestone, (), (day, title, done))

// A figure of an indicator, in thousandths of its unit: 12.5 % is 12500. Shown and drawn; nothing is decided on it.
using Thousandths = Whole<-1'000'000'000'000, 1'000'000'000'000>;

struct Measure {
    Day day;
    Thousandths value_thousandths;
    bool operator==(Measure const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Measure, (), (day, value_thousandths))

// result: what changed for people · means: what was put into it.
enum class IndicatorKind { result, means };
BOOST_DESCRIBE_ENUM(IndicatorKind, result, means)

struct ActionIndicator {
    IndicatorKind kind{};
    Line<1, 100> title;
    Line<0, 20> unit;
    std::optional<Thousandths> baseline_thousandths;
    std::optional<Thousandths> target_thousandths;
    List<Measure, 16> measures;
    bool operator==(ActionIndicator const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActionIndicator, (), (kind, title, unit, baseline_thousandths, target_thousandths, measures))

// The table of a sheet's fields: what each is called, and what may stand in it. Pages, tables and documents follow from it, in this
// order. Absent: never filled in, or erased; an empty text or list: emptied. The longest value fits into one frame.
struct SheetFields {
    std::optional<Title> title;
    std::optional<ActionKind> kind;
    std::optional<ActionProgress> progress;
    std::optional<Prose<0, 600>> stake;
    std::optional<Prose<0, 1000>> finding;
    std::optional<Prose<0, 1000>> goals;
    std::optional<Prose<0, 2000>> description;
    std::optional<Line<0, 200>> audience;
    std::optional<Line<0, 200>> territory;
    std::optional<Line<0, 120>> owner;
    std::optional<Line<0, 80>> owner_person;
    std::optional<Line<0, 120>> caf_owner;
    std::optional<Prose<0, 400>> partners;
    std::optional<Prose<0, 1000>> means;
    std::optional<ActionBudget> budget;
    std::optional<List<FundingLine, 20>> funding;
    std::optional<ActionSchedule> schedule;
    std::optional<List<Milestone, 24>> milestones;
    std::optional<List<ActionIndicator, 8>> indicators;
    std::optional<Prose<0, 1000>> note;
    bool operator==(SheetFields const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetFields, (),
                      (title, kind, progress, stake, finding, goals, description, audience, territory, owner, owner_person, caf_owner,
                       partners, means, budget, funding, schedule, milestones, indicators, note))

// The same names, where a field is only named. server/domain/sheet_fields.hpp does not compile unless they are the same.
enum class SheetField {
    title, kind, progress, stake, finding, goals, description, audience, territory, owner, owner_person, caf_owner, partners, means,
    budget, funding, schedule, milestones, indicators, note
};
BOOST_DESCRIBE_ENUM(SheetField, title, kind, progress, stake, finding, goals, description, audience, territory, owner, owner_person,
                    caf_owner, partners, means, budget, funding, schedule, milestones, indicators, note)

// Changes of one sheet, from 1.
using ChangeNumber = Whole<1, 2000>;
// The most changes of one sheet: four years of two a working day.
inline constexpr std::size_t changes_per_sheet = 2000;
// An action's place in its field, from 1: with the field's code it names the action for good, as JE3.
using ActionNumber = Whole<1, 2000>;

// --- Orders of the steering committee, by a personal link only; of owners the change of a sheet

// Writes the sheet of a retained priority whose decision that stands validates it; pre-filled with its words. `field`: one of its
// committee's; absent: the first.
struct BeginSheet {
    static constexpr auto name = "begin_sheet";
    SessionId session;
    ProposalId proposal;
    std::optional<FieldCode> field{};
};
BOOST_DESCRIBE_STRUCT(BeginSheet, (), (session, proposal, field))

// Writes the sheet of an action that is conducted already, and comes from no workshop.
struct RecordAction {
    static constexpr auto name = "record_action";
    FieldCode field;
    Title title;
};
BOOST_DESCRIBE_STRUCT(RecordAction, (), (field, title))

// Replaces one field: the one that `value` has; exactly one. `instead_of`: the change of that field which the page showed; absent: it
// showed none. Refused as `changed_meanwhile` if another member changed the field since; one's own changes, which may have waited
// together for the line, follow each other. The owner to whom the sheet is entrusted gives it too, for the progress, the note and the
// measures of the indicators only.
struct ChangeSheet {
    static constexpr auto name = "change_sheet";
    SheetId sheet;
    SheetFields value;
    std::optional<ChangeNumber> instead_of;
};
BOOST_DESCRIBE_STRUCT(ChangeSheet, (), (sheet, value, instead_of))

// Entrusts the sheet to somebody new, with a private link of their own, which opens the sheets entrusted to them and nothing else. Who
// orders it makes the key, and shows the link once.
struct AppointOwner {
    static constexpr auto name = "appoint_owner";
    SheetId sheet;
    PersonName called;
    MemberFunction function;
    Key key;
};
BOOST_DESCRIBE_STRUCT(AppointOwner, (), (sheet, called, function, key))

// Entrusts the sheet to an owner who was appointed before; absent: to nobody any more.
struct EntrustSheet {
    static constexpr auto name = "entrust_sheet";
    SheetId sheet;
    std::optional<MemberId> owner;
};
BOOST_DESCRIBE_STRUCT(EntrustSheet, (), (sheet, owner))

// For an owner's link that was lost: the former one, if any, opens nothing any more. `key`: of the new one; absent: there is none.
struct ReplaceOwnerLink {
    static constexpr auto name = "replace_owner_link";
    MemberId owner;
    std::optional<Key> key;
};
BOOST_DESCRIBE_STRUCT(ReplaceOwnerLink, (), (owner, key))

// --- Events of the convention's stream

// `origin` and `decision`: the priority and the decision that validated it; absent: an action that was conducted already. What is
// filled in from the start follows as changes.
struct SheetBegun {
    static constexpr auto name = "sheet_begun";
    static constexpr int version = 1;
    SheetId sheet;
    FieldCode field;
    ActionNumber number;
    std::optional<SessionsProposal> origin;
    std::optional<DecisionId> decision;
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(SheetBegun, (), (sheet, field, number, origin, decision, member))

// `owner`: to whom it is entrusted from now on; absent: nobody. `member`: who did so.
struct SheetEntrusted {
    static constexpr auto name = "sheet_entrusted";
    static constexpr int version = 1;
    SheetId sheet;
    std::optional<MemberId> owner;
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(SheetEntrusted, (), (sheet, owner, member))

// The field alone.
struct SheetWords {
    SheetFields value;
    bool operator==(SheetWords const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetWords, (), (value))

// `replaces`: the last change of that field before.
struct SheetChanged {
    static constexpr auto name = "sheet_changed";
    static constexpr int version = 1;
    SheetId sheet;
    ChangeNumber change;
    SheetField field{};
    MemberId member;
    std::optional<ChangeNumber> replaces;
    std::optional<SheetWords> words;
};
BOOST_DESCRIBE_STRUCT(SheetChanged, (), (sheet, change, field, member, replaces, words))

// --- Outcomes, in the convention's stream

// A priority that the sheet's action comes from too, and the decision that validated it.
struct SheetOrigin {
    SessionsProposal origin;
    DecisionId decision;
    bool operator==(SheetOrigin const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetOrigin, (), (origin, decision))

// The most that can be joined to one sheet.
inline constexpr std::size_t origins_per_sheet = 20;

// One a sheet. `entrusted_to`: its owner with a link of their own; absent: nobody. `also`: what was joined to it since; absent: nothing.
struct SheetOutcome {
    static constexpr auto name = "sheet";
    SheetId sheet;
    FieldCode field;
    ActionNumber number;
    std::optional<SessionsProposal> origin;
    std::optional<DecisionId> decision;
    MemberId member;
    Moment at;
    std::optional<MemberId> entrusted_to{};
    std::optional<List<SheetOrigin, origins_per_sheet>> also{};
    bool operator==(SheetOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetOutcome, (), (sheet, field, number, origin, decision, member, at, entrusted_to, also))

// One a change, of those too that others took the place of. Its value is in the words of its event.
struct SheetChangeOutcome {
    static constexpr auto name = "sheet_change";
    SheetId sheet;
    ChangeNumber change;
    SheetField field{};
    MemberId member;
    Moment at;
    std::optional<ChangeNumber> replaces;
    bool operator==(SheetChangeOutcome const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetChangeOutcome, (), (sheet, change, field, member, at, replaces))

// --- Rows of the steering committee's view, and of an owner's

// The last change of a field.
struct FieldChanged {
    SheetField field{};
    ChangeNumber change;
    MemberId member;
    Moment at;
    bool operator==(FieldChanged const&) const = default;
};
BOOST_DESCRIBE_STRUCT(FieldChanged, (), (field, change, member, at))

// Key "sheet/N": a sheet as it stands. `changed`: of each field that was ever filled in, in the order of the fields. `entrusted_to`: its
// owner with a link of their own; absent: nobody. `also`: what was joined to it since it was begun, in the order of joining; absent: nothing.
struct SheetRow {
    static constexpr auto name = "sheet";
    SheetId sheet;
    FieldCode field;
    ActionNumber number;
    std::optional<SessionsProposal> origin;
    std::optional<DecisionId> decision;
    MemberId member;
    Moment at;
    SheetFields values;
    List<FieldChanged, 20> changed;
    std::optional<MemberId> entrusted_to{};
    std::optional<List<SheetOrigin, origins_per_sheet>> also{};
    bool operator==(SheetRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetRow, (), (sheet, field, number, origin, decision, member, at, values, changed, entrusted_to, also))

// So many of a sheet's last changes are rows; all of them are in the export of changes.
inline constexpr std::size_t changes_shown = 30;

// Key "sheet_change/SHEET/CHANGE": one of the last changes of a sheet. `value`: absent where it was erased.
struct SheetChangeRow {
    static constexpr auto name = "sheet_change";
    SheetId sheet;
    ChangeNumber change;
    SheetField field{};
    std::optional<SheetFields> value;
    MemberId member;
    Moment at;
    std::optional<ChangeNumber> replaces;
    bool operator==(SheetChangeRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetChangeRow, (), (sheet, change, field, value, member, at, replaces))

}  // namespace gommette
