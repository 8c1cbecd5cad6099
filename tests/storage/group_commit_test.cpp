#include <gmock/gmock.h>

#include <future>

#include "failing_disk.hpp"
#include "fixtures.hpp"

namespace gommette::storage {
namespace {

// Holds the writer in its first delivery, so that what is appended meanwhile waits together.
class HeldWriter {
public:
    explicit HeldWriter(FakeCores& cores) {
        cores.on_delivery([this] {
            if (held_once_.exchange(true)) return;
            is_held_.set_value();
            let_go_.get_future().wait();
        });
    }
    void wait_until_held() { is_held_.get_future().wait(); }
    void let_go() { let_go_.set_value(); }

private:
    std::atomic<bool> held_once_{false};
    std::promise<void> is_held_;
    std::promise<void> let_go_;
};

std::string session(int number) { return "session/" + std::to_string(number); }

TEST(GroupCommit, WritesAllThatWaitsInOneCommitAndAnswersNothingBeforeIt) {
    TemporaryFolder folder;
    FailingDisk disk;
    FakeCores cores;
    HeldWriter writer(cores);
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    int answers = 0;
    log->append(0, on_stream("convention", 0, {said("first")}), [&](AppendResult) { ++answers; });
    writer.wait_until_held();
    int const commits_before = commits_in_wal(folder.file("gommette.db-wal"));
    int const syncs_before = disk.plan().wal_syncs;

    constexpr int sessions = 30;
    for (int i = 1; i <= sessions; ++i)
        for (std::int64_t n = 0; n < 3; ++n)
            log->append(i % 2, on_stream(session(i), n, {said("vote", 1, n + 1)}), [&](AppendResult result) {
                EXPECT_TRUE(is_appended(result));
                ++answers;
            });
    int rows_at_delivery = -1, unsynced_at_delivery = -1;
    cores.on_delivery([&] {
        rows_at_delivery = std::stoi(first_value(folder.file("gommette.db"), "SELECT count(*) FROM events"));
        unsynced_at_delivery = disk.plan().unsynced_wal_writes;
    });
    writer.let_go();
    cores.run_until([&] { return answers == 1 + 3 * sessions; });

    EXPECT_EQ(commits_in_wal(folder.file("gommette.db-wal")) - commits_before, 1);
    EXPECT_EQ(disk.plan().wal_syncs - syncs_before, 1);
    EXPECT_EQ(rows_at_delivery, 1 + 3 * sessions);
    EXPECT_EQ(unsynced_at_delivery, 0);
    EXPECT_THAT(cores.deliveries(), ::testing::ElementsAre(Delivery{0, 1}, Delivery{0, 45}, Delivery{1, 45}));
}

TEST(GroupCommit, LeavesOutWhatConflictsAndKeepsTheRest) {
    TemporaryFolder folder;
    FakeCores cores;
    HeldWriter writer(cores);
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    std::vector<AppendResult> answers;
    auto const note = [&](AppendResult result) { answers.push_back(result); };
    log->append(0, on_stream("session/1", 0, {said("a", 1, 1)}), note);
    writer.wait_until_held();
    int const commits_before = commits_in_wal(folder.file("gommette.db-wal"));
    log->append(0, on_stream("session/2", 0, {said("b")}), note);
    log->append(0, on_stream("session/2", 9, {said("wrong length")}), note);
    log->append(0, on_stream("session/1", 1, {said("answered before", 1, 1)}), note);
    log->append(0, on_stream("session/1", 2, {said("after the refused one")}), note);
    log->append(0, on_stream("session/1", 1, {said("c")}), note);
    writer.let_go();
    cores.run_until([&] { return answers.size() == 6; });
    EXPECT_TRUE(is_appended(answers[1]) && is_appended(answers[5]));
    for (std::size_t refused : {2u, 3u, 4u}) EXPECT_TRUE(failed_with(answers[refused], AppendFailure::conflict)) << refused;
    EXPECT_EQ(commits_in_wal(folder.file("gommette.db-wal")) - commits_before, 1);
    EXPECT_EQ(log->read("session/1", 0, 9).size(), 2u);
    EXPECT_EQ(log->read("session/2", 0, 9).size(), 1u);
}

TEST(GroupCommit, RefusesMoreThanTheQueueHolds) {
    TemporaryFolder folder;
    FakeCores cores;
    HeldWriter writer(cores);
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    std::size_t appended = 0, full = 0;
    auto const count = [&](AppendResult result) {
        if (is_appended(result)) ++appended;
        if (failed_with(result, AppendFailure::full)) ++full;
    };
    log->append(0, on_stream("session/1", 0, {said("x")}), count);
    writer.wait_until_held();
    for (std::size_t i = 1; i <= log_queue_batches + 2; ++i)
        log->append(0, on_stream("session/1", static_cast<std::int64_t>(i), {said("x")}), count);
    writer.let_go();
    cores.run_until([&] { return appended + full == log_queue_batches + 3; });
    EXPECT_EQ(appended, log_queue_batches + 1);
    EXPECT_EQ(full, 2u);
    EXPECT_TRUE(
        is_appended(cores.append(*log, on_stream("session/1", static_cast<std::int64_t>(log_queue_batches) + 1, {said("x")}))));
}

TEST(GroupCommit, AnswersWhatWaitsBeforeItStops) {
    TemporaryFolder folder;
    FakeCores cores;
    int answers = 0;
    {
        auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
        for (int i = 1; i <= 100; ++i)
            log->append(0, on_stream(session(i), 0, {said("x")}), [&](AppendResult result) { answers += is_appended(result); });
    }
    cores.run_until([&] { return answers == 100; });
    EXPECT_EQ(first_value(folder.file("gommette.db"), "SELECT count(*) FROM events"), "100");
}

TEST(GroupCommit, MovesTheWalIntoTheDatabaseAsItGrows) {
    TemporaryFolder folder;
    FailingDisk disk;
    FakeCores cores;
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    int const syncs_before = disk.plan().database_syncs;
    std::int64_t length = 0;
    std::uintmax_t largest = 0;
    for (int round = 0; round < 20; ++round) {
        std::vector<Event> events(500, said(std::string(400, 'x')));
        ASSERT_TRUE(is_appended(cores.append(*log, on_stream("session/1", length, events))));
        length += 500;
        largest = std::max(largest, std::filesystem::file_size(folder.file("gommette.db-wal")));
    }
    EXPECT_GT(disk.plan().database_syncs, syncs_before);
    EXPECT_LT(largest, 8u << 20);
    EXPECT_EQ(log->read("session/1", 0, 100000).size(), 10000u);
}

}  // namespace
}  // namespace gommette::storage
