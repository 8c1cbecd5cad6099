#include <gtest/gtest.h>

#include "protocol/codec.hpp"
#include "server/rehearsal/board.hpp"
#include "server/rehearsal/glance.hpp"

namespace gommette::rehearsal {
namespace {

KeyedRow priorities(std::string const& key, int count) {
    PrioritiesRow row;
    for (int id = 1; id <= count; ++id) row.priorities.values.push_back({id});
    return {{key}, row};
}
Snapshot snapshot(std::int64_t n, std::vector<KeyedRow> rows) {
    return {ViewName::room, {"epoch"}, {n}, {70}, {std::move(rows)}};
}
Patch patch(std::int64_t n, std::vector<KeyedRow> upsert, std::vector<RowKey> remove = {}) {
    return {ViewName::room, {"epoch"}, {n}, {71}, {std::move(upsert)}, {std::move(remove)}};
}

TEST(Board, MergesPatchesIntoASnapshotByKey) {
    Board board;
    board.take(snapshot(4, {priorities("a", 1), priorities("b", 1)}));
    EXPECT_TRUE(board.take(patch(5, {priorities("b", 2), priorities("c", 1)}, {{"a"}})));
    EXPECT_EQ(board.find<PrioritiesRow>("a"), nullptr);
    EXPECT_EQ(board.find<PrioritiesRow>("b")->priorities.values.size(), 2U);
    EXPECT_EQ(board.all<PrioritiesRow>().size(), 2U);
    EXPECT_EQ(board.held()->n.value, 5);
}

TEST(Board, RefusesAPatchThatDoesNotFollow) {
    Board board;
    EXPECT_FALSE(board.take(patch(1, {})));
    board.take(snapshot(4, {}));
    EXPECT_FALSE(board.take(patch(4, {})));
    EXPECT_FALSE(board.take(patch(6, {})));
    auto other = patch(5, {});
    other.epoch.value = "other";
    EXPECT_FALSE(board.take(other));
}

TEST(Board, FindsOnlyRowsOfTheKindAskedFor) {
    Board board;
    board.take(snapshot(4, {priorities("a", 1)}));
    EXPECT_EQ(board.find<RoomRow>("a"), nullptr);
}

TEST(Glance, ReadsTheHeadOfWhatTheServerWrites) {
    auto const of_snapshot = glance(encode(Reply{snapshot(4, {priorities("a", 1)})}));
    ASSERT_TRUE(of_snapshot);
    EXPECT_TRUE(of_snapshot->is_snapshot);
    EXPECT_EQ(of_snapshot->now, (Held{{"epoch"}, {4}}));
    EXPECT_EQ(of_snapshot->at.value, 70);
    auto own = patch(9, {});
    own.view = ViewName::own;
    auto const of_patch = glance(encode(Reply{own}));
    ASSERT_TRUE(of_patch);
    EXPECT_FALSE(of_patch->is_snapshot);
    EXPECT_EQ(of_patch->view, ViewName::own);
    EXPECT_EQ(of_patch->now.n.value, 9);
}

TEST(Glance, LeavesEverythingElseToTheCodec) {
    EXPECT_FALSE(glance(encode(Reply{Pong{{1}}})));
    EXPECT_FALSE(glance(R"({"view":"room","type":"snapshot","epoch":"e","n":1,"at":2,"rows":[]})"));
    EXPECT_FALSE(glance(R"({"type":"patch","view":"room","epoch":"","n":1,"at":2,"upsert":[]})"));
    EXPECT_FALSE(glance(R"({"type":"patch","view":"room","epoch":"e","n":-1,"at":2,"upsert":[]})"));
    EXPECT_FALSE(glance(R"({"type":"patch","view":"room","epoch":"e","n":1,"at":2)"));
}

}  // namespace
}  // namespace gommette::rehearsal
