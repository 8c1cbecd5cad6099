#include "server/reports/yearly_review.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "server/reports/calendar_years.hpp"
#include "server/reports/convention_words.hpp"
#include "server/reports/french.hpp"
#include "server/reports/held_sessions.hpp"
#include "server/reports/review_blocks.hpp"
#include "server/reports/reviewed_year.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Document;
using documents::Heading;
using documents::Paragraph;
using documents::Table;
using documents::Text;
using documents::Tone;

// What happened in one year. `came` to `priorities`: of the committees' sessions.
struct Activity {
    std::vector<HeldSession> sessions;
    std::vector<HeldSession> meetings;  // of the steering committee
    std::int64_t came{};
    std::int64_t proposals{};
    std::int64_t priorities{};
    std::map<Resolution, std::int64_t> decisions;
    std::int64_t all_decisions{};
    std::int64_t sheets{};
};

Activity activity_of(ConventionHistory const& history, int year, Moment end) {
    auto const counts = [&](Moment at) { return year_of(at) == year && at <= end; };
    Activity activity;
    for (auto& session : held_sessions(history.outcomes)) {
        if (!counts(session.began_at)) continue;
        if (session.steers) {
            activity.meetings.push_back(std::move(session));
            continue;
        }
        activity.came += session.joined;
        activity.proposals += session.proposals;
        activity.priorities += static_cast<std::int64_t>(session.priorities.size());
        activity.sessions.push_back(std::move(session));
    }
    for (auto const& decided : history.convention.decisions) {
        if (!counts(decided.at)) continue;
        ++activity.decisions[decided.taken.resolution];
        ++activity.all_decisions;
    }
    activity.sheets =
        std::ranges::count_if(history.convention.sheets, [&](domain::Sheet const& sheet) { return counts(sheet.at); });
    return activity;
}

struct Review {
    ConventionWords const& words;
    ReviewedYear const& year;
    std::vector<ReviewedAction> const& actions;
    SessionGroups const& groups;
    Activity const before;
    Activity const now;

    std::string former_year() const { return std::to_string(year.year - 1); }
    std::string this_year() const { return std::to_string(year.year) + (year.is_provisional ? " (provisoire)" : ""); }
    std::int64_t count(bool (ReviewedAction::*is_so)() const) const {
        return std::ranges::count_if(actions, [&](ReviewedAction const& one) { return (one.*is_so)(); });
    }
};

void add_essentials(Document& document, Review const& review) {
    auto const& now = review.now;
    document.blocks.emplace_back(
        Paragraph{"En " + std::to_string(review.year.year) + (review.year.is_provisional ? ", à ce jour : " : " : ") +
                      counted(static_cast<std::int64_t>(now.sessions.size()), "séance tenue, ", "séances tenues, ") +
                      counted(now.priorities, "priorité retenue, ", "priorités retenues, ") +
                      counted(now.all_decisions, "décision prise, ", "décisions prises, ") +
                      counted(review.count(&ReviewedAction::has_begun), "action engagée, ", "actions engagées, ") +
                      counted(review.count(&ReviewedAction::has_finished), "action réalisée.", "actions réalisées."),
                  Tone::lead});
    if (review.year.is_provisional)
        document.blocks.emplace_back(
            Paragraph{"L’année n’est pas finie : ce bilan est provisoire. Demandé plus tard, il dira autre chose."});
    if (review.year.is_first)
        document.blocks.emplace_back(Paragraph{std::to_string(review.year.year) + " est la première année de la convention : « " +
                                               review.former_year() +
                                               " » est l’état d’avant elle, et il n’y a pas encore de quoi comparer."});
    Table table{"L’année en chiffres",
                {{"Dans l’année", 6}, {review.former_year(), 2, Align::end}, {review.this_year(), 3, Align::end}},
                {}};
    auto const add = [&](char const* what, std::int64_t before, std::int64_t after) {
        table.rows.push_back({what, std::to_string(before), Text::strong(std::to_string(after))});
    };
    auto const& before = review.before;
    add("Séances tenues", static_cast<std::int64_t>(before.sessions.size()), static_cast<std::int64_t>(now.sessions.size()));
    add("Personnes venues, séance par séance", before.came, now.came);
    add("Propositions", before.proposals, now.proposals);
    add("Priorités retenues", before.priorities, now.priorities);
    if (!before.meetings.empty() || !now.meetings.empty())
        add("Réunions du comité de pilotage", static_cast<std::int64_t>(before.meetings.size()), static_cast<std::int64_t>(now.meetings.size()));
    add("Décisions du comité de pilotage", before.all_decisions, now.all_decisions);
    add("Fiches action ouvertes", before.sheets, now.sheets);
    document.blocks.emplace_back(std::move(table));
    document.blocks.emplace_back(Paragraph{
        "Qui vient à deux séances est compté deux fois. Propositions et priorités sont comptées l’année de leur séance, comme "
        "elles sont aujourd’hui.",
        Tone::quiet});
}

// "habitants 12 · élus, CAF 6"
std::string groups_text(Review const& review, SessionId session) {
    auto const found = review.groups.find(session);
    if (found == review.groups.end()) return "";
    std::string text;
    for (auto const& [colleges, registered] : found->second)
        text += (text.empty() ? "\n" : " · ") + colleges + "\u00a0" + std::to_string(registered);
    return text;
}

void add_sessions(Document& document, Review const& review) {
    document.blocks.emplace_back(Heading{1, "Les séances de l’année"});
    if (review.now.sessions.empty()) {
        document.blocks.emplace_back(Paragraph{"Aucune séance ne s’est tenue en " + std::to_string(review.year.year) + "."});
        return;
    }
    Table table{
        "Les séances de l’année",
        {{"Séance", 7}, {"Jour", 3}, {"Personnes", 2, Align::end}, {"Propositions", 3, Align::end}, {"Priorités", 2, Align::end}},
        {}};
    for (auto const& session : review.now.sessions)
        table.rows.push_back({review.words.session(session.session) + (session.is_closed ? "" : " (pas encore close)") +
                                  groups_text(review, session.session),
                              day_text(day_of(session.began_at)), std::to_string(session.joined),
                              std::to_string(session.proposals),
                              std::to_string(static_cast<std::int64_t>(session.priorities.size()))});
    document.blocks.emplace_back(std::move(table));
    if (!review.groups.empty())
        document.blocks.emplace_back(Paragraph{"Un collège de moins de cinq personnes est compté avec un autre.", Tone::quiet});
}

void add_meetings(Document& document, Review const& review) {
    if (review.now.meetings.empty()) return;
    Table table{"Les réunions du comité de pilotage",
                {{"Réunion", 7}, {"Jour", 3}, {"Personnes", 2, Align::end}, {"Mises au vote", 3, Align::end}},
                {}};
    for (auto const& meeting : review.now.meetings)
        table.rows.push_back({review.words.session(meeting.session) + (meeting.is_closed ? "" : " (pas encore close)"), day_text(day_of(meeting.began_at)),
                              std::to_string(meeting.joined), std::to_string(meeting.proposals)});
    document.blocks.emplace_back(Heading{1, "Les réunions du comité de pilotage"});
    document.blocks.emplace_back(std::move(table));
}

// How many decisions of each kind stand.
std::map<Resolution, std::int64_t> standing(domain::Convention const& state) {
    std::map<Resolution, std::int64_t> counts;
    for (auto const& decided : state.decisions)
        if (!decided.replaced_by) ++counts[decided.taken.resolution];
    return counts;
}

void add_decisions(Document& document, Review const& review) {
    document.blocks.emplace_back(Heading{1, "Les décisions du comité de pilotage"});
    if (review.year.state.decisions.empty()) {
        document.blocks.emplace_back(Paragraph{"Aucune décision n’a été prise."});
        return;
    }
    Table table{"Les décisions par nature",
                {{"Décision", 5},
                 {"Prises en " + review.former_year(), 3, Align::end},
                 {"Prises en " + std::to_string(review.year.year), 3, Align::end},
                 {"En vigueur, " + former_state_label(review.year), 3, Align::end},
                 {"En vigueur, " + state_label(review.year), 3, Align::end}},
                {}};
    auto then = standing(review.year.former);
    auto now = standing(review.year.state);
    auto before = review.before.decisions;
    auto taken = review.now.decisions;
    for (auto const kind : {Resolution::validated, Resolution::with_reservation, Resolution::to_rework, Resolution::postponed,
                            Resolution::rejected})
        table.rows.push_back({std::string{in_french(kind)}, std::to_string(before[kind]), std::to_string(taken[kind]),
                              std::to_string(then[kind]), std::to_string(now[kind])});
    if (before[Resolution::taken_back] + taken[Resolution::taken_back] > 0)
        table.rows.push_back({"reprise (ne compte plus)", std::to_string(before[Resolution::taken_back]),
                              std::to_string(taken[Resolution::taken_back]), "–", "–"});
    document.blocks.emplace_back(std::move(table));
}

}  // namespace

std::optional<Document> yearly_review(ConventionHistory const& history, int year, Moment now, SessionGroups const& groups) {
    auto const reviewed = reviewed_year(history.convention, year, now);
    if (!reviewed) return std::nullopt;
    ConventionWords const words(history);
    auto const actions = reviewed_actions(*reviewed);
    Review const review{words,
                        *reviewed,
                        actions,
                        groups,
                        activity_of(history, year - 1, end_of_year(year - 1)),
                        activity_of(history, year, reviewed->end)};
    auto document = words.document("Bilan annuel " + std::to_string(year));
    document.subtitle = (reviewed->is_provisional ? "Bilan provisoire " : "Bilan ") + std::to_string(year) + " : état au " +
                        day_text(reviewed->day) + ", comparé au " + day_text(last_day_of(year - 1));
    add_essentials(document, review);
    add_sessions(document, review);
    add_meetings(document, review);
    add_decisions(document, review);
    add_action_review(document.blocks, *reviewed, actions);
    add_late_milestones(document.blocks, *reviewed, actions);
    add_indicator_review(document.blocks, *reviewed, actions, history.convention);
    add_money_review(document.blocks, *reviewed);
    document.blocks.emplace_back(Heading{1, "Ce que ce bilan ne dit pas"});
    document.blocks.emplace_back(documents::List{
        {"Il ne connaît que ce qui a été noté : une fiche qui n’a pas été mise à jour y reste telle qu’elle était.",
         "Avancement, coûts et financements sont ceux qui étaient notés ce jour-là ; les mesures comptent à leur propre date, "
         "même notées plus tard.",
         "Il ne connaît pas les dépenses réelles, seulement les coûts prévus et les financements demandés ou accordés.",
         "Il ne nomme personne et ne cite rien de ce qui a été masqué ou effacé."},
        false});
    return documents::typeset(std::move(document));
}

}  // namespace gommette::reports
