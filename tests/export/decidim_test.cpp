#include "server/export/decidim.hpp"

#include <gmock/gmock.h>

#include <map>

#include "server/csv/reader.hpp"
#include "server/documents/package.hpp"
#include "server/domain/views/convention_outcomes.hpp"
#include "server/export/exports.hpp"
#include "tests/reports/played_convention.hpp"
#include "tests/reports/played_session.hpp"

namespace gommette::exports {
namespace {

using domain::ballot;
using domain::dots;
using domain::facilitator;
using domain::mark;
using domain::proposal;
using domain::resident;
using domain::round_number;
using reports::ConventionHistory;
using reports::PlayedConvention;
using reports::PlayedSession;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

ConventionHistory history_of(PlayedConvention const& convention, PlayedSession const& played) {
    auto history = convention.history;
    history.outcomes.clear();
    for (auto const& outcome : domain::all_outcomes(played.history.session)) history.outcomes.push_back({{7}, domain::name_of(outcome.outcome), outcome});
    for (auto const& outcome : domain::all_outcomes(history.convention)) history.outcomes.push_back({{}, domain::name_of(outcome.outcome), outcome});
    return history;
}

PlayedSession voted() {
    auto played = reports::played_to_vote();
    played.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}).doing(facilitator(), dots());
    for (int person = 1; person <= 3; ++person) played.doing(resident(person), ballot({mark(1, 3), mark(4, 1)}));
    played.after(5).doing(facilitator(), CloseRound{round_number(1)});
    return std::move(played.go_to(StepKind::prioritizing).doing(facilitator(), Retain{{{proposal(1), proposal(4)}}}));
}

using Cells = std::map<std::string, std::string>;

// The lines by the names of their columns, as Decidim's reader takes them.
std::vector<Cells> lines_of(std::string const& csv) {
    auto const read = csv::read_strictly(csv, ';');
    auto const* rows = std::get_if<std::vector<csv::Row>>(&read);
    EXPECT_TRUE(rows);
    std::vector<Cells> lines;
    for (std::size_t at = 1; rows && at < rows->size(); ++at) {
        EXPECT_EQ((*rows)[at].cells.size(), rows->front().cells.size());
        for (auto& cells = lines.emplace_back(); auto const& name : rows->front().cells) cells[name] = (*rows)[at].cells[cells.size()];
    }
    return lines;
}

TEST(Decidim, IsToldOfTheVoteThatDecidedAndNotOfItsPaper) {
    PlayedConvention convention;
    DecisionTaken taken{{1}, {7}, {1}, Resolution::validated, std::nullopt, {1}, std::nullopt, std::nullopt, std::nullopt};
    taken.by_round = SessionsRound{{6}, {2}};
    convention.with_fields(reports::own_fields()).happened(taken);
    auto const lines = lines_of(decidim_proposals(history_of(convention, voted())));
    EXPECT_EQ(lines.at(0).at("answer/fr"), "Décision du comité de pilotage, par un vote (séance « Atelier », vote n° 2) : validée.");
    EXPECT_EQ(lines.at(0).at("category/name/fr"), "Jeunesse et citoyenneté");
    EXPECT_TRUE(lines_of(decidim_proposals(history_of(convention, reports::voted_on_a_priority()))).empty());
}

TEST(Decidim, GetsTheColumnsOfItsOwnExports) {
    auto const first_line = [](std::string const& csv) { return csv.substr(0, csv.find('\n')); };
    ConventionHistory const none;
    EXPECT_EQ(first_line(decidim_proposals(none)),
              "id;category/id;category/name/fr;scope/id;scope/name/fr;participatory_space/id;participatory_space/url;component/id;title/fr;body/fr;"
              "address;latitude;longitude;state;reference;answer/fr;answered_at;votes;endorsements/total_count;endorsements/user_endorsements;"
              "comments;attachments;followers;published_at;url;meeting_urls;related_proposals;is_amend;original_proposal/title/fr;"
              "original_proposal/url;withdrawn;withdrawn_at");
    EXPECT_EQ(first_line(decidim_results(none)),
              "id;category/id;category/name/fr;scope/id;scope/name/fr;parent/id;title/fr;description/fr;start_date;end_date;status/id;status/key;"
              "status/name/fr;progress;created_at;url;component/id;proposal_urls;reference");
}

TEST(Decidim, ReadsProposalsWithWhatWasDecided) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::with_reservation, "Cofinancement à confirmer").decided(2, 4, Resolution::to_rework, "Chiffrer", "2027-03-01");
    auto const lines = lines_of(decidim_proposals(history_of(convention, voted())));
    ASSERT_EQ(lines.size(), 3u);  // one speaks through another
    auto const& caravan = lines[0];
    EXPECT_EQ(caravan.at("id"), "700001");
    EXPECT_EQ(caravan.at("reference"), "S7-P1");
    EXPECT_EQ(caravan.at("category/name/fr"), "Jeunesse");
    EXPECT_EQ(caravan.at("scope/name/fr"), "Comité jeunesse");
    EXPECT_EQ(caravan.at("title/fr"), "Caravane jeunesse");
    EXPECT_EQ(caravan.at("body/fr"), "Elle passe le mercredi.\nRegroupe aussi : « Navette du soir »");
    EXPECT_EQ(caravan.at("state"), "accepted");
    EXPECT_EQ(caravan.at("answer/fr"), "Décision du comité de pilotage : validée sous réserve.\nCofinancement à confirmer");
    EXPECT_EQ(caravan.at("answered_at"), "2027-01-15 08:00:00 UTC");
    EXPECT_EQ(caravan.at("votes"), "3");
    EXPECT_EQ(caravan.at("endorsements/total_count"), "0");
    EXPECT_EQ(lines[1].at("title/fr"), "Pacte secret");
    EXPECT_EQ(lines[1].at("body/fr"), "Pacte secret");
    EXPECT_EQ(lines[1].at("state"), "");
    EXPECT_EQ(lines[1].at("answer/fr"), "");
    EXPECT_EQ(lines[2].at("state"), "evaluating");
}

TEST(Decidim, KnowsEveryResolution) {
    std::map<Resolution, std::string> const states{{Resolution::validated, "accepted"}, {Resolution::with_reservation, "accepted"},
                                                   {Resolution::rejected, "rejected"},  {Resolution::to_rework, "evaluating"},
                                                   {Resolution::postponed, "evaluating"}};
    for (auto const& [resolution, state] : states) {
        PlayedConvention convention;
        convention.decided(1, 1, resolution, "Motif");
        EXPECT_EQ(lines_of(decidim_proposals(history_of(convention, voted())))[0].at("state"), state);
    }
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::rejected, "Motif").decided(2, 1, Resolution::taken_back, "Erreur", std::nullopt, 1);
    auto const line = lines_of(decidim_proposals(history_of(convention, voted())))[0];
    EXPECT_EQ(line.at("state"), "");
    EXPECT_EQ(line.at("answer/fr"), "");
}

TEST(Decidim, GetsNothingThatIsHiddenWithdrawnOrErased) {
    auto played = voted();
    played.go_to(StepKind::proposing).doing(resident(2), WithdrawProposal{proposal(4)}).doing(facilitator(), HideProposal{proposal(3), {"propos injurieux"}});
    auto history = history_of(PlayedConvention{}, played);
    auto const csv = decidim_proposals(history);
    for (auto const* word : {"Pacte secret", "injurieux", "Local ouvert"}) EXPECT_THAT(csv, Not(HasSubstr(word)));
    EXPECT_EQ(lines_of(csv).size(), 1u);
    for (auto& outcome : history.outcomes) outcome.value->words.reset();
    EXPECT_TRUE(lines_of(decidim_proposals(history)).empty());
}

TEST(Decidim, ReadsASentBackProposalAsTheOriginalOfItsNewVersion) {
    auto history = history_of(PlayedConvention{}, voted());
    for (auto& outcome : history.outcomes)
        if (auto* told = std::get_if<ProposalOutcome>(&outcome.value->outcome); told && told->proposal == proposal(3)) told->origin = Lineage{{7}, {1}, {1}};
    auto const lines = lines_of(decidim_proposals(history));
    EXPECT_EQ(lines[0].at("is_amend"), "false");
    EXPECT_EQ(lines[0].at("original_proposal/title/fr"), "");
    EXPECT_EQ(lines[1].at("is_amend"), "true");
    EXPECT_EQ(lines[1].at("original_proposal/title/fr"), "Caravane jeunesse");
}

TEST(Decidim, ReadsActionSheetsAsResults) {
    PlayedConvention convention;
    SheetFields dates;
    dates.schedule = ActionSchedule{Day{"2027-03-01"}, Day{"2028-12-31"}};
    SheetFields goals;
    goals.goals = Prose<0, 1000>{"Aller vers les jeunes"};
    SheetFields half;
    half.progress = ActionProgress{ProgressState::under_way, Whole<0, 100>{60}};
    convention.begun(1, "JE", 3, 1).titled(1, "=Caravane").changed(1, SheetField::schedule, dates).changed(1, SheetField::goals, goals).changed(1, SheetField::progress, half);
    convention.begun(2, "LO", 1).titled(2, "Permanence").progresses(2, ProgressState::done);
    convention.begun(3, "LO", 2).progresses(3, ProgressState::abandoned);
    auto const lines = lines_of(decidim_results(history_of(convention, voted())));
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].at("reference"), "JE3");
    EXPECT_EQ(lines[0].at("title/fr"), "'=Caravane");
    EXPECT_EQ(lines[0].at("category/name/fr"), "Jeunesse");
    EXPECT_EQ(lines[0].at("scope/name/fr"), "Comité jeunesse");
    EXPECT_EQ(lines[0].at("description/fr"), "Objectifs : Aller vers les jeunes\nOrigine : proposition S7-P1");
    EXPECT_EQ(lines[0].at("start_date"), "2027-03-01");
    EXPECT_EQ(lines[0].at("end_date"), "2028-12-31");
    EXPECT_EQ(lines[0].at("status/key"), "under_way");
    EXPECT_EQ(lines[0].at("status/name/fr"), "en cours");
    EXPECT_EQ(lines[0].at("progress"), "60");
    EXPECT_EQ(lines[1].at("progress"), "100");
    EXPECT_EQ(lines[1].at("scope/name/fr"), "");
    EXPECT_EQ(lines[2].at("progress"), "");
}

TEST(Decidim, NamesEveryProposalThatAnActionComesFrom) {
    PlayedConvention convention;
    convention.begun(1, "JE", 3, 1).happened(OriginJoined{{1}, {{7}, {4}}, {1}, {1}});
    auto const lines = lines_of(decidim_results(history_of(convention, voted())));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].at("description/fr"), "Origine : proposition S7-P1\nJointe : proposition S7-P4");
}

// What an import would take for a row of its own database.
TEST(Decidim, GetsNoNumberThatWouldNameARowOfItsOwn) {
    PlayedConvention convention;
    convention.begun(1, "JE", 3, 1).titled(1, "Caravane");
    auto const history = history_of(convention, voted());
    for (auto const& line : lines_of(decidim_proposals(history)))
        for (auto const* name : {"category/id", "scope/id", "component/id", "participatory_space/id", "url"}) EXPECT_EQ(line.at(name), "") << name;
    for (auto const& line : lines_of(decidim_results(history)))
        for (auto const* name : {"id", "category/id", "scope/id", "status/id", "component/id", "parent/id", "proposal_urls"}) EXPECT_EQ(line.at(name), "") << name;
}

TEST(Decidim, GetsBothTablesInOneFileWithoutAPerson) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::validated);
    auto const history = history_of(convention, voted());
    auto const parts = documents::parts_of(decidim_zip(history));
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].name, "proposals.csv");
    EXPECT_EQ(parts[0].bytes, decidim_proposals(history));
    EXPECT_EQ(parts[1].name, "results.csv");
    for (auto const& part : parts) EXPECT_THAT(part.bytes, Not(HasSubstr("Claire")));
    EXPECT_EQ(decidim_zip(history), decidim_zip(history));
    auto const known = find_export(all_exports(), "decidim.zip");
    ASSERT_TRUE(known);
    EXPECT_EQ(known->media_type, "application/zip");
    EXPECT_FALSE(may_ask(*known, Role::facilitator, SessionId{3}));
    EXPECT_TRUE(may_ask(*known, Role::steering, {}));
}

}  // namespace
}  // namespace gommette::exports
