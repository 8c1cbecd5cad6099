#include "server/reports/diagnosis_blocks.hpp"

#include <gmock/gmock.h>

#include "server/reports/action_plan.hpp"
#include "server/reports/calendar_years.hpp"
#include "server/reports/evaluation.hpp"
#include "tests/reports/played_convention.hpp"
#include "tests/reports/told.hpp"

namespace gommette::reports {
namespace {

using testing::HasSubstr;
using testing::Not;

DiagnosisSaid stake(std::string const& title) { return {DiagnosisKind::stake, {title}, std::nullopt, std::nullopt}; }

DiagnosisSaid places(std::vector<YearFigure> years) {
    return {DiagnosisKind::indicator, {"Places d’accueil"}, Prose<1, 600>{"Toutes formes"},
            IndicatorFigures{{"places"}, {"CAF"}, {std::move(years)}, YearFigure{{2030}, {66'000}}, ComparedTerritory{{"Maine-et-Loire"}, {72'000}}}};
}

PlayedConvention with_diagnosis() {
    PlayedConvention played;
    played.happened(DiagnosisWritten{{1}, {1}, {"JE"}, stake("Aller vers les jeunes"), {1}});
    played.happened(DiagnosisWritten{{2}, {1}, {"JE"}, stake("Se loger"), {1}});
    played.happened(DiagnosisWritten{{3}, {1}, {"JE"}, places({{{2021}, {58'000}}, {{2023}, {61'500}}}), {1}});
    played.happened(DiagnosisWritten{{4}, {1}, {"PE"}, {DiagnosisKind::finding, {"Des départs en retraite"}, std::nullopt, std::nullopt}, {1}});
    played.begun(1, "JE", 1, 1).titled(1, "Caravane");
    SheetFields value;
    value.stake = Prose<0, 600>{"Aller vers les jeunes, et les écouter"};
    played.changed(1, SheetField::stake, value);
    return played;
}

TEST(DiagnosisInDocuments, StandsBeforeTheActionsOfItsField) {
    auto const text = told(action_plan(with_diagnosis().history));
    auto const at = [&](char const* words) {
        auto const found = text.find(words);
        EXPECT_NE(found, std::string::npos) << words;
        return found;
    };
    EXPECT_LT(at("Le diagnostic"), at("Se loger"));
    EXPECT_LT(at("Se loger"), at("JE1 · Caravane"));
    EXPECT_THAT(text, HasSubstr("58 places, 2021"));
    EXPECT_THAT(text, HasSubstr("61,5 places, 2023"));
    EXPECT_THAT(text, HasSubstr("72 places, Maine-et-Loire"));
    EXPECT_THAT(text, Not(HasSubstr("départs en retraite"))) << "a field without actions has no chapter";
}

TEST(DiagnosisInDocuments, TellsInTheEvaluationWhichStakesActionsRepeat) {
    auto const text = told(evaluation(with_diagnosis().history, {end_of_year(2029).value + 1}));
    EXPECT_THAT(text, HasSubstr("Les enjeux du diagnostic, et les actions qui les reprennent"));
    EXPECT_THAT(text, HasSubstr("Aller vers les jeunes | JE1"));
    EXPECT_THAT(text, HasSubstr("Se loger | aucune"));
    EXPECT_THAT(text, HasSubstr("Les indicateurs du territoire"));
    EXPECT_THAT(told(evaluation(PlayedConvention{}.history, {end_of_year(2029).value + 1})), Not(HasSubstr("diagnostic, et les actions")));
}

TEST(DiagnosisInDocuments, SaysOfAnIndicatorThatNobodyMeasuredYetThatItIsSo) {
    PlayedConvention played;
    played.happened(DiagnosisWritten{{1}, {1}, {"JE"}, places({}), {1}});
    auto const table = diagnosis_table(played.history.convention);
    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_EQ(table.rows[0][1].spans.front().text, "–");
    EXPECT_EQ(table.rows[0][2].spans.front().text, "pas encore mesuré");
}

}  // namespace
}  // namespace gommette::reports
