#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gommette::demo {

// A file of this folder: lines of cells, found by the names of the header line.
class Table {
public:
    explicit Table(std::string_view file);
    std::size_t lines() const { return lines_.size(); }
    // Empty if there is no such column, which no file of ours lets happen.
    std::string const& cell(std::size_t line, std::string_view column) const;
    int number(std::size_t line, std::string_view column) const;

private:
    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> lines_;
};

}  // namespace gommette::demo
