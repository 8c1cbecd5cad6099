#pragma once

#include <cstddef>
#include <cstdint>

#include "server/rehearsal/consultation.hpp"

namespace gommette::rehearsal {

// How large an invented consultation is. At least one person, statement and vote; at most people × statements first votes,
// so more `votes` than that are votes cast again.
struct Size {
    std::size_t people{120};
    std::size_t statements{80};
    std::size_t votes{4000};
};

// Invents a consultation shaped like the recorded ones: a few authors write most statements, half of those are moderated out;
// statements and votes are interleaved over some weeks; people answer in bursts; votes are cast again now and then, some in the
// same millisecond. Bodies hold quotes, commas, line breaks, accents, and lengths beyond a title.
// The same seed gives the same consultation, on every machine.
Consultation generate(Size const& size, std::uint64_t seed);

}  // namespace gommette::rehearsal
