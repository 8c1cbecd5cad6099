#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

#include "server/recount/sheet.hpp"

namespace gommette::recount {

using Ordered = nlohmann::ordered_json;

Ordered weight_json(Weight weight);
Ordered ids_json(std::vector<Named> const& names, std::vector<int> const& positions);
Ordered order_json(std::vector<Named> const& names, Ordering const& order);
char const* word_for(TieBreaker tie_breaker);
char const* word_for(Verdict verdict);
// To six decimals, so that all machines print the same.
double rounded(double value);

// Writes what one method found beyond its order.
class FiguresJson {
public:
    // `all_colleges_told`: no cell of the breakdown by college is withheld.
    FiguresJson(Sheet const& sheet, bool all_colleges_told) : sheet_(sheet), tells_colleges_(all_colleges_told) {}

    bool tells_colleges() const { return tells_colleges_; }
    std::string const& id(int option) const { return sheet_.options[static_cast<std::size_t>(option)].id; }
    Ordered ids(std::vector<int> const& options) const { return ids_json(sheet_.options, options); }
    Ordered order(Ordering const& order) const { return order_json(sheet_.options, order); }

    // {"figures": [{"option": …, what `fill` adds}, …]}
    template <class Figure, class Fill>
    Ordered each(std::vector<Figure> const& figures, Fill const& fill) const {
        Ordered found;
        found["figures"] = Ordered::array();
        for (auto const& figure : figures) {
            Ordered line;
            line["option"] = id(figure.option);
            fill(figure, line);
            found["figures"].push_back(std::move(line));
        }
        return found;
    }

private:
    Sheet const& sheet_;
    bool tells_colleges_;
};

}  // namespace gommette::recount
