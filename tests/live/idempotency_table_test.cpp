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

TEST(IdempotencyTable, RemembersEveryPageThatALinkEverOpened) {
    IdempotencyTable table;
    for (int device = 0; device < 10'000; ++device) {
        ASSERT_TRUE(is<IdempotencyTable::Unknown>(table.find("link/1", std::to_string(device), 2)));
        table.record("link/1", std::to_string(device), 2, {device + 1, 0});
    }
    EXPECT_EQ(std::get<IdempotencyTable::Answer>(table.find("link/1", "0", 2)), (IdempotencyTable::Answer{1, 0}));
    EXPECT_TRUE(is<IdempotencyTable::Stale>(table.find("link/1", "0", 1)));
    EXPECT_TRUE(is<IdempotencyTable::Unknown>(table.find("link/1", "0", 3)));
}

TEST(IdempotencyTable, KeepsOfWhatNoEventTellsAsManyAsAPageMayHaveUnanswered) {
    IdempotencyTable table;
    table.record("person/1", "device", 3, {41, 0});
    auto const last = static_cast<std::int64_t>(3 + orders_to_remember + 1);
    for (std::int64_t n = 4; n <= last; ++n) table.record_unchanged("person/1", "device", n, 41);
    EXPECT_TRUE(is<IdempotencyTable::Stale>(table.find("person/1", "device", 4)));
    for (std::int64_t n : {std::int64_t{3}, std::int64_t{5}, last})
        EXPECT_EQ(std::get<IdempotencyTable::Answer>(table.find("person/1", "device", n)), (IdempotencyTable::Answer{41, 0})) << n;
    EXPECT_TRUE(is<IdempotencyTable::Unknown>(table.find("person/1", "device", last + 1)));
    table.record("person/1", "device", last + 1, {52, 0});
    EXPECT_EQ(std::get<IdempotencyTable::Answer>(table.find("person/1", "device", last)), (IdempotencyTable::Answer{41, 0}));
    EXPECT_TRUE(is<IdempotencyTable::Stale>(table.find("person/1", "device", 4)));
}

TEST(IdempotencyTable, KeepsWhatIsSealedApartUntilItIsUnsealed) {
    IdempotencyTable table;
    table.record_sealed({1}, "person/1", "device", 4, 41);
    table.record_unchanged("person/1", "device", 5, 41);
    table.record_sealed({1}, "person/1", "device", 7, 41);
    table.record_sealed({1}, "person/2", "device", 1, 42);
    for (std::int64_t const n : {4, 5, 7})
        EXPECT_EQ(std::get<IdempotencyTable::Answer>(table.find("person/1", "device", n)), (IdempotencyTable::Answer{41, 0})) << n;
    EXPECT_TRUE(is<IdempotencyTable::Stale>(table.find("person/1", "device", 6)));
    EXPECT_EQ(table.unchanged("person/1", "device"), (std::vector<IdempotencyTable::Answered>{{5, 41}}));
    EXPECT_EQ(table.sealed({1}, "person/1", "device"), (std::vector<IdempotencyTable::Answered>{{4, 41}, {7, 41}}));
    EXPECT_EQ(table.unseal({1}), (std::vector<std::pair<std::string, std::string>>{{"person/1", "device"}, {"person/2", "device"}}));
    EXPECT_EQ(table.unchanged("person/1", "device"), (std::vector<IdempotencyTable::Answered>{{4, 41}, {5, 41}, {7, 41}}));
    EXPECT_TRUE(table.unseal({1}).empty());
}

TEST(IdempotencyTable, UnsealsOneRoundAndLeavesAnotherSealed) {
    IdempotencyTable table;
    table.record_sealed({1}, "person/1", "device", 4, 41);
    table.record_sealed({2}, "person/1", "device", 5, 41);
    table.record_sealed({2}, "person/2", "device", 1, 42);
    EXPECT_EQ(table.unseal({1}), (std::vector<std::pair<std::string, std::string>>{{"person/1", "device"}}));
    EXPECT_EQ(table.unchanged("person/1", "device"), (std::vector<IdempotencyTable::Answered>{{4, 41}}));
    EXPECT_EQ(table.sealed({2}, "person/1", "device"), (std::vector<IdempotencyTable::Answered>{{5, 41}}));
    EXPECT_EQ(std::get<IdempotencyTable::Answer>(table.find("person/1", "device", 5)), (IdempotencyTable::Answer{41, 0}));
}

TEST(IdempotencyTable, TellsHowFarAnActorsEventsReach) {
    IdempotencyTable table;
    EXPECT_EQ(table.last_at("person/1"), 0);
    table.record("person/1", "device", 3, {41, 0});
    table.record("person/2", "device", 1, {42, 0});
    EXPECT_EQ(table.last_at("person/1"), 41);
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
