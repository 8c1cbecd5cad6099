// What the memory log can play beyond the promises of every log: the slow and the failing disk.

#include "storage/memory_event_log.hpp"

#include <gmock/gmock.h>

#include "fixtures.hpp"

namespace gommette::storage {
namespace {

using ::testing::ElementsAre;

class MemoryLog : public ::testing::Test {
protected:
    void append(Stream const& stream, std::int64_t expected) {
        log.append(0, on_stream(stream, expected, {said("x")}), [this](AppendResult result) { answers.push_back(result); });
    }
    void run_until(std::size_t count) {
        cores.run_until([&] { return answers.size() == count; });
    }

    FakeCores cores;
    MemoryEventLog log{cores.deliver()};
    HealthReports health{log};
    std::vector<AppendResult> answers;
};

TEST_F(MemoryLog, HoldsBatchesBackAndCommitsThemAsOne) {
    log.hold();
    append("session/1", 0);
    append("session/2", 0);
    EXPECT_THAT(cores.deliveries(), ElementsAre());
    EXPECT_THAT(bodies(log, "session/1"), ElementsAre());
    log.release();
    EXPECT_THAT(cores.deliveries(), ElementsAre(Delivery{0, 2}));
    EXPECT_EQ(log.commits(), 1);
    run_until(2);
    EXPECT_TRUE(is_appended(answers[0]) && is_appended(answers[1]));
}

TEST_F(MemoryLog, IsFullWhenHeldTooLong) {
    log.hold();
    for (std::size_t i = 0; i <= log_queue_batches; ++i) append("session/1", static_cast<std::int64_t>(i));
    log.release();
    run_until(log_queue_batches + 1);
    EXPECT_TRUE(is_appended(answers[log_queue_batches - 1]));
    EXPECT_TRUE(failed_with(answers[log_queue_batches], AppendFailure::full));
}

TEST_F(MemoryLog, LosesWhatWaitsInTroubleAndRecovers) {
    log.hold();
    append("session/1", 0);
    log.begin_trouble();
    append("session/2", 0);
    log.end_trouble();
    log.release();
    append("session/1", 1);  // its host has not heard yet
    append("session/1", 0);
    run_until(4);
    for (std::size_t lost : {0u, 1u, 2u}) EXPECT_TRUE(failed_with(answers[lost], AppendFailure::trouble)) << lost;
    EXPECT_TRUE(is_appended(answers[3]));
    EXPECT_THAT(health.all(), ElementsAre(false, true));
}

TEST_F(MemoryLog, LosesInTroubleWhatIsKeptBesideTheLogToo) {
    Batch deposits;
    deposits.names.push_back({1, 1, "Bo"});
    log.hold();
    log.append(0, deposits, [this](AppendResult result) { answers.push_back(result); });
    log.begin_trouble();
    log.end_trouble();
    log.release();
    run_until(1);
    EXPECT_TRUE(failed_with(answers[0], AppendFailure::trouble));
    EXPECT_TRUE(log.names(1).empty());
}

}  // namespace
}  // namespace gommette::storage
