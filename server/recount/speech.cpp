#include "server/recount/speech.hpp"

#include <algorithm>

namespace gommette::recount {

namespace {

constexpr char const* narrow_space = "\u202f";

std::string digits_of(Weight value) {
    std::string digits;
    do {
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
        value /= 10;
    } while (value > 0);
    return digits;
}

std::size_t seen_width(std::string const& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string Speech::number(Weight value) const {
    auto digits = digits_of(value < 0 ? -value : value);
    std::string const separator = language == Language::fr ? narrow_space : ",";
    if (digits.size() > 4)
        for (auto i = static_cast<std::ptrdiff_t>(digits.size()) - 3; i > 0; i -= 3)
            digits.insert(static_cast<std::size_t>(i), separator);
    return (value < 0 ? "−" : "") + digits;
}

std::string Speech::quotient(Weight sum, Weight unit) const {
    Weight const size = sum < 0 ? -sum : sum;
    // Units are at most 2^100: 200 times the rest is within the range of a Weight.
    Weight whole = size / unit;
    Weight hundredths = (200 * (size % unit) + unit) / (2 * unit);
    whole += hundredths / 100;
    hundredths %= 100;
    std::string const text = (sum < 0 ? "−" : "") + number(whole);
    if (hundredths == 0) return text;
    auto places = std::to_string(static_cast<int>(hundredths));
    if (places.size() == 1) places.insert(0, 1, '0');
    if (places.back() == '0') places.pop_back();
    return text + decimal_sign() + places;
}

std::string Speech::percentage(Weight part, Weight whole) const {
    // Both may be near the top of a Weight: what is cut off is far below half a percent.
    while (whole > (Weight{1} << 100)) {
        part /= 2;
        whole /= 2;
    }
    return number((200 * part + whole) / (2 * whole)) + (language == Language::fr ? std::string("\u00a0%") : "%");
}

std::string Speech::share(std::int64_t part, std::int64_t whole) const {
    auto const text = std::to_string(part) + "/" + std::to_string(whole);
    if (whole < 10) return text;
    std::string const percent = language == Language::fr ? std::string("\u00a0%") : "%";
    if (whole < 100) return text + " (" + std::to_string((200 * part + whole) / (2 * whole)) + percent + ")";
    auto const tenths = (2000 * part + whole) / (2 * whole);
    return text + " (" + std::to_string(tenths / 10) + decimal_sign() + std::to_string(tenths % 10) + percent + ")";
}

std::string Speech::count(Weight value, char const* one, char const* many) const {
    bool const single = language == Language::fr ? value > -2 && value < 2 : value == 1;
    return number(value) + " " + (single ? one : many);
}

std::string Speech::list(std::vector<std::string> const& words) const {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? (language == Language::fr ? " et " : " and ") : ", ";
        text += words[i];
    }
    return text;
}

std::string Speech::place(int rank) const {
    if (language == Language::fr) return std::to_string(rank) + (rank == 1 ? "er" : "e");
    bool const teen = rank % 100 >= 11 && rank % 100 <= 13;
    return std::to_string(rank) + (teen ? "th" : rank % 10 == 1 ? "st" : rank % 10 == 2 ? "nd" : rank % 10 == 3 ? "rd" : "th");
}

std::string shortened(std::string const& title) {
    constexpr std::size_t longest = 72;
    if (seen_width(title) <= longest) return title;
    std::size_t letters = 0;
    std::size_t end = 0;
    for (; end < title.size(); ++end)
        if ((static_cast<unsigned char>(title[end]) & 0xC0U) != 0x80U && letters++ == longest - 1) break;
    return title.substr(0, title.find_last_not_of(' ', end - 1) + 1) + "…";
}

std::string TextTable::str(std::string const& indent) const {
    std::vector<std::size_t> widths;
    for (auto const& cells : rows)
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i == widths.size()) widths.push_back(0);
            widths[i] = std::max(widths[i], seen_width(cells[i]));
        }
    std::string text;
    for (auto const& cells : rows) {
        std::string line = indent;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line += cells[i];
            if (i + 1 < cells.size()) line += std::string(widths[i] - seen_width(cells[i]) + 2, ' ');
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

}  // namespace gommette::recount
