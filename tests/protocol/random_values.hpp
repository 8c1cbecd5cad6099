#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "protocol/described.hpp"
#include "protocol/one_of.hpp"

namespace gommette::testing {

// The same numbers on every machine: the standard's distributions are not, so there are none here.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    // 0..below-1
    std::size_t roll(std::size_t below) { return static_cast<std::size_t>(engine_() % below); }
    std::uint64_t bits() { return engine_(); }
    bool one_in(std::size_t n) { return roll(n) == 0; }

private:
    std::mt19937_64 engine_;
};

// Good values of every described type, at their limits more often than chance would have it.
template <class T>
struct RandomValue;

template <class T>
T random_value(Dice& dice) {
    return RandomValue<T>::make(dice);
}

inline std::size_t random_length(Dice& dice, std::size_t min, std::size_t max) {
    if (dice.one_in(8)) return max;
    if (dice.one_in(8)) return min;
    return min + dice.roll(std::min<std::size_t>(max - min, 30) + 1);
}

inline std::string random_text(Dice& dice, std::size_t min, std::size_t max, bool has_line_feeds) {
    static constexpr char const* letters[] = {"a", "é", "🚲",      "\"",     "\\",     "/",          " ",
                                              "<", "&", "\u2028", "\u200f", "\ufeff", "\U0010ffff", "0"};
    std::string text;
    auto const length = random_length(dice, min, max);
    for (std::size_t i = 0; i < length; ++i) {
        bool const first = i == 0;  // never blank
        text += first ? "É" : has_line_feeds && dice.one_in(10) ? "\n" : letters[dice.roll(std::size(letters))];
    }
    return text;
}

template <std::size_t Min, std::size_t Max>
struct RandomValue<Line<Min, Max>> {
    static Line<Min, Max> make(Dice& dice) { return {random_text(dice, Min, Max, false)}; }
};

template <std::size_t Min, std::size_t Max>
struct RandomValue<Prose<Min, Max>> {
    static Prose<Min, Max> make(Dice& dice) { return {random_text(dice, Min, Max, true)}; }
};

template <std::size_t Min, std::size_t Max>
struct RandomValue<Word<Min, Max>> {
    static Word<Min, Max> make(Dice& dice) {
        static constexpr std::string_view letters = "ABCXYZabcxyz0189_-";
        Word<Min, Max> word;
        auto const length = random_length(dice, Min, Max);
        for (std::size_t i = 0; i < length; ++i) word.value += letters[dice.roll(letters.size())];
        return word;
    }
};

template <std::int64_t Min, std::int64_t Max>
struct RandomValue<Whole<Min, Max>> {
    static Whole<Min, Max> make(Dice& dice) {
        if (dice.one_in(8)) return {Max};
        if (dice.one_in(8)) return {Min};
        return {Min + static_cast<std::int64_t>(dice.bits() % static_cast<std::uint64_t>(Max - Min + 1))};
    }
};

template <class Kind>
struct RandomValue<Id<Kind>> {
    static Id<Kind> make(Dice& dice) { return {static_cast<std::int32_t>(random_value<Whole<1, 2147483647>>(dice).value)}; }
};

template <>
struct RandomValue<bool> {
    static bool make(Dice& dice) { return dice.one_in(2); }
};

template <wire::Enumeration T>
struct RandomValue<T> {
    static T make(Dice& dice) {
        std::vector<T> choices;
        wire::for_each_choice<T>([&](auto choice) { choices.push_back(choice.value); });
        return choices[dice.roll(choices.size())];
    }
};

template <class T>
struct RandomValue<std::optional<T>> {
    static std::optional<T> make(Dice& dice) {
        if (dice.one_in(2)) return std::nullopt;
        return random_value<T>(dice);
    }
};

template <class T, std::size_t Max>
struct RandomValue<List<T, Max>> {
    static List<T, Max> make(Dice& dice) {
        List<T, Max> list;
        auto const length = dice.roll(std::min<std::size_t>(Max, 4) + 1);
        for (std::size_t i = 0; i < length; ++i) list.values.push_back(random_value<T>(dice));
        return list;
    }
};

template <class T>
struct RandomValue<std::vector<T>> {
    static std::vector<T> make(Dice& dice) { return RandomValue<List<T, 3>>::make(dice).values; }
};

template <>
struct RandomValue<int> {
    static int make(Dice& dice) { return static_cast<int>(static_cast<std::uint32_t>(dice.bits())); }
};

template <>
struct RandomValue<std::int64_t> {
    static std::int64_t make(Dice& dice) { return RandomValue<Whole<-wire::largest_exact, wire::largest_exact>>::make(dice).value; }
};

template <>
struct RandomValue<Weight> {
    static Weight make(Dice& dice) {
        Weight const whole = RandomValue<std::int64_t>::make(dice);
        return dice.one_in(2) ? whole : whole * RandomValue<std::int64_t>::make(dice);
    }
};

template <>
struct RandomValue<double> {
    static double make(Dice& dice) { return static_cast<double>(RandomValue<std::int64_t>::make(dice)) / 1024; }
};

template <class T>
struct RandomValue<SquareTable<T>> {
    static SquareTable<T> make(Dice& dice) {
        SquareTable<T> table(static_cast<int>(dice.roll(4)));
        for (int a = 0; a < table.size(); ++a)
            for (int b = 0; b < table.size(); ++b) table.at(a, b) = random_value<T>(dice);
        return table;
    }
};

template <wire::Struct T>
struct RandomValue<T> {
    static T make(Dice& dice) {
        T value;
        wire::for_each_member<T>(
            [&](auto member) { value.*member.pointer = random_value<wire::MemberType<T, decltype(member)>>(dice); });
        return value;
    }
};

template <class... Alternatives>
struct RandomValue<OneOf<Alternatives...>> {
    static OneOf<Alternatives...> make(Dice& dice) {
        using Variant = OneOf<Alternatives...>;
        using Maker = Variant (*)(Dice&);
        static constexpr Maker makers[] = {+[](Dice& d) { return Variant{random_value<Alternatives>(d)}; }...};
        return makers[dice.roll(sizeof...(Alternatives))](dice);
    }
};

// Whether two values of the vocabulary hold the same, member by member; not every struct has ==.
template <class T>
bool same(T const& a, T const& b) {
    return a == b;
}

template <wire::Struct T>
bool same(T const& a, T const& b);
template <class... Alternatives>
bool same(OneOf<Alternatives...> const& a, OneOf<Alternatives...> const& b);

template <class T>
bool same(std::vector<T> const& a, std::vector<T> const& b);

template <class T, std::size_t Max>
bool same(List<T, Max> const& a, List<T, Max> const& b) {
    return std::ranges::equal(a.values, b.values, [](T const& x, T const& y) { return same(x, y); });
}

template <class T>
bool same(std::vector<T> const& a, std::vector<T> const& b) {
    return std::ranges::equal(a, b, [](T const& x, T const& y) { return same(x, y); });
}

template <class T>
bool same(std::optional<T> const& a, std::optional<T> const& b) {
    return a && b ? same(*a, *b) : a.has_value() == b.has_value();
}

template <wire::Struct T>
bool same(T const& a, T const& b) {
    bool all = true;
    wire::for_each_member<T>([&](auto member) { all = all && same(a.*member.pointer, b.*member.pointer); });
    return all;
}

template <class... Alternatives>
bool same(OneOf<Alternatives...> const& a, OneOf<Alternatives...> const& b) {
    return a.index() == b.index() &&
           std::visit([&](auto const& x) { return same(x, std::get<std::remove_cvref_t<decltype(x)>>(b)); }, a);
}

}  // namespace gommette::testing
