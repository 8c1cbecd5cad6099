// What a person asks to have erased is gone from the disk, not only from what is shown.

#include <gmock/gmock.h>

#include "fixtures.hpp"

namespace gommette::storage {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Erasure : public ::testing::Test {
protected:
    std::string on_disk() const { return read_bytes(folder.file("gommette.db")) + read_bytes(folder.file("gommette.db-wal")); }

    TemporaryFolder folder;
    FakeCores cores;
    std::unique_ptr<EventLog> log{open_sqlite_log({folder.path(), false}, cores.deliver())};
};

TEST_F(Erasure, LeavesNoByteOfTheWordsOrTheName) {
    std::string const words = "Madame Quelquechose du 3 rue Basse";
    Batch batch = on_stream("session/1", 0, {with_words(said("a"), "{\"title\":\"" + words + "\"}"), said("b")});
    batch.names.push_back({1, 1, "Quelquechose"});
    batch.outcomes.push_back(outcome("proposal", "1", "{}", 1));
    batch.outcomes.back().words = words;
    ASSERT_TRUE(is_appended(cores.append(*log, batch)));
    ASSERT_THAT(on_disk(), HasSubstr("Quelquechose"));

    Batch erasure;
    erasure.erased_words.push_back({"session/1", 1});
    erasure.erased_names.push_back({1, 1});
    ASSERT_TRUE(is_appended(cores.append(*log, erasure)));
    // The WAL is emptied after the answer; the next answer comes after that.
    ASSERT_TRUE(is_appended(cores.append(*log, on_stream("session/1", 2, {said("c")}))));
    EXPECT_THAT(on_disk(), Not(HasSubstr("Quelquechose")));
}

TEST_F(Erasure, KeepsTheChainWhole) {
    ASSERT_TRUE(
        is_appended(cores.append(*log, on_stream("session/1", 0, {with_words(said("a"), "1"), with_words(said("b"), "2")}))));
    Batch erasure;
    erasure.erased_words = {{"session/1", 1}, {"session/1", 2}};
    ASSERT_TRUE(is_appended(cores.append(*log, erasure)));
    log.reset();
    EXPECT_EQ(refusal_to_open(folder.path()), "");
}

}  // namespace
}  // namespace gommette::storage
