#include "server/reports/minutes.hpp"

#include <gmock/gmock.h>

#include "server/domain/views/outcomes.hpp"
#include "tests/reports/played_session.hpp"
#include "tests/reports/told.hpp"

namespace gommette::reports {
namespace {

using domain::ballot;
using domain::dots;
using domain::facilitator;
using domain::in_secret;
using domain::mark;
using domain::proposal;
using domain::resident;
using domain::round_number;
using testing::HasSubstr;
using testing::Not;

class Minutes : public testing::Test {
protected:
    FrenchClock const clock_;
    ConventionHistory convention_;

    std::string told_of(PlayedSession const& played) const { return told(minutes(played.history, convention_)); }
};

TEST_F(Minutes, SayWhenAndWhereAndWhatTheSessionWas) {
    convention_.convention.described = ConventionDescribed{{"Convention territoriale globale"}, {"Saint-Léon"}, {2026}, {2029}};
    auto played = played_to_vote();
    played.after(100).doing(facilitator(), CloseSession{});
    auto const document = minutes(played.history, convention_);
    EXPECT_EQ(document.kind, "Compte rendu");
    EXPECT_EQ(document.publisher, "Saint-Léon");
    EXPECT_EQ(document.as_of_ms, played.now.value);
    auto const text = told(document);
    EXPECT_THAT(text, HasSubstr("Atelier 2\nComité jeunesse\n"));
    EXPECT_THAT(text, HasSubstr("Convention: Convention territoriale globale, 2026–2029"));
    EXPECT_THAT(text, HasSubstr("Champ: Jeunesse"));
    EXPECT_THAT(text, HasSubstr("Tenue: vendredi 15 janvier 2027, de 9 h 00 à 11 h 00"));
    EXPECT_THAT(text, HasSubstr("Heures: locales, UTC+1, UTC+2 à l’heure d’été"));
}

TEST_F(Minutes, OfASessionThatGoesOnSayThatTheyAreProvisional) {
    auto played = played_to_vote();
    EXPECT_THAT(told_of(played), HasSubstr("provisoire"));
    played.doing(facilitator(), CloseSession{});
    EXPECT_THAT(told_of(played), Not(HasSubstr("provisoire")));
}

TEST_F(Minutes, TellTheAgendaWithItsTimes) {
    auto played = played_to_vote();
    played.doing(facilitator(), dots()).after(5).doing(facilitator(), CloseRound{round_number(1)}).after(10).doing(facilitator(), CloseSession{});
    auto const text = told_of(played);
    EXPECT_THAT(text, HasSubstr("| 15 janvier 2027, 9 h 00 | Propositions |"));
    EXPECT_THAT(text, HasSubstr("| 9 h 20 | Vote n° 1 ouvert (gommettes) |"));
    EXPECT_THAT(text, HasSubstr("| 9 h 25 | Vote n° 1 clos |"));
    EXPECT_THAT(text, HasSubstr("| 9 h 35 | Clôture de la séance |"));
}

TEST_F(Minutes, CountACollegeOfFewTogetherWithAnother) {
    auto const text = told_of(played_to_vote());
    EXPECT_THAT(text, HasSubstr("| habitants | 6 |"));
    EXPECT_THAT(text, HasSubstr("| élus, techniciens | 6 |"));
    EXPECT_THAT(text, HasSubstr("| Ensemble | 12 |"));
    EXPECT_THAT(text, Not(HasSubstr("| élus |")));
}

TEST_F(Minutes, TellAnAuthorByAGroupThatDesignatesNobody) {
    auto const text = told_of(played_to_vote());
    EXPECT_THAT(text, HasSubstr("| Pacte secret | élus, techniciens |"));
    PlayedSession few({{College::resident, 2}, {College::elected, 1}});
    few.proposes(3, "Pacte secret");
    EXPECT_THAT(told_of(few), HasSubstr("| Pacte secret | participants |"));
    EXPECT_THAT(told_of(few), HasSubstr("Trop peu de personnes"));
}

TEST_F(Minutes, TellEveryVoteWithAllThatWasOnIt) {
    auto played = played_to_vote();
    auto opening = dots();
    opening.title = Line<1, 60>{"Table 1"};
    played.doing(facilitator(), opening);
    for (int person = 1; person <= 3; ++person) {
        auto vote = ballot({mark(1, 3), mark(2, 2)});
        vote.receipt = Receipt{std::string{"ZMK"[person - 1]} + "7M2QX9T"};
        played.doing(resident(person), vote);
    }
    played.after(5).doing(facilitator(), CloseRound{round_number(1)});
    auto const text = told_of(played);
    EXPECT_THAT(text, HasSubstr("# Vote n° 1 (Table 1) : gommettes"));
    EXPECT_THAT(text, HasSubstr("Salle: ouverte : on y entrait avec le code de la séance"));
    EXPECT_THAT(text, HasSubstr("Reçus des bulletins comptés, par ordre alphabétique : K7M2-QX9T, M7M2-QX9T, Z7M2-QX9T."));
    EXPECT_THAT(text, HasSubstr("Vote: ouvert le 15 janvier 2027, 9 h 20, clos à 9 h 25"));
    EXPECT_THAT(text, HasSubstr("Nature: vote ordinaire, résultat montré à la clôture"));
    EXPECT_THAT(text, HasSubstr("Pouvaient voter: tous les collèges"));
    EXPECT_THAT(text, HasSubstr("3 votants"));
    EXPECT_THAT(text, HasSubstr("| 1 | Caravane jeunesse | 9 gommettes"));
    EXPECT_THAT(text, HasSubstr("Local ouvert | 0 gommette"));
    EXPECT_THAT(text, HasSubstr("Pacte secret | 0 gommette"));
}

// Twelve residents, six practitioners and the one elected: what they gave stays among the residents.
TEST_F(Minutes, TellWhatCollegesGaveButNotThoseOfFew) {
    PlayedSession played({{College::resident, 12}, {College::practitioner, 6}, {College::association, 8}, {College::elected, 1}});
    played.proposes(1, "Caravane jeunesse").proposes(7, "Navette du soir").after(20).go_to(StepKind::vote);
    auto order = OpenRound{Approval{}, std::nullopt, false, std::nullopt};
    order.official = WeightingName::equal_colleges;
    played.doing(facilitator(), order);
    for (int n = 1; n <= 27; ++n) played.doing(resident(n), ballot({mark(n <= 13 ? 1 : 2, 1)}));
    played.doing(facilitator(), CloseRound{round_number(1)});
    auto const text = told_of(played);
    EXPECT_THAT(text, HasSubstr("Poids des voix: collèges égaux"));
    EXPECT_THAT(text, HasSubstr("| Proposition | habitants (12) | techniciens (non montré) | élus (non montré) | associations (8) |"));
    EXPECT_THAT(text, HasSubstr("| Caravane jeunesse | 12/12 (100 %) | non montré | non montré | 0/8 |"));
    EXPECT_THAT(text, HasSubstr("| 2 | Caravane jeunesse | 13/27 (48 %) |"));
    EXPECT_THAT(text, HasSubstr("Les chiffres sont par personne."));
    EXPECT_THAT(text, HasSubstr("Divergences à discuter"));
}

TEST_F(Minutes, OfAVoteInWhichNobodyVotedNameWhatWasProposed) {
    auto played = played_to_vote();
    played.doing(facilitator(), dots()).doing(facilitator(), CloseRound{round_number(1)});
    auto const text = told_of(played);
    EXPECT_THAT(text, HasSubstr("Personne n’a voté"));
    EXPECT_THAT(text, HasSubstr("- Local ouvert\n"));
}

TEST_F(Minutes, TellNothingOfAVoteThatIsOpen) {
    auto played = played_to_vote();
    auto const before = told_of(played);
    played.doing(facilitator(), dots()).doing(resident(1), ballot({mark(4, 3)}));
    auto const text = told_of(played);
    EXPECT_THAT(before, Not(HasSubstr("Un vote est ouvert")));
    EXPECT_THAT(text, HasSubstr("Un vote est ouvert"));
    EXPECT_THAT(text, Not(HasSubstr("gommettes |")));
    EXPECT_THAT(text, Not(HasSubstr("votant")));
}

TEST_F(Minutes, OfASecretVoteSayThatItWasAndTellItsResult) {
    auto played = played_to_vote();
    played.doing(facilitator(), in_secret(dots()));
    for (int person = 1; person <= 6; ++person) played.doing(resident(person), ballot({mark(1, 3)}));
    played.doing(facilitator(), CloseRound{round_number(1)});
    auto const text = told_of(played);
    EXPECT_THAT(text, HasSubstr("Nature: vote secret"));
    EXPECT_THAT(text, HasSubstr("| 1 | Caravane jeunesse | 18 gommettes"));
}

TEST_F(Minutes, OfAVoteWhoseBallotsWereLostSaySo) {
    auto played = played_to_vote();
    played.doing(facilitator(), in_secret(dots())).doing(resident(1), ballot({mark(1, 3)}));
    ASSERT_TRUE(domain::lose_ballots(played.history.session, round_number(1)));
    played.doing(facilitator(), CloseRound{round_number(1)});
    auto const text = told_of(played);
    EXPECT_THAT(text, HasSubstr("Les bulletins n’ont pas pu être ouverts"));
    EXPECT_THAT(text, Not(HasSubstr("Personne n’a voté")));
}

TEST_F(Minutes, NeverQuoteWhatIsHiddenOrWithdrawn) {
    auto played = played_to_vote();
    played.doing(facilitator(), dots()).doing(resident(1), ballot({mark(3, 3), mark(2, 1)})).doing(facilitator(), CloseRound{round_number(1)});
    played.go_to(StepKind::prioritizing).doing(facilitator(), Retain{{{proposal(3), proposal(1)}}, Reason{"La salle en a débattu"}});
    EXPECT_THAT(told_of(played), HasSubstr("Pacte secret"));
    played.doing(facilitator(), HideProposal{proposal(3), {"propos injurieux"}});
    auto const text = told_of(played);
    EXPECT_THAT(text, Not(HasSubstr("Pacte secret")));
    EXPECT_THAT(text, Not(HasSubstr("injurieux")));
    EXPECT_THAT(text, HasSubstr("Proposition 3 (masquée par l’animation)"));
    EXPECT_THAT(text, HasSubstr("1 proposition masquée par l’animation n’est pas reproduite."));
    EXPECT_THAT(text, HasSubstr("| 1 | Caravane jeunesse | vote n° 1, 3e ex æquo sur 4 |"));
    EXPECT_THAT(text, HasSubstr("Ordre changé à la main : La salle en a débattu"));
}

TEST_F(Minutes, NeverQuoteWhatWasErased) {
    auto played = played_to_vote();
    played.doing(facilitator(), dots()).doing(resident(1), ballot({mark(3, 3)})).doing(facilitator(), CloseRound{round_number(1)});
    played.history.session.proposals[2].words = std::nullopt;
    for (auto& timed : played.history.events)
        if (auto* made = std::get_if<ProposalMade>(&timed.event); made && made->proposal == proposal(3)) made->words = std::nullopt;
    auto const text = told_of(played);
    EXPECT_THAT(text, Not(HasSubstr("Pacte secret")));
    EXPECT_THAT(text, HasSubstr("Texte effacé sur demande"));
}

TEST_F(Minutes, TellWhatWasMergedAndWhyATextWasCorrectedButNotTheFormerText) {
    PlayedSession played({{College::resident, 6}});
    played.proposes(1, "Caravane de Zoé").proposes(2, "Bus des jeunes").go_to(StepKind::merging);
    played.doing(facilitator(), MergeProposals{proposal(1), {{proposal(2)}}});
    played.after(3).doing(facilitator(), CorrectProposal{proposal(1), domain::title("Caravane"), std::nullopt, {"nomme une personne"}});
    auto const text = told_of(played);
    EXPECT_THAT(text, HasSubstr("| Caravane | habitants | Regroupe les n° 2\nTexte corrigé |"));
    EXPECT_THAT(text, HasSubstr("| Bus des jeunes | habitants | Regroupée dans la n° 1 |"));
    EXPECT_THAT(text, HasSubstr("- Proposition n° 1, 15 janvier 2027, 9 h 03 : nomme une personne"));
    EXPECT_THAT(text, Not(HasSubstr("Zoé")));
}

TEST_F(Minutes, TellThePrioritiesAndWhatBecameOfThem) {
    auto played = played_to_vote();
    played.doing(facilitator(), dots()).doing(resident(1), ballot({mark(2, 3), mark(1, 1)})).doing(facilitator(), CloseRound{round_number(1)});
    played.go_to(StepKind::prioritizing).doing(facilitator(), Retain{{{proposal(2), proposal(1)}}});
    auto& convention = convention_.convention;
    domain::apply(convention, MemberNamed{{1}, std::nullopt, MemberWords{{"Élue à la jeunesse"}}}, played.now);
    DecisionTaken returned{{1}, {7}, proposal(1), Resolution::to_rework, Day{"2027-03-01"}, {1}, std::nullopt, std::nullopt, MotiveWords{{"Chiffrer le coût"}}};
    domain::apply(convention, returned, played.now);
    auto const text = told_of(played);
    EXPECT_THAT(text, HasSubstr("Retenues dans l’ordre des votes."));
    EXPECT_THAT(text, HasSubstr("| 1 | Navette du soir | vote n° 1, 1er sur 4 |"));
    EXPECT_THAT(text, HasSubstr("| 2 | Caravane jeunesse | vote n° 1, 2e sur 4 |"));
    EXPECT_THAT(text, HasSubstr("| Caravane jeunesse | à retravailler pour le 1er mars 2027 | Chiffrer le coût | 15 janvier 2027, 9 h 20, Élue à la jeunesse |"));
    convention.decisions.back().taken.words = std::nullopt;
    EXPECT_THAT(told_of(played), Not(HasSubstr("Chiffrer")));
}

TEST_F(Minutes, NameTheFieldsOfTheCommitteeAsTheConventionDoes) {
    convention_.convention.described = ConventionDescribed{{"Convention"}, {"Saint-Léon"}, {2026}, {2029}};
    convention_.convention.described->fields = ConventionFields{{{{"JE"}, {"Jeunesse et citoyenneté"}}, {{"SE"}, {"Seniors"}}}};
    EXPECT_THAT(told_of(PlayedSession({{College::resident, 6}})), HasSubstr("Champ: Jeunesse et citoyenneté\n"));
    auto plan = domain::plan();
    plan.other_fields = FurtherFields{{{"SE"}}};
    EXPECT_THAT(told_of(PlayedSession({{College::resident, 6}}, plan)), HasSubstr("Champs: Jeunesse et citoyenneté ; Seniors\n"));
}

TEST_F(Minutes, ListTheCollegesOfTheSessionByTheNamesThatItGaveThem) {
    auto plan = domain::plan();
    plan.colleges = NamedColleges{{{College::association, Line<1, 30>{"Jeunes"}}, {College::resident, std::nullopt}}};
    PlayedSession played({{College::association, 7}, {College::resident, 6}}, plan);
    played.proposes(1, "Caravane jeunesse").proposes(8, "Navette du soir").after(20).go_to(StepKind::vote);
    auto order = OpenRound{Approval{}, std::nullopt, false, std::nullopt};
    order.official = WeightingName::equal_colleges;
    order.colleges = Colleges{{College::association, College::resident}};
    played.doing(facilitator(), order);
    for (int person = 1; person <= 13; ++person) played.doing(resident(person), ballot({mark(person <= 7 ? 1 : 2, 1)}));
    played.doing(facilitator(), CloseRound{round_number(1)});
    auto const text = told_of(played);
    EXPECT_THAT(text, HasSubstr("| Jeunes | 7 |\n| habitants | 6 |\n| Ensemble | 13 |"));
    EXPECT_THAT(text, HasSubstr("| Caravane jeunesse | Jeunes |"));
    EXPECT_THAT(text, HasSubstr("| Proposition | habitants (6) | Jeunes (7) |"));
    EXPECT_THAT(text, HasSubstr("Pouvaient voter: Jeunes, habitants"));
    for (auto const* word : {"associations", "élus", "techniciens"}) EXPECT_THAT(text, Not(HasSubstr(word)));
}

TEST_F(Minutes, OfASteeringMeetingSayWhichPriorityWasPutToTheVoteAndWhatWasDecidedByIt) {
    auto const played = voted_on_a_priority();
    for (auto const& outcome : domain::all_outcomes(played.history.session))
        convention_.outcomes.push_back({{7}, domain::name_of(outcome.outcome), outcome});
    auto& convention = convention_.convention;
    domain::apply(convention, MemberNamed{{1}, std::nullopt, MemberWords{{"Maire"}}}, played.now);
    auto text = told_of(played);
    EXPECT_THAT(text, HasSubstr("Réunion de mars\nComité de pilotage\n"));
    EXPECT_THAT(text, HasSubstr("# Priorités mises au vote\n"));
    EXPECT_THAT(text, HasSubstr("| Caravane jeunesse | animation | Priorité 2 du comité jeunesse |"));
    EXPECT_THAT(text, HasSubstr("Votes du comité de pilotage. État au"));
    for (auto const* word : {"Champ:", "Aucune priorité n’a été retenue", "Votes d’atelier", "Ce qui en a été décidé"}) EXPECT_THAT(text, Not(HasSubstr(word)));
    DecisionTaken taken{{1}, {2}, proposal(4), Resolution::validated, std::nullopt, {1}, std::nullopt, std::nullopt, std::nullopt};
    taken.by_round = SessionsRound{{7}, round_number(1)};
    domain::apply(convention, taken, played.now);
    text = told_of(played);
    EXPECT_THAT(text, HasSubstr("# Ce qui en a été décidé\n"));
    EXPECT_THAT(text, HasSubstr("| Caravane jeunesse\nPriorité 2 du comité jeunesse | validée |  | 15 janvier 2027, 9 h 00, par un vote du comité de pilotage "
                                "(séance 7, vote n° 1 : 2 pour, 1 contre), noté par Maire |"));
}

TEST_F(Minutes, TellThatADecisionOnTheirPriorityWasVoted) {
    auto played = played_to_vote();
    DecisionTaken taken{{1}, {7}, proposal(1), Resolution::validated, std::nullopt, {1}, std::nullopt, std::nullopt, std::nullopt};
    taken.by_round = SessionsRound{{9}, round_number(2)};
    domain::apply(convention_.convention, taken, played.now);
    EXPECT_THAT(told_of(played), HasSubstr("9 h 20, par un vote du comité de pilotage (séance 9, vote n° 2), noté par membre n° 1 |"));
}

TEST_F(Minutes, TellWhereAnIdeaCameBackFrom) {
    auto played = played_to_vote();
    domain::apply(convention_.convention, SessionAnnounced{{1}, {1}, {"Atelier 1"}, {"B7KM4Q"}, std::nullopt}, played.now);
    played.happened(ProposalMade{proposal(5), std::nullopt, Words{domain::title("Caravane, deuxième"), std::nullopt}, Lineage{{1}, proposal(9), {4}}});
    EXPECT_THAT(told_of(played), HasSubstr("| animation | Reprise de la proposition 9 de « Atelier 1 », renvoyée par le comité de pilotage |"));
}

}  // namespace
}  // namespace gommette::reports
