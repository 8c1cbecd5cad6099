#include "server/rehearsal/address.hpp"

#include <gtest/gtest.h>

namespace gommette::rehearsal {
namespace {

std::string const key = "abcdefghijklmnopqrstuv";

Address address(std::string const& link) {
    auto const read = read_address(link);
    EXPECT_TRUE(std::holds_alternative<Address>(read)) << link;
    return std::holds_alternative<Address>(read) ? std::get<Address>(read) : Address{};
}

TEST(Address, ReadsAFacilitatorsLink) {
    auto const read = address("http://127.0.0.1:8080/animer#" + key);
    EXPECT_EQ(read.host, "127.0.0.1");
    EXPECT_EQ(read.port, "8080");
    EXPECT_EQ(read.origin, "http://127.0.0.1:8080");
    EXPECT_EQ(read.key.value, key);
}

TEST(Address, LeavesTheDefaultPortOutOfTheOriginAsBrowsersDo) {
    EXPECT_EQ(address("http://mairie.local/animer#" + key).origin, "http://mairie.local");
    EXPECT_EQ(address("http://mairie.local:80/animer#" + key).origin, "http://mairie.local");
    EXPECT_EQ(address("http://mairie.local/animer#" + key).port, "80");
}

TEST(Address, KeepsTheBracketsOfAnIpv6AddressInTheOriginOnly) {
    auto const read = address("http://[::1]:8080/animer#" + key);
    EXPECT_EQ(read.host, "::1");
    EXPECT_EQ(read.origin, "http://[::1]:8080");
}

TEST(Address, RefusesWhatIsNoFacilitatorsLink) {
    for (auto const& link : {std::string{}, "https://x/animer#" + key, "ftp://x#" + key, std::string{"http://x/animer"},
                             std::string{"http://x/animer#short"}, "http://x/animer#" + key + "!", "http://x:99999/#" + key,
                             "http://x:/#" + key, "http://:80/#" + key, "http://[::1/#" + key})
        EXPECT_TRUE(std::holds_alternative<std::string>(read_address(link))) << link;
}

}  // namespace
}  // namespace gommette::rehearsal
