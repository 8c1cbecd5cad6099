#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "server/csv/reader.hpp"
#include "server/csv/writer.hpp"

// A file is opened by programs that part its cells otherwise than it was meant: by commas or tabs, with or without quotes. In
// none of these readings may a text become a formula.

namespace gommette::csv {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 8> formula_starts{"=", "+", "-", "@", "＝", "＋", "－", "＠"};

bool is_line_end(char letter) { return letter == '\n' || letter == '\r'; }

// All cells as a forgiving program has them: a quote opens only where a cell begins, and what stands behind the closing one
// belongs to the cell.
std::vector<std::string> cells(std::string_view file, char separator, bool knows_quotes) {
    if (file.starts_with(mark)) file.remove_prefix(mark.size());
    std::vector<std::string> found(1);
    bool is_quoted = false, is_at_start = true;
    for (std::size_t i = 0; i < file.size(); ++i) {
        char const letter = file[i];
        bool const was_at_start = std::exchange(is_at_start, false);
        if (is_quoted && letter == '"' && i + 1 < file.size() && file[i + 1] == '"') {
            found.back() += '"';
            ++i;
        } else if (is_quoted && letter == '"') {
            is_quoted = false;
        } else if (is_quoted) {
            found.back() += letter;
        } else if (letter == separator || is_line_end(letter)) {
            found.emplace_back();
            is_at_start = true;
        } else if (letter == '"' && was_at_start && knows_quotes) {
            is_quoted = true;
        } else {
            found.back() += letter;
        }
    }
    return found;
}

bool is_formula(std::string_view cell) {
    for (auto skipped = true; skipped;) {
        skipped = false;
        for (std::string_view const blank : {" ", "\t", "\r", "\n", "\"", "\xC2\xA0", "\xE2\x80\xAF", "\xEF\xBB\xBF"})
            if (cell.starts_with(blank)) {
                cell.remove_prefix(blank.size());
                skipped = true;
            }
    }
    return std::ranges::any_of(formula_starts, [&](auto start) { return cell.starts_with(start); });
}

void expect_no_formula(std::string const& file) {
    for (char const separator : {';', ',', '\t'})
        for (bool const knows_quotes : {true, false})
            for (auto const& cell : cells(file, separator, knows_quotes))
                ASSERT_FALSE(is_formula(cell))
                    << testing::PrintToString(cell) << "\nby " << testing::PrintToString(separator)
                    << (knows_quotes ? " with quotes of " : " without quotes of ") << testing::PrintToString(file);
}

std::string one_cell(std::string_view text) {
    CsvWriter file;
    file.text(text);
    return file.file();
}

// What writer.hpp promises: without the apostrophes that stand where a cell could begin, a text is as it was.
std::string without_guards(std::string_view cell) {
    std::string text;
    bool could_begin = true;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (!could_begin || cell[i] != '\'') text += cell[i];
        bool const is_half_a_line_end = cell[i] == '\r' && i + 1 < cell.size() && cell[i + 1] == '\n';
        could_begin = std::string_view(";,\t\r\n").find(cell[i]) != std::string_view::npos && !is_half_a_line_end;
    }
    return text;
}

// Texts of what parts cells and of what begins formulas.
std::string random_text(std::mt19937& dice) {
    static constexpr std::array<std::string_view, 18> pieces{";", ",", "\t", "\r", "\n", "\r\n", "\"", "'",        "=",
                                                             "+", "-", "@",  "＝", "＠", " ",    "a",  "\xC2\xA0", "1"};
    std::string text;
    for (auto left = dice() % 12; left > 0; --left) text += pieces[dice() % pieces.size()];
    return text;
}

TEST(AFormula, IsDeadWhereverAnotherSeparatorWouldBeginACell) {
    for (std::string_view const text : {"un,=1+1,deux", "un;=1+1", "un\t=1+1", "un\n=1+1", "un\r=1+1", "un\r\n=1+1", "un, =1+1,",
                                        "un,\"=1+1,", "un,\"\"\"=1", "un,\n=1+1", "un,\xC2\xA0+1", "\"=1+1", "\n=1+1"}) {
        ASSERT_NO_FATAL_FAILURE(expect_no_formula(one_cell(text)));
        CsvWriter file;
        file.number(1);
        file.text(text);
        file.text(text);
        file.end_line();
        file.text(text);
        ASSERT_NO_FATAL_FAILURE(expect_no_formula(file.file()));
    }
}

TEST(AFormula, GetsItsApostropheWhereTheCellWouldBegin) {
    EXPECT_EQ(one_cell("un,=1"), std::string(mark) + "\"un,'=1\"");
    EXPECT_EQ(one_cell("un\n- deux"), std::string(mark) + "\"un\n'- deux\"");
    EXPECT_EQ(one_cell("un\r\n- deux"), std::string(mark) + "\"un\r\n'- deux\"");
    EXPECT_EQ(one_cell("un,'deux"), std::string(mark) + "\"un,''deux\"") << "so that taking it away gives the text back";
    EXPECT_EQ(one_cell("de 3,5 - 2"), std::string(mark) + "\"de 3,5 - 2\"") << "inside a cell it is harmless";
}

TEST(AFormula, IsInNoReadingOfRandomTexts) {
    std::mt19937 dice(8);
    for (int round = 0; round < 20'000; ++round) {
        CsvWriter file;
        for (int row = 0; row < 3; ++row) {
            for (auto left = dice() % 3 + 1; left > 0; --left) dice() % 4 == 0 ? file.number(7) : file.text(random_text(dice));
            file.end_line();
        }
        ASSERT_NO_FATAL_FAILURE(expect_no_formula(file.file()));
    }
}

TEST(EveryText, ComesBackWithoutItsApostrophes) {
    std::mt19937 dice(9);
    for (int round = 0; round < 20'000; ++round) {
        auto const first = random_text(dice), second = random_text(dice);
        CsvWriter file;
        file.text("titre");
        file.text("detail");
        file.end_line();
        file.text(first);
        file.text(second);
        file.end_line();
        auto const read = read_strictly(file.file(), ';');
        auto const* rows = std::get_if<std::vector<Row>>(&read);
        ASSERT_TRUE(rows && rows->size() == 2) << file.file();
        ASSERT_EQ(without_guards(rows->at(1).cells[0]), first);
        ASSERT_EQ(without_guards(rows->at(1).cells[1]), second);
    }
}

}  // namespace
}  // namespace gommette::csv
