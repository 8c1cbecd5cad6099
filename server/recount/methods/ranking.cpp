#include "server/recount/methods.hpp"

#include <algorithm>

namespace gommette::recount {

namespace {

constexpr std::size_t most_in_a_square = 12;

std::size_t place_in(RankingCount const& count, int option) {
    return static_cast<std::size_t>(std::find(count.options.begin(), count.options.end(), option) - count.options.begin());
}

// One line and one column an option, by their places in `options`.
template <class Cell>
std::string square(Telling const& tell, std::vector<int> const& options, Cell const& cell) {
    TextTable table;
    std::vector<std::string> head{""};
    for (std::size_t i = 0; i < options.size(); ++i) head.push_back(std::to_string(i + 1));
    table.row(head);
    for (std::size_t a = 0; a < options.size(); ++a) {
        std::vector<std::string> cells{std::to_string(a + 1) + " " + tell.title(options[a])};
        for (std::size_t b = 0; b < options.size(); ++b)
            cells.push_back(a == b ? "·" : cell(static_cast<int>(a), static_cast<int>(b)));
        table.row(cells);
    }
    return table.str("  ");
}

std::string cycle_text(Telling const& tell, RankingCount const& count, Cycle const& cycle) {
    std::string text = tell.say("Cercle : ", "Circle: ");
    for (std::size_t i = 0; i < cycle.rivals.size(); ++i) {
        int const a = cycle.rivals[i];
        int const b = cycle.rivals[(i + 1) % cycle.rivals.size()];
        auto const place_a = static_cast<int>(place_in(count, a));
        auto const place_b = static_cast<int>(place_in(count, b));
        text += (i > 0 ? " ; " : "") + tell.title(a) + tell.say(" bat ", " beats ") + tell.title(b) + " " +
                tell.sum(count.duelled.at(place_a, place_b)) + "–" + tell.sum(count.duelled.at(place_b, place_a));
    }
    return text + ".\n";
}

// "A l’emporte : son duel le plus faible vers B est de 16–8, et au retour de 15–9 ; …", where duels go in a circle.
std::string winner_text(Telling const& tell, RankingCount const& count) {
    auto const& say = tell.say;
    std::vector<int> first;
    for (auto const& place : tell.column.order.places)
        if (place.rank == 1) first.push_back(place.option);
    if (first.size() != 1) return {};
    auto const path_text = [&](Strength const& path) {
        return path == Strength{} ? say("aucun", "none") : tell.sum(path.winning) + "–" + tell.sum(path.losing);
    };
    int const winner = static_cast<int>(place_in(count, first.front()));
    std::string text = tell.title(first.front()) + say(" l’emporte : le duel le plus faible de sa meilleure chaîne vers ",
                                                       " wins: the weakest duel of its best chain to ");
    bool is_first = true;
    for (int rival = 0; rival < count.paths.size(); ++rival) {
        if (rival == winner || std::find(count.smith.begin(), count.smith.end(), count.options[static_cast<std::size_t>(rival)]) ==
                                   count.smith.end())
            continue;
        text += (is_first ? "" : say(" ; vers ", "; to ")) + tell.title(count.options[static_cast<std::size_t>(rival)]) +
                say(" est ", " is ") + path_text(count.paths.at(winner, rival)) + say(", au retour ", ", on the way back ") +
                path_text(count.paths.at(rival, winner));
        is_first = false;
    }
    return text + ".\n";
}

std::string joined(std::vector<std::string> const& parts) {
    std::string text;
    for (auto const& part : parts) text += (text.empty() ? "" : " ; ") + part;
    return text;
}

// Proposals that the rule leaves level though others between them put them on different ranks.
std::string level_text(Telling const& tell, RankingCount const& count) {
    constexpr std::size_t most_told = 6;
    std::vector<std::string> pairs;
    for (int a = 0; a < count.paths.size(); ++a)
        for (int b = a + 1; b < count.paths.size(); ++b) {
            int const one = count.options[static_cast<std::size_t>(a)];
            int const other = count.options[static_cast<std::size_t>(b)];
            if (count.paths.at(a, b) == count.paths.at(b, a) &&
                tell.column.order.rank_of(one) != tell.column.order.rank_of(other))
                pairs.push_back(tell.titles({one, other}));
        }
    if (pairs.empty()) return {};
    if (pairs.size() > most_told) pairs.resize(most_told);
    return tell.say("À égalité malgré des rangs différents : ", "Level in spite of different ranks: ") + joined(pairs) + ".\n";
}

}  // namespace

using RankingWords = MethodWords<Ranking>;

template <>
bool const RankingWords::has_costs = false;

template <>
Ranking RankingWords::read_settings(SettingsPlace const& place) {
    auto const& settings = place.settings;
    settings.expect_members({"equal_ranks", "unranked"});
    bool const no_opinion = settings.has("unranked") && settings.at("unranked").choice({"last", "no_opinion"}) == 1;
    return {settings.truth_or("equal_ranks", true), no_opinion};
}

template <>
void RankingWords::read_persons(SettingsPlace const&, Ranking&) {}

template <>
std::vector<voting::PlacedMark> RankingWords::read_marks(Field const& field, Ids const& ids) {
    return read_values(field, ids);
}

template <>
void RankingWords::write_settings(Ranking const& settings, Sheet const&, Ordered& file) {
    file["settings"] = {{"equal_ranks", settings.equal_ranks}, {"unranked", settings.unranked_no_opinion ? "no_opinion" : "last"}};
}

template <>
Ordered RankingWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    return write_values(marks, sheet);
}

template <>
std::optional<Json> RankingWords::no_marks() {
    return Json::object();
}

template <>
void RankingWords::add_mark(MatrixCell const& cell, Json& marks) {
    marks[cell.id] = mark_in(cell, {});
}

template <>
Ordered RankingWords::figures(FiguresJson const& json, Count const& count) {
    Ordered found;
    found["compared"] = json.ids(count.options);
    found["duels"] = Ordered::array();
    found["strongest_paths"] = Ordered::array();
    for (int a = 0; a < count.duelled.size(); ++a) {
        Ordered duels = Ordered::array();
        Ordered paths = Ordered::array();
        for (int b = 0; b < count.duelled.size(); ++b) {
            duels.push_back(weight_json(count.duelled.at(a, b)));
            paths.push_back({weight_json(count.paths.at(a, b).winning), weight_json(count.paths.at(a, b).losing)});
        }
        found["duels"].push_back(std::move(duels));
        found["strongest_paths"].push_back(std::move(paths));
    }
    if (count.condorcet) found["condorcet_winner"] = json.id(*count.condorcet);
    found["smith_set"] = json.ids(count.smith);
    found["cycles"] = Ordered::array();
    for (auto const& cycle : count.cycles) found["cycles"].push_back(json.ids(cycle.rivals));
    found["borda"] = json.order(count.borda);
    found["borda"]["doubled_points"] = Ordered::array();
    for (auto const points : count.doubled_borda) found["borda"]["doubled_points"].push_back(weight_json(points));
    return found;
}

template <>
std::string RankingWords::settings_line(Speech const& say, Ranking const& settings) {
    return say("Classement (Schulze)", "Ranking (Schulze)") + (settings.unranked_no_opinion
                                                                   ? say(", non classé = sans avis", ", unranked = no opinion")
                                                                   : say(", non classé = dernier", ", unranked = last"));
}

template <>
std::string RankingWords::rule(Speech const& say) {
    return say("Chaque paire de propositions est un duel que gagne celle que plus de personnes classent devant ; quand les duels tournent en rond, la chaîne de duels la plus forte l’emporte (Schulze).",
               "Each pair of proposals is a duel won by the one that more people rank above; where duels go in a circle the strongest chain of duels decides (Schulze).");
}

template <>
std::string RankingWords::headline(Telling const& tell, Count const&) {
    return tell.leaders("");
}

template <>
std::vector<std::string> RankingWords::cells(Telling const& tell, Count const& count, int option) {
    auto const points = count.doubled_borda[place_in(count, option)];
    return {"Borda " + tell.say.quotient(points, 2 * tell.column.unit)};
}

template <>
std::string RankingWords::below_table(Telling const& tell, Count const& count) {
    auto const& say = tell.say;
    std::string text = count.condorcet
                           ? tell.title(*count.condorcet) + say(" gagne tous ses duels.", " wins all its duels.") + "\n"
                           : say("Aucune proposition ne gagne tous ses duels.", "No proposal wins all its duels.") + "\n";
    for (auto const& cycle : count.cycles) text += cycle_text(tell, count, cycle);
    if (!count.cycles.empty()) text += winner_text(tell, count);
    text += level_text(tell, count);
    if (count.options.size() > most_in_a_square) return text;
    text += say("Duels (la ligne contre la colonne)", "Duels (the row against the column)") + "\n" +
            square(tell, count.options, [&](int a, int b) { return tell.sum(count.duelled.at(a, b)); });
    // Where nothing goes in a circle the duels alone make the order.
    if (count.cycles.empty()) return text;
    return text +
           say("Chemins les plus forts (de la ligne à la colonne ; le duel le plus faible du chemin)",
               "Strongest paths (from the row to the column; the path's weakest duel)") +
           "\n" + square(tell, count.options, [&](int a, int b) {
               auto const& path = count.paths.at(a, b);
               return path == Strength{} ? "–" : tell.sum(path.winning) + "–" + tell.sum(path.losing);
           });
}

template <>
std::string RankingWords::who_is_in_favour(Speech const& say) {
    return say(" (classée parmi les trois premières)", " (ranked among the first three)");
}

}  // namespace gommette::recount
