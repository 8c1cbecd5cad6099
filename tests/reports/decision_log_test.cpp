#include "server/reports/decision_log.hpp"

#include <gmock/gmock.h>

#include "tests/reports/played_convention.hpp"
#include "tests/reports/told.hpp"

namespace gommette::reports {
namespace {

using testing::HasSubstr;
using testing::Not;

class DecisionLog : public testing::Test {
protected:
    FrenchClock const clock_;
    PlayedConvention convention_;

    std::string text() const { return told(decision_log(convention_.history)); }
};

TEST_F(DecisionLog, WithoutADecisionSaysSo) {
    EXPECT_THAT(text(), HasSubstr("Aucune décision n’a été prise."));
    EXPECT_THAT(text(), HasSubstr("Relevé de décisions\nSaint-Léon\nConvention territoriale globale 2026–2029\n"));
}

TEST_F(DecisionLog, TellsWhatStandsWithItsMotiveAndWhoTookItWhen) {
    convention_.decided(1, 1, Resolution::to_rework, "Chiffrer le coût", "2027-03-01");
    EXPECT_THAT(text(), HasSubstr("| Caravane jeunesse\nComité jeunesse, Atelier 2 | à retravailler pour le 1er mars 2027 | Chiffrer le coût | 15 janvier 2027, 9 h 00\n"
                                  "Claire Morel, adjointe à la jeunesse |"));
    EXPECT_THAT(text(), HasSubstr("(heure locale, UTC+1, UTC+2 à l’heure d’été)"));
}

TEST_F(DecisionLog, TellsWhatTookThePlaceOfWhat) {
    convention_.decided(1, 1, Resolution::postponed, std::nullopt, "2027-09-15").decided(2, 1, Resolution::validated, std::nullopt, std::nullopt, 1, 2);
    auto const all = text();
    EXPECT_THAT(all, HasSubstr("reportée au 15 septembre 2027\nremplacée par la n° 2"));
    EXPECT_THAT(all, HasSubstr("validée\nremplace la n° 1"));
    EXPECT_THAT(all, HasSubstr("Paul Lenoir, conseiller, suppléance de Claire Morel"));
    auto const standing = all.substr(0, all.find("# Toutes"));
    EXPECT_THAT(standing, Not(HasSubstr("reportée")));
    EXPECT_THAT(standing, HasSubstr("| validée |"));
}

TEST_F(DecisionLog, DoesNotCountADecisionThatWasTakenBackAmongThoseThatStand) {
    convention_.decided(1, 1, Resolution::validated).decided(2, 1, Resolution::taken_back, "Erreur de saisie", std::nullopt, 1);
    EXPECT_THAT(text(), HasSubstr("Aucune : toutes ont été reprises."));
    EXPECT_THAT(text(), HasSubstr("Erreur de saisie"));
}

TEST_F(DecisionLog, TellsTheVoteThatADecisionFollowsFrom) {
    auto const learn = [&](auto const& outcome) {
        convention_.history.outcomes.push_back({{6}, domain::name_of(outcome), domain::OutcomeWithWords{outcome, {}, std::nullopt}});
    };
    DecisionTaken taken{{1}, {7}, {1}, Resolution::validated, std::nullopt, {1}, std::nullopt, std::nullopt, std::nullopt};
    taken.by_round = SessionsRound{{6}, {2}};
    convention_.happened(taken);
    EXPECT_THAT(text(), HasSubstr("9 h 00\npar un vote du comité de pilotage (séance « Atelier », vote n° 2), noté par Claire Morel, adjointe à la jeunesse |"));
    ProposalOutcome put;
    put.proposal = {3};
    put.priority = PriorityPut{{7}, {1}, {"Comité jeunesse"}, {1}};
    learn(put);
    RoundOutcome round;
    round.round = {2};
    round.method = DecisionVote{};
    round.closed_at = convention_.now;
    learn(round);
    ResultOutcome result;
    result.round = {2};
    result.proposal = {3};
    result.counts = {{{{-1}, {2}}, {{0}, {1}}, {{1}, {9}}}};
    learn(result);
    EXPECT_THAT(text(), HasSubstr("(séance « Atelier », vote n° 2 : 9 pour, 2 contre, 1 abstention), noté par Claire Morel"));
}

TEST_F(DecisionLog, TellsAMemberWhoseNameWasErasedByNumber) {
    convention_.decided(1, 1, Resolution::validated);
    convention_.history.names.erase(MemberId{1});
    convention_.happened(MemberForgotten{{1}});
    EXPECT_THAT(text(), HasSubstr("membre n° 1"));
    EXPECT_THAT(text(), Not(HasSubstr("Claire")));
}

TEST_F(DecisionLog, NeverQuotesWhatWasPutAsideOrErased) {
    convention_.decided(1, 3, Resolution::validated).decided(2, 4, Resolution::validated, "Raison tue");
    convention_.proposed(3, "Mots injurieux", ProposalState::hidden).proposed(4, "Mots effacés");
    convention_.history.outcomes.back().value->words = std::nullopt;
    convention_.history.convention.decisions.back().taken.words = std::nullopt;
    EXPECT_THAT(text(), Not(HasSubstr("Mots")));
    EXPECT_THAT(text(), Not(HasSubstr("Raison")));
    EXPECT_THAT(text(), HasSubstr("Proposition n° 3, mise de côté depuis"));
    EXPECT_THAT(text(), HasSubstr("Texte effacé sur demande"));
}

}  // namespace
}  // namespace gommette::reports
