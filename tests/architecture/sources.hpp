#pragma once

#include <map>
#include <string>
#include <vector>

namespace gommette::architecture {

// One #include of a file.
struct Include {
    int line{};
    std::string what;     // as between the brackets or quotes
    bool is_ours{false};  // in quotes: a path from the root of the repository
};

// The includes of every C++ file, by its path from the root.
using Sources = std::map<std::string, std::vector<Include>>;

std::vector<Include> includes_of(std::string const& text);

// All .hpp and .cpp files, and the .sql files that some of them include, under protocol, storage and server of the checkout at
// `root`.
Sources read_sources(std::string const& root);

}  // namespace gommette::architecture
