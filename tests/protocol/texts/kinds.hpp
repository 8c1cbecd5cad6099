#pragma once

#include <array>
#include <string_view>

#include "protocol/codec.hpp"

namespace gommette::testing {

// Judges a text as one kind of message; no fault: it was accepted.
using Judge = std::optional<Fault> (*)(std::string_view text);

template <class T>
std::optional<Fault> judge(std::string_view text) {
    auto result = decode<T>(text);
    if (auto* fault = std::get_if<Fault>(&result)) return *fault;
    return std::nullopt;
}

// An event may belong to either stream; the fault is that of the stream which knows its type.
inline std::optional<Fault> judge_event(std::string_view text) {
    auto const fault = judge<SessionEvent>(text);
    return fault && fault->place == "/type" && fault->why == "unknown" ? judge<ConventionEvent>(text) : fault;
}

// A schema of protocol/schema/ and the C++ reader that must agree with it. The names are also folders of protocol/examples/.
struct Kind {
    std::string_view name;
    Judge judge;
};
inline constexpr std::array kinds{Kind{"requests", judge<Request>}, Kind{"replies", judge<Reply>}, Kind{"events", judge_event},
                                  Kind{"rows", judge<Row>}};

}  // namespace gommette::testing
