#include "server/rehearsal/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "server/rehearsal/progress.hpp"

namespace gommette::rehearsal {
namespace {

using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

Outcome good() {
    Outcome outcome;
    outcome.people = 3;
    outcome.statements = outcome.equal = 2;
    outcome.casts = 4;
    outcome.casting = 2s;
    for (int order = 1; order <= 100; ++order) outcome.ledger.waits.push_back(std::chrono::milliseconds{order});
    return outcome;
}

TEST(Report, SaysThatAllIsEqualWithTheNumbers) {
    auto const text = report_text(good());
    EXPECT_THAT(text, HasSubstr("statements equal       2 of 2"));
    EXPECT_THAT(text, HasSubstr("100 in 2.0 s: 50 a second"));
    EXPECT_THAT(text, HasSubstr("50.0 ms (half), 99.0 ms (99 of 100), 100.0 ms (all)"));
    EXPECT_THAT(text, HasSubstr("equal: no command lost"));
    EXPECT_THAT(text, Not(HasSubstr("NOT EQUAL")));
}

TEST(Report, IsNotEqualAfterAMismatchATroubleAFailureOrAMissingStatement) {
    std::vector<Outcome> bad(4, good());
    bad[0].mismatches.push_back("statement 7: …");
    bad[1].ledger.trouble("accepted twice");
    bad[2].failure = "nobody answers";
    bad[3].equal = 1;
    for (auto const& outcome : bad) {
        EXPECT_FALSE(outcome.is_equal());
        EXPECT_THAT(report_text(outcome), HasSubstr("NOT EQUAL"));
    }
    EXPECT_THAT(report_text(bad[0]), HasSubstr("differs: statement 7"));
    EXPECT_THAT(report_text(bad[1]), HasSubstr("may never happen: accepted twice"));
    EXPECT_THAT(report_text(bad[2]), HasSubstr("it ended early: nobody answers"));
}

TEST(Report, GivesScriptsTheSameNumbers) {
    auto const json = nlohmann::json::parse(report_json(good()));
    EXPECT_EQ(json["equal"], true);
    EXPECT_EQ(json["orders_per_s"], 50);
    EXPECT_EQ(json["answer_p99_ms"], 99);
    EXPECT_FALSE(json.contains("failure"));
}

TEST(Report, HasNoWaitsWhenNothingWasAnswered) { EXPECT_THAT(report_text(Outcome{}), HasSubstr("0.0 ms (half)")); }

StageProgress casting(std::size_t done, std::chrono::duration<double> elapsed) {
    return {StageProgress::Stage::casting, done, 100, 7, 0, elapsed};
}

TEST(Progress, SaysHowFarAndHowFast) {
    auto const line = progress_line(casting(50, 2s));
    EXPECT_THAT(line, HasSubstr("[############............] 50/100, 25/s, 7 connected"));
}

TEST(Progress, WritesOverItsLineOnATerminal) {
    std::ostringstream out;
    Progress progress{out, true};
    progress.show(casting(1, 1s));
    progress.show(casting(2, 1s));
    EXPECT_THAT(out.str(), Not(HasSubstr("\n")));
    progress.end();
    EXPECT_EQ(out.str().back(), '\n');
}

TEST(Progress, WritesALineAStageAndEverySecondSecondElsewhere) {
    std::ostringstream out;
    Progress progress{out, false};
    progress.show(casting(1, 0s));
    progress.show(casting(2, 1900ms));
    progress.show(casting(3, 2000ms));
    progress.show({StageProgress::Stage::closing, 0, 1, 7, 0, 0s});
    progress.end();
    auto const text = out.str();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
    EXPECT_THAT(text, Not(HasSubstr("2/100")));
}

}  // namespace
}  // namespace gommette::rehearsal
