#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "server/csv/reader.hpp"
#include "server/domain/methods/opinion_groups.hpp"
#include "server/recount/polis_folder.hpp"
#include "server/recount/read_sheet.hpp"

// The opinion groups of two real consultations, found again from their raw votes and compared with the groups that Polis
// published (participants-votes.csv). The data (CC BY 4.0, The Computational Democracy Project) is not part of this project:
// GOMMETTE_POLIS_DATA names the folder that holds polis-freshwater and polis-biodiversity; without it these tests are left out
// and say so.
namespace gommette::recount {
namespace {

std::string file(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Person → published group.
std::map<std::string, int> published_groups(std::filesystem::path const& folder) {
    std::map<std::string, int> groups;
    auto const rows = csv::read_spreadsheet(file(folder / "participants-votes.csv"));
    for (auto const& row : std::get<std::vector<csv::Row>>(rows))
        if (row.cells[0] != "participant" && !row.cells[1].empty()) groups[row.cells[0]] = std::stoi(row.cells[1]);
    return groups;
}

double pairs_of(double of) { return of * (of - 1) / 2; }

// How far two partitions of the same people agree, corrected for chance: 1 when they are equal, 0 on average for unrelated ones
// (Hubert and Arabie, "Comparing partitions", Journal of Classification 2, 1985).
double adjusted_rand(std::map<std::pair<int, int>, int> const& people_of) {
    std::map<int, int> first;
    std::map<int, int> second;
    double together = 0;
    double everybody = 0;
    for (auto const& [groups, people] : people_of) {
        first[groups.first] += people;
        second[groups.second] += people;
        together += pairs_of(people);
        everybody += people;
    }
    double in_first = 0;
    double in_second = 0;
    for (auto const& [group, people] : first) in_first += pairs_of(people);
    for (auto const& [group, people] : second) in_second += pairs_of(people);
    double const by_chance = in_first * in_second / pairs_of(everybody);
    return (together - by_chance) / ((in_first + in_second) / 2 - by_chance);
}

TEST(AdjustedRand, IsOneForEqualPartitionsAndMatchesAWorkedExample) {
    EXPECT_DOUBLE_EQ(adjusted_rand({{{0, 1}, 5}, {{1, 0}, 3}}), 1.0);
    // Of six people one pair stands together in both; by chance 7 × 3 / 15 = 1.4, at most (7 + 3) / 2 = 5.
    EXPECT_DOUBLE_EQ(adjusted_rand({{{0, 0}, 2}, {{0, 1}, 1}, {{0, 2}, 1}, {{1, 1}, 1}, {{1, 2}, 1}}), (1 - 1.4) / (5 - 1.4));
}

struct Agreement {
    int placed_by_both{0};
    int same{0};  // with the best of the two ways to name two groups
    double adjusted_rand{0};
    ConsensusCount count;
    double seconds{0};
};

Agreement compare(std::filesystem::path const& folder) {
    auto const imported = import_polis(file(folder / "comments.csv"), file(folder / "votes.csv"), "consensus");
    auto read = read_sheet_of(std::get<Imported>(imported).sheet);
    auto const sheet = std::get<Sheet>(std::get<AnySheet>(read));
    auto const start = std::chrono::steady_clock::now();
    auto const tally = voting::tally(sheet.round);
    Agreement agreement;
    agreement.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    agreement.count = std::get<ConsensusCount>(*tally.columns[0].count);
    auto const published = published_groups(folder);
    auto const settled = voting::settle(sheet.round).poll;
    auto const found_groups = voting::find_opinion_groups(settled);
    int swapped = 0;
    std::map<std::pair<int, int>, int> people_of;
    for (std::size_t i = 0; i < settled.ballots.size(); ++i) {
        int const group = found_groups.group_of_ballot[i];
        auto const found = published.find(sheet.persons[static_cast<std::size_t>(settled.ballots[i].person)]);
        if (group == voting::nobody || found == published.end()) continue;
        ++agreement.placed_by_both;
        ++people_of[{group, found->second}];
        ++(group == found->second ? agreement.same : swapped);
    }
    agreement.same = std::max(agreement.same, swapped);
    agreement.adjusted_rand = adjusted_rand(people_of);
    return agreement;
}

class PolisGroups : public testing::Test {
protected:
    void SetUp() override {
        char const* named = std::getenv("GOMMETTE_POLIS_DATA");
        if (!named) GTEST_SKIP() << "left out: GOMMETTE_POLIS_DATA names no folder with polis-freshwater and polis-biodiversity";
        folder = named;
    }

    Agreement compared(char const* name) {
        auto const agreement = compare(folder / name);
        std::cout << name << ": " << agreement.same << " of " << agreement.placed_by_both << " people in the published group; adjusted Rand "
                  << agreement.adjusted_rand << "; " << agreement.count.groups.size() << " groups, silhouette " << agreement.count.groups.silhouette << ", "
                  << agreement.seconds << " s\n";
        return agreement;
    }

    std::filesystem::path folder;
};

// 95 % and more. Polis places the same people but starts its k-means from earlier rounds of the same consultation and from 100
// base clusters; those on the border fall differently.
TEST_F(PolisGroups, OfBiodiversityAreThePublishedOnesButForTheBorder) {
    auto const agreement = compared("polis-biodiversity");
    EXPECT_EQ(agreement.count.groups.size(), 2);
    EXPECT_GT(agreement.placed_by_both, 430);
    EXPECT_GE(100 * agreement.same, 94 * agreement.placed_by_both);
    EXPECT_GT(agreement.adjusted_rand, 0.75);
}

// Three quarters. The published groups are 108 and 9 people: nine outliers that Polis kept from an early state. Two groups of 75
// and 25 have the better silhouette (0.48 against 0.40 of the published ones in the same plane), and hold most of the nine in the
// smaller one.
TEST_F(PolisGroups, OfFreshwaterPartMoreEvenlyThanThePublishedOnes) {
    auto const agreement = compared("polis-freshwater");
    EXPECT_EQ(agreement.count.groups.size(), 2);
    EXPECT_GE(agreement.placed_by_both, 95);
    EXPECT_GE(100 * agreement.same, 70 * agreement.placed_by_both);
    EXPECT_GT(agreement.count.groups.silhouette, 0.45);
}

}  // namespace
}  // namespace gommette::recount
