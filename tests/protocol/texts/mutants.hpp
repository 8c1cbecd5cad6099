#pragma once

#include <string>
#include <vector>

#include "tests/protocol/random_values.hpp"

namespace gommette::testing {

// Spoils messages, the same way for the same dice. Most mutants are bad, some are still good: the readers must agree on which.

// `text` with one to three of its values changed: a member dropped, added, renamed or swapped, another type, a number at an
// edge, a long or strange string, another name of the vocabulary (from `names`), a list grown, a value wrapped. Still JSON.
std::string spoil_values(std::string const& text, std::vector<std::string> const& names, Dice& dice);

// `text` with its letters changed: a byte dropped, added or replaced, the end cut off, a member doubled, 1 written as 1.0.
// Mostly no longer JSON, not even always UTF-8.
std::string spoil_letters(std::string text, Dice& dice);

}  // namespace gommette::testing
