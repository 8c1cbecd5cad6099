#include "server/export/polis_matrix.hpp"

#include <gmock/gmock.h>

#include "server/domain/voting/tally.hpp"
#include "server/recount/polis_folder.hpp"
#include "server/recount/read_sheet.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::exports {
namespace {

using domain::ballot;
using domain::facilitator;
using domain::in_secret;
using domain::mark;
using domain::opinion;
using domain::proposal;
using domain::resident;
using domain::round_by;
using domain::round_number;
using domain::Scene;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

using Files = std::vector<documents::Part>;

// Two camps and some who lean to one: of so many people each marks all statements but one.
int opinion_of(int person, int statement) {
    if ((person + statement) % 7 == 0) return 0;
    int const camp = person % 2 == 0 ? 1 : -1;
    return statement % 3 == 0 ? 1 : person % 5 == 0 && statement % 4 == 0 ? -camp : camp;
}

Scene voted(OpenRound const& round, int people, int statements) {
    auto scene = domain::with_proposals(statements, StepKind::vote, people);
    scene.doing(facilitator(), round);
    for (int person = people; person > 0; --person) {
        std::vector<Mark> marks;
        for (int statement = 1; statement <= statements; ++statement)
            if (statement != person % statements + 1) marks.push_back(mark(statement, opinion_of(person, statement)));
        scene.doing(resident(person), ballot(marks));
    }
    return scene;
}

Scene closed(Scene scene) { return std::move(scene.doing(facilitator(), CloseRound{round_number(1)})); }

std::variant<Files, NoMatrix> matrix_of(Scene const& scene) { return polis_matrix(scene.session, scene.session.rounds.at(0)); }

std::string text(std::variant<Files, NoMatrix> const& matrix, std::string const& name) {
    auto const* files = std::get_if<Files>(&matrix);
    if (!files) return "";
    auto const found = std::ranges::find(*files, name, &documents::Part::name);
    return found == files->end() ? "" : found->bytes;
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) lines.push_back(text.substr(begin, text.find('\n', begin) - begin));
    return lines;
}

// What `gommette tally` counts of the files.
domain::voting::Tally counted_again(std::variant<Files, NoMatrix> const& matrix, std::string_view method) {
    auto const imported = recount::import_polis(text(matrix, "comments.csv"), text(matrix, "votes.csv"), method);
    EXPECT_TRUE(std::holds_alternative<recount::Imported>(imported));
    EXPECT_THAT(std::get<recount::Imported>(imported).notes, ElementsAre());
    auto const sheet = recount::read_sheet_of(std::get<recount::Imported>(imported).sheet);
    EXPECT_TRUE(std::holds_alternative<recount::AnySheet>(sheet));
    return domain::voting::tally(std::get<recount::Sheet>(std::get<recount::AnySheet>(sheet)).round);
}

void expect_same(RoundResult const& counted, RoundResult const& published) {
    auto const& one = std::get<OpinionCount>(*counted.columns.at(0).count).figures;
    auto const& other = std::get<OpinionCount>(*published.columns.at(0).count).figures;
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t at = 0; at < one.size(); ++at) EXPECT_EQ(one[at], other[at]) << at;
    EXPECT_EQ(counted.columns.at(0).order, published.columns.at(0).order);
}

TEST(PolisMatrix, OfOpinionsIsCountedToTheSameResult) {
    auto const scene = closed(voted(opinion(), 12, 5));
    auto const counted = counted_again(matrix_of(scene), "opinion");
    EXPECT_EQ(counted.participation.voters, 12);
    expect_same(counted, *scene.session.rounds[0].result);
}

TEST(PolisMatrix, OfAConsensusGivesTheSameOpinionGroups) {
    auto const scene = closed(voted(round_by(Consensus{}), 40, 12));
    auto const& published = *scene.session.rounds[0].result;
    auto const counted = counted_again(matrix_of(scene), "consensus");
    auto const& groups = std::get<ConsensusCount>(*counted.columns.at(0).count).groups;
    ASSERT_EQ(groups.without, WithoutGroups::found);
    auto const& told = std::get<ConsensusCount>(*published.columns.at(0).count);
    EXPECT_EQ(groups.sizes, told.groups.sizes);
    EXPECT_EQ(std::get<ConsensusCount>(*counted.columns.at(0).count).by_group_consensus, told.by_group_consensus);
}

TEST(PolisMatrix, HasTheNamesOfPolis) {
    auto const matrix = matrix_of(closed(voted(opinion(), 10, 3)));
    auto const comments = lines_of(text(matrix, "comments.csv"));
    ASSERT_EQ(comments.size(), 4u);
    EXPECT_EQ(comments[0], "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body");
    EXPECT_EQ(comments[1], "1800000000000,Fri Jan 15 08:00:00 UTC 2027,1,0,4,3,1,Idée 1");
    auto const votes = lines_of(text(matrix, "votes.csv"));
    EXPECT_EQ(votes[0], "timestamp,datetime,comment-id,voter-id,vote");
    EXPECT_EQ(votes.size(), 21u);
    auto const people = lines_of(text(matrix, "participants-votes.csv"));
    EXPECT_EQ(people[0], "participant,group-id,n-comments,n-votes,n-agree,n-disagree,1,2,3");
    EXPECT_EQ(people.size(), 11u);
    EXPECT_THAT(people[1], ::testing::StartsWith("1,,0,2,"));
}

// Who joins, proposes and votes in another order with the same opinions leaves the same bytes.
TEST(PolisMatrix, TellsNothingOfWhoIsWhoOrWhenTheyVoted) {
    auto const voted_by = [](auto const& seat_of) {
        auto scene = domain::with_proposals(4, StepKind::vote, 11);
        scene.doing(facilitator(), opinion());
        for (int seat = 1; seat <= 11; ++seat) {
            int const opinions = seat_of(seat);
            scene.doing(resident(seat), ballot({mark(1, opinions % 3 - 1), mark(2, opinions % 2), mark(4, opinions % 5 == 0 ? -1 : 1)}));
        }
        return matrix_of(closed(std::move(scene)));
    };
    auto const one = voted_by([](int seat) { return seat; });
    auto const other = voted_by([](int seat) { return 1 + seat * 7 % 11; });
    ASSERT_TRUE(std::holds_alternative<Files>(one));
    for (auto const* name : {"comments.csv", "votes.csv", "participants-votes.csv"}) EXPECT_EQ(text(one, name), text(other, name)) << name;
    for (auto const& line : lines_of(text(one, "votes.csv"))) EXPECT_TRUE(line.starts_with("timestamp") || line.starts_with("1800000000000,")) << line;
}

TEST(PolisMatrix, IsOfNoRoundThatIsOpenSecretOrSmallOrOfOtherMarks) {
    EXPECT_EQ(std::get<NoMatrix>(matrix_of(voted(opinion(), 12, 3))), NoMatrix::still_open);
    EXPECT_EQ(std::get<NoMatrix>(matrix_of(closed(voted(in_secret(opinion()), 12, 3)))), NoMatrix::secret);
    EXPECT_EQ(std::get<NoMatrix>(matrix_of(closed(voted(opinion(), smallest_matrix - 1, 3)))), NoMatrix::few_people);
    auto dots = domain::with_proposals(3, StepKind::vote, 12);
    dots.doing(facilitator(), domain::dots());
    EXPECT_EQ(std::get<NoMatrix>(matrix_of(closed(std::move(dots)))), NoMatrix::other_method);
    EXPECT_TRUE(std::holds_alternative<Files>(matrix_of(closed(voted(opinion(), smallest_matrix, 3)))));
}

TEST(PolisMatrix, CountsOnlyPeopleWhoMarkedSomething) {
    auto scene = voted(opinion(), smallest_matrix, 3);
    scene.doing(resident(1), ballot({domain::no_mark(1), domain::no_mark(2), domain::no_mark(3)}));
    EXPECT_EQ(std::get<NoMatrix>(matrix_of(closed(std::move(scene)))), NoMatrix::few_people);
}

TEST(PolisMatrix, HasNoTextThatIsNotOnShowAnyMore) {
    auto scene = closed(voted(opinion(), 12, 4));
    scene.doing(facilitator(), HideProposal{proposal(2), {"propos injurieux"}});
    scene.session.proposals[2].words.reset();
    auto const comments = text(matrix_of(scene), "comments.csv");
    EXPECT_THAT(comments, Not(HasSubstr("Idée 2")));
    EXPECT_THAT(comments, Not(HasSubstr("Idée 3")));
    EXPECT_EQ(lines_of(comments).size(), 5u);
    expect_same(counted_again(matrix_of(scene), "opinion"), *scene.session.rounds[0].result);
}

TEST(PolisMatrix, HasMarksOfMergedStatementsOnTheLineThatSpeaksForThem) {
    auto scene = voted(opinion(), 12, 4);
    scene.doing(facilitator(), MergeProposals{proposal(1), {{proposal(3)}}});
    auto const after = closed(std::move(scene));
    auto const comments = lines_of(text(matrix_of(after), "comments.csv"));
    ASSERT_EQ(comments.size(), 4u);
    EXPECT_THAT(comments[1], HasSubstr(",1,0,"));
    auto const& published = std::get<OpinionCount>(*after.session.rounds[0].result->columns.at(0).count).figures;
    auto const counted = std::get<OpinionCount>(*counted_again(matrix_of(after), "opinion").columns.at(0).count).figures;
    ASSERT_EQ(counted.size(), published.size());
    for (std::size_t at = 0; at < counted.size(); ++at) {
        EXPECT_EQ(counted[at].agree, published[at].agree);
        EXPECT_EQ(counted[at].neutral, published[at].neutral);
        EXPECT_EQ(counted[at].disagree, published[at].disagree);
    }
}

}  // namespace
}  // namespace gommette::exports
