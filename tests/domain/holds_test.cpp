// An event of a file is held against the state before it is made true: no sequence of events that can be read may crash, hang or
// read out of bounds.

#include <gmock/gmock.h>

#include "tests/domain/event_sequences.hpp"

namespace gommette::domain {
namespace {

void expect_impossible(Scene const& scene, SessionEvent const& event) {
    EXPECT_FALSE(can_have_happened(scene.session, event)) << encode(event);
}
void expect_possible(Scene const& scene, SessionEvent const& event) {
    EXPECT_TRUE(can_have_happened(scene.session, event)) << encode(event);
}

RoundOpened opening(int round, std::vector<ProposalId> items, Method method = Dots{}) {
    return {round_number(round), method, {std::move(items)}, false, false, std::nullopt};
}

RoundClosed closing(Scene const& scene) {
    auto const closed = scene.when(facilitator(), CloseRound{round_number(1)});
    return std::get<RoundClosed>(std::get<Granted<SessionEvent>>(closed.decision).events.front());
}

TEST(AnEventOfAFile, BeginsWithThePlanAndHasNoOther) {
    Scene nothing;
    expect_possible(nothing, plan());
    expect_impossible(nothing, PersonJoined{person(1), College::caf});
    expect_impossible(at_step(StepKind::lobby), plan());
}

TEST(AnEventOfAFile, PlansAnAgendaThatEnds) {
    Scene nothing;
    auto planned = plan();
    planned.agenda.values.clear();
    expect_impossible(nothing, planned);
    planned.agenda.values = {{StepKind::closed, std::nullopt}};
    expect_impossible(nothing, planned);
    planned.agenda.values = {{StepKind::closed, std::nullopt}, {StepKind::lobby, std::nullopt}};
    expect_impossible(nothing, planned);
}

TEST(AnEventOfAFile, NumbersPeopleAndProposalsAsTheyCome) {
    auto const scene = at_step(StepKind::proposing, 2);
    expect_possible(scene, PersonJoined{person(3), College::caf});
    for (int const other : {1, 2, 4, 2147483647}) expect_impossible(scene, PersonJoined{person(other), College::caf});
    expect_possible(scene, ProposalMade{proposal(1), person(2), std::nullopt});
    expect_impossible(scene, ProposalMade{proposal(2), person(2), std::nullopt});
    expect_impossible(scene, ProposalMade{proposal(1), person(3), std::nullopt});
    expect_impossible(scene, CollegeCorrected{person(3), College::caf});
}

TEST(AnEventOfAFile, SpeaksOfProposalsThatAreThere) {
    auto const scene = with_proposals(2);
    for (SessionEvent const& event : std::vector<SessionEvent>{
             ProposalWithdrawn{proposal(399)}, ProposalCorrected{proposal(3), std::nullopt, std::nullopt}, ProposalHidden{proposal(3), {}, std::nullopt},
             ProposalShown{proposal(1), {}}, PrioritiesRetained{{{proposal(1), proposal(3)}}}})
        expect_impossible(scene, event);
}

TEST(AnEventOfAFile, SeparatesWhatSpokeThroughTheHiddenOneAndRejoinsWhatSpeaksForItself) {
    auto scene = with_proposals(4).happened(ProposalsMerged{proposal(1), {{proposal(2)}}});
    expect_impossible(scene, ProposalHidden{proposal(1), {{proposal(3)}}, std::nullopt});
    expect_impossible(scene, ProposalHidden{proposal(1), {{proposal(2), proposal(2)}}, std::nullopt});
    expect_possible(scene, ProposalHidden{proposal(1), {{proposal(2)}}, std::nullopt});
    scene.happened(ProposalHidden{proposal(1), {{proposal(2)}}, std::nullopt});
    expect_impossible(scene, ProposalShown{proposal(1), {{proposal(1)}}});
    expect_impossible(scene, ProposalShown{proposal(1), {{proposal(2), proposal(2)}}});
    expect_possible(scene, ProposalShown{proposal(1), {{proposal(2)}}});
}

TEST(AnEventOfAFile, MergesNothingIntoItselfOrInACircle) {
    auto scene = with_proposals(3);
    expect_impossible(scene, ProposalsMerged{proposal(1), {{proposal(1)}}});
    expect_impossible(scene, ProposalsMerged{proposal(1), {{proposal(2), proposal(2)}}});
    expect_impossible(scene, ProposalsMerged{proposal(1), {}});
    expect_impossible(scene, ProposalsMerged{proposal(399), {{proposal(1)}}});
    expect_impossible(scene, MergeCancelled{proposal(1), proposal(2)});
    scene.happened(ProposalsMerged{proposal(1), {{proposal(2)}}});
    expect_impossible(scene, ProposalsMerged{proposal(2), {{proposal(1)}}});
    expect_impossible(scene, MergeCancelled{proposal(2), proposal(3)});
    expect_possible(scene, MergeCancelled{proposal(2), proposal(1)});
}

TEST(AnEventOfAFile, OpensARoundOnWhatIsThere) {
    auto scene = with_proposals(3);
    expect_possible(scene, opening(1, {proposal(1), proposal(2)}));
    expect_impossible(scene, opening(1, {proposal(399)}));
    expect_impossible(scene, opening(1, {proposal(1), proposal(1)}));
    expect_impossible(scene, opening(2, {proposal(1)}));
    expect_impossible(scene, opening(1, {proposal(1)}, Dots{{3}, {5}}));
    for (int round = 1; round <= 4; ++round) {
        expect_possible(scene, opening(round, {proposal(1)}));
        scene.happened(opening(round, {proposal(1)}));
    }
    expect_impossible(scene, opening(5, {proposal(1)}));
}

TEST(AnEventOfAFile, TimesAndClosesARoundThatIsOpen) {
    auto scene = with_proposals(3);
    expect_impossible(scene, TimerSet{round_number(1), std::nullopt});
    scene.happened(opening(1, {proposal(1), proposal(2)}));
    auto const closed = closing(scene);
    expect_possible(scene, closed);
    auto other = closed;
    other.result.items.values.pop_back();
    expect_impossible(scene, other);
    other = closed;
    other.result.participation.voters = 4;
    expect_impossible(scene, other);
    scene.happened(closed);
    expect_impossible(scene, closed);
    expect_impossible(scene, TimerSet{round_number(1), std::nullopt});
    expect_impossible(scene, BallotMarked{round_number(1), person(1), {{mark(1, 1)}}});
}

TEST(AnEventOfAFile, MarksABallotThatTheMethodAccepts) {
    auto scene = with_proposals(3);
    scene.happened(opening(1, {proposal(1), proposal(2)}));
    auto const marked = [](std::vector<Mark> marks, int who = 1) {
        return BallotMarked{round_number(1), person(who), {std::move(marks)}};
    };
    expect_possible(scene, marked({mark(1, 3)}));
    expect_possible(scene, marked({no_mark(1)}));
    expect_impossible(scene, marked({mark(3, 1)}));
    expect_impossible(scene, marked({mark(1, 1)}, 399));
    expect_impossible(scene, marked({mark(1, 4)}));
    expect_impossible(scene, marked({mark(1, -100)}));
    expect_impossible(scene, marked({}));
    auto with_rival = mark(1, 1);
    with_rival.rival = proposal(2);
    expect_impossible(scene, marked({with_rival}));
    scene.happened(marked({mark(1, 3)}));
    expect_impossible(scene, marked({mark(2, 3)})) ;
}

TEST(AnEventOfAFile, GoesToStepsThatAreThere) {
    auto scene = at_step(StepKind::vote);
    expect_possible(scene, StepEntered{{1}});
    expect_impossible(scene, StepEntered{{5}});
    expect_impossible(scene, StepEntered{{19}});
    expect_impossible(scene, SessionReopened{});
    expect_impossible(scene, SessionClosed{{19}});
    expect_possible(scene, SessionClosed{{3}});
    scene.happened(SessionClosed{{3}});
    expect_impossible(scene, SessionClosed{{5}});
    expect_impossible(scene, StepEntered{{1}});
    expect_possible(scene, SessionReopened{});
}

TEST(AnEventOfAConventionsFile, SpeaksOfWhatIsThere) {
    Convention convention;
    auto const can = [&](ConventionEvent const& event) { return can_have_happened(convention, event); };
    EXPECT_FALSE(can(CommitteeFounded{{2}, {"JE"}, {"Comité"}}));
    EXPECT_FALSE(can(SessionAnnounced{{1}, {1}, {"Atelier"}, {"B7KM4Q"}, std::nullopt}));
    apply(convention, CommitteeFounded{{1}, {"JE"}, {"Comité"}}, evening);
    EXPECT_TRUE(can(SessionAnnounced{{1}, {1}, {"Atelier"}, {"B7KM4Q"}, std::nullopt}));
    EXPECT_FALSE(can(SessionAnnounced{{7}, {1}, {"Atelier"}, {"B7KM4Q"}, std::nullopt}));
    EXPECT_FALSE(can(LinkIssued{{1}, Role::facilitator, SessionId{1}, std::nullopt}));
    apply(convention, SessionAnnounced{{1}, {1}, {"Atelier"}, {"B7KM4Q"}, std::nullopt}, evening);
    EXPECT_TRUE(can(LinkIssued{{1}, Role::facilitator, SessionId{1}, std::nullopt}));
    EXPECT_FALSE(can(LinkIssued{{1}, Role::facilitator, std::nullopt, std::nullopt}));
    EXPECT_FALSE(can(LinkIssued{{1}, Role::participant, SessionId{1}, std::nullopt}));
    EXPECT_FALSE(can(LinkIssued{{1}, Role::office, SessionId{1}, std::nullopt}));
    EXPECT_FALSE(can(LinkIssued{{2}, Role::office, std::nullopt, std::nullopt}));
    EXPECT_FALSE(can(LinkRevoked{{1}}));
    apply(convention, LinkIssued{{1}, Role::office, std::nullopt, std::nullopt}, evening);
    EXPECT_TRUE(can(LinkRevoked{{1}}));
}

TEST(TheLawOfHolding, WhatTheRulesGrantHolds) {
    for (unsigned seed = 1; seed <= 300 && !::testing::Test::HasFailure(); ++seed) {
        Session session;
        for (auto const& event : log_of_evening(seed, 250)) {
            ASSERT_TRUE(can_have_happened(session, event)) << "seed " << seed << ", event " << session.position + 1 << ": " << encode(event);
            apply(session, event, evening);
        }
    }
}

// As far as a file's events hold, all that the program works out from them is defined; the others are left out, so that what follows
// them is tried too.
void replay(std::vector<SessionEvent> const& events, std::size_t& taken, std::size_t& refused) {
    Session session;
    for (auto const& event : events) {
        if (!can_have_happened(session, event)) {
            ++refused;
            continue;
        }
        apply(session, event, evening);
        ++taken;
        ASSERT_GE(follow(session, event).made, 0);
        if (taken % 16 == 0) {
            ASSERT_GT(work_out_all(session), 0U);
        }
    }
    if (session.position > 0) {
        ASSERT_GT(work_out_all(session), 0U);
    }
}

TEST(TheLawOfHolding, NoDamagedLogCrashesOrHangs) {
    testing::Dice dice(1);
    std::size_t taken = 0, refused = 0;
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        auto events = log_of_evening(seed % 60, 150);
        for (std::size_t wounds = 1 + dice.roll(20); wounds > 0; --wounds) damage(events, dice);
        replay(events, taken, refused);
    }
    EXPECT_GT(taken, 10000U);
    EXPECT_GT(refused, 1000U);
}

TEST(TheLawOfHolding, NoRandomEventsCrashOrHang) {
    testing::Dice dice(2);
    std::size_t taken = 0, refused = 0;
    for (int i = 0; i < 600; ++i) {
        std::vector<SessionEvent> events{plan()};
        while (events.size() < 300) events.push_back(random_event<SessionEvent>(dice));
        replay(events, taken, refused);
    }
    EXPECT_GT(taken, 5000U);
    EXPECT_GT(refused, 1000U);
}

TEST(TheLawOfHolding, NoRandomEventsOfAConventionCrashOrHang) {
    testing::Dice dice(3);
    std::size_t taken = 0;
    for (int i = 0; i < 1000; ++i) {
        Convention convention;
        for (int event = 0; event < 100; ++event) {
            auto happened = random_event<ConventionEvent>(dice);
            // Random letters are no field of the convention.
            if (auto* founded = std::get_if<CommitteeFounded>(&happened)) {
                founded->field = {"JE"};
                founded->other_fields.reset();
            }
            if (!can_have_happened(convention, happened)) continue;
            apply(convention, happened, evening);
            EXPECT_GE(follow(convention, happened).made, 0);
            ++taken;
        }
    }
    EXPECT_GT(taken, 1000U);
}

}  // namespace
}  // namespace gommette::domain
