#pragma once

#include <optional>
#include <string_view>

#include "protocol/envelope.hpp"

namespace gommette::rehearsal {

// What stands at the head of a snapshot or a patch: enough to follow the numbers without reading the rows. Five hundred pages on
// one thread could not read every row twenty times a second, as five hundred phones do.
struct Heading {
    bool is_snapshot{};
    ViewName view{};
    Held now;
    LogPosition at;
};

// Reads only the head, which relies on the server writing members in the order of envelope.hpp; none: another reply, or
// another order, and the frame must be decoded whole.
std::optional<Heading> glance(std::string_view frame);

}  // namespace gommette::rehearsal
