#include "server/records/json_members.hpp"

namespace gommette::records {

namespace {

constexpr std::string_view blanks = " \t\r\n";

// Behind the string that begins at `at`.
std::size_t end_of_string(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return at + 1;
}

// Behind the value that begins at `at`: the comma or bracket of what it stands in.
std::size_t end_of_value(std::string_view text, std::size_t at) {
    int depth = 0;
    while (at < text.size()) {
        char const c = text[at];
        if (c == '"') {
            at = end_of_string(text, at);
            continue;
        }
        if (depth == 0 && (c == ',' || c == '}')) return at;
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        ++at;
    }
    return text.size();
}

}  // namespace

std::optional<std::string_view> text_of_member(std::string_view object, std::string_view name) {
    auto at = object.find('{');
    while (at < object.size()) {
        auto const begin = object.find('"', at);
        if (begin == std::string_view::npos) return std::nullopt;
        auto const end = end_of_string(object, begin);
        auto const value = object.find_first_not_of(blanks, object.find(':', end) + 1);
        if (value == std::string_view::npos) return std::nullopt;
        at = end_of_value(object, value);
        if (object.substr(begin + 1, end - begin - 2) != name) continue;
        auto const text = object.substr(value, at - value);
        return text.substr(0, text.find_last_not_of(blanks) + 1);
    }
    return std::nullopt;
}

}  // namespace gommette::records
