#include "server/recount/read_rules.hpp"

#include "server/recount/methods.hpp"

namespace gommette::recount {

namespace {

// Costs stand with the options, where only some methods may have them.
void refuse_costs(Field const& field) {
    std::string methods_with_costs;
    for (auto const name : method_names())
        if (with_words(*method_named(name), [](auto words, auto const&) { return words.has_costs; }))
            methods_with_costs += (methods_with_costs.empty() ? "" : " and ") + std::string(name);
    for (auto const& option : field.at("options").list(most_options))
        if (option.has("cost")) option.at("cost").refuse("is only for " + methods_with_costs);
}

Json const& no_settings() {
    static Json const none = Json::object();
    return none;
}

Field settings_of(Field const& field) {
    return field.has("settings") ? field.at("settings") : Field(no_settings(), field.where() + "/settings");
}

}  // namespace

void read_rules(Field const& field, Sheet& sheet, Ids const& ids) {
    auto const method = field.at("method");
    method.choice(method_words());
    auto const chosen = method_named(method.json().get<std::string>());
    auto const settings = settings_of(field);
    with_words(*chosen, [&](auto words, auto const&) {
        if (!words.has_costs) refuse_costs(field);
        sheet.round.method = words.read_settings({field, settings, ids, sheet.round});
    });
}

void finish_rules(Field const& field, Sheet& sheet, Ids const& ids) {
    auto const settings = settings_of(field);
    std::visit(
        [&]<class Settings>(Settings& rules) {
            MethodWords<Settings>::read_persons({field, settings, ids, sheet.round}, rules);
        },
        sheet.round.method);
}

}  // namespace gommette::recount
