#include "tests/architecture/sources.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace gommette::architecture {

std::vector<Include> includes_of(std::string const& text) {
    static std::regex const form{R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)"};
    std::vector<Include> includes;
    std::istringstream lines{text};
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::smatch found;
        if (line.find('#') != std::string::npos && std::regex_match(line, found, form))
            includes.push_back({number, found[2], found[1] == "\""});
    }
    return includes;
}

Sources read_sources(std::string const& root) {
    Sources sources;
    for (auto const* top : {"protocol", "storage", "server"}) {
        for (auto const& entry : std::filesystem::recursive_directory_iterator{root + "/" + top}) {
            auto const ending = entry.path().extension();
            if (ending != ".hpp" && ending != ".cpp" && ending != ".sql") continue;
            std::ostringstream text;
            text << std::ifstream{entry.path()}.rdbuf();
            sources[std::filesystem::relative(entry.path(), root).generic_string()] = includes_of(text.str());
        }
    }
    return sources;
}

}  // namespace gommette::architecture
