#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "protocol/commands.hpp"
#include "protocol/events.hpp"
#include "protocol/rows.hpp"
#include "server/domain/ballots.hpp"
#include "server/domain/hands.hpp"
#include "server/domain/voting/tally.hpp"

namespace gommette::domain {

// When something was last changed that a command can take back: the positions of that event and of the one before it; 0: none.
struct Changed {
    std::int64_t at{0};
    std::int64_t before{0};

    void now(std::int64_t position) {
        if (at == position) return;
        before = at;
        at = position;
    }
};

struct Person {
    PersonId id;
    College college{};
    Moment joined_at;
    bool on_paper{false};
    bool by_code{false};
    bool on_tablet{false};
    bool removed{false};
    int proposals{0};  // of theirs, live or merged
    int hidden_with{0};  // and hidden because they were removed
    Changed sorted;      // their college
    Changed admitted;    // whether they are removed

    // By a slip or on a shared screen they are in the room without a page of their own.
    bool is_without_phone() const { return on_paper || on_tablet; }
};

// `words_at`: the position of the event that has the reason, or had it.
struct Hiding {
    LogPosition words_at;
    Moment at;
    std::optional<ReasonWords> words;  // absent: erased
};

// How the list of priorities came about. `words_at`: the position of the event that has the reason, or had it.
struct PriorityList {
    bool by_votes{false};
    LogPosition words_at;
    Moment at;
    std::optional<ReasonWords> words;  // absent: it needed none, or it was erased
};

struct Proposal {
    ProposalId id;
    PersonId author;  // none: the facilitator
    ProposalState state{};
    std::optional<Words> words;    // absent: erased
    LogPosition words_at;          // of the event that has, or had, the words: the last that set them
    std::optional<Reason> reason;  // of the last moderation
    std::optional<Hiding> hiding;  // while it is hidden, but not with its author
    ProposalId into;  // of a merged one, also while it is hidden: what it was merged into, which may be merged itself since
    std::int64_t merged_at{0};  // of a merged one: the position of that event
    bool separated{false};      // it was merged, and speaks for itself again
    Changed placed;             // its state, what it is merged into, or what into it
    Changed worded;
    std::int64_t text{0};  // see Wording
    bool corrected{false};
    bool hidden_with_author{false};  // because its author was removed, not by a moderation of its own
    Moment made_at;
    std::optional<Lineage> origin{};  // it was sent back by the steering committee, and taken up
    std::optional<PriorityPut> priority{};  // the committee's priority that it stands for, in a session of the steering committee

    // Live or merged: it takes one of the places.
    bool is_placed() const { return state == ProposalState::live || state == ProposalState::merged; }
};

// What a proposal read from that position on. Equal texts have equal `text`: the position of the event that gave it first.
struct Wording {
    std::int64_t since{0};
    std::int64_t text{0};
    std::optional<Words> words;  // absent: erased
};

// A proposal on a round's paper; `added`: the position of the event that put it there.
struct PaperItem {
    ProposalId proposal;
    std::int64_t added{0};
    std::vector<Wording> wordings{};  // ascending; empty: it was not worded otherwise while the round was open

    // What it read at that position if it is not what it reads at the end; nullptr: the same.
    Wording const* former(std::int64_t position) const;
};

// A round that is open for those alone who were cut off, see RoundClosing.
struct Closing {
    Moment until;
    std::set<PersonId> awaited;
};

// One ballot round. Ballots and results name the items by their position on the paper, which never changes: what comes while it is
// open stands behind, and what is hidden or merged keeps its position and is passed over. Marks on those stay in the ballots,
// see Standing. Orders of ballots and of their lines are positions of the session's events.
struct Round {
    RoundId id;
    std::optional<Line<1, 60>> title;  // tells it from those that are open beside it
    Method method;
    std::vector<PaperItem> paper;
    bool takes_new{false};
    bool live_results{false};
    bool secret{false};
    bool lost{false};  // its ballots could not be opened any more
    std::vector<College> colleges;  // who may vote; empty: everybody
    WeightingName official{};
    std::vector<CollegeWeight> weights;  // declared: one for each college that may vote
    bool colleges_shown{false};          // on the wall, once closed
    bool is_open{true};  // or closing
    std::optional<Closing> closing;
    Moment opened_at;
    std::optional<Moment> ends_at;
    std::optional<Moment> closed_at;
    std::int64_t closed_by{0};  // once closed: the position of that event; rounds that were open together close in any order
    // As cast, of those who voted, also if they took all back; each acceptable as a whole. Of a college once it is closed: the one that its person was of then. Those of people removed while it was open
    // do not count, and are gone once it is closed. Those of people who may not vote, having been found to be of another college since,
    // do not count either. Of a secret round they are here while it is open only: no event tells them, and nothing counts them.
    std::map<PersonId, voting::Ballot> ballots;
    std::map<PersonId, Receipt> receipt_of;      // of the ballots that have one, likewise
    std::map<int, std::vector<voting::Ballot>> bundles;  // of a secret round, while it is open: its ballots on paper, by number
    std::vector<CountedHands> hands;             // by college, first those of several together; each of somebody
    std::vector<voting::Ballot> nameless;        // of a secret round, once closed: the ballots that counted
    std::set<PersonId> not_counted;              // once closed: of them those who might not vote then
    std::vector<Receipt> receipts;               // once closed: of those that counted, ascending
    std::optional<RoomKind> room;                // once closed
    std::optional<RoundResult> result;           // once closed
    std::vector<voting::Option> counted_paper;   // once closed: the state of each item when it was counted
    std::vector<CastingVote> casting_votes;      // one a proposal; the result says what they decided

    // Its position on the paper, votable or not; voting::nobody: it is not there.
    int option_of(ProposalId proposal) const;
    // Whether it is on the paper, or, once closed, whether it was counted.
    bool has(ProposalId proposal) const;
    bool is_for(College college) const;
    // A wire mark by its place on the paper, and back; both proposals are on the paper.
    voting::PlacedMark placed(Mark const& mark, std::int64_t order) const;
    Mark named(voting::PlacedMark const& mark) const;
};

// The line of the field's diagnosis that the room looks at.
struct DiagnosisOnShow {
    std::optional<DiagnosisId> now;
    std::optional<DiagnosisId> before;  // whose row left the wall with the last change

    void show(std::optional<DiagnosisId> line) {
        before = now;
        now = line;
    }
};

// Everything the log says of one session. Built by apply alone; a value without IO that can be copied.
struct Session {
    SessionPlanned plan;
    int step{0};
    int closed_from{0};  // while closed: the step to go back to
    std::optional<Moment> closed_at;
    std::optional<Reopening> reopened;
    DoorState door{};
    JoinCode code;               // now; the plan has the first
    std::vector<Person> people;  // all who ever joined; index = number - 1, as the next two
    std::vector<Proposal> proposals;
    std::vector<Round> rounds;
    RoundId fresh_result;  // the last round closed since the step was entered; none: there is none, or another was opened since
    std::vector<ProposalId> retained;  // as the facilitator gave the list
    std::optional<PriorityList> list;  // of a list that is not empty
    std::int64_t retained_by{0};       // the position of that event; 0: no list was given
    DiagnosisOnShow diagnosis;
    Changed stepped;
    Changed door_changed;
    Changed prioritized;
    int removed{0};            // people
    int placed{0};             // proposals that are live or merged
    std::int64_t position{0};  // events applied

    AgendaStep const& step_now() const { return plan.agenda.values.at(static_cast<std::size_t>(step)); }
    bool is_closed() const { return step_now().kind == StepKind::closed; }
    // nullptr: no such number in this session.
    Person const* find(PersonId id) const;
    Proposal const* find(ProposalId id) const;
    Round const* find(RoundId id) const;
    // At most rounds_open_at_once, in the order of their opening.
    std::vector<Round const*> open_rounds() const;
    bool has_open_round() const;
    // Of several the one opened last; nullptr: none is open.
    Round const* open_round() const;
    bool is_in_open_round(ProposalId proposal) const;
    // The one closed last, whatever was opened before it; nullptr: none is closed.
    Round const* last_closed() const;
    bool is_live(ProposalId id) const;
    // Where all merges lead: the line that the proposal has a part in, even while it is hidden.
    ProposalId line_of(ProposalId id) const;
    // Through whose line the proposal speaks now: itself unless merged.
    ProposalId keeper(ProposalId id) const;
    int live_proposals() const;
    // What it took up of that decision of the steering committee, live or merged; nullopt: nothing.
    std::optional<ProposalId> taken_up(DecisionId decision) const;
    // What stands for that priority here, live or merged; nullopt: nothing.
    std::optional<ProposalId> put_as(SessionsProposal const& priority) const;
    // All that people can be of here, in the order in which they choose.
    std::vector<College> colleges() const;
    bool has(College college) const;
    // Who joined and was not removed.
    int participants() const { return static_cast<int>(people.size()) - removed; }
    bool is_removed(PersonId id) const;
    // Whether the round is for the person, who is of this session and was not removed.
    bool may_vote(Round const& round, PersonId person) const;
    // How many may vote, those who vote by hand among them.
    int registered(Round const& round) const;
    // How those who may vote in it came into the room.
    RoomKind room_of(Round const& round) const;
    // How many people with numbered slips the round is for.
    int slips(Round const& round) const;
    // How many have voted in the round, and count.
    int voters(Round const& round) const;
    // The items of the round that can be voted on (open), or that were counted (closed), in the order of the paper.
    std::vector<ProposalId> votable(Round const& round) const;
    // The state of each item of the paper now, or at the close.
    std::vector<voting::Option> options(Round const& round) const;
    // What the person's ballot comes to now; empty: no ballot.
    Standing standing_of(Round const& round, PersonId person) const;
    // The count of an open round as it stands, or the result of a closed one. `present`: people who are there; known at the close.
    RoundResult result_of(Round const& round, std::optional<int> present = std::nullopt) const;
    // What is counted of it: the ballots of all who voted and were not removed while it was open. At the close and after it each is of
    // a college, by the order of College; while it is open of none, since one vote more would tell how that college voted.
    voting::BallotRound ballot_round(Round const& round, std::optional<int> present) const;
    // The count of the ballots, whether the round is open or closed.
    RoundResult count(Round const& round, std::optional<int> present) const;
    // Whose result the room looks at now: in a vote step the last one, elsewhere one that was closed in this step, until the
    // facilitator goes on.
    std::optional<RoundId> result_on_show() const;
    // What is retained now: an absorbed proposal leaves its place to its keeper, a hidden one its place open for its return.
    std::vector<ProposalId> priorities() const;
};

// The most live and merged proposals one person may have; an author of a real consultation made 76.
inline constexpr int proposals_per_person = 100;

}  // namespace gommette::domain
