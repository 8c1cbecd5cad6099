// kill -9 at any moment: nothing acknowledged is lost, nothing is half there, and the mark gives no false alarm.

#include <gmock/gmock.h>

#include <map>
#include <random>
#include <sstream>

#include "child.hpp"
#include "fixtures.hpp"

namespace gommette::storage {
namespace {

using ::testing::ElementsAre;

class KilledServer : public ::testing::Test {
protected:
    void note(std::string const& line) {
        std::istringstream words(line);
        int session = 0;
        std::int64_t position = 0;
        if (words >> session >> position) acknowledged[session] = std::max(acknowledged[session], position);
    }
    // Reads what a killed child had still acknowledged.
    void drain(Child& child) {
        for (std::string line = child.line(); !line.empty(); line = child.line()) note(line);
    }
    // Opens the log as the next start would, and holds it against what was acknowledged.
    void check() {
        FakeCores cores;
        std::unique_ptr<EventLog> log;
        ASSERT_NO_THROW(
            try {
                log = open_sqlite_log({folder.path(), false}, cores.deliver());
            } catch (StorageError const& error) {
                ADD_FAILURE() << error.text;
                throw;
            });
        for (int session = 1; session <= 3; ++session) {
            auto const events = log->read("session/" + std::to_string(session), 0, 10000000);
            auto const length = static_cast<std::int64_t>(events.size());
            EXPECT_GE(length, acknowledged[session]);
            EXPECT_EQ(length % 2, 0) << "half a batch";
            for (Event const& event : events)
                ASSERT_EQ(event.body, "{\"text\":\"" + std::to_string(event.position) + "\"}") << "not once, or not in order";
            auto const outcomes = log->outcomes("session/" + std::to_string(session));
            EXPECT_EQ(outcomes.size(), length > 0 ? 1u : 0u);
            for (OutcomeRow const& row : outcomes)
                EXPECT_EQ(row.json, "{\"joined\":" + std::to_string(length) + "}") << "an outcome without its events";
        }
    }

    TemporaryFolder folder;
    std::map<int, std::int64_t> acknowledged;
};

TEST_F(KilledServer, AtRandomMomentsLosesNothingAcknowledged) {
    unsigned const seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 dice(seed);
    for (int round = 0; round < 12; ++round) {
        Child child({"vote", folder.path(), "1000000"});
        int const lines = std::uniform_int_distribution(0, 600)(dice);
        for (int i = 0; i < lines; ++i) note(child.line());
        child.kill();
        drain(child);
        child.wait();
        check();
    }
    EXPECT_GT(acknowledged[1], 100);
}

// Runs the voting server until its `when`th call of that name kills it, or it has voted enough.
std::unique_ptr<Child> killed_at(std::string const& call, int when, std::string const& folder) {
    return std::make_unique<Child>(std::vector<std::string>{"vote", folder, "600"},
                                   under_strace(call, "signal=SIGKILL:when=" + std::to_string(when)));
}

struct Call {
    std::string name;
    int last;  // is killed at some call numbers up to this one
};

class KilledAtSystemCall : public KilledServer, public ::testing::WithParamInterface<Call> {};

TEST_P(KilledAtSystemCall, LosesNothingAcknowledged) {
    if (!is_strace_there()) GTEST_SKIP() << "strace does not work here";
    int killed = 0;
    for (int when = 1; when <= GetParam().last; when += 1 + when / 4) {
        auto const child = killed_at(GetParam().name, when, folder.path());
        drain(*child);
        killed += child->wait() == -1;
        check();
    }
    EXPECT_GT(killed, 10);
    EXPECT_GT(acknowledged[1], 0);
}

INSTANTIATE_TEST_SUITE_P(Every, KilledAtSystemCall, ::testing::Values(Call{"fdatasync", 200}, Call{"pwrite64", 1000}),
                         [](auto const& info) { return info.param.name; });

class KilledAtItsFirstStart : public KilledServer, public ::testing::WithParamInterface<Call> {};

TEST_P(KilledAtItsFirstStart, StartsAgain) {
    if (!is_strace_there()) GTEST_SKIP() << "strace does not work here";
    for (int when = 1; when <= GetParam().last; ++when) {
        std::filesystem::remove_all(folder.path());
        acknowledged.clear();
        auto const child = killed_at(GetParam().name, when, folder.path());
        drain(*child);
        EXPECT_EQ(child->wait(), -1) << "call " << when << " never came";
        check();
    }
}

INSTANTIATE_TEST_SUITE_P(Every, KilledAtItsFirstStart,
                         ::testing::Values(Call{"fdatasync", 6}, Call{"pwrite64", 24}, Call{"fsync", 2}, Call{"rename", 1},
                                           Call{"ftruncate", 2}),
                         [](auto const& info) { return info.param.name; });

TEST_F(KilledServer, InTroubleIsDefiniteAfterTheNextStart) {
    Child child({"trouble", folder.path(), "1000000"});
    ASSERT_EQ(child.line(), "trouble");
    child.kill();
    child.wait();
    std::vector<std::string> found;
    for (int start = 0; start < 2; ++start) {
        FakeCores cores;
        auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
        auto const now = bodies(*log, "session/1");
        EXPECT_TRUE(now.size() == 1 || now.size() == 3) << now.size();
        EXPECT_TRUE(start == 0 || now == found) << "the answer changed";
        found = now;
    }
}

TEST_F(KilledServer, AfterTheFenceDoesNotBringTheFailedCommitBack) {
    Child child({"trouble", folder.path(), "1"});
    ASSERT_EQ(child.line(), "trouble");
    ASSERT_EQ(child.line(), "healthy");
    child.kill();
    child.wait();
    FakeCores cores;
    EXPECT_EQ(bodies(*open_sqlite_log({folder.path(), false}, cores.deliver()), "session/1").size(), 1u);
}

}  // namespace
}  // namespace gommette::storage
