#include "server/demo/table.hpp"

#include <utility>

namespace gommette::demo {

Table::Table(std::string_view file) : table_(csv::table_of(std::get<std::vector<csv::Row>>(csv::read_strictly(file, ';')))) {}

std::string const& Table::cell(std::size_t line, std::string_view column) const {
    return table_.rows.at(line).cells.at(table_.column(column).value());
}

int Table::number(std::size_t line, std::string_view column) const { return std::stoi(cell(line, column)); }

}  // namespace gommette::demo
