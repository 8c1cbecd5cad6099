#include "server/recount/turned_over.hpp"

namespace gommette::recount {

namespace {

// Whether a decision adopts the option; of other methods, whether it stands first.
bool is_favoured(Column const& column, int option) {
    if (auto const* decision = column.count ? std::get_if<DecisionCount>(&*column.count) : nullptr) {
        for (auto const& figure : decision->figures)
            if (figure.option == option) return figure.verdict == Verdict::adopted;
        return false;
    }
    return column.order.rank_of(option) == 1;
}

}  // namespace

std::vector<int> turned_over(voting::Poll const& poll, voting::Tally const& tally) {
    Column const* by_person = nullptr;
    Column const* official = nullptr;
    for (auto const& column : tally.columns) {
        if (column.weighting == WeightingName::by_person) by_person = &column;
        if (column.weighting == tally.official) official = &column;
    }
    std::vector<int> options;
    if (!by_person || !official || by_person == official) return options;
    for (int const option : poll.live())
        if (is_favoured(*by_person, option) != is_favoured(*official, option)) options.push_back(option);
    return options;
}

}  // namespace gommette::recount
