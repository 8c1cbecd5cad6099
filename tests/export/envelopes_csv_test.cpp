#include "server/export/envelopes_csv.hpp"

#include <gtest/gtest.h>

#include "tests/reports/played_convention.hpp"

namespace gommette::exports {
namespace {

using reports::PlayedConvention;

PlayedConvention& funded(PlayedConvention& played, int sheet, std::optional<std::int64_t> cost, std::vector<FundingLine> lines,
                         std::optional<std::string> begins = std::nullopt) {
    SheetFields value;
    if (cost) {
        value.budget = ActionBudget{Cost{*cost}};
        played.changed(sheet, SheetField::budget, value);
    }
    value.funding = List<FundingLine, 20>{std::move(lines)};
    played.changed(sheet, SheetField::funding, value);
    if (begins) {
        value.schedule = ActionSchedule{Day{*begins}, std::nullopt};
        played.changed(sheet, SheetField::schedule, value);
    }
    return played;
}

EnvelopeSet declared(EnvelopeScope scope, std::int64_t euros) { return {std::move(scope), Cost{euros}, {1}}; }

TEST(EnvelopesCsv, HoldsEachEnvelopeAgainstTheActionsOfItsScope) {
    PlayedConvention played;
    played.begun(1, "JE", 1).begun(2, "JE", 2).begun(3, "PE", 1).begun(4, "JE", 3);
    funded(played, 1, 48000, {{{"Ville"}, {20000}, FundingState::granted}, {{"CAF"}, {12500}, FundingState::asked}}, "2027-03-01");
    funded(played, 2, std::nullopt, {{{"Caf"}, {3000}, FundingState::granted}, {{"Région"}, {9000}, FundingState::refused}}, "2028-01-01");
    funded(played, 3, 10000, {}, "2027-12-31");
    funded(played, 4, 700000, {{{"CAF"}, {1}, FundingState::granted}}, "2027-01-01").progresses(4, ProgressState::abandoned);
    played.happened(declared({}, 60000)).happened(declared({{{2027}}, std::nullopt, std::nullopt}, 50000));
    played.happened(declared({std::nullopt, FieldCode{"JE"}, std::nullopt}, 40000));
    played.happened(declared({std::nullopt, std::nullopt, Line<1, 80>{"C a f"}}, 20000));
    played.happened(declared({{{2028}}, FieldCode{"JE"}, Line<1, 80>{"CAF"}}, 3000));
    played.happened(declared({std::nullopt, std::nullopt, Line<1, 80>{"=Fondation"}}, 5));
    EXPECT_EQ(envelopes_csv(played.history.convention),
              "\xEF\xBB\xBF" "annee;champ_code;champ;financeur;enveloppe_eur;prevu_eur;accorde_eur;reste_eur;actions;actions_sans_cout\r\n"
              ";;;;60000;58000;23000;2000;3;1\r\n"
              ";;;\"'=Fondation\";5;0;0;5;0;0\r\n"
              ";;;C a f;20000;15500;3000;4500;2;0\r\n"
              ";JE;Jeunesse;;40000;48000;23000;-8000;2;1\r\n"
              "2027;;;;50000;58000;20000;-8000;2;0\r\n"
              "2028;JE;Jeunesse;CAF;3000;3000;3000;0;1;0\r\n");
}

}  // namespace
}  // namespace gommette::exports
