#pragma once

#include <cstddef>
#include <string>

namespace gommette::rehearsal {

// `length` characters of base64url from the system's random source, six bits each: 22 make a key, 16 a device's name.
std::string random_word(std::size_t length);

}  // namespace gommette::rehearsal
