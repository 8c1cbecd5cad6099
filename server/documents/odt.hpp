#pragma once

#include <string>

#include "server/documents/document.hpp"

namespace gommette::documents {

inline constexpr auto odt_media_type = "application/vnd.oasis.opendocument.text";

// An OpenDocument text (1.3) in A4, with named styles that an office program can change as a whole. The same document gives the same
// bytes. Throws NotWritten.
std::string odt(Document const& document);

}  // namespace gommette::documents
