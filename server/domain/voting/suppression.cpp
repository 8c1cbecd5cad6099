#include "server/domain/voting/suppression.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace gommette::domain::voting {

namespace {

using Columns = std::vector<std::size_t>;

// Columns with ballots, the smallest first.
Columns by_size(Breakdown const& breakdown) {
    Columns columns;
    for (std::size_t column = 0; column < breakdown.voters.size(); ++column)
        if (breakdown.voters[column] > 0) columns.push_back(column);
    std::stable_sort(columns.begin(), columns.end(),
                     [&](std::size_t a, std::size_t b) { return breakdown.voters[a] < breakdown.voters[b]; });
    return columns;
}

// Whether all ballots of the cells did the same.
bool unanimous(std::vector<Cell> const& row, Columns const& columns) {
    std::vector<int> sums(row.front().people.size() + 2, 0);
    for (auto const column : columns) {
        for (std::size_t v = 0; v < row[column].people.size(); ++v) sums[v] += row[column].people[v];
        sums[sums.size() - 2] += row[column].silent;
        sums[sums.size() - 1] += row[column].unseen;
    }
    return std::count_if(sums.begin(), sums.end(), [](int people) { return people > 0; }) < 2;
}

int ballots_of(Breakdown const& breakdown, Columns const& columns) {
    int sum = 0;
    for (auto const column : columns) sum += breakdown.voters[column];
    return sum;
}

void suppress_row(Breakdown const& breakdown, std::vector<Cell>& row, Columns const& filled, int smallest, bool secret) {
    Columns hidden;
    Columns shown;
    for (auto const column : filled) {
        bool const tells = breakdown.voters[column] < smallest || (secret && unanimous(row, {column}));
        (tells ? hidden : shown).push_back(column);
    }
    if (hidden.empty()) return;
    // One alone is small or unanimous, so that it never stands alone.
    for (auto const next : shown) {
        if (ballots_of(breakdown, hidden) >= smallest && !unanimous(row, hidden)) break;
        hidden.push_back(next);
    }
    for (auto const column : hidden) row[column].shown = false;
}

}  // namespace

void suppress(Breakdown& breakdown, int smallest, bool secret) {
    auto const filled = by_size(breakdown);
    if (filled.size() < 2) return;
    for (auto& row : breakdown.cells) suppress_row(breakdown, row, filled, smallest, secret);
}

bool hides_any(Breakdown const& breakdown) {
    for (auto const& row : breakdown.cells)
        for (auto const& cell : row)
            if (!cell.shown) return true;
    return false;
}

void empty_hidden_cells(Breakdown& breakdown) {
    for (auto& row : breakdown.cells)
        for (auto& cell : row)
            if (!cell.shown) cell = {{}, 0, 0, false};
}

std::vector<int> sizes_not_told(std::vector<int> const& voters, int smallest) {
    Breakdown sizes;
    sizes.voters = voters;
    auto const filled = by_size(sizes);
    std::vector<int> untold;
    if (filled.size() < 2 || voters[filled.front()] >= smallest) return untold;
    int ballots = 0;
    for (auto const column : filled) {
        if (voters[column] >= smallest && untold.size() >= 2 && ballots >= smallest) break;
        untold.push_back(static_cast<int>(column));
        ballots += voters[column];
    }
    std::sort(untold.begin(), untold.end());
    return untold;
}

std::vector<int> groups_to_tell(Breakdown const& breakdown, int smallest) {
    std::vector<char> hidden(breakdown.voters.size(), 0);
    for (auto const& row : breakdown.cells)
        for (std::size_t column = 0; column < row.size(); ++column)
            if (!row[column].shown) hidden[column] = 1;
    int together = 0;
    int groups = 0;
    for (std::size_t column = 0; column + 1 < breakdown.voters.size(); ++column) {
        if (hidden[column])
            together += breakdown.voters[column];
        else if (breakdown.voters[column] > 0)
            ++groups;
    }
    std::vector<int> group_of(breakdown.voters.size() - 1, nobody);
    int next = 0;
    for (std::size_t column = 0; column + 1 < breakdown.voters.size(); ++column) {
        if (hidden[column])
            group_of[column] = together >= smallest ? groups : nobody;
        else if (breakdown.voters[column] > 0)
            group_of[column] = next++;
    }
    return group_of;
}

}  // namespace gommette::domain::voting
