#pragma once

#include <functional>
#include <string>

#include "protocol/codec.hpp"

namespace gommette::testing {

// A text at a limit or one past it, and how it must be judged: an empty `why` means accepted, else refused at `place`.
struct LimitCase {
    std::string text;
    std::string place;
    std::string why;
};

// Walks a described type and makes, for every limit it meets, a value at the limit and one past it, each inside the smallest
// message that can hold it; also every wrong type, missing and unknown member. No list is kept by hand: a new member is walked
// because it is described. Good texts are written as encode() writes them.
// Instantiated for Request, Reply, Row, SessionEvent and ConventionEvent.
template <class T>
void for_each_limit_case(std::function<void(LimitCase const&)> const& visit);

}  // namespace gommette::testing
