#include "server/domain/convention_topics.hpp"
#include "server/domain/fields.hpp"
#include "server/domain/same_name.hpp"

namespace gommette::domain {

namespace {

EnvelopeKey key_of(EnvelopeScope const& scope) {
    return {scope.year ? scope.year->value : 0, scope.field ? scope.field->value : "",
            scope.funder ? name_without_style(scope.funder->value) : ""};
}

// The amount that stands; nullopt: none is declared.
std::optional<Cost> standing(Convention const& convention, EnvelopeScope const& scope) {
    auto const found = convention.envelopes.find(key_of(scope));
    return found == convention.envelopes.end() ? std::nullopt : std::optional{found->second.declared.euros};
}

bool is_of_convention(Convention const& convention, EnvelopeScope const& scope) {
    return !scope.field || find_field(convention.fields(), *scope.field);
}

bool has_room(Convention const& convention, EnvelopeScope const& scope) {
    return standing(convention, scope) || convention.envelopes.size() < envelopes_per_convention;
}

}  // namespace

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, SetEnvelope const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    if (!is_of_convention(convention, command.scope)) return Refusal::malformed;
    auto const now = standing(convention, command.scope);
    if (now == command.euros) return Refusal::already_there;
    if (now != command.replaces) return Refusal::changed_meanwhile;
    if (!has_room(convention, command.scope)) return Refusal::convention_full;
    return Granted<ConventionEvent>{{EnvelopeSet{command.scope, command.euros, context.member}}, {}};
}

bool holds(Convention const& convention, EnvelopeSet const& event) {
    return convention.find(event.member) && is_of_convention(convention, event.scope) && standing(convention, event.scope) != event.euros &&
           has_room(convention, event.scope);
}
void make_true(Convention& convention, EnvelopeSet const& event, Moment at) {
    if (event.euros)
        convention.envelopes[key_of(event.scope)] = {{event.scope, *event.euros}, event.member, at};
    else
        convention.envelopes.erase(key_of(event.scope));
}
void follow_one(Convention const&, EnvelopeSet const&, ConventionFollows& follows) {
    follows.rows.insert({ConventionRowName::Kind::convention});
}

BudgetEnvelopes all_envelopes(Convention const& convention) {
    BudgetEnvelopes all;
    for (auto const& [key, envelope] : convention.envelopes) all.values.push_back(envelope.declared);
    return all;
}

}  // namespace gommette::domain
