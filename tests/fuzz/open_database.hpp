#pragma once

#include <cstddef>

namespace gommette::fuzz {

// What the fuzzer does with a file: whether every command would take it.
bool is_sound(unsigned char const* bytes, std::size_t size);

}  // namespace gommette::fuzz
