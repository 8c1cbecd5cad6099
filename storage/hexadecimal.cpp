#include "storage/hexadecimal.hpp"

#include <sodium.h>

namespace gommette::storage {

std::string hexadecimal(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> from_hexadecimal(std::string_view text) {
    std::string bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    auto* const begin = reinterpret_cast<unsigned char*>(bytes.data());
    // The library takes capitals too.
    if (sodium_hex2bin(begin, bytes.size(), text.data(), text.size(), nullptr, &length, nullptr) != 0 || hexadecimal(bytes) != text)
        return std::nullopt;
    return bytes;
}

}  // namespace gommette::storage
