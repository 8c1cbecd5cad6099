#pragma once

#include <string>
#include <string_view>

#include "server/csv/reader.hpp"

namespace gommette::demo {

// A file of this folder, its cells found by the names of the header line. The files are part of the program: a fault in one, a
// column that is not there and a number that is none are bugs, and throw.
class Table {
public:
    explicit Table(std::string_view file);
    std::size_t lines() const { return table_.rows.size(); }
    std::string const& cell(std::size_t line, std::string_view column) const;
    int number(std::size_t line, std::string_view column) const;

private:
    csv::Table table_;
};

}  // namespace gommette::demo
