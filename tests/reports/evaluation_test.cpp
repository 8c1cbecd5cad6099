#include "server/reports/evaluation.hpp"

#include <gmock/gmock.h>

#include "server/reports/calendar_years.hpp"
#include "server/reports/evaluated_convention.hpp"
#include "tests/reports/played_convention.hpp"
#include "tests/reports/told.hpp"

namespace gommette::reports {
namespace {

using testing::HasSubstr;
using testing::Not;

ActionIndicator indicator(std::optional<std::int64_t> from, std::optional<std::int64_t> to, std::vector<Measure> measures,
                          IndicatorKind kind = IndicatorKind::result) {
    ActionIndicator made;
    made.kind = kind;
    made.title = {"Jeunes accueillis"};
    made.unit = {"jeunes"};
    if (from) made.baseline_thousandths = Thousandths{*from};
    if (to) made.target_thousandths = Thousandths{*to};
    made.measures.values = std::move(measures);
    return made;
}

TEST(ResultSoFar, IsToldByBaselineTargetAndLastMeasure) {
    auto const so_far = [](std::optional<std::int64_t> from, std::optional<std::int64_t> to, std::vector<Measure> measures) {
        auto const one = indicator(from, to, std::move(measures));
        auto const found = result_so_far(one);
        return std::pair{found.attainment, found.percent};
    };
    EXPECT_EQ(so_far(0, 100, {{{"2027-01-01"}, {50}}}), (std::pair{Attainment::on_the_way, 50}));
    EXPECT_EQ(so_far(0, 100, {{{"2028-01-01"}, {100}}, {{"2027-01-01"}, {50}}}), (std::pair{Attainment::attained, 0}));
    EXPECT_EQ(so_far(100, 40, {{{"2027-01-01"}, {85}}}), (std::pair{Attainment::on_the_way, 25}));
    EXPECT_EQ(so_far(100, 40, {{{"2027-01-01"}, {30}}}), (std::pair{Attainment::attained, 0}));
    EXPECT_EQ(so_far(100, 40, {{{"2027-01-01"}, {101}}}), (std::pair{Attainment::moved_away, 0}));
    EXPECT_EQ(so_far(-1'000'000'000'000, 1'000'000'000'000, {{{"2027-01-01"}, {999'999'999'999}}}),
              (std::pair{Attainment::on_the_way, 99}));
    EXPECT_EQ(so_far(std::nullopt, 100, {{{"2027-01-01"}, {50}}}).first, Attainment::unknown);
    EXPECT_EQ(so_far(0, std::nullopt, {{{"2027-01-01"}, {50}}}).first, Attainment::unknown);
    EXPECT_EQ(so_far(70, 70, {{{"2027-01-01"}, {70}}}).first, Attainment::unknown);
    EXPECT_EQ(so_far(0, 100, {}).first, Attainment::unknown);
}

class Evaluation : public testing::Test {
protected:
    FrenchClock const clock_;
    PlayedConvention convention_;

    std::string text(int year = 2030) const { return told(evaluation(convention_.history, {end_of_year(year - 1).value + 1})); }
    void change(SheetField field, void (*set)(SheetFields&)) {
        SheetFields value;
        set(value);
        convention_.changed(1, field, value);
    }
};

TEST_F(Evaluation, AsksTheFourQuestionsEachWithRoomForTheCommittee) {
    auto const all = text();
    std::size_t at = 0;
    for (auto const* question :
         {"# 1. Les objectifs sont-ils cohérents et pertinents ?", "# 2. Sont-ils atteints ?",
          "# 3. Les moyens sont-ils à la mesure des objectifs ?", "# 4. Ce qui est fait va-t-il durer ?"}) {
        at = all.find(question, at);
        ASSERT_NE(at, std::string::npos) << question;
        EXPECT_NE(all.find("Ce que la convention ne sait pas : ", at), std::string::npos) << question;
        at = all.find("Appréciation du comité de pilotage :", at);
        ASSERT_NE(at, std::string::npos) << question;
    }
}

TEST_F(Evaluation, IsProvisionalUntilTheTermIsOver) {
    EXPECT_THAT(text(2029),
                HasSubstr("Évaluation provisoire : la convention va jusqu’au 31 décembre 2029. État au 1er janvier 2029."));
    EXPECT_THAT(text(2030), HasSubstr("La convention est arrivée à son terme le 31 décembre 2029."));
    convention_.history.convention.described->ends_on = Day{"2029-06-30"};
    EXPECT_THAT(text(2029), HasSubstr("Évaluation provisoire : la convention va jusqu’au 30 juin 2029."));
    EXPECT_THAT(told(evaluation(convention_.history, {end_of_year(2029).value - 1})),
                HasSubstr("La convention est arrivée à son terme le 30 juin 2029. État au 31 décembre 2029."));
    convention_.history.convention.described.reset();
    EXPECT_THAT(text(2029), HasSubstr("Les années de la convention ne sont pas notées"));
}

TEST_F(Evaluation, TellsWhatWasDecidedOnTheCommitteesPriorities) {
    SessionOutcome session;
    session.committee = {1};
    convention_.history.outcomes.push_back({{7}, domain::name_of(session), domain::OutcomeWithWords{session, {}, std::nullopt}});
    for (int place = 1; place <= 4; ++place) {
        PriorityOutcome const outcome{{place}, {place}, std::nullopt};
        convention_.history.outcomes.push_back(
            {{7}, domain::name_of(outcome), domain::OutcomeWithWords{outcome, {}, std::nullopt}});
    }
    convention_.decided(1, 1, Resolution::with_reservation)
        .decided(2, 2, Resolution::to_rework)
        .decided(3, 3, Resolution::rejected);
    convention_.decided(4, 3, Resolution::taken_back, std::nullopt, std::nullopt, 3);
    EXPECT_THAT(text(), HasSubstr("| Comité jeunesse | 1 | 4 | 1 | 1 | 0 | 0 | 2 |"));
}

TEST_F(Evaluation, TellsFieldsWithoutAnActionAndGoalsThatAreNotWritten) {
    convention_.begun(1, "JE", 1).titled(1, "Caravane");
    change(SheetField::stake, [](SheetFields& value) { value.stake = Prose<0, 600>{std::string{"Un enjeu"}}; });
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("Champs sans aucune action : Petite enfance 0–3 ans ; Enfance 3–11 ans ; Parentalité"));
    EXPECT_THAT(all, HasSubstr("| JE1 Caravane | Un enjeu | non écrits |"));
}

TEST_F(Evaluation, AsksForTheFieldsOfTheConvention) {
    convention_.with_fields(own_fields()).begun(1, "SE", 1).begun(2, "JE", 1);
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("Champs sans aucune action : Petite enfance."));
    EXPECT_THAT(all, HasSubstr("| Seniors | 1 | 1 |\n| Jeunesse et citoyenneté | 1 | 1 |"));
    convention_.begun(3, "PE", 1);
    EXPECT_THAT(text(), HasSubstr("Chaque champ a au moins une action."));
}

TEST_F(Evaluation, CountsNoMeetingOfTheSteeringCommitteeAmongTheCommittees) {
    CommitteeFounded steering{{2}, {"PE"}, {"Comité de pilotage"}};
    steering.steers = true;
    convention_.happened(steering);
    SessionOutcome meeting;
    meeting.committee = {2};
    meeting.steers = true;
    meeting.closed_at = convention_.now;
    convention_.history.outcomes.push_back({{6}, domain::name_of(meeting), domain::OutcomeWithWords{meeting, {}, std::nullopt}});
    EXPECT_THAT(text(), HasSubstr("| Comité jeunesse | 0 |"));
    EXPECT_THAT(text(), Not(HasSubstr("| Comité de pilotage |")));
}

TEST_F(Evaluation, TellsProgressResultsAndMeans) {
    convention_.begun(1, "JE", 1).titled(1, "Caravane").progresses(1, ProgressState::under_way).begun(2, "PE", 1);
    SheetFields value;
    value.indicators =
        List<ActionIndicator, 8>{{indicator(200000, 300000, {{{"2028-01-01"}, {240000}}}),
                                  indicator(std::nullopt, 2000, {{{"2028-01-01"}, {1500}}}, IndicatorKind::means)}};
    convention_.changed(1, SheetField::indicators, value);
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("| Champ | En cours | Non noté | Ensemble |"));
    EXPECT_THAT(all, HasSubstr("| Jeunesse | 1 | 0 | 1 |"));
    EXPECT_THAT(all, HasSubstr("| Ensemble | 1 | 1 | 2 |"));
    EXPECT_THAT(all, HasSubstr("| 200 jeunes | 240 jeunes\n1er janvier 2028 | 300 jeunes | 40 % du chemin |"));
    EXPECT_THAT(all, HasSubstr("| – | 1,5 jeunes\n1er janvier 2028 | 2 jeunes | à apprécier |"));
    EXPECT_THAT(all, HasSubstr("1 action n’a pas d’indicateur de résultat."));
    EXPECT_THAT(all, HasSubstr("2 actions n’ont pas de coût noté."));
}

TEST_F(Evaluation, TellsWhoBearsTheActionsAndWhatGoesOnAfterTheTerm) {
    convention_.begun(1, "JE", 1).titled(1, "Caravane").begun(2, "PE", 1).titled(2, "Crèche");
    change(SheetField::kind, [](SheetFields& value) { value.kind = ActionKind::to_strengthen; });
    change(SheetField::owner, [](SheetFields& value) { value.owner = Line<0, 120>{std::string{"Centre social"}}; });
    change(SheetField::partners, [](SheetFields& value) { value.partners = Prose<0, 400>{std::string{"Collège"}}; });
    change(SheetField::milestones, [](SheetFields& value) {
        value.milestones = List<Milestone, 24>{{{{"2030-01-01"}, {"Reprise"}, false}, {{"2029-12-31"}, {"Bilan"}, false}}};
    });
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("| à renforcer | 1 |"));
    EXPECT_THAT(all, HasSubstr("| non notée | 1 |"));
    EXPECT_THAT(all, HasSubstr("| JE1 Caravane | Centre social | Collège |"));
    EXPECT_THAT(all, HasSubstr("| PE1 Crèche | sans pilote | non notés |"));
    EXPECT_THAT(all, HasSubstr("1 action n’a pas de pilote."));
    EXPECT_THAT(all, HasSubstr("| JE1 Caravane | Reprise | 1er janvier 2030 |"));
    EXPECT_THAT(all, Not(HasSubstr("Bilan")));
}

TEST_F(Evaluation, QuotesNothingThatWasErased) {
    convention_.begun(1, "JE", 1).titled(1, "Caravane");
    change(SheetField::goals, [](SheetFields& value) { value.goals = Prose<0, 1000>{std::string{"Un secret"}}; });
    convention_.history.convention.sheets[0].changes[1].changed.words = std::nullopt;
    EXPECT_THAT(text(), Not(HasSubstr("Un secret")));
}

}  // namespace
}  // namespace gommette::reports
