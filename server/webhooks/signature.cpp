#include "server/webhooks/signature.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace gommette::webhooks {

namespace {

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

std::string base64(unsigned char const* bytes, std::size_t length) {
    std::string text(sodium_base64_encoded_len(length, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes, length, sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // the zero at its end
    return text;
}

std::string one_signature(Secret const& secret, std::string_view signed_text) {
    crypto_auth_hmacsha256_state state;
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> code{};
    crypto_auth_hmacsha256_init(&state, bytes_of(secret.bytes), secret.bytes.size());
    crypto_auth_hmacsha256_update(&state, bytes_of(signed_text), signed_text.size());
    crypto_auth_hmacsha256_final(&state, code.data());
    return "v1," + base64(code.data(), code.size());
}

}  // namespace

std::optional<Secret> read_secret(std::string_view text) {
    if (!text.starts_with(secret_prefix)) return std::nullopt;
    text.remove_prefix(secret_prefix.size());
    if (text.size() > sodium_base64_encoded_len(most_secret_bytes, sodium_base64_VARIANT_ORIGINAL)) return std::nullopt;
    for (int const variant : {sodium_base64_VARIANT_ORIGINAL, sodium_base64_VARIANT_ORIGINAL_NO_PADDING}) {
        std::string bytes(text.size(), '\0');
        std::size_t length = 0;
        char const* end = nullptr;
        int const failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                                             nullptr, &length, &end, variant);
        if (failed != 0 || end != text.data() + text.size()) continue;
        bytes.resize(length);
        if (length < least_secret_bytes || length > most_secret_bytes) return std::nullopt;
        return Secret{bytes};
    }
    return std::nullopt;
}

std::string signature(std::vector<Secret> const& secrets, std::string_view id, std::int64_t timestamp_s, std::string_view body) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not work on this machine");
    std::string const signed_text = std::string(id) + "." + std::to_string(timestamp_s) + "." + std::string(body);
    std::string all;
    for (auto const& secret : secrets) all += (all.empty() ? "" : " ") + one_signature(secret, signed_text);
    return all;
}

}  // namespace gommette::webhooks
