#include "server/export/convention_json.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "protocol/reader.hpp"
#include "server/domain/views/convention_outcomes.hpp"
#include "server/export/convention_told.hpp"
#include "server/export/exports.hpp"
#include "tests/reports/played_convention.hpp"
#include "tests/reports/played_session.hpp"

namespace gommette::exports {
namespace {

using domain::ballot;
using domain::dots;
using domain::facilitator;
using domain::in_secret;
using domain::mark;
using domain::proposal;
using domain::resident;
using domain::round_number;
using reports::ConventionHistory;
using reports::PlayedConvention;
using reports::PlayedSession;
using ::testing::HasSubstr;
using ::testing::Not;
using wire::Json;

// A convention, and what its session 7 came to.
ConventionHistory history_of(PlayedConvention const& convention, PlayedSession const& played) {
    auto history = convention.history;
    history.outcomes.clear();
    for (auto const& outcome : domain::all_outcomes(played.history.session)) history.outcomes.push_back({{7}, domain::name_of(outcome.outcome), outcome});
    for (auto const& outcome : domain::all_outcomes(history.convention)) history.outcomes.push_back({{}, domain::name_of(outcome.outcome), outcome});
    return history;
}

// Caravane, with Navette merged into it, was first of a round of dots and is retained.
PlayedSession voted() {
    auto played = reports::played_to_vote();
    played.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}}).doing(facilitator(), dots());
    for (int person = 1; person <= 3; ++person) played.doing(resident(person), ballot({mark(1, 3), mark(4, 1)}));
    played.after(5).doing(facilitator(), CloseRound{round_number(1)});
    return std::move(played.go_to(StepKind::prioritizing).doing(facilitator(), Retain{{{proposal(1)}}}));
}

Json file_of(ConventionHistory const& history) { return Json::parse(convention_json(history)); }

TEST(ConventionJson, SaysItsFormatTheConventionAndWhoBelongsToIt) {
    auto const file = file_of(history_of(PlayedConvention{}, voted()));
    EXPECT_EQ(file["format"], "gommette-convention/1");
    EXPECT_EQ(file["as_of"], domain::evening.value + 25 * reports::minute);
    EXPECT_EQ(file["convention"], Json::parse(R"({"title":"Convention territoriale globale","town":"Saint-Léon","first_year":2026,"last_year":2029})"));
    ASSERT_EQ(file["fields"].size(), 9u);
    EXPECT_EQ(file["fields"][2], Json::parse(R"({"field":"JE","title":"Jeunesse"})"));
    EXPECT_EQ(file["committees"], Json::parse(R"([{"committee":1,"field":"JE","title":"Comité jeunesse"}])"));
    EXPECT_EQ(file["members"], Json::parse(R"([{"member":1,"called":"Claire Morel","function":"adjointe à la jeunesse","seated":false},
        {"member":2,"called":"Paul Lenoir","function":"conseiller","substitute_for":1,"seated":false}])"));
}

TEST(ConventionJson, TellsOwnersOfActionsApartFromMembers) {
    PlayedConvention played;
    played.happened(MemberNamed{{3}, std::nullopt, MemberWords{{"Centre social"}}, true});
    auto const members = file_of(history_of(played, voted()))["members"];
    ASSERT_EQ(members.size(), 3u);
    EXPECT_FALSE(members[0].contains("is_owner"));
    EXPECT_TRUE(members[2]["is_owner"].get<bool>());
}

TEST(ConventionJson, TellsTheTermTheFieldsAndTheCommitteesAsTheOfficeSetThemUp) {
    PlayedConvention played;
    ConventionDescribed described{{"Convention"}, {"Saint-Léon"}, {2026}, {2029}};
    described.signatories = Signatories{{{"Ville"}, {"CAF"}}};
    described.starts_on = Day{"2026-04-01"};
    described.ends_on = Day{"2029-06-30"};
    described.milestones = ConventionMilestones{{{{"2028-01-15"}, {"Bilan"}}}};
    described.fields = reports::own_fields();
    CommitteeFounded families{{2}, {"PE"}, {"Comité familles"}};
    families.other_fields = FurtherFields{{{"SE"}}};
    CommitteeFounded steering{{3}, {"JE"}, {"Comité de pilotage"}};
    steering.steers = true;
    played.happened(described).happened(families).happened(steering);
    played.happened(MemberNamed{{3}, std::nullopt, MemberWords{{"Habitante"}}, std::nullopt, CommitteeId{2}});
    auto const file = file_of(history_of(played, voted()));
    EXPECT_EQ(file["convention"], Json::parse(R"({"title":"Convention","town":"Saint-Léon","first_year":2026,"last_year":2029,"signatories":["Ville","CAF"],
        "starts_on":"2026-04-01","ends_on":"2029-06-30","milestones":[{"day":"2028-01-15","title":"Bilan"}]})"));
    EXPECT_EQ(file["fields"], Json::parse(R"([{"field":"SE","title":"Seniors"},{"field":"JE","title":"Jeunesse et citoyenneté"},
        {"field":"PE","title":"Petite enfance"}])"));
    EXPECT_EQ(file["committees"], Json::parse(R"([{"committee":1,"field":"JE","title":"Comité jeunesse"},
        {"committee":2,"field":"PE","title":"Comité familles","other_fields":["SE"]},
        {"committee":3,"field":"JE","title":"Comité de pilotage","steers":true}])"));
    EXPECT_EQ(file["members"][2], Json::parse(R"({"member":3,"function":"Habitante","seated":false,"committee":2})"));
}

TEST(ConventionJson, TellsAMeetingOfTheSteeringCommitteeAndWhatItsVoteDecided) {
    PlayedConvention played;
    DecisionTaken taken{{1}, {2}, {4}, Resolution::validated, std::nullopt, {1}, std::nullopt, std::nullopt, std::nullopt};
    taken.by_round = SessionsRound{{7}, {1}};
    played.happened(taken);
    auto history = history_of(played, reports::voted_on_a_priority());
    auto file = file_of(history);
    EXPECT_FALSE(file["sessions"][0].contains("colleges"));
    EXPECT_EQ(file["sessions"][0]["steers"], true);
    EXPECT_EQ(file["sessions"][0]["proposals"][0]["priority"], Json::parse(R"({"session":2,"proposal":4,"committee":"Comité jeunesse","place":2})"));
    EXPECT_EQ(file["decisions"][0]["by_round"], Json::parse(R"({"session":7,"round":1})"));
    history.colleges[{7}] = NamedColleges{{{College::elected, Line<1, 30>{"Ville"}}, {College::caf, std::nullopt}}};
    EXPECT_EQ(file_of(history)["sessions"][0]["colleges"], Json::parse(R"([{"college":"elected","called":"Ville"},{"college":"caf"}])"));
}

TEST(ConventionJson, TellsWhatWasMadeOfPrioritiesThatLookAlike) {
    PlayedConvention played;
    EXPECT_EQ(file_of(history_of(played, voted()))["comparisons"], Json::array());
    played.happened(PrioritiesCompared{{{7}, {1}}, {{7}, {4}}, Likeness::different, {2}});
    EXPECT_EQ(file_of(history_of(played, voted()))["comparisons"],
              Json::parse(R"([{"one":{"session":7,"proposal":1},"other":{"session":7,"proposal":4},"likeness":"different","member":2,"at":)" +
                          std::to_string(domain::evening.value) + "}]"));
}

TEST(ConventionJson, TellsTheEnvelopes) {
    PlayedConvention played;
    EXPECT_EQ(file_of(history_of(played, voted()))["envelopes"], Json::array());
    played.happened(EnvelopeSet{{{{2027}}, FieldCode{"JE"}, Line<1, 80>{"CAF"}}, Cost{48000}, {2}});
    EXPECT_EQ(file_of(history_of(played, voted()))["envelopes"],
              Json::parse(R"([{"scope":{"year":2027,"field":"JE","funder":"CAF"},"euros":48000}])"));
}

TEST(ConventionJson, TellsASessionWithItsProposalsRoundsAndPriorities) {
    auto const session = file_of(history_of(PlayedConvention{}, voted()))["sessions"].at(0);
    EXPECT_EQ(session["session"], 7);
    EXPECT_EQ(session["title"], "Atelier 2");
    EXPECT_EQ(session["joined"], 12);
    EXPECT_EQ(session["list"], Json::parse(R"({"by_votes":true})"));
    ASSERT_EQ(session["proposals"].size(), 4u);
    EXPECT_EQ(session["proposals"][0]["title"], "Caravane jeunesse");
    EXPECT_EQ(session["proposals"][0]["detail"], "Elle passe le mercredi.");
    EXPECT_EQ(session["proposals"][1]["state"], "merged");
    EXPECT_EQ(session["proposals"][1]["title"], "Navette du soir");
    EXPECT_EQ(session["proposals"][1]["merged_into"], 1);
    auto const& round = session["rounds"].at(0);
    EXPECT_EQ(round["method"], Json::parse(R"({"type":"dots","dots":5,"cap":3})"));
    EXPECT_THAT(round["rule"].get<std::string>(), HasSubstr("5"));
    EXPECT_EQ(round["secret"], false);
    EXPECT_EQ(round["registered"], 12);
    EXPECT_EQ(round["voters"], 3);
    ASSERT_EQ(round["results"].size(), 3u);
    EXPECT_EQ(round["results"][0], Json::parse(R"({"proposal":1,"rank":1,"score":9,"voters":3,"supporters":3,"counts":[{"mark":3,"people":3}]})"));
    EXPECT_EQ(round["results"][1]["voters"], 0);
    auto const& priority = session["priorities"].at(0);
    EXPECT_EQ(priority["place"], 1);
    EXPECT_EQ(priority["college"], "resident");
    EXPECT_EQ(priority["provenance"]["round"], 1);
    EXPECT_EQ(priority["provenance"]["of"], 3);
}

TEST(ConventionJson, TellsTheDiagnosisThatStands) {
    PlayedConvention played;
    DiagnosisSaid const said{DiagnosisKind::stake, {"Bouger"}, std::nullopt, std::nullopt};
    played.happened(DiagnosisWritten{{1}, {1}, {"JE"}, said, {1}}).happened(DiagnosisWritten{{2}, {1}, {"PE"}, said, {2}});
    played.happened(DiagnosisWithdrawn{{1}, {2}});
    auto const diagnosis = file_of(history_of(played, voted()))["diagnosis"];
    ASSERT_EQ(diagnosis.size(), 1u);
    EXPECT_EQ(diagnosis[0]["line"], 2);
    EXPECT_EQ(diagnosis[0]["said"], Json::parse(R"({"kind":"stake","title":"Bouger"})"));
    EXPECT_EQ(diagnosis[0]["member"], 2);
}

TEST(ConventionJson, TellsDecisionsAndSheetsWithAllTheirChanges) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::postponed, "Chiffrer d’abord", "2027-09-15").decided(2, 1, Resolution::validated, std::nullopt, std::nullopt, 1, 2);
    convention.begun(1, "JE", 3, 1).titled(1, "Caravane").titled(1, "Caravane des jeunes").progresses(1, ProgressState::under_way);
    auto const file = file_of(history_of(convention, voted()));
    auto const at = std::to_string(domain::evening.value);
    EXPECT_EQ(file["decisions"], Json::parse(R"([{"decision":1,"session":7,"proposal":1,"resolution":"postponed","motive":"Chiffrer d’abord","until":"2027-09-15","member":1,"at":)" + at +
                                             R"(,"replaced_by":2},{"decision":2,"session":7,"proposal":1,"resolution":"validated","member":2,"at":)" + at + R"(,"replaces":1}])"));
    auto const& sheet = file["sheets"].at(0);
    EXPECT_EQ(sheet["code"], "JE3");
    EXPECT_EQ(sheet["origin"], Json::parse(R"({"session":7,"proposal":1})"));
    EXPECT_EQ(sheet["values"], Json::parse(R"({"title":"Caravane des jeunes","progress":{"state":"under_way"}})"));
    ASSERT_EQ(sheet["changes"].size(), 3u);
    EXPECT_EQ(sheet["changes"][0]["value"], Json::parse(R"({"title":"Caravane"})"));
}

TEST(ConventionJson, TellsWhatWasJoinedToASheet) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::validated).decided(2, 4, Resolution::validated).begun(1, "JE", 3, 1);
    EXPECT_FALSE(file_of(history_of(convention, voted()))["sheets"].at(0).contains("also"));
    convention.happened(OriginJoined{{1}, {{7}, {4}}, {2}, {1}});
    EXPECT_EQ(file_of(history_of(convention, voted()))["sheets"].at(0)["also"], Json::parse(R"([{"origin":{"session":7,"proposal":4},"decision":2}])"));
}

TEST(ConventionJson, TellsNothingThatIsHiddenWithdrawnOrErased) {
    auto played = voted();
    played.go_to(StepKind::proposing).doing(resident(2), WithdrawProposal{proposal(4)}).doing(facilitator(), HideProposal{proposal(3), {"propos injurieux"}});
    PlayedConvention convention;
    convention.history.names.erase(MemberId{1});
    convention.happened(MemberForgotten{{1}});
    auto const text = convention_json(history_of(convention, played));
    for (auto const* word : {"Pacte secret", "injurieux", "Local ouvert", "Claire"}) EXPECT_THAT(text, Not(HasSubstr(word)));
    auto const session = Json::parse(text)["sessions"].at(0);
    EXPECT_EQ(session["proposals"][2]["state"], "hidden");
    EXPECT_EQ(session["proposals"][3]["state"], "withdrawn");
    EXPECT_EQ(session["rounds"][0]["results"].size(), 3u);

    auto history = history_of(convention, played);
    for (auto& outcome : history.outcomes) outcome.value->words.reset();
    EXPECT_THAT(convention_json(history), Not(HasSubstr("Caravane")));
}

TEST(ConventionJson, TellsNothingThatSpeaksThroughWhatIsHidden) {
    auto played = voted();
    EXPECT_THAT(convention_json(history_of(PlayedConvention{}, played)), HasSubstr("Navette"));
    auto history = history_of(PlayedConvention{}, played);
    for (auto& outcome : history.outcomes)
        if (auto* told = std::get_if<ProposalOutcome>(&outcome.value->outcome); told && told->proposal == proposal(1)) told->state = ProposalState::hidden;
    EXPECT_THAT(convention_json(history), Not(HasSubstr("Navette")));
}

TEST(ConventionJson, TellsNoKeyNoCodeNoPersonAndNothingOfAnOpenRound) {
    auto played = voted();
    played.go_to(StepKind::vote).doing(facilitator(), in_secret(dots())).doing(resident(1), ballot({mark(4, 3)}, 2));
    PlayedConvention convention;
    convention.happened(LinkIssued{{1}, Role::steering, std::nullopt, Line<1, 60>{"Lien de Claire"}, MemberId{1}});
    auto const text = convention_json(history_of(convention, played));
    for (auto const* word : {"B7KM4Q", "key-of-person", "Lien de", "\"person\"", "\"link\""}) EXPECT_THAT(text, Not(HasSubstr(word)));
    auto const file = Json::parse(text);
    EXPECT_EQ(file["sessions"][0]["rounds"].size(), 1u);
    EXPECT_EQ(file["members"][0]["seated"], true);
    // Once it is closed its totals are told, as of any other round.
    played.doing(facilitator(), CloseRound{round_number(2)});
    auto const closed = file_of(history_of(convention, played))["sessions"][0]["rounds"].at(1);
    EXPECT_EQ(closed["secret"], true);
    EXPECT_EQ(closed["voters"], 1);
}

TEST(ConventionJson, CanBeReadBackWholeAndSaysTheSame) {
    PlayedConvention convention;
    convention.decided(1, 1, Resolution::to_rework, "=1+1", "2027-03-01").begun(1, "JE", 1, 1).titled(1, "« Caravane »\u2028");
    auto const history = history_of(convention, voted());
    auto const json = wire::parse_strictly(convention_json(history));
    ASSERT_TRUE(std::holds_alternative<Json>(json));
    ToldConvention read;
    wire::Reader reader;
    ASSERT_TRUE(reader.read(std::get<Json>(json), read, {})) << reader.fault.why << " at " << reader.fault.place;
    EXPECT_EQ(read, told_convention(history));
}

TEST(ConventionJson, DoesNotDependOnTheOrderOfTheRows) {
    auto history = history_of(PlayedConvention{}, voted());
    auto const text = convention_json(history);
    std::ranges::reverse(history.outcomes);
    EXPECT_EQ(convention_json(history), text);
}

TEST(ConventionJson, IsForTheSteeringCommitteeAndTheOffice) {
    auto const known = find_export(all_exports(), "convention.json");
    ASSERT_TRUE(known);
    EXPECT_EQ(known->media_type, "application/json");
    for (auto const role : {Role::steering, Role::office}) EXPECT_TRUE(may_ask(*known, role, {}));
    for (auto const role : {Role::guest, Role::participant, Role::facilitator, Role::wall}) EXPECT_FALSE(may_ask(*known, role, SessionId{3}));
}

}  // namespace
}  // namespace gommette::exports
