#include "server/webhooks/secret_file.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

namespace gommette::webhooks {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string const first = "whsec_" + std::string(32, 'A');
std::string const second = "whsec_" + std::string(32, 'B');

class SecretFile : public ::testing::Test {
protected:
    SecretFile() {
        std::string form = std::filesystem::temp_directory_path() / "gommette-secret-XXXXXX";
        folder = ::mkdtemp(form.data());
        file = folder + "/secrets";
    }
    ~SecretFile() override { std::filesystem::remove_all(folder); }
    void write(std::string const& text, mode_t mode = 0600) {
        std::ofstream(file) << text;
        ::chmod(file.c_str(), mode);
    }
    std::string refusal(std::size_t webhooks = 1) {
        try {
            read_secret_file(file, webhooks);
            return "";
        } catch (SecretFileError const& error) {
            return error.what();
        }
    }
    std::string folder;
    std::string file;
};

TEST_F(SecretFile, HasOneLineForAllOrOneForEach) {
    write(first + "\n");
    auto const shared = read_secret_file(file, 3);
    ASSERT_EQ(shared.size(), 3u);
    EXPECT_EQ(shared[2], (std::vector<Secret>{*read_secret(first)}));
    write(first + "\n\n" + second + " " + first + "\n");
    auto const own = read_secret_file(file, 2);
    EXPECT_EQ(own[0], (std::vector<Secret>{*read_secret(first)}));
    EXPECT_EQ(own[1], (std::vector<Secret>{*read_secret(second), *read_secret(first)}));
    EXPECT_THAT(refusal(3), HasSubstr("2 lines for 3 webhooks"));
}

TEST_F(SecretFile, IsReadByItsOwnerAndItsGroupAlone) {
    for (mode_t const mode : {0600u, 0400u, 0440u, 0640u}) {
        write(first, mode);
        EXPECT_EQ(refusal(), "") << mode;
    }
    for (mode_t const mode : {0604u, 0660u, 0602u, 0644u}) {
        write(first, mode);
        EXPECT_THAT(refusal(), HasSubstr("chmod 600")) << mode;
    }
}

TEST_F(SecretFile, IsRefusedInOneLineThatSaysNoSecret) {
    EXPECT_THAT(refusal(), HasSubstr("No such file"));
    for (auto const& wrong : {std::string("geheim"), first + " " + second + " " + first, first + ",", std::string(), std::string(5000, ' ')}) {
        write(wrong);
        EXPECT_THAT(refusal(), Not(::testing::AnyOf("", HasSubstr("geheim"), HasSubstr("AAAA"), HasSubstr("\n")))) << wrong;
    }
    std::filesystem::remove(file);
    std::filesystem::create_directory(file);
    EXPECT_THAT(refusal(), HasSubstr("no plain file"));
}

}  // namespace
}  // namespace gommette::webhooks
