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

ItemResult item(int proposal, int voters, std::vector<MarkCount> counts) {
    return {{proposal}, {1}, {0}, {voters}, {std::move(counts)}};
}
RoundResult result(std::vector<ItemResult> items) { return {{2}, std::nullopt, {2}, {2}, {std::move(items)}}; }
ItemResult const first = item(3, 2, {{{-1}, {1}}, {{1}, {1}}});
ItemResult const second = item(4, 0, {});

TEST(Comparison, FindsTheRecordedVotesInTheResult) {
    auto const compared = compare_result(consultation(), made, result({second, first}));
    EXPECT_EQ(compared.equal, 2U);
    EXPECT_THAT(compared.mismatches, IsEmpty());
}

TEST(Comparison, NamesAStatementWhoseCountsDiffer) {
    auto const compared = compare_result(consultation(), made, result({item(3, 2, {{{1}, {2}}}), second}));
    EXPECT_EQ(compared.equal, 1U);
    EXPECT_THAT(compared.mismatches, ElementsAre(HasSubstr("statement 40 (proposal 3): 2 agree, 0 pass, 0 disagree")));
}

TEST(Comparison, NamesAStatementWhoseVotersDiffer) {
    EXPECT_EQ(compare_result(consultation(), made, result({item(3, 3, first.counts.values), second})).mismatches.size(), 1U);
}

TEST(Comparison, NamesAStatementThatIsNotInTheResult) {
    auto const compared = compare_result(consultation(), made, result({first}));
    EXPECT_THAT(compared.mismatches, ElementsAre(HasSubstr("statement 41 (proposal 4): not in the result")));
}

TEST(Comparison, PassesOverEarlierProposalsUnlessTheyHaveVotes) {
    EXPECT_EQ(compare_result(consultation(), made, result({first, second, item(1, 0, {})})).mismatches.size(), 0U);
    EXPECT_THAT(compare_result(consultation(), made, result({first, second, item(1, 1, {{{0}, {1}}})})).mismatches,
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
