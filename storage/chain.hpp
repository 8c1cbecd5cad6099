#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/hashing.hpp"

namespace gommette::storage {

// How far the log goes: the number of its last event (0: empty) and the chain there (empty: all zero), and how many commits have
// changed urns, of which no event tells.
struct LogEnd {
    std::int64_t seq{0};
    Hash chain{};
    std::int64_t urn_writes{0};
    bool operator==(LogEnd const&) const = default;
};

// The columns of one events row, as they are hashed.
struct ChainLink {
    std::string_view stream;
    std::int64_t position{};
    std::string_view kind;
    std::int64_t version{};
    std::int64_t at_ms{};
    std::string_view actor;
    std::string_view device;
    std::int64_t n{};
    bool answers{};
    std::string_view body;
    std::optional<std::string_view> words_hash;
};

// The chain with one more event. storage/FORMAT.md gives the bytes.
LogEnd extend(LogEnd const& before, ChainLink const& link);

// Stands in the chain for words that may be erased. Without the salt nobody can try words against it.
Hash hash_of_words(std::string_view salt, std::string_view json);
// 16 random bytes.
std::string make_salt();

std::string_view bytes_of(Hash const& hash);
// Nothing unless there are 32 bytes.
std::optional<Hash> hash_from_bytes(std::string_view bytes);
std::string to_hex(Hash const& hash);
std::optional<Hash> hash_from_hex(std::string_view hex);

}  // namespace gommette::storage
