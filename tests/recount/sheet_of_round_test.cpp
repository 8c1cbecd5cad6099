#include "server/recount/sheet_of_round.hpp"

#include <gmock/gmock.h>

#include "server/recount/count_sheet.hpp"
#include "server/recount/methods.hpp"
#include "server/recount/published_by.hpp"
#include "server/recount/read_sheet.hpp"
#include "server/recount/sheets_of_session.hpp"
#include "server/recount/write_sheet.hpp"
#include "tests/domain/event_sequences.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::recount {
namespace {

// Written to a file, read again, and counted: what leaves the server.
RoundResult counted_again(domain::Session const& session, domain::Round const& round) {
    auto const file = write_sheet(sheet_of(session, round));
    auto counted = published_by(file, *round.result);
    if (auto const* complaint = std::get_if<Complaint>(&counted)) {
        ADD_FAILURE() << complaint->place << ": " << complaint->why << "\n" << file;
        return {};
    }
    return std::get<RoundResult>(std::move(counted));
}

// In words that a failing test can print.
std::string told(domain::Session const& session, RoundResult const& result) { return encode(Row{ResultRow{session.rounds.front().id, true, result}}); }

// Random evenings: rounds of every method that rooms have, with proposals that come late, are merged, hidden and shown again, and people
// who change their votes, or are removed.
TEST(SheetOfRound, CountsToThePublishedResult) {
    std::map<std::string_view, int> rounds;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        domain::Session session;
        for (auto const& event : domain::log_of_evening(seed, 300)) domain::apply(session, event, domain::evening);
        for (auto const& round : session.rounds) {
            if (round.is_open || round.paper.empty()) continue;
            EXPECT_EQ(told(session, counted_again(session, round)), told(session, *round.result)) << "seed " << seed << ", round " << round.id.value;
            ++rounds[name_of(any_method(round.method))];
        }
    }
    EXPECT_EQ(rounds.size(), boost::mp11::mp_size<Method>::value);
    for (auto const& [method, count] : rounds) EXPECT_GE(count, 10) << method;
}

// A line given before a merge speaks through it although its ballot was changed afterwards; one given late on a late proposal counts too.
TEST(SheetOfRound, KeepsWhichLinesWereGivenBeforeAMerge) {
    using namespace domain;
    auto scene = with_proposals(3);
    scene.doing(facilitator(), OpenRound{Dots{{5}, {3}}, std::nullopt, false, std::nullopt});
    scene.doing(resident(1), ballot({mark(1, 2)}));
    scene.doing(resident(2), ballot({mark(1, 1), mark(2, 1)}));
    scene.doing(facilitator(), MergeProposals{proposal(2), {{proposal(1)}}});
    scene.doing(resident(1), ballot({mark(3, 1)}));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    auto const& round = *scene.session.find(round_number(1));
    ASSERT_EQ(voting::summary(*round.result, proposal(2))->score->value, 4);
    EXPECT_EQ(counted_again(scene.session, round), *round.result);
}

TEST(SheetOfRound, OfEffortsToldApartInARoomIsWritten) {
    using namespace domain;
    auto scene = with_proposals(2);
    scene.doing(facilitator(), OpenRound{ImpactEffort::usual(2), std::nullopt, false, std::nullopt});
    scene.doing(resident(1), ballot({Mark{proposal(1), MarkValue{4}, Whole<1, 5>{2}, std::nullopt}}));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    auto const& round = *scene.session.find(round_number(1));
    ASSERT_TRUE(round.result);
    EXPECT_EQ(counted_again(scene.session, round), *round.result);
}

// What `gommette verify` tells of a log whose published result is another than its ballots give.
TEST(CountedSheets, TellAFalsifiedResult) {
    using namespace domain;
    auto scene = with_proposals(2);
    scene.doing(facilitator(), OpenRound{Approval{}, std::nullopt, false, std::nullopt});
    scene.doing(resident(1), ballot({mark(1, 1)}));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    auto session = scene.session;
    EXPECT_EQ(count_sheets(session).rounds, 1);
    EXPECT_THAT(count_sheets(session).differences, ::testing::IsEmpty());
    auto falsified = session;
    std::get<ApprovalCount>(*falsified.rounds.front().result->columns.front().count).figures.front().ticks = 2;
    EXPECT_THAT(count_sheets(falsified).differences,
                ::testing::ElementsAre(::testing::AllOf(::testing::HasSubstr("round 1: /columns/0/"), ::testing::HasSubstr("/figures/0/ticks: published 2"),
                                                    ::testing::HasSubstr("its ballots say 1"))));
    falsified = session;
    ++falsified.rounds.front().result->participation.expressed;
    EXPECT_EQ(count_sheets(falsified).differences.size(), 1U);
    falsified = session;
    falsified.rounds.front().ballots.clear();
    EXPECT_EQ(count_sheets(falsified).differences.size(), 1U);
}

TEST(Sheet, RefusesACastingVoteWhereNothingStandsLevel) {
    auto const counted = [](std::string const& vote, std::string const& marks) {
        auto const read = read_sheet(R"({"format": "gommette-tally/1", "method": "decision", "options": [{"id": "A"}], "casting_votes": )" + vote +
                                     R"(, "ballots": [{"marks": {"A": 1}}, {"marks": {"A": )" + marks + "}}]}");
        if (auto const* complaint = std::get_if<Complaint>(&read)) return complaint->place + ": " + complaint->why;
        auto const tally = count_sheet(std::get<Sheet>(std::get<AnySheet>(read)));
        if (auto const* complaint = std::get_if<Complaint>(&tally)) return complaint->place + ": " + complaint->why;
        return std::string("counted");
    };
    EXPECT_EQ(counted(R"({"A": "for"})", "-1"), "counted");
    EXPECT_EQ(counted(R"({"A": "for"})", "1").substr(0, 18), "/casting_votes/A: ");
    EXPECT_EQ(counted(R"({"B": "for"})", "-1").substr(0, 18), "/casting_votes/B: ");
    EXPECT_EQ(counted(R"({"A": "yes"})", "-1").substr(0, 18), "/casting_votes/A: ");
}

TEST(SheetOfRound, NamesNobodyAndNoOrderOfComing) {
    using namespace domain;
    auto scene = with_proposals(2, StepKind::vote, 6);
    scene.doing(facilitator(), OpenRound{Opinion{}, std::nullopt, false, std::nullopt});
    scene.doing(resident(6), ballot({mark(1, 1)}));
    scene.doing(resident(3), ballot({mark(1, -1), mark(2, 1)}));
    scene.doing(resident(1), ballot({mark(1, 1)}));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    auto const file = Json::parse(write_sheet(sheet_of(scene.session, *scene.session.find(round_number(1)))));
    EXPECT_EQ(file["ballots"], Json::parse(R"([{"college": "elected", "marks": {"p1": -1, "p2": 1}}, {"college": "resident", "marks": {"p1": 1}, "count": 2}])"));
    EXPECT_EQ(file["colleges"][2], Json::parse(R"({"id": "elected", "title": "élus"})"));
    EXPECT_EQ(file["options"], Json::parse(R"([{"id": "p1", "title": "Idée 1"}, {"id": "p2", "title": "Idée 2"}])"));
}

}  // namespace
}  // namespace gommette::recount
