#include "server/documents/xml.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace gommette::documents {

namespace {

struct Letter {
    std::uint32_t code{};
    std::size_t length{};
};

// What stands at the beginning; nothing: no well-formed UTF-8.
std::optional<Letter> letter_at(std::string_view text) {
    auto const byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])); };
    std::uint32_t const first = byte(0);
    if (first < 0x80) return Letter{first, 1};
    std::size_t const length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first >= 0xF5 || text.size() < length) return std::nullopt;
    std::uint32_t code = first & (0x7FU >> length);
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0U) != 0x80U) return std::nullopt;
        code = code << 6U | (byte(at) & 0x3FU);
    }
    bool const is_too_long = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    bool const is_surrogate = code >= 0xD800 && code < 0xE000;
    return is_too_long || is_surrogate || code > 0x10FFFF ? std::nullopt : std::optional{Letter{code, length}};
}

bool is_allowed(std::uint32_t code) { return code == '\t' || code == '\n' || (code >= 0x20 && code != 0xFFFE && code != 0xFFFF); }

class IntoString : public pugi::xml_writer {
public:
    void write(void const* data, std::size_t size) override { text.append(static_cast<char const*>(data), size); }
    std::string text;
};

}  // namespace

std::string xml_text(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        auto const letter = letter_at(text);
        std::size_t const length = letter ? letter->length : 1;
        if (text.front() == '\r') {
            if (!text.substr(1).starts_with('\n')) clean += '\n';
        } else if (letter && is_allowed(letter->code)) {
            clean += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
    return clean;
}

pugi::xml_node add(pugi::xml_node parent, char const* name, Attributes const& attributes) {
    auto node = parent.append_child(name);
    for (auto const& [attribute, value] : attributes) node.append_attribute(attribute) = value.c_str();
    return node;
}

void add_text(pugi::xml_node parent, std::string_view text) { parent.append_child(pugi::node_pcdata).set_value(xml_text(text).c_str()); }

std::string xml_file(pugi::xml_document const& document) {
    IntoString writer;
    writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.text);
}

std::string escaped(std::string_view text) {
    std::string result;
    for (char const character : xml_text(text)) {
        if (character == '&')
            result += "&amp;";
        else if (character == '<')
            result += "&lt;";
        else if (character == '>')
            result += "&gt;";
        else if (character == '"')
            result += "&quot;";
        else
            result += character;
    }
    return result;
}

}  // namespace gommette::documents
