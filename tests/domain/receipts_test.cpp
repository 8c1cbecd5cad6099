#include <gmock/gmock.h>

#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {
namespace {

using ::testing::ElementsAre;

MarkBallot with_receipt(std::vector<Mark> marks, std::string receipt) {
    auto order = ballot(std::move(marks));
    order.receipt = Receipt{std::move(receipt)};
    return order;
}
std::optional<std::string> held(Scene const& scene, int who) {
    auto const found = own_row(scene.session, {}, person(who), {RowName::Kind::receipt, 1});
    return found ? std::optional{std::get<ReceiptRow>(*found).receipt.value} : std::nullopt;
}
std::vector<Receipt> published(Scene const& scene, Audience audience = Audience::participant) {
    auto const found = row(scene.session, {}, audience, {RowName::Kind::receipts, 1});
    return found ? std::get<ReceiptsRow>(*found).receipts.values : std::vector<Receipt>{};
}
Scene dots_opened(bool in_secret_round) {
    OpenRound order{Dots{{5}, {3}}, std::nullopt, false, std::nullopt};
    order.secret = in_secret_round;
    return with_proposals(2).doing(facilitator(), order);
}
EnterBundle bundle(int number, std::vector<std::vector<Mark>> ballots) {
    EnterBundle order{round_number(1), {number}, {}};
    for (auto& marks : ballots) order.ballots.values.push_back({{std::move(marks)}});
    return order;
}
// Three people by phone and three with slips.
Scene with_slips() {
    auto scene = with_proposals(2);
    scene.doing(facilitator(), GiveSlips{College::resident, {3}});
    OpenRound order{Dots{{5}, {3}}, std::nullopt, false, std::nullopt};
    order.secret = true;
    return scene.doing(facilitator(), order);
}

class AReceipt : public ::testing::TestWithParam<bool> {};

}  // namespace

TEST_P(AReceipt, IsAnewWithEachChangeAndInTheListThatIsPublished) {
    auto scene = dots_opened(GetParam());
    scene.doing(resident(2), with_receipt({mark(1, 1)}, "ZZZZ2222")).doing(resident(1), with_receipt({mark(1, 1)}, "KKKK2222"));
    EXPECT_EQ(held(scene, 1), "KKKK2222");
    scene.doing(resident(1), with_receipt({mark(1, 2)}, "MMMM2222"));
    EXPECT_EQ(held(scene, 1), "MMMM2222");
    EXPECT_THAT(published(scene), ElementsAre()) << "while it is open, the list would tell when who voted";
    scene.doing(resident(3), ballot({mark(2, 1)})).doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_THAT(published(scene), ElementsAre(Receipt{"MMMM2222"}, Receipt{"ZZZZ2222"}));
    EXPECT_THAT(published(scene, Audience::wall), ElementsAre());
    EXPECT_EQ(held(scene, 1).has_value(), !GetParam()) << "a closed secret round ties nothing to a person";
}

TEST_P(AReceipt, LeavesTheListWithItsPerson) {
    auto scene = dots_opened(GetParam());
    scene.doing(resident(1), with_receipt({mark(1, 1)}, "KKKK2222")).doing(resident(2), with_receipt({mark(1, 1)}, "ZZZZ2222"));
    scene.doing(facilitator(), RemovePeople{{{person(1)}}}).doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_THAT(published(scene), ElementsAre(Receipt{"ZZZZ2222"}));
}

TEST_P(AReceipt, IsGoneOnceAPageWithoutOneChangesTheBallot) {
    auto scene = dots_opened(GetParam());
    scene.doing(resident(1), with_receipt({mark(1, 1)}, "KKKK2222")).doing(resident(1), ballot({mark(1, 2)}));
    EXPECT_EQ(held(scene, 1), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(InBothKindsOfRounds, AReceipt, ::testing::Bool());

TEST(ABundle, IsEnteredReplacedAndTakenOutWhole) {
    auto scene = with_slips();
    scene.doing(facilitator(), bundle(1, {{mark(1, 3)}, {mark(2, 1)}, {}}));
    auto const told = [&] { return row(scene.session, {}, Audience::facilitator, {RowName::Kind::slips, 1}); };
    EXPECT_THAT(std::get<SlipsRow>(*told()).bundles->values, ElementsAre(BundleCount{{1}, {3}}));
    EXPECT_EQ(scene.session.voters(scene.session.rounds[0]), 3);
    scene.doing(facilitator(), bundle(1, {{mark(1, 1)}}));
    EXPECT_EQ(scene.session.voters(scene.session.rounds[0]), 1);
    scene.doing(facilitator(), bundle(1, {}));
    EXPECT_FALSE(told());
    EXPECT_EQ(scene.when(facilitator(), bundle(1, {})), refused(Refusal::already_there));
}

TEST(ABundle, CountsAmongTheOthersAndNobodyCanTellWhich) {
    auto scene = with_slips();
    scene.doing(resident(1), ballot({mark(1, 2)})).doing(facilitator(), bundle(1, {{mark(1, 3)}, {}}));
    auto const granted = std::get<Granted<SessionEvent>>(scene.when(facilitator(), CloseRound{round_number(1)}).decision);
    auto const closed = std::get<RoundClosed>(granted.events.at(0));
    ASSERT_EQ(closed.ballots->values.size(), 3U);
    EXPECT_TRUE(can_have_happened(scene.session, closed));
    scene.come_true(granted);
    auto const& result = *scene.session.rounds[0].result;
    EXPECT_EQ(result.participation.voters, 3);
    EXPECT_EQ(result.participation.registered, 6) << "those with slips may vote too";
    EXPECT_EQ(best_first(result).front().score->value, 5);
    EXPECT_TRUE(scene.session.rounds[0].bundles.empty());
}

TEST(ABundle, HoldsNoMoreBallotsThanThereAreSlips) {
    auto scene = with_slips();
    scene.doing(facilitator(), bundle(1, {{}, {}}));
    EXPECT_EQ(scene.when(facilitator(), bundle(2, {{}, {}})), refused(Refusal::too_many_ballots));
    scene.doing(facilitator(), bundle(2, {{}})).doing(facilitator(), bundle(1, {{mark(1, 1)}, {}}));
}

TEST(ABundle, IsRefusedWholeIfOneBallotIsNone) {
    auto scene = with_slips();
    EXPECT_EQ(scene.when(facilitator(), bundle(1, {{mark(1, 1)}, {mark(1, 3), mark(2, 3)}})), refused(Refusal::too_many_dots));
    EXPECT_EQ(scene.when(facilitator(), bundle(1, {{mark(3, 1)}})), refused(Refusal::not_in_round));
    EXPECT_EQ(scene.when(facilitator(), bundle(1, {{mark(1, 1), mark(1, 1)}})), refused(Refusal::same_proposal_twice));
    EXPECT_EQ(scene.session.voters(scene.session.rounds[0]), 0);
}

TEST(ABundle, IsForSecretRoundsAlone) {
    auto scene = with_proposals(2);
    scene.doing(facilitator(), GiveSlips{College::resident, {3}}).doing(facilitator(), OpenRound{Approval{}, std::nullopt, false, std::nullopt});
    EXPECT_EQ(scene.when(facilitator(), bundle(1, {{}})), refused(Refusal::settings_unfit));
}

}  // namespace gommette::domain
