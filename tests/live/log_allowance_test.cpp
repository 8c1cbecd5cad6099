#include "server/live/log_allowance.hpp"

#include <gtest/gtest.h>

namespace gommette::live {

namespace {

storage::Event event_of(std::string const& actor, std::size_t bytes) {
    storage::Event event;
    event.command.actor = actor;
    event.body = std::string(bytes, 'x');
    return event;
}

}  // namespace

TEST(TheLogsAllowance, IsSoMuchAPerson) {
    LogAllowance allowance;
    allowance.charge(event_of("person/1", LogAllowance::person_bytes - LogAllowance::event_bytes - 1));
    EXPECT_EQ(allowance.refusal("person/1"), std::nullopt);
    allowance.charge_device("person/1");
    EXPECT_EQ(allowance.refusal("person/1"), Refusal::allowance_used);
    EXPECT_EQ(allowance.refusal("person/2"), std::nullopt);
    allowance.charge(event_of("link/1", LogAllowance::person_bytes));
    EXPECT_EQ(allowance.refusal("link/1"), std::nullopt) << "who holds a link leads the session";
}

TEST(TheLogsAllowance, IsSoMuchInAllWithAReserveForWhoCloses) {
    LogAllowance allowance;
    allowance.charge(event_of("person/1", LogAllowance::stream_bytes));
    EXPECT_EQ(allowance.refusal("person/2"), Refusal::log_full);
    EXPECT_EQ(allowance.refusal("link/1"), std::nullopt);
    allowance.charge(event_of("link/1", LogAllowance::links_reserve_bytes));
    EXPECT_EQ(allowance.refusal("link/1"), Refusal::log_full);
}

TEST(TheLogsAllowance, CountsWordsToo) {
    LogAllowance allowance;
    auto event = event_of("person/1", 0);
    event.words = std::string(LogAllowance::person_bytes, 'x');
    allowance.charge(event);
    EXPECT_EQ(allowance.refusal("person/1"), Refusal::allowance_used);
}

}  // namespace gommette::live
