#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gommette::webhooks {

// Standard Webhooks 1.0: what a receiver knows a message of this server by. Any thread; throws std::runtime_error if libsodium does not work.

// The bytes that a receiver and this server share.
struct Secret {
    std::string bytes;
    bool operator==(Secret const&) const = default;
};

inline constexpr std::string_view secret_prefix = "whsec_";
inline constexpr std::size_t least_secret_bytes = 24;
inline constexpr std::size_t most_secret_bytes = 64;

// "whsec_" and the Base64 of 24 to 64 bytes, with or without the "=" at its end; nothing for every other text.
std::optional<Secret> read_secret(std::string_view text);

// The value of the header webhook-signature: for each secret "v1," and the Base64 of the HMAC-SHA256 of ID.TIMESTAMP.BODY, with a space
// between them. `timestamp_s`: when it is sent, in seconds since 1970.
std::string signature(std::vector<Secret> const& secrets, std::string_view id, std::int64_t timestamp_s, std::string_view body);

}  // namespace gommette::webhooks
