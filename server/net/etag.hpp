#pragma once

#include <string>
#include <string_view>

namespace gommette::net {

// Tells versions of our own files apart, and need not resist forgery: FNV-1a, in sixteen hexadecimal digits.
std::string etag_of(std::string_view bytes);

// Whether `if_none_match` lists `etag`, which has its quotes, by weak comparison (RFC 9110 §13.1.2).
bool names_version(std::string_view if_none_match, std::string_view etag);

}  // namespace gommette::net
