#include "storage/hashing.hpp"

#include <sodium.h>

namespace gommette::storage {

Hash hash_of(std::string_view bytes) {
    Hash out;
    crypto_generichash(out.data(), out.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), nullptr, 0);
    return out;
}

void put(std::string& bytes, std::int64_t value) {
    auto const unsigned_value = static_cast<std::uint64_t>(value);
    for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(unsigned_value >> shift & 0xff));
}

void put(std::string& bytes, std::string_view text) {
    put(bytes, static_cast<std::int64_t>(text.size()));
    bytes += text;
}

}  // namespace gommette::storage
