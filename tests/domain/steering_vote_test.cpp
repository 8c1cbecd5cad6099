#include <gmock/gmock.h>

#include "server/domain/views/outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/steering_scene.hpp"

namespace gommette::domain {
namespace {

using ::testing::ElementsAre;
using Kind = ConventionRowName::Kind;

SessionsProposal priority(int session, int number) { return {{session}, {number}}; }

// Two priorities of a workshop, and a session of the steering committee (4) with five members of it in the room.
struct Meeting {
    SteeringScene board;
    Scene room;

    Meeting() {
        board.doing({}, FoundCommittee{{"PE"}, title("Comité de pilotage"), std::nullopt, true}, Role::office);
        PlanSession const command{{2}, title("Réunion de mai")};
        auto const outcome = board.when({}, command, Role::office);
        room.happened(std::get<StreamBegun>(std::get<Granted<ConventionEvent>>(outcome.decision).deposits.at(0)).first);
        board.doing({}, command, Role::office);
        board.retains(1, 4, 1).retains(1, 6, 2);
        for (int n = 1; n <= 5; ++n) room.doing(guest(), Join{key(n), College::elected, std::nullopt});
    }
    Outcome when(SessionCommand const& command) const {
        auto const told = told_to(board.convention, board.sessions, {4});
        return {decide(room.session, facilitator(), {evening, {}, spare_code, &told}, command)};
    }
    Meeting& doing(SessionCommand const& command) {
        auto const outcome = when(command);
        auto const* granted = std::get_if<Granted<SessionEvent>>(&outcome.decision);
        EXPECT_TRUE(granted) << outcome.told();
        for (auto const& event : granted->events) {
            EXPECT_TRUE(can_have_happened(room.session, event)) << encode(event);
            room.happened(event);
        }
        return *this;
    }
    // As the host tells the convention what the session comes to.
    void tell() {
        for (auto const& told : all_outcomes(room.session)) board.sessions.learn({{{4}, name_of(told.outcome), told}});
    }
    // Both are put to the vote, and so many are for each.
    Meeting& votes(int for_first, int for_second, Method const& method = DecisionVote{}) {
        doing(PutToVote{priority(1, 4)}).doing(PutToVote{priority(1, 6)}).doing(GoToStep{{1}}).doing(round_by(method));
        for (int n = 1; n <= 5; ++n) {
            room.doing(resident(n), ballot({mark(1, n <= for_first ? 1 : -1), mark(2, n <= for_second ? 1 : -1)}));
        }
        doing(CloseRound{round_number(1)});
        tell();
        return *this;
    }
};

DecideByRound decides_both(Resolution first, Resolution second) {
    DecideByRound command{{4}, round_number(1), {{{proposal(1), first}, {proposal(2), second}}}};
    for (auto& one : command.decisions.values)
        if (one.resolution == Resolution::rejected) one.motive = Motive{"2 pour, 3 contre"};
    return command;
}

TEST(ASessionOfTheSteeringCommittee, HasNoStepsButTheVoteUnlessPlannedOtherwise) {
    Meeting const meeting;
    std::vector<StepKind> kinds;
    for (auto const& step : meeting.room.session.plan.agenda.values) kinds.push_back(step.kind);
    EXPECT_THAT(kinds, ElementsAre(StepKind::lobby, StepKind::vote, StepKind::closed));
    EXPECT_EQ(meeting.room.session.plan.steers, true);
}

TEST(ASessionOfTheSteeringCommittee, IsOfTheOneSteeringCommittee) {
    Meeting const meeting;
    EXPECT_EQ(meeting.board.when({}, FoundCommittee{{"JE"}, title("Autre"), std::nullopt, true}, Role::office), no(Refusal::already_there));
}

TEST(PutToVote, MakesAProposalThatSaysWhatItStandsFor) {
    Meeting meeting;
    ProposalMade made{proposal(1), std::nullopt, Words{title("Idée 4"), Detail{"Le soir"}}};
    made.priority = PriorityPut{{1}, {4}, title("Comité jeunesse"), {1}};
    EXPECT_EQ(meeting.when(PutToVote{priority(1, 4)}), happens(made));
    meeting.doing(PutToVote{priority(1, 4)});
    EXPECT_EQ(meeting.when(PutToVote{priority(1, 4)}), refused(Refusal::already_there));
    EXPECT_EQ(meeting.room.session.put_as(priority(1, 4)), proposal(1));
    auto const told = std::get<ProposalRow>(*row(meeting.room.session, Room{}, Audience::participant, {RowName::Kind::proposal, 1}));
    EXPECT_EQ(told.priority, made.priority);
}

TEST(PutToVote, IsOfWhatACommitteeRetainsInASessionOfTheSteeringCommittee) {
    Meeting meeting;
    EXPECT_EQ(meeting.when(PutToVote{priority(1, 5)}), refused(Refusal::no_such_priority));
    EXPECT_EQ(meeting.when(PutToVote{priority(9, 4)}), refused(Refusal::no_such_priority));
    auto const elsewhere = told_to(meeting.board.convention, meeting.board.sessions, {2});
    EXPECT_TRUE(elsewhere.awaiting.empty());
    EXPECT_EQ(meeting.room.when(facilitator(), PutToVote{priority(1, 4)}), refused(Refusal::no_such_priority)) << "nothing was told";
    ProposalMade made{proposal(1), std::nullopt, Words{title("Idée"), {}}};
    made.priority = PriorityPut{{1}, {4}, title("Comité jeunesse"), {1}};
    Scene committee;
    committee.happened(plan());
    EXPECT_FALSE(can_have_happened(committee.session, made));
}

TEST(PutToVote, IsOfANewVersionOnceItCameBack) {
    Meeting meeting;
    meeting.board.doing(claire, decides(Resolution::to_rework, "À chiffrer", "2027-04-15"));
    meeting.board.retains(2, 1, 1, 12, Lineage{{1}, {4}, {1}});
    std::vector<SessionsProposal> awaiting;
    for (auto const& row : awaiting_in(meeting.board.convention, meeting.board.sessions, {4})) awaiting.push_back(row.priority);
    EXPECT_THAT(awaiting, ElementsAre(priority(1, 6), priority(2, 1)));
}

TEST(TheConsoleOfASteeringMeeting, ListsWhatCanBePutToTheVoteAndWhatWas) {
    Meeting meeting;
    meeting.board.doing(claire, decides(Resolution::validated));
    meeting.doing(PutToVote{priority(1, 6)});
    Room room;
    room.told = told_to(meeting.board.convention, meeting.board.sessions, {4});
    auto const told = [&](int number) {
        return std::get<AwaitingRow>(*row(meeting.room.session, room, Audience::facilitator, {RowName::Kind::awaiting, 1, number}));
    };
    EXPECT_EQ(written({RowName::Kind::awaiting, 1, 6}).value, "awaiting/1/6");
    EXPECT_EQ(told(4).resolution, Resolution::validated);
    EXPECT_EQ(told(4).put_as, std::nullopt);
    EXPECT_EQ(told(6).put_as, proposal(1));
    EXPECT_EQ(told(6).place.value, 2);
    EXPECT_EQ(told(6).committee_title.value, "Comité jeunesse");
    for (auto const audience : {Audience::participant, Audience::wall, Audience::helper})
        EXPECT_EQ(row(meeting.room.session, room, audience, {RowName::Kind::awaiting, 1, 6}), std::nullopt);
    EXPECT_TRUE(follow(meeting.room.session, SessionEvent{ProposalHidden{proposal(1), {}, std::nullopt}}).rows.contains({RowName::Kind::awaiting, 1, 6}));
}

TEST(Retain, LeavesOutWhatStandsForACommitteesPriority) {
    Meeting meeting;
    auto planned = meeting.room.session.plan;
    planned.agenda = usual_agenda();
    Scene room;
    room.happened(planned);
    std::swap(meeting.room, room);
    meeting.doing(PutToVote{priority(1, 4)}).doing(GoToStep{{4}});
    EXPECT_EQ(meeting.when(Retain{{{proposal(1)}}}), refused(Refusal::stands_for_priority));
}

// Priorities 1 and 2 of committees, then ideas of the meeting's own; what is voted on is first in the order of the numbers.
Meeting retaining(std::vector<ProposalId> const& voted) {
    Meeting meeting;
    auto planned = meeting.room.session.plan;
    planned.agenda = usual_agenda();
    Scene room;
    room.happened(planned);
    std::swap(meeting.room, room);
    for (int n = 1; n <= 5; ++n) meeting.room.doing(guest(), Join{key(n), College::elected, std::nullopt});
    meeting.doing(PutToVote{priority(1, 4)}).doing(PutToVote{priority(1, 6)}).doing(GoToStep{{1}});
    meeting.room.doing(facilitator(), Propose{title("Jumelage"), std::nullopt}).doing(facilitator(), Propose{title("Fête"), std::nullopt});
    OpenRound open;
    open.method = Dots{};
    open.items = List<ProposalId, proposals_per_session>{voted};
    meeting.doing(GoToStep{{3}}).doing(open);
    for (auto const& id : voted) meeting.room.doing(resident(1), ballot({mark(id.value, id.value == 1 ? 2 : 1)}));
    return meeting.doing(CloseRound{round_number(1)}).doing(GoToStep{{4}});
}

TEST(Retain, HoldsTheMeetingsOwnIdeasAgainstTheVotesOnThemAlone) {
    auto const of_all = retaining({proposal(1), proposal(2), proposal(3)});
    auto const outcome = of_all.when(Retain{{{proposal(3)}}});
    EXPECT_EQ(outcome, happens(PrioritiesRetained{{{proposal(3)}}, true}));
    EXPECT_EQ(of_all.when(Retain{{{proposal(4)}}}), refused(Refusal::motive_needed)) << "the votes rank another of its own";
    auto const of_priorities = retaining({proposal(1), proposal(2)});
    EXPECT_EQ(of_priorities.when(Retain{{{proposal(4)}}}), happens(PrioritiesRetained{{{proposal(4)}}, false}))
        << "there is nothing to depart from";
}

TEST(TheBoard, ShowsAVoteOfTheSteeringCommitteeWithWhatItComesTo) {
    Meeting meeting;
    EXPECT_EQ(row(meeting.board.convention, meeting.board.shown(), Role::steering, {Kind::voted, 4, 1}), std::nullopt);
    meeting.votes(4, 2);
    auto const told = meeting.board.row_of<VotedRow>({Kind::voted, 4, 1});
    ASSERT_EQ(told.items.values.size(), 2U);
    auto const& [first, stands_for, vote, suggested] = told.items.values.at(0);
    EXPECT_EQ(first, proposal(1));
    EXPECT_EQ(stands_for, priority(1, 4));
    EXPECT_EQ(vote.verdict, ItemVerdict::adopted);
    EXPECT_EQ(vote.voters.value, 5);
    EXPECT_EQ(suggested, Resolution::validated);
    EXPECT_EQ(told.items.values.at(1).suggested, Resolution::rejected);
    EXPECT_TRUE(meeting.board.sessions.names({4}).contains({Kind::voted, 4, 1}));
    EXPECT_EQ(written({Kind::voted, 4, 1}).value, "voted/4/1");
    EXPECT_EQ(row(meeting.board.convention, meeting.board.shown(), Role::office, {Kind::voted, 4, 1}), std::nullopt);
}

TEST(TheBoard, SuggestsNothingWhereTheMethodDecidesNothing) {
    Meeting meeting;
    meeting.votes(4, 2, Opinion{});
    for (auto const& item : meeting.board.row_of<VotedRow>({Kind::voted, 4, 1}).items.values) EXPECT_EQ(item.suggested, std::nullopt);
}

TEST(TheBoard, TellsTheCodeOfARunningSteeringMeetingAndOfNoOther) {
    Meeting meeting;
    meeting.tell();
    EXPECT_EQ(meeting.board.row_of<LiveSessionRow>({Kind::live, 4}).code, meeting.room.session.code);
    EXPECT_EQ(meeting.board.row_of<LiveSessionRow>({Kind::live, 1}).code, std::nullopt);
    meeting.doing(CloseSession{});
    meeting.tell();
    EXPECT_EQ(meeting.board.row_of<LiveSessionRow>({Kind::live, 4}).code, std::nullopt);
}

TEST(DecideByRound, MakesTheResultOfAVoteTheDecisionsByOneAct) {
    Meeting meeting;
    meeting.votes(4, 2);
    auto const taken = [](int number, int of, int place, Resolution resolution) {
        DecisionTaken one{{number}, {1}, {of}, resolution, std::nullopt, claire, std::nullopt, PrioritySeen{{place}, {9}, std::nullopt}};
        one.by_round = SessionsRound{{4}, round_number(1)};
        return one;
    };
    auto rejected = taken(2, 6, 2, Resolution::rejected);
    rejected.words = MotiveWords{{"2 pour, 3 contre"}};
    auto const command = decides_both(Resolution::validated, Resolution::rejected);
    EXPECT_EQ(meeting.board.when(claire, command), follows(taken(1, 4, 1, Resolution::validated), rejected));
    meeting.board.doing(claire, command);
    auto const told = meeting.board.row_of<DecisionRow>({Kind::decision, 1});
    ASSERT_TRUE(told.by_vote && told.by_vote->vote);
    EXPECT_EQ(told.by_vote->session, SessionId{4});
    EXPECT_EQ(told.by_vote->vote->verdict, ItemVerdict::adopted);
    EXPECT_EQ(told.member, claire);
    EXPECT_TRUE(names_of_decisions(meeting.board.convention, {4}).contains({Kind::decision, 2})) << "it changes with its vote";
    EXPECT_EQ(meeting.board.when(claire, command), no(Refusal::decided_meanwhile));
}

TEST(DecideByRound, TakesEffectWholeOrNotAtAll) {
    Meeting meeting;
    meeting.votes(4, 2);
    auto command = decides_both(Resolution::validated, Resolution::rejected);
    command.decisions.values.at(1).motive.reset();
    EXPECT_EQ(meeting.board.when(claire, command), no(Refusal::motive_needed));
    meeting.board.doing(paul, DecidePriority{{1}, {6}, Resolution::validated});
    EXPECT_EQ(meeting.board.when(claire, decides_both(Resolution::validated, Resolution::rejected)), no(Refusal::decided_meanwhile));
    command = decides_both(Resolution::validated, Resolution::rejected);
    command.decisions.values.at(1).replaces = DecisionId{1};
    meeting.board.doing(claire, command);
    EXPECT_EQ(meeting.board.convention.decisions.size(), 3U);
}

TEST(DecideByRound, IsByAPersonalLinkOnAClosedVoteOfTheSteeringCommittee) {
    Meeting meeting;
    auto const command = decides_both(Resolution::validated, Resolution::validated);
    EXPECT_EQ(meeting.board.when(claire, command), no(Refusal::no_such_round)) << "nothing was voted on";
    meeting.doing(PutToVote{priority(1, 4)}).doing(PutToVote{priority(1, 6)}).doing(GoToStep{{1}}).doing(round_by(DecisionVote{}));
    meeting.tell();
    EXPECT_EQ(meeting.board.when(claire, command), no(Refusal::round_still_open));
    meeting.doing(CloseRound{round_number(1)});
    meeting.tell();
    EXPECT_EQ(meeting.board.when({}, command), no(Refusal::personal_link_needed));
    EXPECT_EQ(meeting.board.when({}, command, Role::office), no(Refusal::not_yours));
    auto other = command;
    other.session = {1};
    EXPECT_EQ(meeting.board.when(claire, other), no(Refusal::no_such_session)) << "a committee decides nothing for the convention";
    other = command;
    other.round = round_number(2);
    EXPECT_EQ(meeting.board.when(claire, other), no(Refusal::no_such_round));
    DecisionTaken taken{{1}, {1}, {4}, Resolution::validated, std::nullopt, claire, std::nullopt, std::nullopt};
    taken.by_round = SessionsRound{{2}, round_number(1)};
    EXPECT_FALSE(can_have_happened(meeting.board.convention, taken));
}

TEST(DecideByRound, IsOnWhatWasVotedOnAndStandsForAPriority) {
    Meeting meeting;
    meeting.doing(GoToStep{{1}}).doing(Propose{title("Venu de la salle"), std::nullopt}).doing(PutToVote{priority(1, 4)}).doing(round_by(DecisionVote{})).doing(CloseRound{round_number(1)});
    meeting.doing(PutToVote{priority(1, 6)});
    meeting.tell();
    auto const on = [&](int number) { return meeting.board.when(claire, DecideByRound{{4}, round_number(1), {{{proposal(number), Resolution::validated}}}}); };
    EXPECT_EQ(on(1), no(Refusal::no_such_priority));
    EXPECT_EQ(on(3), no(Refusal::not_in_round)) << "it came later";
    EXPECT_EQ(on(9), no(Refusal::not_in_round));
    EXPECT_EQ(meeting.board.when(claire, DecideByRound{{4}, round_number(1), {}}), no(Refusal::malformed));
    DecideByRound const twice{{4}, round_number(1), {{{proposal(2), Resolution::validated}, {proposal(2), Resolution::validated}}}};
    EXPECT_EQ(meeting.board.when(claire, twice), no(Refusal::same_proposal_twice));
    DecideByRound const back{{4}, round_number(1), {{{proposal(2), Resolution::taken_back}}}};
    EXPECT_EQ(meeting.board.when(claire, back), no(Refusal::malformed));
    meeting.board.retains(1, 4, 0);
    EXPECT_EQ(on(2), no(Refusal::no_such_priority)) << "its committee retains it no more";
}

TEST(WhatWasRejectedByAVote, ComesBackToTheBoardOnlyByANewDecision) {
    Meeting meeting;
    meeting.votes(4, 2);
    meeting.board.doing(claire, decides_both(Resolution::validated, Resolution::rejected));
    meeting.board.doing(claire, DecidePriority{{1}, {6}, Resolution::taken_back, std::nullopt, std::nullopt, DecisionId{2}});
    EXPECT_EQ(meeting.board.row_of<DecisionRow>({Kind::decision, 2}).replaced_by, DecisionId{3});
    EXPECT_FALSE(meeting.board.row_of<DecisionRow>({Kind::decision, 3}).by_vote);
}

}  // namespace
}  // namespace gommette::domain
