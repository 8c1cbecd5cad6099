#include "server/recount/figures_json.hpp"

#include <cmath>

namespace gommette::recount {

Ordered weight_json(Weight weight) {
    constexpr Weight exact_in_double = Weight{1} << 53;
    if (weight <= exact_in_double && weight >= -exact_in_double) return static_cast<std::int64_t>(weight);
    std::string digits;
    for (auto rest = weight < 0 ? -weight : weight; rest > 0; rest /= 10)
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    return (weight < 0 ? "-" : "") + digits;
}

Ordered ids_json(std::vector<Named> const& names, std::vector<int> const& positions) {
    Ordered ids = Ordered::array();
    for (int const position : positions) ids.push_back(names[static_cast<std::size_t>(position)].id);
    return ids;
}

Ordered order_json(std::vector<Named> const& names, Ordering const& order) {
    Ordered found;
    found["ranking"] = Ordered::array();
    for (auto const& place : order.places)
        found["ranking"].push_back({{"option", names[static_cast<std::size_t>(place.option)].id}, {"rank", place.rank}});
    found["unranked"] = ids_json(names, order.unranked);
    found["ties"] = Ordered::array();
    for (auto const& tie : order.ties) {
        Ordered line{{"options", ids_json(names, tie.options)}, {"broken_by", word_for(tie.broken_by)}};
        if (tie.at_grade > 0) line["at_grade"] = tie.at_grade;
        found["ties"].push_back(std::move(line));
    }
    if (order.contest)
        found["contest"] = {{"options", ids_json(names, order.contest->options)}, {"places_left", order.contest->places_left}};
    return found;
}

char const* word_for(TieBreaker tie_breaker) {
    switch (tie_breaker) {
        case TieBreaker::nothing:
            return "nothing";
        case TieBreaker::supporters:
            return "supporters";
        case TieBreaker::more_for:
            return "more_for";
        case TieBreaker::fewer_against:
            return "fewer_against";
        case TieBreaker::next_grades:
            return "next_grades";
        case TieBreaker::lower_effort:
            return "lower_effort";
        case TieBreaker::lower_cost:
            return "lower_cost";
        case TieBreaker::more_votes:
            return "more_votes";
        case TieBreaker::by_hand:
            return "by_hand";
        case TieBreaker::lot:
            return "lot";
    }
    return "nothing";
}

char const* word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::adopted:
            return "adopted";
        case Verdict::rejected:
            return "rejected";
        case Verdict::no_quorum:
            return "no_quorum";
        case Verdict::not_voted:
            return "not_voted";
    }
    return "not_voted";
}

double rounded(double value) { return std::round(value * 1e6) / 1e6; }

}  // namespace gommette::recount
