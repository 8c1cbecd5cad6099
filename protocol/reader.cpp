#include "protocol/reader.hpp"

#include <algorithm>

namespace gommette::wire {
namespace {

// The code point that begins at `at`, in text known to be UTF-8; moves `at` past it.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    auto const byte = [&] { return static_cast<unsigned char>(text[at++]); };
    char32_t const first = byte();
    if (first < 0x80) return first;
    int const more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    char32_t point = first & (0x3F >> more);
    for (int i = 0; i < more; ++i) point = point << 6 | (byte() & 0x3F);
    return point;
}

bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point <= 0x9F); }

// JavaScript's \s, so that the schema's pattern means the same in every browser.
bool is_space(char32_t point) {
    return (point >= 0x09 && point <= 0x0D) || point == 0x20 || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F ||
           point == 0x3000 || point == 0xFEFF;
}

bool is_word_character(char32_t point) {
    return (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9') || point == '_' ||
           point == '-';
}

bool belongs(char32_t point, Alphabet alphabet) {
    switch (alphabet) {
        case Alphabet::line:
            return !is_control(point);
        case Alphabet::prose:
            return !is_control(point) || point == '\n';
        case Alphabet::word:
            return is_word_character(point);
    }
    return false;
}

// "~" and "/" cannot occur: members are C++ names.
std::string spell(Place const& place) {
    if (!place.parent) return {};
    return spell(*place.parent) + "/" + (place.member.empty() ? std::to_string(place.index) : std::string{place.member});
}

}  // namespace

bool Reader::read_text(Json const& json, std::string& text, TextLimits limits, Place const& place) {
    if (!json.is_string()) return refuse(place, "type");
    auto const& given = json.get_ref<std::string const&>();
    std::size_t length = 0;
    bool is_blank = true;
    bool all_belong = true;
    for (std::size_t at = 0; at < given.size(); ++length) {
        auto const point = next_code_point(given, at);
        is_blank = is_blank && is_space(point);
        all_belong = all_belong && belongs(point, limits.alphabet);
    }
    if (length < limits.min || length > limits.max) return refuse(place, "length");
    if (!all_belong || (limits.min > 0 && is_blank)) return refuse(place, "pattern");
    text = given;
    return true;
}

bool Reader::read_whole(Json const& json, std::int64_t& value, std::int64_t min, std::int64_t max, Place const& place) {
    if (!json.is_number_integer()) return refuse(place, "type");
    // Above INT64_MAX a number is unsigned only, and a conversion would wrap it into range.
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()}) {
        return refuse(place, "range");
    }
    value = json.get<std::int64_t>();
    return (value >= min && value <= max) || refuse(place, "range");
}

// One number has one form: no zero in front, no text for what an integer says.
bool Reader::read(Json const& json, Weight& value, Place const& place) {
    if (!json.is_string()) {
        std::int64_t whole = 0;
        if (!read_whole(json, whole, -largest_plain_weight, largest_plain_weight, place)) return false;
        value = whole;
        return true;
    }
    std::string_view digits = json.get_ref<std::string const&>();
    bool const is_negative = digits.starts_with('-');
    if (is_negative) digits.remove_prefix(1);
    bool const is_number = std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }) && !digits.starts_with('0');
    if (!is_number || digits.size() < least_weight_digits || digits.size() > most_weight_digits) return refuse(place, "pattern");
    value = 0;
    for (char const digit : digits) value = 10 * value + (digit - '0');
    if (is_negative) value = -value;
    return true;
}

std::string const* Reader::type_of(Json const& json, Place const& place) {
    if (!json.is_object()) return refuse(place, "type"), nullptr;
    auto const found = json.find("type");
    Place const type{&place, "type"};
    if (found == json.end()) return refuse(type, "missing"), nullptr;
    if (!found->is_string()) return refuse(type, "type"), nullptr;
    return &found->get_ref<std::string const&>();
}

bool Reader::has_type(Json const& object, std::string_view name, Place const& place) {
    auto const type = type_of(object, place);
    return type && (*type == name || refuse(Place{&place, "type"}, "unknown"));
}

bool Reader::refuse(Place const& place, char const* why) {
    fault = {spell(place), why};
    return false;
}

bool Reader::refuse_unknown_name(std::string const& name, Place const& place) {
    bool const can_be_shown = !name.empty() && name.size() <= 40 &&
                              std::ranges::all_of(name, [](char c) { return is_word_character(static_cast<unsigned char>(c)); });
    return can_be_shown ? refuse(Place{&place, name}, "unknown") : refuse(place, "unknown");
}

}  // namespace gommette::wire
