#pragma once

#include <string_view>
#include <vector>

namespace gommette::net {

// The head of one HTTP request. All texts are views into the request it was made from.
struct RequestHead {
    struct Field {
        std::string_view name;
        std::string_view value;
    };
    int version{};  // 11: HTTP/1.1
    std::string_view method;
    std::string_view target;
    std::vector<Field> fields;

    // The target without what follows a '?'.
    std::string_view path() const { return target.substr(0, target.find('?')); }
    // How many fields have that name, and the value of the first (empty if there is none). Capitals do not matter.
    int count(std::string_view name) const;
    std::string_view value(std::string_view name) const;
};

// Whether a field of that name, which is a list of tokens ("keep-alive, Upgrade"), holds that one. Capitals do not matter.
bool holds_token(RequestHead const& head, std::string_view name, std::string_view token);
// Whether two ASCII texts are equal, whatever their capitals.
bool same_letters(std::string_view one, std::string_view other);
// Without spaces and tabs around it.
std::string_view trimmed(std::string_view text);
// Takes the next element of a comma-separated list off `rest`, trimmed; empty at the end.
std::string_view next_element(std::string_view& rest);

}  // namespace gommette::net
