#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace gommette::documents {

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

}  // namespace gommette::documents
