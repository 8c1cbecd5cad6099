#include "server/recount/methods.hpp"

#include <cmath>

namespace gommette::recount {

namespace {

// Those who compared fewer than ten times are told no score.
constexpr int fewest_for_a_score = 10;
constexpr int fewest_for_a_decimal = 100;

}  // namespace

using DuelsWords = MethodWords<Duels>;

template <>
bool const DuelsWords::has_costs = false;

template <>
Duels DuelsWords::read_settings(SettingsPlace const& place) {
    place.settings.expect_members({});
    return {};
}

template <>
void DuelsWords::read_persons(SettingsPlace const&, Duels&) {}

template <>
std::vector<voting::PlacedMark> DuelsWords::read_marks(Field const& field, Ids const& ids) {
    // [{"winner": "A", "loser": "B"}, {"neither": ["A", "C"]}]
    std::vector<voting::PlacedMark> marks;
    auto const named = [&](Field const& entry) { return position_of(entry, ids.options, "option"); };
    for (auto const& entry : field.list(most_options * most_options)) {
        if (entry.json().is_object() && entry.has("neither")) {
            entry.expect_members({"neither"});
            auto const pair = entry.at("neither").list(2);
            if (pair.size() != 2) entry.at("neither").refuse("two options are expected");
            marks.push_back({named(pair[0]), 0, named(pair[1])});
        } else {
            entry.expect_members({"winner", "loser"});
            marks.push_back({named(entry.at("winner")), 1, named(entry.at("loser"))});
        }
    }
    return marks;
}

template <>
void DuelsWords::write_settings(Duels const&, Sheet const&, Ordered&) {}

template <>
Ordered DuelsWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    Ordered duels = Ordered::array();
    for (auto const& mark : marks) {
        auto const& first = id_of(sheet, mark.option);
        auto const& second = id_of(sheet, mark.second);
        duels.push_back(mark.value == 1 ? Ordered{{"winner", first}, {"loser", second}} : Ordered{{"neither", {first, second}}});
    }
    return duels;
}

template <>
std::optional<Json> DuelsWords::no_marks() {
    return std::nullopt;
}

template <>
void DuelsWords::add_mark(MatrixCell const& cell, Json&) {
    cell.refuse_mark();
}

template <>
Ordered DuelsWords::figures(FiguresJson const& json, Count const& count) {
    auto found = json.each(count.figures, [&](auto const& figure, Ordered& line) {
        line["wins"] = weight_json(figure.wins);
        line["losses"] = weight_json(figure.losses);
        line["undecided"] = weight_json(figure.undecided);
        line["people"] = figure.people;
        auto const unit = static_cast<double>(count.unit);
        auto const wins = static_cast<double>(figure.wins) / unit;
        line["score"] = rounded(100 * (wins + 1) / (wins + static_cast<double>(figure.losses) / unit + 2));
        line["bradley_terry"] = rounded(figure.strength.value_or(1));
    });
    found["comparisons"] = count.comparisons;
    found["people"] = count.people;
    return found;
}

template <>
std::string DuelsWords::settings_line(Speech const& say, Duels const&) {
    return say("Duels", "Duels");
}

template <>
std::string DuelsWords::rule(Speech const& say) {
    return say("Chaque personne choisit entre deux propositions à la fois : la plus grande part de duels gagnés passe devant, un gagné et un perdu ajoutés à chacune.",
               "Each person chooses between two proposals at a time: the greatest share of duels won stands first, one won and one lost added to each.");
}

template <>
std::string DuelsWords::headline(Telling const& tell, Count const& count) {
    auto const first = cells_of_first<Duels>(tell, count);
    return tell.leaders_if(
        count.figures, [](auto const& figure) { return figure.wins > 0; }, first.empty() ? "" : first.front());
}

template <>
std::vector<std::string> DuelsWords::cells(Telling const& tell, Count const& count, int option) {
    auto const* figure = figure_of(count.figures, option);
    if (!figure) return {};
    auto const& say = tell.say;
    std::vector<std::string> cells{tell.sum(figure->wins) + tell.word(figure->wins, " gagné", " gagnés", " won", " won"),
                                   tell.sum(figure->losses) + tell.word(figure->losses, " perdu", " perdus", " lost", " lost"),
                                   tell.sum(figure->undecided) + say(" sans choix", " undecided")};
    auto const decided = figure->wins + figure->losses;
    if (decided < fewest_for_a_score * tell.column.unit) return cells;
    auto const unit = static_cast<double>(tell.column.unit);
    auto const wins = static_cast<double>(figure->wins) / unit;
    auto const finest = decided < fewest_for_a_decimal * tell.column.unit ? 1 : 10;
    auto const score = 100 * finest * (wins + 1) / (static_cast<double>(decided) / unit + 2);
    cells.push_back("score " + say.quotient(static_cast<Weight>(std::floor(score + 0.5)), finest));
    auto const strength = static_cast<Weight>(std::floor(100 * figure->strength.value_or(1) + 0.5));
    cells.push_back(say("force ", "strength ") + say.quotient(strength, 100));
    return cells;
}

template <>
std::string DuelsWords::below_table(Telling const& tell, Count const& count) {
    auto const& say = tell.say;
    return say.count(count.comparisons, say("comparaison", "comparison").c_str(), say("comparaisons", "comparisons").c_str()) +
           say(" par ", " by ") + say.count(count.people, say("personne", "person").c_str(), say("personnes", "people").c_str()) +
           ".\n";
}

template <>
std::string DuelsWords::who_is_in_favour(Speech const&) {
    return {};
}

}  // namespace gommette::recount
