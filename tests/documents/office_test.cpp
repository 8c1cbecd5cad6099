#include <gmock/gmock.h>

#include "server/documents/docx.hpp"
#include "server/documents/ods.hpp"
#include "server/documents/odt.hpp"
#include "server/documents/xlsx.hpp"
#include "tests/documents/libre_office.hpp"
#include "tests/documents/samples.hpp"

namespace gommette::documents {
namespace {

using testing::HasSubstr;

TEST_F(OpenedByLibreOffice, TextsTellWhatTheyWereTold) {
    for (auto const& [ending, bytes] : {std::pair{"odt", odt(sample_document())}, std::pair{"docx", docx(sample_document())}}) {
        auto const text = converted(bytes, ending, "txt:Text (encoded):UTF8", "txt");
        EXPECT_THAT(text, HasSubstr("Compte rendu · Saint-Léon")) << ending;
        EXPECT_THAT(text, HasSubstr("Atelier jeunesse")) << ending;
        EXPECT_THAT(text, HasSubstr("Caravane <jeunesse> & \"mobile\"")) << ending;
        EXPECT_THAT(text, HasSubstr("34 gommettes")) << ending;
    }
}

TEST_F(OpenedByLibreOffice, WorkbooksHoldTheirCellsAndNoFormula) {
    for (auto const& [ending, bytes] : {std::pair{"xlsx", xlsx(sample_workbook())}, std::pair{"ods", ods(sample_workbook())}}) {
        // Cells parted by semicolons, all texts in quotes: a formula would show what it comes to.
        auto const text = converted(bytes, ending, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,false", "csv");
        EXPECT_THAT(text, HasSubstr("\"=1+1\"")) << ending;
        EXPECT_THAT(text, HasSubstr("\"+33 6\"")) << ending;
        EXPECT_THAT(text, HasSubstr("\"007\"")) << ending;
        EXPECT_THAT(text, HasSubstr(";42;")) << ending;
    }
}

}  // namespace
}  // namespace gommette::documents
