#pragma once

#include <array>
#include <string_view>

namespace gommette::domain {

// One field of a convention territoriale globale (champ d'intervention), as every new convention has it.
struct DefaultField {
    std::string_view code;   // a FieldCode: two capitals
    std::string_view title;  // French, a Title
    int order;               // from 1, as on the steering committee's page
};

// The nine fields of the national framework, in their usual order.
inline constexpr std::array<DefaultField, 9> default_fields{{
    {"PE", "Petite enfance 0–3 ans", 1},
    {"EN", "Enfance 3–11 ans", 2},
    {"JE", "Jeunesse", 3},
    {"PA", "Parentalité", 4},
    {"LO", "Accès et maintien dans le logement", 5},
    {"MI", "Mobilité et isolement", 6},
    {"VS", "Animation de la vie sociale", 7},
    {"FE", "Soutien aux familles confrontées à des évènements fragilisants", 8},
    {"AD", "Accès aux droits et aux services, accès numérique", 9},
}};

// The field of that code, or null.
constexpr DefaultField const* find_default_field(std::string_view code) {
    for (auto const& field : default_fields) {
        if (field.code == code) return &field;
    }
    return nullptr;
}

}  // namespace gommette::domain
