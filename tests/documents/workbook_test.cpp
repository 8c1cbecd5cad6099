#include "server/documents/workbook.hpp"

#include <gmock/gmock.h>
#include <sys/resource.h>

#include <csignal>

#include "server/documents/ods.hpp"
#include "server/documents/package.hpp"
#include "server/documents/xlsx.hpp"
#include "tests/documents/opened.hpp"
#include "tests/documents/opened_sheets.hpp"
#include "tests/documents/samples.hpp"

namespace gommette::documents {
namespace {

// The texts of the first column below the head, as a reader of the format finds them.
std::vector<std::string> first_column_of_xlsx(std::string const& file) {
    auto const strings = xml_part_of(file, "xl/sharedStrings.xml");
    auto const sheet = xml_part_of(file, "xl/worksheets/sheet1.xml");
    std::vector<std::string> shared;
    for (auto const& one : strings.select_nodes("//si")) shared.push_back(text_below(one.node()));
    std::vector<std::string> texts;
    for (auto const& row : sheet.select_nodes("//row[position()>1]")) {
        auto const cell = row.node().child("c");
        EXPECT_STREQ(cell.attribute("t").value(), "s") << cell.attribute("r").value();
        EXPECT_FALSE(cell.child("f"));
        texts.push_back(shared.at(static_cast<std::size_t>(cell.child("v").text().as_int())));
    }
    return texts;
}

std::vector<std::string> first_column_of_ods(std::string const& file) {
    std::vector<std::string> texts;
    auto const content = xml_part_of(file, "content.xml");
    for (auto const& row : content.select_nodes("//table:table/table:table-row")) {
        auto const cell = row.node().child("table:table-cell");
        EXPECT_STREQ(cell.attribute("office:value-type").value(), "string");
        EXPECT_FALSE(cell.attribute("table:formula"));
        texts.push_back(text_of_ods_cell(cell));
    }
    return texts;
}

std::vector<std::string> first_column() {
    std::vector<std::string> texts;
    auto const book = sample_workbook();
    for (auto const& line : book.sheets.front().lines) texts.push_back(std::get<std::string>(line.front()));
    return texts;
}

TEST(Xlsx, GivesEveryTextBackAsATextCell) { EXPECT_EQ(first_column_of_xlsx(xlsx(sample_workbook())), first_column()); }
TEST(Ods, GivesEveryTextBackAsATextCell) { EXPECT_EQ(first_column_of_ods(ods(sample_workbook())), first_column()); }

TEST(Xlsx, HoldsNumbersAndTimesAsSuch) {
    auto const sheet = xml_part_of(xlsx(sample_workbook()), "xl/worksheets/sheet1.xml");
    EXPECT_STREQ(sheet.select_node("//c[@r='B2']/v").node().text().get(), "42");
    // Days since 1899-12-30.
    EXPECT_NEAR(sheet.select_node("//c[@r='C2']/v").node().text().as_double(), 46085.793183, 0.000001);
}

TEST(Ods, HoldsNumbersAndTimesAsSuch) {
    auto const content = xml_part_of(ods(sample_workbook()), "content.xml");
    EXPECT_STREQ(content.select_node("//table:table-row/table:table-cell[2]/@office:value").attribute().value(), "42");
    EXPECT_STREQ(content.select_node("//table:table-row/table:table-cell[3]/@office:date-value").attribute().value(), "2026-03-04T19:02:11");
}

TEST(Workbooks, AreTheSameBytesForTheSameTables) {
    EXPECT_EQ(xlsx(sample_workbook()), xlsx(sample_workbook()));
    EXPECT_EQ(ods(sample_workbook()), ods(sample_workbook()));
}

TEST(Workbooks, HoldNoControlCharacters) {
    auto book = sample_workbook();
    book.sheets.front().lines = {{std::string{"a\x01\x0b" "b"}}};
    EXPECT_EQ(first_column_of_xlsx(xlsx(book)), std::vector<std::string>{"ab"});
    EXPECT_EQ(first_column_of_ods(ods(book)), std::vector<std::string>{"ab"});
}

TEST(Workbooks, MayHaveEmptyLinesAndSheets) {
    auto book = sample_workbook();
    book.sheets.front().lines = {{NoValue{}, std::string{}}, {}, {std::string{"fin"}}};
    book.sheets.push_back({"Rien", {}, {}});
    EXPECT_EQ(first_column_of_xlsx(xlsx(book)), std::vector<std::string>{"fin"});
    EXPECT_FALSE(ods(book).empty());
}

// As on a full disk: the library lays sheets aside in files that end there, and says nothing of it.
TEST(Xlsx, IsRefusedWhereASheetCannotBeLaidAsideWhole) {
    auto book = sample_workbook();
    auto const line = book.sheets.front().lines.front();
    book.sheets.front().lines.assign(2000, line);
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    auto* const heard = std::signal(SIGXFSZ, SIG_IGN);
    rlimit const little{64 * 1024, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &little), 0);
    EXPECT_THROW(xlsx(book), NotWritten);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, heard);
    EXPECT_LT(xlsx(book).size(), 64u * 1024) << "the workbook itself has room";
}

TEST(Workbooks, MayHaveNoLines) {
    auto book = sample_workbook();
    book.sheets.front().lines.clear();
    EXPECT_TRUE(first_column_of_xlsx(xlsx(book)).empty());
    EXPECT_TRUE(first_column_of_ods(ods(book)).empty());
}

TEST(SheetWriter, TakesTheFirstLineForTheHead) {
    SheetWriter writer("Tours");
    writer.text("tour");
    writer.text("clos_le_utc");
    writer.end_line();
    writer.number(3);
    writer.moment(sample_time);
    writer.end_line();
    auto const sheet = std::move(writer).sheet();
    EXPECT_EQ(sheet.head, (std::vector<std::string>{"tour", "clos_le_utc"}));
    ASSERT_EQ(sheet.lines.size(), 1u);
    EXPECT_EQ(sheet.lines.front(), (std::vector<CellValue>{std::int64_t{3}, std::string{"2026-03-04T18:02:11Z"}}));
}

TEST(SheetWriter, LeavesACellWithoutAValueEmpty) {
    SheetWriter writer("Tours");
    writer.text("head");
    writer.end_line();
    writer.number(std::optional<std::int64_t>{});
    writer.plain("");
    writer.end_line();
    EXPECT_EQ(std::move(writer).sheet().lines.front(), (std::vector<CellValue>{NoValue{}, NoValue{}}));
}

}  // namespace
}  // namespace gommette::documents
