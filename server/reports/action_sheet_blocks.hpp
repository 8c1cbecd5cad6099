#pragma once

#include <string>
#include <vector>

#include "server/documents/document.hpp"
#include "server/domain/convention.hpp"
#include "server/reports/convention_words.hpp"

namespace gommette::reports {

// One action sheet below a heading of level 2: what is filled in, in the order of the fields, then funding, milestones and indicators as
// tables, and where the action comes from.
void add_sheet_blocks(std::vector<documents::Block>& blocks, domain::Sheet const& sheet, domain::Convention const& convention,
                      ConventionWords const& words, bool on_new_page);

std::string action_code(domain::Sheet const& sheet);       // "JE3"
std::string action_title(SheetFields const& values);       // or that there is none
std::string progress_text(SheetFields const& values);      // "en cours, 60 %"; empty: not said

}  // namespace gommette::reports
