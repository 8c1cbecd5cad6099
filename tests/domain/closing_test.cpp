#include "tests/domain/scene.hpp"

#include "server/domain/recount.hpp"
#include "server/domain/views/view.hpp"

namespace gommette::domain {

namespace {

OpenRound dots_round(bool live_results = false) { return {Dots{}, std::nullopt, live_results, std::nullopt}; }
CloseRound close(std::optional<int> grace_s = std::nullopt) {
    CloseRound command{round_number(1), std::nullopt};
    if (grace_s) command.grace_s = {*grace_s};
    return command;
}

// Three people and three ideas; 1 and 3 have voted; the second was cut off.
Scene second_is_cut_off(OpenRound const& round = dots_round()) {
    auto scene = with_proposals(3);
    scene.doing(facilitator(), round);
    scene.doing(resident(1), ballot({mark(1, 2)}));
    scene.doing(resident(3), ballot({mark(2, 1)}));
    scene.cut_off = [](PersonId who) { return who == person(2); };
    return scene;
}

Scene closing(OpenRound const& round = dots_round()) {
    auto scene = second_is_cut_off(round);
    scene.doing(facilitator(), close(20));
    return scene;
}

RoundClosing const second_is_awaited{{1}, {evening.value + 20'000}, {{person(2)}}};

}  // namespace

TEST(ClosingWithAGrace, WaitsForThoseWhoWereCutOff) {
    EXPECT_EQ(second_is_cut_off().when(facilitator(), close(20)), happens(second_is_awaited));
}

TEST(ClosingWithAGrace, ClosesAtOnceIfNobodyIsMissing) {
    auto scene = second_is_cut_off();
    auto const at_once = scene.when(facilitator(), close());
    scene.cut_off = {};
    EXPECT_EQ(scene.when(facilitator(), close(20)), at_once);
}

TEST(ClosingWithAGrace, DoesNotWaitForWhoMayNotVoteOrWasRemoved) {
    auto for_residents = with_proposals(3);
    auto round = dots_round();
    round.colleges = Colleges{{College::resident}};
    for_residents.doing(facilitator(), round);
    for_residents.cut_off = [](PersonId who) { return who == person(2); };
    EXPECT_EQ(for_residents.when(facilitator(), close(20)), for_residents.when(facilitator(), close())) << "2 is no resident";
    auto removed = second_is_cut_off();
    removed.doing(facilitator(), RemovePeople{{{person(2)}}});
    EXPECT_EQ(removed.when(facilitator(), close(20)), removed.when(facilitator(), close()));
}

TEST(AClosingRound, TakesTheBallotsOfWhoIsAwaitedAndNoOthers) {
    auto scene = closing();
    EXPECT_EQ(scene.when(resident(1), ballot({mark(3, 1)})), refused(Refusal::round_closed));
    EXPECT_EQ(scene.when(resident(2), ballot({mark(3, 2)})), happens(BallotMarked{{1}, person(2), {{mark(3, 2)}}}));
}

// Whose line died unseen counts as present when the round begins to close, and comes back all the same.
TEST(AClosingRound, TakesTheBallotOfWhoCameBackMeanwhile) {
    auto scene = closing();
    scene.back = [](PersonId who) { return who == person(3); };
    EXPECT_EQ(scene.when(resident(3), ballot({mark(3, 1)})), happens(BallotMarked{{1}, person(3), {{mark(3, 1)}}}));
}

TEST(AClosingRound, CountsWhatCameInTheGrace) {
    auto scene = closing();
    scene.doing(resident(2), ballot({mark(3, 3)}));
    auto const before = scene.session;
    scene.doing(facilitator(), close());
    auto const& round = scene.session.rounds.front();
    EXPECT_FALSE(round.is_open);
    EXPECT_FALSE(round.closing);
    EXPECT_EQ(round.result->participation.voters, 3);
    EXPECT_EQ(best_first(*round.result).front().proposal, proposal(3));
    RoundClosed const closed{{1}, {voting::counting_rules}, *round.result};
    EXPECT_EQ(recount(before, closed), *round.result);
}

TEST(AClosingRound, IsNotGivenAnotherGraceNorAnotherTime) {
    auto const scene = closing();
    EXPECT_EQ(scene.when(facilitator(), close(20)), refused(Refusal::round_closing));
    EXPECT_EQ(scene.when(facilitator(), SetTimer{{1}, Whole<0, longest_timer_s>{60}}), refused(Refusal::round_closing));
}

// Whoever is awaited sees none of it.
TEST(AClosingRound, LeavesItsPaperAsItIs) {
    auto scene = second_is_cut_off();
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(3)}}});
    scene.doing(facilitator(), HideProposal{proposal(2), {"Doublon"}});
    scene.doing(facilitator(), close(20));
    auto const paper = scene.session.rounds.front().paper.size();
    EXPECT_EQ(scene.when(facilitator(), CorrectProposal{proposal(1), title("Autre"), std::nullopt, {"Faute"}}), refused(Refusal::round_closing));
    EXPECT_EQ(scene.when(facilitator(), CancelMerge{proposal(3)}), refused(Refusal::round_closing));
    EXPECT_EQ(scene.when(facilitator(), ShowProposal{proposal(2)}), refused(Refusal::round_closing));
    scene.doing(facilitator(), Propose{title("Une idée de plus"), std::nullopt});
    EXPECT_EQ(scene.session.rounds.front().paper.size(), paper);
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(1), {{proposal(4)}}}), refused(Refusal::round_closing));
}

TEST(AClosingRound, HidesAnInsultAllTheSame) {
    auto scene = closing();
    scene.doing(facilitator(), HideProposal{proposal(2), {"Insulte"}});
    scene.doing(facilitator(), close());
    EXPECT_FALSE(scene.session.rounds.front().has(proposal(2)));
}

TEST(AClosingRound, ShowsItsEndAndNoResult) {
    auto const scene = closing(dots_round(true));
    RowName const result{RowName::Kind::result, 1};
    auto const live = second_is_cut_off(dots_round(true));
    for (auto const audience : {Audience::participant, Audience::facilitator, Audience::wall}) {
        EXPECT_TRUE(row(live.session, {}, audience, result));
        EXPECT_FALSE(row(scene.session, {}, audience, result));
        auto const told = std::get<RoundRow>(*row(scene.session, {}, audience, {RowName::Kind::round, 1}));
        EXPECT_TRUE(told.is_open);
        EXPECT_EQ(told.closing_until, second_is_awaited.until);
    }
}

TEST(AClosingRound, OfASecretVoteTakesBallotsThatNoEventTells) {
    auto secret = dots_round();
    secret.items = decltype(secret.items)::value_type{{proposal(1), proposal(2), proposal(3)}};
    secret.secret = true;
    auto scene = closing(secret);
    auto const taken = scene.when(resident(2), ballot({mark(3, 2)}));
    auto const& granted = std::get<Granted<SessionEvent>>(taken.decision);
    EXPECT_TRUE(granted.events.empty());
    ASSERT_EQ(granted.deposits.size(), 1U);
    scene.come_true(granted);
    scene.doing(facilitator(), close());
    EXPECT_EQ(scene.session.rounds.front().result->participation.voters, 3);
}

TEST(AClosingRound, IsReadFromALogThatCanHaveBeen) {
    auto const scene = second_is_cut_off();
    EXPECT_TRUE(can_have_happened(scene.session, second_is_awaited));
    EXPECT_FALSE(can_have_happened(closing().session, second_is_awaited)) << "twice";
    EXPECT_FALSE(can_have_happened(scene.session, RoundClosing{{1}, evening, {}})) << "nobody is awaited";
    EXPECT_FALSE(can_have_happened(scene.session, RoundClosing{{1}, evening, {{person(2), person(2)}}}));
    EXPECT_FALSE(can_have_happened(scene.session, RoundClosing{{1}, evening, {{person(9)}}}));
    EXPECT_FALSE(can_have_happened(scene.session, RoundClosing{{2}, evening, {{person(2)}}}));
}

}  // namespace gommette::domain
