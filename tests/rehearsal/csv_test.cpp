#include "server/rehearsal/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gommette::rehearsal {
namespace {

using testing::ElementsAre;

std::vector<CsvRecord> records(std::string_view text) {
    auto read = read_csv(text);
    EXPECT_TRUE(std::holds_alternative<CsvTable>(read));
    return std::get<CsvTable>(read).records;
}

CsvFault fault(std::string_view text) {
    auto read = read_csv(text);
    EXPECT_TRUE(std::holds_alternative<CsvFault>(read));
    return std::get<CsvFault>(read);
}

TEST(Csv, ReadsAHeaderAndRecords) {
    auto const read = read_csv("a,b\n1,2\n3,\n");
    auto const& table = std::get<CsvTable>(read);
    EXPECT_THAT(table.header, ElementsAre("a", "b"));
    EXPECT_THAT(table.records, ElementsAre(CsvRecord{2, {"1", "2"}}, CsvRecord{3, {"3", ""}}));
    EXPECT_EQ(table.column("b"), 1U);
    EXPECT_EQ(table.column("c"), std::nullopt);
}

TEST(Csv, KeepsCommasQuotesAndLineBreaksOfQuotedFields) {
    EXPECT_THAT(records("a,b\n\"one, \"\"two\"\"\nthree\",4\n5,6\n"),
                ElementsAre(CsvRecord{2, {"one, \"two\"\nthree", "4"}}, CsvRecord{4, {"5", "6"}}));
}

TEST(Csv, TakesBothLineEndsAByteOrderMarkAndNoLastLineEnd) {
    EXPECT_THAT(records("\xEF\xBB\xBF"
                        "a,b\r\n1,\"2\"\r\n3,4"),
                ElementsAre(CsvRecord{2, {"1", "2"}}, CsvRecord{3, {"3", "4"}}));
}

TEST(Csv, PassesOverEmptyLinesBetweenRecords) {
    EXPECT_THAT(records("a,b\n\n1,2\n\r\n\n"), ElementsAre(CsvRecord{3, {"1", "2"}}));
}

TEST(Csv, KeepsAnEmptyLastFieldAtTheEndOfTheFile) { EXPECT_THAT(records("a,b\n1,"), ElementsAre(CsvRecord{2, {"1", ""}})); }

TEST(Csv, NamesTheLineOfAMissingField) {
    EXPECT_EQ(fault("a,b\n\"x\ny\",2\n3\n"), (CsvFault{4, "the line has 1 fields, the header 2"}));
}

TEST(Csv, NamesTheLineWhereAnUnclosedQuoteBegan) { EXPECT_EQ(fault("a\n\"x\ny\n").line, 2U); }

TEST(Csv, RefusesTextBehindAClosingQuote) { EXPECT_EQ(fault("a\n\"x\"y\n").why, "text behind a closing quote"); }

TEST(Csv, RefusesAQuoteInsideAPlainField) { EXPECT_EQ(fault("a\nx\"y\n").line, 2U); }

TEST(Csv, RefusesAnEmptyFile) { EXPECT_EQ(fault(""), (CsvFault{1, "the file is empty"})); }

TEST(Csv, ReadsBackEveryFieldItWrote) {
    for (std::string const field : {"plain", "", "a,b", "say \"yes\"", "two\nlines", "\"", "carriage\r\nreturn"})
        EXPECT_THAT(records("a,b\n" + csv_field(field) + ",x\n"), ElementsAre(CsvRecord{2, {field, "x"}})) << field;
}

}  // namespace
}  // namespace gommette::rehearsal
