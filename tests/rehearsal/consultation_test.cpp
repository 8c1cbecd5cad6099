#include "server/rehearsal/consultation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gommette::rehearsal {
namespace {

using testing::ElementsAre;
constexpr auto proposes = Turn::Kind::proposes;
constexpr auto votes = Turn::Kind::votes;

Consultation two_people(std::vector<Statement> statements, std::vector<Cast> casts) {
    return {{0, 1}, std::move(statements), std::move(casts)};
}
Statement said(std::int64_t number, std::int64_t at_ms) { return {number, at_ms, 0, "…", false}; }

TEST(Timeline, InterleavesStatementsAndVotesByTime) {
    auto const consultation = two_people({said(0, 10), said(1, 30)}, {{40, 1, 0, 1}, {20, 0, 0, 1}});
    EXPECT_THAT(timeline(consultation), ElementsAre(Turn{proposes, 0}, Turn{votes, 1}, Turn{proposes, 1}, Turn{votes, 0}));
}

TEST(Timeline, PutsAStatementBeforeTheVotesOfItsMoment) {
    auto const consultation = two_people({said(0, 10)}, {{10, 0, 0, 1}, {10, 0, 1, -1}});
    EXPECT_THAT(timeline(consultation), ElementsAre(Turn{proposes, 0}, Turn{votes, 0}, Turn{votes, 1}));
}

TEST(Timeline, KeepsVotesBeforeTheirStatementInTheirOwnOrderBehindIt) {
    auto const consultation = two_people({said(0, 10)}, {{8, 0, 0, 1}, {5, 0, 0, -1}});
    EXPECT_THAT(timeline(consultation), ElementsAre(Turn{proposes, 0}, Turn{votes, 1}, Turn{votes, 0}));
}

TEST(ExpectedOpinions, CountOnlyTheLatestVoteOfEachPerson) {
    auto const consultation = two_people({said(0, 0)}, {{30, 0, 0, -1}, {20, 0, 0, 1}, {25, 0, 1, 0}});
    EXPECT_THAT(expected_opinions(consultation), ElementsAre(Opinions{0, 1, 1}));
}

TEST(ExpectedOpinions, TakeTheLaterLineOnEqualTimes) {
    auto const consultation = two_people({said(0, 0)}, {{20, 0, 0, 1}, {20, 0, 0, -1}});
    EXPECT_THAT(expected_opinions(consultation), ElementsAre(Opinions{0, 0, 1}));
}

TEST(ExpectedOpinions, AreThereForStatementsNobodyVotedOn) {
    EXPECT_THAT(expected_opinions(two_people({said(0, 0), said(1, 0)}, {{1, 1, 0, 1}})),
                ElementsAre(Opinions{0, 0, 0}, Opinions{1, 0, 0}));
}

}  // namespace
}  // namespace gommette::rehearsal
