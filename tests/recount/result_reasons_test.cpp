#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/recount/told_sheets.hpp"

// What a result says of itself: what broke a tie, what was needed, what is not told and why.
namespace gommette::recount {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ResultText, SaysThatNobodyBrokeATieOfEqualShares) {
    auto const json = R"({"format":"gommette-tally/1","method":"equal_shares","settings":{"budget":30000},
        "options":[{"id":"A","cost":30000},{"id":"B","cost":30000}],
        "ballots":[{"count":4,"marks":["A"]},{"count":4,"marks":["B"]},{"marks":["A","B"]}]})";
    auto const text = told(json);
    EXPECT_THAT(text, HasSubstr("\nAucun projet n’est financé.\n"));
    EXPECT_THAT(text, HasSubstr("Ex æquo : A et B – restent ex æquo.\n"));
    EXPECT_THAT(text, HasSubstr("2 ex æquo pour 1 place : A et B."));
    EXPECT_THAT(text, Not(HasSubstr("graine")));
    auto const result = json_of(json)["results"][0];
    EXPECT_TRUE(result["figures"][0]["undecided"].get<bool>());
    EXPECT_EQ(result["contest"]["places_left"], 1);
}

TEST(ResultText, SaysWhatIsDearerThanTheBudget) {
    auto const json = R"({"format":"gommette-tally/1","method":"equal_shares","settings":{"budget":100},
        "options":[{"id":"A","cost":90},{"id":"B","cost":250}],"ballots":[{"count":20,"marks":["A","B"]}]})";
    EXPECT_THAT(told(json), HasSubstr("20 voix  plus cher que l’enveloppe"));
    EXPECT_THAT(told(json), Not(HasSubstr("pas assez")));
    EXPECT_FALSE(json_of(json)["results"][0]["figures"][1].contains("effective_support_millionths"));
}

TEST(ResultText, SaysInAWholeSentenceWhatEqualSharesSharedOut) {
    // 10 for each of ten people. Six can pay A; the four for B hold 40 of its 50, and 56 once everybody has 4 more.
    auto const json = R"({"format":"gommette-tally/1","method":"equal_shares","settings":{"budget":100,"unit":2},
        "options":[{"id":"A","cost":45},{"id":"B","cost":50}],
        "ballots":[{"count":6,"marks":["A"]},{"count":4,"marks":["B"]}]})";
    EXPECT_THAT(told(json), testing::ContainsRegex(
                                "Dépensé : 95 sur 100 ; pour employer le reste, la part de chaque personne a été relevée de 4\\.\n"));
    EXPECT_THAT(told(json), Not(HasSubstr("×")));
}

TEST(ResultText, TellsATieOfManyByItsRanks) {
    auto const sheet = [](char const* more) {
        std::string options;
        std::string for_all;
        for (int i = 1; i <= 20; ++i) {
            auto const id = "P" + std::to_string(i);
            options += (i > 1 ? "," : "") + (R"({"id":")" + id + R"("})");
            for_all += (i > 1 ? "," : "") + ("\"" + id + R"(":1)");
        }
        return R"({"format":"gommette-tally/1","method":"opinion","options":[)" + options + R"(],"ballots":[{"count":3,"marks":{)" +
               for_all + "}}]" + more + "}";
    };
    EXPECT_THAT(told(sheet("")), HasSubstr("\nEx æquo : 20 propositions au rang 1 – restent ex æquo.\n"));
    EXPECT_THAT(told(sheet(R"(,"ties":{"lot":5})")),
                HasSubstr("\nEx æquo : 20 propositions aux rangs 1 à 20 – départagés par tirage au sort (graine 5).\n"));
}

TEST(ResultText, SaysAtWhichRemovedGradeATieOfAJudgmentBroke) {
    // Alike up to the last of five: the third removed on the lower side, the fourth of all.
    auto const json = sheet_text("majority_judgment", R"([{"count":3,"marks":{"A":3,"B":3}},{"marks":{"A":5,"B":5}},
                                                          {"marks":{"A":0,"B":1}}])");
    EXPECT_THAT(told(json), HasSubstr("Ex æquo : B et A – même mention, départagés par les mentions suivantes (à la 4e mention retirée)."));
    EXPECT_EQ(json_of(json)["results"][0]["ties"][0]["at_grade"], 4);
    EXPECT_THAT(told(json, Language::en), HasSubstr("Tied: B and A – same grade, told apart by the next grades (at the 4th removed grade)."));
}

TEST(ResultText, MarksAnEvenlySplitJury) {
    auto const json = sheet_text("majority_judgment", R"([{"count":4,"marks":{"A":5,"B":4}},{"count":4,"marks":{"A":0,"B":4}}])");
    EXPECT_THAT(told(json), testing::ContainsRegex("A +À rejeter[^\n]*jury partagé en deux"));
    EXPECT_THAT(told(json), Not(testing::ContainsRegex("B +Bien[^\n]*jury partagé en deux")));
    EXPECT_TRUE(json_of(json)["results"][0]["figures"][0]["evenly_split"].get<bool>());
}

TEST(ResultText, CountsABlankBallotOnce) {
    auto const ballots = R"([{"count":3,"marks":{"A":1,"B":0}},{"marks":{"A":1}},{"kind":"blank"}])";
    EXPECT_THAT(told(sheet_text("opinion", ballots)), testing::ContainsRegex("A +4 pour +0 neutre +0 contre +0 sans marque"));
    EXPECT_THAT(told(sheet_text("opinion", ballots)), testing::ContainsRegex("B +0 pour +3 neutres +0 contre +1 sans marque"));
    auto const grades = R"([{"count":3,"marks":{"A":5,"B":4}},{"marks":{"A":5}},{"kind":"blank"}])";
    EXPECT_THAT(told(sheet_text("majority_judgment", grades)), HasSubstr("(0 sans avis)"));
    EXPECT_THAT(told(sheet_text("majority_judgment", grades)), HasSubstr("(1 sans avis)"));
}

TEST(ResultText, SaysHowManyVotesADecisionTook) {
    auto const text = told(sheet_text("decision", R"([{"count":19,"marks":{"A":1}},{"count":2,"marks":{"A":-1}}])",
                                      R"(,"present":25,"registered":29,"settings":{"majority":"two_thirds","base":"registered"})"));
    EXPECT_THAT(text, HasSubstr("A – Rejeté : 19 pour, 2 contre ; il en fallait 20 (deux tiers de 29 inscrits) ; 0 abstention."));
    auto const few = told(sheet_text("decision", R"([{"count":8,"marks":{"A":1}}])",
                                     R"(,"present":9,"registered":19,"settings":{"preset":"cgct"})"));
    EXPECT_THAT(few, HasSubstr("A – Quorum non atteint : 9 présents ; il en fallait 10 sur 19 inscrits."));
}

TEST(ResultText, TakesProxiesOneAHolder) {
    auto const json = sheet_text("decision", R"([{"count":13,"marks":{"A":1}}])",
                                 R"(,"present":10,"proxies":3,"registered":19,"settings":{"preset":"cgct"})");
    EXPECT_THAT(told(json), HasSubstr("\n19 inscrits, 10 présents, 3 pouvoirs, 13 votants"));
    EXPECT_THAT(told(json), HasSubstr("A – Adopté : 13 pour"));
    auto const complaint = [](std::string const& more) {
        auto const read = read_sheet(sheet_text("decision", R"([{"count":13,"marks":{"A":1}}])", more));
        auto const& found = std::get<Complaint>(read);
        return found.place + ": " + found.why;
    };
    EXPECT_EQ(complaint(R"(,"present":10,"registered":19)"),
              "/present: is fewer than the 13 who voted: \"proxies\" says for how many of them somebody present voted");
    EXPECT_EQ(complaint(R"(,"present":6,"proxies":7)"), "/proxies: are more than the 6 present: one a holder");
    EXPECT_EQ(complaint(R"(,"present":10,"proxies":3,"registered":12)"),
              "/registered: is fewer than the 10 present and 3 represented");
}

// 5 of 8 in one college are against, 20 of 30 in the other for; each college weighs the same. One ballot of a third is hidden, and
// weighted figures with it; the verdict is not.
TEST(ResultText, SaysThatTheOfficialWeightingTurnsOverTheCountByPerson) {
    auto const json = sheet_text("decision", R"([{"college":"e","count":1,"marks":{"A":1}},{"college":"e","count":7,"marks":{"A":-1}},
        {"college":"h","count":20,"marks":{"A":1}},{"college":"h","count":10,"marks":{"A":-1}},{"college":"c","marks":{"A":-1}}])",
                                 R"(,"official":"equal_colleges","colleges":[{"id":"e"},{"id":"h"},{"id":"c"}])");
    EXPECT_THAT(told(json), HasSubstr("\nA – Rejeté.\n"));
    EXPECT_THAT(told(json),
                HasSubstr("Attention : la pondération officielle (collèges égaux) renverse le décompte par personne : A.\n"));
    auto const result = json_of(json);
    EXPECT_EQ(result["official_turns_over"], nlohmann::json::array({"A"}));
    EXPECT_EQ(result["results"][0]["figures"][0]["verdict"], "adopted");
    EXPECT_FALSE(result["results"][1].contains("figures"));
    EXPECT_EQ(result["results"][1]["verdicts"][0]["verdict"], "rejected");
}

TEST(ResultText, WritesWeightedSharesAsPercentages) {
    auto const text = told(sheet_text("approval", R"([{"college":"h","count":9,"marks":["A"]},{"college":"h","count":3,"marks":["B"]},
                                                      {"college":"e","count":2,"marks":["A"]},{"college":"e","count":4,"marks":["B"]}])",
                                      R"(,"colleges":[{"id":"h"},{"id":"e"}],"official":"equal_colleges")"));
    // 9/12 and 2/6: 54 %; 3/12 and 4/6: 46 %.
    EXPECT_THAT(text, HasSubstr("\nA arrive en tête : 54\u00a0% à collèges égaux.\n"));
    EXPECT_THAT(text, HasSubstr("46\u00a0% à collèges égaux"));
}

TEST(ResultText, NamesWhatIsRetainedWherePlacesAreGiven) {
    auto const ballots = R"([{"count":3,"marks":["A"]},{"marks":["A","B"]}])";
    EXPECT_THAT(told(sheet_text("approval", ballots, R"(,"places":1)")), HasSubstr("\nRetenues (1 place) : A.\n"));
    EXPECT_EQ(json_of(sheet_text("approval", ballots, R"(,"places":2)"))["results"][0]["retained"],
              nlohmann::json::array({"A", "B"}));
    EXPECT_THAT(told(sheet_text("approval", R"([{"marks":["A","B"]}])", R"(,"places":1)")),
                HasSubstr("\nRetenues (1 place) : aucune sans départage.\n"));
}

TEST(ResultText, SaysWhyTheWinnerOfACircleWins) {
    auto const text = told(R"({"format":"gommette-tally/1","method":"ranking","options":[{"id":"A"},{"id":"B"},{"id":"C"}],"ballots":[
        {"count":9,"marks":{"A":1,"B":2,"C":3}},{"count":8,"marks":{"B":1,"C":2,"A":3}},{"count":7,"marks":{"C":1,"A":2,"B":3}}]})");
    EXPECT_THAT(text, HasSubstr("A l’emporte : le duel le plus faible de sa meilleure chaîne vers B est 16–8, au retour 15–9 ; "
                                "vers C est 16–8, au retour 15–9.\n"));
}

TEST(ResultText, SaysWhoCouldNotSpeakOfALateOption) {
    auto const text = told(R"({"format":"gommette-tally/1","method":"approval","options":[{"id":"A"},{"id":"B","added":4}],"ballots":[
        {"marks":["A"]},{"marks":["A"]},{"marks":["A"]},{"marks":["B"]},{"marks":["B"]}]})");
    EXPECT_THAT(text, HasSubstr("B : 2 bulletins sur 5 pouvaient se prononcer"));
    EXPECT_THAT(text, Not(HasSubstr("A : 5 bulletins")));
}

TEST(ResultText, SaysWhoCouldNotSpeakOfALateOptionThatGetsNoPlace) {
    auto const text = told(R"({"format":"gommette-tally/1","method":"majority_judgment","options":[{"id":"A"},{"id":"B","added":4}],"ballots":[
        {"marks":{"A":4}},{"marks":{"A":4}},{"marks":{"A":4}},{"marks":{"B":5}},{"marks":{"B":5}}]})");
    EXPECT_THAT(text, HasSubstr("B : 2 bulletins sur 5 pouvaient se prononcer (ajoutée ou regroupée en cours de vote).\n"));
}

TEST(ResultText, CountsDotsGivenBackAndTheirPeople) {
    auto sheet = sheet_of(sheet_text("dots", R"([{"person":"m","marks":{"A":2}},{"person":"d","marks":{"A":1,"B":1}}])"));
    sheet.round.poll.options[0].state = voting::OptionState::withdrawn;
    EXPECT_THAT(result_text(sheet, voting::tally(sheet.round), Language::fr), HasSubstr("3 gommettes rendues à 2 personnes.\n"));
}

TEST(ResultText, HasNoEmptyTableOfDuelsByCollege) {
    auto const text = told(sheet_text("duels", R"([{"college":"h","count":6,"marks":[{"winner":"A","loser":"B"}]},
                                                   {"college":"e","count":6,"marks":[{"winner":"B","loser":"A"}]}])",
                                      R"(,"colleges":[{"id":"h"},{"id":"e"}])"));
    EXPECT_THAT(text, Not(HasSubstr("Favorables")));
    EXPECT_THAT(text, HasSubstr("Votants par collège : h (6) et e (6).\n"));
}

TEST(ResultText, SaysWhichPlacesAreAsGoodAcrossCommittees) {
    auto const read = read_sheet(R"({"format":"gommette-tally/1","method":"consolidated","options":[{"id":"A"},{"id":"B"},{"id":"C"}],
        "committees":[{"id":"k","ranks":{"A":1,"C":2,"B":2}},{"id":"l","ranks":{"B":1,"C":2,"A":3}}]})");
    auto const& sheet = std::get<CommitteeSheet>(std::get<AnySheet>(read));
    auto const result = voting::consolidate(3, sheet.ranks, sheet.top);
    auto const text = result_text(sheet, result, Language::fr);
    EXPECT_THAT(text, HasSubstr("\nA : dans un ordre aussi bon, toute place de la 1 à la 3.\n"));
    EXPECT_THAT(text, HasSubstr("parmi les 3 premiers dans 2 comités sur 2"));
    auto const told_json = nlohmann::json::parse(result_json(sheet, result));
    EXPECT_EQ(told_json["figures"][2]["earliest_place"], 2);
    EXPECT_EQ(told_json["figures"][2]["latest_place"], 3);
}

// A secret round: a small opinion group would tell its people's votes.
TEST(ResultJson, TellsNoSmallOpinionGroupOfASecretRound) {
    std::string options;
    std::string one;
    std::string other;
    for (int i = 0; i < 10; ++i) {
        auto const id = "\"s" + std::to_string(i) + "\"";
        options += (i > 0 ? "," : "") + ("{\"id\":" + id + "}");
        one += (i > 0 ? "," : "") + (id + ":1");
        other += (i > 0 ? "," : "") + (id + ":-1");
    }
    auto const sheet = [&](std::string const& more) {
        return R"({"format":"gommette-tally/1","method":"consensus","sensitive":true,"options":[)" + options +
               R"(],"ballots":[{"count":30,"marks":{)" + one + R"(}},{"count":6,"marks":{)" + other + "}}]" + more + "}";
    };
    EXPECT_EQ(json_of(sheet(""))["results"][0]["opinion_groups"]["sizes"], nlohmann::json::array({30, 6}));
    auto const secret = json_of(sheet(R"(,"secret":true)"))["results"][0];
    EXPECT_FALSE(secret.contains("opinion_groups"));
    EXPECT_EQ(secret["no_opinion_groups"], "withheld");
    EXPECT_FALSE(secret["figures"][0].contains("groups"));
}

TEST(ResultText, GivesTheTrueReasonForNoOpinionGroups) {
    EXPECT_THAT(told(sheet_text("consensus", R"([{"count":40,"marks":{"A":1}}])")), HasSubstr("moins de 10 énoncés"));
    EXPECT_THAT(told(sheet_text("consensus", R"([{"count":4,"marks":{"A":1}}])")), HasSubstr("moins de 30 votants"));
}

}  // namespace
}  // namespace gommette::recount
