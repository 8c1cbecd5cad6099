#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/recount/sheet.hpp"

namespace gommette::recount {

using Json = nlohmann::json;

// The text with question marks for control characters, so that a message stays one line.
std::string on_one_line(std::string text);

// "one of a, b is expected"
std::string one_of(std::vector<std::string_view> const& words);

// A value of a sheet and its place there. Every reading either succeeds or throws a Complaint, which read_sheet() catches.
class Field {
public:
    Field(Json const& the_value, std::string the_place) : value(the_value), place(std::move(the_place)) {}

    [[noreturn]] void refuse(std::string const& why) const { throw Complaint{place, why}; }

    // An object with no other members than these.
    void expect_members(std::initializer_list<std::string_view> known) const;
    bool has(std::string_view member) const { return value.contains(member); }
    Field at(std::string_view member) const;  // refuses a missing one
    std::vector<Field> list(std::size_t most) const;
    std::vector<std::pair<std::string, Field>> members(std::size_t most) const;

    std::int64_t whole(std::int64_t least, std::int64_t most) const;
    bool truth() const;
    std::string text(std::size_t longest) const;  // not empty, no control characters
    // The position of the word among `words`.
    int choice(std::initializer_list<std::string_view> words) const;
    int choice(std::vector<std::string_view> const& words) const;

    std::int64_t whole_or(std::string_view member, std::int64_t fallback, std::int64_t least, std::int64_t most) const;
    bool truth_or(std::string_view member, bool fallback) const;

    Json const& json() const { return value; }
    std::string const& where() const { return place; }

private:
    Json const& value;
    std::string place;
};

}  // namespace gommette::recount
