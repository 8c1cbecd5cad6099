#include <gmock/gmock.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/documents/docx.hpp"
#include "server/documents/ods.hpp"
#include "server/documents/odt.hpp"
#include "server/documents/xlsx.hpp"
#include "tests/documents/samples.hpp"

namespace gommette::documents {
namespace {

using testing::HasSubstr;

// What LibreOffice makes of a file, in that format; skips the test where it is not installed.
class OpenedByLibreOffice : public testing::Test {
protected:
    void SetUp() override {
        if (std::system("command -v soffice >/dev/null 2>&1") != 0) GTEST_SKIP() << "LibreOffice is not installed";
        std::string pattern = (std::filesystem::temp_directory_path() / "gommette-office-XXXXXX").string();
        ASSERT_TRUE(mkdtemp(pattern.data()));
        folder_ = pattern;
    }
    void TearDown() override {
        if (!folder_.empty()) std::filesystem::remove_all(folder_);
    }

    std::string converted(std::string const& bytes, std::string const& ending, std::string const& filter, std::string const& to) {
        std::ofstream(folder_ + "/file." + ending, std::ios::binary) << bytes;
        auto const command = "soffice -env:UserInstallation=file://" + folder_ + "/profile --headless --convert-to '" + filter + "' --outdir " + folder_ +
                             "/out " + folder_ + "/file." + ending + " >" + folder_ + "/log 2>&1";
        int const code = std::system(command.c_str());
        EXPECT_EQ(WEXITSTATUS(code), 0);
        std::ostringstream text;
        text << std::ifstream(folder_ + "/out/file." + to, std::ios::binary).rdbuf();
        return text.str();
    }

    std::string folder_;
};

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
