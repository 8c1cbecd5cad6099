#include "server/auth/keys.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>
#include <string_view>

namespace gommette::auth {

namespace {

constexpr std::size_t key_bytes = 16;
constexpr std::size_t epoch_bytes = 9;
constexpr std::string_view code_alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

void start_sodium() {
    static bool const started = sodium_init() >= 0;
    if (!started) throw std::runtime_error("libsodium cannot start: the system gives no random numbers");
}

std::string digest(std::string_view purpose, std::string_view text, std::size_t bytes) {
    start_sodium();
    std::string hash(bytes, '\0');
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, bytes);
    crypto_generichash_update(&state, reinterpret_cast<unsigned char const*>(purpose.data()), purpose.size());
    crypto_generichash_update(&state, reinterpret_cast<unsigned char const*>(text.data()), text.size());
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), bytes);
    return hash;
}

std::string base64url(std::string const& bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), variant);
    text.pop_back();  // libsodium counts the terminating zero
    return text;
}

std::string random_text(std::size_t bytes) {
    start_sodium();
    std::string raw(bytes, '\0');
    randombytes_buf(raw.data(), raw.size());
    return base64url(raw);
}

}  // namespace

std::string hash_key(Key const& key) { return digest("gommette key\n", key.value, 32); }

Key wall_key(Key const& facilitator) { return {base64url(digest("gommette wall\n", facilitator.value, key_bytes))}; }

Key random_key() { return {random_text(key_bytes)}; }

JoinCode random_code() {
    start_sodium();
    JoinCode code;
    for (int i = 0; i < 6; ++i) code.value += code_alphabet[randombytes_uniform(code_alphabet.size())];
    return code;
}

JoinCode as_typed(JoinCode const& code) {
    JoinCode typed = code;
    for (auto& letter : typed.value)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return typed;
}

std::string random_epoch() { return random_text(epoch_bytes); }

}  // namespace gommette::auth
