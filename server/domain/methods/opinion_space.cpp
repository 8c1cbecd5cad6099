#include "server/domain/methods/opinion_space.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

#include "server/domain/voting/order.hpp"

namespace gommette::domain::voting {

namespace {

using Vector = std::vector<double>;

constexpr int most_power_rounds = 300;
constexpr int most_cluster_rounds = 100;
constexpr int more_starts = 8;
constexpr double settled_move = 1e-10;

// Rows less the column means; a missing mark is the mean, and so 0.
std::vector<Vector> centred(MarkRows const& rows) {
    auto const statements = rows.front().size();
    Vector mean(statements, 0);
    for (std::size_t j = 0; j < statements; ++j) {
        int sum = 0;
        int marks = 0;
        for (auto const& row : rows)
            if (row[j] != no_mark) {
                sum += row[j];
                ++marks;
            }
        if (marks > 0) mean[j] = static_cast<double>(sum) / marks;
    }
    std::vector<Vector> values(rows.size(), Vector(statements, 0));
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < statements; ++j)
            if (rows[i][j] != no_mark) values[i][j] = rows[i][j] - mean[j];
    return values;
}

std::vector<Vector> covariance(std::vector<Vector> const& values) {
    auto const statements = values.front().size();
    std::vector<Vector> table(statements, Vector(statements, 0));
    for (auto const& row : values)
        for (std::size_t j = 0; j < statements; ++j) {
            if (row[j] == 0) continue;
            for (std::size_t l = j; l < statements; ++l) table[j][l] += row[j] * row[l];
        }
    for (std::size_t j = 0; j < statements; ++j)
        for (std::size_t l = 0; l < j; ++l) table[j][l] = table[l][j];
    return table;
}

double dot(Vector const& a, Vector const& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0); }

// The direction that `table` stretches most, of length 1; all zeros if there is none.
Vector principal_direction(std::vector<Vector> const& table) {
    Vector direction(table.size(), 1.0 / std::sqrt(static_cast<double>(table.size())));
    for (int round = 0; round < most_power_rounds; ++round) {
        // Row by row, for the sums not to wait for each other: the table is symmetric.
        Vector next(table.size(), 0);
        for (std::size_t j = 0; j < table.size(); ++j)
            for (std::size_t l = 0; l < table.size(); ++l) next[l] += direction[j] * table[j][l];
        double const length = std::sqrt(dot(next, next));
        if (length < settled_move) return Vector(table.size(), 0);
        double move = 0;
        for (std::size_t j = 0; j < table.size(); ++j) {
            next[j] /= length;
            move = std::max(move, std::abs(next[j] - direction[j]));
        }
        direction = std::move(next);
        if (move < settled_move) break;
    }
    auto const largest =
        *std::max_element(direction.begin(), direction.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
    if (largest < 0)
        for (auto& coordinate : direction) coordinate = -coordinate;
    return direction;
}

void remove_direction(std::vector<Vector>& table, Vector const& direction) {
    double stretch = 0;
    for (std::size_t j = 0; j < table.size(); ++j) stretch += direction[j] * dot(table[j], direction);
    for (std::size_t j = 0; j < table.size(); ++j)
        for (std::size_t l = 0; l < table.size(); ++l) table[j][l] -= stretch * direction[j] * direction[l];
}

double squared_distance(Point const& a, Point const& b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

std::size_t nearest(std::vector<Point> const& centres, Point const& point) {
    std::size_t best = 0;
    double shortest = squared_distance(centres.front(), point);
    for (std::size_t c = 1; c < centres.size(); ++c) {
        double const distance = squared_distance(centres[c], point);
        if (distance >= shortest) continue;
        best = c;
        shortest = distance;
    }
    return best;
}

// Means of the k equal parts of the points in order along the first component.
std::vector<Point> centres_along(std::vector<Point> points, int k) {
    std::sort(points.begin(), points.end(), [](Point const& a, Point const& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    std::vector<Point> centres;
    for (int part = 0; part < k; ++part) {
        auto const from = points.size() * static_cast<std::size_t>(part) / static_cast<std::size_t>(k);
        auto const to = points.size() * static_cast<std::size_t>(part + 1) / static_cast<std::size_t>(k);
        Point mean;
        for (auto i = from; i < to; ++i) {
            mean.x += points[i].x / static_cast<double>(to - from);
            mean.y += points[i].y / static_cast<double>(to - from);
        }
        centres.push_back(mean);
    }
    return centres;
}

// The point farthest from the middle, then again and again the one farthest from all chosen.
std::vector<Point> centres_apart(std::vector<Point> const& points, int k) {
    std::vector<Point> centres;
    while (static_cast<int>(centres.size()) < k) {
        auto const far_off = [&](Point const& point) {
            return centres.empty() ? squared_distance({}, point) : squared_distance(centres[nearest(centres, point)], point);
        };
        centres.push_back(*std::max_element(points.begin(), points.end(),
                                            [&](Point const& a, Point const& b) { return far_off(a) < far_off(b); }));
    }
    return centres;
}

// k of the points, each drawn in proportion to its squared distance from those drawn before.
// `draw`: how many numbers were drawn for this k before; the same ones in every count.
std::vector<Point> centres_drawn(std::vector<Point> const& points, int k, int& draw) {
    auto const below_one = [&] { return static_cast<double>(lot_number(static_cast<std::uint64_t>(k), draw++) >> 11U) * 0x1p-53; };
    std::vector<Point> centres{points[static_cast<std::size_t>(below_one() * static_cast<double>(points.size()))]};
    std::vector<double> far_off(points.size(), std::numeric_limits<double>::max());
    while (static_cast<int>(centres.size()) < k) {
        double sum = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            far_off[i] = std::min(far_off[i], squared_distance(points[i], centres.back()));
            sum += far_off[i];
        }
        double rest = below_one() * sum;
        std::size_t drawn = 0;
        while (drawn + 1 < points.size() && rest >= far_off[drawn]) rest -= far_off[drawn++];
        centres.push_back(points[drawn]);
    }
    return centres;
}

Clustering settle_from(std::vector<Point> const& points, std::vector<Point> centres) {
    Clustering found;
    found.k = static_cast<int>(centres.size());
    found.label.assign(points.size(), nobody);
    for (int round = 0; round < most_cluster_rounds; ++round) {
        bool moved = false;
        std::vector<Point> sum(centres.size());
        std::vector<int> members(centres.size(), 0);
        for (std::size_t i = 0; i < points.size(); ++i) {
            auto const c = nearest(centres, points[i]);
            moved = moved || found.label[i] != static_cast<int>(c);
            found.label[i] = static_cast<int>(c);
            sum[c].x += points[i].x;
            sum[c].y += points[i].y;
            ++members[c];
        }
        if (!moved) break;
        for (std::size_t c = 0; c < centres.size(); ++c)
            if (members[c] > 0) centres[c] = {sum[c].x / members[c], sum[c].y / members[c]};
    }
    for (std::size_t i = 0; i < points.size(); ++i)
        found.spread += squared_distance(points[i], centres[static_cast<std::size_t>(found.label[i])]);
    return found;
}

// The distances from one point to the members of each cluster of each clustering: clustering c, cluster g at c * most_clusters + g.
constexpr std::size_t most_clusters = 5;
constexpr std::size_t most_clusterings = 4;
using Sums = std::array<double, most_clusters * most_clusterings>;

double mean_silhouette(std::vector<Sums> const& sums, std::size_t from, Clustering const& clustering) {
    auto const k = static_cast<std::size_t>(clustering.k);
    std::vector<int> members(k, 0);
    for (int const own : clustering.label) ++members[static_cast<std::size_t>(own)];
    double sum = 0;
    for (std::size_t i = 0; i < clustering.label.size(); ++i) {
        auto const own = static_cast<std::size_t>(clustering.label[i]);
        if (members[own] < 2) continue;
        double const within = sums[i][from + own] / (members[own] - 1);
        double nearest_other = std::numeric_limits<double>::max();
        for (std::size_t c = 0; c < k; ++c)
            if (c != own && members[c] > 0) nearest_other = std::min(nearest_other, sums[i][from + c] / members[c]);
        double const wider = std::max(within, nearest_other);
        if (wider > 0 && nearest_other < std::numeric_limits<double>::max()) sum += (nearest_other - within) / wider;
    }
    return clustering.label.empty() ? 0 : sum / static_cast<double>(clustering.label.size());
}

}  // namespace

std::vector<Point> place_voters(MarkRows const& rows) {
    auto const values = centred(rows);
    auto table = covariance(values);
    auto const first = principal_direction(table);
    remove_direction(table, first);
    auto const second = principal_direction(table);
    std::vector<Point> points;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const marks = rows[i].size() - static_cast<std::size_t>(std::count(rows[i].begin(), rows[i].end(), no_mark));
        double const scale = std::sqrt(static_cast<double>(rows[i].size()) / static_cast<double>(marks));
        points.push_back({scale * dot(values[i], first), scale * dot(values[i], second)});
    }
    return points;
}

std::optional<Clustering> cluster(std::vector<Point> const& points, int k, int smallest) {
    std::optional<Clustering> best;
    auto const try_from = [&](std::vector<Point> centres) {
        auto found = settle_from(points, std::move(centres));
        std::vector<int> members(static_cast<std::size_t>(k), 0);
        for (int const label : found.label) ++members[static_cast<std::size_t>(label)];
        if (*std::min_element(members.begin(), members.end()) < smallest) return;
        if (!best || found.spread < best->spread) best = std::move(found);
    };
    try_from(centres_along(points, k));
    try_from(centres_apart(points, k));
    int draw = 0;
    for (int start = 0; start < more_starts; ++start) try_from(centres_drawn(points, k, draw));
    return best;
}

std::vector<double> silhouettes(std::vector<Point> const& points, std::vector<Clustering> const& clusterings) {
    std::vector<std::array<std::uint8_t, most_clusterings>> cell(points.size());
    for (std::size_t c = 0; c < clusterings.size(); ++c)
        for (std::size_t i = 0; i < points.size(); ++i)
            cell[i][c] = static_cast<std::uint8_t>(c * most_clusters + static_cast<std::size_t>(clusterings[c].label[i]));
    std::vector<Sums> sums(points.size(), Sums{});
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            double const distance = std::sqrt(squared_distance(points[i], points[j]));
            for (std::size_t c = 0; c < clusterings.size(); ++c) {
                sums[i][cell[j][c]] += distance;
                sums[j][cell[i][c]] += distance;
            }
        }
    std::vector<double> found;
    for (std::size_t c = 0; c < clusterings.size(); ++c) found.push_back(mean_silhouette(sums, c * most_clusters, clusterings[c]));
    return found;
}

}  // namespace gommette::domain::voting
