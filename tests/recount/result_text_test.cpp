#include "server/recount/result_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/recount/told_sheets.hpp"

namespace gommette::recount {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Speech, WritesNumbersAsItsReadersDo) {
    Speech const fr(Language::fr);
    Speech const en(Language::en);
    EXPECT_EQ(fr.number(1234567), "1\u202f234\u202f567");
    EXPECT_EQ(en.number(1234567), "1,234,567");
    EXPECT_EQ(fr.number(-9999), "−9999");
    EXPECT_EQ(fr.quotient(7, 2), "3,5");
    EXPECT_EQ(en.quotient(1, 3), "0.33");
    EXPECT_EQ(en.quotient(-3, 4), "−0.75");
    EXPECT_EQ(en.quotient(2, 3), "0.67");
    EXPECT_EQ(en.quotient(1999, 1000), "2");
    EXPECT_EQ(fr.quotient(1, 20), "0,05");
    EXPECT_EQ(fr.quotient(Weight{2} << 99, Weight{3} << 99), "0,67");
    EXPECT_EQ(fr.percentage(2, 3), "67\u00a0%");
    EXPECT_EQ(fr.quotient(40, 4), "10");
    EXPECT_EQ(fr.place(1), "1er");
    EXPECT_EQ(en.place(12), "12th");
    EXPECT_EQ(en.place(22), "22nd");
}

TEST(Speech, GivesNoPercentageBelowTenAndNoDecimalsBelowAHundred) {
    Speech const fr(Language::fr);
    EXPECT_EQ(fr.share(3, 9), "3/9");
    EXPECT_EQ(fr.share(1, 3), "1/3");
    EXPECT_EQ(fr.share(2, 16), "2/16 (13\u00a0%)");
    EXPECT_EQ(fr.share(33, 99), "33/99 (33\u00a0%)");
    EXPECT_EQ(fr.share(100, 300), "100/300 (33,3\u00a0%)");
    EXPECT_EQ(Speech(Language::en).share(100, 300), "100/300 (33.3%)");
}

TEST(ResultText, WithoutBallotsSaysThereIsNoResult) {
    auto const text = told(sheet_text("approval", "[]"));
    EXPECT_THAT(text, HasSubstr("Aucun bulletin : pas de résultat."));
    EXPECT_THAT(text, Not(HasSubstr("%")));
}

TEST(ResultText, PutsTheSentenceFirst) {
    EXPECT_THAT(told(sheet_text("approval", R"([{"count":3,"marks":["A"]},{"marks":["B"]}])")),
                HasSubstr("\nA arrive en tête : 3/4.\n"));
    EXPECT_THAT(told(sheet_text("approval", R"([{"marks":["A","B"]}])"), Language::en), HasSubstr("A and B are tied for first"));
}

TEST(ResultText, NamesNoWinnerThatNobodyIsFor) {
    auto const none = HasSubstr("\nAucune proposition n’a de soutien.\n");
    EXPECT_THAT(told(sheet_text("opinion", R"([{"count":3,"marks":{"A":-1,"B":0}}])")), none);
    for (auto const* method : {"approval", "dots", "duels", "consensus"})
        EXPECT_THAT(told(sheet_text(method, R"([{"count":3,"kind":"blank"}])")), none) << method;
    EXPECT_THAT(told(sheet_text("opinion", R"([{"marks":{"A":-1,"B":1}},{"marks":{"B":-1}}])")),
                HasSubstr("\nB arrive en tête : 1 pour, 1 contre.\n"));
}

TEST(ResultText, SaysADecisionInWords) {
    auto const text = told(
        sheet_text("decision", R"([{"count":12,"marks":{"A":1}},{"count":9,"marks":{"A":-1}},{"count":4,"marks":{"A":0}}])"));
    EXPECT_THAT(text, HasSubstr("A – Adopté : 12 pour, 9 contre ; 4 abstentions. 2 voix suffisaient à changer l’issue."));
    EXPECT_THAT(text, HasSubstr("\n25 votants, 21 exprimés, 4 abstentions"));
    EXPECT_THAT(text, HasSubstr("B – Aucun vote exprimé"));
}

TEST(ResultText, SaysWhoIsRegisteredAndPresentOnlyWhereTheFileDoes) {
    auto const ballots = R"([{"count":12,"marks":["A"]}])";
    EXPECT_THAT(told(sheet_text("approval", ballots)), HasSubstr("\n12 votants, 12 exprimés\n"));
    EXPECT_THAT(told(sheet_text("approval", ballots, R"(,"present":20)")), HasSubstr("\n20 présents, 12 votants"));
    EXPECT_THAT(told(sheet_text("approval", ballots, R"(,"present":20,"registered":28)")),
                HasSubstr("\n28 inscrits, 20 présents, 12 votants"));
}

TEST(ResultText, AgreesWithOne) {
    auto const duels = told(sheet_text("duels", R"([{"count":2,"marks":[{"winner":"A","loser":"B"}]},
                                                    {"marks":[{"winner":"B","loser":"A"}]}])"));
    EXPECT_THAT(duels, HasSubstr("2 gagnés  1 perdu  "));
    EXPECT_THAT(duels, HasSubstr("1 gagné   2 perdus"));
    EXPECT_THAT(told(sheet_text("decision", R"([{"marks":{"A":0}},{"marks":{"A":1}}])")), HasSubstr("1 abstention\n"));
}

TEST(ResultText, SaysWhichGradesTheNumbersOfAJudgmentAre) {
    auto const text = told(sheet_text("majority_judgment", R"([{"count":3,"marks":{"A":5,"B":0}}])"));
    EXPECT_THAT(text, HasSubstr("\nA arrive en tête : « Très bien » de 3 sur 3.\n"));
    EXPECT_THAT(text, HasSubstr("3 · 0 · 0 · 0 · 0 · 0"));
    EXPECT_THAT(text, HasSubstr("\nLes nombres vont de « Très bien » à « À rejeter ».\n"));
}

TEST(ResultText, CountsWhoGaveAJudgmentsGradeOrABetterOne) {
    auto const ballots = R"([{"count":4,"marks":{"A":5}},{"count":5,"marks":{"A":3}},{"count":2,"marks":{"A":0}}])";
    EXPECT_THAT(told(sheet_text("majority_judgment", ballots)),
                HasSubstr("\nA arrive en tête : « Assez bien » ou mieux de 9 sur 11.\n"));
}

// 9 people rank A over B over C, 8 B over C over A, 7 C over A over B: A beats B 16–8, B beats C 17–7, C beats A 15–9.
TEST(ResultText, ShowsTheStrongestPathsWhereDuelsGoInACircle) {
    auto const sheet = [](int third) {
        return R"({"format":"gommette-tally/1","method":"ranking","options":[{"id":"A"},{"id":"B"},{"id":"C"}],"ballots":[)"
               R"({"count":9,"marks":{"A":1,"B":2,"C":3}},{"count":8,"marks":{"B":1,"C":2,"A":3}},{"count":)" +
               std::to_string(third) + R"(,"marks":{"C":1,"A":2,"B":3}}]})";
    };
    auto const text = told(sheet(7));
    EXPECT_THAT(text, HasSubstr("Cercle : A bat B 16–8 ; B bat C 17–7 ; C bat A 15–9.\n"));
    EXPECT_THAT(text, HasSubstr("  1 A  ·     16–8  16–8\n  2 B  15–9  ·     17–7\n  3 C  15–9  15–9  ·\n"));
    EXPECT_THAT(told(sheet(1)), Not(HasSubstr("Chemins")));
}

TEST(ResultText, EndsWithTheRuleAndNamesNoFileOfOurs) {
    auto const text = told(sheet_text("duels", R"([{"marks":[{"winner":"A","loser":"B"}]}])"));
    EXPECT_THAT(text, HasSubstr("\nLa règle : Chaque personne choisit entre deux propositions à la fois"));
    EXPECT_THAT(text, HasSubstr(" Décidé sans arrondi.\n"));
    EXPECT_THAT(text, Not(HasSubstr("hpp")));
}

TEST(ResultText, ScoresNoDuelsBelowTenAndWithoutDecimalsBelowAHundred) {
    auto const text = [](int times) {
        return told(sheet_text("duels", R"([{"count":)" + std::to_string(times) + R"(,"marks":[{"winner":"A","loser":"B"}]}])"));
    };
    EXPECT_THAT(text(9), Not(HasSubstr("score")));
    EXPECT_THAT(text(9), HasSubstr("\nA arrive en tête : 9 gagnés.\n"));
    EXPECT_THAT(text(10), HasSubstr("0 sans choix  score 92  "));
    EXPECT_THAT(text(100), HasSubstr("0 sans choix  score 99  "));
    EXPECT_THAT(text(120), HasSubstr("0 sans choix  score 99,2  "));
}

TEST(ResultText, GivesNoShareOfACostBelowTenVotes) {
    auto const text = [](int voters) {
        return told(R"({"format":"gommette-tally/1","method":"equal_shares","settings":{"budget":100},
                        "options":[{"id":"A","cost":90},{"id":"B","cost":90}],"ballots":[{"count":)" +
                    std::to_string(voters) + R"(,"marks":["A"]},{"count":)" + std::to_string(voters - 1) +
                    R"(,"marks":["B"]}]})");
    };
    EXPECT_THAT(text(10), HasSubstr("9 voix   non financé"));
    EXPECT_THAT(text(30), testing::ContainsRegex("29 voix  pas assez : [0-9]+\u00a0% du coût, redistribution comprise\n"));
    EXPECT_THAT(text(30), Not(testing::ContainsRegex("pas assez : [0-9]+,")));
}

TEST(ResultText, SaysThatEmptyBallotsCountInTheSharesOfAnApproval) {
    auto const text = [](int empty) {
        return told(sheet_text("approval", R"([{"count":11,"marks":["A"]},{"count":)" + std::to_string(empty) + R"(,"marks":[]}])"));
    };
    EXPECT_THAT(text(5), HasSubstr("5 bulletins sur 16 ne cochent rien : ils comptent dans les parts.\n"));
    EXPECT_THAT(text(1), HasSubstr("1 bulletin sur 12 ne coche rien : il compte dans les parts.\n"));
    EXPECT_THAT(told(sheet_text("approval", R"([{"count":11,"marks":["A"]}])")), Not(HasSubstr("coche rien")));
}

TEST(ResultText, NamesTheRuleThatBrokeATie) {
    auto const text = told(sheet_text("dots", R"([{"marks":{"A":2}},{"marks":{"B":1}},{"marks":{"B":1}}])"));
    EXPECT_THAT(text, HasSubstr("Ex æquo : B et A – départagés par le nombre de personnes."));
}

TEST(ResultText, SaysHowManyAreTiedForThePlacesLeft) {
    auto const text = told(sheet_text("approval", R"([{"marks":["A","B"]}])", R"(,"places":1)"));
    EXPECT_THAT(text, HasSubstr("2 ex æquo pour 1 place : A et B."));
}

TEST(ResultText, ShowsWeightingsSideBySideAndTheOfficialOne) {
    auto const text = told(sheet_text("approval",
                                      R"([{"college":"h","count":9,"marks":["A"]},{"college":"e","count":5,"marks":["B"]},
                                          {"college":"e","marks":["A"]},{"college":"h","marks":["B"]}])",
                                      R"(,"colleges":[{"id":"h","weight":1},{"id":"e","weight":3}],"official":"declared")"));
    EXPECT_THAT(text, HasSubstr("par personne  collèges égaux  poids déclarés (officiel)"));
    EXPECT_THAT(text, HasSubstr("A  1             1               2"));
    EXPECT_THAT(text, HasSubstr("B arrive en tête"));
}

TEST(ResultText, LeavesOutWhatASmallCollegeDid) {
    auto const json = sheet_text("approval", R"([{"college":"h","count":30,"marks":["A"]},{"college":"h","count":10,"marks":[]},
                                                 {"college":"e","count":2,"marks":["B"]},{"college":"t","count":3,"marks":["A"]},
                                                 {"college":"t","count":4,"marks":["B"]}])",
                                 R"(,"colleges":[{"id":"h"},{"id":"e"},{"id":"t"}])");
    auto const text = told(json);
    EXPECT_THAT(text, HasSubstr("non montré"));
    EXPECT_THAT(text, HasSubstr("Attention : Des collèges trop petits"));
    auto const sheet = sheet_of(json);
    auto const result = nlohmann::json::parse(result_json(sheet, voting::tally(sheet.round)));
    EXPECT_TRUE(result["results"][0].contains("figures"));
    EXPECT_FALSE(result["results"][1].contains("figures")) << "equal colleges would be a second equation";
    for (auto const& cell : result["breakdown"][1]["colleges"])
        EXPECT_EQ(cell.contains("people"), cell["shown"].get<bool>()) << "a hidden cell holds nothing but that it is hidden";
}

TEST(ResultText, SaysThatASecretRoundsWeightedResultIsWithheld) {
    auto const json = sheet_text("approval", R"([{"college":"h","count":3,"marks":["A"]},{"college":"h","marks":["A","B"]},
                                                 {"college":"h","marks":["B"]},{"college":"h","marks":[]},
                                                 {"college":"m","marks":["B"]}])",
                                 R"(,"secret":true,"official":"equal_colleges","colleges":[{"id":"h"},{"id":"m"}])");
    EXPECT_THAT(told(json), HasSubstr("Attention : Vote secret : un résultat pondéré"));
    EXPECT_THAT(told(json), Not(HasSubstr("collèges égaux")));
    EXPECT_THAT(told(json, Language::en), HasSubstr("A secret vote: a weighted result"));
    auto const sheet = sheet_of(json);
    auto const result = nlohmann::json::parse(result_json(sheet, voting::tally(sheet.round)));
    EXPECT_EQ(result["results"].size(), 1u);
    EXPECT_EQ(result["warnings"].back(), "weighting_withheld");
}

TEST(ResultJson, NamesNoPersonInItsNotices) {
    auto const json = [](std::string const& secret) {
        return sheet_text("dots", R"([{"person":"martine","marks":{"A":1}},{"person":"driss","marks":{"B":1}}])",
                          R"(,"secret":)" + secret);
    };
    auto const result = [&](std::string const& secret) {
        auto sheet = sheet_of(json(secret));
        sheet.round.poll.options[0].state = voting::OptionState::withdrawn;
        return result_json(sheet, voting::tally(sheet.round));
    };
    EXPECT_THAT(result("false"), HasSubstr("\"kind\": \"refunded\""));
    EXPECT_THAT(result("false"), Not(HasSubstr("martine")));
    EXPECT_THAT(result("true"), Not(HasSubstr("martine")));
    EXPECT_THAT(result("true"), HasSubstr("\"notices\": 1"));
}

TEST(ResultText, PutsTheSentenceFirstAcrossCommitteesTooAndTellsTies) {
    auto const text = [](std::string const& second) {
        auto const read = read_sheet(R"({"format":"gommette-tally/1","method":"consolidated","options":[{"id":"A"},{"id":"B"}],
            "committees":[{"id":"k","ranks":{"A":1,"B":2}},{"id":"l","ranks":)" +
                                     second + "}]}");
        auto const& sheet = std::get<CommitteeSheet>(std::get<AnySheet>(read));
        return result_text(sheet, voting::consolidate(2, sheet.ranks, sheet.top), Language::fr);
    };
    EXPECT_THAT(text(R"({"A":1,"B":2})"), HasSubstr("\n\nA arrive en tête.\n\n1. "));
    EXPECT_THAT(text(R"({"A":2,"B":1})"), HasSubstr("\n\nA et B sont ex æquo en tête.\n\n"));
    EXPECT_THAT(text(R"({"A":2,"B":1})"), HasSubstr("\nEx æquo : A et B – restent ex æquo.\n"));
}

TEST(ResultText, SaysWhoIsInFavourWhereTheMarksDoNot) {
    auto const heading = [](std::string const& method, std::string const& marks) {
        auto const ballots =
            R"([{"college":"h","count":6,"marks":)" + marks + R"(},{"college":"e","count":6,"marks":)" + marks + "}]";
        auto const text = told(sheet_text(method, ballots, R"(,"colleges":[{"id":"h"},{"id":"e"}])"));
        auto const from = text.find("Favorables, par collège");
        return text.substr(from, text.find('\n', from) - from);
    };
    EXPECT_EQ(heading("ranking", R"({"A":1})"), "Favorables, par collège (classée parmi les trois premières)");
    EXPECT_EQ(heading("impact_effort", R"({"A":[4,2]})"), "Favorables, par collège (impact de 4 ou 5)");
    EXPECT_EQ(heading("majority_judgment", R"({"A":4})"), "Favorables, par collège (« Assez bien » ou mieux)");
    EXPECT_EQ(heading("approval", R"(["A"])"), "Favorables, par collège");
}

TEST(ResultText, CutsLongTitlesBetweenLetters) {
    std::string title;
    for (int i = 0; i < 100; ++i) title += "é";
    EXPECT_EQ(shortened(title).size(), 71 * std::string("é").size() + std::string("…").size());
    EXPECT_EQ(shortened("Vélo"), "Vélo");
}

}  // namespace
}  // namespace gommette::recount
