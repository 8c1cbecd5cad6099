#include "server/recount/methods.hpp"

#include <optional>
#include <utility>

namespace gommette::recount {

namespace {

Ordered spread_json(Spread const& spread) {
    constexpr double quarters = 4.0;
    return {{"people", std::vector<int>(spread.counts.begin() + 1, spread.counts.end())},
            {"first_quartile", spread.first_quartile / quarters},
            {"median", spread.median / quarters},
            {"third_quartile", spread.third_quartile / quarters},
            {"divided", spread.divided}};
}

char const* side_word(Side side) {
    switch (side) {
        case Side::low:
            return "low";
        case Side::on_the_line:
            return "on_the_line";
        case Side::high:
            return "high";
    }
    return "";
}

// The median, and the quartiles in brackets.
std::string spread_text(Speech const& say, Spread const& spread) {
    auto const quarters = [&](int value) { return say.quotient(value, 4); };
    return quarters(spread.median) + " [" + quarters(spread.first_quartile) + "–" + quarters(spread.third_quartile) + "]";
}

// "4/2", "4 / 2", "i4 e2", "i4e2", "i4, e2". `text` is plain.
std::optional<std::pair<std::int64_t, std::int64_t>> impact_and_effort_in(std::string text) {
    std::erase(text, ' ');
    if (text.starts_with('\'')) text.erase(0, 1);
    bool const is_lettered = text.starts_with("i");
    if (is_lettered)
        std::erase_if(text, [](char letter) { return letter == ',' || letter == ';' || letter == '/' || letter == '-'; });
    auto const part = text.find(is_lettered ? 'e' : '/');
    if (part == std::string::npos) return std::nullopt;
    auto const from = is_lettered ? std::size_t{1} : std::size_t{0};
    auto const impact = whole_number(text.substr(from, part - from));
    auto const effort = whole_number(text.substr(part + 1));
    if (!impact || !effort) return std::nullopt;
    return std::pair(*impact, *effort);
}

std::string side_text(Speech const& say, Side side) {
    switch (side) {
        case Side::low:
            return say("faible", "low");
        case Side::on_the_line:
            return say("sur la ligne", "on the line");
        case Side::high:
            return say("fort", "high");
    }
    return "";
}

}  // namespace

using ImpactEffortWords = MethodWords<ImpactEffort>;

template <>
bool const ImpactEffortWords::has_costs = false;

template <>
ImpactEffort ImpactEffortWords::read_settings(SettingsPlace const& place) {
    place.settings.expect_members({"technicians"});
    if (!place.settings.has("technicians")) return {};
    return {Whole<0, 7>{position_of(place.settings.at("technicians"), place.ids.colleges, "college")}};
}

template <>
void ImpactEffortWords::read_persons(SettingsPlace const&, ImpactEffort&) {}

template <>
std::vector<voting::PlacedMark> ImpactEffortWords::read_marks(Field const& field, Ids const& ids) {
    std::vector<voting::PlacedMark> marks;
    for (auto const& [id, entry] : field.members(most_options)) {
        int const option = option_called(id, entry, ids);
        auto const both = entry.list(2);
        if (both.size() != 2) entry.refuse("an impact and an effort are expected");
        int const impact = static_cast<int>(both[0].whole(1, scale_top));
        marks.push_back({option, impact, static_cast<int>(both[1].whole(1, scale_top))});
    }
    return marks;
}

template <>
void ImpactEffortWords::write_settings(ImpactEffort const& settings, Sheet const& sheet, Ordered& file) {
    // Ballots of a secret round are of no college.
    if (settings.technicians && static_cast<std::size_t>(settings.technicians->value) < sheet.colleges.size())
        file["settings"]["technicians"] = sheet.colleges[static_cast<std::size_t>(settings.technicians->value)].id;
}

template <>
Ordered ImpactEffortWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    Ordered placed = Ordered::object();
    for (auto const& mark : marks) placed[id_of(sheet, mark.option)] = {mark.value, mark.second};
    return placed;
}

template <>
std::optional<Json> ImpactEffortWords::no_marks() {
    return Json::object();
}

template <>
void ImpactEffortWords::add_mark(MatrixCell const& cell, Json& marks) {
    auto const both = impact_and_effort_in(plain(cell.text));
    if (!both && is_made_a_date(cell.text))
        cell.refuse("\"" + cell.beginning() +
                    "\" is a date, which spreadsheets make of 4/2: \"I4 E2\" is left alone, or cells set to text beforehand");
    if (!both) cell.refuse("an impact and an effort are expected, as I4 E2 (spreadsheets make a date of 4/2)");
    marks[cell.id] = {both->first, both->second};
}

template <>
Ordered ImpactEffortWords::figures(FiguresJson const& json, Count const& count) {
    return json.each(count.figures, [&](auto const& figure, Ordered& line) {
        line["placed"] = figure.placed;
        if (!figure.placed) return;
        line["impact"] = spread_json(figure.impact);
        line["effort"] = spread_json(figure.effort);
        if (figure.effort_by_technicians && json.tells_colleges())
            line["effort_by_technicians"] = spread_json(*figure.effort_by_technicians);
        line["to_discuss"] = figure.to_discuss;
        if (figure.to_discuss) return;
        line["impact_side"] = side_word(figure.impact_side);
        line["effort_side"] = side_word(figure.effort_side);
    });
}

template <>
std::string ImpactEffortWords::settings_line(Speech const& say, ImpactEffort const&) {
    return say("Impact / effort, de 1 à 5", "Impact / effort, 1 to 5");
}

template <>
std::string ImpactEffortWords::rule(Speech const& say) {
    return say("Chaque personne place l’impact et l’effort de 1 à 5 : le plus grand impact médian passe devant, puis le moindre effort médian.",
               "Each person places impact and effort from 1 to 5: the greatest median impact stands first, then the smallest median effort.");
}

template <>
std::string ImpactEffortWords::headline(Telling const& tell, Count const& count) {
    return count.figures.empty() ? tell.nobody_is_supported() : tell.leaders("");
}

template <>
std::vector<std::string> ImpactEffortWords::cells(Telling const& tell, Count const& count, int option) {
    auto const* figure = figure_of(count.figures, option);
    if (!figure) return {};
    auto const& say = tell.say;
    if (!figure->placed) return {say("placée par personne", "placed by nobody")};
    std::vector<std::string> cells{say("impact ", "impact ") + spread_text(say, figure->impact),
                                   say("effort ", "effort ") + spread_text(say, figure->effort)};
    cells.push_back(figure->to_discuss ? say("avis partagés : à discuter", "divided opinions: to discuss")
                                       : say("impact ", "impact ") + side_text(say, figure->impact_side) +
                                             say(", effort ", ", effort ") + side_text(say, figure->effort_side));
    if (figure->effort_by_technicians && tell.tells_colleges)
        cells.push_back(say("effort selon les technicien·nes ", "effort as technicians see it ") +
                        spread_text(say, *figure->effort_by_technicians));
    return cells;
}

template <>
std::string ImpactEffortWords::below_table(Telling const&, Count const&) {
    return {};
}

template <>
std::string ImpactEffortWords::who_is_in_favour(Speech const& say) {
    return say(" (impact de 4 ou 5)", " (an impact of 4 or 5)");
}

}  // namespace gommette::recount
