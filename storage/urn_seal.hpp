#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gommette::storage {

// One round of one stream: all that lies under one key.
struct UrnName {
    std::string stream;
    std::int64_t round{};
    auto operator<=>(UrnName const&) const = default;
};

// 32 random bytes, overwritten when it goes.
class UrnKey {
public:
    static UrnKey random();
    // Nothing unless there are 32 bytes.
    static std::optional<UrnKey> from_bytes(std::string_view bytes);
    UrnKey(UrnKey const&) = default;
    UrnKey& operator=(UrnKey const&) = default;
    ~UrnKey();
    std::string_view bytes() const { return {reinterpret_cast<char const*>(bytes_.data()), bytes_.size()}; }

    // Names a slot: the same for the same slot, and nothing that could be tried through without the key. 16 bytes.
    std::string id_of(std::string_view slot) const;
    // The content, which only `open` with this key, urn and id gives back. As long as any other of no more than `padded_to` bytes.
    std::string seal(UrnName const& urn, std::string_view id, std::string_view content, std::size_t padded_to) const;
    // Nothing: it was not sealed by this key for this urn and id.
    std::optional<std::string> open(UrnName const& urn, std::string_view id, std::string_view sealed) const;

private:
    UrnKey() = default;
    std::array<unsigned char, 32> bytes_{};
};

}  // namespace gommette::storage
