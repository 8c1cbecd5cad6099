#pragma once

#include <optional>
#include <vector>

#include "server/domain/voting/poll.hpp"

namespace gommette::domain::voting {

struct Point {
    double x{0};
    double y{0};
};

// Where each voter stands in the plane of the two directions in which opinions differ most. See opinion_groups.hpp, steps 2, 3.
// rows[i][j]: mark of voter i on statement j, or `no_mark`; every row has at least one mark.
inline constexpr signed char no_mark = 2;
using MarkRows = std::vector<std::vector<signed char>>;
std::vector<Point> place_voters(MarkRows const& rows);

// k-means of the points, 2 <= k <= points. label[i] in 0..k-1, each given to at least `smallest` points; nothing: no start ends so.
// Step 4.
struct Clustering {
    int k{0};
    std::vector<int> label;
    double spread{0};  // sum of squared distances to the centres
};
std::optional<Clustering> cluster(std::vector<Point> const& points, int k, int smallest);

// Mean silhouette of each of at most four clusterings with k <= 5 (Rousseeuw 1987), -1..1; a point alone in its cluster counts 0.
// O(points^2), distances measured once for all.
std::vector<double> silhouettes(std::vector<Point> const& points, std::vector<Clustering> const& clusterings);

}  // namespace gommette::domain::voting
