#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "server/domain/decision.hpp"
#include "server/domain/sheet_fields.hpp"
#include "server/domain/views/names.hpp"
#include "server/domain/views/outcomes.hpp"

namespace gommette::domain {

// A private link as the log knows it; its key is nobody's to know.
struct Link {
    LinkId id;
    Role role{};
    SessionId session;  // none: the whole convention
    std::optional<Line<1, 60>> label;
    Moment issued_at;
    bool revoked{false};
    MemberId member{};  // whose personal link it is
};

// A seat in the steering committee, a member of a committee, or an owner of actions.
struct Member {
    MemberId id;
    std::optional<MemberId> substitute_for;
    std::optional<MemberFunction> function;  // absent: erased
    std::vector<LogPosition> words_at;       // the events that have, or had, the function; the last counts
    LinkId link;                             // that opens; none: it was taken back
    bool forgotten{false};
    bool is_owner{false};
    CommitteeId committee{};  // whose member it is; none: of the steering committee, or an owner

    // In the steering committee.
    bool is_seat() const { return !is_owner && !committee; }
};

// A decision, and when it was taken. `words_at`: the event that has, or had, the motive.
struct Decided {
    DecisionTaken taken;
    Moment at;
    LogPosition words_at;
    DecisionId replaced_by{};  // none: it stands
};

// One change of a sheet, and when it was made. `words_at`: the event that has, or had, the value.
struct SheetChange {
    SheetChanged changed;
    Moment at;
    LogPosition words_at;
};

// An action sheet: its beginning, and all changes of its fields.
struct Sheet {
    SheetBegun begun;
    Moment at;
    std::vector<SheetChange> changes;                      // index = number - 1
    std::array<std::size_t, sheet_field_count> last{};  // the number of each field's last change; 0: none
    MemberId entrusted_to{};                            // its owner with a link of their own; none: nobody
    std::vector<SheetOrigin> also;                      // what was joined to it since, in the order of joining

    // nullptr: the field was never filled in.
    SheetChange const* last_of(SheetField field) const;
    // All fields as they stand.
    SheetFields values() const;
};

// A line of a field's diagnosis: its last writing. `member`, `at`: of that, or of the taking out.
struct DiagnosisLine {
    DiagnosisWritten written;
    Moment at;
    MemberId member;
    bool withdrawn{false};
};

// What was made of two priorities that look alike; never undecided.
struct Comparison {
    Likeness likeness{};
    MemberId member;
    Moment at;
};
// The one that comes first by session and proposal, then the other.
using PriorityPair = std::pair<SessionsProposal, SessionsProposal>;

// By year, field and the funder's plain text; 0 and empty texts for what it does not say.
using EnvelopeKey = std::tuple<std::int64_t, std::string, std::string>;

// A budget envelope as it stands, and who declared that amount when.
struct DeclaredEnvelope {
    BudgetEnvelope declared;
    MemberId member;
    Moment at;
};

// The convention's own stream: what the office has set up, and what the steering committee decided. Sessions live in streams of
// their own.
struct Convention {
    std::optional<ConventionDescribed> described;
    std::vector<CommitteeFounded> committees;  // index = number - 1, as the next two
    std::vector<SessionAnnounced> sessions;
    std::vector<Link> links;
    std::vector<Member> members;
    std::vector<Decided> decisions;
    std::map<SessionsProposal, std::vector<DecisionId>> decided_on;  // the same by priority, oldest first
    std::map<SessionId, std::vector<DecisionId>> decided_in;         // those that votes of that session came to, oldest first
    std::set<DecisionId> returned;                                   // those that stand and want something reworked
    std::vector<Sheet> sheets;                                       // index = number - 1
    std::map<SessionsProposal, SheetId> sheet_on;                    // by each priority that its action comes from
    std::map<PriorityPair, Comparison> comparisons;
    std::vector<DiagnosisLine> diagnosis;                            // likewise, those too that were taken out
    std::map<EnvelopeKey, DeclaredEnvelope> envelopes;
    std::set<FieldCode> former_fields;                               // that were taken out since
    std::int64_t position{0};

    // In the order in which they are shown.
    ConventionFields const& fields() const;
    // Whether a committee, a sheet, an envelope or a line of the diagnosis that stands is of it.
    bool is_in_use(FieldCode const& field) const;
    CommitteeFounded const* find(CommitteeId id) const;
    SessionAnnounced const* find(SessionId id) const;
    Link const* find(LinkId id) const;
    Member const* find(MemberId id) const;
    Decided const* find(DecisionId id) const;
    Sheet const* find(SheetId id) const;
    DiagnosisLine const* find(DiagnosisId id) const;
    // The last decision on it, taken back or not; nullptr: there is none.
    Decided const* decision_on(SessionsProposal const& priority) const;
};

class SteeringMemory;

// What the rules of the convention may not find out for themselves.
struct ConventionContext {
    Role role{};
    MemberId member;                          // whose personal link gives the command; none: it is nobody's
    Moment now;
    JoinCode fresh_code;                      // no session has it; used by PlanSession only
    SteeringMemory const* sessions{nullptr};  // what they come to; used by decisions and BeginSheet only
};

using ConventionDecision = Ruling<ConventionEvent>;

// What follows from the command, or why nothing does. Pure.
ConventionDecision decide(Convention const& convention, ConventionContext const& context, ConventionCommand const& command);

// As of a session's events: whether the event, read from a file, can follow on what is there. Pure.
bool can_have_happened(Convention const& convention, ConventionEvent const& event);

// Makes the event true. Never fails: an event in the log has happened.
void apply(Convention& convention, ConventionEvent const& event, Moment at);

// What follows from one event, judged after it was applied.
struct ConventionFollows {
    ConventionRowNames rows;  // that may have changed
    OutcomeNames outcomes;    // likewise
    std::int32_t made{0};     // the number of the committee, session, link, member, decision, sheet, change or line it made; 0: none
};
ConventionFollows follow(Convention const& after, ConventionEvent const& event);

// In their order.
BudgetEnvelopes all_envelopes(Convention const& convention);

// All fields of a committee, its first one first.
std::vector<FieldCode> fields_of(CommitteeFounded const& committee);

// At least two steps, of which the last is "closed" and no other is.
bool is_agenda(Agenda const& agenda);

// lobby, proposing, merging, vote, prioritizing, closed; `steers`: lobby, vote, closed.
Agenda usual_agenda(bool steers = false);

// At least one, none twice, and no two called alike.
bool are_colleges(NamedColleges const& colleges);

inline constexpr std::size_t committees_per_convention = 200;
inline constexpr std::size_t sessions_per_convention = 2000;
inline constexpr std::size_t links_per_convention = 10000;
inline constexpr std::size_t members_per_convention = 500;
inline constexpr std::size_t decisions_per_convention = 10000;
inline constexpr std::size_t sheets_per_convention = 2000;
// Every pair is a row on the steering committee's page: one each of its sheets.
inline constexpr std::size_t comparisons_per_convention = 2000;

}  // namespace gommette::domain
