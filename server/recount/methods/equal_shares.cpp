#include "server/recount/methods.hpp"

#include <algorithm>

namespace gommette::recount {

using EqualSharesWords = MethodWords<EqualShares>;

template <>
bool const EqualSharesWords::has_costs = true;

template <>
EqualShares EqualSharesWords::read_settings(SettingsPlace const& place) {
    auto const& settings = place.settings;
    settings.expect_members({"budget", "unit"});
    EqualShares rules;
    rules.budget.value = settings.at("budget").whole(1, most_money);
    rules.unit.value = settings.whole_or("unit", 1, 1, most_money / static_cast<std::int64_t>(most_ballots));
    for (auto const& option : place.sheet.at("options").list(most_options))
        rules.costs.values.push_back({option.at("cost").whole(0, most_money)});
    return rules;
}

template <>
void EqualSharesWords::read_persons(SettingsPlace const&, EqualShares&) {}

template <>
std::vector<voting::PlacedMark> EqualSharesWords::read_marks(Field const& field, Ids const& ids) {
    return read_ticks(field, ids);
}

template <>
void EqualSharesWords::write_settings(EqualShares const& settings, Sheet const& sheet, Ordered& file) {
    file["settings"] = {{"budget", settings.budget.value}, {"unit", settings.unit.value}};
    for (std::size_t option = 0; option < sheet.options.size(); ++option)
        file["options"][option]["cost"] = settings.costs.values[option].value;
}

template <>
Ordered EqualSharesWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    return write_ticks(marks, sheet);
}

template <>
std::optional<Json> EqualSharesWords::no_marks() {
    return Json::array();
}

template <>
void EqualSharesWords::add_mark(MatrixCell const& cell, Json& marks) {
    add_tick(cell, marks);
}

template <>
Ordered EqualSharesWords::figures(FiguresJson const& json, Count const& count) {
    auto found = json.each(count.figures, [](auto const& figure, Ordered& line) {
        line["cost"] = figure.cost;
        line["votes"] = weight_json(figure.votes);
        line["bought"] = figure.bought;
        line["bought_greedily"] = figure.bought_greedily;
        if (figure.undecided) line["undecided"] = true;
        if (figure.undecided_greedily) line["undecided_greedily"] = true;
        if (figure.over_budget) line["over_budget"] = true;
        if (!figure.bought && !figure.undecided && !figure.over_budget)
            line["effective_support_millionths"] = weight_json(figure.effective_support);
    });
    found["steps"] = Ordered::array();
    for (auto const& purchase : count.purchases)
        found["steps"].push_back({{"option", json.id(purchase.option)},
                                  {"price_millionths", weight_json(purchase.price)},
                                  {"paying_price", purchase.paying_price},
                                  {"paying_the_rest", purchase.paying_the_rest}});
    found["spent"] = count.spent;
    found["spent_greedily"] = count.spent_greedily;
    found["increases"] = count.increases;
    return found;
}

template <>
std::string EqualSharesWords::settings_line(Speech const& say, EqualShares const& settings) {
    return say("Budget à parts égales : ", "Equal shares: ") + say.number(settings.budget.value);
}

template <>
std::string EqualSharesWords::rule(Speech const& say) {
    return say("Le budget est partagé également entre les votants : un projet est financé quand ses soutiens peuvent le payer ensemble, le mieux soutenu pour son coût d’abord.",
               "The budget is shared equally among the voters: a project is funded when its supporters can pay for it together, the best supported for its cost first.");
}

template <>
std::string EqualSharesWords::headline(Telling const& tell, Count const& count) {
    auto const& say = tell.say;
    std::vector<int> bought;
    for (auto const& purchase : count.purchases) bought.push_back(purchase.option);
    for (auto const& figure : count.figures)
        if (figure.bought && std::find(bought.begin(), bought.end(), figure.option) == bought.end()) bought.push_back(figure.option);
    if (bought.empty()) return say("Aucun projet n’est financé.", "No project is funded.");
    return say.count(static_cast<Weight>(bought.size()), say("projet financé", "project funded").c_str(),
                     say("projets financés", "projects funded").c_str()) +
           say(" : ", ": ") + tell.titles(bought) + ".";
}

template <>
std::vector<std::string> EqualSharesWords::cells(Telling const& tell, Count const& count, int option) {
    auto const* figure = figure_of(count.figures, option);
    if (!figure) return {};
    auto const& say = tell.say;
    std::vector<std::string> cells{say.number(figure->cost),
                                   tell.sum(figure->votes) + tell.word(figure->votes, " voix", " voix", " vote", " votes")};
    if (figure->bought)
        cells.push_back(say("financé", "funded"));
    else if (figure->undecided)
        cells.push_back(say("ex æquo, non départagé", "tied, not told apart"));
    else if (figure->over_budget)
        cells.push_back(say("plus cher que l’enveloppe", "dearer than the budget"));
    else if (figure->votes < 10 * tell.column.unit)
        cells.push_back(say("non financé", "not funded"));
    else
        cells.push_back(say("pas assez : ", "not enough: ") + say.number(figure->effective_support / 10'000) +
                        say("\u00a0% du coût, redistribution comprise", "% of its cost, all sharing out included"));
    if (figure->undecided_greedily)
        cells.push_back(say("(ex æquo au nombre de voix)", "(tied if votes alone counted)"));
    else if (figure->bought_greedily != figure->bought)
        cells.push_back(figure->bought_greedily ? say("(financé au nombre de voix)", "(funded if votes alone counted)")
                                                : say("(non financé au nombre de voix)", "(not funded if votes alone counted)"));
    return cells;
}

template <>
std::string EqualSharesWords::below_table(Telling const& tell, Count const& count) {
    auto const& say = tell.say;
    auto const& rules = std::get<EqualShares>(tell.sheet.round.method);
    std::string text =
        say("Dépensé : ", "Spent: ") + say.number(count.spent) + say(" sur ", " of ") + say.number(rules.budget.value);
    if (count.increases > 0)
        text += say(" ; pour employer le reste, la part de chaque personne a été relevée de ",
                    "; to use what was left, the share of every person was raised by ") +
                say.number(Weight{rules.unit.value} * count.increases);
    text += ".\n";
    if (count.purchases.empty()) return text;
    text += say("Étapes", "Steps") + "\n";
    TextTable table;
    int step = 0;
    for (auto const& purchase : count.purchases)
        table.row({std::to_string(++step) + ".", tell.title(purchase.option),
                   say.count(purchase.paying_price, say("personne paie ", "person pays ").c_str(),
                             say("personnes paient ", "people pay ").c_str()) +
                       say.quotient(purchase.price, 1'000'000),
                   purchase.paying_the_rest > 0
                       ? say.count(purchase.paying_the_rest, say("donne son reste", "gives what is left").c_str(),
                                   say("donnent leur reste", "give what is left").c_str())
                       : ""});
    return text + table.str("  ");
}

template <>
std::string EqualSharesWords::who_is_in_favour(Speech const&) {
    return {};
}

}  // namespace gommette::recount
