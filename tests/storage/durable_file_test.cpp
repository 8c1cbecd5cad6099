#include "storage/durable_file.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "child.hpp"
#include "fixtures.hpp"

namespace gommette::storage {
namespace {

using ::testing::HasSubstr;

TEST(DurableFile, IsWholeAndItsOwnersOnly) {
    TemporaryFolder folder;
    std::string const path = folder.file("keys");
    write_durably(path, "the first");
    write_durably(path, "and the next");
    EXPECT_EQ(read_bytes(path), "and the next");
    struct stat found {};
    ASSERT_EQ(stat(path.c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777, 0600u);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(DurableFile, TakesItsNameOnlyOnceItIsSynced) {
    if (!is_strace_there()) GTEST_SKIP() << "strace does not work here";
    TemporaryFolder folder;
    std::string const path = folder.file("keys");
    write_durably(path, "the first");
    Child child({"write-durably", path, "and the next"}, under_strace("fsync", "error=EIO:when=1"));
    EXPECT_THAT(child.line(), HasSubstr("cannot write " + path));
    EXPECT_EQ(child.wait(), 1);
    EXPECT_EQ(read_bytes(path), "the first");
}

TEST(DurableFile, IsMissedWhereItCannotBeWritten) {
    TemporaryFolder folder;
    EXPECT_THROW(write_durably(folder.file("no/such/place"), "text"), StorageError);
}

}  // namespace
}  // namespace gommette::storage
