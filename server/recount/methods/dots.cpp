#include "server/recount/methods.hpp"

namespace gommette::recount {

using DotsWords = MethodWords<Dots>;

template <>
bool const DotsWords::has_costs = false;

template <>
Dots DotsWords::read_settings(SettingsPlace const& place) {
    auto const& settings = place.settings;
    settings.expect_members({"dots", "cap"});
    auto const usual = Dots::usual(static_cast<int>(place.round.poll.live().size()));
    auto const dots = settings.whole_or("dots", usual.dots.value, 1, 100);
    return {{dots}, {settings.whole_or("cap", (dots + 1) / 2, 1, dots)}};
}

template <>
void DotsWords::read_persons(SettingsPlace const&, Dots&) {}

template <>
std::vector<voting::PlacedMark> DotsWords::read_marks(Field const& field, Ids const& ids) {
    return read_values(field, ids);
}

template <>
void DotsWords::write_settings(Dots const& settings, Sheet const&, Ordered& file) {
    file["settings"] = {{"dots", settings.dots.value}, {"cap", settings.cap.value}};
}

template <>
Ordered DotsWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    return write_values(marks, sheet);
}

template <>
std::optional<Json> DotsWords::no_marks() {
    return Json::object();
}

template <>
void DotsWords::add_mark(MatrixCell const& cell, Json& marks) {
    if (auto const dots = mark_in(cell, {}); dots != 0) marks[cell.id] = dots;
}

template <>
Ordered DotsWords::figures(FiguresJson const& json, Count const& count) {
    return json.each(count.figures, [](auto const& figure, Ordered& line) {
        line["dots"] = weight_json(figure.total);
        line["supporters"] = weight_json(figure.supporters);
        line["people"] = figure.people;
    });
}

template <>
std::string DotsWords::settings_line(Speech const& say, Dots const& settings) {
    return say("Gommettes : ", "Dots: ") + std::to_string(settings.dots.value) + say(" par personne, ", " a person, ") +
           std::to_string(settings.cap.value) + say(" au plus sur une proposition", " at most on one proposal");
}

template <>
std::string DotsWords::rule(Speech const& say) {
    return say("Chaque personne répartit ses gommettes : la proposition qui en reçoit le plus passe devant, puis celle que plus de personnes soutiennent.",
               "Each person shares out their dots: the proposal with the most stands first, then the one that more people support.");
}

template <>
std::string DotsWords::headline(Telling const& tell, Count const& count) {
    auto const first = cells_of_first<Dots>(tell, count);
    return tell.leaders_if(
        count.figures, [](auto const& figure) { return figure.supporters > 0; }, first.empty() ? "" : first.front());
}

template <>
std::vector<std::string> DotsWords::cells(Telling const& tell, Count const& count, int option) {
    auto const* figure = figure_of(count.figures, option);
    if (!figure) return {};
    return {tell.sum(figure->total) + tell.word(figure->total, " gommette", " gommettes", " dot", " dots"),
            tell.sum(figure->supporters) + tell.word(figure->supporters, " personne", " personnes", " person", " people")};
}

template <>
std::string DotsWords::below_table(Telling const&, Count const&) {
    return {};
}

template <>
std::string DotsWords::who_is_in_favour(Speech const&) {
    return {};
}

}  // namespace gommette::recount
