#include "server/recount/fields.hpp"

#include <algorithm>

namespace gommette::recount {

namespace {

constexpr std::size_t longest_shown = 40;

// A piece of the file fit to stand in a message.
std::string shown(std::string text) {
    text = on_one_line(std::move(text));
    if (text.size() <= longest_shown) return text;
    std::size_t cut = longest_shown;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
    return text.substr(0, cut) + "…";
}

// RFC 6901.
std::string escaped(std::string_view member) {
    std::string text;
    for (char const letter : member) {
        if (letter == '~')
            text += "~0";
        else if (letter == '/')
            text += "~1";
        else
            text += letter;
    }
    return shown(text);
}

}  // namespace

std::string on_one_line(std::string text) {
    for (char& letter : text)
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) letter = '?';
    return text;
}

std::string one_of(std::vector<std::string_view> const& words) {
    std::string known;
    for (auto const word : words) known += (known.empty() ? "" : ", ") + std::string(word);
    return "one of " + known + " is expected";
}

void Field::expect_members(std::initializer_list<std::string_view> known) const {
    if (!value.is_object()) refuse("an object is expected");
    for (auto const& [name, member] : value.items())
        if (std::find(known.begin(), known.end(), name) == known.end())
            throw Complaint{place + "/" + escaped(name), "is not known here"};
}

Field Field::at(std::string_view member) const {
    auto const found = value.find(member);
    if (found == value.end()) throw Complaint{place + "/" + std::string(member), "is missing"};
    return {*found, place + "/" + std::string(member)};
}

std::vector<Field> Field::list(std::size_t most) const {
    if (!value.is_array()) refuse("a list is expected");
    if (value.size() > most) refuse("has " + std::to_string(value.size()) + " entries, at most " + std::to_string(most));
    std::vector<Field> entries;
    entries.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) entries.emplace_back(value[i], place + "/" + std::to_string(i));
    return entries;
}

std::vector<std::pair<std::string, Field>> Field::members(std::size_t most) const {
    if (!value.is_object()) refuse("an object is expected");
    if (value.size() > most) refuse("has " + std::to_string(value.size()) + " members, at most " + std::to_string(most));
    std::vector<std::pair<std::string, Field>> found;
    found.reserve(value.size());
    for (auto const& [name, member] : value.items()) found.emplace_back(name, Field(member, place + "/" + escaped(name)));
    return found;
}

std::int64_t Field::whole(std::int64_t least, std::int64_t most) const {
    if (!value.is_number_integer()) refuse("a whole number is expected");
    bool const too_large = value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(most);
    if (too_large || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most)
        refuse(value.dump() + " is not within " + std::to_string(least) + " and " + std::to_string(most));
    return value.get<std::int64_t>();
}

bool Field::truth() const {
    if (!value.is_boolean()) refuse("true or false is expected");
    return value.get<bool>();
}

std::string Field::text(std::size_t longest) const {
    if (!value.is_string()) refuse("a text is expected");
    auto const& text = value.get_ref<std::string const&>();
    auto const letters =
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    if (letters == 0) refuse("an empty text is not enough");
    if (static_cast<std::size_t>(letters) > longest)
        refuse("has " + std::to_string(letters) + " characters, at most " + std::to_string(longest));
    if (shown(text.substr(0, longest_shown)) != text.substr(0, longest_shown) ||
        std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        refuse("holds a control character");
    return text;
}

int Field::choice(std::initializer_list<std::string_view> words) const { return choice(std::vector(words)); }

int Field::choice(std::vector<std::string_view> const& words) const {
    auto const found =
        value.is_string() ? std::find(words.begin(), words.end(), value.get_ref<std::string const&>()) : words.end();
    if (found == words.end()) refuse(one_of(words));
    return static_cast<int>(found - words.begin());
}

std::int64_t Field::whole_or(std::string_view member, std::int64_t fallback, std::int64_t least, std::int64_t most) const {
    return has(member) ? at(member).whole(least, most) : fallback;
}

bool Field::truth_or(std::string_view member, bool fallback) const { return has(member) ? at(member).truth() : fallback; }

}  // namespace gommette::recount
