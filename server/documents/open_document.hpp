#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/documents/xml.hpp"

namespace gommette::documents {

// What OpenDocument texts and spreadsheets share.

// A new root element of that name with the namespaces that our parts use.
pugi::xml_node open_document_root(pugi::xml_document& part, char const* name);
// meta.xml; empty texts are left out.
std::string open_document_meta(std::string_view title, std::string_view publisher, std::int64_t as_of_ms);
// The file of these parts. Throws NotWritten.
std::string open_document_file(std::string const& media_type, std::string content, std::string styles, std::string meta,
                               std::int64_t as_of_ms);

}  // namespace gommette::documents
