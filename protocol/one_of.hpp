#pragma once

#include <type_traits>
#include <variant>

namespace gommette {

// A std::variant of many shapes whose copies, moves and end are compiled in one place: the unit that includes one_of_bodies.hpp and
// says `template struct OfOneUnit<X::Variant>;`. In every unit that holds one they were two fifths of the time of a build.
template <class Of>
struct OfOneUnit : Of {
    using Variant = Of;
    using Of::Of;
    OfOneUnit();
    OfOneUnit(OfOneUnit const&);
    OfOneUnit(OfOneUnit&&) noexcept;
    OfOneUnit& operator=(OfOneUnit const&);
    OfOneUnit& operator=(OfOneUnit&&) noexcept;
    ~OfOneUnit();
};

// One of these shapes; used as a std::variant: visit, get, get_if, emplace, ==. Also a list of its shapes, as mp11 takes them.
template <class... Alternatives>
struct OneOf : OfOneUnit<std::variant<Alternatives...>> {
    using Whole = OfOneUnit<std::variant<Alternatives...>>;
    using Whole::Whole;
};

}  // namespace gommette
