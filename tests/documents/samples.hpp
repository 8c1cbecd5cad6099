#pragma once

#include "server/documents/document.hpp"
#include "server/documents/workbook.hpp"

namespace gommette::documents {

inline constexpr std::int64_t sample_time = 1'772'647'331'000;  // 2026-03-04T18:02:11Z

// A document with every kind of block.
inline Document sample_document() {
    Document document;
    document.kind = "Compte rendu";
    document.title = "Atelier jeunesse";
    document.subtitle = "Comité jeunesse";
    document.publisher = "Saint-Léon";
    document.foot = "Vote d’atelier, indicatif";
    document.as_of_ms = sample_time;
    document.blocks = {Heading{1, "Priorités"},
                       Paragraph{"La caravane arrive en tête.", Tone::lead, true},
                       Facts{{{"Lieu", "Salle des fêtes"}, {"Participants", Text::strong("41")}}},
                       Table{"Résultat du vote", {{"Rang", 1, Align::end}, {"Proposition", 4}, {"Résultat", 2}},
                             {{"1", "Caravane <jeunesse> & \"mobile\"", "34 gommettes"}, {"2", "=1+1", "0 gommette"}}},
                       List{{"un\ndeux", "trois"}, false},
                       List{{"premier"}, true},
                       Heading{2, "Suite", true},
                       Paragraph{"fin", Tone::quiet}};
    return document;
}

inline Workbook sample_workbook() {
    Sheet sheet{"Propositions", {"texte", "nombre", "quand", "rien"}, {}};
    ClockTime const time{2026, 3, 4, 19, 2, 11};
    for (auto const* text : {"=1+1", "+33 6", "-2", "@SUM(A1)", "007", "<&\"'>", "deux\nlignes", "  deux  espaces "})
        sheet.lines.push_back({std::string{text}, std::int64_t{42}, time, NoValue{}});
    return {"Atelier jeunesse", "Saint-Léon", sample_time, {sheet}};
}

}  // namespace gommette::documents
