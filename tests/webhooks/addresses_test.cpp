#include "server/webhooks/addresses.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <string>

namespace gommette::webhooks {
namespace {

bool may_be_reached(std::string const& text) {
    Ipv4 four{};
    if (inet_pton(AF_INET, text.c_str(), four.data()) == 1) return is_public(four);
    Ipv6 six{};
    EXPECT_EQ(inet_pton(AF_INET6, text.c_str(), six.data()), 1) << text;
    return is_public(six);
}

TEST(Addresses, OfThePublicInternetMayBeReached) {
    for (auto const* address :
         {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0", "169.253.255.255",
          "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
          "168.63.129.15", "2001:200::1", "2001:41d0::1", "2606:4700:4700::1111", "2a01:e0a::1", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1"})
        EXPECT_TRUE(may_be_reached(address)) << address;
}

TEST(Addresses, OfThisMachineItsNetworkAndItsCloudMayNot) {
    for (auto const* address :
         {"0.0.0.0", "0.1.2.3", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "100.100.100.200", "127.0.0.1", "127.255.255.255",
          "169.254.0.1", "169.254.169.254", "168.63.129.16", "172.16.0.0", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1",
          "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255",
          "240.0.0.1", "255.255.255.255"}) {
        EXPECT_FALSE(may_be_reached(address)) << address;
        EXPECT_FALSE(may_be_reached(std::string("::ffff:") + address)) << address;
        EXPECT_FALSE(may_be_reached(std::string("64:ff9b::") + address)) << address;
    }
}

TEST(Addresses, OfSixThatAreNotGlobalMayNot) {
    for (auto const* address : {"::", "::1", "::1.1.1.1", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "ff0e::1", "2001::1",
                                "2001:1ff:ffff::1", "2001:db8::1", "2002:7f00:1::1", "2002:101:101::1", "3fff::1", "3fff:fff::1", "64:ff9b:1::1",
                                "100::1", "4000::1"})
        EXPECT_FALSE(may_be_reached(address)) << address;
}

}  // namespace
}  // namespace gommette::webhooks
