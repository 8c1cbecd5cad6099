// Files as people bring them: nothing of them vanishes or is counted without a word, and what is refused says the way out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/recount/imported.hpp"

namespace gommette::recount {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

MatrixSettings const opinion{"opinion", {}, ""};
MatrixSettings const approval{"approval", {}, ""};
MatrixSettings const five_dots{"dots", {{"dots", "5"}, {"cap", "5"}}, ""};

// Two marks of a method, as cells.
std::map<std::string, std::pair<std::string, std::string>> const marks_of{{"opinion", {"pour", "contre"}},
                                                                          {"approval", {"x", "x"}},
                                                                          {"majority_judgment", {"Bien", "Passable"}},
                                                                          {"decision", {"pour", "contre"}},
                                                                          {"impact_effort", {"I4 E2", "I2 E3"}},
                                                                          {"consensus", {"d'accord", "pas d'accord"}}};

std::vector<std::string> const names_of_voters{"Collège", "COLLÈGE", "colle\u0300ge", "Canal",    "canal",    "Ordre",
                                               "ORDRE",   "Poids",   "poids",         "Personne", "PERSONNE", "Person"};

TEST(AProposalCalledAsSomethingOfTheVoter, IsCountedInEveryMethodThatHasWords) {
    for (auto const& [method, marks] : marks_of)
        for (auto const& name : names_of_voters) {
            auto const csv = name + ";Lycée\n" + marks.first + ";" + marks.second + "\n" + marks.second + ";\n;" + marks.first +
                             "\n" + marks.first + ";" + marks.second + "\n";
            EXPECT_THAT(titles(matrix(csv, {method, {}, ""})), ElementsAre(name, "Lycée")) << method;
        }
}

TEST(AProposalCalledAsSomethingOfTheVoter, IsAskedAboutWhereOneOfItsMarksIsMistyped) {
    for (std::string const name : {"Collège", "Canal", "Ordre", "Poids", "Personne", "Horodateur", "Total"})
        EXPECT_THAT(complaint_on(name + ";Lycée\npour;contre\npuor;pour\ncontre;pour\npour;\n", opinion),
                    StartsWith("line 1, column " + name + ": it could be a proposal or "))
            << name;
}

TEST(AProposalCalledAsSomethingOfTheVoter, IsNotHiddenByALineOfSums) {
    EXPECT_THAT(titles(matrix("Collège;Lycée\npour;contre\npour;pour\ncontre;pour\nTOTAL;2\n", opinion)),
                ElementsAre("Collège", "Lycée"));
}

TEST(AProposalCalledAsSomethingOfTheVoter, IsFoundInOtherCapitalsAndAccents) {
    MatrixSettings settings = five_dots;
    for (std::string const name : {"collège", "COLLEGE", "Colle\u0300ge"}) {
        settings.columns = {{name, ColumnRole::proposal}};
        EXPECT_THAT(titles(matrix("Collège;Lycée\n2;1\n1;2\n", settings)), ElementsAre("Collège", "Lycée")) << name;
    }
}

TEST(AColumnThatCountsTheLines, IsTakenForAnOrderWithAWord) {
    EXPECT_THAT(notes_on(import_matrix("Ordre;Lycée\n1;4\n2;3\n3;2\n4;1\n", five_dots)),
                ElementsAre("column Ordre counts the lines: it is taken for the order"));
}

TEST(TwoColumnsOfOneRole, AreRefused) {
    EXPECT_EQ(complaint_on("Personne;Collège;COLLEGE;A\nana;Élus;Nord;x\nbo;Hab;Sud;\n", approval),
              "line 1, column COLLEGE: column Collège is the voters' college already: give this one another name, or --column "
              "says what it is");
    EXPECT_THAT(titles(matrix("Collège;COLLÈGE;A\nÉlus;x;x\nHab;x;\n", approval)), ElementsAre("COLLÈGE", "A"));
}

TEST(TitlesThatAreAlmostTheSame, AreToldInEveryKindOfLikeness) {
    for (std::string const other :
         {"vélo bus", "VÉLO BUS", "Vélo  bus", "Vélo\u00a0bus", "Ve\u0301lo bus", "Vélo\u200b bus", "Vélo\u202fbus"}) {
        auto const notes = notes_on(import_matrix("Vélo bus;" + other + "\nx;\n;x\n", approval));
        ASSERT_EQ(notes.size(), 1U) << other;
        EXPECT_THAT(notes.front(), EndsWith("are counted apart"));
    }
    EXPECT_EQ(complaint_on("Vélo;Vélo \nx;\n", approval), "line 1, column Vélo: \"Vélo\" is there twice");
}

TEST(ALineOfSums, IsKnownByItsKin) {
    for (std::string const name :
         {"TOTAL",      "Total général",     "Total :",  "Totaux",         "Sous-total",     "SOUS TOTAL :",
          "Somme",      "Somme des voix",    "Moyenne",  "Moyennes",       "Médiane",        "Sum",
          "Average",    "Grand Total",       "Subtotal", "Total des voix", "Nombre de voix", "Résultat",
          "Écart-type", "Total (3 votants)", "Σ",        "Total 3"}) {
        auto const csv = "Personne;A;B\nana;1;1\nbo;-1;1\n" + name + ";0;1\n";
        EXPECT_EQ(matrix(csv, opinion).round.poll.ballots.size(), 2U) << name;
        EXPECT_THAT(notes_on(import_matrix(csv, opinion)), ElementsAre("line 4 is called as a sum, and is not counted")) << name;
    }
    for (std::string const name : {"Max", "Sum Ling", "Somme Leuze", "Totalie"})
        EXPECT_EQ(matrix("Personne;A\nana;1\n" + name + ";1\n", opinion).round.poll.ballots.size(), 2U) << name;
}

TEST(ALineOfSums, IsKnownWhereItsNameStandsUnderAProposal) {
    EXPECT_EQ(matrix("A;B\nx;x\nx;\nTotal;1\n", approval).round.poll.ballots.size(), 2U);
}

TEST(ALastLine, WithoutAPersonIsRefusedWhereAllOthersHaveOne) {
    EXPECT_EQ(complaint_on("Personne;A;B\nana;1;1\nbo;-1;1\n;0;1\n", opinion),
              "line 4: names nobody, though all others do: give it a name, or take it away if it sums up the others");
    EXPECT_EQ(matrix("Personne;A\nana;1\n;1\n;1\n", opinion).round.poll.ballots.size(), 3U);
}

TEST(AColumnOfSums, IsLeftOutOrAskedAbout) {
    for (std::string const name : {"Total", "Somme", "Moyenne", "Nombre de voix"}) {
        EXPECT_THAT(notes_on(import_matrix("Personne;A;" + name + "\nana;1;12\nbo;1;13\n", opinion)),
                    ElementsAre("column " + name + " is left out"));
        EXPECT_EQ(complaint_on("Personne;A;" + name + "\nana;1;1\nbo;-1;1\n", opinion),
                  "line 1, column " + name + ": it could be a proposal or be left out: say --column \"" + name +
                      "=proposal\" or --column \"" + name + "=ignored\"");
    }
    EXPECT_THAT(titles(matrix("Total;A\npour;contre\npour;\n", opinion)), ElementsAre("Total", "A"));
}

TEST(EmptyLines, AreAllTold) {
    EXPECT_THAT(notes_on(import_matrix("A;B\nx;\n;\n;x\n;\nx;x\n;\n", approval)),
                ElementsAre("lines 3, 5 are empty and not counted: a blank ballot says \"blanc\""));
    EXPECT_THAT(notes_on(import_matrix("A\nx\n\nx\n\n", approval)),
                ElementsAre("line 3 is empty and not counted: a blank ballot says \"blanc\""));
}

TEST(WhatFormsAdd, IsLeftOutAndTold) {
    auto const limesurvey =
        "\"id. ID de la réponse\",\"submitdate. Date de soumission\",\"lastpage\",\"Langue de départ\",\"seed\",\"Q[SQ1]. "
        "Vélo\",Bancs\n"
        "\"1\",\"2026-03-04 19:02:11\",\"2\",\"fr\",\"1234\",\"Oui\",\"Non\"\n\"2\",\"2026-03-04 "
        "19:03:11\",\"2\",\"fr\",\"1235\",\"Y\",\"N\"\n";
    auto const sheet = matrix(limesurvey, approval);
    EXPECT_THAT(titles(sheet), ElementsAre("Q[SQ1]. Vélo", "Bancs"));
    EXPECT_EQ(sheet.round.poll.ballots[1].marks.size(), 1U);
    EXPECT_THAT(titles(matrix("ID;Heure de début;Heure de fin;Vélo\n7;3/4/26 19:02:11;3/4/26 19:03:00;Pour\n", opinion)),
                ElementsAre("Vélo"));
    EXPECT_THAT(
        titles(matrix("Numéro de série;SID;Date de soumission;Adresse IP;UID;Vélo\n1;100;04/03/2026 - 19:02;1.2.3.4;0;X\n",
                      approval)),
        ElementsAre("Vélo"));
    // Numbers that could be dots, too.
    EXPECT_THAT(notes_on(import_matrix("id,Vélo\n1,3\n2,1\n", five_dots)), ElementsAre("column id is left out"));
}

TEST(AColumnWithoutAnyMark, IsRefusedWithTheWayOut) {
    EXPECT_EQ(complaint_on("Adresse e-mail;Vélo\nana@x.fr;x\nbo@x.fr;\n", approval),
              "line 2, column Adresse e-mail: \"ana@x.fr\" is not a mark of this method; nothing in this column is one: "
              "--column \"Adresse e-mail=ignored\" leaves it out, or person, college, … says what it is");
    MatrixSettings settings = approval;
    settings.columns = {{"Adresse e-mail", ColumnRole::person}};
    EXPECT_EQ(matrix("Adresse e-mail;Vélo\nana@x.fr;x\nbo@x.fr;\n", settings).persons[1], "bo@x.fr");
    EXPECT_THAT(complaint_on("Choix\nVélo\n\"Vélo, Bancs\"\n", approval), HasSubstr("nothing in this column is one"));
    EXPECT_THAT(complaint_on("Choix\nVélo\n\"Vélo, Bancs\"\n", approval), HasSubstr("several choices in one cell"));
}

TEST(ATitleThatHoldsTheSeparator, IsFoundByTheLinesBelow) {
    EXPECT_EQ(complaint_on("Personne;“Vélo; bus”;C\nana;1;2\nbo;2;1\n", five_dots),
              "line 1: names 4 columns, and no line below has more than 3: a title that holds a semicolon, comma or tab stands "
              "in quotes");
    EXPECT_THAT(titles(matrix("Personne;\"Vélo; bus\";C;;\nana;1;2\n", five_dots)), ElementsAre("Vélo; bus", "C"));
}

TEST(AMarkThatTheRoundDoesNotKnow, IsNamedAsItStandsInTheFile) {
    EXPECT_EQ(complaint_on("A;B\nExcellent;Bien\n", {"majority_judgment", {}, ""}),
              "line 2, column A (\"Excellent\"): 6 is not a mark of this method");
    EXPECT_EQ(complaint_on("A;B\n6/2;4/2\n", {"impact_effort", {}, ""}), "line 2, column A (\"6/2\"): 6 is not within 1 and 5");
}

TEST(LineBreaksInCells, AreBlanks) {
    auto const sheet = matrix("\"Per\r\nsonne\";\"Vélo\net bus\";B\n\"bo\nb\";\"1\n\";2\n",
                              {"dots", {}, "", {{"Per sonne", ColumnRole::person}}});
    EXPECT_THAT(titles(sheet), ElementsAre("Vélo et bus", "B"));
    EXPECT_EQ(sheet.persons[0], "bo b");
}

TEST(Words, AreReadWithEveryApostropheAndBlank) {
    auto const mark = [](std::string const& method, std::string const& cell) {
        auto const marks = matrix("A;B\n" + cell + ";\n", {method, {}, ""}).round.poll.ballots[0].marks;
        return marks.empty() ? 99 : marks[0].value;
    };
    for (std::string const apostrophe : {"'", "\u2019", "\u2018", "\u201b", "\u02bc", "\u2032", "\u00b4", "\uff07", "`"})
        EXPECT_EQ(mark("consensus", "d" + apostrophe + "accord"), 1) << apostrophe;
    EXPECT_EQ(mark("consensus", "d’ accord"), 1);
    for (std::string const blank :
         {" ", "  ", "\t", "\u00a0", "\u202f", "\u2007", "\u2009", "\u200a", "\u2002", "\u3000", " \u200b"})
        EXPECT_EQ(mark("consensus", "\"pas" + blank + "d'accord\""), -1) << blank;
    for (std::string const minus : {"-", "\u2212", "\u2013", "\u2011", "\u2010"})
        EXPECT_EQ(mark("decision", minus + "1"), -1) << minus;
    for (std::string const one : {"+1", "1,0", "\"1.0\""}) EXPECT_EQ(mark("decision", one), 1) << one;
    for (std::string const tick : {"x", "X", "\u00d7", "VRAI", "Vrai", "TRUE", "\u2713", "\u2714", "\u2714\ufe0f", "\u2611",
                                   "\u2705", "Oui", "Y", "Je soutiens"})
        EXPECT_EQ(mark("approval", tick), 1) << tick;
    for (std::string const none : {"FAUX", "Faux", "FALSE", "Non", "N", "\u2610"}) EXPECT_EQ(mark("approval", none), 99) << none;
}

// Those of the phone's ballot, in both its languages.
TEST(Words, AreThoseOfOurOwnBallots) {
    auto const marks = [](std::string const& method, std::string const& cells,
                          std::map<std::string, std::string> const& settings = {}) {
        std::string head = "A";
        for (auto const letter : cells)
            if (letter == ';') head += {';', static_cast<char>(head.back() + 1)};
        auto const sheet = matrix(head + "\n" + cells + "\n", {method, settings, ""});
        std::vector<int> values;
        for (auto const& mark : sheet.round.poll.ballots[0].marks) values.push_back(mark.value);
        return values;
    };
    EXPECT_THAT(marks("opinion", "D’accord;Pas d’accord;Je passe;Agree;Disagree;Pass"), ElementsAre(1, -1, 0, 1, -1, 0));
    EXPECT_THAT(marks("decision", "Pour;Contre;Je m’abstiens;For;Against;Abstain"), ElementsAre(1, -1, 0, 1, -1, 0));
    EXPECT_THAT(
        marks("majority_judgment", "Excellent;Très bien;Bien;Assez bien;Passable;Insuffisant;À rejeter", {{"grades", "7"}}),
        ElementsAre(6, 5, 4, 3, 2, 1, 0));
    EXPECT_THAT(
        marks("majority_judgment", "Excellent;Very good;Good;Quite good;Passable;Insufficient;To reject", {{"grades", "7"}}),
        ElementsAre(6, 5, 4, 3, 2, 1, 0));
    EXPECT_THAT(marks("majority_judgment", "Sans avis;No opinion;Bien"), ElementsAre(4));
}

TEST(EverySpellingOfACollege, IsOneCollege) {
    EXPECT_EQ(
        matrix("Personne;Collège;A\nana;ÉLUS;oui\nbo;élus;non\ncy;E\u0301lus;oui\nda;Élus\u00a0;oui\ned;Elus;oui\n", opinion)
            .colleges.size(),
        1U);
}

TEST(APerson, WrittenWithASignThatIsNotSeenIsAskedAbout) {
    EXPECT_THAT(complaint_on("Personne;A\nSuzanne Roy;oui\nSuzanne\u00a0Roy;non\n", opinion),
                HasSubstr("write one person alike, two apart"));
}

TEST(ImpactAndEffort, AreReadWithWhatPeoplePutBetweenThem) {
    for (std::string const cell :
         {"I4 E2", "i4e2", "I4/E2", "I4-E2", "\"I4, E2\"", "I 4 E 2", "4/2", "4 / 2", "'4/2", "I4\u00a0E2"})
        EXPECT_THAT(matrix("A;B\n" + cell + ";4/2\n", {"impact_effort", {}, ""}).round.poll.ballots[0].marks,
                    ElementsAre(voting::PlacedMark{0, 4, 2}, voting::PlacedMark{1, 4, 2}))
            << cell;
}

TEST(ImpactAndEffort, ThatASpreadsheetMadeADateAreKnownInEveryOfItsForms) {
    for (std::string const date :
         {"04/02/2026", "4/2/26", "04-févr", "4-févr.", "04-Feb", "2-Apr", "Feb-04", "févr-04", "avr-02", "4 février",
          "4 févr. 2026", "4 mai 2026", "2026-02-04", "2026-02-04 00:00:00", "04.02.2026", "46057", "45326"})
        EXPECT_THAT(complaint_on("A;B\n" + date + ";I4 E2\n" + date + ";\n", {"impact_effort", {}, ""}),
                    HasSubstr("is a date, which spreadsheets make of 4/2: \"I4 E2\" is left alone"))
            << date;
    for (std::string const other : {"4.2", "4-2", "4 2", "2", "\"0,5\"", "4:2"})
        EXPECT_EQ(complaint_on("A;B\n" + other + ";I4 E2\n", {"impact_effort", {}, ""}),
                  "line 2, column A: an impact and an effort are expected, as I4 E2 (spreadsheets make a date of 4/2)")
            << other;
}

TEST(ARefusedCell, IsShownInWholeLetters) {
    EXPECT_THAT(complaint_on("A\n" + std::string(19, 'a') + "é\n", approval),
                HasSubstr("\"" + std::string(19, 'a') + "\" is not"));
}

}  // namespace
}  // namespace gommette::recount
