#include "server/ops/qr.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <vector>

namespace gommette::ops {
namespace {

constexpr std::string_view url = "http://192.168.1.20:8080/#/s/K7P2QX";

// The finder pattern whose first module is at (row, column): a dark ring, a light ring, a dark heart.
bool has_finder(QrCode const& code, int row, int column) {
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 7; ++x) {
            int const ring = std::max(std::abs(y - 3), std::abs(x - 3));
            if (code.is_dark(row + y, column + x) != (ring != 2)) return false;
        }
    }
    return true;
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

TEST(QrCode, IsASquareWithItsThreeFinders) {
    auto const code = qr_code(url);
    ASSERT_TRUE(code);
    EXPECT_EQ(code->modules.size(), static_cast<std::size_t>(code->size * code->size));
    EXPECT_EQ(code->modules.find_first_not_of("01"), std::string::npos);
    EXPECT_TRUE(has_finder(*code, 0, 0));
    EXPECT_TRUE(has_finder(*code, 0, code->size - 7));
    EXPECT_TRUE(has_finder(*code, code->size - 7, 0));
    EXPECT_FALSE(has_finder(*code, code->size - 7, code->size - 7));
}

TEST(QrCode, IsLightAroundItsSquare) {
    auto const code = qr_code(url);
    ASSERT_TRUE(code);
    EXPECT_TRUE(code->is_dark(0, 0));
    EXPECT_FALSE(code->is_dark(-1, 0));
    EXPECT_FALSE(code->is_dark(0, code->size));
}

TEST(QrCode, GrowsWithItsTextUpToTheLargest) {
    EXPECT_EQ(qr_code("A")->size, 21);
    EXPECT_EQ(qr_code(std::string(2331, 'a'))->size, 177);
    EXPECT_EQ(qr_code(std::string(2332, 'a')), std::nullopt);
    EXPECT_EQ(qr_code(""), std::nullopt);
}

TEST(TerminalQr, DrawsTwoRowsALineWithAQuietZoneOfFour) {
    auto const code = qr_code("A");
    ASSERT_TRUE(code);
    auto const lines = lines_of(qr_for_terminal(*code, QrPaint::plain));
    ASSERT_EQ(lines.size(), static_cast<std::size_t>((21 + 8 + 1) / 2));
    std::string light;
    for (int column = 0; column < 29; ++column) light += "█";
    EXPECT_EQ(lines[0], light);
    EXPECT_EQ(lines[1], light);
    EXPECT_EQ(lines[2].substr(0, 4 * 3), light.substr(0, 4 * 3));
    // Rows 0 and 1 of the first finder: the upper edge, then edge, gap, edge.
    EXPECT_EQ(lines[2].substr(4 * 3, 1 + 5 * 3 + 1), " ▄▄▄▄▄ ");
}

TEST(TerminalQr, SetsBothColoursItselfAndTakesThemBack) {
    auto const code = qr_code("A");
    ASSERT_TRUE(code);
    for (auto const& line : lines_of(qr_for_terminal(*code, QrPaint::ansi))) {
        EXPECT_TRUE(line.starts_with("\x1b[30;107m")) << line;
        EXPECT_TRUE(line.ends_with("\x1b[0m")) << line;
    }
}

TEST(QrAsSvg, DrawsEachDarkModuleAndNoOther) {
    auto const code = qr_code(url);
    ASSERT_TRUE(code);
    auto const picture = qr_as_svg(*code);
    QrCode drawn{code->size, std::string(code->modules.size(), '0')};
    // Strokes "M3 5h2v1h-2z": from column 3 of row 5, two modules long.
    for (auto at = picture.find("d=\"M", picture.find("#18202e")); (at = picture.find('M', at)) != std::string::npos; ++at) {
        int column = 0;
        int row = 0;
        int length = 0;
        ASSERT_EQ(std::sscanf(picture.c_str() + at, "M%d %dh%dv1", &column, &row, &length), 3);
        for (int n = 0; n < length; ++n) drawn.modules.at(static_cast<std::size_t>(row * code->size + column + n)) = '1';
    }
    EXPECT_EQ(drawn, *code);
}

}  // namespace
}  // namespace gommette::ops
