#include "server/webhooks/signature.hpp"

#include <gtest/gtest.h>

namespace gommette::webhooks {
namespace {

// The example that the reference libraries of Standard Webhooks and their documentation share.
constexpr char const* published_secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
constexpr char const* published_signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

std::string signed_as_published(std::vector<Secret> const& secrets) {
    return signature(secrets, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, R"({"test": 2432232314})");
}

TEST(Signature, IsThatOfThePublishedExample) {
    auto const secret = read_secret(published_secret);
    ASSERT_TRUE(secret);
    EXPECT_EQ(signed_as_published({*secret}), published_signature);
}

TEST(Signature, IsThereForEachSecretWhileOneTakesThePlaceOfTheOther) {
    Secret const newer{std::string(32, 'n')};
    auto const both = signed_as_published({newer, *read_secret(published_secret)});
    EXPECT_EQ(both, signed_as_published({newer}) + " " + published_signature);
}

TEST(Signature, CoversIdTimeAndBody) {
    std::vector<Secret> const secrets{{std::string(24, 's')}};
    auto const first = signature(secrets, "s7-1", 1, "{}");
    EXPECT_NE(first, signature(secrets, "s7-2", 1, "{}"));
    EXPECT_NE(first, signature(secrets, "s7-1", 2, "{}"));
    EXPECT_NE(first, signature(secrets, "s7-1", 1, "{ }"));
}

TEST(ASecret, HasTwentyFourToSixtyFourBytes) {
    EXPECT_FALSE(read_secret("whsec_" + std::string(28, 'A') + "AAA="));  // 23 bytes
    EXPECT_EQ(read_secret("whsec_" + std::string(32, 'A'))->bytes.size(), 24u);
    EXPECT_EQ(read_secret("whsec_" + std::string(84, 'A') + "AA==")->bytes.size(), 64u);
    EXPECT_EQ(read_secret("whsec_" + std::string(84, 'A') + "AA")->bytes.size(), 64u);
    EXPECT_FALSE(read_secret("whsec_" + std::string(88, 'A')));  // 66 bytes
}

TEST(ASecret, IsNothingElse) {
    for (auto const* wrong : {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                              "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw x"})
        EXPECT_FALSE(read_secret(wrong)) << wrong;
}

}  // namespace
}  // namespace gommette::webhooks
