#include "server/reports/figure_words.hpp"

#include "server/reports/sheet_words.hpp"

namespace gommette::reports {

std::string figure_text(std::optional<Thousandths> const& figure, std::string const& unit) {
    if (!figure) return "–";
    auto const text = written(*figure);
    return text + (unit.empty() ? "" : "\u00a0" + unit);
}

}  // namespace gommette::reports
