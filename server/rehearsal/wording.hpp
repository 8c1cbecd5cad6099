#pragma once

#include <string_view>

#include "protocol/commands.hpp"

namespace gommette::rehearsal {

// A statement's text as a proposal: the title is its first line, at most 140 code points of it, cut at a word's end; what is
// left is the detail, so that nothing but white space at the cut and at the ends is lost. Bad UTF-8 becomes U+FFFD, line
// ends become line feeds, other control characters blanks. `number` names a statement without any text.
// A text too long for both is cut and ends in "…"; `whole` says whether that was not needed.
struct Wording {
    Propose proposal;
    bool whole{true};
};

Wording wording(std::string_view body, int number);

}  // namespace gommette::rehearsal
