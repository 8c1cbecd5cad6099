#pragma once

#include "protocol/one_of.hpp"

// The bodies of one_of.hpp's members, for the codec_*.cpp files that instantiate them, and nobody else.

namespace gommette {

template <class Of>
OfOneUnit<Of>::OfOneUnit() = default;
template <class Of>
OfOneUnit<Of>::OfOneUnit(OfOneUnit const&) = default;
template <class Of>
OfOneUnit<Of>::OfOneUnit(OfOneUnit&&) noexcept = default;
template <class Of>
OfOneUnit<Of>& OfOneUnit<Of>::operator=(OfOneUnit const&) = default;
template <class Of>
OfOneUnit<Of>& OfOneUnit<Of>::operator=(OfOneUnit&&) noexcept = default;
template <class Of>
OfOneUnit<Of>::~OfOneUnit() = default;

}  // namespace gommette
