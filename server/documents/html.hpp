#pragma once

#include <string>

#include "server/documents/document.hpp"

namespace gommette::documents {

inline constexpr auto html_media_type = "text/html; charset=utf-8";

// One page for a browser and its printer, with all that it needs inside; no script, and nothing fetched from elsewhere.
std::string html(Document const& document);

}  // namespace gommette::documents
