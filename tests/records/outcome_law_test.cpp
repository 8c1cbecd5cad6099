// The law of outcomes: after every event of any session, the rows written so far, each replaced or deleted as its events said,
// are those that the whole log gives at once.

#include <gtest/gtest.h>

#include <map>
#include <tuple>

#include "server/records/outcome_rows.hpp"
#include "tests/domain/random_evening.hpp"

namespace gommette::records {
namespace {

// Rows by kind and key: their JSON and where their words are.
using Table = std::map<std::pair<std::string, std::string>, std::pair<std::string, std::int64_t>>;

void write(Table& table, std::vector<storage::OutcomeRow> const& rows) {
    for (auto const& row : rows) {
        if (row.json)
            table[{row.kind, row.key}] = {*row.json, row.words_at};
        else
            table.erase({row.kind, row.key});
    }
}

TEST(TheLawOfOutcomes, HoldsAfterEveryEvent) {
    for (unsigned seed = 1; seed <= 300 && !HasFailure(); ++seed) {
        domain::RandomEvening evening(seed);
        auto const& session = evening.scene.session;
        Table written;
        write(written, rows_following(session, session.plan));
        for (int i = 0; i < 250 && !HasFailure(); ++i) {
            for (auto const& event : evening.step()) write(written, rows_following(session, event));
            Table at_once;
            write(at_once, all_rows(session));
            EXPECT_EQ(written, at_once) << "seed " << seed << ", command " << i;
        }
    }
}

TEST(TheLawOfOutcomes, HoldsForRowsThatAreReadBack) {
    domain::RandomEvening evening(7);
    for (int i = 0; i < 600; ++i) evening.step();
    auto const rows = all_rows(evening.scene.session);
    EXPECT_GT(rows.size(), 10u);
    for (auto const& row : rows) {
        auto const named = read(row);
        EXPECT_EQ(outcome_row(named.session, named.name, named.value), row);
    }
}

}  // namespace
}  // namespace gommette::records
