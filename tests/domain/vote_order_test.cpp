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
    for (auto const* round : deciding_votes(scene.session, {1000})) numbers.push_back(round->id.value);
    return numbers;
}

// 3, then 1 and 2 as equals, then 4.
Scene voted_once() {
    auto scene = with_proposals(4);
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

}  // namespace gommette::domain
