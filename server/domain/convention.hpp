#pragma once

#include <optional>
#include <vector>

#include "server/domain/decision.hpp"
#include "server/domain/views/names.hpp"

namespace gommette::domain {

// A private link as the log knows it; its key is nobody's to know.
struct Link {
    LinkId id;
    Role role{};
    SessionId session;  // none: the whole convention
    std::optional<Line<1, 60>> label;
    Moment issued_at;
    bool revoked{false};
};

// The convention's own stream: what the office has set up. Sessions live in streams of their own.
struct Convention {
    std::optional<ConventionDescribed> described;
    std::vector<CommitteeFounded> committees;  // index = number - 1, as the next two
    std::vector<SessionAnnounced> sessions;
    std::vector<Link> links;
    std::int64_t position{0};

    CommitteeFounded const* find(CommitteeId id) const;
    SessionAnnounced const* find(SessionId id) const;
    Link const* find(LinkId id) const;
};

using ConventionDecision = Ruling<ConventionEvent>;

// What follows from the command, or why nothing does. `fresh_code`: a join code no session has, used by PlanSession only. Pure.
ConventionDecision decide(Convention const& convention, Role role, JoinCode const& fresh_code, ConventionCommand const& command);

// As of a session's events: whether the event, read from a file, can follow on what is there. Pure.
bool can_have_happened(Convention const& convention, ConventionEvent const& event);

// Makes the event true. Never fails: an event in the log has happened.
void apply(Convention& convention, ConventionEvent const& event, Moment at);

// What follows from one event, judged after it was applied.
struct ConventionFollows {
    ConventionRowNames rows;  // that may have changed
    std::int32_t made{0};     // the number of the committee, session or link it made; 0: none
};
ConventionFollows follow(Convention const& after, ConventionEvent const& event);

// At least two steps, of which the last is "closed" and no other is.
bool is_agenda(Agenda const& agenda);

// lobby, proposing, merging, vote, prioritizing, closed.
Agenda usual_agenda();

inline constexpr std::size_t committees_per_convention = 200;
inline constexpr std::size_t sessions_per_convention = 2000;
inline constexpr std::size_t links_per_convention = 10000;

}  // namespace gommette::domain
