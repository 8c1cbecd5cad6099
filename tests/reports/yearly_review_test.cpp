#include "server/reports/yearly_review.hpp"

#include <gmock/gmock.h>

#include "server/reports/calendar_years.hpp"
#include "tests/reports/played_convention.hpp"
#include "tests/reports/told.hpp"

namespace gommette::reports {
namespace {

using testing::HasSubstr;
using testing::Not;

// The middle of that year.
Moment in(int year) { return {(end_of_year(year - 1).value + end_of_year(year).value) / 2}; }

class YearlyReview : public testing::Test {
protected:
    FrenchClock const clock_;
    PlayedConvention convention_;

    void when(int year) { convention_.now = in(year); }
    std::string text(int year = 2027, std::optional<Moment> now = std::nullopt) const {
        auto const document = yearly_review(convention_.history, year, now.value_or(in(2029)));
        return document ? told(*document) : "none";
    }
    void held(int session, Moment closed_at, int joined, int proposals) {
        SessionOutcome outcome;
        outcome.committee = {1};
        outcome.joined = {joined};
        outcome.proposals = {proposals};
        outcome.closed_at = closed_at;
        convention_.history.outcomes.push_back(
            {{session}, domain::name_of(outcome), domain::OutcomeWithWords{outcome, {}, std::nullopt}});
    }
    void retained(int session, int place, int proposal) {
        PriorityOutcome const outcome{{place}, {proposal}, std::nullopt};
        convention_.history.outcomes.push_back(
            {{session}, domain::name_of(outcome), domain::OutcomeWithWords{outcome, {}, std::nullopt}});
    }
    void funded(int sheet, std::vector<FundingLine> lines, std::int64_t cost) {
        SheetFields value;
        value.funding = List<FundingLine, 20>{std::move(lines)};
        convention_.changed(sheet, SheetField::funding, value);
        SheetFields priced;
        priced.budget = ActionBudget{Cost{cost}};
        convention_.changed(sheet, SheetField::budget, priced);
    }
    void measured(int sheet, std::vector<Measure> measures, std::string const& title = "Jeunes accueillis") {
        SheetFields value;
        value.indicators = List<ActionIndicator, 8>{
            {{IndicatorKind::result, {title}, {"jeunes"}, Thousandths{200000}, Thousandths{300000}, {std::move(measures)}}}};
        convention_.changed(sheet, SheetField::indicators, value);
    }
    void due(int sheet, std::vector<Milestone> milestones) {
        SheetFields value;
        value.milestones = List<Milestone, 24>{std::move(milestones)};
        convention_.changed(sheet, SheetField::milestones, value);
    }
};

TEST_F(YearlyReview, IsOfAYearOfTheTermThatHasBegun) {
    EXPECT_EQ(text(2025), "none");
    EXPECT_NE(text(2026), "none");
    EXPECT_NE(text(2029), "none");
    EXPECT_EQ(text(2030), "none");
    EXPECT_EQ(text(2028, in(2027)), "none");
    convention_.history.convention.described.reset();
    EXPECT_EQ(text(2027), "none");
}

TEST_F(YearlyReview, OfAYearThatGoesOnSaysThatItIsProvisional) {
    auto const provisional = text(2027, end_of_year(2027));
    EXPECT_THAT(provisional, HasSubstr("Bilan provisoire 2027 : état au 31 décembre 2027, comparé au 31 décembre 2026"));
    EXPECT_THAT(provisional, HasSubstr("| Dans l’année | 2026 | 2027 (provisoire) |"));
    auto const over = text(2027, Moment{end_of_year(2027).value + 1});
    EXPECT_THAT(over, HasSubstr("Bilan 2027 : état au 31 décembre 2027, comparé au 31 décembre 2026"));
    EXPECT_THAT(over, Not(HasSubstr("provisoire")));
}

TEST_F(YearlyReview, OfTheFirstYearSaysThatThereIsNothingToCompare) {
    EXPECT_THAT(text(2026), HasSubstr("2026 est la première année de la convention"));
    EXPECT_THAT(text(2027), Not(HasSubstr("première année")));
}

TEST_F(YearlyReview, CountsSessionsInTheYearInWhichTheyBegan) {
    convention_.history.outcomes.clear();
    held(1, in(2026), 12, 20);
    held(2, in(2027), 30, 41);
    held(3, in(2027), 9, 5);
    held(4, in(2028), 99, 99);
    retained(2, 1, 5);
    retained(2, 2, 6);
    retained(1, 1, 3);
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("En 2027 : 2 séances tenues, 2 priorités retenues, 0 décision prise"));
    EXPECT_THAT(all, HasSubstr("| Séances tenues | 1 | 2 |"));
    EXPECT_THAT(all, HasSubstr("| Personnes venues, séance par séance | 12 | 39 |"));
    EXPECT_THAT(all, HasSubstr("| Propositions | 20 | 46 |"));
    EXPECT_THAT(all, HasSubstr("| Priorités retenues | 1 | 2 |"));
    EXPECT_THAT(all, HasSubstr("| Comité jeunesse, Atelier | 2 juillet 2027 | 30 | 41 | 2 |"));
    EXPECT_THAT(all, Not(HasSubstr("99")));
}

TEST_F(YearlyReview, CountsMeetingsOfTheSteeringCommitteeApart) {
    convention_.history.outcomes.clear();
    held(1, in(2027), 30, 41);
    held(2, in(2027), 9, 7);
    std::get<SessionOutcome>(convention_.history.outcomes.back().value->outcome).steers = true;
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("En 2027 : 1 séance tenue,"));
    EXPECT_THAT(all, HasSubstr("| Personnes venues, séance par séance | 0 | 30 |"));
    EXPECT_THAT(all, HasSubstr("| Propositions | 0 | 41 |"));
    EXPECT_THAT(all, HasSubstr("| Réunions du comité de pilotage | 0 | 1 |"));
    EXPECT_THAT(all, HasSubstr("# Les réunions du comité de pilotage\n| Réunion | Jour | Personnes | Mises au vote |\n| Comité jeunesse, Atelier | 2 juillet 2027 | 9 | 7 |"));
    EXPECT_THAT(text(2026), Not(HasSubstr("Réunions du comité de pilotage |")));
}

TEST_F(YearlyReview, TellsWhoCameByGroupsOfCollegesThatTellNobody) {
    convention_.history.outcomes.clear();
    held(1, in(2027), 18, 41);
    SessionGroups const groups{{{1}, {{"habitants", 12}, {"élus, CAF", 6}}}};
    auto const all = told(*yearly_review(convention_.history, 2027, in(2029), groups));
    EXPECT_THAT(all, HasSubstr("| Comité jeunesse, Atelier\nhabitants 12 · élus, CAF 6 | 2 juillet 2027 | 18 |"));
    EXPECT_THAT(all, HasSubstr("Un collège de moins de cinq personnes est compté avec un autre."));
}

TEST_F(YearlyReview, TellsDecisionsTakenAndThoseThatStood) {
    when(2026);
    convention_.decided(1, 1, Resolution::to_rework);
    when(2027);
    convention_.decided(2, 1, Resolution::validated, std::nullopt, std::nullopt, 1).decided(3, 2, Resolution::rejected);
    when(2028);
    convention_.decided(4, 2, Resolution::validated, std::nullopt, std::nullopt, 3);
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("| validée | 0 | 1 | 0 | 1 |"));
    EXPECT_THAT(all, HasSubstr("| à retravailler | 1 | 0 | 1 | 0 |"));
    EXPECT_THAT(all, HasSubstr("| rejetée | 0 | 1 | 0 | 1 |"));
}

TEST_F(YearlyReview, TellsWhichActionsMovedFromWhatToWhat) {
    when(2026);
    convention_.begun(1, "JE", 1)
        .titled(1, "Caravane")
        .progresses(1, ProgressState::not_started)
        .begun(2, "JE", 2)
        .titled(2, "Local")
        .progresses(2, ProgressState::under_way);
    convention_.begun(3, "JE", 3).titled(3, "Accueil").progresses(3, ProgressState::under_way);
    when(2027);
    convention_.progresses(1, ProgressState::under_way).progresses(2, ProgressState::done).begun(4, "PE", 1).titled(4, "Crèche");
    when(2028);
    convention_.progresses(1, ProgressState::done).titled(1, "Navette").begun(5, "PE", 2);
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("1 action engagée, 1 action réalisée."));
    EXPECT_THAT(all, HasSubstr("| JE1 Caravane | pas commencée | en cours |"));
    EXPECT_THAT(all, HasSubstr("| JE2 Local | en cours | réalisée |"));
    EXPECT_THAT(all, HasSubstr("| PE1 Crèche | pas encore de fiche | avancement non noté |"));
    EXPECT_THAT(all, HasSubstr("1 action est restée au même point."));
    EXPECT_THAT(all, HasSubstr("| en cours | 2 | 2 |"));
    EXPECT_THAT(all, HasSubstr("| Ensemble | 3 | 4 |"));
    EXPECT_THAT(all, HasSubstr("| Jeunesse | 3 | 3 | 1 | 1 |"));
    EXPECT_THAT(all, Not(HasSubstr("Navette")));
}

TEST_F(YearlyReview, TellsMilestonesThatWereLateAtTheEndOfTheYear) {
    when(2027);
    convention_.begun(1, "JE", 1).titled(1, "Caravane").begun(2, "JE", 2).progresses(2, ProgressState::abandoned);
    due(1, {{{"2027-12-31"}, {"Achat"}, false}, {{"2027-03-01"}, {"Étude"}, true}, {{"2028-01-01"}, {"Tournée"}, false}});
    due(2, {{{"2027-02-01"}, {"Oubliée"}, false}});
    when(2028);
    due(1, {{{"2027-12-31"}, {"Achat"}, true}});
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("Le 31 décembre 2027 : 1 échéance passée et pas faite, sur 1 action."));
    EXPECT_THAT(all, HasSubstr("| 31 décembre 2027 | Achat | JE1 Caravane | à désigner |"));
    for (auto const* title : {"Étude", "Tournée", "Oubliée"}) EXPECT_THAT(all, Not(HasSubstr(title)));
    EXPECT_THAT(text(2028), HasSubstr("Aucune échéance notée n’était en retard"));
}

TEST_F(YearlyReview, SetsTheLastMeasureOfTheYearBesideThatOfTheYearBefore) {
    when(2027);
    convention_.begun(1, "JE", 1).titled(1, "Caravane");
    measured(1, {{{"2026-05-01"}, {210000}}, {{"2026-11-30"}, {212500}}, {{"2027-04-01"}, {230000}}});
    EXPECT_THAT(text(), HasSubstr("| JE1 Caravane | Jeunes accueillis (de résultat) | 212,5 jeunes\n30 novembre 2026 | 230 "
                                  "jeunes\n1er avril 2027 | 300 jeunes |"));
    EXPECT_THAT(text(2028), HasSubstr("| 230 jeunes\n1er avril 2027 | pas de mesure en 2028 |"));
    EXPECT_THAT(text(2028), HasSubstr("1 indicateur, dont 1 sans mesure en 2028."));
}

TEST_F(YearlyReview, CountsAMeasureAtItsOwnDayEvenIfItWasNotedLater) {
    when(2027);
    convention_.begun(1, "JE", 1);
    measured(1, {});
    when(2028);
    measured(1, {{{"2027-12-31"}, {240000}}});
    EXPECT_THAT(text(), HasSubstr("240 jeunes\n31 décembre 2027"));
    measured(1, {{{"2028-02-01"}, {1000}}}, "Un autre");
    EXPECT_THAT(text(), HasSubstr("pas de mesure en 2027"));
}

TEST_F(YearlyReview, TellsMoneyByFunder) {
    when(2026);
    convention_.begun(1, "JE", 1);
    funded(1, {{{"CAF"}, {12000}, FundingState::asked}}, 40000);
    when(2027);
    funded(1, {{{"CAF"}, {10000}, FundingState::granted}, {{"Ville"}, {20000}, FundingState::granted}}, 50000);
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("| Coût prévu des actions | 40 000 € | 50 000 € |"));
    EXPECT_THAT(all, HasSubstr("Financements accordés : 60 % du coût prévu."));
    EXPECT_THAT(all, HasSubstr("| CAF | 12 000 € | 0 € | 0 € | 10 000 € |"));
    EXPECT_THAT(all, HasSubstr("| Ville | 0 € | 0 € | 0 € | 20 000 € |"));
    EXPECT_THAT(all, Not(HasSubstr("Les enveloppes")));
    convention_.happened(EnvelopeSet{{std::nullopt, std::nullopt, Line<1, 80>{"Ville"}}, Cost{15000}, {1}});
    EXPECT_THAT(text(), AllOf(HasSubstr("| Ville | 15 000 € | 20 000 € | 20 000 € | dépassée de 5 000 € |"),
                              HasSubstr("Montants des enveloppes : ceux qui sont déclarés aujourd’hui.")));
}

TEST_F(YearlyReview, TakesAFunderWrittenOtherwiseForTheSame) {
    when(2026);
    convention_.begun(1, "JE", 1);
    funded(1, {{{"Région"}, {12000}, FundingState::asked}}, 40000);
    when(2027);
    funded(1, {{{"REGION"}, {10000}, FundingState::granted}}, 40000);
    EXPECT_THAT(text(), HasSubstr("| REGION | 12 000 € | 0 € | 0 € | 10 000 € |"));
}

TEST_F(YearlyReview, NamesNobodyAndQuotesNothingErased) {
    when(2027);
    convention_.decided(1, 1, Resolution::validated, "Un motif").begun(1, "JE", 1).titled(1, "Caravane");
    SheetFields value;
    value.owner_person = Line<0, 80>{std::string{"Nadia B."}};
    convention_.changed(1, SheetField::owner_person, value);
    convention_.history.convention.sheets[0].changes[0].changed.words = std::nullopt;
    auto const all = text();
    for (auto const* words : {"Claire Morel", "Nadia", "Caravane"}) EXPECT_THAT(all, Not(HasSubstr(words)));
    EXPECT_THAT(all, HasSubstr("JE1 Intitulé à écrire"));
}

TEST_F(YearlyReview, OfAnEmptyYearSaysSo) {
    convention_.history.outcomes.clear();
    auto const all = text();
    for (auto const* said :
         {"Aucune séance ne s’est tenue en 2027.", "Aucune décision n’a été prise.", "Aucune fiche action n’était écrite.",
          "Aucune échéance notée n’était en retard le 31 décembre 2027.", "Aucun indicateur n’est noté sur les fiches.",
          "Aucun plan de financement n’est noté."})
        EXPECT_THAT(all, HasSubstr(said));
}

}  // namespace
}  // namespace gommette::reports
