#include "server/reports/dates.hpp"

#include <gmock/gmock.h>

#include "tests/reports/played_convention.hpp"

namespace gommette::reports {
namespace {

using testing::ElementsAre;

std::vector<std::string> told(documents::Calendar const& calendar) {
    std::vector<std::string> lines;
    for (auto const& event : calendar.events) {
        auto const& day = std::get<documents::CalendarDay>(event.when);
        lines.push_back(std::to_string(day.year) + "-" + std::to_string(day.month) + "-" + std::to_string(day.day) + " " + event.title + " [" + event.uid + "]");
    }
    return lines;
}

std::vector<std::string> without_term(PlayedConvention const& convention) {
    auto lines = told(dates(convention.history));
    return {lines.begin() + 2, lines.end()};
}

TEST(Dates, AreThoseOfTheTerm) {
    EXPECT_THAT(told(dates(PlayedConvention{}.history)), ElementsAre("2026-1-1 Début : Convention territoriale globale [convention-debut@gommette]",
                                                                     "2029-12-31 Fin : Convention territoriale globale [convention-fin@gommette]"));
}

TEST(Dates, AreTheDaysAndMilestonesOfTheConventionWhereTheOfficeToldThem) {
    PlayedConvention convention;
    auto described = *convention.history.convention.described;
    described.starts_on = Day{"2026-04-01"};
    described.ends_on = Day{"2029-06-30"};
    described.milestones = ConventionMilestones{{{{"2028-01-15"}, {"Bilan de mi-parcours"}}, {{"2026-05-04"}, {"Signature"}}}};
    convention.happened(described);
    EXPECT_THAT(told(dates(convention.history)), ElementsAre("2026-4-1 Début : Convention territoriale globale [convention-debut@gommette]",
                                                             "2029-6-30 Fin : Convention territoriale globale [convention-fin@gommette]",
                                                             "2028-1-15 Bilan de mi-parcours : Convention territoriale globale [convention-echeance-1@gommette]",
                                                             "2026-5-4 Signature : Convention territoriale globale [convention-echeance-2@gommette]"));
}

TEST(Dates, AreThoseByWhichSomethingIsToComeBack) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::to_rework, "Chiffrer", "2027-03-01").decided(2, 2, Resolution::postponed, std::nullopt, "2027-09-15");
    EXPECT_THAT(without_term(convention), ElementsAre("2027-3-1 À retravailler : Caravane jeunesse [decision-1@gommette]",
                                                      "2027-9-15 Reportée jusqu’ici : Navette du soir [decision-2@gommette]"));
    EXPECT_EQ(dates(convention.history).events.at(2).description, "Comité jeunesse, Atelier 2\nChiffrer");
    convention.decided(3, 1, Resolution::validated, std::nullopt, std::nullopt, 1);
    EXPECT_THAT(without_term(convention), ElementsAre("2027-9-15 Reportée jusqu’ici : Navette du soir [decision-2@gommette]"));
}

TEST(Dates, AreThoseOfTheSheetsUnlessTheActionIsAbandoned) {
    PlayedConvention convention;
    SheetFields schedule;
    schedule.schedule = ActionSchedule{Day{"2027-03-01"}, Day{"2029-12-31"}};
    SheetFields milestones;
    milestones.milestones = List<Milestone, 24>{{{{"2027-09-15"}, {"Première tournée"}, true}}};
    convention.begun(1, "JE", 3).titled(1, "Caravane").changed(1, SheetField::schedule, schedule).changed(1, SheetField::milestones, milestones);
    EXPECT_THAT(without_term(convention), ElementsAre("2027-3-1 Début : JE3 Caravane [fiche-1-debut@gommette]", "2029-12-31 Fin : JE3 Caravane [fiche-1-fin@gommette]",
                                                      "2027-9-15 Première tournée (fait) : JE3 Caravane [fiche-1-echeance-1@gommette]"));
    convention.progresses(1, ProgressState::abandoned);
    EXPECT_THAT(without_term(convention), ElementsAre());
}

}  // namespace
}  // namespace gommette::reports
