#pragma once

#include <optional>

#include "protocol/vocabulary.hpp"
#include "server/csv/cell_writer.hpp"

namespace gommette::exports {

// None: an empty cell.
template <class Number>
void write_optional(csv::CellWriter& file, std::optional<Number> const& number) {
    number ? file.number(number->value) : file.empty();
}
inline void write_day(csv::CellWriter& file, std::optional<Day> const& day) { file.plain(day ? day->value : ""); }

}  // namespace gommette::exports
