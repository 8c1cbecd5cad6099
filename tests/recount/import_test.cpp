#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/recount/polis_folder.hpp"
#include "tests/recount/imported.hpp"

namespace gommette::recount {
namespace {

using testing::ElementsAre;

TEST(Matrix, HoldsABallotALine) {
    auto const sheet =
        matrix("Personne;Collège;Caravane;Point d’écoute\nana;Élus;3;2\nbo;Habitants;;1\n", {"dots", {{"dots", "5"}}, ""});
    ASSERT_EQ(sheet.round.poll.ballots.size(), 2u);
    EXPECT_EQ(sheet.options[1].title, "Point d’écoute");
    EXPECT_EQ(sheet.colleges[0].title, "Élus");
    EXPECT_EQ(sheet.round.poll.ballots[0].marks.size(), 2u);
    EXPECT_EQ(sheet.round.poll.ballots[1].college, 1);
    EXPECT_EQ(std::get<Dots>(sheet.round.method), (Dots{5, 3}));
}

TEST(Matrix, ReadsMarksAsTheyAreWritten) {
    auto const mark = [](std::string const& method, std::string const& cell) {
        auto const sheet = matrix("A;B\n" + cell + ";\n;\n", {method, {}, ""});
        auto const& marks = sheet.round.poll.ballots[0].marks;
        return marks.empty() ? voting::PlacedMark{voting::nobody, 0} : marks[0];
    };
    EXPECT_EQ(mark("opinion", "pour"), (voting::PlacedMark{0, 1}));
    EXPECT_EQ(mark("opinion", "−1"), (voting::PlacedMark{0, -1}));
    EXPECT_EQ(mark("decision", "Abstention"), (voting::PlacedMark{0, 0}));
    EXPECT_EQ(mark("majority_judgment", "À REJETER"), (voting::PlacedMark{0, 0}));
    EXPECT_EQ(mark("majority_judgment", "Très bien"), (voting::PlacedMark{0, 5}));
    EXPECT_EQ(mark("approval", "x"), (voting::PlacedMark{0, 1}));
    EXPECT_EQ(mark("approval", "0").option, voting::nobody);
    EXPECT_EQ(mark("dots", "0").option, voting::nobody);
    EXPECT_EQ(mark("impact_effort", "4/2"), (voting::PlacedMark{0, 4, 2}));
    EXPECT_EQ(mark("ranking", "2"), (voting::PlacedMark{0, 2}));
}

TEST(Matrix, TakesNoOpinionForDotsOrARank) {
    for (std::string const method : {"dots", "ranking"})
        EXPECT_EQ(complaint_on("A;B\noui;\n", {method, {}, ""}), "line 2, column A: \"oui\" is not a mark of this method")
            << method;
}

TEST(Matrix, RefusesAMethodThatIsNone) {
    EXPECT_THAT(complaint_on("A;B\n1;\n", {"vote", {}, ""}), testing::StartsWith("/method: one of opinion, approval, dots, "));
}

TEST(Matrix, KeepsEmptyBallotsOfNamedPersonsAndBlankOnes) {
    auto const sheet = matrix("personne;A;B\nana;;\nbo;blanc;\nchloe;nul;\n", {"approval", {}, ""});
    ASSERT_EQ(sheet.round.poll.ballots.size(), 3u);
    EXPECT_EQ(sheet.round.poll.ballots[1].kind, voting::BallotKind::blank);
    EXPECT_EQ(sheet.round.poll.ballots[2].kind, voting::BallotKind::spoiled);
}

TEST(Matrix, TakesCostsFromTitles) {
    auto const sheet = matrix("Skatepark (60000);Jardin (nord) (15000)\nx;x\n", {"equal_shares", {{"budget", "100000"}}, ""});
    EXPECT_EQ(sheet.options[1].title, "Jardin (nord)");
    EXPECT_THAT(std::get<EqualShares>(sheet.round.method).costs.values, ElementsAre(Cost{60000}, Cost{15000}));
}

TEST(Matrix, IsRefusedByLineAndColumn) {
    MatrixSettings const dots{"dots", {{"dots", "5"}, {"cap", "3"}}, ""};
    EXPECT_EQ(complaint_on("personne;A;B\nana;3;2\nbo;3;9\n", dots), "line 3, column B: 9 is not a mark of this method");
    EXPECT_EQ(complaint_on("A;B;C\n3;3;\n", dots), "line 2: 6 dots in all, at most 5");
    EXPECT_EQ(complaint_on("A;B\n3;deux\n", dots), "line 2, column B: \"deux\" is not a mark of this method");
    EXPECT_EQ(complaint_on("A;B\n1;1;1\n", dots), "line 2: has more cells than the first line");
    EXPECT_EQ(complaint_on("A;A\n1;1\n", dots), "line 1, column A: \"A\" is there twice");
    EXPECT_EQ(complaint_on("personne;A\nana;1\nana;2\n", dots), "line 3: has two ballots: give each version its order");
    EXPECT_EQ(complaint_on("A\n99999999999999999999\n", dots),
              "line 2, column A: \"99999999999999999999\" is not a mark of this method");
    EXPECT_EQ(complaint_on("A\n1\n", {"dots", {{"dots", "500"}}, ""}), "--set dots: 500 is not within 1 and 100");
    EXPECT_EQ(complaint_on("Jardin\nx\n", {"equal_shares", {{"budget", "100"}}, ""}),
              "line 1, column Jardin: its cost is missing: it stands behind the title, as in \"Vélo (60000)\"");
    EXPECT_EQ(complaint_on("", dots), "line 1: names of columns are expected");
    EXPECT_EQ(complaint_on("A;B\n1;2\n", {"duels", {}, ""}), ": this method has no matrix");
}

std::string const comments =
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
    "1,x,7,1,0,0,1,\"Plus de vélos, partout\"\n2,x,3,1,0,0,-1,hors sujet\n3,x,5,1,0,0,0,Des bancs\n";

TEST(Polis, CountsTheLatestVoteAndLeavesModeratedStatementsOut) {
    std::string const votes =
        "timestamp,datetime,comment-id,voter-id,vote\n"
        "10,x,7,1,1\n30,x,7,2,-1\n20,x,7,2,1\n40,x,3,1,1\n50,x,5,1,0\n51,x,5,1,-1\n";
    auto const imported = import_polis(comments, votes, "consensus");
    auto read = read_sheet_of(std::get<Imported>(imported).sheet);
    auto const sheet = std::get<Sheet>(std::get<AnySheet>(read));
    EXPECT_EQ(sheet.options[0].title, "hors sujet");
    EXPECT_EQ(sheet.round.poll.options[0].state, voting::OptionState::withdrawn);
    auto const result = voting::tally(sheet.round);
    auto const& figures = std::get<ConsensusCount>(*result.columns[0].count).figures;
    ASSERT_EQ(figures.size(), 2u);
    EXPECT_EQ(figures[0].everyone, (Agreement{0, 1, 1}));  // statement 5
    EXPECT_EQ(figures[1].everyone, (Agreement{1, 1, 2}));  // statement 7
}

TEST(Polis, IsRefusedByFileAndLine) {
    auto const place = [](std::string const& comments_csv, std::string const& votes_csv) {
        return complaint_of(import_polis(comments_csv, votes_csv, "consensus"));
    };
    EXPECT_EQ(place(comments, "timestamp,vote\n"), "votes.csv line 1: has no column comment-id");
    EXPECT_EQ(place(comments, "timestamp,datetime,comment-id,voter-id,vote\n1,x,7,1,oui\n"),
              "votes.csv line 2: a whole number is expected");
    EXPECT_EQ(place(comments, "timestamp,datetime,comment-id,voter-id,vote\n1,x,7\n"), "votes.csv line 2: is too short");
    std::string const head = "timestamp,datetime,comment-id,voter-id,vote\n";
    EXPECT_EQ(place(comments, head + "1,x,7,1,1\n2,x,5,1,2\n"), "votes.csv line 3: 2 is not a mark of this method");
    EXPECT_EQ(place(comments, head + "1,x,7,1,1\n2,x,60,2,1\n"), "votes.csv line 3: there is no such option");
    EXPECT_EQ(place(comments, head + "1,x,7,1,1\n3,x,7,2,99999\n2,x,7,2,1\n"),
              "votes.csv line 3: 99999 is not within -1000 and 1000");
    EXPECT_EQ(place(comments + "4,x,3,1,0,0,0,encore\n", head), "comments.csv line 5: \"3\" is there twice");
    EXPECT_EQ(place("comment-id,moderated,comment-body\n", head), "comments.csv: at least one option is needed");
}

TEST(Matrix, TakesAProposalThatIsCalledAsSomethingOfTheVoterByItsMarks) {
    for (std::string const name : {"Collège", "Canal", "Ordre", "Poids", "Personne", "ordre"}) {
        auto const csv = name + ";Lycée\nx;\nx;x\n;x\nx;\n";
        EXPECT_THAT(titles(matrix(csv, {"approval", {}, ""})), ElementsAre(name, "Lycée")) << name;
        EXPECT_THAT(notes_on(import_matrix(csv, {"approval", {}, ""})),
                    ElementsAre("column " + name + " holds marks: it is taken for a proposal"));
        auto const opinions = name + ";Lycée\npour;contre\npour;\ncontre;pour\n";
        EXPECT_THAT(titles(matrix(opinions, {"opinion", {}, ""})), ElementsAre(name, "Lycée")) << name;
    }
}

TEST(Matrix, AsksWhereAColumnCouldBeAProposalOrOfTheVoter) {
    for (auto const& [name, role] : std::map<std::string, std::string>{{"Collège", "college"}, {"Poids", "weight"}, {"Ordre", "order"}}) {
        auto const csv = name + ";Lycée\n2;1\n1;2\n";
        EXPECT_EQ(complaint_on(csv, {"dots", {{"dots", "5"}}, ""}),
                  "line 1, column " + name + ": it could be a proposal or the voters' " + role + ": say --column \"" + name +
                      "=proposal\" or --column \"" + name + "=" + role + "\"");
        MatrixSettings said{"dots", {{"dots", "5"}}, "", {{name, ColumnRole::proposal}}};
        EXPECT_THAT(titles(matrix(csv, said)), ElementsAre(name, "Lycée"));
        said.columns = {{name, column_role(role, "")}};
        EXPECT_THAT(titles(matrix(csv, said)), ElementsAre("Lycée"));
    }
    EXPECT_EQ(complaint_on("A\n1\n", {"dots", {}, "", {{"B", ColumnRole::college}}}), "--column B: there is no such column");
}

TEST(Matrix, KnowsPersonsWhoAreNumbered) {
    auto const sheet = matrix("Personne;A;B\n1;3;\n2;;1\n3;1;\n4;;2\n", {"dots", {{"dots", "5"}}, ""});
    EXPECT_THAT(titles(sheet), ElementsAre("A", "B"));
    EXPECT_EQ(sheet.persons[3], "4");
}

TEST(Matrix, SaysThatTitlesAreAlmostTheSame) {
    EXPECT_THAT(notes_on(import_matrix("Vélo;vélo \nx;\n", {"approval", {}, ""})),
                ElementsAre("proposals \"Vélo\" and \"vélo\" are counted apart"));
}

TEST(Matrix, CountsNoLineOfSums) {
    auto const csv = "Personne;Navette\nana;1\nbo;-1\nTOTAL;0\n";
    EXPECT_EQ(matrix(csv, {"opinion", {}, ""}).round.poll.ballots.size(), 2u);
    EXPECT_THAT(notes_on(import_matrix(csv, {"opinion", {}, ""})), ElementsAre("line 4 is called as a sum, and is not counted"));
}

TEST(Matrix, LeavesOutColumnsWithoutANameThatHoldNothing) {
    auto const sheet = matrix("Personne;Navette;;;\nana;pour;;;\nbo;contre;;;\n;;;;\n", {"opinion", {}, ""});
    EXPECT_THAT(titles(sheet), ElementsAre("Navette"));
    EXPECT_EQ(sheet.round.poll.ballots.size(), 2u);
    EXPECT_EQ(complaint_on("Personne;Navette;\nana;pour;contre\n", {"opinion", {}, ""}),
              "line 1, column 3: has no name, and something in it: the first line of the file names every column, and nothing stands above "
              "it");
}

TEST(Matrix, SaysWhichEmptyLineItDoesNotCount) {
    EXPECT_THAT(notes_on(import_matrix("A;B\nx;\n;\n;x\n;\n", {"approval", {}, ""})),
                ElementsAre("line 3 is empty and not counted: a blank ballot says \"blanc\""));
}

TEST(Matrix, HelpsWithTheExportsOfForms) {
    EXPECT_THAT(notes_on(import_matrix("Horodateur;A\n04/02/2026 10:12;x\n", {"approval", {}, ""})),
                ElementsAre("column Horodateur is left out"));
    EXPECT_EQ(complaint_on("Choix\n\"Vélo, Bancs\"\n", {"approval", {}, ""}),
              "line 2, column Choix: \"Vélo, Bancs\" is not a mark of this method; several choices in one cell, as forms export them, "
              "need one column a proposal");
}

TEST(Matrix, ReadsWordsAsPeopleTypeThem) {
    auto const mark = [](std::string const& method, std::string const& cell) {
        return matrix("A\n" + cell + "\n", {method, {}, ""}).round.poll.ballots[0].marks.at(0).value;
    };
    EXPECT_EQ(mark("consensus", "d’accord"), 1);
    EXPECT_EQ(mark("consensus", "D'ACCORD"), 1);
    EXPECT_EQ(mark("consensus", "pas d’accord"), -1);
    EXPECT_EQ(mark("consensus", "je passe"), 0);
    EXPECT_EQ(mark("majority_judgment", "Tre\u0300s bien"), 5);
    EXPECT_EQ(mark("majority_judgment", "Tr\u00e8s\u00a0bien"), 5);
    EXPECT_EQ(mark("majority_judgment", "A\u0300 rejeter"), 0);
    EXPECT_EQ(mark("approval", "VRAI"), 1);
    EXPECT_TRUE(matrix("A;B\nFAUX;x\n", {"approval", {}, ""}).round.poll.ballots[0].marks.at(0).option == 1);
}

TEST(Matrix, TakesSpellingsOfACollegeForOneAndAsksAboutThoseOfAPerson) {
    auto const csv = "PERSONNE;COLLÈGE;NAVETTE\nana;ÉLUS;OUI\nbo;élus;NON\ncy;E\u0301lus;OUI\n";
    EXPECT_EQ(matrix(csv, {"opinion", {}, ""}).colleges.size(), 1u);
    EXPECT_THAT(notes_on(import_matrix(csv, {"opinion", {}, ""})),
                ElementsAre("college \"élus\" is taken for \"ÉLUS\"", "college \"E\u0301lus\" is taken for \"ÉLUS\""));
    EXPECT_EQ(complaint_on("Personne;A\nSuzanne;oui\nsuzanne;non\n", {"opinion", {}, ""}),
              "line 3, column Personne: \"suzanne\" is there as \"Suzanne\" too: write one person alike, two apart");
}

TEST(Matrix, ReadsCostsAsTheyAreWritten) {
    auto const sheet = matrix("A (60 000);B (45000 €);C (12\u202f500 euros);D (0)\nx;x;x;x\n", {"equal_shares", {{"budget", "100000"}}, ""});
    EXPECT_THAT(std::get<EqualShares>(sheet.round.method).costs.values,
                ElementsAre(Cost{60000}, Cost{45000}, Cost{12500}, Cost{0}));
}

TEST(Matrix, HasASpellingOfImpactAndEffortThatNoSpreadsheetMakesADate) {
    auto const marks = matrix("A;B;C\nI4 E2;i5e1;4 / 2\n", {"impact_effort", {}, ""}).round.poll.ballots[0].marks;
    EXPECT_THAT(marks, ElementsAre(voting::PlacedMark{0, 4, 2}, voting::PlacedMark{1, 5, 1}, voting::PlacedMark{2, 4, 2}));
    for (std::string const date : {"04/02/2026", "04-févr", "2026-02-04"})
        EXPECT_EQ(complaint_on("A\n" + date + "\n", {"impact_effort", {}, ""}),
                  "line 2, column A: \"" + date +
                      "\" is a date, which spreadsheets make of 4/2: \"I4 E2\" is left alone, or cells set to text beforehand");
}

std::string const votes_head = "timestamp,datetime,comment-id,voter-id,vote\n";

TEST(Polis, LeavesOutVotesThatContradictEachOtherInOneSecond) {
    for (auto const* two : {"50,x,5,1,1\n50,x,5,1,-1\n", "50,x,5,1,-1\n50,x,5,1,1\n"}) {
        auto const imported = import_polis(comments, votes_head + "10,x,7,1,1\n" + two + "60,x,7,2,1\n", "consensus");
        EXPECT_EQ(std::get<Imported>(imported).sheet["ballots"][0]["marks"], (Json{{"7", 1}}));
        EXPECT_THAT(notes_on(imported),
                    ElementsAre("1 vote is left out: the same person voted otherwise in the same second"));
    }
    // The same twice, or another later, contradict nothing.
    auto const imported = import_polis(comments, votes_head + "50,x,5,1,1\n50,x,5,1,1\n40,x,7,1,1\n40,x,7,1,-1\n41,x,7,1,1\n", "consensus");
    EXPECT_EQ(std::get<Imported>(imported).sheet["ballots"][0]["marks"], (Json{{"5", 1}, {"7", 1}}));
}

TEST(Polis, TurnsOverTheSignsOfTheDatabaseWhereTheCommentsSayOtherwise) {
    std::string const told = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,x,7,1,2,1,1,Des bancs\n";
    auto const raw = import_polis(told, votes_head + "1,x,7,1,-1\n2,x,7,2,-1\n3,x,7,3,1\n", "consensus");
    EXPECT_EQ(std::get<Imported>(raw).sheet["ballots"][0]["marks"]["7"], 1);
    EXPECT_EQ(notes_on(raw).size(), 1u);
    auto const exported = import_polis(told, votes_head + "1,x,7,1,1\n2,x,7,2,1\n3,x,7,3,-1\n", "consensus");
    EXPECT_EQ(std::get<Imported>(exported).sheet["ballots"][0]["marks"]["7"], 1);
    EXPECT_THAT(notes_on(exported), testing::IsEmpty());
}

}  // namespace
}  // namespace gommette::recount
