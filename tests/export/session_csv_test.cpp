#include "server/export/session_csv.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
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

domain::NamedOutcome of(int session, Outcome outcome, std::optional<Words> words = std::nullopt) {
    auto const name = domain::name_of(outcome);
    return {{session}, name, domain::OutcomeWithWords{std::move(outcome), {words ? 1 : 0}, std::move(words)}};
}

domain::NamedOutcome session_of(int session, std::string title) {
    SessionOutcome row;
    row.code = {"B7KM4Q"};
    row.committee = {3};
    row.field = {"JE"};
    row.committee_title = {"Jeunesse"};
    row.title = {std::move(title)};
    return of(session, row);
}

Words words(std::string title, std::string detail = "") { return {{std::move(title)}, Detail{std::move(detail)}}; }

domain::NamedOutcome proposal(int number, ProposalState state, std::optional<College> college, std::optional<Words> words,
                              std::optional<ProposalId> into = std::nullopt, int session = 7) {
    return of(session, ProposalOutcome{{number}, state, college, into, {1772647330000 + 1000 * number}}, std::move(words));
}

RoundOutcome round(int number, Method method, std::int64_t opened_at) {
    RoundOutcome row;
    row.round = {number};
    row.method = method;
    row.opened_at = {opened_at};
    return row;
}

RoundOutcome closed(RoundOutcome row, std::int64_t registered, std::int64_t present, std::int64_t voters, std::int64_t expressed) {
    row.closed_at = Moment{row.opened_at.value + 300000};
    row.registered = {registered};
    row.present = {present};
    row.voters = {voters};
    row.expressed = {expressed};
    return row;
}

ResultOutcome result(int round, int proposal, int rank, std::optional<int> score, int voters, std::vector<MarkCount> counts) {
    ResultOutcome outcome{{round}, {proposal}, Whole<1, 1000>{rank}, std::nullopt, {voters}, {0}, {std::move(counts)}};
    if (score) outcome.score = Whole<-2147483647, 2147483647>{*score};
    return outcome;
}

PriorityOutcome priority(int place, int proposal, std::optional<RoundId> round) { return {{place}, {proposal}, round}; }

// Session 7: five proposals; 2 merged into 1; a round of dots, one of opinions on 1 and 4 only, and one that is still open.
std::vector<domain::NamedOutcome> workshop() {
    Dots const five{{5}, {3}};
    return {session_of(6, "Une autre"),
            session_of(7, "Atelier 2"),
            proposal(1, ProposalState::live, College::resident, words("=1+1", "Deux lignes\nde détail ; et « guillemets »")),
            proposal(2, ProposalState::merged, College::elected, words("-5 % pour l’été"), ProposalId{1}),
            proposal(3, ProposalState::hidden, std::nullopt, words("covoiturage hopital")),
            {{7}, {OutcomeKind::hiding, 3}, domain::OutcomeWithWords{HidingOutcome{{3}, {1772647400000}}, {9}, ReasonWords{{"Redite de l’idée 1"}}}},
            proposal(4, ProposalState::live, College::caf, words("Cœur de bourg, 0 €")),
            proposal(5, ProposalState::withdrawn, College::association, std::nullopt),
            proposal(1, ProposalState::live, College::resident, words("D’une autre séance"), std::nullopt, 6),
            of(7, closed(round(1, five, 1772648000000), 22, 21, 19, 18)),
            of(7, closed(round(2, Opinion{}, 1772649000000), 23, 22, 20, 20)),
            of(7, round(3, Dots{{1}, {1}}, 1772650000000)),
            of(6, closed(round(1, five, 1772648000000), 1, 1, 1, 1)),
            of(7, result(1, 1, 1, 23, 11, {{{1}, {4}}, {{2}, {2}}, {{3}, {5}}})),
            of(7, result(1, 4, 2, 0, 0, {})),
            of(7, result(2, 4, 1, 7, 13, {{{-1}, {3}}, {{1}, {10}}})),
            of(7, result(2, 1, 2, -6, 14, {{{-1}, {8}}, {{0}, {4}}, {{1}, {2}}})),
            of(6, result(1, 1, 1, 5, 5, {{{1}, {5}}})),
            of(7, priority(1, 4, RoundId{2})),
            of(7, priority(2, 3, std::nullopt)),
            of(6, priority(1, 1, RoundId{1}))};
}

Table exported() {
    auto const file = session_csv(workshop(), {7});
    EXPECT_TRUE(file);
    return file ? read(*file) : Table{};
}

Table rounds(std::vector<domain::NamedOutcome> const& outcomes) {
    auto const file = rounds_csv(outcomes, {7});
    EXPECT_TRUE(file);
    return file ? read(*file) : Table{};
}

std::vector<std::pair<std::string, std::string>> proposals_and_rounds(Table lines) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (auto& line : lines) pairs.emplace_back(line["proposition"], line["tour"]);
    return pairs;
}

TEST(SessionCsv, HasOneLineForEachProposalWithTheRoundThatItsPriorityComesFromOrItsLast) {
    auto outcomes = workshop();
    EXPECT_EQ(proposals_and_rounds(exported()), (std::vector<std::pair<std::string, std::string>>{{"1", "2"}, {"2", ""}, {"3", ""}, {"4", "2"}, {"5", ""}}));
    outcomes.push_back(of(7, priority(1, 1, RoundId{1})));
    auto lines = read(*session_csv(outcomes, {7}));
    EXPECT_EQ(lines[0]["tour"], "1") << "retained after the first round";
    EXPECT_EQ(lines[0]["tours"], "2");
    EXPECT_EQ(lines[1]["tours"], "0");
}

TEST(RoundsCsv, HasALineForEachClosedRoundAndProposal) {
    EXPECT_EQ(proposals_and_rounds(rounds(workshop())), (std::vector<std::pair<std::string, std::string>>{{"1", "1"}, {"4", "1"}, {"1", "2"}, {"4", "2"}}));
    auto line = rounds(workshop())[0];
    EXPECT_EQ(line["seance"], "7");
    EXPECT_EQ(line["titre"], "'=1+1");
    EXPECT_FALSE(line.contains("detail"));
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
    EXPECT_EQ(lines[1]["regroupee_dans"], "1");
    EXPECT_EQ(lines[1]["etat"], "regroupée");
    EXPECT_EQ(lines[2]["etat"], "masquée");
    EXPECT_EQ(lines[3]["etat"], "retenue");
    EXPECT_EQ(lines[4]["etat"], "retirée");
    EXPECT_EQ(lines[0]["etat"], "proposée");
    EXPECT_EQ(lines[0]["deposee_le_utc"], "2026-03-04T18:02:11Z");
    EXPECT_EQ(lines[0]["deposee_le"].size(), std::string("2026-03-04 18:02:11").size());
}

TEST(SessionCsv, NamesCollegesAndNoPerson) {
    auto lines = exported();
    EXPECT_EQ(lines[0]["college"], "habitants");
    EXPECT_EQ(lines[1]["college"], "élus");
    EXPECT_EQ(lines[2]["college"], "animation");
    EXPECT_EQ(lines[3]["college"], "CAF");
    EXPECT_EQ(lines[4]["college"], "associations");
}

TEST(SessionCsv, NamesCollegesAsTheSessionDoesWherePeopleReadThem) {
    NamedColleges const named{{{College::resident, Line<1, 30>{"Jeunes"}}, {College::caf, std::nullopt}, {College::elected, Line<1, 30>{"Mairie"}}}};
    auto outcomes = workshop();
    auto limited = closed(round(1, Dots{{5}, {3}}, 1772648000000), 22, 21, 19, 18);
    limited.colleges = Colleges{{College::resident, College::caf}};
    outcomes.push_back(of(7, limited));
    auto const file = session_csv(outcomes, {7}, recount::CollegeNames(named));
    ASSERT_TRUE(file);
    auto const table = read(*file);
    EXPECT_EQ(table.at(0).at("college"), "Jeunes");
    EXPECT_EQ(table.at(1).at("college"), "Mairie");
    EXPECT_EQ(table.at(3).at("college"), "CAF");
    EXPECT_EQ(read(*rounds_csv(outcomes, {7}, recount::CollegeNames(named))).at(0).at("colleges_votants"), "Jeunes, CAF");
    EXPECT_TRUE(table.at(0).contains("favorables_habitants"));
}

TEST(SessionCsv, TellsWhichPriorityAProposalOfTheSteeringCommitteeStandsFor) {
    auto outcomes = workshop();
    auto put = proposal(6, ProposalState::live, std::nullopt, words("Caravane"));
    std::get<ProposalOutcome>(put.value->outcome).priority = PriorityPut{{2}, {4}, {"Comité jeunesse"}, {1}};
    outcomes.push_back(put);
    auto const table = read(*session_csv(outcomes, {7}));
    EXPECT_EQ(table.at(5).at("priorite_seance") + "/" + table.at(5).at("priorite_proposition"), "2/4");
    EXPECT_EQ(table.at(0).at("priorite_seance") + "/" + table.at(0).at("priorite_proposition"), "/");
}

TEST(SessionCsv, KeepsItemsWithoutAnyVote) {
    auto line = rounds(workshop())[1];
    EXPECT_EQ(line["rang"], "2");
    EXPECT_EQ(line["score"], "0");
    EXPECT_EQ(line["votants"], "0");
    EXPECT_EQ(line["repartition"], "");
}

TEST(SessionCsv, GivesEachRoundWithItsSettingsAndTurnout) {
    auto line = rounds(workshop())[0];
    EXPECT_EQ(line["methode"], "gommettes");
    EXPECT_EQ(line["reglages"], "Gommettes : 5 par personne, 3 au plus sur une proposition");
    EXPECT_EQ(line["ouvert_le_utc"], "2026-03-04T18:13:20Z");
    EXPECT_EQ(line["clos_le_utc"], "2026-03-04T18:18:20Z");
    EXPECT_EQ(line["inscrits"], "22");
    EXPECT_EQ(line["presents"], "21");
    EXPECT_EQ(line["votants_tour"], "19");
    EXPECT_EQ(line["exprimes"], "18");
    EXPECT_EQ(line["repartition"], "5×3 2×2 4×1");
    EXPECT_EQ(line["pour"] + line["passe"] + line["contre"], "");
}

TEST(SessionCsv, CountsOpinionsApart) {
    auto line = exported()[0];
    EXPECT_EQ(line["methode"], "avis");
    EXPECT_EQ(line["score"], "-6");
    EXPECT_EQ(line["repartition"], "2×1 4×0 8×-1");
    EXPECT_EQ(line["pour"], "2");
    EXPECT_EQ(line["passe"], "4");
    EXPECT_EQ(line["contre"], "8");
    EXPECT_EQ(exported()[3]["passe"], "0");
}

TEST(SessionCsv, TellsTicksAsTheyAre) {
    auto outcomes = workshop();
    outcomes.push_back(of(7, closed(round(4, Approval{{{3}}}, 1772651000000), 22, 21, 19, 18)));
    outcomes.push_back(of(7, result(4, 5, 1, 12, 12, {{{1}, {12}}})));
    auto const file = session_csv(outcomes, {7});
    ASSERT_TRUE(file);
    auto line = read(*file).back();
    EXPECT_EQ(line["methode"], "approbation");
    EXPECT_EQ(line["reglages"], "Approbation : au plus 3 choix");
    EXPECT_EQ(line["score"], "12");
    EXPECT_EQ(line["repartition"], "12×1");
    EXPECT_EQ(line["pour"] + line["passe"] + line["contre"], "");
}

TEST(SessionCsv, TellsGradesAsTheyAre) {
    auto outcomes = workshop();
    outcomes.push_back(of(7, closed(round(4, MajorityJudgment{}, 1772651000000), 22, 21, 19, 18)));
    outcomes.push_back(of(7, result(4, 5, 1, 4, 12, {{{0}, {2}}, {{4}, {7}}, {{5}, {3}}})));
    auto const file = session_csv(outcomes, {7});
    ASSERT_TRUE(file);
    auto line = read(*file).back();
    EXPECT_EQ(line["methode"], "jugement majoritaire");
    EXPECT_EQ(line["reglages"], "Jugement majoritaire");
    EXPECT_EQ(line["score"], "4");
    EXPECT_EQ(line["repartition"], "3×5 7×4 2×0");
}

TEST(SessionCsv, TellsWhatABudgetFundsAndWhatItCosts) {
    auto outcomes = workshop();
    EqualShares const settings{{45000}, {1}, {{{12000}}}};
    outcomes.push_back(of(7, closed(round(4, settings, 1772651000000), 22, 21, 19, 18)));
    auto funded = result(4, 5, 1, 12, 12, {{{1}, {12}}});
    funded.verdict = ItemVerdict::funded;
    funded.cost = Cost{12000};
    outcomes.push_back(of(7, funded));
    auto const file = session_csv(outcomes, {7});
    ASSERT_TRUE(file);
    auto line = read(*file).back();
    EXPECT_EQ(line["methode"], "budget à parts égales");
    EXPECT_EQ(line["issue"], "financée");
    EXPECT_EQ(line["cout"], "12000");
    EXPECT_EQ(line["colleges_votants"], "");
    EXPECT_EQ(exported()[0]["issue"] + exported()[0]["cout"], "") << "dots decide nothing";
}

TEST(SessionCsv, TellsWhatEachCollegeGave) {
    auto outcomes = workshop();
    auto vote = closed(round(4, Approval{}, 1772651000000), 30, 30, 30, 30);
    vote.official = WeightingName::equal_colleges;
    outcomes.push_back(of(7, vote));
    auto told = result(4, 5, 2, 12, 30, {{{1}, {12}}});
    told.by_college = OptionByCollege{Whole<1, 1000>{1}, Whole<1, 1000>{2}, std::nullopt,
                                      {{{College::resident, {12}, {20}}, {College::caf, {0}, {10}}}}, {{{College::resident, College::caf}}}};
    outcomes.push_back(of(7, told));
    auto const file = session_csv(outcomes, {7});
    ASSERT_TRUE(file);
    auto line = read(*file).back();
    EXPECT_EQ(line["rang"], "2");
    EXPECT_EQ(line["poids_des_voix"], "collèges égaux");
    EXPECT_EQ(line["rang_par_personne"], "1");
    EXPECT_EQ(line["rang_colleges_egaux"], "2");
    EXPECT_EQ(line["rang_poids_declares"], "");
    EXPECT_EQ(line["favorables_habitants"], "12 sur 20");
    EXPECT_EQ(line["favorables_caf"], "0 sur 10");
    EXPECT_EQ(line["favorables_elus"], "");
    EXPECT_EQ(line["ecarts_entre_colleges"], "habitants plus favorables que CAF");
    EXPECT_EQ(exported()[0]["poids_des_voix"], "par personne");
}

TEST(SessionCsv, TellsWhatWasDecidedAndByWhom) {
    auto outcomes = workshop();
    auto vote = closed(round(4, DecisionVote{Majority::two_thirds, MajorityBase::registered, true, std::nullopt}, 1772651000000), 9, 8, 8, 8);
    vote.colleges = Colleges{{College::elected, College::caf}};
    outcomes.push_back(of(7, vote));
    auto rejected = result(4, 5, 1, 1, 8, {{{-1}, {3}}, {{0}, {1}}, {{1}, {4}}});
    rejected.verdict = ItemVerdict::rejected;
    outcomes.push_back(of(7, rejected));
    auto const file = session_csv(outcomes, {7});
    ASSERT_TRUE(file);
    auto line = read(*file).back();
    EXPECT_EQ(line["issue"], "rejetée");
    EXPECT_EQ(line["pour"], "4");
    EXPECT_EQ(line["passe"], "1");
    EXPECT_EQ(line["contre"], "3");
    EXPECT_EQ(line["colleges_votants"], "élus, CAF");
    EXPECT_EQ(line["cout"], "");
}

TEST(SessionCsv, TellsWhoComparedAProposalInDuels) {
    auto outcomes = workshop();
    outcomes.push_back(of(7, closed(round(4, Duels{}, 1772651000000), 22, 21, 19, 18)));
    outcomes.push_back(of(7, result(4, 5, 1, std::nullopt, 12, {})));
    auto const file = session_csv(outcomes, {7});
    ASSERT_TRUE(file);
    auto line = read(*file).back();
    EXPECT_EQ(line["methode"], "duels");
    EXPECT_EQ(line["reglages"], "Duels");
    EXPECT_EQ(line["score"], "");
    EXPECT_EQ(line["pour"], "");
}

TEST(SessionCsv, TellsWhoAgreesInAConsensus) {
    auto outcomes = workshop();
    outcomes.push_back(of(7, closed(round(4, Consensus{}, 1772651000000), 22, 21, 19, 18)));
    outcomes.push_back(of(7, result(4, 5, 1, std::nullopt, 12, {{{-1}, {2}}, {{0}, {3}}, {{1}, {7}}})));
    auto const file = session_csv(outcomes, {7});
    ASSERT_TRUE(file);
    auto line = read(*file).back();
    EXPECT_EQ(line["methode"], "consensus");
    EXPECT_EQ(line["pour"], "7");
    EXPECT_EQ(line["passe"], "3");
    EXPECT_EQ(line["contre"], "2");
}

TEST(SessionCsv, PutsPrioritiesInTheirPlaceWithTheRoundTheyComeFrom) {
    auto lines = exported();
    EXPECT_EQ(lines[3]["priorite"], "1");
    EXPECT_EQ(lines[3]["tour"], "2");
    EXPECT_EQ(lines[2]["priorite"], "2");
    EXPECT_EQ(lines[2]["tour"], "");
    EXPECT_EQ(lines[0]["priorite"], "");
}

TEST(SessionCsv, KeepsAwkwardTextWholeAndHarmless) {
    auto lines = exported();
    EXPECT_EQ(lines[0]["titre"], "'=1+1");
    EXPECT_EQ(lines[0]["detail"], "Deux lignes\nde détail ; et « guillemets »");
    EXPECT_EQ(lines[1]["titre"], "'-5 % pour l’été");
    EXPECT_EQ(lines[3]["titre"], "Cœur de bourg, 0 €");
    EXPECT_EQ(lines[4]["titre"], "") << "erased";
}

TEST(SessionCsv, TellsThatASessionWasReopened) {
    SessionOutcome again = std::get<SessionOutcome>(session_of(7, "Atelier 2").value->outcome);
    again.reopened_at = Moment{1772652000000};
    auto outcomes = workshop();
    outcomes.push_back(of(7, again));
    auto lines = read(*session_csv(outcomes, {7}));
    EXPECT_EQ(lines[0]["seance_rouverte_le"], "2026-03-04T19:20:00Z");
    EXPECT_EQ(exported()[0]["seance_rouverte_le"], "");
}

TEST(SessionCsv, TellsHowManyVotedOnATextThatChanged) {
    auto outcomes = workshop();
    auto reworded = result(2, 4, 1, 7, 13, {{{-1}, {3}}, {{1}, {10}}});
    reworded.on_former_words = Whole<0, 1000>{6};
    outcomes.push_back(of(7, reworded));
    auto lines = rounds(outcomes);
    EXPECT_EQ(lines[3]["votes_sur_ancien_texte"], "6");
    EXPECT_EQ(lines[2]["votes_sur_ancien_texte"], "");
}

TEST(SessionCsv, TellsRoundsApartAndHowTheirVotersCameIn) {
    auto outcomes = workshop();
    for (auto& named : outcomes)
        if (auto* round = std::get_if<RoundOutcome>(&named.value->outcome); round && round->round == RoundId{1}) {
            round->title = Line<1, 60>{"Table 1"};
            round->room = RoomKind::personal;
            round->on_tablet = Whole<0, 1000>{2};
        }
    std::set<std::string> told;
    for (auto& line : rounds(outcomes)) told.insert(line["tour"] + " " + line["tour_titre"] + " " + line["salle"] + " " + line["votants_tablette"]);
    EXPECT_TRUE(told.contains("1 Table 1 personnelle 2"));
    EXPECT_TRUE(told.contains("2   0"));
    EXPECT_EQ(told.size(), 2U);
}

TEST(SessionCsv, GivesNothingForASessionThatIsNotThere) { EXPECT_EQ(session_csv(workshop(), {8}), std::nullopt); }

TEST(SessionCsv, GivesTheHeaderAloneForASessionWithoutProposals) {
    auto const file = session_csv({session_of(1, "Atelier")}, {1});
    ASSERT_TRUE(file);
    EXPECT_TRUE(read(*file).empty());
    EXPECT_TRUE(file->starts_with("\xEF\xBB\xBFseance;seance_titre;champ;comite;seance_rouverte_le;proposition;titre;"));
    EXPECT_TRUE(file->ends_with(";pour;passe;contre;issue;cout;colleges_votants;votants_papier;votants_main_levee;votants_tablette;salle;poids_des_voix;rang_par_personne;rang_colleges_egaux;rang_poids_declares"
                                ";favorables_habitants;favorables_techniciens;favorables_elus;favorables_associations;favorables_caf"
                                ";ecarts_entre_colleges;votes_sur_ancien_texte\r\n"));
}

}  // namespace
}  // namespace gommette::exports
