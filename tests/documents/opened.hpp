#pragma once

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gommette::documents {

// The names of a ZIP file's parts, in their order.
std::vector<std::string> part_names(std::string const& file);
// What one part holds; nothing: there is none of that name.
std::optional<std::string> part_of(std::string const& file, std::string const& name);
// The part as XML; fails the test where it is none.
pugi::xml_document xml_part_of(std::string const& file, std::string const& name);
// All text below the node, in the order of the document.
std::string text_below(pugi::xml_node node);

}  // namespace gommette::documents
