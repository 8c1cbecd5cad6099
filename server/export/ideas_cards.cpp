#include "server/export/ideas_cards.hpp"

#include <algorithm>
#include <optional>

#include "server/documents/xml.hpp"
#include "server/export/ideas_page.hpp"

namespace gommette::exports {

namespace {

using documents::escaped;

// With line breaks where the text has some.
std::string lines(IdeasWords const& words, std::string_view text) {
    auto page = user_text(words, text);
    for (auto at = page.find('\n'); at != std::string::npos; at = page.find('\n', at)) page.replace(at, 1, "<br>");
    return page;
}

std::string number(ProposalId id) { return std::to_string(id.value); }

std::string title_of(IdeasWords const& said, std::optional<Words> const& words, ProposalId id) {
    if (words) return user_text(said, words->title.value);
    return "<span class=\"soft\">" + said.say("Idée n° " + number(id) + ", texte effacé", "Idea no. " + number(id) + ", text erased") + "</span>";
}

std::string detail_of(IdeasWords const& said, std::optional<Words> const& words) {
    if (!words || !words->detail || words->detail->value.empty()) return "";
    return "<p>" + lines(said, words->detail->value) + "</p>\n";
}

std::string absorbed(IdeasWords const& words, domain::PublicIdea const& idea) {
    if (idea.absorbed.empty()) return "";
    std::string page = "<details><summary>" +
                       words.say("Réunit aussi " + words.count(static_cast<std::int64_t>(idea.absorbed.size()), "autre idée", "autres idées", "", ""),
                                 "Also unites " + words.count(static_cast<std::int64_t>(idea.absorbed.size()), "", "", "other idea", "other ideas")) +
                       "</summary><ul>\n";
    for (auto const& [id, text] : idea.absorbed)
        page += "<li id=\"idee-" + number(id) + "\">" + title_of(words, text, id) + detail_of(words, text) + "</li>\n";
    return page + "</ul></details>\n";
}

std::string vote_head(IdeasWords const& words, domain::PublicVote const& vote) {
    bool const is_secret = vote.round.secret.value_or(false);
    auto const when = words.day(*vote.round.closed_at);
    return words.say((is_secret ? "Vote secret du " : "Vote du ") + when + " (" + words.method(vote.round.method) + ")",
                     (is_secret ? "Secret vote of " : "Vote of ") + when + " (" + words.method(vote.round.method) + ")");
}

std::string votes(IdeasWords const& words, domain::PublicIdea const& idea) {
    std::string page;
    for (auto const& vote : idea.votes)
        page += "<p class=\"small\"><span class=\"soft\">" + vote_head(words, vote) + "</span> " + words.result(vote) + "</p>\n";
    if (page.empty()) page = "<p class=\"small soft\">" + words.say("Pas de vote sur cette idée.", "No vote on this idea.") + "</p>\n";
    return page;
}

std::string link_to(IdeasWords const& words, domain::PublicTwin const& twin) {
    auto const where = "« " + twin.session_title.value + " »";
    auto const told = twin.title ? user_text(words, twin.title->value + " (" + twin.session_title.value + ")") : user_text(words, where);
    if (!twin.is_open_to_all) return told;
    return "<a href=\"" + ideas_address(twin.proposal.session, words.language()) + "#idee-" + number(twin.proposal.proposal) + "\">" + told + "</a>";
}

std::string lineage(IdeasWords const& words, domain::PublicIdea const& idea, bool is_put_to_vote = false) {
    std::string page;
    auto const came_from = is_put_to_vote ? words.say("Priorité d’un comité : ", "Priority of a committee: ")
                                          : words.say("Retravaillée, d’abord proposée ailleurs : ", "Reworked; first proposed elsewhere: ");
    if (idea.came_from) page += "<p class=\"small\">" + came_from + link_to(words, *idea.came_from) + "</p>\n";
    if (idea.goes_on_as)
        page += "<p class=\"small\">" + words.say("Reprise ensuite : ", "Taken up later: ") + link_to(words, *idea.goes_on_as) + "</p>\n";
    return page;
}

// did: it is so · now: it goes on · no: it ended there · todo: it is still to come.
struct Step {
    std::string_view state;
    std::string said;
};

Step decision_step(IdeasWords const& words, domain::PublicIdea const& idea) {
    if (!idea.decision) return {"todo", words.say("Décision à venir", "To be decided")};
    auto const said = words.decision(idea.decision->resolution);
    switch (idea.decision->resolution) {
        case Resolution::validated:
        case Resolution::with_reservation: return {"did", said};
        case Resolution::to_rework:
        case Resolution::postponed: return {"now", said};
        case Resolution::rejected: return {"no", said};
        case Resolution::taken_back: return {"todo", said};
    }
    return {};
}

std::optional<Step> action_step(IdeasWords const& words, domain::PublicIdea const& idea, Step const& decided) {
    if (!idea.action)
        return decided.state == "did" ? std::optional{Step{"todo", words.say("Action à préparer", "Action to be prepared")}} : std::nullopt;
    auto const& progress = idea.action->values.progress;
    if (!progress) return Step{"now", words.say("Action préparée", "Action prepared")};
    auto const said = words.progress(*progress);
    switch (progress->state) {
        case ProgressState::not_started: return Step{"todo", said};
        case ProgressState::under_way:
        case ProgressState::suspended: return Step{"now", said};
        case ProgressState::done: return Step{"did", said};
        case ProgressState::abandoned: return Step{"no", said};
    }
    return std::nullopt;
}

std::string path(IdeasWords const& words, domain::PublicIdea const& idea) {
    auto const decided = decision_step(words, idea);
    std::vector<Step> steps{{"did", words.say("Proposée", "Proposed")}, {"did", words.say("Retenue", "Retained")}, decided};
    if (auto action = action_step(words, idea, decided)) steps.push_back(std::move(*action));
    std::string page = "<ol class=\"path\">";
    for (auto const& [state, said] : steps) page += "<li class=\"" + std::string{state} + "\">" + said + "</li>";
    return page + "</ol>\n";
}

std::string decision(IdeasWords const& words, domain::PublicIdea const& idea) {
    if (!idea.decision) return "";
    auto const& [resolution, until, motive, at, by_vote] = *idea.decision;
    auto const by_whom = by_vote ? words.say("Décision du comité de pilotage, par un vote, le ", "Decision of the steering committee, by a vote, ")
                                 : words.say("Décision du comité de pilotage, le ", "Decision of the steering committee, ");
    auto page = "<p>" + by_whom + words.day(at) + words.say(" : ", ": ") +
                "<strong>" + words.decision(resolution) + "</strong>";
    if (until) page += resolution == Resolution::to_rework ? words.say(", retour au comité avant le ", ", back to the committee by ") + words.day(*until)
                                                           : words.say(", au ", ", until ") + words.day(*until);
    page += "</p>\n";
    if (motive) page += "<blockquote>" + lines(words, motive->value) + "</blockquote>\n";
    return page;
}

std::string milestones(IdeasWords const& words, SheetFields const& values) {
    if (!values.milestones || values.milestones->values.empty()) return "";
    std::string list;
    for (auto const& milestone : values.milestones->values)
        list += "<li>" + words.day(milestone.day) + words.say(" : ", ": ") + user_text(words, milestone.title.value) +
                (milestone.done ? words.say(" (fait)", " (done)") : std::string{}) + "</li>";
    return "<dt>" + words.say("Étapes", "Milestones") + "</dt><dd><ul>" + list + "</ul></dd>\n";
}

std::string schedule(IdeasWords const& words, SheetFields const& values) {
    if (!values.schedule || (!values.schedule->begins && !values.schedule->ends)) return "";
    auto const& [begins, ends] = *values.schedule;
    auto const told = begins && ends ? words.day(*begins) + " – " + words.day(*ends)
                      : begins       ? words.say("à partir du ", "from ") + words.day(*begins)
                                     : words.say("jusqu’au ", "until ") + words.day(*ends);
    return "<dt>" + words.say("Durée", "Schedule") + "</dt><dd>" + told + "</dd>\n";
}

std::string indicators(IdeasWords const& words, SheetFields const& values) {
    if (!values.indicators || values.indicators->values.empty()) return "";
    std::string rows;
    for (auto const& indicator : values.indicators->values) {
        auto const& unit = indicator.unit.value;
        auto const& measures = indicator.measures.values;
        auto const last = std::ranges::max_element(measures, {}, [](Measure const& measure) { return measure.day.value; });
        auto const measured = last == measures.end() ? std::string{"–"} : words.figure(last->value_thousandths, unit) + " (" + words.day(last->day) + ")";
        rows += "<tr><th scope=\"row\">" + user_text(words, indicator.title.value) + "</th><td>" + escaped(words.figure(indicator.baseline_thousandths, unit)) +
                "</td><td>" + escaped(measured) + "</td><td>" + escaped(words.figure(indicator.target_thousandths, unit)) + "</td></tr>\n";
    }
    return "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + words.say("Indicateurs", "Indicators") + "\"><table><caption>" +
           words.say("Ce qui se mesure", "What is measured") + "</caption><thead><tr><th scope=\"col\">" + words.say("Indicateur", "Indicator") +
           "</th><th scope=\"col\">" + words.say("Départ", "Start") + "</th><th scope=\"col\">" + words.say("Dernière mesure", "Last measure") +
           "</th><th scope=\"col\">" + words.say("Cible", "Target") + "</th></tr></thead><tbody>\n" + rows + "</tbody></table></div>\n";
}

std::string action(IdeasWords const& words, domain::PublicIdea const& idea) {
    if (!idea.action) return "";
    auto const& [field, place, values, changed_at] = *idea.action;
    auto page = "<div class=\"action\"><h4>" + words.say("Action ", "Action ") + escaped(field.value) + std::to_string(place.value) +
                (values.title ? words.say(" : ", ": ") + user_text(words, values.title->value) : std::string{}) + "</h4>\n";
    if (values.progress && values.progress->percent) {
        auto const percent = std::to_string(values.progress->percent->value);
        page += "<progress max=\"100\" value=\"" + percent + "\" aria-label=\"" + words.say("Avancement", "Progress") + "\">" + percent + " %</progress>\n";
    }
    auto const owner = values.owner && !values.owner->value.empty()
                           ? "<dt>" + words.say("Pilote", "Owner") + "</dt><dd>" + user_text(words, values.owner->value) + "</dd>\n"
                           : std::string{};
    auto const facts = owner + schedule(words, values) + milestones(words, values);
    if (!facts.empty()) page += "<dl>" + facts + "</dl>\n";
    return page + indicators(words, values) + "<p class=\"small soft\">" + words.say("Suivi mis à jour le ", "Followed up on ") + words.day(changed_at) +
           "</p></div>\n";
}

// What is furthest along.
std::string how_far(IdeasWords const& words, domain::PublicIdea const& idea) {
    auto const decided = decision_step(words, idea);
    auto const action = action_step(words, idea, decided);
    return action ? action->said : decided.said;
}

}  // namespace

std::string user_text(IdeasWords const& words, std::string_view text) {
    switch (words.language()) {
        case Language::fr: return escaped(text);
        case Language::en: return "<span lang=\"fr\">" + escaped(text) + "</span>";
    }
    return "";
}

std::string card(IdeasWords const& words, domain::PublicIdea const& idea) {
    auto const place = idea.place ? std::to_string(*idea.place) + ". " : std::string{};
    return "<li id=\"idee-" + number(idea.number) + "\"><h3>" + place + title_of(words, idea.words, idea.number) + "</h3>\n" +
           detail_of(words, idea.words) + path(words, idea) + decision(words, idea) + lineage(words, idea) + votes(words, idea) +
           absorbed(words, idea) + action(words, idea) + "</li>\n";
}

std::string line(IdeasWords const& words, domain::PublicIdea const& idea, bool is_put_to_vote) {
    return "<li id=\"idee-" + number(idea.number) + "\"><h3>" + title_of(words, idea.words, idea.number) + "</h3>\n" + detail_of(words, idea.words) +
           decision(words, idea) + lineage(words, idea, is_put_to_vote) + votes(words, idea) + absorbed(words, idea) + action(words, idea) + "</li>\n";
}

std::string short_line(IdeasWords const& words, domain::PublicIdea const& idea, std::string const& address) {
    return "<li><a href=\"" + address + "#idee-" + number(idea.number) + "\">" + title_of(words, idea.words, idea.number) + "</a> <span class=\"soft\">· " +
           how_far(words, idea) + "</span></li>\n";
}

}  // namespace gommette::exports
