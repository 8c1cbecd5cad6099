#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/recount/sheet.hpp"
#include "server/recount/speech.hpp"

namespace gommette::recount {

// A table whose first column holds titles of options. `head` has as many cells as each row; its first is empty.
struct ToldTable {
    std::string title;
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
};

// One option of a result. `rank` 0: it has no place. `cells`: its figures with their words, "12 gommettes"; empty where they are not told.
struct ToldOption {
    int option{};
    int rank{0};
    std::vector<std::string> cells;
};

// A result in the words of one language, part by part, each without a line end. What is empty has nothing to say. Titles in
// sentences and tables are shortened().
struct ToldResult {
    std::string settings;
    std::string participation;
    std::string headline;  // a line or more; empty: nobody voted, and only warnings and the rule follow
    std::string reversal;
    std::vector<ToldOption> options;  // best first
    std::vector<std::string> late;
    std::vector<std::string> ties;
    std::string below_table;  // lines
    std::optional<ToldTable> weightings;
    std::optional<ToldTable> colleges;
    std::string college_voters;
    std::vector<std::string> divergences;
    std::vector<std::string> notices;
    std::vector<std::string> warnings;
    std::string rule;
};

// `tally`: as it was counted, or as it was published.
ToldResult tell_result(Sheet const& sheet, voting::Tally const& tally, Language language);

// The result as a person reads it: the sentence first, counts before percentages, ties and what broke them, colleges and
// weightings side by side, warnings, and how it was counted.
std::string result_text(Sheet const& sheet, voting::Tally const& tally, Language language);
std::string result_text(CommitteeSheet const& sheet, voting::Consolidated const& result, Language language);

}  // namespace gommette::recount
