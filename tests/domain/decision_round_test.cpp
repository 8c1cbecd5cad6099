#include "server/domain/events/follow.hpp"
#include "server/domain/recount.hpp"
#include "server/domain/views/outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {
namespace {

using Kind = RowName::Kind;

OpenRound decision(DecisionVote settings = {}) { return round_by(settings); }
OpenRound for_colleges(OpenRound command, std::vector<College> colleges) {
    command.colleges = Colleges{std::move(colleges)};
    return command;
}
GiveCastingVote casting(int number, bool in_favour) { return {round_number(1), proposal(number), in_favour, {"La présidente a voté pour"}}; }
CloseRound const close_it{round_number(1)};

DecisionFigure figure_of(Scene const& scene, int number) {
    auto const& result = *scene.session.rounds[0].result;
    for (auto const& figure : std::get<DecisionCount>(*result.columns.at(0).count).figures)
        if (result.items.values[static_cast<std::size_t>(figure.option)] == proposal(number)) return figure;
    return {};
}

// Of three proposals the first is adopted, the second level, the third rejected.
Scene one_level(DecisionVote settings = {}, int people = 4) {
    auto scene = with_proposals(3, StepKind::vote, people).doing(facilitator(), decision(settings));
    scene.doing(resident(1), ballot({mark(1, 1), mark(2, 1), mark(3, -1)})).doing(resident(2), ballot({mark(1, 1), mark(2, -1), mark(3, -1)}));
    return scene.doing(resident(3), ballot({mark(1, -1), mark(2, 0), mark(3, -1)}));
}

TEST(ADecisionRound, SaysWhatWasNeededAndOfHowMany) {
    auto scene = one_level({Majority::two_thirds, MajorityBase::registered, false, std::nullopt}).doing(facilitator(), close_it);
    auto const figure = figure_of(scene, 1);
    EXPECT_EQ(figure.verdict, Verdict::rejected);
    EXPECT_EQ(figure.base, Weight{4});
    EXPECT_EQ(figure.needed, Weight{3});
}

TEST(ADecisionRound, DecidesItsQuorumAtTheClose) {
    auto const opened = with_proposals(1, StepKind::vote, 4).doing(facilitator(), decision({Majority::absolute, MajorityBase::expressed, true, std::nullopt}));
    for (int const here : {2, 3}) {
        auto scene = opened;
        scene.here = [&](PersonId someone) { return someone.value <= here; };
        scene.doing(resident(1), ballot({mark(1, 1)})).doing(facilitator(), close_it);
        EXPECT_EQ(figure_of(scene, 1).verdict, here == 3 ? Verdict::adopted : Verdict::no_quorum) << "more than half of four";
        EXPECT_EQ(figure_of(scene, 1).quorum, 3);
    }
}

TEST(OpenRound, TakesNoChairByNumberInARoom) {
    DecisionVote settings;
    settings.chair = {1};
    EXPECT_EQ(with_proposals(1).when(facilitator(), decision(settings)), refused(Refusal::settings_unfit));
}

TEST(MarkBallot, DecidesOrAbstains) {
    auto scene = with_proposals(3).doing(facilitator(), decision());
    scene.doing(resident(1), ballot({mark(1, 1), mark(2, 0), mark(3, -1)}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 2)})), refused(Refusal::mark_not_allowed));
}

TEST(GiveCastingVote, DecidesWhatIsLevel) {
    auto scene = one_level().doing(facilitator(), close_it);
    EXPECT_EQ(scene.when(facilitator(), casting(2, true)),
              happens(CastingVoteGiven{round_number(1), proposal(2), true, ReasonWords{{"La présidente a voté pour"}}}));
    scene.doing(facilitator(), casting(2, true));
    auto const figure = figure_of(scene, 2);
    EXPECT_EQ(figure.verdict, Verdict::adopted);
    EXPECT_TRUE(figure.by_chair);
    EXPECT_TRUE(figure.tie);
    EXPECT_EQ(figure.margin_people, 1);
    auto const items = best_first(*scene.session.rounds[0].result);
    EXPECT_EQ(items[1].proposal, proposal(2));
    EXPECT_EQ(items[1].verdict, ItemVerdict::adopted);
    EXPECT_EQ(items[2].verdict, ItemVerdict::rejected);
}

TEST(GiveCastingVote, MayBeGivenOtherwiseAndNotTwice) {
    auto scene = one_level().doing(facilitator(), close_it).doing(facilitator(), casting(2, true));
    EXPECT_EQ(scene.when(facilitator(), casting(2, true)), refused(Refusal::already_there));
    scene.doing(facilitator(), casting(2, false));
    EXPECT_EQ(figure_of(scene, 2).verdict, Verdict::rejected);
    EXPECT_EQ(scene.session.rounds[0].casting_votes.size(), 1U);
    scene.doing(facilitator(), casting(2, true));
    EXPECT_EQ(figure_of(scene, 2).verdict, Verdict::adopted);
}

TEST(GiveCastingVote, IsRefusedWhereTheChairDecidesNothing) {
    auto scene = one_level();
    EXPECT_EQ(scene.when(facilitator(), casting(2, true)), refused(Refusal::round_still_open));
    scene.doing(facilitator(), close_it);
    EXPECT_EQ(scene.when(facilitator(), casting(1, true)), refused(Refusal::no_tie));
    EXPECT_EQ(scene.when(facilitator(), casting(9, true)), refused(Refusal::not_in_round));
    EXPECT_EQ(scene.when(resident(1), casting(2, true)), refused(Refusal::not_yours));
    EXPECT_EQ(scene.when(facilitator(), GiveCastingVote{round_number(2), proposal(2), true, {"?"}}), refused(Refusal::no_such_round));
    auto const by_two_thirds = one_level({Majority::two_thirds, MajorityBase::expressed, false, std::nullopt}).doing(facilitator(), close_it);
    EXPECT_EQ(by_two_thirds.when(facilitator(), casting(2, true)), refused(Refusal::no_tie));
    auto const no_quorum = one_level({Majority::absolute, MajorityBase::expressed, true, std::nullopt}, 8).doing(facilitator(), close_it);
    EXPECT_EQ(no_quorum.when(facilitator(), casting(2, true)), refused(Refusal::no_tie)) << "three of eight were there";
    auto by_opinion = with_proposals(1).doing(facilitator(), opinion()).doing(facilitator(), close_it);
    EXPECT_EQ(by_opinion.when(facilitator(), casting(1, true)), refused(Refusal::no_tie));
    EXPECT_FALSE(can_have_happened(scene.session, CastingVoteGiven{round_number(1), proposal(1), true, std::nullopt}));
}

TEST(ACastingVote, IsTouchedWhereverItIsSeenAndLeavesTheRecountAlone) {
    auto scene = one_level();
    auto const open = scene.session;
    auto const outcome = scene.when(facilitator(), close_it);
    auto const closed = std::get<RoundClosed>(std::get<Granted<SessionEvent>>(outcome.decision).events.front());
    scene.happened(closed);
    CastingVoteGiven const given{round_number(1), proposal(2), true, ReasonWords{{"La présidente a voté pour"}}};
    scene.happened(given);
    auto const follows = follow(scene.session, given);
    for (auto const kind : {Kind::round, Kind::result}) EXPECT_TRUE(follows.rows.contains({kind, 1}));
    EXPECT_TRUE(follows.rows.contains({Kind::vote_order}));
    EXPECT_TRUE(follows.outcomes.contains({OutcomeKind::result, 1, 2}));
    auto const told = std::get<RoundRow>(*row(scene.session, Room{}, Audience::wall, {Kind::round, 1}));
    EXPECT_EQ(told.casting_votes->values, (std::vector<CastingVote>{{proposal(2), true, Reason{"La présidente a voté pour"}}}));
    EXPECT_EQ(recount(open, closed), closed.result);
}

TEST(ARoundForSomeColleges, IsForThemAlone) {
    // One person of each college.
    auto scene = with_proposals(2, StepKind::vote, 5).doing(facilitator(), for_colleges(decision(), {College::elected, College::caf}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1)})), refused(Refusal::not_your_vote));
    scene.doing(resident(3), ballot({mark(1, 1)}));
    scene.here = [](PersonId) { return true; };
    auto const turnout = std::get<TurnoutRow>(*row(scene.session, Room{}, Audience::facilitator, {Kind::turnout, 1}));
    EXPECT_EQ(turnout.registered.value, 2);
    EXPECT_EQ(turnout.voters.value, 1);
    EXPECT_FALSE(turnout.by_college) << "two people are too few to be told by college";
    scene.doing(facilitator(), close_it);
    auto const& people = scene.session.rounds[0].result->participation;
    EXPECT_EQ(people.registered, 2);
    EXPECT_EQ(people.present, 2);
    auto const round = std::get<RoundRow>(*row(scene.session, Room{}, Audience::participant, {Kind::round, 1}));
    EXPECT_EQ(round.colleges, (Colleges{{College::elected, College::caf}}));
}

TEST(ARoundForSomeColleges, DropsTheBallotOfWhoIsFoundToBeOfAnother) {
    auto scene = with_proposals(2, StepKind::vote, 5).doing(facilitator(), for_colleges(opinion(true), {College::resident}));
    scene.doing(resident(1), ballot({mark(1, 1)}));
    auto const before = scene.session;
    scene.doing(facilitator(), CorrectCollege{person(1), College::elected});
    EXPECT_EQ(scene.session.voters(scene.session.rounds[0]), 0);
    EXPECT_EQ(scene.session.result_of(scene.session.rounds[0]).participation.voters, 0);
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, -1)})), refused(Refusal::not_your_vote));
    scene.doing(facilitator(), close_it).doing(facilitator(), CorrectCollege{person(1), College::resident});
    EXPECT_EQ(scene.session.voters(scene.session.rounds[0]), 0) << "the result stays as it is";
    EXPECT_EQ(scene.session.count(scene.session.rounds[0], 0).participation.voters, 0);
    EXPECT_EQ(cast(scene, 1), (Ballot{{proposal(1), 1}})) << "their phone shows what they had given";
}

TEST(OpenRound, IsForCollegesNamedOnce) {
    auto const scene = with_proposals(1);
    EXPECT_EQ(scene.when(facilitator(), for_colleges(opinion(), {})), refused(Refusal::settings_unfit));
    EXPECT_EQ(scene.when(facilitator(), for_colleges(opinion(), {College::caf, College::caf})), refused(Refusal::settings_unfit));
}

}  // namespace
}  // namespace gommette::domain
