#include "server/domain/views/view.hpp"
#include "tests/domain/random_evening.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {

TEST(Propose, MakesTheNextProposalOfItsAuthor) {
    auto scene = with_proposals(2, StepKind::proposing);
    EXPECT_EQ(scene.when(resident(3), Propose{title("Bus du soir"), Detail{"Le vendredi"}}),
              happens(ProposalMade{proposal(3), person(3), Words{title("Bus du soir"), Detail{"Le vendredi"}}}));
}

TEST(Propose, TakesAnEmptyDetailForNone) {
    EXPECT_EQ(at_step(StepKind::proposing).when(resident(1), Propose{title("Bus"), Detail{""}}),
              happens(ProposalMade{proposal(1), person(1), Words{title("Bus"), std::nullopt}}));
}

TEST(Propose, WaitsForItsStep) {
    EXPECT_EQ(at_step(StepKind::lobby).when(resident(1), Propose{title("Bus"), std::nullopt}), refused(Refusal::wrong_step));
    EXPECT_EQ(at_step(StepKind::vote).when(resident(1), Propose{title("Bus"), std::nullopt}), refused(Refusal::wrong_step));
    EXPECT_EQ(at_step(StepKind::closed).when(resident(1), Propose{title("Bus"), std::nullopt}), refused(Refusal::session_closed));
}

TEST(Propose, IsDoneByTheFacilitatorForWhoHasNoPhone) {
    EXPECT_EQ(at_step(StepKind::merging).when(facilitator(), Propose{title("Sur papier"), std::nullopt}),
              happens(ProposalMade{proposal(1), std::nullopt, Words{title("Sur papier"), std::nullopt}}));
}

TEST(Propose, EndsAtTheLimitOfOnePerson) {
    auto scene = at_step(StepKind::proposing, 2);
    for (int n = 1; n <= proposals_per_person; ++n) scene.doing(resident(1), Propose{title("Idée"), std::nullopt});
    EXPECT_EQ(scene.when(resident(1), Propose{title("De trop"), std::nullopt}), refused(Refusal::too_many_of_yours));
    scene.doing(resident(2), Propose{title("D’une autre"), std::nullopt});
}

TEST(Propose, EndsAtTheLimitOfTheSessionWhichComesLaterForTheFacilitator) {
    auto scene = at_step(StepKind::proposing, 5);
    for (std::size_t n = 0; n < proposals_by_people; ++n)
        scene.doing(resident(static_cast<int>(n) / proposals_per_person + 1), Propose{title("Idée"), std::nullopt});
    EXPECT_EQ(scene.when(resident(5), Propose{title("De trop"), std::nullopt}), refused(Refusal::too_many_proposals));
    for (std::size_t n = 0; n < proposals_for_facilitator; ++n)
        scene.doing(facilitator(), Propose{title("Sur papier"), std::nullopt});
    EXPECT_EQ(scene.when(facilitator(), Propose{title("De trop"), std::nullopt}), refused(Refusal::too_many_proposals));
}

TEST(Propose, WaitsForTheEndOfTheLobbyForTheFacilitatorToo) {
    EXPECT_EQ(at_step(StepKind::lobby).when(facilitator(), Propose{title("Sur papier"), std::nullopt}), refused(Refusal::wrong_step));
}

TEST(WithdrawProposal, IsItsAuthorsOnly) {
    auto scene = with_proposals(2, StepKind::proposing);
    EXPECT_EQ(scene.when(resident(2), WithdrawProposal{proposal(1)}), refused(Refusal::no_such_proposal));
    EXPECT_EQ(scene.when(resident(1), WithdrawProposal{proposal(1)}), happens(ProposalWithdrawn{proposal(1)}));
    scene.doing(resident(1), WithdrawProposal{proposal(1)});
    EXPECT_EQ(scene.when(resident(1), WithdrawProposal{proposal(1)}), refused(Refusal::already_there));
}

TEST(WithdrawProposal, WaitsWhileItIsVotedOnOrSpeaksForOthers) {
    auto scene = with_proposals(2, StepKind::proposing).doing(facilitator(), opinion());
    EXPECT_EQ(scene.when(resident(1), WithdrawProposal{proposal(1)}), refused(Refusal::in_an_open_round));
    scene.doing(facilitator(), CloseRound{round_number(1)}).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(scene.when(resident(1), WithdrawProposal{proposal(1)}), refused(Refusal::not_yours));
}

TEST(WithdrawProposal, LeavesNothingToSee) {
    auto const scene = with_proposals(2, StepKind::proposing).doing(resident(1), WithdrawProposal{proposal(1)});
    for (auto const audience : audiences)
        EXPECT_FALSE(row(scene.session, Room{}, audience, {RowName::Kind::proposal, 1}));
    EXPECT_FALSE(own_row(scene.session, Room{}, person(1), {RowName::Kind::my_proposal, 1}));
    EXPECT_TRUE(own_row(scene.session, Room{}, person(2), {RowName::Kind::my_proposal, 2}));
}

TEST(CorrectProposal, ChangesTheWordsAndSaysWhy) {
    auto scene = with_proposals(1).doing(facilitator(), CorrectProposal{proposal(1), title("Idée claire"), std::nullopt, {"Une coquille"}});
    EXPECT_EQ(scene.session.proposals[0].words->title, title("Idée claire"));
    EXPECT_EQ(scene.session.proposals[0].reason->value, "Une coquille");
    EXPECT_EQ(scene.when(resident(1), CorrectProposal{proposal(1), title("À moi"), std::nullopt, {"Si"}}), refused(Refusal::not_yours));
}

TEST(CorrectProposal, IsRefusedOnceItsAuthorTookItBack) {
    auto scene = with_proposals(1, StepKind::proposing).doing(resident(1), WithdrawProposal{proposal(1)});
    EXPECT_EQ(scene.when(facilitator(), CorrectProposal{proposal(1), title("Idée claire"), std::nullopt, {"Une coquille"}}),
              refused(Refusal::no_such_proposal));
}

TEST(HideProposal, CanBeUndone) {
    auto scene = with_proposals(1).doing(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}});
    EXPECT_FALSE(scene.session.is_live(proposal(1)));
    EXPECT_EQ(scene.when(facilitator(), HideProposal{proposal(1), {"Encore"}}), refused(Refusal::already_there));
    scene.doing(facilitator(), ShowProposal{proposal(1)});
    EXPECT_TRUE(scene.session.is_live(proposal(1)));
    EXPECT_EQ(scene.when(facilitator(), ShowProposal{proposal(1)}), refused(Refusal::already_there));
}

// The titles that everybody reads under the proposal's line.
std::vector<std::string> titles_under(Scene const& scene, ProposalId kept) {
    std::vector<std::string> titles;
    auto const line = row(scene.session, {}, Audience::participant, {RowName::Kind::proposal, kept.value});
    for (auto const& absorbed : std::get<ProposalRow>(line.value()).absorbed.values) titles.push_back(absorbed.title.value);
    return titles;
}

TEST(HideProposal, TakesAMergedOneOffItsLineUntilItIsShownAgain) {
    auto scene =
        with_proposals(3, StepKind::merging).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2), proposal(3)}}});
    scene.doing(facilitator(), HideProposal{proposal(2), {"Insulte"}});
    EXPECT_EQ(titles_under(scene, proposal(1)), (std::vector<std::string>{"Idée 3"}));
    EXPECT_EQ(scene.when(facilitator(), HideProposal{proposal(2), {"Encore"}}), refused(Refusal::already_there));
    EXPECT_EQ(scene.when(facilitator(), CancelMerge{proposal(2)}), refused(Refusal::already_there));
    scene.doing(facilitator(), ShowProposal{proposal(2)});
    EXPECT_EQ(titles_under(scene, proposal(1)), (std::vector<std::string>{"Idée 2", "Idée 3"}));
    scene.doing(facilitator(), CancelMerge{proposal(2)});
    EXPECT_TRUE(scene.session.is_live(proposal(2)));
}

TEST(HideProposal, TakesAMergedOneOffItsLineAfterTheClose) {
    auto scene = with_proposals(2, StepKind::merging).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    scene.doing(facilitator(), CloseSession{}).doing(facilitator(), HideProposal{proposal(2), {"Insulte"}});
    EXPECT_TRUE(titles_under(scene, proposal(1)).empty());
}

TEST(HideProposal, OfAMergedOneLeavesThoseMergedIntoItWhereTheyWent) {
    auto scene = with_proposals(3, StepKind::merging).doing(facilitator(), MergeProposals{proposal(2), {{proposal(3)}}});
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}})
        .doing(facilitator(), HideProposal{proposal(2), {"Insulte"}});
    EXPECT_EQ(scene.session.keeper(proposal(3)), proposal(1));
    EXPECT_EQ(scene.session.keeper(proposal(2)), proposal(2));
    EXPECT_EQ(titles_under(scene, proposal(1)), (std::vector<std::string>{"Idée 3"}));
}

TEST(HideProposal, GivesThoseMergedIntoItTheirOwnLinesBack) {
    auto scene = with_proposals(4, StepKind::merging)
                     .doing(facilitator(), MergeProposals{proposal(2), {{proposal(3)}}})
                     .doing(facilitator(), MergeProposals{proposal(1), {{proposal(2), proposal(4)}}});
    EXPECT_EQ(scene.when(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}}),
              happens(ProposalHidden{proposal(1), {{proposal(2), proposal(4)}}, ReasonWords{{"Nomme une personne"}}}));
    scene.doing(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}});
    EXPECT_TRUE(scene.session.is_live(proposal(2)));
    EXPECT_TRUE(scene.session.is_live(proposal(4)));
    EXPECT_EQ(scene.session.keeper(proposal(3)), proposal(2)) << "what was merged before stays so";
    EXPECT_TRUE(std::get<MyProposalRow>(*own_row(scene.session, Room{}, person(2), {RowName::Kind::my_proposal, 2})).separated);
}

TEST(HideProposal, IsUndoneWithTheMergesItTookApart) {
    auto scene = with_proposals(3, StepKind::merging).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2), proposal(3)}}});
    scene.doing(facilitator(), CloseSession{}).doing(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}});
    scene.doing(facilitator(), ShowProposal{proposal(1)});
    EXPECT_EQ(titles_under(scene, proposal(1)), (std::vector<std::string>{"Idée 2", "Idée 3"}));
    EXPECT_FALSE(std::get<MyProposalRow>(*own_row(scene.session, Room{}, person(2), {RowName::Kind::my_proposal, 2})).separated);
}

TEST(ShowProposal, LeavesAloneWhatWasMovedSinceItsHiding) {
    auto scene = with_proposals(4, StepKind::merging).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2), proposal(3)}}});
    scene.doing(facilitator(), HideProposal{proposal(1), {"Nomme une personne"}})
        .doing(facilitator(), MergeProposals{proposal(4), {{proposal(2)}}})
        .doing(facilitator(), ShowProposal{proposal(1)});
    EXPECT_EQ(titles_under(scene, proposal(1)), (std::vector<std::string>{"Idée 3"}));
    EXPECT_EQ(titles_under(scene, proposal(4)), (std::vector<std::string>{"Idée 2"}));
}

TEST(ShowProposal, GivesALineOfItsOwnToWhatLostTheOneItSpokeThrough) {
    auto scene = with_proposals(2, StepKind::merging).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    scene.doing(facilitator(), HideProposal{proposal(2), {"Insulte"}}).doing(facilitator(), HideProposal{proposal(1), {"Insulte"}});
    scene.doing(facilitator(), ShowProposal{proposal(2)});
    EXPECT_TRUE(scene.session.is_live(proposal(2)));
}

TEST(HideProposal, GivesVotesOnThoseMergedIntoItTheirLineBack) {
    auto scene = with_proposals(2).doing(facilitator(), dots()).doing(resident(1), ballot({mark(1, 1), mark(2, 2)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}).doing(facilitator(), HideProposal{proposal(1), {"Insulte"}});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(2), 2}}));
    scene.doing(facilitator(), ShowProposal{proposal(1)});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 3}}));
}

// Whatever is done: what is merged can be seen through the line it is merged into.
TEST(AMergedProposal, AlwaysHasALineThatIsSeen) {
    int merged = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        RandomEvening evening(seed);
        for (int step = 0; step < 300; ++step) {
            evening.step();
            for (auto const& proposal : evening.scene.session.proposals) {
                if (proposal.state != ProposalState::merged) continue;
                ++merged;
                ASSERT_TRUE(evening.scene.session.is_live(evening.scene.session.keeper(proposal.id))) << seed << " " << step;
            }
        }
    }
    EXPECT_GT(merged, 1000) << "or this test sees nothing";
}

TEST(HideProposal, OfAMergedOnePutsItsMarksAsideUntilItIsShownAgain) {
    auto scene = with_proposals(2).doing(facilitator(), dots()).doing(resident(1), ballot({mark(1, 1), mark(2, 2)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 3}}));
    scene.doing(facilitator(), HideProposal{proposal(2), {"Insulte"}});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 1}}));
    scene.doing(facilitator(), ShowProposal{proposal(2)});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 3}}));
}

TEST(HideProposal, OfAMergedOneLeavesAMarkOnItsLineToSpeakForItOnceItIsShownAgain) {
    auto scene = with_proposals(2).doing(facilitator(), opinion()).doing(resident(1), ballot({mark(2, -1)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}})
        .doing(facilitator(), HideProposal{proposal(2), {"Insulte"}});
    scene.doing(resident(1), ballot({mark(1, 1)})).doing(facilitator(), ShowProposal{proposal(2)});
    EXPECT_EQ(counted(scene, 1), (Ballot{{proposal(1), 1}}));
}

TEST(HideProposal, OfAMergedOneKeepsTheLineThatItComesBackTo) {
    auto scene = with_proposals(2, StepKind::merging).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    scene.doing(facilitator(), GoToStep{{1}}).doing(facilitator(), HideProposal{proposal(2), {"Insulte"}});
    EXPECT_EQ(scene.when(resident(1), WithdrawProposal{proposal(1)}), refused(Refusal::not_yours));
}

TEST(MergeProposals, LetsTheAbsorbedSpeakThroughTheKept) {
    auto scene = with_proposals(3, StepKind::merging).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2), proposal(3)}}});
    EXPECT_EQ(scene.session.keeper(proposal(3)), proposal(1));
    EXPECT_EQ(scene.session.live_proposals(), 1);
}

TEST(MergeProposals, CanBeChainedAndEachUndoneByItself) {
    auto scene = with_proposals(3, StepKind::merging).doing(facilitator(), MergeProposals{proposal(2), {{proposal(3)}}});
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(scene.session.keeper(proposal(3)), proposal(1));
    scene.doing(facilitator(), CancelMerge{proposal(2)});
    EXPECT_EQ(scene.session.keeper(proposal(3)), proposal(2));
    EXPECT_TRUE(scene.session.is_live(proposal(2)));
    EXPECT_EQ(scene.when(facilitator(), CancelMerge{proposal(2)}), refused(Refusal::already_there));
}

TEST(MergeProposals, RefusesWhatIsNotLiveOrNamedTwice) {
    auto scene = with_proposals(3, StepKind::merging).doing(facilitator(), HideProposal{proposal(3), {"Hors sujet"}});
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(1), {{proposal(3)}}}), refused(Refusal::no_such_proposal));
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(1), {{proposal(1)}}}), refused(Refusal::same_proposal_twice));
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(1), {}}), refused(Refusal::no_such_proposal));
}

TEST(MergeProposals, WaitsForTheCloseIfTheVotesWouldHaveNoLine) {
    auto scene = with_proposals(3);
    scene.doing(facilitator(), OpenRound{Opinion{}, List<ProposalId, proposals_per_session>{{proposal(1), proposal(2)}}, false, std::nullopt});
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(3), {{proposal(1)}}}), refused(Refusal::in_an_open_round));
    EXPECT_EQ(scene.when(facilitator(), MergeProposals{proposal(1), {{proposal(3)}}}),
              happens(ProposalsMerged{proposal(1), {{proposal(3)}}}));
}

TEST(MergeProposals, IsPossibleAfterVotes) {
    auto scene = with_proposals(2).doing(facilitator(), dots()).doing(resident(1), ballot({mark(2, 1)}));
    scene.doing(facilitator(), CloseRound{round_number(1)}).doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(best_first(*scene.session.rounds[0].result).size(), 2U);
}

TEST(Retain, KeepsAnOrderedListOfLiveProposals) {
    auto scene = with_proposals(3, StepKind::prioritizing).doing(facilitator(), Retain{{{proposal(3), proposal(1)}}});
    EXPECT_EQ(scene.session.priorities(), (std::vector{proposal(3), proposal(1)}));
    EXPECT_EQ(scene.when(facilitator(), Retain{{{proposal(1), proposal(1)}}}), refused(Refusal::same_proposal_twice));
    EXPECT_EQ(scene.when(facilitator(), Retain{{{proposal(9)}}}), refused(Refusal::no_such_proposal));
    EXPECT_EQ(with_proposals(1).when(facilitator(), Retain{}), refused(Refusal::wrong_step));
}

TEST(Retain, FollowsMergesAndHidings) {
    auto scene = with_proposals(3, StepKind::prioritizing).doing(facilitator(), Retain{{{proposal(2), proposal(3)}}});
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    EXPECT_EQ(scene.session.priorities(), (std::vector{proposal(1), proposal(3)}));
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(3)}}});
    EXPECT_EQ(scene.session.priorities(), (std::vector{proposal(1)})) << "two that became one are one priority";
    scene.doing(facilitator(), CancelMerge{proposal(3)});
    scene.doing(facilitator(), HideProposal{proposal(3), {"Doublon"}});
    EXPECT_EQ(scene.session.priorities(), (std::vector{proposal(1)}));
    scene.doing(facilitator(), ShowProposal{proposal(3)}).doing(facilitator(), CancelMerge{proposal(2)});
    EXPECT_EQ(scene.session.priorities(), (std::vector{proposal(2), proposal(3)})) << "undone, each has its place again";
}

}  // namespace gommette::domain
