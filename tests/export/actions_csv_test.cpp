#include "server/export/actions_csv.hpp"

#include <gmock/gmock.h>

#include "server/domain/sheet_fields.hpp"
#include "server/export/action_sheets.hpp"
#include "server/export/sheet_words.hpp"
#include "server/reports/sheet_words.hpp"

namespace gommette::exports {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Moment const begun_at{1'800'000'000'000};

domain::NamedOutcome of(Outcome outcome, std::optional<domain::OutcomeWords> words = std::nullopt) {
    auto const name = domain::name_of(outcome);
    return {{}, name, domain::OutcomeWithWords{std::move(outcome), {words ? 1 : 0}, std::move(words)}};
}

// The next change of sheet 1.
struct Sheet {
    std::vector<domain::NamedOutcome> outcomes{
        of(SheetOutcome{{1}, {"JE"}, {3}, SessionsProposal{{9}, {4}}, DecisionId{2}, {1}, begun_at})};
    int changes{0};

    Sheet& says(SheetFields const& value, int member = 1) {
        SheetChangeOutcome change{{1}, {++changes}, *domain::only_field(value), {member}, {begun_at.value + changes * 1000}, std::nullopt};
        outcomes.push_back(of(change, SheetWords{value}));
        return *this;
    }
    template <class Member, class Value>
    Sheet& says(Member member, Value value) {
        SheetFields fields;
        fields.*member = std::move(value);
        return says(fields);
    }
};

Sheet caravan() {
    Sheet sheet;
    sheet.says(&SheetFields::title, Title{"=Caravane"})
        .says(&SheetFields::kind, ActionKind::to_strengthen)
        .says(&SheetFields::progress, ActionProgress{ProgressState::under_way, Whole<0, 100>{60}})
        .says(&SheetFields::owner, Line<0, 120>{"Service jeunesse"})
        .says(&SheetFields::owner, Line<0, 120>{"Centre social"})
        .says(&SheetFields::budget, ActionBudget{Cost{48000}})
        .says(&SheetFields::funding, List<FundingLine, 20>{{{{"Ville"}, {20000}, FundingState::granted},
                                                            {{"CAF"}, {22000}, FundingState::asked},
                                                            {{"MSA"}, {6000}, FundingState::refused}}})
        .says(&SheetFields::schedule, ActionSchedule{Day{"2027-03-01"}, std::nullopt})
        .says(&SheetFields::milestones, List<Milestone, 24>{{{{"2028-06-01"}, {"Bilan"}, false},
                                                             {{"2027-09-15"}, {"Tournée"}, false},
                                                             {{"2027-03-08"}, {"Signature"}, true}}});
    return sheet;
}

TEST(ActionsCsv, HasALineForEachSheetAsItStands) {
    auto const file = actions_csv(caravan().outcomes);
    EXPECT_THAT(file, HasSubstr("\r\n1;JE3;JE;9;4;2;;\"'=Caravane\";à renforcer;en cours;60;;;;;;;Centre social;;;;;48000;"));
    EXPECT_THAT(file, HasSubstr(";22000;20000;2027-03-01;;"));
    EXPECT_THAT(file, HasSubstr(";2027-09-15;")) << "the first that is not done";
    EXPECT_THAT(file, HasSubstr("2027-03-08 : Signature (faite)"));
    EXPECT_THAT(file, Not(HasSubstr("Service jeunesse"))) << "replaced";
    EXPECT_THAT(file, HasSubstr(";2027-01-15T08:00:09Z\r\n"));
}

TEST(ActionsCsv, NamesWhatWasJoinedToASheet) {
    auto sheet = caravan();
    std::get<SheetOutcome>(sheet.outcomes[0].value->outcome).also = {{{{{12}, {1}}, {5}}, {{{9}, {7}}, {6}}}};
    EXPECT_THAT(actions_csv(sheet.outcomes), HasSubstr("\r\n1;JE3;JE;9;4;2;\"S12-P1, S9-P7\";"));
    EXPECT_EQ(action_sheets(sheet.outcomes)[0].also->values[1].decision, DecisionId{6});
}

TEST(ActionsCsv, HasAsManyCellsAsColumns) {
    auto const file = actions_csv(Sheet{}.outcomes);
    auto const line_end = file.find("\r\n");
    auto const cells = [](std::string_view line) { return std::count(line.begin(), line.end(), ';'); };
    EXPECT_EQ(cells(std::string_view{file}.substr(0, line_end)), cells(std::string_view{file}.substr(line_end)));
}

TEST(ActionChangesCsv, HasEveryChangeWithWhoMadeIt) {
    std::vector<storage::PersonName> const names{{0, 1, "Claire Martin"}, {1, 1, "Somebody of session 1"}};
    auto const file = action_changes_csv(caravan().outcomes, names);
    EXPECT_THAT(file, HasSubstr("\r\n1;4;2027-01-15T08:00:04Z;Pilote;Service jeunesse;1;Claire Martin;\r\n"));
    EXPECT_THAT(file, HasSubstr("\r\n1;3;2027-01-15T08:00:03Z;Avancement;\"en cours, 60 %\";1;Claire Martin;\r\n"));
}

TEST(ActionSheets, LeaveOutWhatWasErased) {
    auto sheet = caravan();
    for (auto& outcome : sheet.outcomes) outcome.value->words.reset();
    auto const sheets = action_sheets(sheet.outcomes);
    ASSERT_EQ(sheets.size(), 1U);
    EXPECT_EQ(sheets[0].values, SheetFields{});
    EXPECT_EQ(sheets[0].changed.values.size(), 8U) << "that they were filled in stays";
}

TEST(SheetWords, SayEachFieldInFrench) {
    domain::for_each_sheet_field([](SheetField field, auto) { EXPECT_FALSE(reports::label_of(field).empty()); });
    EXPECT_EQ(reports::written(Thousandths{12500}), "12,5");
    EXPECT_EQ(reports::written(Thousandths{-40}), "-0,04");
    EXPECT_EQ(reports::written(Thousandths{212000}), "212");
    EXPECT_EQ(written(ActionSchedule{std::nullopt, Day{"2030-12-31"}}), "… – 2030-12-31");
    EXPECT_EQ(written(ActionIndicator{IndicatorKind::result, {"Jeunes"}, {"jeunes"}, Thousandths{212000}, std::nullopt,
                                      {{{{"2027-12-31"}, {240500}}}}}),
              "Jeunes (de résultat) : départ 212 jeunes, cible –, 2027-12-31 240,5 jeunes");
}

}  // namespace
}  // namespace gommette::exports
