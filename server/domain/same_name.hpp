#pragma once

#include <string>
#include <string_view>

namespace gommette::domain {

// What two writings of one name have in common: without capitals, accents, blanks and the shape of the apostrophe. "C.A.F. de l’Orne"
// and "c.a.f. de l'orne" are the same, "CAF" and "C.A.F." are not. UTF-8; a text that is no UTF-8 stays as it is.
std::string name_without_style(std::string_view name);

}  // namespace gommette::domain
