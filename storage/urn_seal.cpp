#include "storage/urn_seal.hpp"

#include <sodium.h>

#include <algorithm>

#include "storage/hashing.hpp"

namespace gommette::storage {

namespace {

constexpr std::size_t id_bytes = 16;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t length_bytes = 8;

enum class Use : std::uint64_t { ids = 1, contents = 2 };

unsigned char const* raw(std::string_view bytes) { return reinterpret_cast<unsigned char const*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

// Ids and contents have keys of their own.
std::array<unsigned char, 32> key_for(Use use, std::array<unsigned char, 32> const& key) {
    std::array<unsigned char, 32> derived{};
    crypto_kdf_derive_from_key(derived.data(), derived.size(), static_cast<std::uint64_t>(use), "gomm-urn", key.data());
    return derived;
}

// A row that is put under another id, or into another urn, does not open.
std::string place_of(UrnName const& urn, std::string_view id) {
    std::string place;
    put(place, urn.stream);
    put(place, urn.round);
    put(place, id);
    return place;
}

}  // namespace

UrnKey UrnKey::random() {
    UrnKey key;
    randombytes_buf(key.bytes_.data(), key.bytes_.size());
    return key;
}

std::optional<UrnKey> UrnKey::from_bytes(std::string_view bytes) {
    UrnKey key;
    if (bytes.size() != key.bytes_.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(key.bytes_.data()));
    return key;
}

UrnKey::~UrnKey() { sodium_memzero(bytes_.data(), bytes_.size()); }

std::string UrnKey::id_of(std::string_view slot) const {
    auto key = key_for(Use::ids, bytes_);
    std::string id(id_bytes, '\0');
    crypto_generichash(raw(id), id.size(), raw(slot), slot.size(), key.data(), key.size());
    sodium_memzero(key.data(), key.size());
    return id;
}

std::string UrnKey::seal(UrnName const& urn, std::string_view id, std::string_view content, std::size_t padded_to) const {
    std::string padded;
    put(padded, content);
    // What does not fit is padded to a multiple: never refused, and never told to the byte.
    auto const unit = std::max<std::size_t>(padded_to, 1) + length_bytes;
    padded.resize((padded.size() + unit - 1) / unit * unit, '\0');
    auto const place = place_of(urn, id);
    auto key = key_for(Use::contents, bytes_);
    std::string sealed(nonce_bytes + padded.size() + tag_bytes, '\0');
    randombytes_buf(sealed.data(), nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + nonce_bytes, nullptr, raw(padded), padded.size(), raw(place),
                                               place.size(), nullptr, raw(sealed), key.data());
    sodium_memzero(key.data(), key.size());
    sodium_memzero(padded.data(), padded.size());
    return sealed;
}

std::optional<std::string> UrnKey::open(UrnName const& urn, std::string_view id, std::string_view sealed) const {
    if (sealed.size() < nonce_bytes + length_bytes + tag_bytes) return std::nullopt;
    auto const place = place_of(urn, id);
    auto key = key_for(Use::contents, bytes_);
    std::string padded(sealed.size() - nonce_bytes - tag_bytes, '\0');
    int const failed = crypto_aead_xchacha20poly1305_ietf_decrypt(raw(padded), nullptr, nullptr, raw(sealed) + nonce_bytes,
                                                                  sealed.size() - nonce_bytes, raw(place), place.size(),
                                                                  raw(sealed), key.data());
    sodium_memzero(key.data(), key.size());
    if (failed != 0) return std::nullopt;
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < length_bytes; ++i) length = length << 8 | static_cast<unsigned char>(padded[i]);
    if (length > padded.size() - length_bytes) return std::nullopt;
    return padded.substr(length_bytes, length);
}

}  // namespace gommette::storage
