#include "server/domain/fields.hpp"

#include <algorithm>
#include <set>

#include "server/domain/convention.hpp"

namespace gommette::domain {

namespace {

constexpr std::int32_t letters = 26;

bool is_capital(char sign) { return sign >= 'A' && sign <= 'Z'; }

}  // namespace

ConventionFields const& usual_fields() {
    static ConventionFields const fields{{
        {{"PE"}, {"Petite enfance 0–3 ans"}},
        {{"EN"}, {"Enfance 3–11 ans"}},
        {{"JE"}, {"Jeunesse"}},
        {{"PA"}, {"Parentalité"}},
        {{"LO"}, {"Accès et maintien dans le logement"}},
        {{"MI"}, {"Mobilité et isolement"}},
        {{"VS"}, {"Animation de la vie sociale"}},
        {{"FE"}, {"Soutien aux familles confrontées à des évènements fragilisants"}},
        {{"AD"}, {"Accès aux droits et aux services, accès numérique"}},
    }};
    return fields;
}

bool are_fields(ConventionFields const& fields) {
    std::set<FieldCode> codes;
    for (auto const& [code, title] : fields.values)
        if (code.value.size() != 2 || !std::all_of(code.value.begin(), code.value.end(), is_capital) || !codes.insert(code).second) return false;
    return !codes.empty();
}

ConventionField const* find_field(ConventionFields const& fields, FieldCode const& code) {
    auto const found = std::ranges::find(fields.values, code, &ConventionField::field);
    return found == fields.values.end() ? nullptr : &*found;
}

std::vector<FieldCode> fields_of(ConventionFields const& all, CommitteeFounded const& committee) {
    if (!committee.steers.value_or(false)) return fields_of(committee);
    std::vector<FieldCode> codes;
    for (auto const& field : all.values) codes.push_back(field.field);
    return codes;
}

std::int32_t number_of(FieldCode const& code) { return (code.value.at(0) - 'A') * letters + (code.value.at(1) - 'A'); }

FieldCode field_of_number(std::int32_t number) {
    return {{static_cast<char>('A' + number / letters), static_cast<char>('A' + number % letters)}};
}

}  // namespace gommette::domain
