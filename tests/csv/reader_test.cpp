#include "server/csv/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/csv/writer.hpp"

namespace gommette::csv {
namespace {

using testing::ElementsAre;

std::vector<Row> rows(std::string_view text) {
    auto read = read_strictly(text, ',');
    EXPECT_TRUE(std::holds_alternative<std::vector<Row>>(read));
    auto found = std::get<std::vector<Row>>(read);
    EXPECT_FALSE(found.empty());
    found.erase(found.begin());
    return found;
}

Fault fault(std::string_view text) {
    auto read = read_strictly(text, ',');
    EXPECT_TRUE(std::holds_alternative<Fault>(read));
    return std::get<Fault>(read);
}

TEST(ATable, HasAHeaderAndRows) {
    auto const table = table_of(std::get<std::vector<Row>>(read_strictly("a,b\n1,2\n3,\n", ',')));
    EXPECT_THAT(table.header, ElementsAre("a", "b"));
    EXPECT_THAT(table.rows, ElementsAre(Row{2, {"1", "2"}}, Row{3, {"3", ""}}));
    EXPECT_EQ(table.column("b"), 1U);
    EXPECT_EQ(table.column("c"), std::nullopt);
    EXPECT_EQ(table_of({}).column("a"), std::nullopt);
}

TEST(StrictCsv, KeepsCommasQuotesAndLineBreaksOfQuotedFields) {
    EXPECT_THAT(rows("a,b\n\"one, \"\"two\"\"\nthree\",4\n5,6\n"),
                ElementsAre(Row{2, {"one, \"two\"\nthree", "4"}}, Row{4, {"5", "6"}}));
}

TEST(StrictCsv, TakesBothLineEndsAByteOrderMarkAndNoLastLineEnd) {
    EXPECT_THAT(rows("\xEF\xBB\xBF"
                     "a,b\r\n1,\"2\"\r\n3,4"),
                ElementsAre(Row{2, {"1", "2"}}, Row{3, {"3", "4"}}));
}

TEST(StrictCsv, PassesOverEmptyLinesBetweenRecords) { EXPECT_THAT(rows("a,b\n\n1,2\n\r\n\n"), ElementsAre(Row{3, {"1", "2"}})); }

TEST(StrictCsv, KeepsAnEmptyLastFieldAtTheEndOfTheFile) { EXPECT_THAT(rows("a,b\n1,"), ElementsAre(Row{2, {"1", ""}})); }

TEST(StrictCsv, NamesTheLineOfAMissingField) {
    EXPECT_EQ(fault("a,b\n\"x\ny\",2\n3\n"), (Fault{4, "the line has 1 fields, the header 2"}));
}

TEST(StrictCsv, NamesTheLineWhereAnUnclosedQuoteBegan) { EXPECT_EQ(fault("a\n\"x\ny\n").line, 2U); }

TEST(StrictCsv, RefusesTextBehindAClosingQuote) { EXPECT_EQ(fault("a\n\"x\"y\n").why, "text behind a closing quote"); }

TEST(StrictCsv, RefusesAQuoteInsideAPlainField) { EXPECT_EQ(fault("a\nx\"y\n").line, 2U); }

TEST(StrictCsv, RefusesAnEmptyFile) { EXPECT_EQ(fault(""), (Fault{1, "the file is empty"})); }

TEST(StrictCsv, PartsCellsByTheSeparatorItIsTold) {
    EXPECT_EQ(read_strictly("a;b,c\n", ';'), (Rows{std::vector<Row>{{1, {"a", "b,c"}}}}));
}

TEST(StrictCsv, LeavesBlanksAndEmptyQuotedCellsAsTheyAre) {
    EXPECT_THAT(rows("a\n b \n\"\"\n"), ElementsAre(Row{2, {" b "}}, Row{3, {""}}));
}

TEST(StrictCsv, ReadsBackEveryFieldItWrote) {
    for (std::string const field : {"plain", "", "a,b", "say \"yes\"", "two\nlines", "\"", "carriage\r\nreturn"})
        EXPECT_THAT(rows("a,b\n" + plain_cell(field) + ",x\n"), ElementsAre(Row{2, {field, "x"}})) << field;
}

std::vector<std::vector<std::string>> cells(std::string const& text) {
    auto const read = read_spreadsheet(text);
    std::vector<std::vector<std::string>> found;
    for (auto const& row : std::get<std::vector<Row>>(read)) found.push_back(row.cells);
    return found;
}

TEST(SpreadsheetCsv, IsReadAsSpreadsheetsWriteIt) {
    EXPECT_THAT(cells("a;b\r\n1; 2 \r\n\r\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
    EXPECT_THAT(cells("a,b\n\"x, \"\"y\"\"\nz\",2"), ElementsAre(ElementsAre("a", "b"), ElementsAre("x, \"y\"\nz", "2")));
    EXPECT_THAT(cells("a\tb\n1\t2"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
    EXPECT_THAT(cells("\xEF\xBB\xBFé;b\n"), ElementsAre(ElementsAre("é", "b")));
}

TEST(SpreadsheetCsv, IsReadInTheEncodingOfFrenchExcel) {
    EXPECT_THAT(cells("Sant\xe9;\x80\x9c;l\x92\xe9t\xe9\n"), ElementsAre(ElementsAre("Santé", "€œ", "l’été")));
}

// Encoded byte for byte.
std::string utf16(std::u16string const& text, bool little_endian) {
    std::string bytes = little_endian ? "\xFF\xFE" : "\xFE\xFF";
    for (char16_t const unit : text) {
        char const low = static_cast<char>(unit & 0xFF);
        char const high = static_cast<char>(unit >> 8);
        bytes += little_endian ? std::string{low, high} : std::string{high, low};
    }
    return bytes;
}

TEST(SpreadsheetCsv, IsReadAsUtf16) {
    for (bool const little_endian : {true, false})
        EXPECT_THAT(cells(utf16(u"é;€\n🚲;1\n", little_endian)), ElementsAre(ElementsAre("é", "€"), ElementsAre("🚲", "1")));
    auto cut = utf16(u"a;b\n", true);
    cut.pop_back();
    EXPECT_TRUE(std::holds_alternative<Fault>(read_spreadsheet(cut)));
    EXPECT_TRUE(std::holds_alternative<Fault>(read_spreadsheet(utf16(u"a;\xD800", true))));
}

TEST(SpreadsheetCsv, SaysWhichEncodingItTook) {
    auto const encoding = [](std::string const& text) {
        Seen seen;
        read_spreadsheet(text, &seen);
        return seen.encoding;
    };
    EXPECT_EQ(encoding("\u00e9\n"), "UTF-8");
    EXPECT_EQ(encoding("\xe9\n"), "Windows-1252");
    EXPECT_EQ(encoding(utf16(u"a", true)), "UTF-16");
}

TEST(SpreadsheetCsv, MayEndItsLinesAsAMacOfOldDid) {
    EXPECT_THAT(cells("a;b\r1;2\r"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2")));
    // Also where a cell holds a line break of its own, or two programs wrote.
    EXPECT_THAT(cells("\"a\nz\";b\r1;2\r"), ElementsAre(ElementsAre("a\nz", "b"), ElementsAre("1", "2")));
    EXPECT_THAT(cells("a;b\r\n1;2\r3;4\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2"), ElementsAre("3", "4")));
}

TEST(SpreadsheetCsv, TakesTheSeparatorThatGivesRowsAlike) {
    EXPECT_THAT(cells("who;crèche, relais, lieu;vélo, bus, navette\nana;3;2\nbo;1;2\n"),
                ElementsAre(ElementsAre("who", "crèche, relais, lieu", "vélo, bus, navette"), ElementsAre("ana", "3", "2"),
                            ElementsAre("bo", "1", "2")));
    EXPECT_THAT(cells("who,\"a;b;c;d\",e\nana,1,2\n"),
                ElementsAre(ElementsAre("who", "a;b;c;d", "e"), ElementsAre("ana", "1", "2")));
}

TEST(SpreadsheetCsv, TakesASemicolonBeforeACommaWhereBothPartAlike) {
    EXPECT_THAT(cells("Nom, prénom, âge;A\nDupont, ana, 3;1\n"),
                ElementsAre(ElementsAre("Nom, prénom, âge", "A"), ElementsAre("Dupont, ana, 3", "1")));
}

TEST(SpreadsheetCsv, AsksWhetherAFirstLineIsOneTitleOrSeveral) {
    for (std::string const titles : {"vélo, bus, tram", "a;b", "a\tb"}) {
        auto const read = read_spreadsheet(titles + "\nx\nx\n");
        ASSERT_TRUE(std::holds_alternative<Fault>(read)) << titles;
        EXPECT_EQ(std::get<Fault>(read).line, 1U);
        EXPECT_THAT(std::get<Fault>(read).why, testing::StartsWith("could be one title or several"));
        EXPECT_THAT(cells("\"" + titles + "\"\nx\nx\n"), ElementsAre(ElementsAre(titles), ElementsAre("x"), ElementsAre("x")));
    }
    EXPECT_THAT(cells("sep=;\nvélo, bus, tram\nx\n"), ElementsAre(ElementsAre("vélo, bus, tram"), ElementsAre("x")));
    EXPECT_THAT(cells("a;b\n"), ElementsAre(ElementsAre("a", "b")));
}

TEST(SpreadsheetCsv, TakesALineOfTheSeparatorAsProgramsWriteIt) {
    for (std::string const line : {"sep=;", "SEP=;", "Sep=;", "\"sep=;\"", "sep=;;;", "sep=; ", "\xEF\xBB\xBFsep=;"})
        EXPECT_THAT(cells(line + "\na, z;b\n1;2\n"), ElementsAre(ElementsAre("a, z", "b"), ElementsAre("1", "2"))) << line;
    EXPECT_THAT(cells("sep=\t\na;z\tb\n1\t2\n"), ElementsAre(ElementsAre("a;z", "b"), ElementsAre("1", "2")));
}

TEST(SpreadsheetCsv, TakesTheSeparatorThatAFirstLineSays) {
    EXPECT_THAT(cells("sep=;\r\na;b,c,d\r\n1;2\r\n"), ElementsAre(ElementsAre("a", "b,c,d"), ElementsAre("1", "2")));
    EXPECT_EQ(std::get<std::vector<Row>>(read_spreadsheet("sep=|\na|b\n")).front(), (Row{2, {"a", "b"}}));
}

TEST(SpreadsheetCsv, TakesBlanksThatDoNotBreakOffTheEndsOfCells) {
    EXPECT_THAT(cells("\u00a0a\u202f;b \u00a0 \n"), ElementsAre(ElementsAre("a", "b")));
    EXPECT_THAT(cells("\u2007a\u2009;\u200bb\ufeff\n"), ElementsAre(ElementsAre("a", "b")));
}

TEST(SpreadsheetCsv, SaysWhereRowsHoldNothing) {
    Seen seen;
    read_spreadsheet("a;b\n;\n\n1;2\n;;\n", &seen);
    EXPECT_THAT(seen.empty_lines, ElementsAre(2U, 5U));
    read_spreadsheet("a\nx\n\nx\n", &seen);
    EXPECT_THAT(seen.empty_lines, ElementsAre(3U));
}

TEST(SpreadsheetCsv, MayHaveRowsOfAnyLengthAndQuotesInsideCells) {
    EXPECT_THAT(cells("a;b\n1\n;;\nle \"8\";2;3\n \"x\" y;\n"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("1"), ElementsAre("le \"8\"", "2", "3"), ElementsAre("x y", "")));
}

TEST(SpreadsheetCsv, IsRefusedForAQuoteThatIsNotClosed) {
    EXPECT_EQ(read_spreadsheet("a;b\n1;\"2\n3;4\n"), (Rows{Fault{2, "a quote is not closed"}}));
}

TEST(Csv, IsRefusedAsAWholeWhenItIsTooLarge) {
    std::string const large(most_bytes + 1, 'a');
    EXPECT_EQ(read_spreadsheet(large), (Rows{Fault{0, "is larger than 64 MiB"}}));
    EXPECT_EQ(read_strictly(large, ','), (Rows{Fault{0, "is larger than 64 MiB"}}));
}

}  // namespace
}  // namespace gommette::csv
