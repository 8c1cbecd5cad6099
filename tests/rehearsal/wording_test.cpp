#include "server/rehearsal/wording.hpp"

#include <gtest/gtest.h>

#include <string>

namespace gommette::rehearsal {
namespace {

std::string title(std::string_view body) { return wording(body, 7).proposal.title.value; }
std::string detail(std::string_view body) {
    auto const said = wording(body, 7).proposal.detail;
    return said ? said->value : "(none)";
}
std::string repeated(std::string_view piece, int times) {
    std::string text;
    for (int time = 0; time < times; ++time) text += piece;
    return text;
}

TEST(Wording, IsATitleAloneWhenTheTextIsShort) {
    EXPECT_EQ(title("  Plus de pistes cyclables\n"), "Plus de pistes cyclables");
    EXPECT_EQ(detail("  Plus de pistes cyclables\n"), "(none)");
}

TEST(Wording, KeepsATitleOfExactly140CodePointsWhole) {
    auto const body = repeated("é", 140);
    EXPECT_EQ(title(body), body);
    EXPECT_EQ(detail(body), "(none)");
}

TEST(Wording, CutsATitleOf141AtTheLastWordsEnd) {
    auto const body = repeated("é", 130) + " " + repeated("x", 10);
    EXPECT_EQ(title(body), repeated("é", 130));
    EXPECT_EQ(detail(body), repeated("x", 10));
}

TEST(Wording, CutsRightBehindTheHundredAndFortiethWhenAWordEndsThere) {
    EXPECT_EQ(title(repeated("x", 140) + " y"), repeated("x", 140));
    EXPECT_EQ(detail(repeated("x", 140) + " y"), "y");
}

TEST(Wording, CutsAnEndlessWordHard) {
    EXPECT_EQ(title(repeated("x", 150)), repeated("x", 140));
    EXPECT_EQ(detail(repeated("x", 150)), repeated("x", 10));
}

TEST(Wording, EndsTheTitleAtTheFirstLineBreak) {
    EXPECT_EQ(title("Premier\r\nsecond\rtroisième"), "Premier");
    EXPECT_EQ(detail("Premier\r\nsecond\rtroisième"), "second\ntroisième");
}

TEST(Wording, MakesBlanksOfControlCharacters) {
    EXPECT_EQ(title("a\tb\x01"
                    "c\xC2\x85"
                    "d"),
              "a b c d");
}

TEST(Wording, ReplacesBytesThatAreNoUtf8) {
    EXPECT_EQ(title("a\xFF"
                    "b"),
              "a\uFFFDb");
    EXPECT_EQ(title("\xE2\x82"), "\uFFFD\uFFFD");
    EXPECT_EQ(title("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // a surrogate
    EXPECT_EQ(title("\xC0\xAF"), "\uFFFD\uFFFD");            // overlong
}

TEST(Wording, KeepsCharactersOfEveryLength) { EXPECT_EQ(title("aé€😀"), "aé€😀"); }

TEST(Wording, NamesAnEmptyStatementByItsNumber) { EXPECT_EQ(title(" \n "), "#7"); }

TEST(Wording, KeepsAThousandCodePointsOfDetail) {
    auto const said = wording("Titre\n" + repeated("é", 1000), 7);
    EXPECT_TRUE(said.whole);
    EXPECT_EQ(said.proposal.detail->value, repeated("é", 1000));
}

TEST(Wording, SaysThatItCutTheThousandAndFirst) {
    auto const said = wording("Titre\n" + repeated("é", 1001), 7);
    EXPECT_FALSE(said.whole);
    EXPECT_EQ(said.proposal.detail->value, repeated("é", 999) + "…");
}

}  // namespace
}  // namespace gommette::rehearsal
