#include "server/webhooks/addresses.hpp"

#include <algorithm>
#include <cstddef>

namespace gommette::webhooks {

namespace {

template <std::size_t size>
struct Block {
    std::array<std::uint8_t, size> begins{};
    std::size_t bits{};
};

template <std::size_t size>
bool is_in(std::array<std::uint8_t, size> const& address, Block<size> const& block) {
    std::size_t const whole = block.bits / 8;
    if (!std::equal(address.begin(), address.begin() + static_cast<std::ptrdiff_t>(whole), block.begins.begin())) return false;
    std::size_t const rest = block.bits % 8;
    return rest == 0 || ((address[whole] ^ block.begins[whole]) >> (8 - rest)) == 0;
}

constexpr std::array<Block<4>, 18> not_public_v4{{
    {{0}, 8},               // this network
    {{10}, 8},              // private
    {{100, 64}, 10},        // shared by the customers of a provider (CGNAT); 100.100.100.200 is metadata of a cloud
    {{127}, 8},             // this machine
    {{168, 63, 129, 16}, 32},  // metadata of a cloud, at a public address
    {{169, 254}, 16},       // link-local; 169.254.169.254 is metadata of most clouds
    {{172, 16}, 12},        // private
    {{192, 0, 0}, 24},      // of protocols
    {{192, 0, 2}, 24},      // of documentation
    {{192, 31, 196}, 24},   // AS112
    {{192, 52, 193}, 24},   // AMT
    {{192, 88, 99}, 24},    // relays of 6to4
    {{192, 168}, 16},       // private
    {{192, 175, 48}, 24},   // AS112
    {{198, 18}, 15},        // of measurements
    {{198, 51, 100}, 24},   // of documentation
    {{203, 0, 113}, 24},    // of documentation
    {{224}, 3},             // multicast, reserved, broadcast
}};

constexpr Block<16> global_v6{{0x20}, 3};
constexpr std::array<Block<16>, 4> not_public_v6{{
    {{0x20, 0x01}, 23},              // of protocols, Teredo among them
    {{0x20, 0x01, 0x0d, 0xb8}, 32},  // of documentation
    {{0x20, 0x02}, 16},              // 6to4, which leads to any IPv4
    {{0x3f, 0xff}, 20},              // of documentation
}};

// Their last four bytes are an address of IPv4.
constexpr std::array<Block<16>, 2> standing_for_v4{{
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96},  // mapped
    {{0x00, 0x64, 0xff, 0x9b}, 96},                    // NAT64
}};

}  // namespace

bool is_public(Ipv4 const& address) {
    return std::none_of(not_public_v4.begin(), not_public_v4.end(), [&](auto const& block) { return is_in(address, block); });
}

bool is_public(Ipv6 const& address) {
    if (std::any_of(standing_for_v4.begin(), standing_for_v4.end(), [&](auto const& block) { return is_in(address, block); }))
        return is_public(Ipv4{address[12], address[13], address[14], address[15]});
    return is_in(address, global_v6) &&
           std::none_of(not_public_v6.begin(), not_public_v6.end(), [&](auto const& block) { return is_in(address, block); });
}

}  // namespace gommette::webhooks
