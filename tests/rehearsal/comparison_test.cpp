#include "server/rehearsal/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gommette::rehearsal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Two statements; the first has one vote for and one against, the second none.
Consultation consultation() {
    return {{0, 1}, {{40, 1, 0, "Une navette"}, {41, 2, 1, "Un café"}}, {{5, 0, 0, 1}, {6, 0, 1, -1}}};
}
Made const made{{3}, {4}};

struct Counted {
    ProposalId proposal;
    int agree{0};
    int pass{0};
    int disagree{0};
};
RoundResult result(std::vector<Counted> const& items) {
    RoundResult told;
    OpinionCount count;
    for (auto const& item : items) {
        count.figures.push_back({static_cast<int>(told.items.values.size()), item.agree, item.pass, item.disagree, 0});
        told.items.values.push_back(item.proposal);
    }
    told.columns.push_back({WeightingName::by_person, 1, {}, true, count});
    return told;
}
Counted const first{{3}, 1, 0, 1};
Counted const second{{4}};

TEST(Comparison, FindsTheRecordedVotesInTheResult) {
    auto const compared = compare_result(consultation(), made, result({second, first}));
    EXPECT_EQ(compared.equal, 2U);
    EXPECT_THAT(compared.mismatches, IsEmpty());
}

TEST(Comparison, NamesAStatementWhoseCountsDiffer) {
    auto const compared = compare_result(consultation(), made, result({{{3}, 2}, second}));
    EXPECT_EQ(compared.equal, 1U);
    EXPECT_THAT(compared.mismatches, ElementsAre(HasSubstr("statement 40 (proposal 3): 2 agree, 0 pass, 0 disagree")));
}

TEST(Comparison, NamesAStatementWhoseVotersDiffer) {
    EXPECT_EQ(compare_result(consultation(), made, result({{{3}, 1, 1, 1}, second})).mismatches.size(), 1U);
}

TEST(Comparison, NamesAStatementThatIsNotInTheResult) {
    auto const compared = compare_result(consultation(), made, result({first}));
    EXPECT_THAT(compared.mismatches, ElementsAre(HasSubstr("statement 41 (proposal 4): not in the result")));
}

TEST(Comparison, PassesOverEarlierProposalsUnlessTheyHaveVotes) {
    EXPECT_EQ(compare_result(consultation(), made, result({first, second, {{1}}})).mismatches.size(), 0U);
    EXPECT_THAT(compare_result(consultation(), made, result({first, second, {{1}, 0, 1}})).mismatches,
                ElementsAre(HasSubstr("proposal 1 is none of ours")));
}

TEST(Comparison, NamesAProposalThatStandsThereTwice) {
    EXPECT_EQ(compare_result(consultation(), made, result({first, first, second})).mismatches.size(), 1U);
}

Board board(std::vector<std::pair<int, std::string>> const& proposals) {
    Snapshot snapshot;
    for (auto const& [number, title] : proposals) {
        ProposalRow row;
        row.proposal = {number};
        row.state = ProposalState::live;
        row.title = Title{title};
        snapshot.rows.values.push_back({{"proposal/" + std::to_string(number)}, row});
    }
    Board shown;
    shown.take(snapshot);
    return shown;
}

TEST(Comparison, FindsEveryStatementShownAsItWasSaid) {
    EXPECT_THAT(compare_proposals(consultation(), made, 1, board({{1, "avant"}, {3, "Une navette"}, {4, "Un café"}})), IsEmpty());
}

TEST(Comparison, NamesLostDoubledAndMixedUpProposals) {
    EXPECT_EQ(compare_proposals(consultation(), made, 0, board({{3, "Une navette"}})).size(), 2U);
    EXPECT_EQ(compare_proposals(consultation(), made, 0, board({{3, "Une navette"}, {4, "Un café"}, {5, "Un café"}})).size(), 1U);
    EXPECT_EQ(compare_proposals(consultation(), made, 0, board({{3, "Un café"}, {4, "Une navette"}})).size(), 2U);
}

}  // namespace
}  // namespace gommette::rehearsal
