#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/domain/voting/exact.hpp"

namespace gommette::recount {

enum class Language { fr, en };

// Says things in one language, numbers as its readers write them.
class Speech {
public:
    explicit Speech(Language the_language) : language(the_language) {}

    // The text in the speaker's language.
    std::string operator()(char const* fr, char const* en) const { return language == Language::fr ? fr : en; }

    std::string number(Weight value) const;  // digits in threes
    // sum / unit as a decimal, at most two places, rounded half up.
    std::string quotient(Weight sum, Weight unit) const;
    // "30/40", and "30/40 (75 %)" from ten on, with one decimal from a hundred on; rounded half up.
    std::string share(std::int64_t part, std::int64_t whole) const;
    // "33 %", without decimals, rounded half up.
    std::string percentage(Weight part, Weight whole) const;
    // "1 vote", "0 vote" in French; "0 votes" in English.
    std::string count(Weight value, char const* one, char const* many) const;
    std::string list(std::vector<std::string> const& words) const;  // "A, B et C"
    // A rank: "1er", "2e"; "1st", "2nd".
    std::string place(int rank) const;

private:
    std::string decimal_sign() const { return language == Language::fr ? "," : "."; }

    Language language;
};

// At most 72 characters of a title, in tables and sentences.
std::string shortened(std::string const& title);

// Columns of text, aligned by what is seen (code points).
class TextTable {
public:
    void row(std::vector<std::string> cells) { rows.push_back(std::move(cells)); }
    std::string str(std::string const& indent = "") const;

private:
    std::vector<std::vector<std::string>> rows;
};

}  // namespace gommette::recount
