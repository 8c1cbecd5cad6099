#pragma once

#include <optional>
#include <vector>

#include "server/domain/convention.hpp"
#include "server/domain/views/steering_memory.hpp"

namespace gommette::domain {

// What anybody may read of closed sessions, for years: their proposals, and what became of them. It holds no person, no college, and
// nothing of a proposal that is hidden or withdrawn, or that speaks through such a one; words that were erased are nowhere in it.

// A closed round that counted the proposal. `of`: how many it counted.
struct PublicVote {
    RoundOutcome round;
    ResultOutcome result;
    int of{};
    bool is_tied{false};  // another one has the same rank
};

// The decision that stands. `by_vote`: it follows from a vote of the steering committee.
struct PublicDecision {
    Resolution resolution{};
    std::optional<Day> until;
    std::optional<Motive> motive;
    Moment at;
    bool by_vote{false};
};

// `values`: only what the public sees of a sheet, which is its title, progress, owner's structure, schedule, milestones and
// indicators. `changed_at`: when any of these last was.
struct PublicAction {
    FieldCode field;
    ActionNumber number;
    SheetFields values;
    Moment changed_at;
};

// The same idea in another session. `is_open_to_all`: whether that one's ideas can be read yet; else it has no words here.
struct PublicTwin {
    SessionsProposal proposal;
    Title session_title;
    std::optional<Title> title;
    bool is_open_to_all{false};
};

struct AbsorbedIdea {
    ProposalId number;
    std::optional<Words> words;  // nothing: erased
};

struct PublicIdea {
    ProposalId number;
    std::optional<Words> words;          // nothing: erased
    std::vector<AbsorbedIdea> absorbed;  // that speak through it
    std::vector<PublicVote> votes;       // oldest first
    std::optional<int> place;            // among the priorities; nothing: it is not retained
    std::optional<PublicDecision> decision;
    std::optional<PublicAction> action;  // of it, or of what it was before
    std::optional<PublicTwin> came_from;
    std::optional<PublicTwin> goes_on_as;
};

// `ideas`: the retained ones by place, then the others by number. `proposed`: how many there are with those that were merged.
struct PublicSession {
    SessionId id;
    SessionOutcome session;
    Moment closed_at;
    int proposed{};
    int alive{};  // without those that were merged
    std::vector<PublicIdea> ideas;
};

struct PublicIdeas {
    std::optional<ConventionDescribed> convention;
    std::vector<PublicSession> sessions;
};

// Whether the session's ideas can be read by all: it is closed.
bool is_open_to_all(SteeringMemory const& sessions, SessionId session);
// One session with all its ideas; without any session: there is none of that number, or it is not closed.
PublicIdeas public_ideas(Convention const& convention, SteeringMemory const& sessions, SessionId session);
// All closed sessions, last closed first, each with its retained ideas only.
PublicIdeas public_ideas(Convention const& convention, SteeringMemory const& sessions);

}  // namespace gommette::domain
