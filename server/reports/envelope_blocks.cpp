#include "server/reports/envelope_blocks.hpp"

#include <algorithm>
#include <utility>

#include "server/reports/convention_words.hpp"
#include "server/reports/french.hpp"
#include "server/reports/plan_figures.hpp"

namespace gommette::reports {

namespace {

using documents::Align;
using documents::Heading;
using documents::Paragraph;
using documents::Table;
using documents::Text;
using documents::Tone;

Text left_text(EnvelopeSums const& held) {
    if (held.left() >= 0) return euros_text(held.left());
    return Text::strong("dépassée de " + euros_text(-held.left()));
}

}  // namespace

std::string envelope_text(ConventionFields const& known, EnvelopeScope const& scope) {
    std::vector<std::string> said;
    if (scope.field) said.push_back(field_title(known, *scope.field));
    if (scope.year) said.push_back(std::to_string(scope.year->value));
    if (scope.funder) said.push_back(scope.funder->value);
    return said.empty() ? std::string{"Toute la convention"} : joined(said, ", ");
}

void add_envelopes(std::vector<documents::Block>& blocks, domain::Convention const& convention, std::string const& note) {
    auto const envelopes = by_envelope(convention);
    if (envelopes.empty()) return;
    Table table{"Les enveloppes",
                {{"Enveloppe", 6}, {"Montant", 3, Align::end}, {"Prévu", 3, Align::end}, {"Accordé", 3, Align::end}, {"Reste", 4, Align::end}},
                {}};
    for (auto const& held : envelopes)
        table.rows.push_back({envelope_text(convention.fields(), held.envelope.scope), euros_text(held.envelope.euros.value),
                              euros_text(held.planned), euros_text(held.granted), left_text(held)});
    blocks.emplace_back(Heading{2, "Les enveloppes"});
    blocks.emplace_back(std::move(table));
    bool const by_year = std::ranges::any_of(envelopes, [](EnvelopeSums const& held) { return held.envelope.scope.year.has_value(); });
    blocks.emplace_back(Paragraph{std::string{"Prévu : ce que coûtent les actions de l’enveloppe ; pour un financeur, ce qui lui est demandé ou "
                                              "qu’il accorde. Chaque enveloppe est tenue pour elle-même."} +
                                      (by_year ? " Une action compte dans l’année où elle commence." : "") + note,
                                  Tone::quiet});
}

}  // namespace gommette::reports
