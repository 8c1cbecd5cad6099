#include "server/export/open_data.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/documents/package.hpp"
#include "server/domain/views/steering_memory.hpp"
#include "server/domain/voting/suppression.hpp"
#include "server/export/open_tables.hpp"
#include "server/export/workbooks.hpp"
#include "server/recount/figures_json.hpp"
#include "server/reports/convention_words.hpp"
#include "server/reports/french.hpp"

namespace gommette::exports {

namespace {

using recount::Ordered;

std::vector<domain::PublicSession> sessions_of(reports::ConventionHistory const& history) {
    auto const memory = domain::SteeringMemory::from(history.outcomes);
    std::vector<domain::PublicSession> sessions;
    for (auto const id : memory.sessions())
        for (auto& session : domain::public_ideas(history.convention, memory, id).sessions) sessions.push_back(std::move(session));
    return sessions;
}

// A Data Package, as far as this one needs it: https://specs.frictionlessdata.io, "Data Package", "Tabular Data Resource", "Table Schema".
Ordered schema_of(OpenTable const& table) {
    Ordered fields = Ordered::array();
    for (auto const& field : table.fields) {
        Ordered told{{"name", field.name}, {"type", field.type}, {"description", field.description}};
        if (!field.unit.empty()) told["unit"] = field.unit;
        fields.push_back(std::move(told));
    }
    return {{"fields", std::move(fields)}, {"missingValues", Ordered::array({""})}, {"primaryKey", table.key}};
}

Ordered resource_of(OpenTable const& table) {
    return {{"profile", "tabular-data-resource"},
            {"name", table.name},
            {"path", std::string{table.name} + ".csv"},
            {"title", table.title},
            {"description", table.description},
            {"format", "csv"},
            {"mediatype", "text/csv"},
            {"encoding", "utf-8"},
            {"dialect", {{"delimiter", ";"}, {"lineTerminator", "\r\n"}, {"quoteChar", "\""}, {"doubleQuote", true}, {"header", true}}},
            {"schema", schema_of(table)}};
}

std::string datapackage(std::string const& title, std::vector<OpenTable> const& tables, std::string_view licence) {
    Ordered told{{"profile", "tabular-data-package"},
                 {"name", "gommette-donnees-ouvertes"},
                 {"title", title},
                 {"description", "Ce que les ateliers d’une convention territoriale globale ont proposé, voté et décidé ; voir LISEZMOI.md."}};
    if (!licence.empty()) told["licenses"] = Ordered::array({{{"name", licence}}});
    auto& resources = told["resources"] = Ordered::array();
    for (auto const& table : tables) resources.push_back(resource_of(table));
    return told.dump(2) + "\n";
}

std::string tables_text(std::vector<OpenTable> const& tables) {
    std::string text;
    for (auto const& table : tables) {
        text += "\n### " + std::string{table.name} + ".csv\n\n" + std::string{table.description} + "\n\n";
        for (auto const& field : table.fields)
            text += "- `" + std::string{field.name} + "` (" + std::string{field.type} + (field.unit.empty() ? "" : ", " + std::string{field.unit}) +
                    ") : " + std::string{field.description} + "\n";
    }
    return text;
}

std::string card(std::string const& title, Moment as_of, std::vector<domain::PublicSession> const& sessions, std::vector<OpenTable> const& tables,
                 std::string_view licence) {
    std::int64_t workshops = 0;
    std::int64_t proposals = 0;
    for (auto const& session : sessions) {
        if (session.session.steers.value_or(false)) continue;
        ++workshops;
        proposals += session.proposed;
    }
    auto const meetings = static_cast<std::int64_t>(sessions.size()) - workshops;
    return "# " + title + " : données ouvertes\n\n" +
           "Ce que les séances closes de la convention ont proposé et voté, ce que le comité de pilotage en a décidé, et où en sont les actions : " +
           reports::counted(workshops, "séance", "séances") + ", " + reports::counted(proposals, "proposition", "propositions") +
           (meetings > 0 ? ", " + reports::counted(meetings, "réunion du comité de pilotage", "réunions du comité de pilotage") : "") + ". État au " + reports::short_text(as_of) + " (" + reports::clock_text(as_of) + ").\n\n" +
           "## Licence\n\n" +
           (licence.empty() ? std::string{"À choisir par qui publie : ces fichiers n’en portent pas encore. `gommette export --what open_data.zip "
                                          "--licence etalab-2.0` l’inscrit ici et dans datapackage.json.\n\n"}
                            : std::string{licence} + "\n\n") +
           "## Comment lire ces fichiers\n\n"
           "CSV en UTF-8, points-virgules, première ligne de titres ; une cellule vide est une valeur absente. Les jours sont écrits 2027-03-08, les "
           "moments en temps universel. `datapackage.json` décrit chaque colonne (Frictionless Data Package). Un texte qu’un tableur prendrait pour une "
           "formule, un nombre ou une date porte une apostrophe devant lui, et derrière chaque point-virgule, virgule, tabulation ou retour à la ligne.\n\n"
           "Les numéros ne changent pas : `seance` et `proposition` désignent la même proposition dans tous les fichiers, `code` la même action.\n\n"
           "## Ce qui n’y est pas, et pourquoi\n\n"
           "- **Aucune personne** : ni nom, ni participant, ni auteur, ni membre du comité, ni qui a décidé. La structure qui pilote une action y est, la "
           "personne non. Mais un texte peut nommer quelqu’un : relisez avant de publier.\n"
           "- **Aucun bulletin** : seulement des totaux par vote. Un bulletin peut désigner qui l’a rempli, surtout dans une petite salle.\n"
           "- **Aucun collège**, ni celui d’un auteur, ni un résultat par collège : où une personne est seule de son collège, il la nomme. Même dans la "
           "salle, un collège de moins de " + std::to_string(domain::voting::smallest_college) + " bulletins n’est pas montré (" +
           std::to_string(domain::voting::smallest_sensitive_college) +
           " quand le sujet est sensible), ni ceux dont il se déduirait.\n"
           "- **Rien de masqué, de retiré ou d’effacé**, ni ce qui s’exprime à travers. Un texte effacé après publication reste dans les copies : "
           "publiez à nouveau.\n"
           "- **Rien d’une séance ouverte ou rouverte**, ni d’un vote en cours.\n"
           "- Des fiches action, seulement l’intitulé, l’avancement, la structure pilote, les dates et les indicateurs ; pas le budget, qui reste au "
           "comité.\n\n"
           "Aucun seuil n’est appliqué aux totaux d’un vote : si tous ont voté de même, le total dit ce que chacun a voté. Une salle de moins de "
           "cinq votants se reconnaît à la colonne `votants_tour`.\n\n"
           "Les personnes présentes ne représentent pas la population : ces chiffres disent ce qu’une salle a choisi, non ce que pense une commune.\n\n"
           "## Fichiers\n" +
           tables_text(tables);
}

}  // namespace

std::string open_data_zip(reports::ConventionHistory const& history, std::string_view licence) {
    auto const sessions = sessions_of(history);
    auto const tables = open_tables(history.convention.fields(), sessions);
    auto const title = reports::ConventionWords(history).convention();
    Moment const as_of{std::max(history.last_at.value, last_moment(history.outcomes))};
    std::vector<documents::Part> parts{{"LISEZMOI.md", card(title, as_of, sessions, tables, licence)},
                                       {"datapackage.json", datapackage(title, tables, licence)}};
    for (auto const& table : tables) parts.push_back({std::string{table.name} + ".csv", table.csv});
    return documents::zip_package(parts, as_of.value);
}

}  // namespace gommette::exports
