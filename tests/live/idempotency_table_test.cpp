#include "server/live/idempotency_table.hpp"

#include <gtest/gtest.h>

namespace gommette::live {

namespace {

template <class Kind>
bool is(IdempotencyTable::Finding const& finding) {
    return std::holds_alternative<Kind>(finding);
}

}  // namespace

TEST(IdempotencyTable, GivesTheSameAnswerForEver) {
    IdempotencyTable table;
    table.record("person/1", "device", 3, {41, 7});
    table.record("person/1", "device", 9, {52, 0});
    EXPECT_EQ(std::get<IdempotencyTable::Answer>(table.find("person/1", "device", 3)), (IdempotencyTable::Answer{41, 7}));
    EXPECT_EQ(std::get<IdempotencyTable::Answer>(table.find("person/1", "device", 9)), (IdempotencyTable::Answer{52, 0}));
}

TEST(IdempotencyTable, TellsAnOvertakenCommandFromANewOne) {
    IdempotencyTable table;
    EXPECT_TRUE(is<IdempotencyTable::Unknown>(table.find("person/1", "device", 1)));
    table.record("person/1", "device", 3, {41, 0});
    EXPECT_TRUE(is<IdempotencyTable::Stale>(table.find("person/1", "device", 2)));
    EXPECT_TRUE(is<IdempotencyTable::Unknown>(table.find("person/1", "device", 4)));
}

TEST(IdempotencyTable, KeepsPeopleAndDevicesApart) {
    IdempotencyTable table;
    table.record("person/1", "device", 3, {41, 0});
    EXPECT_TRUE(is<IdempotencyTable::Unknown>(table.find("person/2", "device", 3)));
    EXPECT_TRUE(is<IdempotencyTable::Unknown>(table.find("person/1", "other", 3)));
}

TEST(IdempotencyTable, RemembersSoManyDevicesOfOnePersonAndNoMore) {
    IdempotencyTable table;
    for (int device = 0; device < IdempotencyTable::devices_per_actor; ++device) {
        ASSERT_TRUE(is<IdempotencyTable::Unknown>(table.find("person/1", std::to_string(device), 1)));
        table.record("person/1", std::to_string(device), 1, {device + 1, 0});
    }
    EXPECT_TRUE(is<IdempotencyTable::TooMany>(table.find("person/1", "one more", 1)));
    EXPECT_TRUE(is<IdempotencyTable::Unknown>(table.find("person/1", "0", 2))) << "a known device goes on";
}

TEST(IdempotencyTable, AnswersACommandOfSeveralEventsByTheFirstAndByWhatWasMadeFirst) {
    IdempotencyTable table;
    table.record("link/1", "device", 1, {5, 0});
    table.record("link/1", "device", 1, {6, 3});
    table.record("link/1", "device", 1, {7, 4});
    EXPECT_EQ(std::get<IdempotencyTable::Answer>(table.find("link/1", "device", 1)), (IdempotencyTable::Answer{5, 3}));
    EXPECT_TRUE(is<IdempotencyTable::Unknown>(table.find("link/1", "device", 2)));
}

}  // namespace gommette::live
