#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {
namespace {

List<ProposalId, proposals_per_session> first(int count) {
    List<ProposalId, proposals_per_session> items;
    for (int n = 1; n <= count; ++n) items.values.push_back(proposal(n));
    return items;
}

// On proposals 1, 2, …, at these costs.
OpenRound budget(std::int64_t envelope, std::vector<std::int64_t> const& costs) {
    EqualShares settings{{envelope}, {1}, {}};
    for (auto const cost : costs) settings.costs.values.push_back({cost});
    return {settings, first(static_cast<int>(costs.size())), false, std::nullopt};
}

EqualSharesCount count_of(Scene const& scene) {
    auto const result = scene.session.result_of(scene.session.rounds.back());
    return std::get<EqualSharesCount>(*result.columns.at(0).count);
}

TEST(OpenRound, OfABudgetNeedsACostForEachProposalItIsOn) {
    auto const scene = with_proposals(3);
    EXPECT_EQ(scene.when(facilitator(), budget(100, {60, 50})).told().find("round_opened") != std::string::npos, true);
    auto command = budget(100, {60, 50, 40});
    command.items = first(2);
    EXPECT_EQ(scene.when(facilitator(), command), refused(Refusal::settings_unfit)) << "a cost too many";
    command.items = std::nullopt;
    EXPECT_EQ(scene.when(facilitator(), command), refused(Refusal::settings_unfit)) << "whose costs would they be, if one came or went meanwhile?";
}

TEST(ABudgetRound, TakesNothingNew) {
    auto scene = with_proposals(2, StepKind::proposing).doing(facilitator(), budget(100, {60, 50}));
    scene.doing(resident(2), Propose{title("Encore une"), std::nullopt});
    EXPECT_EQ(scene.session.votable(scene.session.rounds[0]), (std::vector{proposal(1), proposal(2)}));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(3, 1)})), refused(Refusal::not_in_round));
}

TEST(ABudgetRound, CannotHaveTakenNewOnesInAFile) {
    auto const scene = with_proposals(1);
    EqualShares settings{{100}, {1}, {{{60}}}};
    EXPECT_TRUE(can_have_happened(scene.session, RoundOpened{round_number(1), settings, {{proposal(1)}}, false, false, std::nullopt}));
    EXPECT_FALSE(can_have_happened(scene.session, RoundOpened{round_number(1), settings, {{proposal(1)}}, true, false, std::nullopt}));
}

TEST(MarkBallot, TicksWhateverItCostsInABudget) {
    auto scene = with_proposals(3).doing(facilitator(), budget(100, {60, 50, 400}));
    scene.doing(resident(1), ballot({mark(1, 1), mark(2, 1), mark(3, 1)})).doing(resident(1), ballot({no_mark(2)}));
    EXPECT_EQ(cast(scene, 1), (Ballot{{proposal(1), 1}, {proposal(3), 1}}));
    for (int const value : {0, -1, 2})
        EXPECT_EQ(scene.when(resident(1), ballot({mark(2, value)})), refused(Refusal::mark_not_allowed));
    EXPECT_EQ(cast(scene, 1), (Ballot{{proposal(1), 1}, {proposal(3), 1}})) << "the ballot before it stays";
}

// Three hold 40 each of 120. A (60) has two supporters at 30; B (40) has the third alone; C costs more than there is.
TEST(ABudgetRound, BuysAtTheCostsOfItsPaperWhateverIsHiddenMeanwhile) {
    auto scene = with_proposals(4).doing(facilitator(), budget(120, {7, 60, 40, 400}));
    scene.doing(resident(1), ballot({mark(2, 1), mark(4, 1)})).doing(resident(2), ballot({mark(2, 1)})).doing(resident(3), ballot({mark(3, 1)}));
    scene.doing(facilitator(), HideProposal{proposal(1), {"Hors sujet"}}).doing(facilitator(), CloseRound{round_number(1)});
    auto const count = count_of(scene);
    ASSERT_EQ(count.figures.size(), 3U);
    EXPECT_EQ(count.spent, 100);
    EXPECT_EQ(count.purchases.size(), 2U);
    auto const items = best_first(*scene.session.rounds[0].result);
    EXPECT_EQ(items[0].proposal, proposal(2));
    EXPECT_EQ(items[0].verdict, ItemVerdict::funded);
    EXPECT_EQ(items[0].cost, Cost{60});
    EXPECT_EQ(items[0].supporters.value, 2);
    EXPECT_EQ(items[2].proposal, proposal(4));
    EXPECT_EQ(items[2].verdict, ItemVerdict::not_funded);
    EXPECT_EQ(items[2].rank, std::nullopt);
}

TEST(ABudgetRow, NamesTheWholePaperSoThatCostsCanBeRead) {
    auto scene = with_proposals(3).doing(facilitator(), budget(100, {60, 50, 40}));
    scene.doing(facilitator(), HideProposal{proposal(2), {"Hors sujet"}});
    auto const told = std::get<RoundRow>(*row(scene.session, Room{}, Audience::participant, {RowName::Kind::round, 1}));
    EXPECT_EQ(told.items.values, (std::vector{proposal(1), proposal(3)}));
    ASSERT_TRUE(told.paper);
    EXPECT_EQ(told.paper->values, (std::vector{proposal(1), proposal(2), proposal(3)}));
    auto by_dots = with_proposals(1).doing(facilitator(), dots());
    EXPECT_FALSE(std::get<RoundRow>(*row(by_dots.session, Room{}, Audience::participant, {RowName::Kind::round, 1})).paper);
}

}  // namespace
}  // namespace gommette::domain
