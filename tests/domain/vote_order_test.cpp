#include "server/domain/vote_order.hpp"

#include "server/domain/views/view.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {

namespace {

// One vote by dots, closed: so many dots on each proposal; on those proposals only.
void vote(Scene& scene, std::vector<std::pair<int, int>> const& dots_on) {
    auto const number = static_cast<int>(scene.session.rounds.size()) + 1;
    auto round = dots(10, 10);
    List<ProposalId, proposals_per_session> items;
    std::vector<Mark> marks;
    for (auto const& [item, count] : dots_on) {
        items.values.push_back(proposal(item));
        if (count > 0) marks.push_back(mark(item, count));
    }
    round.items = items;
    scene.doing(facilitator(), round);
    if (!marks.empty()) scene.doing(resident(1), ballot(marks, number));
    scene.doing(facilitator(), CloseRound{round_number(number)});
}

using Places = std::vector<std::pair<int, int>>;

// Proposal and rank, best first.
Places places(Scene const& scene) {
    Places places;
    auto const row = vote_order(scene.session);
    if (row)
        for (auto const& voted : row->places.values) places.emplace_back(voted.proposal.value, static_cast<int>(voted.rank.value));
    return places;
}

std::vector<int> deciding(Scene const& scene) {
    std::vector<int> numbers;
    for (auto const* round : deciding_votes(scene.session, scene.session.position)) numbers.push_back(round->id.value);
    return numbers;
}

// 3, then 1 and 2 as equals, then 4.
Scene voted_once(StepKind at = StepKind::vote) {
    auto scene = with_proposals(4, at);
    vote(scene, {{1, 2}, {2, 2}, {3, 5}, {4, 1}});
    return scene;
}

}  // namespace

TEST(TheOrderOfTheVotes, IsEmptyBeforeAnyVote) {
    auto scene = with_proposals(2);
    EXPECT_FALSE(vote_order(scene.session));
    vote(scene, {{1, 0}, {2, 0}});
    EXPECT_FALSE(vote_order(scene.session)) << "nobody voted";
    EXPECT_EQ(row(scene.session, {}, Audience::facilitator, {RowName::Kind::vote_order}), std::nullopt);
}

TEST(TheOrderOfTheVotes, IsWhatTheOnlyVoteSaid) {
    EXPECT_EQ(places(voted_once()), (Places{{3, 1}, {1, 2}, {2, 2}, {4, 4}}));
}

TEST(TheOrderOfTheVotes, LetsAVoteOnThoseWhoAreTiedDecideOnlyWhichOfThemGoesFirst) {
    auto scene = voted_once();
    vote(scene, {{1, 2}, {2, 7}});
    EXPECT_EQ(places(scene), (Places{{3, 1}, {2, 2}, {1, 3}, {4, 4}}));
    EXPECT_EQ(vote_order(scene.session)->full_vote, round_number(1));
    EXPECT_EQ(deciding(scene), (std::vector{1, 2}));
}

TEST(TheOrderOfTheVotes, LeavesThemTiedWhenTheSecondVoteDoes) {
    auto scene = voted_once();
    vote(scene, {{1, 2}, {2, 2}});
    EXPECT_EQ(places(scene), (Places{{3, 1}, {1, 2}, {2, 2}, {4, 4}}));
}

TEST(TheOrderOfTheVotes, IsWhatTheLastVoteOnAllOfThemSaid) {
    auto scene = voted_once();
    vote(scene, {{1, 2}, {2, 7}});
    vote(scene, {{4, 4}, {3, 3}, {1, 2}, {2, 1}});
    EXPECT_EQ(places(scene), (Places{{4, 1}, {3, 2}, {1, 3}, {2, 4}}));
    EXPECT_EQ(deciding(scene), (std::vector{3}));
}

TEST(TheOrderOfTheVotes, TakesAVoteOnAllThatCanStillBeSeenForAFullOne) {
    auto scene = voted_once();
    for (int const hidden : {1, 2}) scene.doing(facilitator(), HideProposal{proposal(hidden), {"Hors sujet"}});
    vote(scene, {{3, 1}, {4, 4}});
    EXPECT_EQ(places(scene), (Places{{4, 1}, {3, 2}}));
    EXPECT_EQ(deciding(scene), (std::vector{2}));
    scene.doing(facilitator(), ShowProposal{proposal(1)});
    EXPECT_EQ(places(scene), (Places{{4, 1}, {1, 2}, {2, 2}, {3, 4}})) << "it was a partial one after all";
}

TEST(TheOrderOfTheVotes, IsShownToTheFacilitatorAlone) {
    auto const scene = voted_once();
    RowName const name{RowName::Kind::vote_order};
    EXPECT_TRUE(row(scene.session, {}, Audience::facilitator, name));
    EXPECT_FALSE(row(scene.session, {}, Audience::participant, name));
    EXPECT_FALSE(row(scene.session, {}, Audience::wall, name));
}

std::vector<ProposalId> list(std::vector<int> const& numbers) {
    std::vector<ProposalId> list;
    for (int const number : numbers) list.push_back(proposal(number));
    return list;
}

TEST(AListAsVoted, HoldsAllWhoShareItsLastRank) {
    auto const scene = voted_once();
    EXPECT_TRUE(is_as_voted(scene.session, list({3})));
    EXPECT_TRUE(is_as_voted(scene.session, list({3, 1, 2})));
    EXPECT_TRUE(is_as_voted(scene.session, list({3, 2, 1}))) << "equals stand in any order";
    EXPECT_FALSE(is_as_voted(scene.session, list({3, 1}))) << "it cuts a tie";
    EXPECT_FALSE(is_as_voted(scene.session, list({3, 1, 4}))) << "it skips one of a tie";
    EXPECT_FALSE(is_as_voted(scene.session, list({1, 3, 2})));
    EXPECT_FALSE(is_as_voted(scene.session, {}));
    EXPECT_FALSE(is_as_voted(with_proposals(2).session, list({1}))) << "nothing was voted on";
}

TEST(AListAsVoted, KnowsOnlyWhatCanBeSeenAndWasVotedOn) {
    auto scene = voted_once(StepKind::prioritizing);
    scene.doing(facilitator(), HideProposal{proposal(1), {"Doublon"}});
    EXPECT_TRUE(is_as_voted(scene.session, list({3, 2})));
    scene.doing(facilitator(), Propose{title("Ajoutée après le vote"), std::nullopt});
    EXPECT_FALSE(is_as_voted(scene.session, list({3, 2, 4, 5})));
}

TEST(Retain, TakesAReasonWhereTheListDepartsFromTheVotes) {
    auto scene = voted_once(StepKind::prioritizing);
    Retain const by_hand{{list({3, 1})}};
    EXPECT_EQ(scene.when(facilitator(), by_hand), refused(Refusal::motive_needed));
    EXPECT_EQ(scene.when(facilitator(), Retain{{list({3})}}), happens(PrioritiesRetained{{list({3})}, true}));
    EXPECT_EQ(scene.when(facilitator(), Retain{}), happens(PrioritiesRetained{})) << "clearing the list says nothing of the votes";
    auto with_reason = by_hand;
    with_reason.reason = Reason{"Plus facile à faire d’abord"};
    EXPECT_EQ(scene.when(facilitator(), with_reason),
              happens(PrioritiesRetained{{list({3, 1})}, false, ReasonWords{{"Plus facile à faire d’abord"}}}));
    scene.doing(facilitator(), with_reason).doing(facilitator(), Retain{{list({3})}});
    auto back = by_hand;
    back.takes_back = TakesBack{{scene.session.prioritized.at}, {scene.session.position}};
    EXPECT_EQ(scene.when(facilitator(), back), happens(PrioritiesRetained{{list({3, 1})}, false})) << "an undo puts back what stood";
}

TEST(Retain, NeedsNoReasonBeforeAnyVote) {
    auto const scene = with_proposals(2, StepKind::prioritizing);
    EXPECT_EQ(scene.when(facilitator(), Retain{{list({2})}}), happens(PrioritiesRetained{{list({2})}, false}));
}

TEST(ThePriorities, SayHowTheyCameAbout) {
    auto scene = voted_once(StepKind::prioritizing);
    auto const told = [&](Audience audience) {
        return std::get<PrioritiesRow>(*row(scene.session, {}, audience, {RowName::Kind::priorities}));
    };
    scene.doing(facilitator(), Retain{{list({3})}});
    EXPECT_TRUE(told(Audience::wall).by_votes);
    EXPECT_FALSE(told(Audience::facilitator).reason);
    scene.doing(facilitator(), Retain{{list({4})}, Reason{"Déjà engagée ailleurs"}});
    EXPECT_FALSE(told(Audience::wall).by_votes);
    EXPECT_EQ(told(Audience::facilitator).reason, Reason{"Déjà engagée ailleurs"});
    EXPECT_FALSE(told(Audience::participant).reason) << "the reason is for those who work with the list";
    auto const outcome = domain::outcome(scene.session, {OutcomeKind::priority_list});
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(std::get<PriorityListOutcome>(outcome->outcome).by_votes);
    EXPECT_EQ(outcome->words_at.value, scene.session.position);
    scene.doing(facilitator(), Retain{});
    EXPECT_FALSE(domain::outcome(scene.session, {OutcomeKind::priority_list})) << "cleared, it says nothing";
}

}  // namespace gommette::domain
