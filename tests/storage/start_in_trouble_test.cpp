// A disk that takes nothing any more: what is there can still be read, after a new start too, and writing goes on once there is
// room.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include "child.hpp"
#include "mounted.hpp"
#include "storage/backup.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::storage {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class StartInTrouble : public Mounted {
protected:
    // A file system with one event in a log; false where mounting is not allowed.
    bool has_log(char const* options) {
        if (!mount_own(0, options)) return false;
        auto const log = open_sqlite_log({folder.path(), false}, cores.deliver());
        EXPECT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 0, {said("kept")}))));
        return true;
    }
    // Leaves no byte of room.
    void fill() {
        int const file = ::open(folder.file("filling").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        for (std::string piece(4096, 'x'); !piece.empty();)
            if (::write(file, piece.data(), piece.size()) < 0) piece.resize(piece.size() / 2);
        ::close(file);
    }
    void make_room() { std::filesystem::remove(folder.file("filling")); }

    // Opens the log on a disk that takes nothing, and after `mend` on one that does.
    template <class Mend>
    void expect_reading_and_later_writing(Mend mend) {
        std::vector<std::string> why;
        auto log =
            open_sqlite_log({folder.path(), false, [&](std::string const& line) { why.push_back(line); }}, cores.deliver());
        EXPECT_THAT(why, ElementsAre(AllOf(HasSubstr(folder.path()), Not(HasSubstr("\n")))));
        HealthReports health(*log);
        EXPECT_THAT(health.all(), ElementsAre(false)) << "told at once";
        EXPECT_THAT(bodies(*log, "session/1"), ElementsAre(R"({"text":"kept"})"));
        EXPECT_TRUE(failed_with(cores.append(*log, on_stream("session/1", 1, {said("no room")})), AppendFailure::trouble));
        EXPECT_THAT(bodies(*log, "session/1"), ElementsAre(R"({"text":"kept"})"));
        mend();
        health.wait_for(2);
        EXPECT_THAT(health.all(), ElementsAre(false, true));
        EXPECT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 1, {said("room")}))));
        log.reset();
        EXPECT_EQ(refusal_to_open(folder.path()), "");
        log = open_sqlite_log({folder.path(), false}, cores.deliver());
        EXPECT_THAT(bodies(*log, "session/1"), ElementsAre(R"({"text":"kept"})", R"({"text":"room"})"));
    }

    FakeCores cores;
};

TEST_F(StartInTrouble, OnAFullDiskReadsAndWritesOnceThereIsRoom) {
    if (!has_log("size=1m")) GTEST_SKIP() << "mounting is not allowed here";
    fill();
    expect_reading_and_later_writing([&] { make_room(); });
}

TEST_F(StartInTrouble, AfterAKillOnADiskThatIsFull) {
    if (!has_log("size=4m")) GTEST_SKIP() << "mounting is not allowed here";
    Child server({"vote", folder.path(), "1000000"});
    for (int acknowledged = 0; acknowledged < 300; ++acknowledged) ASSERT_FALSE(server.line().empty());
    server.kill();
    server.wait();
    fill();
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    HealthReports health(*log);
    EXPECT_THAT(health.all(), ElementsAre(false));
    auto const length = static_cast<std::int64_t>(bodies(*log, "session/2").size());
    EXPECT_GE(length, 200);
    make_room();
    health.wait_for(2);
    EXPECT_TRUE(is_appended(cores.append(*log, on_stream("session/2", length, {said("room")}))));
}

TEST_F(StartInTrouble, OnAReadOnlyDiskReadsAndWritesOnceItIsMended) {
    if (!has_log("size=1m")) GTEST_SKIP() << "mounting is not allowed here";
    remount(MS_RDONLY, "");
    expect_reading_and_later_writing([&] { remount(0, ""); });
}

TEST_F(StartInTrouble, WithAMarkThatCannotBeWritten) {
    if (!has_log("size=1m")) GTEST_SKIP() << "mounting is not allowed here";
    auto const mark = folder.file("gommette.mark");
    ASSERT_EQ(mount(mark.c_str(), mark.c_str(), nullptr, MS_BIND, nullptr), 0);
    ASSERT_EQ(mount(nullptr, mark.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr), 0);
    expect_reading_and_later_writing([&] { ASSERT_EQ(umount(mark.c_str()), 0); });
}

TEST_F(StartInTrouble, StillRefusesWhatItWouldRefuse) {
    if (!has_log("size=1m")) GTEST_SKIP() << "mounting is not allowed here";
    auto const file = folder.file("gommette.db");
    auto const is_refused = [&] { return AllOf(HasSubstr("does not fit the chain"), Not(HasSubstr("\n"))); };
    tamper(file, "UPDATE events SET body = '{\"text\":\"else\"}'");
    EXPECT_THAT(refusal_to_open(folder.path()), is_refused());
    fill();
    EXPECT_THAT(refusal_to_open(folder.path()), is_refused());
}

TEST_F(StartInTrouble, RefusesToGoOnWithAShorterLog) {
    if (!has_log("size=1m")) GTEST_SKIP() << "mounting is not allowed here";
    fill();
    EXPECT_THROW(open_sqlite_log({folder.path(), true}, cores.deliver()), StorageError) << "what it lost could not be recorded";
}

TEST_F(StartInTrouble, StopsWhileTheDiskIsStillFull) {
    if (!has_log("size=1m")) GTEST_SKIP() << "mounting is not allowed here";
    fill();
    for (int start = 0; start < 3; ++start) {
        auto const log = open_sqlite_log({folder.path(), false}, cores.deliver());
        EXPECT_THAT(bodies(*log, "session/1"), ElementsAre(R"({"text":"kept"})"));
    }
    make_room();
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

TEST_F(StartInTrouble, LeavesASnapshotAndABackupToBeTaken) {
    for (bool const is_read_only : {false, true}) {
        if (!has_log("size=1m")) GTEST_SKIP() << "mounting is not allowed here";
        if (is_read_only)
            remount(MS_RDONLY, "");
        else
            fill();
        TemporaryFolder elsewhere;
        for (bool const is_served : {true, false}) {
            std::unique_ptr<EventLog> log;
            if (is_served) log = open_sqlite_log({folder.path(), false}, cores.deliver());
            LogSnapshot snapshot(folder.path());
            snapshot.check_all();
            EXPECT_EQ(snapshot.events("session/1", 0, 10).size(), 1u);
            backup(folder.path(), elsewhere.file("gommette.db"), {});
        }
        EXPECT_EQ(open_sqlite_log({elsewhere.path(), false}, cores.deliver())->read("session/1", 0, 10).size(), 1u);
        TearDown();
    }
}

TEST_F(StartInTrouble, ABackupThatFindsNoRoomSaysSoAndLeavesNothing) {
    if (!mount_own(0, "size=64k")) GTEST_SKIP() << "mounting is not allowed here";
    TemporaryFolder served;
    FakeCores others;
    auto const log = open_sqlite_log({served.path(), false}, others.deliver());
    ASSERT_TRUE(is_appended(others.append(*log, on_stream("session/1", 0, {said(std::string(100000, 'x'))}))));
    std::string why;
    try {
        backup(served.path(), folder.file("copy.db"), {});
    } catch (StorageError const& error) {
        why = error.what();
    }
    EXPECT_THAT(why, AllOf(HasSubstr("copy.db"), HasSubstr("full"), Not(HasSubstr("\n"))));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace gommette::storage
