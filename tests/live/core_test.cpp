#include "server/live/core.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <string>

namespace gommette::live {
namespace {

using testing::ElementsAre;
using Steps = std::vector<std::string>;

// Puts `task` on a core as an ordinary handler.
void on(Core& core, Task task) { boost::asio::post(core.context(), std::move(task)); }

TEST(Core, RunsATurnEndOnceHoweverOftenTheTurnAskedForIt) {
    Cores cores{1};
    int turn_ends = 0;
    cores[0].at_turn_end([&] { ++turn_ends; });
    for (int handler = 0; handler < 10; ++handler) on(cores[0], [&] { cores[0].need_turn_end(); });
    cores.poll();
    EXPECT_EQ(turn_ends, 1);
}

TEST(Core, LeavesTheTurnEndOutWhenNobodyAskedForIt) {
    Cores cores{1};
    int turn_ends = 0;
    cores[0].at_turn_end([&] { ++turn_ends; });
    on(cores[0], [] {});
    cores.poll();
    EXPECT_EQ(turn_ends, 0);
}

TEST(Core, RunsMailToItselfBeforeTheTurnEndOfTheSameTurn) {
    Cores cores{1};
    Steps steps;
    cores[0].at_turn_end([&] { steps.push_back("flush"); });
    on(cores[0], [&] {
        cores[0].need_turn_end();
        cores.send(0, 0, [&] {
            steps.push_back("letter");
            cores.send(0, 0, [&] { steps.push_back("answer"); });
        });
        steps.push_back("handler");
    });
    cores.poll();
    EXPECT_THAT(steps, ElementsAre("handler", "letter", "answer", "flush"));
}

TEST(Core, RunsTheTurnEndAgainForMailThatATurnEndMade) {
    Cores cores{1};
    Steps steps;
    cores[0].at_turn_end([&] {
        if (steps.empty()) cores.send(0, 0, [&] { cores[0].need_turn_end(); });
        steps.push_back("flush");
    });
    on(cores[0], [&] { cores[0].need_turn_end(); });
    cores.poll();
    EXPECT_THAT(steps, ElementsAre("flush", "flush"));
}

TEST(Core, RunsCallbacksInOrderOfRegistration) {
    Cores cores{1};
    Steps steps;
    for (auto const* name : {"hosts", "send queues", "log"}) cores[0].at_turn_end([&steps, name] { steps.push_back(name); });
    on(cores[0], [&] { cores[0].need_turn_end(); });
    cores.poll();
    EXPECT_THAT(steps, ElementsAre("hosts", "send queues", "log"));
}

TEST(Core, GivesItsTurnAwayThoughItsMailToItselfNeverEnds) {
    Cores cores{1};
    int tasks = 0;
    bool others_served = false;
    std::function<void()> again = [&] {
        if (++tasks < 1000) cores.send(0, 0, again);
        if (tasks == 500) {
            EXPECT_TRUE(others_served);
        }
    };
    on(cores[0], again);
    on(cores[0], [&] { on(cores[0], [&] { on(cores[0], [&] { others_served = true; }); }); });
    cores.poll();
    EXPECT_EQ(tasks, 1000);
}

TEST(Cores, DeliverMailAtTheEndOfTheTurnInOrderOfSending) {
    Cores cores{2};
    Steps steps;
    on(cores[0], [&] {
        for (auto const* name : {"first", "second", "third"}) cores.send(0, 1, [&steps, name] { steps.push_back(name); });
        on(cores[1], [&] { steps.push_back("handler"); });
    });
    cores.poll();
    EXPECT_THAT(steps, ElementsAre("handler", "first", "second", "third"));
}

TEST(Cores, DeliverMailBeforeTheTurnEndInWhichAnAnswerLeaves) {
    Cores cores{2};
    Steps steps;
    cores[1].at_turn_end([&] {
        while (cores[0].context().poll_one() != 0) {
        }
        steps.push_back("write");
    });
    on(cores[1], [&] {
        cores.send(1, 0, [&] { steps.push_back("mail"); });
        cores[1].need_turn_end();
    });
    cores.poll();
    EXPECT_THAT(steps, ElementsAre("mail", "write"));
}

TEST(Cores, TakeLettersFromAThreadThatIsNoCore) {
    Cores cores{2};
    cores.start();
    std::promise<std::thread::id> ran;
    cores[1].post({[&] { ran.set_value(std::this_thread::get_id()); }});
    EXPECT_NE(ran.get_future().get(), std::this_thread::get_id());
    cores.stop_and_join();
}

TEST(Cores, KeepTheOrderOfMailBetweenThreads) {
    Cores cores{2};
    std::vector<int> arrived;
    std::promise<void> done;
    constexpr int tasks = 10000;
    std::function<void(int)> send = [&](int number) {
        cores.send(0, 1, [&, number] {
            arrived.push_back(number);
            if (number + 1 == tasks) done.set_value();
        });
        if (number + 1 < tasks) on(cores[0], [&send, number] { send(number + 1); });
    };
    cores.start();
    on(cores[0], [&] { send(0); });
    done.get_future().get();
    cores.stop_and_join();
    for (int number = 0; number < tasks; ++number) ASSERT_EQ(arrived[static_cast<std::size_t>(number)], number);
}

TEST(Core, EndsItsTurnThoughOneHandlerAlwaysMakesTheNext) {
    Cores cores{1};
    std::promise<void> flushed;
    bool stop = false;
    std::function<void()> busy = [&] {
        if (!stop) on(cores[0], busy);
    };
    cores[0].at_turn_end([&] {
        stop = true;
        flushed.set_value();
    });
    on(cores[0], busy);
    on(cores[0], [&] { cores[0].need_turn_end(); });
    cores.start();
    flushed.get_future().get();
    cores.stop_and_join();
}

TEST(Core, ServesTimersWhileMailFlows) {
    Cores cores{2};
    std::promise<void> rang;
    bool stop = false;
    std::function<void()> there, back;
    there = [&] { cores.send(0, 1, [&] { back(); }); };
    back = [&] { cores.send(1, 0, [&] { stop ? void() : there(); }); };
    boost::asio::steady_timer timer{cores[0].context(), std::chrono::milliseconds(5)};
    timer.async_wait([&](auto) {
        stop = true;
        rang.set_value();
    });
    cores.start();
    cores[0].post({there});
    rang.get_future().get();
    cores.stop_and_join();
}

}  // namespace
}  // namespace gommette::live
