#include "tests/protocol/texts/mutants.hpp"

#include <nlohmann/json.hpp>

namespace gommette::testing {
namespace {

using Json = nlohmann::ordered_json;

void gather(Json& json, std::vector<Json*>& nodes) {
    nodes.push_back(&json);
    if (!json.is_structured()) return;
    for (auto& inner : json) gather(inner, nodes);
}

// Any of the values in it, itself included.
Json& pick(Json& root, Dice& dice) {
    std::vector<Json*> nodes;
    gather(root, nodes);
    return *nodes[dice.roll(nodes.size())];
}

std::string pick_name(std::vector<std::string> const& names, Dice& dice) { return names[dice.roll(names.size())]; }

// One more or one less, around the end of the range.
std::int64_t neighbour(std::int64_t number, Dice& dice) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(number) + (dice.one_in(2) ? 1 : ~std::uint64_t{0}));
}

Json edge_number(Json const& old, Dice& dice) {
    static Json const edges[] = {-1,
                                 0,
                                 1,
                                 2,
                                 5,
                                 9,
                                 10,
                                 20,
                                 21,
                                 -20,
                                 -21,
                                 60,
                                 99,
                                 100,
                                 1000,
                                 1001,
                                 2000,
                                 2100,
                                 2101,
                                 14400,
                                 14401,
                                 2147483647,
                                 2147483648,
                                 -2147483647,
                                 -2147483648LL,
                                 4294967297LL,
                                 253402300799999,
                                 253402300800000,
                                 9007199254740991,
                                 9007199254740992,
                                 9007199254740993,
                                 9223372036854775807,
                                 9223372036854775808ULL,
                                 18446744073709551615ULL,
                                 -9223372036854775807LL - 1,
                                 0.5,
                                 -0.25,
                                 1e300,
                                 5e-324};
    if (old.is_number_integer() && dice.one_in(3)) return neighbour(old.get<std::int64_t>(), dice);
    return edges[dice.roll(std::size(edges))];
}

std::string strange_text(std::string text, Dice& dice) {
    static constexpr char const* strange[] = {"\x01",   "\n",     "\r",     "\t", "\x7f",         "\u0085", "\u00a0",
                                              "\u2028", "\ufeff", "\u200b", "🚲",  "e\u0301",      "\u202e", "\U0010ffff",
                                              "\"",     "\\",     " ",      "=",  "\xEF\xBF\xBE", "%00"};
    std::string const addition = strange[dice.roll(std::size(strange))];
    static constexpr std::size_t lengths[] = {0,  1,  2,  5,  6,  7,  8,   16,  17,  22,  24,  25,  40,   41,
                                              43, 44, 60, 61, 80, 81, 140, 141, 200, 201, 280, 281, 1000, 1001};
    switch (dice.roll(4)) {
        case 0:
            return text + addition;
        case 1:
            return addition + text;
        case 2:
            return addition;
        default:
            break;
    }
    std::string repeated;
    auto const length = lengths[dice.roll(std::size(lengths))];
    for (std::size_t i = 0; i < length; ++i) repeated += dice.one_in(30) ? addition : "a";
    return repeated;
}

Json of_another_type(Dice& dice) {
    static Json const others[] = {nullptr,
                                  true,
                                  false,
                                  0,
                                  1,
                                  "",
                                  "1",
                                  "a",
                                  1.5,
                                  Json::array(),
                                  Json::object(),
                                  Json::array({1}),
                                  Json::array({nullptr}),
                                  Json::object({{"type", "dots"}}),
                                  Json::object({{"proposal", 1}})};
    return others[dice.roll(std::size(others))];
}

std::string nth_key(Json const& object, std::size_t n) { return std::next(object.begin(), static_cast<std::ptrdiff_t>(n)).key(); }

void spoil_object(Json& object, std::vector<std::string> const& names, Dice& dice) {
    static constexpr char const* strangers[] = {"",         "type", "words", "x",   "__proto__", "constructor",
                                                "toString", "Type", "type ", "a/b", "~"};
    if (object.empty() || dice.one_in(3)) {
        auto const name = dice.one_in(2) ? pick_name(names, dice) : strangers[dice.roll(std::size(strangers))];
        object[name] = of_another_type(dice);
        return;
    }
    auto const key = nth_key(object, dice.roll(object.size()));
    if (dice.one_in(4)) object[pick_name(names, dice)] = object[key];
    object.erase(key);
}

void spoil_list(Json& list, Dice& dice) {
    static constexpr std::size_t lengths[] = {2, 5, 6, 20, 21, 41, 42, 60, 61, 400, 401};
    if (list.empty() || dice.one_in(4)) {
        list.push_back(of_another_type(dice));
    } else if (dice.one_in(3)) {
        list.erase(dice.roll(list.size()));
    } else {
        auto const length = lengths[dice.roll(std::size(lengths))];
        auto const element = list[dice.roll(list.size())];
        while (list.size() < length) list.push_back(element);
    }
}

void wrap(Json& node, Dice& dice) {
    auto const depth = dice.one_in(10) ? 20 : 1;
    for (int i = 0; i < depth; ++i) node = dice.one_in(2) ? Json::array({node}) : Json::object({{"value", node}});
}

void spoil_one(Json& root, std::vector<std::string> const& names, Dice& dice) {
    Json& node = pick(root, dice);
    if (dice.one_in(10)) {
        node = of_another_type(dice);
    } else if (dice.one_in(20)) {
        wrap(node, dice);
    } else if (dice.one_in(10)) {
        Json const other = pick(root, dice);
        node = other;
    } else if (node.is_object()) {
        spoil_object(node, names, dice);
    } else if (node.is_array()) {
        spoil_list(node, dice);
    } else if (node.is_number()) {
        node = edge_number(node, dice);
    } else if (node.is_string()) {
        auto const text = node.get<std::string>();
        node = dice.one_in(3) ? pick_name(names, dice) : strange_text(text, dice);
    } else {
        node = of_another_type(dice);
    }
}

}  // namespace

std::string spoil_values(std::string const& text, std::vector<std::string> const& names, Dice& dice) {
    auto json = Json::parse(text);
    auto const times = 1 + dice.roll(3);
    for (std::size_t i = 0; i < times; ++i) spoil_one(json, names, dice);
    return json.dump();
}

std::string spoil_letters(std::string text, Dice& dice) {
    static constexpr std::string_view letters = "{}[]\",:\\u0e.-1 \n\x01\xff\xc3/*tnf";
    auto const at = dice.roll(text.size() + 1);
    switch (dice.roll(6)) {
        case 0:
            return text.substr(0, at);
        case 1:
            return text.erase(std::min(at, text.size() - 1), 1);
        case 2:
            return text.insert(at, 1, letters[dice.roll(letters.size())]);
        case 3:
            text[std::min(at, text.size() - 1)] = letters[dice.roll(letters.size())];
            return text;
        case 4: {
            auto const digit = text.find_first_of("0123456789", at);
            auto const end = text.find_first_not_of("0123456789", digit);
            if (digit == text.npos || end == text.npos) return text + text;
            return text.insert(end, dice.one_in(2) ? ".0" : dice.one_in(2) ? "e0" : "E+99");
        }
        default: {
            // Doubles the first member of some object, if the object begins with a plain one.
            auto const open = text.find('{', at);
            auto const end = text.find_first_of(",{[}", open == text.npos ? text.npos : open + 1);
            if (open == text.npos || end == text.npos || text[end] != ',') return text + " ";
            return text.insert(open + 1, text.substr(open + 1, end - open));
        }
    }
}

}  // namespace gommette::testing
