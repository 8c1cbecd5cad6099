#pragma once

#include <limits>

#include "protocol/described.hpp"
#include "protocol/json_text.hpp"
#include "protocol/one_of.hpp"

namespace gommette::wire {

// Where the reader stands: the members and indexes from the root, linked on the stack and only spelt out for a fault.
struct Place {
    Place const* parent{nullptr};
    std::string_view member;
    std::size_t index{0};
};

enum class Alphabet { line, prose, word };

// Reads values of the vocabulary from JSON, strictly. Every read() returns whether the value was good; if not, `fault` says why.
// Faults name places of the vocabulary, and an unknown member only if its name is a short word: a place is at most 200
// characters without control characters, whatever the sender wrote.
class Reader {
public:
    Fault fault;

    template <std::size_t Min, std::size_t Max>
    bool read(Json const& json, Line<Min, Max>& line, Place const& place) {
        return read_text(json, line.value, {Min, Max, Alphabet::line}, place);
    }

    template <std::size_t Min, std::size_t Max>
    bool read(Json const& json, Prose<Min, Max>& prose, Place const& place) {
        return read_text(json, prose.value, {Min, Max, Alphabet::prose}, place);
    }

    template <std::size_t Min, std::size_t Max>
    bool read(Json const& json, Word<Min, Max>& word, Place const& place) {
        return read_text(json, word.value, {Min, Max, Alphabet::word}, place);
    }

    template <std::int64_t Min, std::int64_t Max>
    bool read(Json const& json, Whole<Min, Max>& whole, Place const& place) {
        return read_whole(json, whole.value, Min, Max, place);
    }

    template <class Kind>
    bool read(Json const& json, Id<Kind>& id, Place const& place) {
        std::int64_t value = 0;
        if (!read_whole(json, value, 1, std::numeric_limits<std::int32_t>::max(), place)) return false;
        id.value = static_cast<std::int32_t>(value);
        return true;
    }

    bool read(Json const& json, int& value, Place const& place) {
        std::int64_t wide = 0;
        if (!read_whole(json, wide, std::numeric_limits<int>::min(), std::numeric_limits<int>::max(), place)) return false;
        value = static_cast<int>(wide);
        return true;
    }

    bool read(Json const& json, std::int64_t& value, Place const& place) {
        return read_whole(json, value, -largest_exact, largest_exact, place);
    }

    bool read(Json const& json, Weight& value, Place const& place);

    bool read(Json const& json, double& value, Place const& place) {
        if (!json.is_number()) return refuse(place, "type");
        value = json.get<double>();
        return true;
    }

    bool read(Json const& json, bool& value, Place const& place) {
        if (!json.is_boolean()) return refuse(place, "type");
        value = json.get<bool>();
        return true;
    }

    template <Enumeration T>
    bool read(Json const& json, T& value, Place const& place) {
        if (!json.is_string()) return refuse(place, "type");
        auto const& text = json.get_ref<std::string const&>();
        bool found = false;
        for_each_choice<T>([&](auto choice) {
            if (text == choice.name) found = true, value = choice.value;
        });
        return found || refuse(place, "unknown");
    }

    template <class T, std::size_t Max>
    bool read(Json const& json, List<T, Max>& list, Place const& place) {
        return read_list(json, list.values, Max, place);
    }

    template <class T>
    bool read(Json const& json, std::vector<T>& values, Place const& place) {
        return read_list(json, values, figures_per_list, place);
    }

    template <class T>
    bool read(Json const& json, SquareTable<T>& table, Place const& place) {
        std::vector<std::vector<T>> rows;
        if (!read(json, rows, place)) return false;
        table = SquareTable<T>(static_cast<int>(rows.size()));
        for (std::size_t a = 0; a < rows.size(); ++a) {
            if (rows[a].size() != rows.size()) return refuse(Place{&place, {}, a}, "shape");
            for (std::size_t b = 0; b < rows.size(); ++b) table.at(static_cast<int>(a), static_cast<int>(b)) = rows[a][b];
        }
        return true;
    }

    template <Struct T>
    bool read(Json const& json, T& value, Place const& place) {
        if (!json.is_object()) return refuse(place, "type");
        std::size_t seen = 0;
        if constexpr (Named<T>) {
            if (!has_type(json, T::name, place)) return false;
            ++seen;
        }
        bool good = true;
        for_each_member<T>([&](auto member) {
            if (good) good = read_member(json, value.*member.pointer, Place{&place, member.name}, seen);
        });
        if (!good) return false;
        return seen == json.size() || refuse_unknown_member<T>(json, place);
    }

    template <class... Alternatives>
    bool read(Json const& json, OneOf<Alternatives...>& value, Place const& place) {
        std::string const* type = type_of(json, place);
        if (!type) return false;
        bool good = false;
        bool const found =
            ((*type == Alternatives::name && ((good = read(json, value.template emplace<Alternatives>(), place)), true)) || ...);
        return found ? good : refuse(Place{&place, "type"}, "unknown");
    }

    bool refuse(Place const& place, char const* why);

private:
    template <class T>
    bool read_list(Json const& json, std::vector<T>& values, std::size_t max, Place const& place) {
        if (!json.is_array()) return refuse(place, "type");
        if (json.size() > max) return refuse(place, "length");
        values.reserve(json.size());
        for (auto const& element : json) {
            auto const index = values.size();
            if (!read(element, values.emplace_back(), Place{&place, {}, index})) return false;
        }
        return true;
    }

    struct TextLimits {
        std::size_t min;
        std::size_t max;
        Alphabet alphabet;
    };

    template <class Member>
    bool read_member(Json const& object, Member& member, Place const& place, std::size_t& seen) {
        auto const found = object.find(place.member);
        if (found == object.end()) return is_optional<Member> || refuse(place, "missing");
        ++seen;
        if constexpr (is_optional<Member>) {
            return read(*found, member.emplace(), place);
        } else {
            return read(*found, member, place);
        }
    }

    template <Struct T>
    bool refuse_unknown_member(Json const& object, Place const& place) {
        for (auto const& item : object.items()) {
            std::string const& name = item.key();
            bool known = Named<T> && name == "type";
            for_each_member<T>([&](auto member) { known = known || name == member.name; });
            if (!known) return refuse_unknown_name(name, place);
        }
        return refuse(place, "unknown");
    }

    bool read_text(Json const& json, std::string& text, TextLimits limits, Place const& place);
    bool read_whole(Json const& json, std::int64_t& value, std::int64_t min, std::int64_t max, Place const& place);
    std::string const* type_of(Json const& json, Place const& place);
    bool has_type(Json const& object, std::string_view name, Place const& place);
    bool refuse_unknown_name(std::string const& name, Place const& place);
};

}  // namespace gommette::wire
