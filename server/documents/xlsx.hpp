#pragma once

#include <string>

#include "server/documents/workbook.hpp"

namespace gommette::documents {

inline constexpr auto xlsx_media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// An Office Open XML workbook: heads that stay and filter, texts as text cells, days and times as such. The same workbook gives the
// same bytes. Lays sheets aside in unnamed files of the folder for temporary files. Throws NotWritten,
// also where that folder is full.
std::string xlsx(Workbook const& workbook);

}  // namespace gommette::documents
