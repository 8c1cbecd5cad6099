#include "server/export/session_csv.hpp"

#include <gtest/gtest.h>

#include <map>
#include <vector>

namespace gommette::exports {
namespace {

using Table = std::vector<std::map<std::string, std::string>>;

std::vector<std::string> cells_of(std::string_view text, std::size_t& at) {
    std::vector<std::string> cells(1);
    for (bool quoted = false; at < text.size(); ++at) {
        if (text[at] == '"' && quoted && at + 1 < text.size() && text[at + 1] == '"')
            cells.back().push_back(text[++at]);
        else if (text[at] == '"')
            quoted = !quoted;
        else if (quoted)
            cells.back().push_back(text[at]);
        else if (text[at] == ';')
            cells.emplace_back();
        else if (text[at] == '\r')
            return at += 2, cells;
        else
            cells.back().push_back(text[at]);
    }
    return cells;
}

// Reads the file as a spreadsheet does: lines of cells by column name.
Table read(std::string const& file) {
    std::string_view const text = std::string_view{file}.substr(3);
    std::size_t at = 0;
    auto const header = cells_of(text, at);
    Table table;
    while (at < text.size()) {
        auto const cells = cells_of(text, at);
        EXPECT_EQ(cells.size(), header.size());
        auto& line = table.emplace_back();
        for (std::size_t column = 0; column < header.size() && column < cells.size(); ++column)
            line[header[column]] = cells[column];
    }
    return table;
}

// Session 7: five proposals; 2 merged into 1; a round of dots, one of opinions on 1 and 4 only, and one that is still open.
storage::Outcomes workshop() {
    storage::Outcomes outcomes;
    outcomes.sessions = {{.session = 6, .title = "Une autre"},
                         {.session = 7, .committee = 3, .field = "JE", .committee_title = "Jeunesse", .title = "Atelier 2"}};
    outcomes.proposals = {
        {7, 1, "=1+1", "Deux lignes\nde détail ; et « guillemets »", "live", "resident", 0, 1772647331000},
        {7, 2, "-5 % pour l’été", "", "merged", "elected", 1, 1772647332000},
        {7, 3, "covoiturage hopital", "", "hidden", "", 0, 1772647333000},
        {7, 4, "Cœur de bourg, 0 €", "", "live", "caf", 0, 1772647334000},
        {7, 5, "", "", "withdrawn", "association", 0, 1772647335000},
        {6, 1, "D’une autre séance", "", "live", "resident", 0, 1772647331000},
    };
    outcomes.rounds = {{7, 1, "dots", R"({"dots":5,"cap":3})", 1772648000000, 1772648300000, 22, 21, 19, 18},
                       {7, 2, "opinion", "{}", 1772649000000, 1772649300000, 23, 22, 20, 20},
                       {7, 3, "dots", R"({"dots":1,"cap":1})", 1772650000000, std::nullopt, 0, 0, 0, 0},
                       {6, 1, "dots", R"({"dots":5,"cap":3})", 1772648000000, 1772648300000, 1, 1, 1, 1}};
    outcomes.results = {{7, 1, 1, 1, 23, 11, R"({"1":4,"2":2,"3":5})"},
                        {7, 1, 4, 2, 0, 0, "{}"},
                        {7, 2, 4, 1, 7, 13, R"({"1":10,"-1":3})"},
                        {7, 2, 1, 2, -6, 14, R"({"-1":8,"0":4,"1":2})"},
                        {6, 1, 1, 1, 5, 5, R"({"1":5})"}};
    outcomes.priorities = {{7, 4, 1, 2}, {7, 3, 2, 0}, {6, 1, 1, 1}};
    return outcomes;
}

Table exported(std::int64_t session = 7) {
    auto const file = session_csv(workshop(), session);
    EXPECT_TRUE(file);
    return file ? read(*file) : Table{};
}

TEST(SessionCsv, HasALineForEachProposalAndClosedRoundAndOneForThoseInNone) {
    std::vector<std::pair<std::string, std::string>> lines;
    for (auto& line : exported()) lines.emplace_back(line["proposition"], line["tour"]);
    EXPECT_EQ(lines, (decltype(lines){{"1", "1"}, {"1", "2"}, {"2", ""}, {"3", ""}, {"4", "1"}, {"4", "2"}, {"5", ""}}));
}

TEST(SessionCsv, SaysWhoseSessionItIsOnEveryLine) {
    for (auto& line : exported()) {
        EXPECT_EQ(line["seance"], "7");
        EXPECT_EQ(line["seance_titre"], "Atelier 2");
        EXPECT_EQ(line["champ"], "JE");
        EXPECT_EQ(line["comite"], "Jeunesse");
    }
}

TEST(SessionCsv, TellsTheLineageAndTheStateOfEveryProposal) {
    auto lines = exported();
    EXPECT_EQ(lines[0]["regroupe"], "2");
    EXPECT_EQ(lines[2]["regroupee_dans"], "1");
    EXPECT_EQ(lines[2]["etat"], "regroupée");
    EXPECT_EQ(lines[3]["etat"], "masquée");
    EXPECT_EQ(lines[4]["etat"], "proposée");
    EXPECT_EQ(lines[6]["etat"], "retirée");
    EXPECT_EQ(lines[0]["deposee_le"], "2026-03-04T18:02:11Z");
}

TEST(SessionCsv, NamesCollegesAndNoPerson) {
    auto lines = exported();
    EXPECT_EQ(lines[0]["college"], "habitants");
    EXPECT_EQ(lines[2]["college"], "élus");
    EXPECT_EQ(lines[3]["college"], "animation");
    EXPECT_EQ(lines[4]["college"], "CAF");
    EXPECT_EQ(lines[6]["college"], "associations");
}

TEST(SessionCsv, KeepsItemsWithoutAnyVote) {
    auto line = exported()[4];
    EXPECT_EQ(line["rang"], "2");
    EXPECT_EQ(line["score"], "0");
    EXPECT_EQ(line["votants"], "0");
    EXPECT_EQ(line["repartition"], "");
}

TEST(SessionCsv, GivesEachRoundWithItsSettingsAndTurnout) {
    auto line = exported()[0];
    EXPECT_EQ(line["methode"], "gommettes");
    EXPECT_EQ(line["reglages"], R"({"dots":5,"cap":3})");
    EXPECT_EQ(line["ouvert_le"], "2026-03-04T18:13:20Z");
    EXPECT_EQ(line["clos_le"], "2026-03-04T18:18:20Z");
    EXPECT_EQ(line["inscrits"], "22");
    EXPECT_EQ(line["presents"], "21");
    EXPECT_EQ(line["votants_tour"], "19");
    EXPECT_EQ(line["exprimes"], "18");
    EXPECT_EQ(line["repartition"], "5×3 2×2 4×1");
    EXPECT_EQ(line["pour"] + line["passe"] + line["contre"], "");
}

TEST(SessionCsv, CountsOpinionsApart) {
    auto line = exported()[1];
    EXPECT_EQ(line["methode"], "avis");
    EXPECT_EQ(line["score"], "-6");
    EXPECT_EQ(line["repartition"], "2×1 4×0 8×-1");
    EXPECT_EQ(line["pour"], "2");
    EXPECT_EQ(line["passe"], "4");
    EXPECT_EQ(line["contre"], "8");
    EXPECT_EQ(exported()[5]["passe"], "0");
}

TEST(SessionCsv, PutsPrioritiesInTheirPlaceWithTheRoundTheyComeFrom) {
    auto lines = exported();
    EXPECT_EQ(lines[4]["priorite"], "1");
    EXPECT_EQ(lines[4]["priorite_tour"], "2");
    EXPECT_EQ(lines[3]["priorite"], "2");
    EXPECT_EQ(lines[3]["priorite_tour"], "");
    EXPECT_EQ(lines[0]["priorite"], "");
}

TEST(SessionCsv, KeepsAwkwardTextWholeAndHarmless) {
    auto lines = exported();
    EXPECT_EQ(lines[0]["titre"], "'=1+1");
    EXPECT_EQ(lines[0]["detail"], "Deux lignes\nde détail ; et « guillemets »");
    EXPECT_EQ(lines[2]["titre"], "'-5 % pour l’été");
    EXPECT_EQ(lines[4]["titre"], "Cœur de bourg, 0 €");
    EXPECT_EQ(lines[6]["titre"], "") << "erased";
}

TEST(SessionCsv, GivesNothingForASessionThatIsNotThere) { EXPECT_EQ(session_csv(workshop(), 8), std::nullopt); }

TEST(SessionCsv, GivesTheHeaderAloneForASessionWithoutProposals) {
    storage::Outcomes outcomes;
    outcomes.sessions = {{.session = 1}};
    auto const file = session_csv(outcomes, 1);
    ASSERT_TRUE(file);
    EXPECT_TRUE(read(*file).empty());
    EXPECT_TRUE(file->starts_with("\xEF\xBB\xBFseance;seance_titre;champ;comite;proposition;titre;"));
    EXPECT_TRUE(file->ends_with(";pour;passe;contre\r\n"));
}

}  // namespace
}  // namespace gommette::exports
