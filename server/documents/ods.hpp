#pragma once

#include <string>

#include "server/documents/workbook.hpp"

namespace gommette::documents {

inline constexpr auto ods_media_type = "application/vnd.oasis.opendocument.spreadsheet";

// An OpenDocument spreadsheet (1.3): as xlsx(). Throws NotWritten.
std::string ods(Workbook const& workbook);

}  // namespace gommette::documents
