#include "storage/chain.hpp"

#include <sodium.h>

#include <algorithm>

#include "storage/hexadecimal.hpp"

namespace gommette::storage {

namespace {

constexpr std::size_t salt_bytes = 16;

}  // namespace

LogEnd extend(LogEnd const& before, ChainLink const& link) {
    LogEnd after{before.seq + 1, {}, before.urn_writes};
    std::string bytes(bytes_of(before.chain));
    put(bytes, after.seq);
    put(bytes, link.stream);
    put(bytes, link.position);
    put(bytes, link.kind);
    put(bytes, link.version);
    put(bytes, link.at_ms);
    put(bytes, link.actor);
    put(bytes, link.device);
    put(bytes, link.n);
    put(bytes, std::int64_t{link.answers});
    put(bytes, link.body);
    put(bytes, link.words_hash.value_or(std::string_view()));
    after.chain = hash_of(bytes);
    return after;
}

Hash hash_of_words(std::string_view salt, std::string_view json) {
    std::string bytes(salt);
    bytes += json;
    return hash_of(bytes);
}

std::string make_salt() {
    std::string salt(salt_bytes, '\0');
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

std::string_view bytes_of(Hash const& hash) { return {reinterpret_cast<char const*>(hash.data()), hash.size()}; }

std::optional<Hash> hash_from_bytes(std::string_view bytes) {
    Hash hash;
    if (bytes.size() != hash.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(hash.data()));
    return hash;
}

std::string to_hex(Hash const& hash) { return hexadecimal(bytes_of(hash)); }

std::optional<Hash> hash_from_hex(std::string_view hex) {
    auto const bytes = from_hexadecimal(hex);
    return bytes ? hash_from_bytes(*bytes) : std::nullopt;
}

}  // namespace gommette::storage
