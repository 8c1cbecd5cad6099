#include "server/export/open_data.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

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
using nlohmann::json;
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

// Closed: Caravane with Navette, first and retained, Pacte hidden, Local without a vote.
PlayedSession closed_session() {
    auto played = reports::played_to_vote();
    played.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}).doing(facilitator(), dots());
    for (int person = 1; person <= 3; ++person) played.doing(resident(person), ballot({mark(1, 3)}));
    played.after(5).doing(facilitator(), CloseRound{round_number(1)}).doing(facilitator(), HideProposal{proposal(3), {"propos injurieux"}});
    played.go_to(StepKind::prioritizing).doing(facilitator(), Retain{{{proposal(1)}}});
    return std::move(played.after(5).doing(facilitator(), CloseSession{}));
}

PlayedConvention decided() {
    PlayedConvention convention;
    SheetFields person;
    person.owner_person = Line<0, 80>{"Aline Roy"};
    SheetFields budget;
    budget.budget = ActionBudget{Cost{48000}};
    convention.decided(1, 1, Resolution::validated, "=Dès cette année").begun(1, "JE", 3, 1).titled(1, "Caravane").progresses(1, ProgressState::under_way);
    return std::move(convention.changed(1, SheetField::owner_person, person).changed(1, SheetField::budget, budget));
}

struct Folder {
    std::vector<documents::Part> parts;
    std::string text(std::string const& name) const {
        auto const found = std::ranges::find(parts, name, &documents::Part::name);
        EXPECT_NE(found, parts.end()) << name;
        return found == parts.end() ? "" : found->bytes;
    }
    std::vector<csv::Row> rows(std::string const& name) const {
        auto const read = csv::read_strictly(text(name), ';');
        auto const* found = std::get_if<std::vector<csv::Row>>(&read);
        EXPECT_TRUE(found) << name;
        return found ? *found : std::vector<csv::Row>{};
    }
};

Folder folder(ConventionHistory const& history, std::string_view licence = "") { return {documents::parts_of(open_data_zip(history, licence))}; }

TEST(OpenData, TellsWhatAClosedSessionCameTo) {
    auto const data = folder(history_of(decided(), closed_session()));
    auto const proposals = data.rows("propositions.csv");
    ASSERT_EQ(proposals.size(), 4u);
    EXPECT_THAT(proposals[1].cells, ElementsAre("7", "1", "Caravane jeunesse", "Elle passe le mercredi.", "retenue", "", "1", "", "", "validée", "'=Dès cette année", "",
                                                "2027-01-15T08:00:00Z", "JE3"));
    EXPECT_THAT(proposals[2].cells, ElementsAre("7", "2", "Navette du soir", "", "regroupée", "1", "", "", "", "", "", "", "", ""));
    EXPECT_THAT(proposals[3].cells, ElementsAre("7", "4", "Local ouvert", "", "proposée", "", "", "", "", "", "", "", "", ""));
    auto const votes = data.rows("votes.csv");
    ASSERT_EQ(votes.size(), 3u);
    EXPECT_EQ(votes[1].cells[2], "1");
    EXPECT_EQ(votes[2].cells[2], "4");
    auto const sessions = data.rows("seances.csv");
    ASSERT_EQ(sessions.size(), 2u);
    EXPECT_EQ(sessions[1].cells[1], "Atelier 2");
    auto const actions = data.rows("actions.csv");
    ASSERT_EQ(actions.size(), 2u);
    EXPECT_EQ(actions[1].cells[0], "JE3");
    EXPECT_EQ(actions[1].cells[3], "en cours");
}

TEST(OpenData, TellsNoPersonNoCollegeAndNothingHidden) {
    for (auto const& part : folder(history_of(decided(), closed_session())).parts)
        for (auto const* word : {"Claire", "Aline", "adjointe", "Pacte", "injurieux", "48000", "B7KM4Q", "habitant", "resident"})
            EXPECT_THAT(part.bytes, Not(HasSubstr(word))) << part.name;
}

TEST(OpenData, TellsNothingOfASessionThatIsNotClosed) {
    auto const data = folder(history_of(decided(), reports::played_to_vote()));
    for (auto const* name : {"seances.csv", "propositions.csv", "votes.csv", "actions.csv"}) EXPECT_EQ(data.rows(name).size(), 1u) << name;
}

// Whether the cell can be of that type of Table Schema.
bool is_of_type(std::string const& cell, std::string const& type) {
    static std::map<std::string, std::regex> const patterns{{"integer", std::regex("-?[0-9]+")},
                                                            {"date", std::regex("[0-9]{4}-[0-9]{2}-[0-9]{2}")},
                                                            {"datetime", std::regex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")},
                                                            {"boolean", std::regex("true|false")},
                                                            {"string", std::regex("[^]*")}};
    return cell.empty() || std::regex_match(cell, patterns.at(type));
}

TEST(OpenData, IsDescribedColumnByColumn) {
    auto const data = folder(history_of(decided(), closed_session()));
    auto const package = json::parse(data.text("datapackage.json"));
    EXPECT_EQ(package["profile"], "tabular-data-package");
    EXPECT_FALSE(package.contains("licenses"));
    ASSERT_EQ(package["resources"].size(), 4u);
    for (auto const& resource : package["resources"]) {
        auto const rows = data.rows(resource["path"]);
        EXPECT_EQ(resource["dialect"]["delimiter"], ";");
        auto const& fields = resource["schema"]["fields"];
        std::vector<std::string> names;
        std::set<std::string> known;
        for (auto const& field : fields) {
            names.push_back(field["name"]);
            known.insert(field["name"].get<std::string>());
            EXPECT_FALSE(field["description"].get<std::string>().empty());
        }
        EXPECT_EQ(rows.at(0).cells, names) << resource["path"];
        for (auto const& key : resource["schema"]["primaryKey"]) EXPECT_TRUE(known.contains(key.get<std::string>()));
        ASSERT_GT(rows.size(), 1u);
        for (std::size_t line = 1; line < rows.size(); ++line)
            for (std::size_t column = 0; column < names.size(); ++column)
                EXPECT_TRUE(is_of_type(rows[line].cells[column], fields[column]["type"])) << resource["path"] << ", " << names[column] << ": " << rows[line].cells[column];
    }
}

TEST(OpenData, HasACardThatSaysWhatIsNotThere) {
    auto const card = folder(history_of(decided(), closed_session())).text("LISEZMOI.md");
    EXPECT_THAT(card, HasSubstr("# Convention territoriale globale 2026–2029 : données ouvertes"));
    EXPECT_THAT(card, HasSubstr("1\u00a0séance, 3\u00a0propositions"));
    EXPECT_THAT(card, HasSubstr("## Ce qui n’y est pas, et pourquoi"));
    EXPECT_THAT(card, HasSubstr("moins de 5 bulletins"));
    EXPECT_THAT(card, HasSubstr("`decidee_le_utc` (datetime)"));
}

TEST(OpenData, NamesTheLicenceThatWasChosen) {
    auto const history = history_of(decided(), closed_session());
    EXPECT_THAT(folder(history).text("LISEZMOI.md"), HasSubstr("À choisir par qui publie"));
    auto const chosen = folder(history, "etalab-2.0");
    EXPECT_THAT(chosen.text("LISEZMOI.md"), HasSubstr("## Licence\n\netalab-2.0\n"));
    EXPECT_EQ(json::parse(chosen.text("datapackage.json"))["licenses"], json::parse(R"([{"name":"etalab-2.0"}])"));
}

TEST(OpenData, IsTheSameForTheSameConvention) {
    auto const history = history_of(decided(), closed_session());
    EXPECT_EQ(open_data_zip(history, ""), open_data_zip(history, ""));
    auto const known = find_export(all_exports(), "open_data.zip");
    ASSERT_TRUE(known);
    EXPECT_FALSE(may_ask(*known, Role::facilitator, SessionId{3}));
    EXPECT_TRUE(may_ask(*known, Role::office, {}));
}

TEST(OpenData, TellsAMeetingOfTheSteeringCommitteeApart) {
    auto played = reports::voted_on_a_priority();
    auto history = history_of(PlayedConvention{}, played.doing(facilitator(), CloseSession{}));
    ProposalOutcome stands_behind;
    stands_behind.proposal = {4};
    for (Outcome const& outcome : {Outcome{SessionOutcome{}}, Outcome{stands_behind}})
        history.outcomes.push_back({{2}, domain::name_of(outcome), domain::OutcomeWithWords{outcome, {}, std::nullopt}});
    auto const data = folder(history);
    auto const cell = [&](std::string const& file, std::string const& column) {
        auto const rows = data.rows(file);
        auto const at = std::ranges::find(rows.at(0).cells, column) - rows.at(0).cells.begin();
        return rows.at(1).cells.at(static_cast<std::size_t>(at));
    };
    EXPECT_EQ(cell("seances.csv", "pilotage"), "true");
    EXPECT_EQ(cell("propositions.csv", "priorite_seance") + "/" + cell("propositions.csv", "priorite_proposition"), "2/4");
    EXPECT_THAT(data.text("LISEZMOI.md"), HasSubstr("0\u00a0séance, 0\u00a0proposition, 1\u00a0réunion du comité de pilotage."));
}

TEST(OpenData, NamesFieldsAsTheConventionDoes) {
    PlayedConvention convention;
    convention.with_fields(reports::own_fields());
    EXPECT_THAT(folder(history_of(convention, closed_session())).text("seances.csv"), HasSubstr(";JE;Jeunesse et citoyenneté;"));
}

}  // namespace
}  // namespace gommette::exports
