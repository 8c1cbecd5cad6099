#include "storage/one_line.hpp"

#include <gmock/gmock.h>

#include "fixtures.hpp"

namespace gommette::storage {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(OneLine, LeavesPlainTextsAsTheyAre) {
    for (char const* text : {"", "a b", "Comité « jeunesse », 3 séances — été 2026 🙂"}) EXPECT_EQ(one_line(text), text);
}

TEST(OneLine, HoldsNothingThatATerminalActsUpon) {
    EXPECT_EQ(one_line("\x1b[2J\x1b]0;title\a"), "?[2J?]0;title?");
    EXPECT_EQ(one_line("a\nb\rc\td\x7f"), "a?b?c?d?");
    EXPECT_EQ(one_line("\xc2\x9b" "2J"), "?2J") << "the same escape as one code point";
    EXPECT_EQ(one_line("\u202e\u2066\u2028"), "???");
}

TEST(OneLine, IsUtf8) {
    EXPECT_EQ(one_line("a\xff\xc3"), "a??");
    EXPECT_EQ(one_line("\xc3("), "?(");
    EXPECT_EQ(one_line("\xed\xa0\x80"), "?") << "half of a pair";
    EXPECT_EQ(one_line(std::string_view("\0x", 2)), "?x");
}

TEST(OneLine, HasAnEnd) {
    auto const line = one_line(std::string(100000, 'x'));
    EXPECT_LE(line.size(), 2000u);
    EXPECT_TRUE(line.ends_with("x…"));
}

TEST(AStorageError, IsOneLineWhateverItQuotes) {
    TemporaryFolder folder;
    EXPECT_EQ(refusal_to_open(folder.path()), "");
    run_sql(folder.file("gommette.db"), "CREATE TABLE \"a\x1b[31m\nb\" (x)");
    EXPECT_THAT(refusal_to_open(folder.path()), HasSubstr("the table a?[31m?b is not Gommette's"));
    EXPECT_EQ(StorageError("a\nb").text, "a?b");
}

}  // namespace
}  // namespace gommette::storage
