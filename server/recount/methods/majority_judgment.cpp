#include "server/recount/methods.hpp"

#include <map>

namespace gommette::recount {

namespace {

std::string grade_name(Speech const& say, int grade) {
    static constexpr char const* fr[] = {"À rejeter", "Insuffisant", "Passable", "Assez bien", "Bien", "Très bien", "Excellent"};
    static constexpr char const* en[] = {"To reject", "Insufficient", "Passable", "Fairly good", "Good", "Very good", "Excellent"};
    return say(fr[grade], en[grade]);
}

// In quotation marks, with what stands behind it there.
std::string quoted_grade(Speech const& say, int grade, std::string const& behind = "") {
    return say("« ", "\"") + grade_name(say, grade) + behind + say(" »", "\"");
}

MajorityJudgment const& settings_of(Telling const& tell) { return std::get<MajorityJudgment>(tell.sheet.round.method); }

}  // namespace

using MajorityJudgmentWords = MethodWords<MajorityJudgment>;

template <>
bool const MajorityJudgmentWords::has_costs = false;

template <>
MajorityJudgment MajorityJudgmentWords::read_settings(SettingsPlace const& place) {
    place.settings.expect_members({"strict", "grades"});
    return {place.settings.truth_or("strict", false), {place.settings.whole_or("grades", 6, 5, 7)}};
}

template <>
void MajorityJudgmentWords::read_persons(SettingsPlace const&, MajorityJudgment&) {}

template <>
std::vector<voting::PlacedMark> MajorityJudgmentWords::read_marks(Field const& field, Ids const& ids) {
    return read_values(field, ids);
}

template <>
void MajorityJudgmentWords::write_settings(MajorityJudgment const& settings, Sheet const&, Ordered& file) {
    file["settings"]["strict"] = settings.strict;
    file["settings"]["grades"] = settings.grades.value;
}

template <>
Ordered MajorityJudgmentWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    return write_values(marks, sheet);
}

template <>
std::optional<Json> MajorityJudgmentWords::no_marks() {
    return Json::object();
}

template <>
void MajorityJudgmentWords::add_mark(MatrixCell const& cell, Json& marks) {
    static std::map<std::string, std::int64_t, std::less<>> const grades{
        {"excellent", 6},   {"tres bien", 5},  {"very good", 5}, {"bien", 4},        {"good", 4},         {"assez bien", 3}, {"quite good", 3},
        {"fairly good", 3}, {"passable", 2}, {"insuffisant", 1}, {"insufficient", 1}, {"a rejeter", 0}, {"to reject", 0}};
    auto const word = plain(cell.text);
    if (word != "sans avis" && word != "no opinion") marks[cell.id] = mark_in(cell, grades);
}

template <>
Ordered MajorityJudgmentWords::figures(FiguresJson const& json, Count const& count) {
    return json.each(count.figures, [](auto const& figure, Ordered& line) {
        line["profile"] = Ordered::array();
        for (auto const weight : figure.profile) line["profile"].push_back(weight_json(weight));
        line["missing"] = weight_json(figure.missing);
        if (figure.graded == 0) return;
        line["majority_grade"] = figure.majority_grade;
        line["above"] = weight_json(figure.above);
        line["below"] = weight_json(figure.below);
        line["evenly_split"] = figure.evenly_split;
    });
}

template <>
std::string MajorityJudgmentWords::settings_line(Speech const& say, MajorityJudgment const& settings) {
    auto const strict =
        settings.strict ? say(", sans avis compté ", ", no opinion counted as ") + quoted_grade(say, settings.worst()) : std::string{};
    return say("Jugement majoritaire", "Majority judgment") + strict;
}

template <>
std::string MajorityJudgmentWords::rule(Speech const& say) {
    return say("Chaque proposition vaut sa mention médiane, celle que la moitié au moins lui donne ou dépasse ; à mention égale, on retire une mention médiane à chacune, et ainsi de suite.",
               "Each proposal is worth its median grade, which at least half of its grades reach; of equal ones a median grade is removed from each, and so on.");
}

template <>
std::string MajorityJudgmentWords::headline(Telling const& tell, Count const& count) {
    if (tell.column.order.places.empty() || !tell.column.figures_told) return tell.leaders("");
    auto const& say = tell.say;
    auto const* first = figure_of(count.figures, tell.column.order.places.front().option);
    Weight so_or_better{0};
    auto const& rules = settings_of(tell);
    for (int grade = first->majority_grade; grade <= rules.best(); ++grade)
        so_or_better += first->profile[static_cast<std::size_t>(grade)];
    bool const is_best = first->majority_grade == rules.best();
    return tell.leaders(quoted_grade(say, first->majority_grade) + (is_best ? "" : say(" ou mieux", " or better")) + say(" de ", " from ") +
                        tell.sum(so_or_better) + say(" sur ", " of ") + tell.sum(first->graded));
}

template <>
std::vector<std::string> MajorityJudgmentWords::cells(Telling const& tell, Count const& count, int option) {
    auto const* figure = figure_of(count.figures, option);
    if (!figure) return {};
    auto const& say = tell.say;
    if (figure->graded == 0) return {say("sans avis", "no opinion")};
    auto const& rules = settings_of(tell);
    std::string profile;
    for (int grade = rules.best(); grade >= rules.worst(); --grade)
        profile += (profile.empty() ? "" : " · ") + tell.sum(figure->profile[static_cast<std::size_t>(grade)]);
    // In a strict round blank ballots are not missing, but reject.
    Weight const blanks = rules.strict || tell.column.unit != 1 ? 0 : tell.people.blank;
    std::vector<std::string> cells{grade_name(say, figure->majority_grade), profile,
                                   "(" + tell.sum(figure->missing - blanks) + say(" sans avis)", " without opinion)")};
    if (figure->evenly_split) cells.push_back(say("jury partagé en deux", "an evenly split jury"));
    return cells;
}

template <>
std::string MajorityJudgmentWords::below_table(Telling const& tell, Count const&) {
    // What the numbers of each line are.
    auto const& say = tell.say;
    auto const& rules = settings_of(tell);
    return say("Les nombres vont de ", "The numbers go from ") + quoted_grade(say, rules.best()) + say(" à ", " to ") +
           quoted_grade(say, rules.worst(), say("", ".")) + say(".", "") + "\n";
}

template <>
std::string MajorityJudgmentWords::who_is_in_favour(Speech const& say) {
    return say(" (« Assez bien » ou mieux)", " (\"Fairly good\" or better)");
}

}  // namespace gommette::recount
