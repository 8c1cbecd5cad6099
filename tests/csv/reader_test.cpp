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
