#include "server/domain/views/outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "protocol/described.hpp"
#include "server/domain/permissions.hpp"
#include "server/domain/vote_order.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {

TEST(Join, NumbersPeopleInTheirOrder) {
    EXPECT_EQ(at_step(StepKind::lobby, 2).when(guest(), Join{key(3), College::elected, PersonName{"Bo"}}),
              happens(PersonJoined{person(3), College::elected}));
}

TEST(Join, IsPossibleAtEveryStepButTheLast) {
    EXPECT_EQ(at_step(StepKind::vote).when(guest(), Join{key(9), College::caf, std::nullopt}),
              happens(PersonJoined{person(4), College::caf}));
    EXPECT_EQ(at_step(StepKind::closed).when(guest(), Join{key(9), College::caf, std::nullopt}),
              refused(Refusal::session_closed));
}

TEST(Join, EndsWhenTheSessionIsFull) {
    auto scene = at_step(StepKind::lobby, static_cast<int>(people_per_session));
    EXPECT_EQ(scene.when(guest(), Join{key(0), College::caf, std::nullopt}), refused(Refusal::session_full));
}

TEST(GoToStep, GoesForwardAndBack) {
    auto scene = at_step(StepKind::vote).doing(facilitator(), GoToStep{{1}});
    EXPECT_EQ(scene.session.step_now().kind, StepKind::proposing);
    EXPECT_EQ(scene.when(facilitator(), GoToStep{{1}}), refused(Refusal::already_there));
    EXPECT_EQ(scene.when(facilitator(), GoToStep{{5}}), refused(Refusal::no_such_step)) << "closing has its own command";
    EXPECT_EQ(scene.when(facilitator(), GoToStep{{6}}), refused(Refusal::no_such_step));
    EXPECT_EQ(scene.when(resident(1), GoToStep{{2}}), refused(Refusal::not_yours));
}

TEST(AResult, IsOnShowUntilTheFacilitatorGoesOn) {
    auto scene = with_proposals(2, StepKind::proposing);
    auto const step = scene.session.step;
    EXPECT_EQ(scene.session.result_on_show(), std::nullopt);
    scene.doing(facilitator(), opinion()).doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_EQ(scene.session.result_on_show(), round_number(1));
    scene.doing(facilitator(), GoToStep{{step}});
    EXPECT_EQ(scene.session.result_on_show(), std::nullopt);
    EXPECT_EQ(scene.when(facilitator(), GoToStep{{step}}), refused(Refusal::already_there));
}

TEST(AResult, IsTakenAwayByTheNextVoteOfTheSameStep) {
    auto scene = with_proposals(2).doing(facilitator(), opinion()).doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_EQ(scene.session.result_on_show(), round_number(1));
    scene.doing(facilitator(), opinion());
    EXPECT_EQ(scene.session.result_on_show(), std::nullopt);
}

TEST(AResult, IsOnShowInEveryVoteStepUntilTheNextVoteOpens) {
    auto scene = with_proposals(2).doing(facilitator(), opinion()).doing(facilitator(), CloseRound{round_number(1)});
    scene.doing(facilitator(), GoToStep{{1}});
    EXPECT_EQ(scene.session.result_on_show(), std::nullopt);
    scene.doing(facilitator(), GoToStep{{3}});
    EXPECT_EQ(scene.session.result_on_show(), round_number(1));
    scene.doing(facilitator(), dots());
    EXPECT_EQ(scene.session.result_on_show(), std::nullopt);
}

// One vote, closed; `on`: empty for all.
void vote(Scene& scene, std::vector<ProposalId> on = {}, bool anybody = true) {
    auto const number = round_number(static_cast<int>(scene.session.rounds.size()) + 1);
    auto const first = on.empty() ? proposal(1) : on.front();
    auto round = dots();
    if (!on.empty()) round.items = List<ProposalId, proposals_per_session>{on};
    scene.doing(facilitator(), round);
    if (anybody) scene.doing(resident(1), MarkBallot{number, {{{first, MarkValue{2}}}}});
    scene.doing(facilitator(), CloseRound{number});
}

TEST(APriority, ComesFromTheLastFullVoteBeforeItWasRetained) {
    auto scene = with_proposals(3, StepKind::prioritizing);
    scene.doing(facilitator(), Retain{{{proposal(2)}}});
    EXPECT_EQ(vote_on(scene.session, proposal(2)), nullptr) << "retained without a vote";
    vote(scene);
    vote(scene, {proposal(2), proposal(3)});
    vote(scene, {}, false);
    EXPECT_EQ(vote_on(scene.session, proposal(2)), nullptr) << "what comes later is not where it comes from";
    scene.doing(facilitator(), Retain{{{proposal(2)}}, Reason{"La salle en a débattu"}});
    vote(scene);
    ASSERT_NE(vote_on(scene.session, proposal(2)), nullptr);
    EXPECT_EQ(vote_on(scene.session, proposal(2))->id, round_number(1)) << "not from a second look, nor from a vote of nobody";
    auto const row = domain::row(scene.session, Room{}, Audience::participant, {RowName::Kind::priorities});
    EXPECT_EQ(std::get<PrioritiesRow>(*row), (PrioritiesRow{{{proposal(2)}}, {{{proposal(2), {2}, {3}, true}}}}));
}

TEST(APriority, ComesFromTheLastVoteThatHadItWhereTheFullOneHadNot) {
    auto scene = with_proposals(2, StepKind::prioritizing);
    vote(scene, {proposal(2)});
    vote(scene, {proposal(1)});
    scene.doing(facilitator(), Retain{{{proposal(1), proposal(2)}}, Reason{"Les deux votes réunis"}});
    EXPECT_EQ(vote_on(scene.session, proposal(1))->id, round_number(2));
    EXPECT_EQ(vote_on(scene.session, proposal(2))->id, round_number(1));
}

TEST(GoToStep, DoesNotLeaveAnOpenRound) {
    auto scene = with_proposals(1).doing(facilitator(), opinion());
    EXPECT_EQ(scene.when(facilitator(), GoToStep{{4}}), refused(Refusal::round_still_open));
    EXPECT_EQ(scene.when(facilitator(), CloseSession{}), refused(Refusal::round_still_open));
}

TEST(CloseSession, IsUndoneByAnExplicitReopening) {
    auto scene = at_step(StepKind::vote).doing(facilitator(), CloseSession{});
    EXPECT_TRUE(scene.session.is_closed());
    EXPECT_EQ(scene.when(facilitator(), GoToStep{{0}}), refused(Refusal::session_closed));
    EXPECT_EQ(scene.when(facilitator(), CloseSession{}), refused(Refusal::session_closed));
    scene.doing(facilitator(), ReopenSession{{"Un vote oublié"}});
    EXPECT_EQ(scene.session.step_now().kind, StepKind::vote);
    EXPECT_FALSE(scene.session.closed_at);
    auto const told = row(scene.session, Room{}, Audience::wall, {RowName::Kind::session});
    EXPECT_EQ(std::get<SessionRow>(*told).reopened, (Reopening{evening, evening, Reason{"Un vote oublié"}}));
    EXPECT_EQ(std::get<SessionOutcome>(outcome(scene.session, {OutcomeKind::session})->outcome).reopened_at, evening);
    EXPECT_EQ(scene.when(facilitator(), ReopenSession{{"Encore"}}), refused(Refusal::wrong_step));
}

// Every command of the family, as it is made without a word.
std::vector<SessionCommand> every_session_command() {
    std::vector<SessionCommand> commands;
    wire::for_each_alternative<SessionCommand>([&](auto kind) { commands.push_back(typename decltype(kind)::type{}); });
    return commands;
}

TEST(EverySessionCommand, IsRefusedToWallAndSteering) {
    auto const commands = every_session_command();
    ASSERT_EQ(commands.size(), 31U);
    for (auto const kind : {StepKind::lobby, StepKind::proposing, StepKind::merging, StepKind::vote, StepKind::prioritizing, StepKind::closed}) {
        auto const scene = kind == StepKind::closed || kind == StepKind::lobby ? at_step(kind) : with_proposals(2, kind);
        for (auto const role : {Role::wall, Role::steering, Role::office, Role::owner})
            for (auto const& command : commands) EXPECT_EQ(scene.when({role, {}}, command), refused(Refusal::not_yours));
    }
}

TEST(EverySessionCommand, IsForSomebodyAtSomeStep) {
    for (auto const& command : every_session_command()) {
        bool is_permitted = false;
        for (auto const role : {Role::guest, Role::participant, Role::facilitator})
            for (auto const step : {StepKind::lobby, StepKind::proposing, StepKind::merging, StepKind::vote, StepKind::prioritizing, StepKind::closed})
                is_permitted = is_permitted || !permission(role, step, command);
        EXPECT_TRUE(is_permitted) << encode(command);
    }
}

TEST(Command, IsOfOneFamily) {
    EXPECT_FALSE(of_family<SessionCommand>(FoundCommittee{{"JE"}, title("Comité")}));
    EXPECT_FALSE(of_family<OfficeCommand>(CloseSession{}));
    EXPECT_TRUE(of_family<SessionCommand>(CloseSession{}));
    EXPECT_TRUE(of_family<OfficeCommand>(IssueLink{Role::office, std::nullopt, key(1), std::nullopt}));
}

// --- The office

Refusal refusal_of(ConventionDecision const& decision) {
    auto const* refusal = std::get_if<Refusal>(&decision);
    EXPECT_TRUE(refusal) << "was accepted";
    return refusal ? *refusal : Refusal::internal;
}

ConventionContext of(Role role, JoinCode code = {"AAAAAA"}) { return {role, {}, evening, std::move(code)}; }
ConventionContext office(JoinCode code = {"AAAAAA"}) { return of(Role::office, std::move(code)); }

Convention founded(std::vector<ConventionCommand> const& commands) {
    Convention convention;
    for (auto const& command : commands) {
        auto const decision = decide(convention, office(), command);
        EXPECT_TRUE(std::holds_alternative<Granted<ConventionEvent>>(decision));
        if (auto const* made = std::get_if<Granted<ConventionEvent>>(&decision))
            for (auto const& event : made->events) apply(convention, event, evening);
    }
    return convention;
}

TEST(PlanSession, StartsTheSessionsOwnStream) {
    auto const convention = founded({FoundCommittee{{"JE"}, title("Comité jeunesse")}});
    auto const decision =
        decide(convention, office({"B7KM4Q"}), PlanSession{{1}, title("Atelier 1"), true, std::nullopt, std::nullopt});
    auto const& made = std::get<Granted<ConventionEvent>>(decision);
    ASSERT_EQ(made.deposits.size(), 1U);
    auto const& plan = std::get<StreamBegun>(made.deposits[0]).first;
    EXPECT_EQ(plan.code.value, "B7KM4Q");
    EXPECT_EQ(plan.field.value, "JE");
    EXPECT_EQ(plan.agenda, usual_agenda());
    EXPECT_EQ(plan.committee_title, title("Comité jeunesse"));
}

TEST(PlanSession, NeedsACommitteeAndAnAgendaThatEndsClosed) {
    auto const convention = founded({FoundCommittee{{"JE"}, title("Comité jeunesse")}});
    auto const plan = [&](std::int32_t committee, Agenda agenda) {
        return refusal_of(
            decide(convention, office(), PlanSession{{committee}, title("x"), false, agenda, std::nullopt}));
    };
    EXPECT_EQ(plan(2, usual_agenda()), Refusal::no_such_committee);
    EXPECT_EQ(plan(1, {{{StepKind::vote, std::nullopt}}}), Refusal::no_such_step);
    EXPECT_EQ(plan(1, {{{StepKind::closed, std::nullopt}}}), Refusal::no_such_step);
    EXPECT_EQ(plan(1, {{{StepKind::closed, std::nullopt}, {StepKind::vote, std::nullopt}, {StepKind::closed, std::nullopt}}}),
              Refusal::no_such_step);
}

TEST(IssueLink, IsForOneSessionOrTheWholeConvention) {
    auto const convention =
        founded({FoundCommittee{{"JE"}, title("Comité")}, PlanSession{{1}, title("Atelier"), false, std::nullopt, std::nullopt}});
    auto const issue = [&](Role role, std::optional<SessionId> session) {
        return decide(convention, office(), IssueLink{role, session, key(1), std::nullopt});
    };
    EXPECT_TRUE(std::holds_alternative<Granted<ConventionEvent>>(issue(Role::facilitator, SessionId{1})));
    EXPECT_TRUE(std::holds_alternative<Granted<ConventionEvent>>(issue(Role::steering, std::nullopt)));
    EXPECT_EQ(refusal_of(issue(Role::facilitator, SessionId{2})), Refusal::no_such_session);
    EXPECT_EQ(refusal_of(issue(Role::facilitator, std::nullopt)), Refusal::malformed);
    EXPECT_EQ(refusal_of(issue(Role::steering, SessionId{1})), Refusal::malformed);
    EXPECT_EQ(refusal_of(issue(Role::participant, SessionId{1})), Refusal::malformed);
}

TEST(FoundCommittee, EndsAtTheConventionsLimit) {
    auto const convention = founded(std::vector<ConventionCommand>(committees_per_convention, FoundCommittee{{"JE"}, title("Comité")}));
    EXPECT_EQ(refusal_of(decide(convention, office(), FoundCommittee{{"JE"}, title("De trop")})),
              Refusal::convention_full);
}

TEST(RevokeLink, HappensOnce) {
    auto const convention = founded({IssueLink{Role::steering, std::nullopt, key(1), std::nullopt}, RevokeLink{{1}}});
    EXPECT_TRUE(convention.links[0].revoked);
    EXPECT_EQ(refusal_of(decide(convention, office(), RevokeLink{{1}})), Refusal::already_there);
    EXPECT_EQ(refusal_of(decide(convention, office(), RevokeLink{{2}})), Refusal::no_such_link);
}

TEST(DescribeConvention, EndsNotBeforeItBegins) {
    auto const describe = [](std::int64_t first, std::int64_t last) {
        return decide(Convention{}, office(), DescribeConvention{title("Convention"), {"Ville"}, {first}, {last}});
    };
    EXPECT_EQ(refusal_of(describe(2026, 2025)), Refusal::malformed);
    EXPECT_TRUE(std::holds_alternative<Granted<ConventionEvent>>(describe(2025, 2025)));
    EXPECT_TRUE(std::holds_alternative<Granted<ConventionEvent>>(describe(2025, 2026)));
}

TEST(TheOffice, IsAloneInIssuingAndRevokingLinks) {
    for (auto const role : {Role::guest, Role::participant, Role::facilitator, Role::wall, Role::steering, Role::owner}) {
        EXPECT_EQ(refusal_of(decide(Convention{}, of(role), IssueLink{Role::steering, std::nullopt, key(1), std::nullopt})),
                  Refusal::not_yours);
        EXPECT_EQ(refusal_of(decide(Convention{}, of(role), RevokeLink{{1}})), Refusal::not_yours);
    }
}

TEST(TheOffice, IsAloneInFounding) {
    for (auto const role : {Role::guest, Role::participant, Role::facilitator, Role::wall, Role::steering, Role::owner})
        EXPECT_EQ(refusal_of(decide(Convention{}, of(role), FoundCommittee{{"JE"}, title("Comité")})),
                  Refusal::not_yours);
    EXPECT_EQ(refusal_of(decide(Convention{}, office(), FoundCommittee{{"ZZ"}, title("Comité")})),
              Refusal::malformed);
}

}  // namespace gommette::domain
