#include <algorithm>

#include "server/tally/method_text.hpp"

namespace gommette::tally {

// What stands below the table: what its numbers are, duels of rankings, purchases, opinion groups.

std::string MethodText::after(JudgmentCount const&) const {
    return say("Les nombres vont de « Très bien » à « À rejeter ».", "The numbers go from \"Very good\" to \"To reject\".") +
           "\n";
}

// One line and one column an option, by their places in `options`.
template <class Cell>
std::string MethodText::square(std::vector<int> const& options, Cell const& cell) const {
    TextTable table;
    std::vector<std::string> head{""};
    for (std::size_t i = 0; i < options.size(); ++i) head.push_back(std::to_string(i + 1));
    table.row(head);
    for (std::size_t a = 0; a < options.size(); ++a) {
        std::vector<std::string> cells{std::to_string(a + 1) + " " + title(options[a])};
        for (std::size_t b = 0; b < options.size(); ++b)
            cells.push_back(a == b ? "·" : cell(static_cast<int>(a), static_cast<int>(b)));
        table.row(cells);
    }
    return table.str("  ");
}

std::string MethodText::after(RankingCount const& count) const {
    std::string text;
    if (count.condorcet)
        text += title(*count.condorcet) + say(" gagne tous ses duels.", " wins all its duels.") + "\n";
    else
        text += say("Aucune proposition ne gagne tous ses duels.", "No proposal wins all its duels.") + "\n";
    auto const place = [&](int option) {
        return static_cast<int>(std::find(count.options.begin(), count.options.end(), option) - count.options.begin());
    };
    for (auto const& cycle : count.cycles) {
        text += say("Cercle : ", "Circle: ");
        for (std::size_t i = 0; i < cycle.rivals.size(); ++i) {
            int const a = cycle.rivals[i];
            int const b = cycle.rivals[(i + 1) % cycle.rivals.size()];
            text += (i > 0 ? " ; " : "") + title(a) + say(" bat ", " beats ") + title(b) + " " +
                    sum(count.duelled.at(place(a), place(b))) + "–" + sum(count.duelled.at(place(b), place(a)));
        }
        text += ".\n";
    }
    if (count.options.size() > 12) return text;
    text += say("Duels (la ligne contre la colonne)", "Duels (the row against the column)") + "\n" +
            square(count.options, [&](int a, int b) { return sum(count.duelled.at(a, b)); });
    // Where nothing goes in a circle the duels alone make the order.
    if (count.cycles.empty()) return text;
    return text +
           say("Chemins les plus forts (de la ligne à la colonne ; le duel le plus faible du chemin)",
               "Strongest paths (from the row to the column; the path's weakest duel)") +
           "\n" + square(count.options, [&](int a, int b) {
               auto const& path = count.paths.at(a, b);
               return path == Strength{} ? "–" : sum(path.winning) + "–" + sum(path.losing);
           });
}

std::string MethodText::after(EqualSharesCount const& count) const {
    auto const& rules = std::get<EqualShares>(sheet.round.method);
    std::string text = say("Dépensé : ", "Spent: ") + say.number(count.spent) + say(" sur ", " of ") + say.number(rules.budget.value);
    if (count.increases > 0)
        text += say(" ; chaque personne a reçu ", "; every person was given ") + say.number(rules.unit.value) + " × " +
                say.number(count.increases) + say(" de plus", " more");
    text += ".\n" + say("Étapes", "Steps") + "\n";
    TextTable table;
    int step = 0;
    for (auto const& purchase : count.purchases)
        table.row({std::to_string(++step) + ".", title(purchase.option),
                   say.count(purchase.paying_price, say("personne paie ", "person pays ").c_str(),
                             say("personnes paient ", "people pay ").c_str()) +
                       say.quotient(purchase.price, 1'000'000),
                   purchase.paying_the_rest > 0
                       ? say.count(purchase.paying_the_rest, say("donne son reste", "gives what is left").c_str(),
                                   say("donnent leur reste", "give what is left").c_str())
                       : ""});
    return text + table.str("  ");
}

std::string MethodText::after(DuelsCount const& count) const {
    return say.count(count.comparisons, say("comparaison", "comparison").c_str(), say("comparaisons", "comparisons").c_str()) +
           say(" par ", " by ") + say.count(count.people, say("personne", "person").c_str(), say("personnes", "people").c_str()) +
           ".\n";
}

std::string MethodText::after(ConsensusCount const& count) const {
    auto const& groups = count.groups;
    if (groups.sizes.empty())
        return say("Trop peu de votants ou d’énoncés pour chercher des groupes d’opinion (30 et 10).",
                   "Too few voters or statements to look for opinion groups (30 and 10).") +
               "\n";
    std::string text = say("Groupes d’opinion : ", "Opinion groups: ");
    for (std::size_t group = 0; group < groups.sizes.size(); ++group)
        text += (group > 0 ? ", " : "") + std::string(1, static_cast<char>('A' + static_cast<char>(group))) + " (" +
                std::to_string(groups.sizes[group]) + ")";
    text += ".\n";
    if (*std::min_element(groups.sizes.begin(), groups.sizes.end()) < 5) return text;
    TextTable table;
    for (std::size_t group = 0; group < groups.representative.size(); ++group)
        for (auto const& one : groups.representative[group])
            table.row({std::string(1, static_cast<char>('A' + static_cast<char>(group))),
                       one.agrees ? say("plus souvent d’accord", "agrees more often")
                                  : say("plus souvent contre", "disagrees more often"),
                       title(one.option)});
    text += table.str("  ");
    text += say("Consensus entre les groupes", "Consensus between the groups") + "\n";
    TextTable shared;
    for (std::size_t i = 0; i < std::min<std::size_t>(5, count.by_group_consensus.size()); ++i) {
        std::vector<std::string> cells;
        for (auto const& figure : count.figures) {
            if (figure.option != count.by_group_consensus[i]) continue;
            for (auto const& group : figure.in_group) cells.push_back(agreement(group));
        }
        cells.push_back(title(count.by_group_consensus[i]));
        shared.row(cells);
    }
    return text + shared.str("  ");
}

}  // namespace gommette::tally
