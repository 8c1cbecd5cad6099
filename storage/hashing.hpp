#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gommette::storage {

// BLAKE2b with 32 bytes of output and no key.
using Hash = std::array<unsigned char, 32>;
Hash hash_of(std::string_view bytes);

// Values as they are hashed, one after the other: a number is 8 bytes, two's complement, most significant first; a text is its
// length, as such a number, and its bytes, so that no two rows give the same bytes.
void put(std::string& bytes, std::int64_t value);
void put(std::string& bytes, std::string_view text);

}  // namespace gommette::storage
