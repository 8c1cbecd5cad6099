#include "server/domain/views/colleges.hpp"

#include <algorithm>

#include "server/domain/voting/breakdown.hpp"

namespace gommette::domain {

namespace {

bool is_of_colleges(Warning warning) {
    return warning == Warning::colleges_hidden || warning == Warning::weighting_withheld || warning == Warning::weighting_left_out;
}

auto beside(RoundResult const& result) {
    return [official = result.official](Column const& column) {
        return column.weighting != WeightingName::by_person && column.weighting != official;
    };
}

std::optional<Whole<1, 1000>>& rank_by(OptionByCollege& told, WeightingName weighting) {
    switch (weighting) {
        case WeightingName::by_person: return told.by_person;
        case WeightingName::equal_colleges: return told.equal_colleges;
        case WeightingName::declared: return told.declared;
    }
    return told.by_person;
}

}  // namespace

bool tells_colleges(RoundResult const& result) {
    return result.colleges || !result.divergences.empty() || std::any_of(result.columns.begin(), result.columns.end(), beside(result)) ||
           std::any_of(result.warnings.begin(), result.warnings.end(), is_of_colleges);
}

void leave_colleges_out(RoundResult& result) {
    result.colleges.reset();
    result.divergences.clear();
    std::erase_if(result.columns, beside(result));
    std::erase_if(result.warnings, is_of_colleges);
}

std::optional<OptionByCollege> by_college(RoundResult const& result, AnyMethod const& method, int option) {
    if (!result.colleges) return std::nullopt;
    OptionByCollege told;
    for (auto const& column : result.columns) {
        int const rank = column.order.rank_of(option);
        if (rank > 0) rank_by(told, column.weighting) = Whole<1, 1000>{rank};
    }
    auto const& breakdown = *result.colleges;
    auto const row = std::find(breakdown.options.begin(), breakdown.options.end(), option);
    if (row == breakdown.options.end()) return told;
    for (std::size_t column = 0; column < colleges_in_all; ++column) {
        auto const& cell = breakdown.at(static_cast<std::size_t>(row - breakdown.options.begin()), column);
        if (!cell.shown || breakdown.voters[column] == 0) continue;
        auto const share = voting::in_favour(method, cell);
        told.shares.values.push_back({static_cast<College>(column), {share.in_favour}, {share.of}});
    }
    for (auto const& one : result.divergences)
        if (one.option == option) told.apart.values.push_back({static_cast<College>(one.college), static_cast<College>(one.other)});
    return told;
}

}  // namespace gommette::domain
