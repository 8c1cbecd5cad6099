#include "server/domain/methods/opinion_space.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <numeric>

#include "server/domain/voting/order.hpp"

namespace gommette::domain::voting {

namespace {

using Vector = std::vector<double>;

// Two numbers reckoned with at once, each as if alone: it takes half the time and changes no bit, on any processor.
using Pair = double __attribute__((vector_size(16)));
using PairOfLabels = std::int64_t __attribute__((vector_size(16)));  // as wide as what comparing two Pairs gives

Pair pair_at(double const* numbers) {
    Pair pair;
    std::memcpy(&pair, numbers, sizeof pair);
    return pair;
}

Pair twice(double number) { return Pair{number, number}; }

// Rows of numbers; zeros fill both sides up to whole fours.
struct Table {
    Table(std::size_t rows, std::size_t columns)
        : height(whole_fours(rows)), width(whole_fours(columns)), numbers(height * width, 0) {}
    static std::size_t whole_fours(std::size_t size) { return (size + 3) / 4 * 4; }
    double* operator[](std::size_t row) { return &numbers[row * width]; }
    double const* operator[](std::size_t row) const { return &numbers[row * width]; }

    std::size_t height;
    std::size_t width;
    Vector numbers;
};

// Adds the four rows from `row` on to `sums`, each times its weight, one after the other; of the columns those from `from` on, an
// even number. Four at once, for `sums` to be read and written only once.
void add_four_rows(double* sums, std::array<double, 4> const& weights, Table const& table, std::size_t row, std::size_t from) {
    auto const* rows = table[row];
    auto const width = table.width;
    auto const first = twice(weights[0]);
    auto const second = twice(weights[1]);
    auto const third = twice(weights[2]);
    auto const fourth = twice(weights[3]);
    for (auto l = from; l < width; l += 2) {
        auto sum = pair_at(sums + l);
        sum += first * pair_at(rows + l);
        sum += second * pair_at(rows + width + l);
        sum += third * pair_at(rows + 2 * width + l);
        sum += fourth * pair_at(rows + 3 * width + l);
        std::memcpy(sums + l, &sum, sizeof sum);
    }
}

constexpr int most_power_rounds = 300;
constexpr int most_cluster_rounds = 100;
constexpr int more_starts = 8;
constexpr double settled_move = 1e-10;

// Rows less the column means; a missing mark is the mean, and so 0.
Table centred(MarkRows const& rows) {
    auto const statements = rows.front().size();
    std::vector<int> sum(statements, 0);
    std::vector<int> marks(statements, 0);
    for (auto const& row : rows)
        for (std::size_t j = 0; j < statements; ++j)
            if (row[j] != no_mark) {
                sum[j] += row[j];
                ++marks[j];
            }
    Vector mean(statements, 0);
    for (std::size_t j = 0; j < statements; ++j)
        if (marks[j] > 0) mean[j] = static_cast<double>(sum[j]) / marks[j];
    Table values(rows.size(), statements);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < statements; ++j)
            if (rows[i][j] != no_mark) values[i][j] = rows[i][j] - mean[j];
    return values;
}

Table covariance(Table const& values) {
    Table table(values.width, values.width);
    for (std::size_t i = 0; i < values.height; i += 4)
        for (std::size_t j = 0; j < values.width; ++j)
            add_four_rows(table[j], {values[i][j], values[i + 1][j], values[i + 2][j], values[i + 3][j]}, values, i, j / 2 * 2);
    for (std::size_t j = 0; j < table.height; ++j)
        for (std::size_t l = 0; l < j; ++l) table[j][l] = table[l][j];
    return table;
}

double dot(double const* a, Vector const& b) { return std::inner_product(b.begin(), b.end(), a, 0.0); }

// The direction that `table`, which is symmetric, stretches most, of length 1; all zeros if there is none.
Vector principal_direction(Table const& table, std::size_t statements) {
    Vector direction(table.width, 0);
    std::fill_n(direction.begin(), statements, 1.0 / std::sqrt(static_cast<double>(statements)));
    for (int round = 0; round < most_power_rounds; ++round) {
        Vector next(table.width, 0);
        for (std::size_t j = 0; j < table.height; j += 4)
            add_four_rows(next.data(), {direction[j], direction[j + 1], direction[j + 2], direction[j + 3]}, table, j, 0);
        double const length = std::sqrt(dot(next.data(), next));
        if (length < settled_move) return Vector(table.width, 0);
        double move = 0;
        for (std::size_t j = 0; j < next.size(); ++j) {
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

void remove_direction(Table& table, Vector const& direction) {
    double stretch = 0;
    for (std::size_t j = 0; j < table.height; ++j) stretch += direction[j] * dot(table[j], direction);
    for (std::size_t j = 0; j < table.height; ++j)
        for (std::size_t l = 0; l < table.width; ++l) table[j][l] -= stretch * direction[j] * direction[l];
}

double squared_distance(Point const& a, Point const& b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

std::size_t nearest(std::vector<Point> const& centres, Point const& point) {
    std::size_t best = 0;
    for (std::size_t c = 1; c < centres.size(); ++c)
        if (squared_distance(centres[c], point) < squared_distance(centres[best], point)) best = c;
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

// Points by coordinate; where they are odd in number the last stands twice, for whole pairs.
struct Coordinates {
    explicit Coordinates(std::vector<Point> const& points) {
        for (auto const& point : points) add(point);
        if (points.size() % 2 == 1) add(points.back());
    }
    void add(Point const& point) {
        x.push_back(point.x);
        y.push_back(point.y);
    }

    Vector x;
    Vector y;
};

// Of each point the nearest centre, the first of equal ones.
void find_nearest(std::vector<Point> const& centres, Coordinates const& points, std::vector<std::int64_t>& nearest) {
    for (std::size_t i = 0; i < nearest.size(); i += 2) {
        auto const x = pair_at(&points.x[i]);
        auto const y = pair_at(&points.y[i]);
        auto shortest = twice(std::numeric_limits<double>::infinity());
        PairOfLabels best{};
        for (std::size_t c = 0; c < centres.size(); ++c) {
            auto const from_x = twice(centres[c].x) - x;
            auto const from_y = twice(centres[c].y) - y;
            auto const distance = from_x * from_x + from_y * from_y;
            auto const label = static_cast<std::int64_t>(c);
            auto const is_nearer = distance < shortest;
            best = is_nearer ? PairOfLabels{label, label} : best;
            shortest = is_nearer ? distance : shortest;
        }
        std::memcpy(&nearest[i], &best, sizeof best);
    }
}

Clustering settle_from(std::vector<Point> const& points, Coordinates const& coordinates, std::vector<Point> centres) {
    std::vector<std::int64_t> label(coordinates.x.size(), nobody);
    std::vector<std::int64_t> nearest(label.size());
    for (int round = 0; round < most_cluster_rounds; ++round) {
        find_nearest(centres, coordinates, nearest);
        if (nearest == label) break;
        std::swap(label, nearest);
        std::vector<Point> sum(centres.size());
        std::vector<int> members(centres.size(), 0);
        for (std::size_t i = 0; i < points.size(); ++i) {
            auto const c = static_cast<std::size_t>(label[i]);
            sum[c].x += points[i].x;
            sum[c].y += points[i].y;
            ++members[c];
        }
        for (std::size_t c = 0; c < centres.size(); ++c)
            if (members[c] > 0) centres[c] = {sum[c].x / members[c], sum[c].y / members[c]};
    }
    Clustering found;
    found.k = static_cast<int>(centres.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto const own = static_cast<std::size_t>(label[i]);
        found.label.push_back(static_cast<int>(own));
        found.spread += squared_distance(points[i], centres[own]);
    }
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
    auto const statements = rows.front().size();
    auto const first = principal_direction(table, statements);
    remove_direction(table, first);
    auto const second = principal_direction(table, statements);
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
    Coordinates const coordinates(points);
    auto const try_from = [&](std::vector<Point> centres) {
        auto found = settle_from(points, coordinates, std::move(centres));
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
