#include "server/commands/tally.hpp"
#include "tests/source_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <vector>

namespace gommette::commands {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

struct Said {
    int exit_code;
    std::string output;
    std::string complaint;
};

Said run(std::vector<std::string> const& arguments) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    int const exit_code = run_tally(arguments);
    return {exit_code, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
}

class TallyCommand : public testing::Test {
protected:
    void SetUp() override {
        folder = std::filesystem::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
        std::filesystem::create_directories(folder);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    std::string file(std::string const& name, std::string const& contents) {
        std::ofstream(folder / name, std::ios::binary) << contents;
        return (folder / name).string();
    }

    std::filesystem::path folder;
};

std::string const example = source_folder() + "/protocol/tally/examples/ranking.json";

TEST_F(TallyCommand, PrintsTheResultInFrenchInEnglishOrAsJson) {
    EXPECT_THAT(run({example}).output, HasSubstr("Nashville arrive en tête"));
    EXPECT_THAT(run({example, "--english"}).output, HasSubstr("Nashville comes first"));
    EXPECT_THAT(run({"--json", example}).output, HasSubstr("\"condorcet_winner\": \"nashville\""));
    EXPECT_EQ(run({example}).exit_code, 0);
}

TEST_F(TallyCommand, RefusesABadFileInOneLineWithoutAnyResult) {
    auto const path = file(
        "bad.json", R"({"format":"gommette-tally/1","method":"dots","options":[{"id":"A"}],"ballots":[{"marks":{"A":99}}]})");
    auto const said = run({path});
    EXPECT_EQ(said.exit_code, 2);
    EXPECT_THAT(said.output, IsEmpty());
    EXPECT_EQ(said.complaint, "gommette tally: " + path + ": /ballots/0/marks/A: 99 is not a mark of this method\n");
}

TEST_F(TallyCommand, CountsAMatrixWithTheMethodItIsTold) {
    auto const path = file("votes.csv", "personne;Vélo;Bancs\nana;3;2\nbo;1;\n");
    EXPECT_THAT(run({path, "--method", "dots", "--set", "dots=5", "--set", "cap=3"}).output,
                HasSubstr("Vélo arrive en tête : 4 gommettes"));
    EXPECT_THAT(run({path, "--method", "dots", "--set", "dots=4", "--set", "cap=4"}).complaint,
                HasSubstr("line 2: 5 dots in all, at most 4"));
    EXPECT_EQ(run({path}).exit_code, 2);
    EXPECT_EQ(run({path, "--method", "dots", "--set", "dots"}).exit_code, 2);
}

TEST_F(TallyCommand, RefusesAMatrixInOneLineWithoutItsControlCharacters) {
    auto const complaint_on = [&](std::string const& csv) {
        return run({file("votes.csv", csv), "--method", "dots", "--set", "dots=5", "--set", "cap=3"}).complaint;
    };
    auto const head = "gommette tally: " + (folder / "votes.csv").string() + ": ";
    EXPECT_EQ(complaint_on("personne,\"v\x1b[31mrouge\nFAUX: tout va bien\"\nx,9\n"),
              head + "line 1, column v?[31mrouge FAUX: tout va bien: holds a control character\n");
    EXPECT_EQ(complaint_on("A\n\"9\x1b[2J\nok\"\n"), head + "line 2, column A: \"9?[2J ok\" is not a mark of this method\n");
}

TEST_F(TallyCommand, PrintsTheSheetThatAMatrixMakes) {
    auto const path = file("votes.csv", "Vélo;Bancs\n3;2\n");
    auto const made = file("sheet.json", run({path, "--method", "dots", "--sheet"}).output);
    EXPECT_EQ(run({made}).output, run({path, "--method", "dots"}).output);
}

TEST_F(TallyCommand, CountsAPolisFolder) {
    file("comments.csv", "comment-id,moderated,comment-body\n0,1,Des bancs\n");
    file("votes.csv", "timestamp,comment-id,voter-id,vote\n1,0,1,1\n2,0,2,1\n");
    EXPECT_THAT(run({folder.string()}).output, HasSubstr("Des bancs arrive en tête : 2/2 d’accord"));
    EXPECT_THAT(run({folder.string(), "--method", "opinion"}).output, HasSubstr("2 pour"));
    std::filesystem::remove(folder / "votes.csv");
    EXPECT_EQ(run({folder.string()}).exit_code, 2);
}

TEST_F(TallyCommand, FindsPolisFilesUnderTheNamesOfItsDownloads) {
    file("2026-03-07-1815-4kexample-comments.csv", "comment-id,moderated,comment-body\n0,1,Des bancs\n");
    file("2026-03-07-1815-4kexample-votes.csv", "timestamp,comment-id,voter-id,vote\n1,0,1,1\n2,0,2,1\n");
    file("2026-03-07-1815-4kexample-participants-votes.csv", "participant\n");
    EXPECT_THAT(run({folder.string()}).output, HasSubstr("Des bancs arrive en tête : 2/2 d’accord"));
    file("2026-03-08-other-votes.csv", "timestamp,comment-id,voter-id,vote\n");
    EXPECT_EQ(run({folder.string()}).exit_code, 2);
}

TEST_F(TallyCommand, FindsPolisFilesAmongAllThatArePutBesideThem) {
    std::string const comments = "comment-id,moderated,comment-body\n0,1,Des bancs\n";
    std::string const votes = "timestamp,comment-id,voter-id,vote\n1,0,1,1\n2,0,2,1\n";
    std::string const matrix = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0\n1,0,0,1,1,0,1\n";
    for (auto const& [prefix, suffix, of_persons] :
         std::vector<std::array<std::string, 3>>{{"", "", "participants-votes"},
                                                 {"", "", "participant-votes"},
                                                 {"2026-4kexample-", "", "2026-4kexample-participant-votes"},
                                                 {"2026-4kexample-", "", "participants-votes"},
                                                 {"4kexample_", "", "participants-votes"},
                                                 {"", " (1)", "participants-votes (1)"}}) {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        file(prefix + "comments" + suffix + ".csv", comments);
        file(prefix + "votes" + suffix + ".csv", votes);
        file(of_persons + ".csv", matrix);
        file(prefix + "summary" + suffix + ".csv", "topic,Essai\nurl,https://pol.is/x\n");
        EXPECT_THAT(run({folder.string()}).output, HasSubstr("Des bancs arrive en tête : 2/2 d’accord"))
            << prefix << suffix << of_persons;
    }
}

TEST_F(TallyCommand, SaysThatOneFileOfAPolisExportIsNoMatrix) {
    for (std::string const csv :
         {"timestamp,comment-id,voter-id,vote\n1,0,1,1\n", "comment-id,moderated,comment-body\n0,1,\"Des\nbancs\"\n",
          "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0\n1,0,0,1,1,0,1\n",
          "topic,Essai\nurl,https://pol.is/x\n"}) {
        auto const path = file("one.csv", csv);
        for (auto const& arguments : {std::vector<std::string>{path}, {path, "--method", "consensus"}})
            EXPECT_EQ(run(arguments).complaint,
                      "gommette tally: " + path +
                          ": is one file of a pol.is export: give the folder, with comments.csv and votes.csv in it\n");
    }
}

TEST_F(TallyCommand, SaysWhatItDecidedAboutAMatrixAndTakesOrders) {
    auto const path = file("votes.csv", "Collège;Lycée\nx;\nx;x\n");
    auto const said = run({path, "--method", "approval"});
    EXPECT_EQ(said.exit_code, 0);
    EXPECT_THAT(said.output, HasSubstr("Collège arrive en tête"));
    EXPECT_EQ(said.complaint, "gommette tally: " + path + ": note: column Collège holds marks: it is taken for a proposal\n");
    EXPECT_THAT(run({path, "--method", "approval", "--column", "Collège=college"}).output, HasSubstr("Lycée arrive en tête"));
    EXPECT_THAT(run({path, "--method", "approval", "--column", "Collège=vote"}).complaint, HasSubstr("one of proposal, person"));
    EXPECT_THAT(run({path, "--method", "approval", "--column", "Collège"}).complaint, HasSubstr("NAME=WHAT is expected"));
}

TEST_F(TallyCommand, RefusesFlagsThatTheFileHasNoUseFor) {
    auto const complaint_with = [&](std::string const& name, std::vector<std::string> const& flags) {
        std::vector<std::string> arguments{name};
        arguments.insert(arguments.end(), flags.begin(), flags.end());
        auto const said = run(arguments);
        EXPECT_EQ(said.exit_code, 2);
        EXPECT_THAT(said.output, IsEmpty());
        return said.complaint;
    };
    EXPECT_THAT(complaint_with(example, {"--method", "dots"}), HasSubstr(": --method: a tally sheet says its own method\n"));
    EXPECT_THAT(complaint_with(example, {"--set", "dots=5"}), HasSubstr(": --set dots=5: is for a ballot matrix only\n"));
    file("comments.csv", "comment-id,moderated,comment-body\n0,1,Des bancs\n");
    file("votes.csv", "timestamp,comment-id,voter-id,vote\n1,0,1,1\n");
    EXPECT_THAT(complaint_with(folder.string(), {"--title", "Bancs"}), HasSubstr(": --title: is for a ballot matrix only\n"));
}

TEST_F(TallyCommand, SaysWhenAFileCannotBeRead) {
    auto const said = run({(folder / "none.json").string()});
    EXPECT_EQ(said.exit_code, 2);
    EXPECT_THAT(said.complaint, HasSubstr("cannot be read"));
}

TEST_F(TallyCommand, AnswersWrongFlags) {
    EXPECT_EQ(run({}).exit_code, 2);
    EXPECT_EQ(run({example, "--colour"}).exit_code, 2);
    EXPECT_EQ(run({example, example}).exit_code, 2);
    EXPECT_EQ(run({"--help"}).exit_code, 0);
}

}  // namespace
}  // namespace gommette::commands
