#include "server/demo/demo.hpp"

#include <boost/describe/enum_from_string.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include "server/demo/diagnosis.hpp"
#include "server/demo/evening.hpp"
#include "server/demo/files.hpp"
#include "server/demo/table.hpp"
#include "server/domain/fields.hpp"

namespace gommette::demo {

namespace {

constexpr std::array<std::pair<char const*, College>, 5> college_columns{{{"habitants", College::resident},
                                                                          {"techniciens", College::practitioner},
                                                                          {"elus", College::elected},
                                                                          {"associations", College::association},
                                                                          {"caf", College::caf}}};

// Throws where the word is none of the enumeration: a bug of the demo's files.
template <class Enum>
Enum word_as(std::string const& word) {
    Enum value{};
    if (!boost::describe::enum_from_string(word.c_str(), value)) throw std::invalid_argument(word);
    return value;
}

// Colleges come in turn, so that whoever stops half-way through the room has heard all of them.
std::vector<College> people_of(Table const& evenings, std::size_t line) {
    std::array<int, college_columns.size()> coming{};
    for (std::size_t index = 0; index < coming.size(); ++index)
        coming[index] = evenings.number(line, college_columns[index].first);
    std::vector<College> people;
    for (bool anybody = true; anybody;) {
        anybody = false;
        for (std::size_t index = 0; index < coming.size(); ++index) {
            if (coming[index]-- <= 0) continue;
            people.push_back(college_columns[index].second);
            anybody = true;
        }
    }
    return people;
}

std::vector<Action> actions_of(std::string const& field) {
    static Table const actions{actions_csv()};
    std::vector<Action> of_field;
    for (std::size_t line = 0; line < actions.lines(); ++line) {
        if (actions.cell(line, "champ") != field) continue;
        of_field.push_back({actions.cell(line, "code"), {actions.cell(line, "titre")}, {actions.cell(line, "description")}});
    }
    return of_field;
}

// `session`: its number among the sessions of the field, from 1.
std::vector<Idea> ideas_of(std::string const& field, int session) {
    static Table const ideas{idees_csv()};
    std::vector<Idea> of_session;
    for (std::size_t line = 0; line < ideas.lines(); ++line) {
        if (ideas.cell(line, "champ") != field || ideas.number(line, "seance") != session) continue;
        Idea idea{{ideas.cell(line, "titre")}, {}, ideas.cell(line, "rejoint")};
        idea.college = word_as<College>(ideas.cell(line, "college"));
        of_session.push_back(std::move(idea));
    }
    return of_session;
}

DemoMethod method_named(std::string const& name) {
    for (DemoMethod const& method : {DemoMethod{Dots{}}, DemoMethod{Opinion{}}})
        if (std::visit([&](auto const& settings) { return name == settings.name; }, method)) return method;
    throw std::invalid_argument(name);
}

DemoSession session_of(Table const& evenings, std::size_t line, CommitteeId committee, int session, std::optional<StepKind> step) {
    std::string const& field = evenings.cell(line, "champ");
    Evening evening{
        {}, method_named(evenings.cell(line, "methode")), people_of(evenings, line), actions_of(field), ideas_of(field, session)};
    evening.step = step.value_or(word_as<StepKind>(evenings.cell(line, "etape")));
    PlanSession plan{committee,
                     {evenings.cell(line, "titre")},
                     evenings.cell(line, "auteurs") == "oui",
                     std::nullopt,
                     Line<1, 80>{evenings.cell(line, "quand_ou")}};
    return {std::move(plan), orders_of(evening)};
}

}  // namespace

DemoConvention demo_convention(std::optional<StepKind> step) {
    DemoConvention demo{{{"Convention territoriale globale de Baugé-en-Anjou"}, {"Baugé-en-Anjou"}, {2026}, {2029}},
                        {},
                        {{"Claire Martin"}, {"Maire adjointe aux solidarités"}, {}, std::nullopt},
                        demo_diagnosis(),
                        {},
                        0};
    std::map<std::string, CommitteeId> committees;
    for (auto const& [field, title] : domain::usual_fields().values) {
        demo.committees.push_back({field, title});
        committees[field.value] = CommitteeId{static_cast<std::int32_t>(demo.committees.size())};
    }
    Table const evenings{seances_csv()};
    std::map<std::string, int> held;
    for (std::size_t line = 0; line < evenings.lines(); ++line) {
        std::string const& field = evenings.cell(line, "champ");
        demo.sessions.push_back(session_of(evenings, line, committees[field], ++held[field], step));
        if (field == "JE") demo.main_session = line;
    }
    return demo;
}

}  // namespace gommette::demo
