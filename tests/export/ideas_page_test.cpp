#include "server/export/ideas_page.hpp"

#include <gmock/gmock.h>

namespace gommette::exports {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Moment const noon{1'800'014'400'000};  // 15 January 2027, 12:00 UTC

domain::PublicIdea idea() {
    domain::PublicIdea idea;
    idea.number = {4};
    idea.words = Words{{"Un bus <script>alert(1)</script> & \"le soir\""}, Detail{"Ligne un\nLigne deux"}};
    idea.place = 1;
    idea.absorbed.push_back({{9}, std::nullopt});
    return idea;
}

domain::PublicIdeas told(domain::PublicIdea idea) {
    domain::PublicIdeas ideas;
    ideas.convention = ConventionDescribed{{"CTG 2026–2030"}, {"Vallée & Monts"}, {2026}, {2030}};
    domain::PublicSession session;
    session.id = {3};
    session.session.field = {"JE"};
    session.session.title = {"Atelier 2"};
    session.session.committee_title = {"Comité jeunesse"};
    session.closed_at = noon;
    session.proposed = 2;
    session.alive = 1;
    session.ideas.push_back(std::move(idea));
    ideas.sessions.push_back(std::move(session));
    return ideas;
}

std::string page(domain::PublicIdea idea, Language language = Language::fr, bool is_indexed = false) {
    return session_ideas_page(told(std::move(idea)), {language, is_indexed});
}

TEST(IdeasPage, TakesTextForText) {
    auto const french = page(idea());
    EXPECT_THAT(french, HasSubstr("Un bus &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;le soir&quot;"));
    EXPECT_THAT(french, HasSubstr("Vallée &amp; Monts"));
    EXPECT_THAT(french, HasSubstr("Ligne un<br>Ligne deux"));
    EXPECT_THAT(french, Not(HasSubstr("<script")));
}

TEST(IdeasPage, SaysOnceWhatFieldAndCommitteeAreBothCalled) {
    EXPECT_THAT(page(idea()), HasSubstr("<span>Comité jeunesse · Jeunesse</span>"));
    auto ideas = told(idea());
    ideas.sessions.front().session.committee_title = {"Jeunesse"};
    EXPECT_THAT(session_ideas_page(ideas, {Language::fr, false}), HasSubstr("<span>Jeunesse</span>"));
    EXPECT_THAT(convention_ideas_page(ideas, {Language::fr, false}), HasSubstr("<span>Jeunesse</span>"));
}

TEST(IdeasPage, HasTheFieldsOfTheConventionInItsOrder) {
    auto ideas = told(idea());
    ideas.convention->fields = ConventionFields{{{{"SE"}, {"Seniors"}}, {{"JE"}, {"Jeunesse & co"}}}};
    EXPECT_THAT(session_ideas_page(ideas, {Language::fr, false}), HasSubstr("<span>Comité jeunesse · Jeunesse &amp; co</span>"));
    ideas.sessions.push_back(ideas.sessions.front());
    ideas.sessions.back().session.field = {"SE"};
    auto const all = convention_ideas_page(ideas, {Language::fr, false});
    EXPECT_LT(all.find("<h2>Seniors</h2>"), all.find("<h2>Jeunesse &amp; co</h2>"));
    EXPECT_NE(all.find("<h2>Jeunesse &amp; co</h2>"), std::string::npos);
}

TEST(IdeasPage, TellsMeetingsOfTheSteeringCommitteeApart) {
    auto put = idea();
    put.place = std::nullopt;
    put.came_from = domain::PublicTwin{{{2}, {1}}, {"Atelier 1"}, Title{"Un bus"}, true};
    auto ideas = told(put);
    ideas.sessions.front().session.steers = true;
    auto const one = session_ideas_page(ideas, {Language::fr, false});
    EXPECT_THAT(one, AllOf(HasSubstr("Les priorités mises au vote"), HasSubstr("Priorité d’un comité"), HasSubstr("Réunion close le")));
    EXPECT_THAT(one, AllOf(Not(HasSubstr("n’a rien retenu")), Not(HasSubstr("Retravaillée")), Not(HasSubstr(" · Jeunesse"))));
    auto const all = convention_ideas_page(ideas, {Language::fr, false});
    EXPECT_THAT(all, AllOf(HasSubstr("<h2>Réunions du comité de pilotage</h2>"), HasSubstr("<b>0</b>idée<"), Not(HasSubstr("<h2>Jeunesse</h2>"))));
}

TEST(IdeasPage, IsListedBySearchEnginesOnlyWhereAllowed) {
    EXPECT_THAT(page(idea()), HasSubstr("<meta name=\"robots\" content=\"noindex\">"));
    EXPECT_THAT(page(idea(), Language::fr, true), Not(HasSubstr("noindex")));
    EXPECT_THAT(no_ideas_page({Language::fr, true}), HasSubstr("noindex"));
}

TEST(IdeasPage, SaysWhereWordsWereErased) { EXPECT_THAT(page(idea()), HasSubstr("Idée n° 9, texte effacé")); }

TEST(IdeasPage, LeadsFromAnAnchorToEachIdea) {
    EXPECT_THAT(page(idea()), AllOf(HasSubstr("id=\"idee-4\""), HasSubstr("id=\"idee-9\"")));
    EXPECT_THAT(convention_ideas_page(told(idea()), {Language::en, false}), HasSubstr("href=\"/idees/3?lang=en#idee-4\""));
}

TEST(IdeasPage, SaysHowFarAnIdeaCame) {
    auto followed = idea();
    EXPECT_THAT(page(followed), HasSubstr("<li class=\"todo\">Décision à venir</li>"));
    followed.decision = domain::PublicDecision{Resolution::validated, std::nullopt, Motive{"Besoin partagé"}, noon};
    EXPECT_THAT(page(followed), AllOf(HasSubstr("<li class=\"did\">Validée</li>"), HasSubstr("Action à préparer"), HasSubstr("Besoin partagé")));
    domain::PublicAction action;
    action.field = {"JE"};
    action.number = {3};
    action.changed_at = noon;
    action.values.progress = ActionProgress{ProgressState::under_way, Whole<0, 100>{60}};
    action.values.milestones = {{{Day{"2027-03-01"}, {"Première tournée"}, true}}};
    action.values.indicators = {{{IndicatorKind::result, {"Jeunes reçus"}, {"%"}, Thousandths{10'000}, Thousandths{25'500}, {{{Day{"2027-02-01"}, {12'500}}}}}}};
    followed.action = action;
    EXPECT_THAT(page(followed), AllOf(HasSubstr("Action JE3"), HasSubstr("Action en cours, 60\u00a0%"), HasSubstr("1er mars 2027"),
                                      HasSubstr("Première tournée (fait)"), HasSubstr("12,5\u00a0% (1er février 2027)"), HasSubstr("25,5\u00a0%")));
    EXPECT_THAT(page(followed, Language::en), AllOf(HasSubstr("Action under way, 60%"), HasSubstr("1 March 2027"), HasSubstr("12.5 % (1 February 2027)")));
    EXPECT_THAT(page(followed), HasSubstr("Décision du comité de pilotage, le "));
    followed.decision->by_vote = true;
    EXPECT_THAT(page(followed), HasSubstr("Décision du comité de pilotage, par un vote, le "));
    EXPECT_THAT(page(followed, Language::en), HasSubstr("Decision of the steering committee, by a vote, "));
    followed.decision->resolution = Resolution::to_rework;
    followed.decision->until = Day{"2027-04-15"};
    EXPECT_THAT(page(followed), HasSubstr("À retravailler</strong>, retour au comité avant le 15 avril 2027"));
}

TEST(IdeasPage, TellsEachVoteAsItWasPublished) {
    auto voted = idea();
    domain::PublicVote vote;
    vote.round.method = Dots{};
    vote.round.closed_at = noon;
    vote.round.voters = {41};
    vote.round.secret = true;
    vote.result.rank = Whole<1, 1000>{3};
    vote.result.score = Whole<-2147483647, 2147483647>{14};
    vote.result.supporters = {9};
    vote.of = 12;
    vote.is_tied = true;
    voted.votes.push_back(vote);
    EXPECT_THAT(page(voted), AllOf(HasSubstr("Vote secret du 15 janvier 2027 (gommettes)"),
                                   HasSubstr("3e sur 12, à égalité\u00a0: 14 gommettes, de 9 personnes sur 41")));
    EXPECT_THAT(page(voted, Language::en), HasSubstr("3rd of 12, tied: 14 dots, from 9 people of 41"));
}

TEST(IdeasPage, SpeaksEnglishAndMarksWhatIsFrench) {
    auto const english = page(idea(), Language::en);
    EXPECT_THAT(english, AllOf(HasSubstr("<html lang=\"en\">"), HasSubstr("What became of your ideas"), HasSubstr("<span lang=\"fr\">Atelier 2</span>"),
                               HasSubstr("href=\"/idees/3\" hreflang=\"fr\"")));
    EXPECT_THAT(page(idea()), HasSubstr("href=\"/idees/3?lang=en\" hreflang=\"en\""));
}

}  // namespace
}  // namespace gommette::exports
