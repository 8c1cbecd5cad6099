#include "server/domain/permissions.hpp"

#include <initializer_list>

namespace gommette::domain {

namespace {

constexpr unsigned bit(StepKind step) { return 1U << static_cast<unsigned>(step); }

constexpr unsigned steps(std::initializer_list<StepKind> list) {
    unsigned bits = 0;
    for (auto const step : list) bits |= bit(step);
    return bits;
}

constexpr unsigned never = 0;
constexpr unsigned running = steps({StepKind::lobby, StepKind::proposing, StepKind::merging, StepKind::vote, StepKind::prioritizing});
constexpr unsigned working = running & ~bit(StepKind::lobby);
constexpr unsigned anytime = running | bit(StepKind::closed);

// At which steps each role may give the command.
struct Permitted {
    unsigned guest{never};
    unsigned participant{never};
    unsigned facilitator{never};
    unsigned helper{never};
};

using K = StepKind;

// --- The table of a session's commands: one line each.

constexpr Permitted by(Join const*) { return {.guest = running}; }
constexpr Permitted by(Propose const*) { return {.participant = bit(K::proposing), .facilitator = working}; }
constexpr Permitted by(TakeUpReturned const*) { return {.facilitator = working}; }
constexpr Permitted by(PutToVote const*) { return {.facilitator = running}; }  // also before the members are there
constexpr Permitted by(WithdrawProposal const*) { return {.participant = bit(K::proposing)}; }
constexpr Permitted by(MarkBallot const*) { return {.participant = anytime}; }  // judged by its round alone
constexpr Permitted by(GoToStep const*) { return {.facilitator = running}; }
constexpr Permitted by(OpenRound const*) { return {.facilitator = steps({K::proposing, K::vote, K::prioritizing})}; }
constexpr Permitted by(SetTimer const*) { return {.facilitator = running}; }
constexpr Permitted by(CloseRound const*) { return {.facilitator = running}; }
constexpr Permitted by(GiveSlips const*) { return {.facilitator = running, .helper = running}; }
constexpr Permitted by(GiveCodes const*) { return {.facilitator = running}; }
constexpr Permitted by(EnterBallot const*) { return {.facilitator = running, .helper = running}; }
constexpr Permitted by(EnterBundle const*) { return {.facilitator = running, .helper = running}; }
constexpr Permitted by(CountHands const*) { return {.facilitator = running, .helper = running}; }
constexpr Permitted by(ShowColleges const*) { return {.facilitator = running}; }
constexpr Permitted by(GiveCastingVote const*) { return {.facilitator = running}; }
constexpr Permitted by(CorrectCollege const*) { return {.facilitator = running}; }
constexpr Permitted by(SetDoor const*) { return {.facilitator = running}; }
constexpr Permitted by(RenewCode const*) { return {.facilitator = running}; }
constexpr Permitted by(RemovePeople const*) { return {.facilitator = anytime}; }  // as hiding what they wrote
constexpr Permitted by(ReadmitPeople const*) { return {.facilitator = anytime}; }
constexpr Permitted by(CorrectProposal const*) { return {.facilitator = running}; }
constexpr Permitted by(HideProposal const*) { return {.facilitator = anytime}; }  // an insult does not wait for a reopening
constexpr Permitted by(ShowProposal const*) { return {.facilitator = anytime}; }
constexpr Permitted by(MergeProposals const*) { return {.facilitator = working}; }
constexpr Permitted by(CancelMerge const*) { return {.facilitator = working}; }
constexpr Permitted by(ShowDiagnosis const*) { return {.facilitator = running}; }
constexpr Permitted by(Retain const*) { return {.facilitator = bit(K::prioritizing)}; }
constexpr Permitted by(CloseSession const*) { return {.facilitator = running}; }
constexpr Permitted by(ReopenSession const*) { return {.facilitator = bit(K::closed)}; }

unsigned steps_of(Role role, Permitted const& permitted) {
    switch (role) {
        case Role::guest: return permitted.guest;
        case Role::participant: return permitted.participant;
        case Role::facilitator: return permitted.facilitator;
        case Role::helper: return permitted.helper;
        case Role::wall:
        case Role::steering:
        case Role::office:
        case Role::owner: return never;
    }
    return never;
}

// --- The table of the convention's commands, the office's, the steering committee's and action owners', which know no step: one line each.
struct PermittedAtConvention {
    bool office{false};
    bool steering{false};
    bool owner{false};
};

constexpr PermittedAtConvention by(DescribeConvention const*) { return {.office = true}; }
constexpr PermittedAtConvention by(FoundCommittee const*) { return {.office = true}; }
constexpr PermittedAtConvention by(PlanSession const*) { return {.office = true}; }
constexpr PermittedAtConvention by(IssueLink const*) { return {.office = true}; }
constexpr PermittedAtConvention by(RevokeLink const*) { return {.office = true}; }
constexpr PermittedAtConvention by(NameMember const*) { return {.office = true}; }
constexpr PermittedAtConvention by(CorrectMember const*) { return {.office = true}; }
constexpr PermittedAtConvention by(ReplaceMemberLink const*) { return {.office = true}; }
constexpr PermittedAtConvention by(ForgetMember const*) { return {.office = true}; }
constexpr PermittedAtConvention by(DecidePriority const*) { return {.steering = true}; }  // by a personal link only
constexpr PermittedAtConvention by(DecideByRound const*) { return {.steering = true}; }   // likewise, as the next three
constexpr PermittedAtConvention by(BeginSheet const*) { return {.steering = true}; }
constexpr PermittedAtConvention by(RecordAction const*) { return {.steering = true}; }
constexpr PermittedAtConvention by(ChangeSheet const*) { return {.steering = true, .owner = true}; }
constexpr PermittedAtConvention by(AppointOwner const*) { return {.steering = true}; }  // by a personal link only, as the next two
constexpr PermittedAtConvention by(EntrustSheet const*) { return {.steering = true}; }
constexpr PermittedAtConvention by(ReplaceOwnerLink const*) { return {.steering = true}; }
constexpr PermittedAtConvention by(WriteDiagnosis const*) { return {.steering = true}; }  // likewise, as the next two
constexpr PermittedAtConvention by(WithdrawDiagnosis const*) { return {.steering = true}; }
constexpr PermittedAtConvention by(BringIn const*) { return {.steering = true}; }
constexpr PermittedAtConvention by(JoinOrigin const*) { return {.steering = true}; }  // likewise, as the next three
constexpr PermittedAtConvention by(PartOrigin const*) { return {.steering = true}; }
constexpr PermittedAtConvention by(Compare const*) { return {.steering = true}; }
constexpr PermittedAtConvention by(SetEnvelope const*) { return {.steering = true}; }

bool is_permitted(Role role, PermittedAtConvention const& permitted) {
    switch (role) {
        case Role::office: return permitted.office;
        case Role::steering: return permitted.steering;
        case Role::owner: return permitted.owner;
        case Role::guest:
        case Role::participant:
        case Role::facilitator:
        case Role::helper:
        case Role::wall: return false;
    }
    return false;
}

}  // namespace

std::optional<Refusal> permission(Role role, ConventionCommand const& command) {
    auto const permitted = std::visit([](auto const& given) { return by(&given); }, command);
    return is_permitted(role, permitted) ? std::nullopt : std::optional{Refusal::not_yours};
}

std::optional<Refusal> permission(Role role, StepKind step, SessionCommand const& command) {
    auto const permitted = std::visit([](auto const& given) { return by(&given); }, command);
    auto const at = steps_of(role, permitted);
    if (at == never) return Refusal::not_yours;
    if ((at & bit(step)) != 0) return std::nullopt;
    return step == StepKind::closed ? Refusal::session_closed : Refusal::wrong_step;
}

}  // namespace gommette::domain
