#include "server/live/host_lifecycle.hpp"

#include <stdexcept>

#include "tests/live/harness.hpp"

namespace gommette::live {

namespace {

// A host of nothing, which counts what befalls it.
class FakeHost : public HostLifecycle {
public:
    explicit FakeHost(Building& building) : HostLifecycle(*building.server, 0, "fake", true) {}
    void send() override {}

    mutable std::atomic<int> reads{0};
    std::vector<Refusal> stops;
    int unloads{0};
    bool exists{true};

protected:
    std::function<bool()> read(storage::EventLog&) const override {
        ++reads;
        return [this] { return exists; };
    }
    void stop(Refusal why) override { stops.push_back(why); }
    void unload() override { ++unloads; }
};

struct Counted {
    int* copies;
    explicit Counted(int& count) : copies(&count) {}
    Counted(Counted const& other) : copies(other.copies) { ++*copies; }
};

}  // namespace

TEST(AHost, TakesItsTasksWithoutACopyOnceItIsLoaded) {
    Building building;
    auto const host = std::make_shared<FakeHost>(building);
    int copies = 0;
    int runs = 0;
    auto const task = [&](Counted const&) { ++runs; };
    host->run(Counted(copies), task);
    building.settle();
    EXPECT_EQ(runs, 1);
    EXPECT_GT(copies, 0) << "it had to wait";
    copies = 0;
    host->run(Counted(copies), task);
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(copies, 0);
}

TEST(AHost, IsReadOnceHoweverManyTasksWait) {
    Building building;
    auto const host = std::make_shared<FakeHost>(building);
    std::vector<int> ran;
    for (int i = 0; i < 3; ++i) host->run(i, [&](int given) { ran.push_back(given); });
    building.settle();
    EXPECT_EQ(host->reads, 1);
    EXPECT_EQ(ran, (std::vector{0, 1, 2}));
}

TEST(AHost, ThatIsNotThereIsUnloadedAndRunsNothing) {
    Building building;
    auto const host = std::make_shared<FakeHost>(building);
    host->exists = false;
    bool ran = false;
    host->run(0, [&](int) { ran = true; });
    building.settle();
    EXPECT_FALSE(ran);
    EXPECT_EQ(host->unloads, 1);
}

TEST(AHost, IsReadAgainForARecoveryThatComesWhileItIsRead) {
    Building building;
    auto const host = std::make_shared<FakeHost>(building);
    host->load_now();
    host->storage_health(true);
    host->storage_health(false);
    host->storage_health(true);
    building.settle();
    EXPECT_EQ(host->reads, 3) << "at start; for the first recovery, perhaps too early; and for the second";
}

TEST(AHost, IsStoppedByItsBugAndReadAfreshOnceAMinute) {
    Building building;
    auto const host = std::make_shared<FakeHost>(building);
    host->load_now();
    auto const bug = [](int) { throw std::logic_error("a bug"); };
    host->run(0, bug);
    building.settle();
    EXPECT_EQ(host->reads, 2);
    host->run(0, bug);
    building.settle();
    EXPECT_EQ(host->reads, 2) << "it would only break again";
    EXPECT_EQ(host->stops, (std::vector{Refusal::internal, Refusal::internal}));
}

}  // namespace gommette::live
