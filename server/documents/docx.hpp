#pragma once

#include <string>

#include "server/documents/document.hpp"

namespace gommette::documents {

inline constexpr auto docx_media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// An Office Open XML text (ISO/IEC 29500, transitional) in A4, with Word's own heading styles. The same document gives the same bytes.
// Throws NotWritten.
std::string docx(Document const& document);

}  // namespace gommette::documents
