#include "server/recount/count_sheet.hpp"

#include "server/domain/methods/decision.hpp"

namespace gommette::recount {

std::variant<voting::Tally, Complaint> count_sheet(Sheet const& sheet) {
    auto result = voting::tally(sheet.round);
    auto const* rules = std::get_if<DecisionVote>(&sheet.round.method);
    for (auto const& vote : sheet.casting_votes) {
        auto* column = result.columns.empty() ? nullptr : &result.columns.front();
        auto* count = column && column->count ? std::get_if<DecisionCount>(&*column->count) : nullptr;
        auto const* figure = count ? voting::figure_of(*count, vote.option) : nullptr;
        if (!rules || !voting::knows_casting_vote(*rules) || !figure || !voting::is_for_chair(*figure))
            return Complaint{"/casting_votes/" + sheet.options[static_cast<std::size_t>(vote.option)].id,
                             "the votes on it do not stand level, so that nobody decides alone"};
        voting::decide_by_chair(*count, column->order, vote.option, vote.in_favour);
    }
    return result;
}

}  // namespace gommette::recount
