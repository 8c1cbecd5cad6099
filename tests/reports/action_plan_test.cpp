#include "server/reports/action_plan.hpp"

#include <gmock/gmock.h>

#include "server/domain/sheet_fields.hpp"
#include "tests/reports/played_convention.hpp"
#include "tests/reports/told.hpp"

namespace gommette::reports {
namespace {

using testing::HasSubstr;
using testing::Not;

class ActionPlan : public testing::Test {
protected:
    FrenchClock const clock_;
    PlayedConvention convention_;

    std::string text() const { return told(action_plan(convention_.history)); }
    static SheetFields funded() {
        SheetFields value;
        value.funding = List<FundingLine, 20>{{{{"Ville"}, {20000}, FundingState::granted}, {{"CAF"}, {12500}, FundingState::asked}, {{"Région"}, {9000}, FundingState::refused}}};
        return value;
    }
    static SheetFields priced(std::int64_t euros) {
        SheetFields value;
        value.budget = ActionBudget{Cost{euros}};
        return value;
    }
};

TEST_F(ActionPlan, WithoutASheetSaysSo) { EXPECT_THAT(text(), HasSubstr("Aucune fiche action n’a été écrite.")); }

TEST_F(ActionPlan, TellsTheSheetsByFieldInTheOrderOfTheFields) {
    convention_.begun(1, "JE", 2).titled(1, "Caravane").begun(2, "PE", 1).titled(2, "Crèche").begun(3, "JE", 1).titled(3, "Local");
    auto const all = text();
    auto const at = [&](std::string const& what) { return all.find(what); };
    EXPECT_LT(at("# Petite enfance 0–3 ans"), at("# PE1 · Crèche"));
    EXPECT_LT(at("# PE1 · Crèche"), at("# Jeunesse"));
    EXPECT_LT(at("# Jeunesse"), at("# JE1 · Local"));
    EXPECT_LT(at("# JE1 · Local"), at("# JE2 · Caravane"));
    EXPECT_NE(at("# JE2 · Caravane"), std::string::npos);
}

TEST_F(ActionPlan, HasTheFieldsOfTheConventionInItsOrder) {
    convention_.with_fields(own_fields()).begun(1, "PE", 1).begun(2, "JE", 1).begun(3, "SE", 1);
    auto const all = text();
    auto const at = [&](std::string const& what) { return all.find("\n# " + what + "\n"); };
    EXPECT_LT(at("Seniors"), at("Jeunesse et citoyenneté"));
    EXPECT_LT(at("Jeunesse et citoyenneté"), at("Petite enfance"));
    EXPECT_NE(at("Petite enfance"), std::string::npos);
    EXPECT_LT(all.find("| Seniors | 1 |"), all.find("| Jeunesse et citoyenneté | 1 |"));
}

TEST_F(ActionPlan, AddsUpBudgetAndFunding) {
    convention_.begun(1, "JE", 1).changed(1, SheetField::budget, priced(48000)).changed(1, SheetField::funding, funded());
    convention_.begun(2, "PE", 1).changed(2, SheetField::budget, priced(1500000)).begun(3, "PE", 2);
    auto const all = text();
    EXPECT_THAT(all, Not(HasSubstr("Les enveloppes")));
    convention_.happened(EnvelopeSet{{std::nullopt, FieldCode{"JE"}, std::nullopt}, Cost{40000}, {1}});
    EXPECT_THAT(text(), HasSubstr("# Les enveloppes\n"));
    EXPECT_THAT(text(), HasSubstr("| Jeunesse | 40 000 € | 48 000 € | 20 000 € | dépassée de 8 000 € |"));
    EXPECT_THAT(all, HasSubstr("| Jeunesse | 1 | 48 000 € | 12 500 € | 20 000 € |"));
    EXPECT_THAT(all, HasSubstr("| Petite enfance 0–3 ans | 2 | 1 500 000 € | 0 € | 0 € |"));
    EXPECT_THAT(all, HasSubstr("| Ensemble | 3 | 1 548 000 € | 12 500 € | 20 000 € |"));
    EXPECT_THAT(all, HasSubstr("1 action n’a pas encore de coût chiffré."));
    EXPECT_THAT(all, HasSubstr("| Région | 9 000 € | refusé |"));
    EXPECT_THAT(all, HasSubstr("| Demandé et accordé | 32 500 € |  |"));
}

TEST_F(ActionPlan, LeavesAbandonedActionsOutOfTheSums) {
    convention_.begun(1, "JE", 1).changed(1, SheetField::budget, priced(48000)).progresses(1, ProgressState::abandoned);
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("| Ensemble | 0 | 0 € | 0 € | 0 € |"));
    EXPECT_THAT(all, HasSubstr("1 action abandonnée n’est pas comptée ici."));
    EXPECT_THAT(all, HasSubstr("Avancement: abandonnée"));
}

TEST_F(ActionPlan, TellsEveryFieldThatIsFilledIn) {
    convention_.begun(1, "JE", 1).titled(1, "Caravane");
    SheetFields value;
    auto const line = [](std::string text) { return text; };
    value.kind = ActionKind::new_action;
    value.progress = ActionProgress{ProgressState::under_way, Whole<0, 100>{60}};
    value.stake = Prose<0, 600>{line("Un enjeu")};
    value.finding = Prose<0, 1000>{line("Un constat")};
    value.goals = Prose<0, 1000>{line("Des objectifs")};
    value.description = Prose<0, 2000>{line("Une description")};
    value.audience = Line<0, 200>{line("Les 11-17 ans")};
    value.territory = Line<0, 200>{line("Trois communes")};
    value.owner = Line<0, 120>{line("Centre social")};
    value.owner_person = Line<0, 80>{line("Nadia B.")};
    value.caf_owner = Line<0, 120>{line("Conseillère CAF")};
    value.partners = Prose<0, 400>{line("Collège")};
    value.means = Prose<0, 1000>{line("Deux animateurs")};
    value.budget = ActionBudget{Cost{48000}};
    value.funding = funded().funding;
    value.schedule = ActionSchedule{Day{"2027-03-01"}, Day{"2029-12-31"}};
    value.milestones = List<Milestone, 24>{{{{"2027-09-15"}, {"Première tournée"}, false}, {{"2027-04-01"}, {"Achat"}, true}}};
    value.indicators = List<ActionIndicator, 8>{
        {{IndicatorKind::result, {"Jeunes accueillis"}, {"jeunes"}, Thousandths{212000}, Thousandths{300000}, {{{{"2028-01-01"}, {240500}}, {{"2027-06-01"}, {220000}}}}}}};
    value.note = Prose<0, 1000>{line("Une note")};
    domain::for_each_sheet_field([&](SheetField field, auto pointer) {
        if (field == SheetField::title) return;
        ASSERT_TRUE(value.*pointer) << static_cast<int>(field);
        SheetFields one;
        one.*pointer = value.*pointer;
        convention_.changed(1, field, one);
    });
    auto const all = text();
    for (auto const* part :
         {"# JE1 · Caravane\n", "Nature: nouvelle", "Avancement: en cours, 60 %", "Enjeu: Un enjeu", "Constat et indicateurs du diagnostic: Un constat", "Objectifs: Des objectifs",
          "Description: Une description", "Public: Les 11-17 ans", "Territoire: Trois communes", "Pilote: Centre social", "Personne qui pilote: Nadia B.", "Copilote CAF: Conseillère CAF",
          "Partenaires: Collège", "Moyens: Deux animateurs", "Coût: 48 000 €", "Durée: du 1er mars 2027 au 31 décembre 2029", "# Plan de financement\n", "| Ville | 20 000 € | accordé |",
          "# Échéances\n", "| 15 septembre 2027 | Première tournée | à venir |", "| 1er avril 2027 | Achat | faite |", "# Indicateurs de suivi\n",
          "| Jeunes accueillis (de résultat) | 212 jeunes | 300 jeunes | 240,5 jeunes (1er janvier 2028) |", "Note de suivi: Une note", "| JE1 | Caravane | Centre social | en cours, 60 % |"})
        EXPECT_THAT(all, HasSubstr(part));
}

TEST_F(ActionPlan, LeavesOutWhatIsNotFilledInOrErased) {
    convention_.begun(1, "JE", 1).titled(1, "Caravane");
    convention_.history.convention.sheets[0].changes[0].changed.words = std::nullopt;
    auto const all = text();
    EXPECT_THAT(all, Not(HasSubstr("Caravane")));
    EXPECT_THAT(all, HasSubstr("# JE1 · Intitulé à écrire\n"));
    EXPECT_THAT(all, Not(HasSubstr("Enjeu")));
    EXPECT_THAT(all, Not(HasSubstr("Plan de financement")));
}

TEST_F(ActionPlan, TellsWhereAnActionComesFromAndWhatIsDecidedNow) {
    convention_.decided(1, 1, Resolution::validated).begun(1, "JE", 1, 1).begun(2, "JE", 2);
    convention_.decided(2, 1, Resolution::with_reservation, std::nullopt, std::nullopt, 1);
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("Origine: priorité « Caravane jeunesse », Comité jeunesse, Atelier 2 ; décision n° 2 : validée sous réserve, 15 janvier 2027, 9 h 00"));
    EXPECT_THAT(all, HasSubstr("Origine: action déjà conduite"));
    convention_.proposed(1, "Caravane jeunesse", ProposalState::hidden);
    EXPECT_THAT(text(), Not(HasSubstr("Caravane jeunesse")));
}

TEST_F(ActionPlan, TellsEveryOriginOfAnAction) {
    convention_.decided(1, 1, Resolution::validated).decided(2, 4, Resolution::validated).begun(1, "JE", 1, 1);
    convention_.proposed(4, "Bus de soirée").happened(OriginJoined{{1}, {{7}, {4}}, {2}, {1}});
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("Origine: priorité « Caravane jeunesse »"));
    EXPECT_THAT(all, HasSubstr("Autre origine: priorité « Bus de soirée », Comité jeunesse, Atelier 2 ; décision n° 2 : validée"));
    convention_.happened(OriginParted{{1}, {{7}, {4}}, {1}});
    EXPECT_THAT(text(), Not(HasSubstr("Autre origine")));
}

}  // namespace
}  // namespace gommette::reports
