#include "server/domain/rewording.hpp"
#include "server/domain/views/outcomes.hpp"
#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

// A title that changes in an open round: whoever marked it voted for another text.
namespace gommette::domain {
namespace {

CorrectProposal titled(int n, std::string const& words) { return {proposal(n), title(words), std::nullopt, {"Plus clair"}}; }

// Two proposals, the first one marked by the first person, then turned into its contrary.
Scene reworded() {
    return with_proposals(2)
        .doing(facilitator(), opinion())
        .doing(resident(1), ballot({mark(1, 1), mark(2, 1)}))
        .doing(facilitator(), titled(1, "Ne pas ouvrir le samedi"));
}

std::optional<FormerWords> former(Scene const& scene, int who, int item) {
    auto const found = own_row(scene.session, Room{}, person(who), {RowName::Kind::mark, 1, item});
    return found ? std::get<MarkRow>(*found).former : std::nullopt;
}

RoundRow round_row(Scene const& scene) {
    return std::get<RoundRow>(*row(scene.session, Room{}, Audience::participant, {RowName::Kind::round, 1}));
}

TEST(ATitleChangedInAnOpenRound, IsToldWithItsFormerWordsToWhoMarkedIt) {
    auto scene = reworded().doing(resident(2), ballot({mark(1, -1)}));
    EXPECT_EQ(former(scene, 1, 1), (FormerWords{title("Idée 1"), std::nullopt}));
    EXPECT_FALSE(former(scene, 1, 2)) << "the other line reads as before";
    EXPECT_FALSE(former(scene, 2, 1)) << "marked what it reads now";
    EXPECT_EQ(round_row(scene).reworded, (List<Reworded, proposals_per_session>{{{proposal(1), std::nullopt}}}));
}

TEST(ATitleChangedInAnOpenRound, IsNoLongerToldOnceTheMarkWasGivenAgain) {
    auto scene = reworded();
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1)})), happens(BallotMarked{round_number(1), person(1), {{mark(1, 1)}}}));
    scene.doing(resident(1), ballot({mark(1, 1)}));
    EXPECT_FALSE(former(scene, 1, 1));
    EXPECT_EQ(scene.when(resident(1), ballot({mark(1, 1)})), happens());
}

TEST(ATitleChangedInAnOpenRound, IsNotToldOnceItReadsAsBefore) {
    auto scene = reworded().doing(facilitator(), titled(1, "Idée 1"));
    EXPECT_FALSE(former(scene, 1, 1));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    EXPECT_EQ(round_row(scene).reworded->values.at(0).on_former_words->value, 0);
}

TEST(ATitleChangedInAnOpenRound, StaysWithTheResultAndTheExport) {
    auto scene = reworded().doing(resident(2), ballot({mark(1, -1)})).doing(facilitator(), CloseRound{round_number(1)});
    scene.doing(facilitator(), titled(1, "Corrigé après la clôture"));
    EXPECT_EQ(round_row(scene).reworded, (List<Reworded, proposals_per_session>{{{proposal(1), Whole<0, 1000>{1}}}}));
    auto const told = outcome(scene.session, {OutcomeKind::result, 1, 1});
    EXPECT_EQ(std::get<ResultOutcome>(told->outcome).on_former_words, (Whole<0, 1000>{1}));
    EXPECT_FALSE(std::get<ResultOutcome>(outcome(scene.session, {OutcomeKind::result, 1, 2})->outcome).on_former_words);
}

TEST(ATitleChangedInAnOpenRound, IsToldToWhoMarkedWhatWasMergedIntoItBefore) {
    auto scene = with_proposals(2).doing(facilitator(), dots()).doing(resident(1), ballot({mark(2, 1)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_FALSE(former(scene, 1, 1));
    scene.doing(facilitator(), titled(1, "Les deux ensemble"));
    EXPECT_EQ(former(scene, 1, 1), (FormerWords{title("Idée 1"), std::nullopt}));
}

TEST(ATitleChangedInAnOpenRound, SaysNothingOfTheFormerWordsOnceTheyAreErased) {
    auto scene = with_proposals(1);
    scene.session.proposals[0].words.reset();
    scene.doing(facilitator(), opinion()).doing(resident(1), ballot({mark(1, 1)})).doing(facilitator(), titled(1, "Lisible"));
    EXPECT_EQ(former(scene, 1, 1), FormerWords{});
}

TEST(AMarkGivenOffline, AsksWhereTheTextIsAnotherByTheTimeItArrives) {
    auto scene = with_proposals(2).doing(facilitator(), opinion());
    LogPosition const seen{scene.session.position};
    scene.doing(facilitator(), titled(1, "Ne pas ouvrir le samedi"));
    scene.doing(resident(1), MarkBallot{round_number(1), {{mark(1, 1), mark(2, 1)}}, seen});
    EXPECT_EQ(former(scene, 1, 1), (FormerWords{title("Idée 1"), std::nullopt}));
    EXPECT_FALSE(former(scene, 1, 2));
    scene.doing(resident(1), MarkBallot{round_number(1), {{mark(1, 1)}}, LogPosition{scene.session.position}});
    EXPECT_FALSE(former(scene, 1, 1)) << "given again, with the words before one's eyes";
}

}  // namespace
}  // namespace gommette::domain
