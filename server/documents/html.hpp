#pragma once

#include <string>

#include "server/documents/document.hpp"

namespace gommette::documents {

// One page for a browser and its printer, with all that it needs inside; no script, and nothing fetched from elsewhere.
std::string html(Document const& document);

}  // namespace gommette::documents
