#include "server/auth/keys.hpp"

#include <gtest/gtest.h>

#include <set>

namespace gommette::auth {

TEST(RandomKey, Holds128BitsInTheAlphabetOfKeys) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        auto const key = random_key().value;
        EXPECT_EQ(key.size(), 22U);
        EXPECT_EQ(key.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"), std::string::npos) << key;
        seen.insert(key);
    }
    EXPECT_EQ(seen.size(), 1000U);
}

TEST(HashKey, IsTheSameForTheSameKeyOnly) {
    Key const one{"AAAAAAAAAAAAAAAAAAAAAA"};
    Key const other{"AAAAAAAAAAAAAAAAAAAAAB"};
    EXPECT_EQ(hash_key(one), hash_key(one));
    EXPECT_NE(hash_key(one), hash_key(other));
    EXPECT_EQ(hash_key(one).size(), 32U);
}

// Links of existing databases must go on opening.
TEST(HashKey, NeverChangesBetweenVersions) {
    auto const hash = hash_key({"AAAAAAAAAAAAAAAAAAAAAA"});
    std::string hex;
    for (unsigned char const byte : hash) {
        constexpr char digits[] = "0123456789abcdef";
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    EXPECT_EQ(hex, "cc0be374e72a9ed0b75cea141836ca4d16e4186b055cb474851726c0a5024467");
}

TEST(WallKey, IsAKeyOfItsOwn) {
    Key const facilitator{"AAAAAAAAAAAAAAAAAAAAAA"};
    auto const wall = wall_key(facilitator);
    EXPECT_EQ(wall.value.size(), 22U);
    EXPECT_NE(wall.value, facilitator.value);
    EXPECT_EQ(wall, wall_key(facilitator));
    EXPECT_NE(hash_key(wall), hash_key(facilitator));
}

TEST(RandomCode, HasNoCharactersTakenForOneAnother) {
    for (int i = 0; i < 2000; ++i) {
        auto const code = random_code().value;
        EXPECT_EQ(code.size(), 6U);
        EXPECT_EQ(code.find_first_not_of("ABCDEFGHJKLMNPQRSTUVWXYZ23456789"), std::string::npos) << code;
    }
}

TEST(ACode, MayBeTypedInSmallLetters) { EXPECT_EQ(as_typed({"b7km4q"}).value, "B7KM4Q"); }

}  // namespace gommette::auth
