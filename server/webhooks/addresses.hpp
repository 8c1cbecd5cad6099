#pragma once

#include <array>
#include <cstdint>

namespace gommette::webhooks {

// Which addresses a webhook may reach: those of the public Internet. Whoever may name a webhook, or answers for its name, must not be
// able to make this server call what only this server can reach: itself, its network, the metadata of its cloud. By the registries
// of special addresses of the IANA (RFC 6890); whatever is not surely public is not.

using Ipv4 = std::array<std::uint8_t, 4>;   // as written, 192.0.2.1 is {192, 0, 2, 1}
using Ipv6 = std::array<std::uint8_t, 16>;  // in the order of the network

bool is_public(Ipv4 const& address);
// An address that stands for one of IPv4 (::ffff:a.b.c.d, 64:ff9b::a.b.c.d) is judged as that one.
bool is_public(Ipv6 const& address);

}  // namespace gommette::webhooks
