#include "server/recount/methods.hpp"

namespace gommette::recount {

using OpinionWords = MethodWords<Opinion>;

template <>
bool const OpinionWords::has_costs = false;

template <>
Opinion OpinionWords::read_settings(SettingsPlace const& place) {
    place.settings.expect_members({});
    return {};
}

template <>
void OpinionWords::read_persons(SettingsPlace const&, Opinion&) {}

template <>
std::vector<voting::PlacedMark> OpinionWords::read_marks(Field const& field, Ids const& ids) {
    return read_values(field, ids);
}

template <>
void OpinionWords::write_settings(Opinion const&, Sheet const&, Ordered&) {}

template <>
Ordered OpinionWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    return write_values(marks, sheet);
}

template <>
std::optional<Json> OpinionWords::no_marks() {
    return Json::object();
}

template <>
void OpinionWords::add_mark(MatrixCell const& cell, Json& marks) {
    marks[cell.id] = opinion_in(cell);
}

template <>
Ordered OpinionWords::figures(FiguresJson const& json, Count const& count) {
    return json.each(count.figures, [](auto const& figure, Ordered& line) {
        line["for"] = weight_json(figure.agree);
        line["neutral"] = weight_json(figure.neutral);
        line["against"] = weight_json(figure.disagree);
        line["silent"] = weight_json(figure.silent);
        line["score"] = weight_json(figure.score());
    });
}

template <>
std::string OpinionWords::settings_line(Speech const& say, Opinion const&) {
    return say("Pour / neutre / contre", "For / neutral / against");
}

template <>
std::string OpinionWords::rule(Speech const& say) {
    return say("Chaque personne est pour, neutre ou contre : la proposition au plus grand nombre de pour moins les contre passe devant, puis celle qui a le plus de pour.",
               "Each person is for, neutral or against: the proposal with the most for less against stands first, then the one with more for.");
}

template <>
std::string OpinionWords::headline(Telling const& tell, Count const& count) {
    auto const first = cells_of_first<Opinion>(tell, count);
    return tell.leaders_if(
        count.figures, [](auto const& figure) { return figure.agree > 0; }, first.empty() ? "" : first[0] + ", " + first[2]);
}

template <>
std::vector<std::string> OpinionWords::cells(Telling const& tell, Count const& count, int option) {
    auto const* figure = figure_of(count.figures, option);
    if (!figure) return {};
    auto const& say = tell.say;
    return {tell.sum(figure->agree) + say(" pour", " for"),
            tell.sum(figure->neutral) + tell.word(figure->neutral, " neutre", " neutres", " neutral", " neutral"),
            tell.sum(figure->disagree) + say(" contre", " against"),
            tell.sum(figure->silent - tell.blanks_on(option)) + say(" sans marque", " silent")};
}

template <>
std::string OpinionWords::below_table(Telling const&, Count const&) {
    return {};
}

template <>
std::string OpinionWords::who_is_in_favour(Speech const&) {
    return {};
}

}  // namespace gommette::recount
