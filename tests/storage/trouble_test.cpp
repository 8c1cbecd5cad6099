// When a commit fails: nothing is answered yes or no, a fence is written, and what then stands in the log is the truth.

#include <gmock/gmock.h>

#include "failing_disk.hpp"
#include "fixtures.hpp"

namespace gommette::storage {
namespace {

using ::testing::ElementsAre;

class StorageTrouble : public ::testing::Test {
protected:
    AppendResult append(Stream const& stream, std::int64_t expected, std::string const& text, std::int64_t n = 0) {
        return cores.append(*log, on_stream(stream, expected, {said(text, 1, n)}));
    }

    TemporaryFolder folder;
    FailingDisk disk;
    FakeCores cores;
    std::unique_ptr<EventLog> log{open_sqlite_log({folder.path(), false}, cores.deliver())};
    HealthReports health{*log};
};

TEST_F(StorageTrouble, AFailedSyncIsNeitherYesNorNoAndIsGoneAfterTheFence) {
    ASSERT_TRUE(is_appended(append("session/1", 0, "kept", 1)));
    disk.plan().failing_wal_syncs = 1;
    EXPECT_TRUE(failed_with(append("session/1", 1, "unknown", 2), AppendFailure::trouble));
    health.wait_for(2);
    EXPECT_THAT(health.all(), ElementsAre(false, true));
    EXPECT_THAT(bodies(*log, "session/1"), ElementsAre(R"({"text":"kept"})"));
    EXPECT_TRUE(is_appended(append("session/1", 1, "sent again", 2)));
    log.reset();
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

TEST_F(StorageTrouble, ABatchWithoutEventsThatWasNotKeptIsNotAnsweredAsKept) {
    Batch deposits;
    deposits.names.push_back({1, 1, "Bo"});
    disk.plan().failing_wal_syncs = 1;
    EXPECT_TRUE(failed_with(cores.append(*log, deposits), AppendFailure::trouble));
    health.wait_for(2);
    EXPECT_TRUE(log->names(1).empty());
    EXPECT_TRUE(is_appended(cores.append(*log, deposits)));
    EXPECT_EQ(log->names(1).size(), 1u);
}

TEST_F(StorageTrouble, IsToldBeforeItsAnswersLeave) {
    std::vector<bool> reports_at_delivery;
    cores.on_delivery([&] { reports_at_delivery = health.all(); });
    disk.plan().failing_wal_syncs = 1;
    EXPECT_TRUE(failed_with(append("session/1", 0, "unknown"), AppendFailure::trouble));
    EXPECT_THAT(reports_at_delivery, ElementsAre(false));
}

TEST_F(StorageTrouble, AppendsFailAtOnceUntilTheFenceIsWritten) {
    disk.plan().failing_wal_syncs = 1000000;
    EXPECT_TRUE(failed_with(append("session/1", 0, "unknown"), AppendFailure::trouble));
    for (int i = 0; i < 20; ++i) EXPECT_TRUE(failed_with(append("session/2", 0, "not tried"), AppendFailure::trouble));
    EXPECT_THAT(health.all(), ElementsAre(false));
    EXPECT_THAT(bodies(*log, "session/2"), ElementsAre());
    disk.plan().failing_wal_syncs = 0;
    health.wait_for(2);
    EXPECT_TRUE(is_appended(append("session/2", 0, "now")));
}

TEST_F(StorageTrouble, AHostThatHasNotHeardOfItGetsTroubleAndNoConflict) {
    disk.plan().failing_wal_syncs = 1;
    EXPECT_TRUE(failed_with(append("session/1", 0, "unknown"), AppendFailure::trouble));
    health.wait_for(2);
    EXPECT_TRUE(failed_with(append("session/1", 1, "built on the unknown"), AppendFailure::trouble));
    EXPECT_TRUE(failed_with(append("session/2", 1, "a bug"), AppendFailure::conflict));
    EXPECT_TRUE(is_appended(append("session/1", 0, "after reloading")));
    EXPECT_TRUE(failed_with(append("session/1", 5, "a bug"), AppendFailure::conflict));
}

TEST_F(StorageTrouble, AFullDiskIsTroubleAndPasses) {
    ASSERT_TRUE(is_appended(append("session/1", 0, "kept")));
    disk.plan().failing_wal_writes = 1000000;
    EXPECT_TRUE(failed_with(append("session/1", 1, "no room"), AppendFailure::trouble));
    EXPECT_THAT(bodies(*log, "session/1"), ElementsAre(R"({"text":"kept"})"));
    disk.plan().failing_wal_writes = 0;
    health.wait_for(2);
    EXPECT_TRUE(is_appended(append("session/1", 1, "room again")));
}

TEST_F(StorageTrouble, AFailingCheckpointLosesNothing) {
    disk.plan().failing_database_syncs = 1000000;
    std::int64_t length = 0;
    for (int round = 0; round < 20; ++round) {
        std::vector<Event> events(500, said(std::string(400, 'x')));
        ASSERT_TRUE(is_appended(cores.append(*log, on_stream("session/1", length, events))));
        length += 500;
    }
    EXPECT_LT(disk.plan().failing_database_syncs.exchange(0), 1000000);
    EXPECT_THAT(health.all(), ElementsAre());
    log.reset();
    FakeCores later;
    EXPECT_EQ(open_sqlite_log({folder.path(), false}, later.deliver())->read("session/1", 0, 100000).size(), 10000u);
}

TEST_F(StorageTrouble, SomebodyHoldingTheDatabaseIsTroubleUntilTheyLetGo) {
    std::string const file = folder.file("gommette.db");
    AppendResult result = Appended{};
    {
        OutsideTransaction const outside(file);
        result = append("session/1", 0, "not written");
    }
    EXPECT_TRUE(failed_with(result, AppendFailure::trouble));
    health.wait_for(2);
    EXPECT_TRUE(is_appended(append("session/1", 0, "written")));
}

TEST_F(StorageTrouble, StoppingInTheMiddleAnswersAndStops) {
    disk.plan().failing_wal_syncs = 1000000;
    EXPECT_TRUE(failed_with(append("session/1", 0, "unknown"), AppendFailure::trouble));
    log.reset();
    disk.plan().failing_wal_syncs = 0;
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

}  // namespace
}  // namespace gommette::storage
