#include "server/recount/matrix_cell.hpp"

#include <charconv>

namespace gommette::recount {

std::string plain(std::string_view word) {
    static std::map<std::string, std::string, std::less<>> const accents{
        {"à", "a"}, {"â", "a"}, {"é", "e"}, {"è", "e"}, {"ê", "e"}, {"ë", "e"}, {"î", "i"}, {"ï", "i"}, {"ô", "o"}, {"ù", "u"},
        {"û", "u"}, {"ç", "c"}, {"À", "a"}, {"Â", "a"}, {"É", "e"}, {"È", "e"}, {"Ê", "e"}, {"Î", "i"}, {"Ô", "o"}, {"Ç", "c"}};
    std::string text;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (auto const found = accents.find(word.substr(i, 2)); found != accents.end()) {
            text += found->second;
            ++i;
        } else {
            text += word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] - 'A' + 'a') : word[i];
        }
    }
    return text;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::string digits{text};
    if (digits.starts_with("+")) digits.erase(0, 1);
    if (digits.starts_with("−")) digits.replace(0, std::string("−").size(), "-");
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

void MatrixCell::refuse(std::string const& why) const { throw Complaint{"line " + std::to_string(line) + ", column " + id, why}; }

void MatrixCell::refuse_mark() const { refuse("\"" + text.substr(0, 20) + "\" is not a mark of this method"); }

std::int64_t mark_in(MatrixCell const& cell, std::map<std::string, std::int64_t, std::less<>> const& words) {
    if (auto const found = words.find(plain(cell.text)); found != words.end()) return found->second;
    auto const number = whole_number(cell.text);
    if (!number) cell.refuse_mark();
    return *number;
}

std::int64_t opinion_in(MatrixCell const& cell) {
    static std::map<std::string, std::int64_t, std::less<>> const words{
        {"pour", 1},       {"oui", 1},   {"for", 1},  {"yes", 1},     {"d'accord", 1}, {"neutre", 0},   {"neutral", 0},
        {"abstention", 0}, {"passe", 0}, {"pass", 0}, {"contre", -1}, {"non", -1},     {"against", -1}, {"no", -1}};
    return mark_in(cell, words);
}

void add_tick(MatrixCell const& cell, Json& ticks) {
    static std::map<std::string, bool, std::less<>> const words{{"x", true},    {"oui", true}, {"yes", true}, {"1", true},
                                                                {"non", false}, {"no", false}, {"0", false}};
    auto const found = words.find(plain(cell.text));
    if (found == words.end()) cell.refuse_mark();
    if (found->second) ticks.push_back(cell.id);
}

}  // namespace gommette::recount
