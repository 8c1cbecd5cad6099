#include "server/net/request_head.hpp"

#include <algorithm>

namespace gommette::net {

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

int RequestHead::count(std::string_view name) const {
    return static_cast<int>(std::ranges::count_if(fields, [&](Field const& field) { return same_letters(field.name, name); }));
}

std::string_view RequestHead::value(std::string_view name) const {
    auto const found = std::ranges::find_if(fields, [&](Field const& field) { return same_letters(field.name, name); });
    return found == fields.end() ? std::string_view{} : found->value;
}

bool holds_token(RequestHead const& head, std::string_view name, std::string_view token) {
    for (auto const& field : head.fields) {
        if (!same_letters(field.name, name)) continue;
        for (auto rest = field.value; !rest.empty();) {
            if (same_letters(next_element(rest), token)) return true;
        }
    }
    return false;
}

bool same_letters(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, [](char a, char b) { return small(a) == small(b); });
}

std::string_view trimmed(std::string_view text) {
    auto const begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

std::string_view next_element(std::string_view& rest) {
    auto const comma = rest.find(',');
    auto const element = rest.substr(0, comma);
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
    return trimmed(element);
}

}  // namespace gommette::net
