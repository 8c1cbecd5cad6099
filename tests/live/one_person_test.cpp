#include "server/live/session_host.hpp"
#include "tests/live/evening.hpp"

// What one person, or the holder of one link, can do to the others: little.

namespace gommette::live {

// A facilitator's page is opened anew hundreds of times, and each opened page is a device.
TEST(AnOrder, IsTakenFromHoweverManyPagesAndAnsweredOnceForAll) {
    Evening evening;
    evening.lead(GoToStep{{3}});
    evening.lead(dots());
    constexpr int pages = 600;
    auto const page = [](int number) { return "device-number-" + std::to_string(number); };
    for (int number = 1; number <= pages; ++number) {
        evening.bo.order(1, ballot({mark(1, 1 + number % 2)}), page(number));
        evening.building.settle();
        evening.building.now.value += 1000;
    }
    EXPECT_TRUE(evening.bo.refused.empty());
    auto const first = evening.bo.accepted.at(evening.bo.accepted.size() - pages);
    auto const length = evening.building.log.read("session/1", 0, 100'000).size();
    evening.building.restart();
    auto again = evening.building.page(0);
    again.say(with_key(key("bo")));
    again.order(1, ballot({mark(1, 1)}), page(1));
    evening.building.settle();
    ASSERT_EQ(again.accepted.size(), 1U);
    EXPECT_EQ(again.accepted.back().at, first.at);
    EXPECT_EQ(evening.building.log.read("session/1", 0, 100'000).size(), length) << "it runs once";
}

TEST(APerson, HasSoManyPagesAndTheNewestIsAmongThem) {
    Evening evening;
    std::vector<std::unique_ptr<FakePage>> pages;
    for (std::size_t i = 0; i < SessionHost::pages_per_person; ++i) {
        pages.push_back(std::make_unique<FakePage>(evening.building.server, static_cast<int>(i % 2)));
        pages.back()->say(with_key(key("bo")));
        evening.building.settle();
    }
    auto cut = evening.bo.cuts;
    for (auto const& page : pages) cut.insert(cut.end(), page->cuts.begin(), page->cuts.end());
    EXPECT_EQ(cut, std::vector{CloseCode::come_back});
    EXPECT_TRUE(pages.back()->cuts.empty());
}

TEST(AnUnchangedMark, WritesNoEventAndIsAnsweredWithWhatItsPageHasSeen) {
    Evening evening;
    evening.lead(GoToStep{{3}});
    evening.lead(dots());
    evening.bo.order(3, ballot({mark(1, 2)}));
    evening.building.settle();
    evening.li.order(3, ballot({mark(1, 1)}));
    evening.building.settle();
    auto const length = evening.building.log.read("session/1", 0, 1000).size();
    for (int n = 4; n <= 50; ++n) evening.bo.order(n, ballot({mark(1, 2)}));
    evening.building.settle();
    EXPECT_EQ(evening.bo.accepted.back().n.value, 50);
    EXPECT_EQ(evening.building.log.read("session/1", 0, 1000).size(), length);
    EXPECT_EQ(evening.building.log.answers("session/1").size(), 1U) << "one row a device, written over";
    EXPECT_LE(evening.bo.accepted.back().at.value, evening.bo.own.at);
    EXPECT_EQ(evening.bo.accepted.back().at, evening.bo.accepted.at(evening.bo.accepted.size() - 48).at);
}

TEST(AnUnchangedMark, ThatIsResentAfterARestartUndoesNoNewerVote) {
    Evening evening;
    evening.lead(GoToStep{{3}});
    evening.lead(dots());
    evening.bo.order(3, ballot({mark(1, 2)}));
    evening.building.settle();
    evening.bo.order(4, ballot({mark(1, 2)}));
    evening.building.settle();
    evening.bo.order(1, ballot({mark(1, 1)}), "another-page");
    evening.building.settle();
    auto const before = evening.bo.accepted;
    evening.building.restart();
    auto again = evening.building.page(0);
    again.say(with_key(key("bo")));
    again.order(4, ballot({mark(1, 2)}));
    evening.building.settle();
    ASSERT_EQ(again.accepted.size(), 1U) << "neither stale nor new";
    EXPECT_EQ(again.accepted.back().at, before.at(before.size() - 2).at);
    EXPECT_NE(again.own.rows.at("mark/1/1").find("\"mark\":1"), std::string::npos) << again.own.rows.at("mark/1/1");
}

TEST(SixtyConnectionsOfAPerson, TogetherGetWhatOneGets) {
    Evening evening;
    evening.lead(GoToStep{{3}});
    evening.lead(dots());
    std::vector<std::unique_ptr<FakePage>> pages;
    for (int page = 0; page < 30; ++page) {
        pages.push_back(std::make_unique<FakePage>(evening.building.server, page % 2));
        pages.back()->say(with_key(key("bo")));
    }
    evening.building.settle();
    auto const length = evening.building.log.read("session/1", 0, 10'000).size();
    for (int n = 1; n <= 20; ++n)
        for (std::size_t page = 0; page < pages.size(); ++page)
            pages[page]->order(n, ballot({mark(1, 1 + n % 2)}), "device-of-page-" + std::to_string(page));
    evening.building.settle();
    EXPECT_LE(evening.building.log.read("session/1", 0, 10'000).size() - length,
              static_cast<std::size_t>(PersonPace::orders_at_once));
    EXPECT_THAT(pages.back()->refused, testing::Contains(Refusal::too_fast));
    evening.li.order(3, ballot({mark(1, 1)}));
    evening.building.settle();
    EXPECT_EQ(evening.li.accepted.size(), 3U) << "nobody else is held back";
}

TEST(APersonsAllowance, IsUsedUpOverRestartsAndTheOthersGoOn) {
    Evening evening;
    evening.lead(GoToStep{{3}});
    evening.lead(dots());
    int n = 3;
    auto const change_often = [&] {
        for (int many = 0; many < 2500; ++many, ++n) {
            evening.building.now.value += 100;
            evening.bo.order(n, ballot({mark(1, 1 + n % 2)}));
            if (many % 100 == 0) evening.building.settle();
        }
        evening.building.settle();
    };
    change_often();
    EXPECT_TRUE(evening.bo.refused.empty());
    evening.building.restart();
    evening.bo.leave();
    FakePage again(evening.building.server, 0);
    again.say(with_key(key("bo")));
    for (int many = 0; many < 2500; ++many, ++n) {
        evening.building.now.value += 100;
        again.order(n, ballot({mark(1, 1 + n % 2)}));
        if (many % 100 == 0) evening.building.settle();
    }
    evening.building.settle();
    EXPECT_THAT(again.refused, testing::Contains(Refusal::allowance_used));
    FakePage li(evening.building.server, 0);
    li.say(with_key(key("li")));
    li.order(3, ballot({mark(1, 1)}));
    evening.building.settle();
    EXPECT_EQ(li.accepted.size(), 1U);
}

}  // namespace gommette::live
