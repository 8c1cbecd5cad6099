#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "server/domain/decide/topics.hpp"
#include "server/domain/official_weighting.hpp"
#include "server/domain/rewording.hpp"
#include "server/domain/secret_round.hpp"

namespace gommette::domain {

namespace {

Moment later(Moment now, std::int64_t seconds) { return {now.value + seconds * 1000}; }

template <class Seconds>
std::optional<Moment> ends(Context const& context, std::optional<Seconds> const& duration_s) {
    if (!duration_s) return std::nullopt;
    return later(context.now, duration_s->value);
}

// The paper of a new round, or why there is none.
std::variant<std::vector<ProposalId>, Refusal> paper(Session const& session, OpenRound const& command) {
    std::vector<ProposalId> items;
    if (!command.items) {
        for (auto const& proposal : session.proposals)
            if (proposal.state == ProposalState::live) items.push_back(proposal.id);
        bool const more_may_come = session.step_now().kind == StepKind::proposing;
        if (items.empty() && !more_may_come) return Refusal::nothing_to_vote_on;
        if (items.size() > proposals_per_session) return Refusal::too_many_proposals;
        return items;
    }
    std::set<ProposalId> seen;
    for (auto const item : command.items->values) {
        if (!session.is_live(item)) return Refusal::no_such_proposal;
        if (!seen.insert(item).second) return Refusal::same_proposal_twice;
        items.push_back(item);
    }
    if (items.empty()) return Refusal::nothing_to_vote_on;
    return items;
}

// What opens beside others is called otherwise than they are. So of two facilitators who open one at the same moment, neither knowing
// of the other, only the first does.
std::optional<Refusal> refusal_beside(std::vector<Round const*> const& open, OpenRound const& command) {
    if (open.size() >= rounds_open_at_once) return Refusal::round_still_open;
    if (open.empty()) return std::nullopt;
    if (!command.title) return Refusal::round_still_open;
    auto const is_called_so = [&](Round const* round) { return round->title == command.title; };
    return std::any_of(open.begin(), open.end(), is_called_so) ? std::optional{Refusal::already_taken} : std::nullopt;
}

// Why the round cannot be for those.
std::optional<Refusal> refusal_of_colleges(Session const& session, Colleges const& colleges) {
    std::set<College> const named(colleges.values.begin(), colleges.values.end());
    if (named.empty() || named.size() != colleges.values.size()) return Refusal::settings_unfit;
    bool const are_here = std::all_of(named.begin(), named.end(), [&](College college) { return session.has(college); });
    return are_here ? std::nullopt : std::optional{Refusal::no_such_college};
}

bool is_awaited(Closing const& closing, Context const& context, PersonId person) {
    return closing.awaited.contains(person) || (context.came_back && context.came_back(person));
}

// Those who may vote, and whose pages went lately.
std::vector<PersonId> cut_off(Session const& session, Round const& round, Context const& context) {
    std::vector<PersonId> people;
    for (auto const& person : session.people)
        if (context.was_cut_off && !person.is_without_phone() && session.may_vote(round, person.id) && context.was_cut_off(person.id))
            people.push_back(person.id);
    return people;
}

// Why the lines cannot be marked in this round, whatever the ballot.
std::optional<Refusal> refusal_of_lines(Session const& session, Round const& round, Marks const& marks) {
    if (marks.values.empty()) return Refusal::nothing_to_vote_on;
    auto const shape = line_shape(round.method);
    std::vector<voting::PlacedMark> seen;
    for (auto const& line : marks.values) {
        auto const can_be_marked = [&](ProposalId proposal) {
            return round.has(proposal) && (!line.mark || session.is_live(proposal));
        };
        if (!can_be_marked(line.proposal) || (line.rival && !can_be_marked(*line.rival))) return Refusal::not_in_round;
        if (!has_shape(line, shape)) return Refusal::mark_not_allowed;
        auto const placed = round.placed(line, 0);
        if (std::any_of(seen.begin(), seen.end(), [&](auto const& earlier) { return same_line(shape, earlier, placed); }))
            return Refusal::same_proposal_twice;
        seen.push_back(placed);
    }
    return std::nullopt;
}

// Whether a line is marked whose text is another now than the page showed.
bool marks_other_words(Round const& round, MarkBallot const& command) {
    auto const reads_otherwise = [&](ProposalId proposal) {
        return round.paper[static_cast<std::size_t>(round.option_of(proposal))].former(command.seen->value) != nullptr;
    };
    auto const& marks = command.marks.values;
    return command.seen && std::any_of(marks.begin(), marks.end(), [&](Mark const& line) {
               return line.mark && (reads_otherwise(line.proposal) || (line.rival && reads_otherwise(*line.rival)));
           });
}

// The ballot that the change leads to. Marking a line takes back the marks given earlier to what was merged into it: the new mark
// speaks for all of them. A mark on what was merged can be taken back alone, and does not return with its proposal. Marks that do not count now (on hidden proposals, say) stay in the ballot for when they count again.
// But if the whole ballot then holds more than the method allows, because dots that came back were spent anew, only the marks
// that count now are kept: showing a proposal again must never make a ballot of too many dots.
voting::Ballot ballot_after(Session const& session, Round const& round, voting::Ballot ballot, Marks const& marks) {
    auto const shape = line_shape(round.method);
    auto const line_of = [&](voting::PlacedMark mark) {
        auto const option = [&](int given) {
            auto const own = round.paper[static_cast<std::size_t>(given)].proposal;
            auto const line = session.line_of(own);
            return line == own ? given : round.option_of(line);
        };
        mark.option = option(mark.option);
        if (shape == voting::LineShape::mark_and_rival) mark.second = option(mark.second);
        return mark;
    };
    // All ballots of a secret round are as old as its paper.
    ballot.order = round.secret ? round.paper.front().added : session.position + 1;
    for (auto const& line : marks.values) {
        auto const asked = round.placed(line, ballot.order);
        std::erase_if(ballot.marks, [&](auto const& held) {
            return same_line(shape, line_of(held), asked) || (!line.mark && same_line(shape, held, asked));
        });
        if (line.mark) put_line(ballot.marks, shape, asked);
    }
    if (refusal_of(round.method, ballot)) ballot.marks = standing(round.method, session.options(round), ballot).counted;
    return ballot;
}

// What a change makes of a ballot: the marks that came and those that went, each in the order of a ballot's marks. What most changes
// leave as it is, nearly all, stands in neither.
struct Difference {
    std::vector<voting::PlacedMark> came;
    std::vector<voting::PlacedMark> went;

    Difference(voting::Ballot const& before, voting::Ballot const& after) {
        std::ranges::set_difference(after.marks, before.marks, std::back_inserter(came));
        std::ranges::set_difference(before.marks, after.marks, std::back_inserter(went));
    }
};

// Whether they say the same, whenever they were given.
bool say_the_same(std::vector<voting::PlacedMark> one, std::vector<voting::PlacedMark> other) {
    if (one.size() != other.size()) return false;
    for (auto* marks : {&one, &other}) {
        for (auto& mark : *marks) mark.order = 0;
        std::ranges::sort(*marks);
    }
    return one == other;
}

// Whether the ballot says after a change what it said before, and knows no more of the paper: what was added, merged or worded
// otherwise since it was cast asks its person to look again, and an equal ballot then tells that they did.
bool says_the_same(Session const& session, Round const& round, voting::Ballot const& before, voting::Ballot const& after,
                   Difference const& difference) {
    if (before.kind != after.kind || !say_the_same(difference.came, difference.went)) return false;
    auto const options = session.options(round);
    Rewording const rewording(session, round);
    auto const is_on_former = [&](voting::PlacedMark const& mark) { return rewording.former(mark) != nullptr; };
    return std::none_of(before.marks.begin(), before.marks.end(), is_on_former) &&
           std::all_of(options.begin(), options.end(), [&](voting::Option const& option) {
               return option.added <= before.order && option.merged_at <= before.order;
           });
}

// The mark of that line; nullptr: there is none.
voting::PlacedMark const* on_line(std::vector<voting::PlacedMark> const& marks, voting::LineShape shape, voting::PlacedMark const& line) {
    auto const found = std::ranges::find_if(marks, [&](auto const& mark) { return same_line(shape, mark, line); });
    return found == marks.end() ? nullptr : &*found;
}

// The asked lines, and those that follow from them: whoever reads the log needs no rule to know a ballot.
BallotChange whole_change(Round const& round, Difference const& difference, Marks const& marks) {
    auto const shape = line_shape(round.method);
    BallotChange change{marks.values};
    std::vector<voting::PlacedMark> asked;
    for (auto const& line : marks.values) asked.push_back(round.placed(line, 0));
    for (auto const& mark : difference.came) {
        if (on_line(asked, shape, mark)) continue;
        auto const* held = on_line(difference.went, shape, mark);
        if (!held || round.named(*held) != round.named(mark)) change.values.push_back(round.named(mark));
    }
    for (auto const& mark : difference.went) {
        if (on_line(asked, shape, mark) || on_line(difference.came, shape, mark)) continue;
        auto taken_back = round.named(mark);
        taken_back.mark.reset();
        taken_back.second.reset();
        change.values.push_back(taken_back);
    }
    return change;
}

}  // namespace

Decision decide_one(Session const& session, Actor const& actor, Context const& context, MarkBallot const& command) {
    auto const* round = session.find(command.round);
    if (!round) return Refusal::no_such_round;
    if (!round->is_open) return Refusal::round_closed;
    if (round->lost) return Refusal::ballots_lost;
    if (!session.find(actor.person)) return Refusal::no_such_person;
    if (round->closing && !is_awaited(*round->closing, context, actor.person)) return Refusal::round_closed;
    if (!session.may_vote(*round, actor.person)) return Refusal::not_your_vote;
    if (auto const refusal = refusal_of_lines(session, *round, command.marks)) return *refusal;
    static voting::Ballot const none;
    auto const found = round->ballots.find(actor.person);
    auto const& before = found == round->ballots.end() ? none : found->second;
    auto const after = ballot_after(session, *round, before, command.marks);
    if (auto const refusal = refusal_of(round->method, after)) return *refusal;
    // Also where it says what it said before: that a person voted again must not be told either.
    if (round->secret) return Granted<SessionEvent>{{}, {sealed(*round, actor.person, after, command.receipt)}};
    Difference const difference(before, after);
    if (found != round->ballots.end() && says_the_same(session, *round, before, after, difference)) return Granted<SessionEvent>{};
    BallotMarked marked{round->id, actor.person, whole_change(*round, difference, command.marks)};
    if (marks_other_words(*round, command)) marked.seen = command.seen;
    marked.receipt = command.receipt;
    return granted(marked);
}

Decision decide_one(Session const& session, Actor const&, Context const& context, OpenRound const& command) {
    if (auto const refusal = refusal_beside(session.open_rounds(), command)) return *refusal;
    if (session.rounds.size() >= rounds_per_session) return Refusal::too_many_rounds;
    auto const method = any_method(command.method);
    if (voting::names_options(method) && !command.items) return Refusal::settings_unfit;
    if (command.colleges)
        if (auto const refusal = refusal_of_colleges(session, *command.colleges)) return *refusal;
    if (!can_weigh(command, session.colleges())) return Refusal::settings_unfit;
    auto items = paper(session, command);
    if (auto const* refusal = std::get_if<Refusal>(&items)) return *refusal;
    bool const is_secret = command.secret.value_or(false);
    if (is_secret && command.live_results) return Refusal::settings_unfit;
    if (is_secret && std::get<std::vector<ProposalId>>(items).empty()) return Refusal::nothing_to_vote_on;
    auto const options = static_cast<int>(std::get<std::vector<ProposalId>>(items).size());
    if (!voting::suits(method, options)) return Refusal::settings_unfit;
    RoundOpened opened;
    opened.round.value = static_cast<std::int32_t>(session.rounds.size() + 1);
    opened.method = command.method;
    opened.items.values = std::get<std::vector<ProposalId>>(std::move(items));
    opened.takes_new = !command.items && !is_secret;
    opened.live_results = command.live_results;
    opened.ends_at = ends(context, command.duration_s);
    opened.colleges = command.colleges;
    if (command.official != WeightingName::by_person) opened.official = command.official;
    opened.weights = command.weights;
    opened.title = command.title;
    if (is_secret) opened.secret = true;
    return granted(opened);
}

Decision decide_one(Session const& session, Actor const&, Context const& context, SetTimer const& command) {
    auto const* round = session.find(command.round);
    if (!round) return Refusal::no_such_round;
    if (!round->is_open) return Refusal::round_closed;
    if (round->closing) return Refusal::round_closing;
    return granted(TimerSet{round->id, ends(context, command.duration_s)});
}

Decision decide_one(Session const& session, Actor const&, Context const& context, CloseRound const& command) {
    auto const* round = session.find(command.round);
    if (!round) return Refusal::no_such_round;
    if (!round->is_open) return Refusal::round_closed;
    if (round->closing && command.grace_s) return Refusal::round_closing;
    if (auto awaited = command.grace_s ? cut_off(session, *round, context) : std::vector<PersonId>{}; !awaited.empty())
        return granted(RoundClosing{round->id, later(context.now, command.grace_s->value), {std::move(awaited)}});
    auto const is_present = [&](Person const& person) {
        return session.may_vote(*round, person.id) && (person.is_without_phone() || (context.is_present && context.is_present(person.id)));
    };
    auto const present =
        people_by_hand(round->hands) + (round->secret ? session.slips(*round) : 0) + static_cast<int>(std::count_if(session.people.begin(), session.people.end(), is_present));
    if (round->secret) return Granted<SessionEvent>{{close_secretly(session, *round, present)}, {UrnEnded{round->id}}};
    return granted(RoundClosed{round->id, {voting::counting_rules}, session.result_of(*round, present)});
}

Decision decide_one(Session const& session, Actor const&, Context const&, ShowColleges const& command) {
    auto const* round = session.find(command.round);
    if (!round) return Refusal::no_such_round;
    if (round->is_open) return Refusal::round_still_open;
    if (round->secret) return Refusal::secret_round;
    if (round->colleges_shown == command.shown) return Refusal::already_there;
    return granted(CollegesShown{round->id, command.shown});
}

Decision decide_one(Session const& session, Actor const&, Context const&, GiveCastingVote const& command) {
    auto const* round = session.find(command.round);
    if (!round) return Refusal::no_such_round;
    if (round->is_open) return Refusal::round_still_open;
    if (round->secret) return Refusal::secret_round;
    if (!round->has(command.proposal)) return Refusal::not_in_round;
    auto const* figure = figure_for_chair(round->method, *round->result, round->option_of(command.proposal));
    if (!figure) return Refusal::no_tie;
    if (figure->by_chair && (figure->verdict == Verdict::adopted) == command.in_favour) return Refusal::already_there;
    return granted(CastingVoteGiven{round->id, command.proposal, command.in_favour, ReasonWords{command.reason}});
}

}  // namespace gommette::domain
