#include "server/export/diagnosis_csv.hpp"

#include <gmock/gmock.h>

#include "server/domain/fields.hpp"

namespace gommette::exports {
namespace {

using domain::NamedOutcome;
using domain::OutcomeWithWords;

NamedOutcome line(int number, std::string const& field, DiagnosisSaid said, bool withdrawn = false) {
    DiagnosisOutcome const told{{number}, {field}, {1}, std::move(said), withdrawn, {1}, {0}};
    return {{}, domain::name_of(told), OutcomeWithWords{told, {}, std::nullopt}};
}

DiagnosisSaid stake(std::string const& title) { return {DiagnosisKind::stake, {title}, std::nullopt, std::nullopt}; }

auto const& fields = domain::usual_fields();

constexpr char const* head = "champ;type;intitule;precision;unite;source;valeurs;cible;annee_cible;territoire_compare;valeur_comparee\r\n";

// Below the byte order mark and the head.
std::string lines_of(std::vector<NamedOutcome> const& outcomes) {
    auto const file = diagnosis_csv(fields, outcomes);
    auto const at = file.find(head);
    EXPECT_NE(at, std::string::npos) << file;
    return at == std::string::npos ? "" : file.substr(at + std::string{head}.size());
}

TEST(DiagnosisCsv, TellsAnIndicatorWithAllItsFigures) {
    DiagnosisSaid said{DiagnosisKind::indicator, {"Places"}, Prose<1, 600>{"Toutes"}, IndicatorFigures{{"places"}, {"CAF"}, {{{{2021}, {58'000}}, {{2023}, {61'500}}}},
                       YearFigure{{2030}, {66'000}}, ComparedTerritory{{"Maine-et-Loire"}, {-4'400}}}};
    EXPECT_EQ(lines_of({line(1, "PE", said)}), "PE;indicateur;Places;Toutes;places;CAF;\"2021 : 58 | 2023 : 61,5\";66;2030;Maine-et-Loire;-4,4\r\n");
    said.figures = IndicatorFigures{};
    EXPECT_EQ(lines_of({line(1, "PE", said)}), "PE;indicateur;Places;Toutes;;;;;;;\r\n");
}

TEST(DiagnosisCsv, StandsInTheOrderOfTheConventionsFields) {
    std::vector const outcomes{line(1, "JE", stake("Bouger")), line(2, "SE", stake("Visiter"))};
    auto const order = [&](ConventionFields const& known) {
        auto const file = diagnosis_csv(known, outcomes);
        return file.find("Visiter") < file.find("Bouger");
    };
    EXPECT_TRUE(order({{{{"SE"}, {"Seniors"}}, {{"JE"}, {"Jeunesse"}}}}));
    EXPECT_FALSE(order({{{{"JE"}, {"Jeunesse"}}, {{"SE"}, {"Seniors"}}}}));
}

TEST(DiagnosisCsv, StandsByFieldKindAndNumberAndLeavesOutWhatWasTakenOut) {
    EXPECT_EQ(lines_of({line(1, "JE", stake("Bouger")), line(2, "PE", stake("Accueillir")), line(3, "PE", {DiagnosisKind::finding, {"Départs"}, std::nullopt, std::nullopt}),
                        line(4, "JE", stake("Oublié"), true), line(5, "JE", stake("=1+1"))}),
              "PE;constat;Départs;;;;;;;;\r\nPE;enjeu;Accueillir;;;;;;;;\r\nJE;enjeu;Bouger;;;;;;;;\r\nJE;enjeu;\"'=1+1\";;;;;;;;\r\n");
}

}  // namespace
}  // namespace gommette::exports
