#include "server/rehearsal/consultation_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "server/rehearsal/generate.hpp"
#include "server/rehearsal/wording.hpp"

namespace gommette::rehearsal {
namespace {

using testing::HasSubstr;

// An empty folder that goes away with the test.
class Folder {
public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "rehearsal-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    std::string const& path() const { return path_; }
    void write(std::string const& name, std::string const& text) const { std::ofstream{path_ + "/" + name} << text; }

private:
    std::string path_;
};

std::string const comments_header = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
std::string const votes_header = "timestamp,datetime,comment-id,voter-id,vote\n";

std::string complaint(std::string const& comments, std::string const& votes) {
    Folder folder;
    folder.write("comments.csv", comments_header + comments);
    folder.write("votes.csv", votes_header + votes);
    auto const read = read_consultation(folder.path());
    return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "no complaint";
}

TEST(ConsultationFolder, NumbersPeopleAndStatementsOfBothFiles) {
    Folder folder;
    folder.write("comments.csv", comments_header + "20,x,9,40,0,0,-1,\"two\nlines\"\n10,x,4,7,0,0,1,one\n");
    folder.write("votes.csv", votes_header + "30,x,9,12,-1\n31,x,4,40,0\n");
    auto const read = read_consultation(folder.path());
    auto const& consultation = std::get<Consultation>(read);
    EXPECT_EQ(consultation.people, (std::vector<std::int64_t>{7, 12, 40}));
    ASSERT_EQ(consultation.statements.size(), 2U);
    EXPECT_EQ(consultation.statements[0].body, "one");
    EXPECT_EQ(consultation.statements[1].author, 2U);
    EXPECT_TRUE(consultation.statements[1].moderated_out);
    ASSERT_EQ(consultation.casts.size(), 2U);
    EXPECT_EQ(consultation.casts[0].statement, 1U);
    EXPECT_EQ(consultation.casts[0].voter, 1U);
    EXPECT_EQ(consultation.casts[0].mark, -1);
}

TEST(ConsultationFolder, NamesFileAndLineOfWhatItCannotUse) {
    EXPECT_THAT(complaint("1,x,0,0,0,0,1,a\n", "1,x,0,0,2\n"), HasSubstr("votes.csv, line 2: a vote is 1, 0 or -1"));
    EXPECT_THAT(complaint("1,x,0,0,0,0,1,a\n", "1,x,0,0,-2\n"), HasSubstr("votes.csv, line 2"));
    EXPECT_THAT(complaint("1,x,0,0,0,0,1,a\n", "1,x,5,0,1\n"), HasSubstr("no statement 5"));
    EXPECT_THAT(complaint("1,x,0,0,0,0,1,a\n1,x,0,0,0,0,1,b\n", ""),
                HasSubstr("comments.csv, line 3: statement 0 stands there twice"));
    EXPECT_THAT(complaint("x1,x,0,0,0,0,1,a\n", ""), HasSubstr("\"x1\" is no number"));
    EXPECT_THAT(complaint("", ""), HasSubstr("there are no statements"));
}

TEST(ConsultationFolder, SaysWhichFileOrColumnIsMissing) {
    Folder folder;
    EXPECT_THAT(std::get<std::string>(read_consultation(folder.path())), HasSubstr("comments.csv: cannot be read"));
    folder.write("comments.csv", "timestamp\n1\n");
    EXPECT_THAT(std::get<std::string>(read_consultation(folder.path())), HasSubstr("there is no column \"comment-id\""));
}

TEST(ConsultationFolder, RefusesMoreStatementsThanASessionTakes) {
    std::string comments;
    for (std::size_t number = 0; number <= proposals_by_people; ++number)
        comments += "1,x," + std::to_string(number) + ",0,0,0,1,a\n";
    EXPECT_THAT(complaint(comments, ""), HasSubstr("a session takes 360 proposals from its people, here are 361 statements"));
}

TEST(ConsultationFolder, RefusesMorePeopleThanASessionHolds) {
    std::string votes;
    for (std::size_t person = 0; person <= people_per_session; ++person) votes += "1,x,0," + std::to_string(person) + ",1\n";
    EXPECT_THAT(complaint("1,x,0,0,0,0,1,a\n", votes), HasSubstr("a session holds 1000 people, here are 1001"));
}

TEST(ConsultationFolder, ReadsBackWhatItWrote) {
    Folder folder;
    auto const made = generate({30, 20, 400}, 1);
    ASSERT_EQ(write_consultation(made, folder.path() + "/new"), std::nullopt);
    auto const read = read_consultation(folder.path() + "/new");
    ASSERT_TRUE(std::holds_alternative<Consultation>(read)) << std::get<std::string>(read);
    auto const& again = std::get<Consultation>(read);
    EXPECT_EQ(again.people, made.people);
    EXPECT_EQ(expected_opinions(again), expected_opinions(made));
    EXPECT_EQ(timeline(again), timeline(made));
    for (std::size_t index = 0; index < made.statements.size(); ++index)
        EXPECT_EQ(again.statements[index].body, made.statements[index].body);
}

TEST(Generate, HasTheSizeThatWasAskedFor) {
    auto const made = generate({117, 80, 3979}, 3);
    std::set<std::size_t> voters;
    for (auto const& cast : made.casts) voters.insert(cast.voter);
    EXPECT_EQ(made.statements.size(), 80U);
    EXPECT_EQ(made.casts.size(), 3979U);
    EXPECT_EQ(voters.size(), 117U);
}

TEST(Generate, HoldsWhatMakesTheRecordedOnesHard) {
    auto const made = generate({117, 80, 3979}, 3);
    std::map<std::pair<std::size_t, std::size_t>, std::set<std::int64_t>> times;
    std::map<std::pair<std::size_t, std::size_t>, int> votes;
    for (auto const& cast : made.casts) {
        times[{cast.statement, cast.voter}].insert(cast.at_ms);
        ++votes[{cast.statement, cast.voter}];
    }
    int again = 0, same_moment = 0, moderated = 0, long_ones = 0;
    for (auto const& [who, count] : votes) {
        again += count > 1;
        same_moment += static_cast<int>(times[who].size()) < count;
    }
    for (auto const& statement : made.statements) {
        moderated += statement.moderated_out;
        long_ones += wording(statement.body, 1).proposal.detail.has_value();
    }
    EXPECT_GT(again, 0);
    EXPECT_GT(same_moment, 0);
    EXPECT_GT(moderated, 0);
    EXPECT_GT(long_ones, 0);
}

TEST(Generate, GivesTheSameForTheSameSeedOnly) {
    auto const bodies = [](std::uint64_t seed) {
        std::string all;
        for (auto const& statement : generate({20, 20, 200}, seed).statements) all += statement.body;
        return all;
    };
    EXPECT_EQ(bodies(1), bodies(1));
    EXPECT_NE(bodies(1), bodies(2));
}

TEST(Generate, EndsWhenMoreVotesAreAskedForThanThereAreBallotLines) {
    EXPECT_EQ(generate({3, 2, 50}, 1).casts.size(), 50U);
    EXPECT_EQ(generate({1, 1, 1}, 1).casts.size(), 1U);
}

}  // namespace
}  // namespace gommette::rehearsal
