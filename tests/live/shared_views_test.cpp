#include "server/live/shared_views.hpp"

#include "tests/live/harness.hpp"

namespace gommette::live {

namespace {

Row priorities(int proposal) { return PrioritiesRow{{{ProposalId{proposal}}}}; }

}  // namespace

TEST(ARow, ThatAllAudiencesSeeAlikeIsEncodedOnce) {
    auto const texts = row_texts({priorities(1), priorities(2), std::nullopt, priorities(1)});
    ASSERT_EQ(texts.size(), 4U);
    EXPECT_EQ(texts[0], texts[3]) << "one text, not two that are equal";
    EXPECT_NE(*texts[0], *texts[1]);
    EXPECT_FALSE(texts[2]);
}

TEST(SharedViews, ShowOneRowThatSaysTheSameToAllToEveryAudience) {
    SharedViews views("epoch", 3);
    auto const patches = views.update(1, {{{"priorities"}, {priorities(1)}}}, std::nullopt);
    ASSERT_TRUE(patches[0]);
    EXPECT_NE(patches[0]->find(encode(priorities(1))), std::string::npos) << *patches[0];
    for (auto const& patch : patches) EXPECT_EQ(*patch, *patches[0]);
}

TEST(SharedViews, PatchOnlyThoseWhoSeeAChangeAndTheFollower) {
    SharedViews views("epoch", 3);
    views.update(1, {{{"priorities"}, {priorities(1), priorities(1), priorities(1)}}}, std::nullopt);
    auto const patches = views.update(2, {{{"priorities"}, {priorities(2), priorities(1), priorities(1)}}}, 2);
    EXPECT_TRUE(patches[0]);
    EXPECT_FALSE(patches[1]);
    ASSERT_TRUE(patches[2]);
    EXPECT_NE(patches[2]->find(R"("upsert":[])"), std::string::npos) << *patches[2];
}

}  // namespace gommette::live
