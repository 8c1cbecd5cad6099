#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gommette::documents {

// Building XML parts of a file.

// The text without what XML 1.0 has no characters for: control characters but tab and line feed, U+FFFE, U+FFFF, and bytes that are no
// UTF-8. A carriage return becomes a line feed, alone or with the one behind it.
std::string xml_text(std::string_view text);

using Attributes = std::vector<std::pair<char const*, std::string>>;
// The new last child of that name. Attributes are not cleaned: words of the program, or given through xml_text().
pugi::xml_node add(pugi::xml_node parent, char const* name, Attributes const& attributes = {});
// Text behind what the node holds already, cleaned.
void add_text(pugi::xml_node parent, std::string_view text);

// The document as UTF-8 without any space of its own, with its declaration.
std::string xml_file(pugi::xml_document const& document);

// The text as it may stand in XML and HTML, cleaned; also in an attribute between double quotes.
std::string escaped(std::string_view text);

}  // namespace gommette::documents
