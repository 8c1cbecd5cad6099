#include "server/recount/sheet_of_round.hpp"

#include <gmock/gmock.h>

#include "server/recount/methods.hpp"
#include "server/recount/read_sheet.hpp"
#include "server/recount/write_sheet.hpp"
#include "tests/domain/event_sequences.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::recount {
namespace {

// Written to a file, read again, and counted: what leaves the server.
RoundResult counted_again(domain::Session const& session, domain::Round const& round) {
    auto const file = write_sheet(sheet_of(session, round));
    auto const read = read_sheet(file);
    if (auto const* complaint = std::get_if<Complaint>(&read)) {
        ADD_FAILURE() << complaint->place << ": " << complaint->why << "\n" << file;
        return {};
    }
    auto result = voting::published(voting::tally(std::get<Sheet>(std::get<AnySheet>(read)).round), round.result->items);
    result.participation.present = round.result->participation.present;
    result.participation.registered = round.result->participation.registered;
    return result;
}

// Random evenings: rounds of every method that rooms have, with proposals that come late, are merged, hidden and shown again, and people
// who change their votes, or are removed.
TEST(SheetOfRound, CountsToThePublishedResult) {
    std::map<std::string_view, int> rounds;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        domain::Session session;
        for (auto const& event : domain::log_of_evening(seed, 300)) domain::apply(session, event, domain::evening);
        for (auto const& round : session.rounds) {
            if (round.is_open || round.paper.empty()) continue;
            EXPECT_EQ(counted_again(session, round), *round.result) << "seed " << seed << ", round " << round.id.value;
            ++rounds[name_of(any_method(round.method))];
        }
    }
    EXPECT_EQ(rounds.size(), std::variant_size_v<Method>);
    for (auto const& [method, count] : rounds) EXPECT_GE(count, 20) << method;
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

TEST(SheetOfRound, NamesNobodyAndNoOrderOfComing) {
    using namespace domain;
    auto scene = with_proposals(2);
    scene.doing(facilitator(), OpenRound{Opinion{}, std::nullopt, false, std::nullopt});
    scene.doing(resident(3), ballot({mark(1, 1)}));
    scene.doing(resident(1), ballot({mark(1, -1), mark(2, 1)}));
    scene.doing(resident(2), ballot({mark(1, 1)}));
    scene.doing(facilitator(), CloseRound{round_number(1)});
    auto const file = Json::parse(write_sheet(sheet_of(scene.session, *scene.session.find(round_number(1)))));
    EXPECT_EQ(file["ballots"], Json::parse(R"([{"marks": {"p1": -1, "p2": 1}}, {"marks": {"p1": 1}, "count": 2}])"));
    EXPECT_EQ(file["options"], Json::parse(R"([{"id": "p1", "title": "Idée 1"}, {"id": "p2", "title": "Idée 2"}])"));
}

}  // namespace
}  // namespace gommette::recount
