#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "protocol/commands.hpp"
#include "protocol/events.hpp"

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

// What follows for the convention, and, for PlanSession, the first event of the new session's stream.
struct Founded {
    std::vector<ConventionEvent> events;
    std::optional<SessionPlanned> session;
};
using OfficeDecision = std::variant<Founded, Refusal>;

// `fresh_code`: a join code no session has, used by PlanSession only. Pure. Only the office may give these commands.
OfficeDecision decide(Convention const& convention, Role role, JoinCode const& fresh_code, Command const& command);

void apply(Convention& convention, ConventionEvent const& event, Moment at);

// lobby, proposing, merging, vote, prioritizing, closed.
Agenda usual_agenda();

inline constexpr std::size_t committees_per_convention = 200;
inline constexpr std::size_t sessions_per_convention = 2000;
inline constexpr std::size_t links_per_convention = 10000;

}  // namespace gommette::domain
