#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "server/recount/sheet.hpp"
#include "server/recount/speech.hpp"

namespace gommette::recount {

// What the text of one column of a result is made from, and the sentences that methods share.
struct Telling {
    Sheet const& sheet;
    Column const& column;
    bool tells_colleges;  // no cell of the breakdown by college is withheld
    Speech const& say;
    Participation const& people;
    voting::Poll const& settled;

    std::string title(int option) const { return shortened(sheet.options[static_cast<std::size_t>(option)].title); }
    std::string titles(std::vector<int> const& options) const;
    // A sum of weights, over the column's unit.
    std::string sum(Weight weight) const { return say.quotient(weight, column.unit); }
    // Blank ballots that had a say on the option, which participation tells already: those who were silent hold them too.
    Weight blanks_on(int option) const;
    // "10 voix sur 30" of weights that are not people: a percentage from ten voters on, else the two sums.
    std::string weighted_share(Weight part, Weight whole) const;
    // The word, singular or plural, for a sum of weights: the singular is below two in French, at exactly one in English.
    std::string word(Weight weight, char const* fr_one, char const* fr_many, char const* en_one, char const* en_many) const;

    // Who stands first, and with what: "A arrive en tête : 3/4."
    std::string leaders(std::string const& what) const;
    // The same, or that no proposal is supported where `is_supported` holds for no figure.
    template <class Figure, class IsSupported>
    std::string leaders_if(std::vector<Figure> const& figures, IsSupported const& is_supported, std::string const& what) const {
        return std::any_of(figures.begin(), figures.end(), is_supported) ? leaders(what) : nobody_is_supported();
    }
    std::string nobody_is_supported() const;
};

// The option's figure; null if there is none.
template <class Figure>
Figure const* figure_of(std::vector<Figure> const& figures, int option) {
    auto const found = std::find_if(figures.begin(), figures.end(), [&](auto const& one) { return one.option == option; });
    return found == figures.end() ? nullptr : &*found;
}

}  // namespace gommette::recount
