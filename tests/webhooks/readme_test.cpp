// What the README says to receivers is so: its five lines are run.

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/webhooks/signature.hpp"
#include "tests/source_folder.hpp"

namespace gommette::webhooks {
namespace {

std::string recipe() {
    std::ostringstream page;
    page << std::ifstream(source_folder() + "/README.md").rdbuf();
    std::string const text = page.str();
    std::string const opening = "```python\n";
    auto const start = text.find(opening) + opening.size();
    return text.substr(start, text.find("```", start) - start);
}

class Recipe : public ::testing::Test {
protected:
    Recipe() {
        std::string form = std::filesystem::temp_directory_path() / "gommette-recipe-XXXXXX";
        folder = ::mkdtemp(form.data());
    }
    ~Recipe() override { std::filesystem::remove_all(folder); }
    bool is_genuine(std::int64_t timestamp_s, std::string const& signature, std::string const& body) {
        std::ofstream script(folder + "/check.py");
        script << recipe() << "\nheaders = {'webhook-id': 's7-120', 'webhook-timestamp': '" << timestamp_s << "', 'webhook-signature': '" << signature
               << "'}\nraise SystemExit(0 if is_genuine('" << secret << "', headers, b'" << body << "') else 3)\n";
        script.close();
        int const code = std::system(("python3 " + folder + "/check.py").c_str());
        EXPECT_TRUE(code == 0 || WEXITSTATUS(code) == 3) << "the lines do not run";
        return code == 0;
    }
    std::string const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    std::string folder;
};

TEST_F(Recipe, TakesWhatIsSignedAndNothingElse) {
    if (std::system("python3 -c 'import hmac' 2>/dev/null") != 0) GTEST_SKIP() << "python3 is not here";
    auto const now = static_cast<std::int64_t>(std::time(nullptr));
    Secret const other{std::string(24, 'n')};
    auto const sign = [&](std::int64_t at) { return signature({other, *read_secret(secret)}, "s7-120", at, "{}"); };
    EXPECT_TRUE(is_genuine(now, sign(now), "{}"));
    EXPECT_FALSE(is_genuine(now, sign(now), "{ }"));
    EXPECT_FALSE(is_genuine(now, signature({other}, "s7-120", now, "{}"), "{}"));
    EXPECT_FALSE(is_genuine(now - 3600, sign(now - 3600), "{}")) << "played again";
}

}  // namespace
}  // namespace gommette::webhooks
