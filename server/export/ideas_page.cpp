#include "server/export/ideas_page.hpp"

#include <algorithm>

#include "server/documents/xml.hpp"
#include "server/domain/fields.hpp"
#include "server/export/ideas_cards.hpp"
#include "server/export/ideas_style.hpp"
#include "server/reports/french.hpp"

namespace gommette::exports {

namespace {

using documents::escaped;

std::string_view code_of(Language language) {
    switch (language) {
        case Language::fr: return "fr";
        case Language::en: return "en";
    }
    return "";
}

Language other(Language language) {
    switch (language) {
        case Language::fr: return Language::en;
        case Language::en: return Language::fr;
    }
    return language;
}

std::string whole_title(IdeasWords const& words) { return words.say("Ce que sont devenues vos idées", "What became of your ideas"); }

// The way to the other language, and from a session to all of them.
std::string navigation(IdeasWords const& words, SessionId session) {
    std::string page = "<nav aria-label=\"" + words.say("Pages", "Pages") + "\">";
    if (session)
        page += "<a href=\"" + ideas_address({}, words.language()) + "\">" + words.say("Toutes les séances", "All sessions") + "</a>";
    auto const there = other(words.language());
    page += "<a href=\"" + ideas_address(session, there) + "\" hreflang=\"" + std::string{code_of(there)} + "\" lang=\"" +
            std::string{code_of(there)} + "\">" + words.say("English", "Français") + "</a>";
    return page + "</nav>";
}

std::string head(IdeasWords const& words, IdeasPageOptions const& options, std::string const& title) {
    std::string page = "<!doctype html>\n<html lang=\"" + std::string{code_of(options.language)} + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    page += "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n";
    page += ideas_icon;
    if (!options.is_indexed) page += "<meta name=\"robots\" content=\"noindex\">\n";
    page += "<title>" + escaped(title.empty() ? whole_title(words) : title + " – " + whole_title(words)) + "</title>\n<style>" + ideas_style +
            "</style>\n</head>\n<body>\n";
    return page;
}

std::string top(IdeasWords const& words, domain::PublicIdeas const& ideas, SessionId session) {
    std::string page = "<header><p>";
    if (ideas.convention) page += escaped(ideas.convention->title.value) + " · " + escaped(ideas.convention->town.value);
    return page + "</p>" + navigation(words, session) + "</header>\n";
}

std::string foot(IdeasWords const& words, SessionId session) {
    auto const french = "Les idées sont publiées sans nom. Les votes sont des votes d’atelier, indicatifs. Cette page suit ce qui se décide et ce qui se "
                        "fait ensuite : elle change toute seule.";
    auto const english = "Ideas are published without names. Votes are a workshop’s, and indicative. This page follows what is decided and done "
                         "afterwards: it changes by itself.";
    return "<footer><div><p>" + words.say(french, english) + "</p><p>Gommette</p></div><img src=\"" + ideas_code_address(session) +
           "\" width=\"128\" height=\"128\" alt=\"" + words.say("Code QR : l’adresse de cette page", "QR code: the address of this page") +
           "\"></footer>\n</body>\n</html>\n";
}

ConventionFields const& fields_of(domain::PublicIdeas const& ideas) {
    return ideas.convention && ideas.convention->fields ? *ideas.convention->fields : domain::usual_fields();
}

bool steers(domain::PublicSession const& session) { return session.session.steers.value_or(false); }

bool is_done(domain::PublicIdea const& idea) {
    return idea.action && idea.action->values.progress && idea.action->values.progress->state == ProgressState::done;
}

bool is_validated(domain::PublicIdea const& idea) {
    if (!idea.decision) return false;
    switch (idea.decision->resolution) {
        case Resolution::validated:
        case Resolution::with_reservation: return true;
        case Resolution::to_rework:
        case Resolution::postponed:
        case Resolution::rejected:
        case Resolution::taken_back: return false;
    }
    return false;
}

struct Sums {
    std::int64_t proposed{0};
    std::int64_t retained{0};
    std::int64_t validated{0};
    std::int64_t actions{0};
    std::int64_t done{0};

    // What the steering committee voted on is counted where committees retained it.
    void add(domain::PublicSession const& session) {
        if (steers(session)) return;
        proposed += session.proposed;
        for (auto const& idea : session.ideas) {
            retained += idea.place.has_value();
            validated += is_validated(idea);
            actions += idea.action.has_value();
            done += is_done(idea);
        }
    }
};

// One figure over what it counts, as words.count() says it.
std::string sum(std::string const& counted) {
    auto const space = counted.find(' ');
    return "<li><b>" + counted.substr(0, space) + "</b>" + escaped(counted.substr(space + 1)) + "</li>";
}

std::string sums(IdeasWords const& words, Sums const& sums) {
    return "<ul class=\"sums\">" + sum(words.count(sums.proposed, "idée", "idées", "idea", "ideas")) +
           sum(words.count(sums.retained, "retenue", "retenues", "retained", "retained")) +
           sum(words.count(sums.validated, "validée", "validées", "validated", "validated")) +
           sum(words.count(sums.actions, "action écrite", "actions écrites", "action written", "actions written")) +
           sum(words.count(sums.done, "réalisée", "réalisées", "done", "done")) + "</ul>\n";
}

// `tag`: "p" where the page is the session's own, "h3" where it is one of several.
std::string of_session(IdeasWords const& words, ConventionFields const& fields, domain::PublicSession const& session, std::string const& tag) {
    auto const& told = session.session;
    std::string page = "<" + tag + " class=\"of\" data-field=\"" + escaped(told.field.value) + "\">" + user_text(words, told.title.value) + "<span>" +
                       user_text(words, told.committee_title.value);
    // Most committees are called as their field.
    auto const field = reports::field_title(fields, told.field);
    if (!steers(session) && field != told.committee_title.value) page += " · " + user_text(words, field);
    if (told.when_where) page += " · " + user_text(words, told.when_where->value);
    return page + "</span></" + tag + ">\n<p class=\"soft\">" +
           (steers(session) ? words.say("Réunion close le ", "Meeting closed on ") : words.say("Atelier clos le ", "Workshop closed on ")) +
           words.day(session.closed_at) + "</p>\n";
}

std::string retained(IdeasWords const& words, domain::PublicSession const& session) {
    std::string list;
    for (auto const& idea : session.ideas)
        if (idea.place) list += card(words, idea);
    auto const title = "<h2>" + words.say("Les idées retenues", "The ideas retained") + "</h2>\n";
    if (list.empty()) return title + "<p>" + words.say("L’atelier n’a rien retenu.", "The workshop retained nothing.") + "</p>\n";
    return title + "<ol class=\"cards\" data-field=\"" + escaped(session.session.field.value) + "\">\n" + list + "</ol>\n";
}

// Of a meeting of the steering committee.
std::string put_to_vote(IdeasWords const& words, domain::PublicSession const& session) {
    std::string list;
    for (auto const& idea : session.ideas) list += line(words, idea, true);
    auto const title = "<h2>" + words.say("Les priorités mises au vote", "The priorities put to the vote") + "</h2>\n";
    if (list.empty()) return title + "<p>" + words.say("Aucune n’a été mise au vote.", "None was put to the vote.") + "</p>\n";
    return title + "<ul class=\"others\">\n" + list + "</ul>\n";
}

std::string others(IdeasWords const& words, domain::PublicSession const& session) {
    std::string list;
    for (auto const& idea : session.ideas)
        if (!idea.place) list += line(words, idea);
    if (list.empty()) return "";
    return "<h2>" + words.say("Les autres idées", "The other ideas") + "</h2>\n<p class=\"soft\">" +
           words.say("Elles ne sont pas parmi les priorités de cet atelier. Elles restent ici, avec leur résultat.",
                     "They are not among this workshop’s priorities. They stay here, with their result.") +
           "</p>\n<ul class=\"others\">\n" + list + "</ul>\n";
}

// A session on the convention's page: its retained ideas in a line each.
std::string in_short(IdeasWords const& words, ConventionFields const& fields, domain::PublicSession const& session) {
    auto const address = ideas_address(session.id, words.language());
    std::string page = "<section data-field=\"" + escaped(session.session.field.value) + "\">" + of_session(words, fields, session, "h3");
    std::string list;
    for (auto const& idea : session.ideas) list += short_line(words, idea, address);
    if (!list.empty()) page += "<ul class=\"others\">\n" + list + "</ul>\n";
    auto const all = words.count(session.proposed, "idée", "idées", "idea", "ideas");
    return page + "<p><a href=\"" + address + "\">" +
           words.say("Lire toutes les idées de cette séance (" + all + ")", "Read all ideas of this session (" + all + ")") +
           "</a></p></section>\n";
}

// The sessions of which `is_of_it` says so, under a title; nothing: there are none.
template <class IsOfIt>
std::string section(IdeasWords const& words, domain::PublicIdeas const& ideas, std::string const& title, IsOfIt const& is_of_it) {
    std::string page;
    for (auto const& session : ideas.sessions)
        if (is_of_it(session)) page += in_short(words, fields_of(ideas), session);
    return page.empty() ? page : "<h2>" + title + "</h2>\n" + page;
}

}  // namespace

std::string ideas_address(SessionId session, Language language) {
    auto address = std::string{"/idees"} + (session ? "/" + std::to_string(session.value) : "");
    switch (language) {
        case Language::fr: return address;
        case Language::en: return address + "?lang=en";
    }
    return address;
}

std::string ideas_code_address(SessionId session) { return ideas_address(session, Language::fr) + "/code.svg"; }

std::string session_ideas_page(domain::PublicIdeas const& ideas, IdeasPageOptions const& options) {
    IdeasWords const words{options.language};
    auto const& session = ideas.sessions.front();
    Sums counted;
    counted.add(session);
    return head(words, options, session.session.title.value) + top(words, ideas, session.id) + "<main>\n<h1>" + whole_title(words) + "</h1>\n" +
           of_session(words, fields_of(ideas), session, "p") +
           (steers(session) ? put_to_vote(words, session) : sums(words, counted) + retained(words, session) + others(words, session)) + "</main>\n" +
           foot(words, session.id);
}

std::string convention_ideas_page(domain::PublicIdeas const& ideas, IdeasPageOptions const& options) {
    IdeasWords const words{options.language};
    Sums counted;
    for (auto const& session : ideas.sessions) counted.add(session);
    auto page = head(words, options, "") + top(words, ideas, {}) + "<main>\n<h1>" + whole_title(words) + "</h1>\n" + sums(words, counted);
    if (ideas.sessions.empty()) page += "<p>" + words.say("Aucun atelier n’est encore clos.", "No workshop is closed yet.") + "</p>\n";
    for (auto const& [field, title] : fields_of(ideas).values)
        page += section(words, ideas, user_text(words, title.value), [&](auto const& session) { return !steers(session) && session.session.field == field; });
    page += section(words, ideas, words.say("Réunions du comité de pilotage", "Meetings of the steering committee"), steers);
    return page + "</main>\n" + foot(words, {});
}

std::string no_ideas_page(IdeasPageOptions const& options) {
    IdeasWords const words{options.language};
    return head(words, {options.language, false}, "") + top(words, {}, {}) + "<main>\n<h1>" + whole_title(words) + "</h1>\n<p>" +
           words.say("Il n’y a pas encore de page à cette adresse : les idées d’un atelier se lisent ici après sa clôture.",
                     "There is no page at this address yet: the ideas of a workshop can be read here once it is closed.") +
           "</p>\n<p><a href=\"" + ideas_address({}, options.language) + "\">" + words.say("Toutes les séances", "All sessions") + "</a></p>\n</main>\n" +
           "</body>\n</html>\n";
}

}  // namespace gommette::exports
