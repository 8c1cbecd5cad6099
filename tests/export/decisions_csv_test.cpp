#include "server/export/decisions_csv.hpp"

#include <gmock/gmock.h>

namespace gommette::exports {
namespace {

using ::testing::HasSubstr;

domain::NamedOutcome of(SessionId session, Outcome outcome, std::optional<domain::OutcomeWords> words = std::nullopt) {
    auto const name = domain::name_of(outcome);
    return {session, name, domain::OutcomeWithWords{std::move(outcome), {words ? 1 : 0}, std::move(words)}};
}

std::vector<domain::NamedOutcome> decided() {
    SessionOutcome session;
    session.field = {"LO"};
    session.committee_title = {"Comité logement"};
    session.title = {"Atelier 1"};
    session.code = {"B7KM4Q"};
    ProposalOutcome proposal;
    proposal.proposal = {4};
    Moment const at{1'800'000'000'000};
    return {of({1}, session),
            of({1}, proposal, Words{{"Logements passerelles"}, std::nullopt}),
            of({}, MemberOutcome{{1}, std::nullopt, false}, MemberWords{{"Maire adjointe"}}),
            of({}, MemberOutcome{{2}, MemberId{1}, true}),
            of({}, DecisionOutcome{{1}, {1}, {4}, Resolution::to_rework, Day{"2027-04-15"}, {1}, at, std::nullopt},
               MotiveWords{{"=Plan de financement"}}),
            of({}, DecisionOutcome{{2}, {1}, {4}, Resolution::validated, std::nullopt, {2}, at, DecisionId{1}})};
}

TEST(DecisionsCsv, HasALineForEachDecisionOldestFirst) {
    std::vector<storage::PersonName> const names{{0, 1, "Claire Martin"}, {1, 2, "Somebody of session 1"}};
    auto const file = decisions_csv(decided(), names);
    EXPECT_THAT(file, HasSubstr("1;2027-01-15T08:00:00Z;LO;Comité logement;1;Atelier 1;4;Logements passerelles;1;à retravailler;"
                                "\"'=Plan de financement\";2027-04-15;1;Claire Martin;Maire adjointe;;;;;;;2\r\n"));
    EXPECT_THAT(file, HasSubstr("2;2027-01-15T08:00:00Z;LO;Comité logement;1;Atelier 1;4;Logements passerelles;1;validée;;;2;;;1;;;;;1;\r\n"));
}

TEST(DecisionsCsv, TellsNoTitleOfWhatWasPutAsideSince) {
    auto outcomes = decided();
    std::get<ProposalOutcome>(outcomes[1].value->outcome).state = ProposalState::hidden;
    auto const file = decisions_csv(outcomes, {});
    EXPECT_THAT(file, HasSubstr("Comité logement;1;Atelier 1;4;;1;validée;"));
    EXPECT_THAT(file, testing::Not(HasSubstr("passerelles")));
}

TEST(DecisionsCsv, TellsTheVoteThatADecisionFollowsFrom) {
    auto outcomes = decided();
    std::get<DecisionOutcome>(outcomes.back().value->outcome).by_round = SessionsRound{{2}, {3}};
    SessionOutcome meeting;
    meeting.title = {"Réunion de mars"};
    meeting.steers = true;
    ProposalOutcome put;
    put.proposal = {5};
    put.priority = PriorityPut{{1}, {4}, {"Comité logement"}, {1}};
    RoundOutcome round;
    round.round = {3};
    round.method = DecisionVote{};
    ResultOutcome result;
    result.round = {3};
    result.proposal = {5};
    result.counts = {{{{-1}, {2}}, {{1}, {9}}}};
    for (auto const& outcome : {of({2}, meeting), of({2}, put), of({2}, round), of({2}, result)}) outcomes.push_back(outcome);
    EXPECT_THAT(decisions_csv(outcomes, {}), HasSubstr(";validée;;;2;;;1;2;Réunion de mars;3;\"9 pour, 2 contre\";1;\r\n"));
}

TEST(DecisionsCsv, IsAHeaderWhereNothingWasDecided) {
    EXPECT_EQ(decisions_csv({}, {}),
              "\xEF\xBB\xBF"
              "decision;prise_le;champ;comite;seance;seance_titre;proposition;titre;version;decision_prise;motif;echeance;membre;nom;"
              "fonction;suppleance_de;vote_seance;vote_seance_titre;vote_tour;vote_resultat;remplace;remplacee_par\r\n");
}

}  // namespace
}  // namespace gommette::exports
