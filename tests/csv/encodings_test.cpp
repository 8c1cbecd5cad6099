#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/csv/encodings.hpp"

namespace gommette::csv {
namespace {

using namespace std::string_view_literals;

Decoded decoded(std::string_view bytes) {
    auto const read = decode(bytes);
    if (auto const* fault = std::get_if<Fault>(&read)) return {fault->why, "none"};
    return std::get<Decoded>(read);
}

// "Collège;Répit, très bien, à rejeter, l’été, ÉLUS, garçon, tête, sûr, œuvre" as each encoding writes it.
TEST(AnEncoding, IsToldFromTheOthersThatExcelSaves) {
    auto const windows =
        decoded("Coll\xe8ge;R\xe9pit, tr\xe8s bien, \xe0 rejeter, l\x92\xe9t\xe9, \xc9LUS, s\xfbr, \x9cuvre, \x80");
    EXPECT_EQ(windows.text, "Collège;Répit, très bien, à rejeter, l’été, ÉLUS, sûr, œuvre, €");
    EXPECT_EQ(windows.encoding, "Windows-1252");
    auto const mac =
        decoded("Coll\x8fge;R\x8epit, tr\x8fs bien, \x88 rejeter, l\xd5\x8et\x8e, \x83LUS, gar\x8don, t\x90te, s\x9er, \xcfuvre");
    EXPECT_EQ(mac.text, "Collège;Répit, très bien, à rejeter, l’été, ÉLUS, garçon, tête, sûr, œuvre");
    EXPECT_EQ(mac.encoding, "MacRoman");
    auto const dos = decoded("Coll\x8age;R\x82pit, tr\x8as bien, \x85 rejeter, l'\x82t\x82, \x90LUS, gar\x87on, t\x88te, s\x96r");
    EXPECT_EQ(dos.text, "Collège;Répit, très bien, à rejeter, l'été, ÉLUS, garçon, tête, sûr");
    EXPECT_EQ(dos.encoding, "CP850 (MS-DOS)");
}

TEST(AnEncoding, OfOneWordIsToldToo) {
    EXPECT_EQ(decoded("Coll\xe8ge\n").text, "Collège\n");
    EXPECT_EQ(decoded("\xc9LUS\n").text, "ÉLUS\n");
    EXPECT_EQ(decoded("Coll\x8fge\n").text, "Collège\n");
    EXPECT_EQ(decoded("Coll\x8age\n").text, "Collège\n");
}

// U+00E9 and ";", little and big endian.
TEST(Utf16, IsKnownWithoutAByteOrderMark) {
    EXPECT_EQ(decoded("A\0;\0\xe9\0B\0\n\0"sv).text, "A;éB\n");
    EXPECT_EQ(decoded("\0A\0;\0\xe9\0B\0\n"sv).text, "A;éB\n");
    EXPECT_EQ(decoded("A\0;\0B\0\n\0"sv).encoding, "UTF-16");
    EXPECT_EQ(decoded("A\0;\0B\0\n"sv).encoding, "none");
}

TEST(AFileThatIsNoText, IsRefusedByItsName) {
    EXPECT_EQ(decoded("PK\x03\x04rest").text, "is a workbook (.xlsx, .ods): save the table as CSV");
    EXPECT_EQ(decoded("\xD0\xCF\x11\xE0rest").text, "is a workbook (.xls): save the table as CSV");
    EXPECT_EQ(decoded("%PDF-1.7").text, "is a PDF: save the table as CSV");
    EXPECT_EQ(decoded("<html><table>").text, "is a page of the web: save the table as CSV");
    EXPECT_EQ(decoded("\xFF\xFE\0\0A\0\0\0"sv).text, "is UTF-32: save it as UTF-8");
}

}  // namespace
}  // namespace gommette::csv
