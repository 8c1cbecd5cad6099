#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "protocol/commands.hpp"
#include "protocol/events.hpp"
#include "server/domain/voting/method.hpp"

namespace gommette::domain {

struct Person {
    PersonId id;
    College college{};
    int proposals{0};  // made, withdrawn ones included
};

struct Proposal {
    ProposalId id;
    PersonId author;  // none: the facilitator
    ProposalState state{};
    std::optional<Words> words;    // absent: erased
    std::optional<Reason> reason;  // of the last moderation
    ProposalId into;               // of a merged one: whose line it speaks through
    bool corrected{false};
    Moment made_at;
};

// A ballot is a map proposal → mark; a hidden or merged proposal's mark stays in it and does not count.
using Ballot = std::map<ProposalId, int>;

struct Round {
    RoundId id;
    Method method;
    std::vector<ProposalId> items;  // the paper, in its order; hidden ones stay on it and are passed over
    bool takes_new{false};
    bool live_results{false};
    bool is_open{true};
    Moment opened_at;
    std::optional<Moment> ends_at;
    std::optional<Moment> closed_at;
    std::map<PersonId, Ballot> ballots;  // of those who voted, also if they took all back
    std::optional<RoundResult> result;   // once closed
};

// Everything the log says of one session. Built by apply alone; a value without IO that can be copied.
struct Session {
    SessionPlanned plan;
    int step{0};
    int closed_from{0};  // while closed: the step to go back to
    std::optional<Moment> closed_at;
    std::vector<Person> people;  // index = number - 1, as the next two
    std::vector<Proposal> proposals;
    std::vector<Round> rounds;
    std::vector<ProposalId> priorities;
    std::int64_t position{0};  // events applied

    bool exists() const { return position > 0; }
    StepKind step_kind() const { return plan.agenda.values.at(static_cast<std::size_t>(step)).kind; }
    Person const* find(PersonId id) const;
    Proposal const* find(ProposalId id) const;
    Round const* find(RoundId id) const;
    Round const* open_round() const;  // at most one is open
    int live_proposals() const;
};

}  // namespace gommette::domain
