#include "server/reports/evaluation.hpp"

#include <string>
#include <utility>

#include "server/reports/calendar_years.hpp"
#include "server/reports/convention_words.hpp"
#include "server/reports/evaluation_blocks.hpp"
#include "server/reports/french.hpp"

namespace gommette::reports {

namespace {

using documents::Heading;
using documents::Paragraph;
using documents::Tone;

void add_state(documents::Document& document, ConventionHistory const& history, Moment now) {
    auto const& described = history.convention.described;
    auto const day = day_text(day_of(now));
    document.blocks.emplace_back(
        Paragraph{"Ce que la convention sait d’elle-même, pour que le comité de pilotage l’apprécie : quatre questions, et sous "
                  "chacune la place de sa réponse.",
                  Tone::lead});
    if (!described)
        document.blocks.emplace_back(
            Paragraph{"Les années de la convention ne sont pas notées : rien ne dit si elle est à son terme."});
    else if (auto const last = last_day_of(*described); day_of(now).value <= last.value)
        document.blocks.emplace_back(
            Paragraph{"Évaluation provisoire : la convention va jusqu’au " + day_text(last) + ". État au " + day + "."});
    else
        document.blocks.emplace_back(
            Paragraph{"La convention est arrivée à son terme le " + day_text(last) + ". État au " + day + "."});
}

// The committee's own words, which no log can know.
void add_appraisal(documents::Document& document) {
    document.blocks.emplace_back(Paragraph{documents::Text::strong("Appréciation du comité de pilotage :"), Tone::body, true});
    document.blocks.emplace_back(Paragraph{"\n\n\n"});
}

}  // namespace

documents::Document evaluation(ConventionHistory const& history, Moment now) {
    ConventionWords const words(history);
    auto document = words.document("Évaluation de la convention");
    document.subtitle = "Les quatre questions de la CNAF";
    add_state(document, history, now);
    document.blocks.emplace_back(Heading{1, "1. Les objectifs sont-ils cohérents et pertinents ?"});
    add_coherence(document.blocks, history);
    add_appraisal(document);
    document.blocks.emplace_back(Heading{1, "2. Sont-ils atteints ?", true});
    add_attainment(document.blocks, history);
    add_appraisal(document);
    document.blocks.emplace_back(Heading{1, "3. Les moyens sont-ils à la mesure des objectifs ?", true});
    add_means(document.blocks, history);
    add_appraisal(document);
    document.blocks.emplace_back(Heading{1, "4. Ce qui est fait va-t-il durer ?", true});
    add_durability(document.blocks, history);
    add_appraisal(document);
    return documents::typeset(std::move(document));
}

}  // namespace gommette::reports
