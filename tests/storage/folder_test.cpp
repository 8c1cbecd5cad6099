// What an operator meets at start: each trouble is one clear line.

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "child.hpp"
#include "fixtures.hpp"
#include "mounted.hpp"
#include "storage/unfinished.hpp"

namespace gommette::storage {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Folder, IsMadeWhenMissingForItsOwnerOnly) {
    TemporaryFolder parent;
    std::string const folder = parent.file("deep/er");
    EXPECT_EQ(refusal_to_open(folder), "");
    struct stat found {};
    ASSERT_EQ(stat(folder.c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777, 0700u);
    for (char const* name : {"/gommette.db", "/gommette.mark", "/gommette.lock"}) {
        ASSERT_EQ(stat((folder + name).c_str(), &found), 0) << name;
        EXPECT_EQ(found.st_mode & 0777, 0600u) << name;
    }
}

TEST(Folder, HoldsOneServerAtATime) {
    TemporaryFolder folder;
    FakeCores cores;
    auto first = open_sqlite_log({folder.path(), false}, cores.deliver());
    EXPECT_THAT(refusal_to_open(folder.path()),
                AllOf(HasSubstr("another Gommette (process " + std::to_string(getpid()) + ") already serves the folder"),
                      Not(HasSubstr("\n"))));
    EXPECT_TRUE(is_appended(cores.append(*first, on_stream("session/1", 0, {said("undisturbed")}))));
    first.reset();
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

TEST(Folder, ThatWasLeftUnfinishedIsBegunAnew) {
    TemporaryFolder folder;
    FakeCores cores;
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    mark_unfinished(folder.path());
    ASSERT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 0, {said("half"), said("a demo")}))));
    log.reset();
    log = open_sqlite_log({folder.path(), false}, cores.deliver());
    EXPECT_TRUE(log->read("session/1", 0, 10).empty());
    ASSERT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 0, {said("whole")}))));
    log.reset();
    log = open_sqlite_log({folder.path(), false}, cores.deliver());
    EXPECT_EQ(log->read("session/1", 0, 10).size(), 1u) << "once only";
}

TEST(Folder, ThatWasFinishedIsKept) {
    TemporaryFolder folder;
    FakeCores cores;
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    mark_unfinished(folder.path());
    ASSERT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 0, {said("all of it")}))));
    mark_finished(folder.path());
    log.reset();
    EXPECT_EQ(open_sqlite_log({folder.path(), false}, cores.deliver())->read("session/1", 0, 10).size(), 1u);
}

TEST(Folder, ThatCannotBeMadeIsSaid) {
    TemporaryFolder parent;
    write_bytes(parent.file("file"), "x");
    EXPECT_THAT(refusal_to_open(parent.file("file/folder")),
                AllOf(HasSubstr("cannot create the folder"), HasSubstr("Not a directory"), Not(HasSubstr("\n"))));
}

TEST(Folder, OfAnotherOwnerIsSaid) {
    TemporaryFolder folder;
    chmod(folder.path().c_str(), 0555);
    EXPECT_THAT(Child({"open-as-nobody", folder.path()}).line(),
                AllOf(HasSubstr("cannot write in the folder"), HasSubstr("Permission denied"), Not(HasSubstr("\n"))));
    chmod(folder.path().c_str(), 0700);
}

TEST_F(Mounted, AReadOnlyDiskIsSaid) {
    if (!mount_own(MS_RDONLY, "")) GTEST_SKIP() << "mounting is not allowed here";
    EXPECT_THAT(refusal_to_open(folder.path()),
                AllOf(HasSubstr("cannot write in the folder"), HasSubstr("Read-only file system"), Not(HasSubstr("\n"))));
}

TEST_F(Mounted, ATinyDiskIsSaid) {
    if (!mount_own(0, "size=64k")) GTEST_SKIP() << "mounting is not allowed here";
    EXPECT_THAT(refusal_to_open(folder.path()), AllOf(HasSubstr("gommette.db"), HasSubstr("full"), Not(HasSubstr("\n"))));
}

TEST_F(Mounted, ADiskThatFillsUpGoesOnOnceThereIsRoom) {
    if (!mount_own(0, "size=2m")) GTEST_SKIP() << "mounting is not allowed here";
    FakeCores cores;
    auto log = open_sqlite_log({folder.path(), false}, cores.deliver());
    HealthReports health(*log);
    std::int64_t length = 0;
    Batch const piece = on_stream("session/1", 0, {said(std::string(20000, 'x'))});
    AppendResult result = Appended{};
    while (length < 1000) {
        Batch next = piece;
        next.appends[0].expected = length;
        result = cores.append(*log, next);
        if (!is_appended(result)) break;
        ++length;
    }
    EXPECT_TRUE(failed_with(result, AppendFailure::trouble));
    EXPECT_EQ(log->read("session/1", 0, 10000).size(), static_cast<std::size_t>(length));
    ASSERT_EQ(mount("tmpfs", folder.path().c_str(), "tmpfs", MS_REMOUNT, "size=8m"), 0);
    health.wait_for(2);
    EXPECT_TRUE(is_appended(cores.append(*log, on_stream("session/1", length, {said("room")}))));
    log.reset();
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

}  // namespace
}  // namespace gommette::storage
