#pragma once

#include <map>
#include <optional>
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
    LogPosition words_at;          // of the event that has, or had, the words: the last that set them
    std::optional<Reason> reason;  // of the last moderation
    ProposalId into;  // of a merged one, also while it is hidden: what it was merged into, which may be merged itself since
    bool corrected{false};
    Moment made_at;
};

// One ballot round. Marks on a proposal that is hidden or merged meanwhile stay in the ballots, see Standing.
struct Round {
    RoundId id;
    Method method;
    std::vector<ProposalId> items;  // the paper, in its order; hidden and merged ones stay on it and are passed over
    bool takes_new{false};
    bool live_results{false};
    bool is_open{true};
    Moment opened_at;
    std::optional<Moment> ends_at;
    std::optional<Moment> closed_at;
    std::map<PersonId, Ballot> ballots;  // as cast, of those who voted, also if they took all back; each one acceptable as a whole
    std::optional<RoundResult> result;   // once closed
    Paper closed_paper;                  // once closed: the paper as it was counted

    bool has(ProposalId proposal) const;
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
    RoundId fresh_result;  // the last round closed since the step was entered; none: nothing was, or another round was opened since
    std::vector<ProposalId> retained;  // as the facilitator gave the list
    RoundId retained_after;            // the last round closed by then; none: nothing had been voted on
    std::int64_t position{0};  // events applied

    AgendaStep const& step_now() const { return plan.agenda.values.at(static_cast<std::size_t>(step)); }
    bool is_closed() const { return step_now().kind == StepKind::closed; }
    // nullptr: no such number in this session.
    Person const* find(PersonId id) const;
    Proposal const* find(ProposalId id) const;
    Round const* find(RoundId id) const;
    // At most one round is open.
    Round const* open_round() const;
    bool is_live(ProposalId id) const;
    // Where all merges lead: the line that the proposal has a part in, even while it is hidden.
    ProposalId line_of(ProposalId id) const;
    // Through whose line the proposal speaks now: itself unless merged.
    ProposalId keeper(ProposalId id) const;
    int live_proposals() const;
    // The items of the round that can be voted on (open), or that were counted (closed), in the order of the paper.
    std::vector<ProposalId> votable(Round const& round) const;
    // The paper as it is now, or as it was at the close.
    Paper paper(Round const& round) const;
    // What the person's ballot comes to now; empty: no ballot.
    Standing standing_of(Round const& round, PersonId person) const;
    // The count of an open round as it stands, or the result of a closed one.
    RoundResult result_of(Round const& round) const;
    // Whose result the room looks at now: in a vote step the last one, elsewhere one that was closed in this step, until the
    // facilitator goes on.
    std::optional<RoundId> result_on_show() const;
    // What is retained now: an absorbed proposal leaves its place to its keeper, a hidden one its place open for its return.
    std::vector<ProposalId> priorities() const;
    // Where a priority's rank comes from, of the closed rounds that somebody voted in before the list was retained: the last one
    // that was not only a second look at some of an earlier one's items, else the last that had the proposal; nullptr: none had.
    Round const* vote_on(ProposalId proposal) const;
};

// The most proposals one person may make; an author of a real consultation made 76.
inline constexpr int proposals_per_person = 100;

}  // namespace gommette::domain
