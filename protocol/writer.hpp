#pragma once

#include <cassert>

#include "protocol/described.hpp"
#include "protocol/one_of.hpp"

namespace gommette::wire {

// Writes values of the vocabulary as compact JSON, members in order of declaration, an absent optional not at all. The values
// are trusted: text must be UTF-8, and an Id that is 0 or a value outside an enumeration is a bug of the caller.
class Writer {
public:
    std::string out;

    template <std::size_t Min, std::size_t Max>
    void write(Line<Min, Max> const& line) {
        write_text(line.value);
    }

    template <std::size_t Min, std::size_t Max>
    void write(Prose<Min, Max> const& prose) {
        write_text(prose.value);
    }

    template <std::size_t Min, std::size_t Max>
    void write(Word<Min, Max> const& word) {
        write_text(word.value);
    }

    template <std::int64_t Min, std::int64_t Max>
    void write(Whole<Min, Max> const& whole) {
        write_number(whole.value);
    }

    template <class Kind>
    void write(Id<Kind> const& id) {
        assert(id.value > 0);
        write_number(id.value);
    }

    void write(bool value) { out += value ? "true" : "false"; }
    void write(int value) { write_number(value); }
    void write(std::int64_t value) { write_number(value); }
    void write(Weight value);
    void write(double value);

    template <Enumeration T>
    void write(T value) {
        char const* name = boost::describe::enum_to_string(value, nullptr);
        assert(name);
        write_text(name);
    }

    template <class T, std::size_t Max>
    void write(List<T, Max> const& list) {
        write(list.values);
    }

    template <class T>
    void write(std::vector<T> const& values) {
        out += '[';
        for (auto const& value : values) {
            write(value);
            out += ',';
        }
        close(']');
    }

    template <class T>
    void write(SquareTable<T> const& table) {
        std::vector<std::vector<T>> rows(static_cast<std::size_t>(table.size()));
        for (int a = 0; a < table.size(); ++a)
            for (int b = 0; b < table.size(); ++b) rows[static_cast<std::size_t>(a)].push_back(table.at(a, b));
        write(rows);
    }

    template <Struct T>
    void write(T const& value) {
        out += '{';
        if constexpr (Named<T>) write_member("type", std::string_view{T::name});
        write_members(value);
        close('}');
    }

    template <class... Alternatives>
    void write(OneOf<Alternatives...> const& value) {
        std::visit([&](auto const& alternative) { write(alternative); }, value);
    }

    // An object of the members whose name `wanted` accepts, without "type".
    template <Struct T, class Wanted>
    void write_some(T const& value, Wanted wanted) {
        out += '{';
        write_members(value, wanted);
        close('}');
    }

private:
    template <class T, class Wanted>
    void write_members(T const& value, Wanted wanted) {
        for_each_member<T>([&](auto member) {
            if (!wanted(std::string_view{member.name})) return;
            auto const& field = value.*member.pointer;
            if constexpr (is_optional<std::remove_cvref_t<decltype(field)>>) {
                if (field) write_member(member.name, *field);
            } else {
                write_member(member.name, field);
            }
        });
    }

    template <class T>
    void write_members(T const& value) {
        write_members(value, [](std::string_view) { return true; });
    }

    template <class T>
    void write_member(std::string_view name, T const& value) {
        out += '"';
        out += name;
        out += "\":";
        write(value);
        out += ',';
    }

    void write(std::string_view text) { write_text(text); }
    void close(char bracket);  // in the place of the last comma, if there is one
    void write_text(std::string_view text);
    void write_number(std::int64_t value);
};

}  // namespace gommette::wire
