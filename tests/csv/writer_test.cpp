#include "server/csv/writer.hpp"

#include <gtest/gtest.h>

namespace gommette::csv {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

// The only cell of a file, as it stands there.
std::string cell(std::string_view text) {
    CsvWriter file;
    file.text(text);
    return file.file().substr(mark.size());
}

TEST(CsvWriter, BeginsWithAByteOrderMarkAndPartsCellsBySemicolons) {
    CsvWriter file;
    file.text("a");
    file.number(-2);
    file.empty();
    file.text("");
    file.end_line();
    file.number(std::optional<std::int64_t>{});
    file.end_line();
    EXPECT_EQ(file.file(), std::string{mark} + "a;-2;;\r\n\r\n");
}

TEST(CsvWriter, QuotesWhatWouldEndACell) {
    EXPECT_EQ(cell("crèches, MAM; mairie"), "\"crèches, MAM; mairie\"");
    EXPECT_EQ(cell("« Je cherche »"), "« Je cherche »");
    EXPECT_EQ(cell("dit \"oui\""), "\"dit \"\"oui\"\"\"");
    EXPECT_EQ(cell("un\ndeux"), "\"un\ndeux\"");
    EXPECT_EQ(cell("un\r\ndeux"), "\"un\r\ndeux\"");
}

TEST(CsvWriter, GuardsTextsThatASpreadsheetWouldCalculate) {
    for (std::string_view const start : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
        std::string const text = std::string{start} + "cmd|'/c calc'!A1";
        EXPECT_EQ(cell(text), "\"'" + text + "\"");
        EXPECT_EQ(cell("  " + text), "\"'  " + text + "\"") << "after spaces";
        EXPECT_EQ(cell("\xC2\xA0" + text), "\"'\xC2\xA0" + text + "\"") << "after a space that does not break";
        EXPECT_EQ(cell("a" + text).find("\"'a"), std::string::npos) << "inside a text it is harmless";
    }
}

TEST(CsvWriter, GuardsALeadingApostropheSoThatTakingOneAwayGivesEveryTextBack) {
    EXPECT_EQ(cell("'=1"), "\"''=1\"");
    EXPECT_EQ(cell("'hui"), "\"''hui\"");
    EXPECT_EQ(cell("’hui"), "’hui");
}

TEST(CsvWriter, GuardsTextsThatASpreadsheetWouldWriteOtherwise) {
    for (std::string_view const text : {"007", "1e5", "1E5", "12/03", "4-2", "18:30", "1 000", "0 €", "5 %", "(12)", "1,50", ".5", "3 mars",
                                        "3 Août 2026", "2 DÉC.", "mars 2027", "jan-26", "10 am", "VRAI", "faux", "True"})
        EXPECT_EQ(cell(text), "\"'" + std::string{text} + "\"");
    for (std::string_view const text : {"12 places", "mars", "Mai", "1er lieu", "2 fois", "18h à 20h ?", "n° 3", "20×1 5×0", "3 + 7 idées",
                                        "e", "", "vrai ou faux", "1/2 poste"})
        EXPECT_EQ(cell(text).find('\''), std::string::npos) << text;
}

TEST(CsvWriter, GivesMomentsOfTheProcessesTimeZone) {
    char const* const before = std::getenv("TZ");
    std::string const kept = before ? before : "";
    // Spelt out, so that no zone's file is needed.
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    CsvWriter file;
    file.local_moment(1772666131999);
    file.local_moment(1782666131999);
    before ? setenv("TZ", kept.c_str(), 1) : unsetenv("TZ");
    tzset();
    EXPECT_EQ(file.file(), std::string{mark} + "2026-03-05 00:15:31;2026-06-28 19:02:11");
}

TEST(CsvWriter, LeavesNumbersAlone) {
    CsvWriter file;
    file.number(-3);
    EXPECT_EQ(file.file(), std::string{mark} + "-3");
}

TEST(CsvWriter, GivesMomentsInUtcWithoutParts) {
    CsvWriter file;
    file.moment(1772647331999);
    file.moment(std::optional<std::int64_t>{0});
    file.moment(std::optional<std::int64_t>{});
    EXPECT_EQ(file.file(), std::string{mark} + "2026-03-04T18:02:11Z;1970-01-01T00:00:00Z;");
}

TEST(CsvWriter, KeepsEveryCharacterOfTheTowns) {
    for (std::string_view const text : {"Clefs-Val d'Anjou", "Guédeniau", "Saint-Quentin-lès-Beaurepaire", "Échemiré",
                                        "Cœur de bourg", "l’été", "« oui »", "12 places", "3e lieu", "a\xC2\xA0: b", "🚲"})
        EXPECT_EQ(cell(text), text);
}

}  // namespace
}  // namespace gommette::csv
