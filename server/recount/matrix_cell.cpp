#include "server/recount/matrix_cell.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace gommette::recount {

namespace {

// What stands for a letter of French, or of a keyboard, in plain words; nothing: it stands for itself.
std::optional<std::string_view> plain_letter(std::string_view letter) {
    static std::map<std::string_view, std::string_view> const letters{
        {"à", "a"},
        {"â", "a"},
        {"ä", "a"},
        {"á", "a"},
        {"é", "e"},
        {"è", "e"},
        {"ê", "e"},
        {"ë", "e"},
        {"î", "i"},
        {"ï", "i"},
        {"í", "i"},
        {"ô", "o"},
        {"ö", "o"},
        {"ó", "o"},
        {"ù", "u"},
        {"û", "u"},
        {"ü", "u"},
        {"ú", "u"},
        {"ÿ", "y"},
        {"ç", "c"},
        {"ñ", "n"},
        {"œ", "oe"},
        {"æ", "ae"},
        {"À", "a"},
        {"Â", "a"},
        {"Ä", "a"},
        {"Á", "a"},
        {"É", "e"},
        {"È", "e"},
        {"Ê", "e"},
        {"Ë", "e"},
        {"Î", "i"},
        {"Ï", "i"},
        {"Í", "i"},
        {"Ô", "o"},
        {"Ö", "o"},
        {"Ó", "o"},
        {"Ù", "u"},
        {"Û", "u"},
        {"Ü", "u"},
        {"Ú", "u"},
        {"Ÿ", "y"},
        {"Ç", "c"},
        {"Ñ", "n"},
        {"Œ", "oe"},
        {"Æ", "ae"},
        {"\u2018", "'"},
        {"\u2019", "'"},
        {"\u201b", "'"},
        {"\u02bc", "'"},
        {"\u2032", "'"},
        {"\u00b4", "'"},
        {"\uff07", "'"},
        {"`", "'"},
        {"\u2010", "-"},
        {"\u2011", "-"},
        {"\u2013", "-"},
        {"\u2212", "-"},
        {"\u00a0", " "},
        {"\u202f", " "},
        {"\u2002", " "},
        {"\u2003", " "},
        {"\u2007", " "},
        {"\u2009", " "},
        {"\u200a", " "},
        {"\u3000", " "},
        {"\t", " "},
        {"\n", " "},
        // No letters of their own: a soft hyphen, joiners, marks of direction and of how a sign is drawn.
        {"\u00ad", ""},
        {"\u200b", ""},
        {"\u200c", ""},
        {"\u200d", ""},
        {"\u200e", ""},
        {"\u200f", ""},
        {"\u2060", ""},
        {"\ufeff", ""},
        {"\ufe0e", ""},
        {"\ufe0f", ""}};
    if (letter.size() == 2 && letter >= std::string_view("\u0300") && letter <= std::string_view("\u036f")) return "";
    auto const found = letters.find(letter);
    if (found == letters.end()) return std::nullopt;
    return found->second;
}

// Bytes of the UTF-8 letter that begins with this one.
std::size_t length_of(char first) {
    auto const byte = static_cast<unsigned char>(first);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::string plain(std::string_view word) {
    std::string text;
    for (std::size_t i = 0; i < word.size();) {
        auto const letter = word.substr(i, length_of(word[i]));
        i += letter.size();
        auto const stands_for = plain_letter(letter);
        for (char const c : stands_for ? *stands_for : letter) {
            if (c == ' ' && (text.empty() || text.back() == ' ' || text.back() == '\'')) continue;
            text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

bool is_blank_word(std::string_view cell) {
    auto const word = plain(cell);
    return word == "blanc" || word == "blank" || word == "vote blanc";
}

bool is_spoiled_word(std::string_view cell) {
    auto const word = plain(cell);
    return word == "nul" || word == "spoiled" || word == "vote nul";
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    auto digits = plain(text);
    if (digits.starts_with("+")) digits.erase(0, 1);
    for (std::string const tenth : {",0", ".0"})
        if (digits.ends_with(tenth)) digits.resize(digits.size() - tenth.size());
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<std::int64_t> amount_of_money(std::string_view text) {
    auto digits = plain(text);
    for (std::string const unit : {"€", "euros", "euro", "eur"})
        if (digits.ends_with(unit)) digits.resize(digits.size() - unit.size());
    std::erase(digits, ' ');
    for (std::string const cents : {",00", ".00"})
        if (digits.ends_with(cents)) digits.resize(digits.size() - cents.size());
    auto const amount = whole_number(digits);
    return amount && *amount >= 0 ? amount : std::nullopt;
}

void MatrixCell::refuse(std::string const& why) const { throw Complaint{"line " + std::to_string(line) + ", column " + id, why}; }

bool is_made_a_date(std::string_view text) {
    static std::set<std::string, std::less<>> const months{
        "janvier", "janv", "fevrier",   "fevr",   "mars",    "avril",     "avr",      "mai",     "juin",     "juillet",
        "juil",    "aout", "septembre", "sept",   "octobre", "oct",       "novembre", "nov",     "decembre", "dec",
        "january", "jan",  "february",  "feb",    "march",   "mar",       "april",    "apr",     "may",      "june",
        "jun",     "july", "jul",       "august", "aug",     "september", "sep",      "october", "november", "december"};
    auto const date = plain(text);
    constexpr std::string_view digits = "0123456789";
    if (date.find_first_of(digits) == std::string::npos) return false;
    constexpr std::int64_t first_of_2000 = 36526;
    constexpr std::int64_t first_of_2100 = 73051;
    if (auto const days = whole_number(date)) return *days >= first_of_2000 && *days < first_of_2100;
    constexpr std::string_view between = "0123456789 /-.,:";
    for (auto begin = date.find_first_not_of(between); begin != std::string::npos;) {
        auto const end = std::min(date.find_first_of(between, begin), date.size());
        if (months.contains(date.substr(begin, end - begin))) return true;
        begin = date.find_first_not_of(between, end);
    }
    auto const parts = std::count_if(date.begin(), date.end(), [](char c) { return c == '/' || c == '-' || c == '.'; });
    return digits.find(date.front()) != std::string_view::npos && parts == 2;
}

std::string MatrixCell::beginning() const {
    constexpr std::size_t most_bytes_shown = 20;
    std::size_t end = 0;
    while (end < text.size() && end + length_of(text[end]) <= most_bytes_shown) end += length_of(text[end]);
    return text.substr(0, end);
}

void MatrixCell::refuse_mark() const {
    std::string const why = "\"" + beginning() + "\" is not a mark of this method";
    bool const holds_several = text.find(',') != std::string::npos || text.find(';') != std::string::npos;
    refuse(holds_several ? why + "; several choices in one cell, as forms export them, need one column a proposal" : why);
}

std::int64_t mark_in(MatrixCell const& cell, std::map<std::string, std::int64_t, std::less<>> const& words) {
    if (auto const found = words.find(plain(cell.text)); found != words.end()) return found->second;
    auto const number = whole_number(cell.text);
    if (!number) cell.refuse_mark();
    return *number;
}

std::int64_t opinion_in(MatrixCell const& cell) {
    static std::map<std::string, std::int64_t, std::less<>> const words{
        {"pour", 1},     {"oui", 1},       {"for", 1},           {"yes", 1},           {"d'accord", 1}, {"agree", 1},
        {"neutre", 0},   {"neutral", 0},   {"abstention", 0},    {"abstain", 0},       {"passe", 0},    {"je passe", 0},
        {"pass", 0},     {"sans avis", 0}, {"no opinion", 0},    {"je m'abstiens", 0}, {"contre", -1},  {"non", -1},
        {"against", -1}, {"no", -1},       {"pas d'accord", -1}, {"disagree", -1}};
    return mark_in(cell, words);
}

void add_tick(MatrixCell const& cell, Json& ticks) {
    static std::map<std::string, bool, std::less<>> const words{
        {"x", true},  {"×", true},     {"oui", true},    {"yes", true},         {"o", true},         {"y", true},
        {"1", true},  {"vrai", true},  {"true", true},   {"je soutiens", true}, {"i support", true}, {"✓", true},
        {"✔", true},  {"☑", true},     {"✅", true},      {"non", false},        {"no", false},       {"n", false},
        {"0", false}, {"faux", false}, {"false", false}, {"☐", false}};
    auto const found = words.find(plain(cell.text));
    if (found == words.end()) cell.refuse_mark();
    if (found->second) ticks.push_back(cell.id);
}

}  // namespace gommette::recount
