#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "server/recount/fields.hpp"

namespace gommette::recount {

// Small letters without accents, composed or not, straight apostrophes without a blank behind, plain hyphens and single blanks,
// for comparing words. What is not seen (joiners, marks of direction, byte order marks) is left out.
std::string plain(std::string_view word);

// Whether the cell says that the ballot is blank, or spoiled.
bool is_blank_word(std::string_view cell);
bool is_spoiled_word(std::string_view cell);

// Of money, from 0: "60000", "60 000 €", "45000 euros", "12 000,00".
std::optional<std::int64_t> amount_of_money(std::string_view text);

// The whole number that the text is, with "+", a hyphen or minus of any kind, or no sign: "3", "−1", "3,0".
std::optional<std::int64_t> whole_number(std::string_view text);

// Whether a spreadsheet may have made the text of 4/2 or its like: "04/02/2026", "2026-02-04", "04-févr.", "avr-02", "46057"
// (days since 1900, of this century).
bool is_made_a_date(std::string_view text);

// A cell of a ballot matrix that holds a mark.
struct MatrixCell {
    std::string id;  // of the option
    std::string text;
    std::size_t line{};

    std::string beginning() const;  // enough whole letters of the text to know it by
    [[noreturn]] void refuse(std::string const& why) const;
    [[noreturn]] void refuse_mark() const;  // as no mark of this method
};

// The number, or what the plain word stands for; refuses anything else.
std::int64_t mark_in(MatrixCell const& cell, std::map<std::string, std::int64_t, std::less<>> const& words);
// The same where words are for (1), neutral (0) and against (-1).
std::int64_t opinion_in(MatrixCell const& cell);
// Adds the option to a list of those ticked, if the cell says so.
void add_tick(MatrixCell const& cell, Json& ticks);

}  // namespace gommette::recount
