#include "server/recount/methods.hpp"

namespace gommette::recount {

using ApprovalWords = MethodWords<Approval>;

template <>
bool const ApprovalWords::has_costs = false;

template <>
Approval ApprovalWords::read_settings(SettingsPlace const& place) {
    place.settings.expect_members({"most"});
    if (!place.settings.has("most")) return {};
    return {Whole<1, proposals_per_session>{place.settings.at("most").whole(1, most_options)}};
}

template <>
void ApprovalWords::read_persons(SettingsPlace const&, Approval&) {}

template <>
std::vector<voting::PlacedMark> ApprovalWords::read_marks(Field const& field, Ids const& ids) {
    return read_ticks(field, ids);
}

template <>
void ApprovalWords::write_settings(Approval const& settings, Sheet const&, Ordered& file) {
    if (settings.most) file["settings"]["most"] = settings.most->value;
}

template <>
Ordered ApprovalWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    return write_ticks(marks, sheet);
}

template <>
std::optional<Json> ApprovalWords::no_marks() {
    return Json::array();
}

template <>
void ApprovalWords::add_mark(MatrixCell const& cell, Json& marks) {
    add_tick(cell, marks);
}

template <>
Ordered ApprovalWords::figures(FiguresJson const& json, Count const& count) {
    return json.each(count.figures, [](auto const& figure, Ordered& line) {
        line["ticks"] = weight_json(figure.ticks);
        line["ballots"] = weight_json(figure.ballots);
    });
}

template <>
std::string ApprovalWords::settings_line(Speech const& say, Approval const& settings) {
    auto const limit =
        settings.most ? say(" : au plus ", ": at most ") + std::to_string(settings.most->value) + say(" choix", " choices") : "";
    return say("Approbation", "Approval") + limit;
}

template <>
std::string ApprovalWords::rule(Speech const& say) {
    return say("Chaque personne coche ce qu’elle approuve : la proposition la plus cochée passe devant.",
               "Each person ticks what they approve of: the proposal with the most ticks stands first.");
}

template <>
std::string ApprovalWords::headline(Telling const& tell, Count const& count) {
    auto const first = cells_of_first<Approval>(tell, count);
    return tell.leaders_if(
        count.figures, [](auto const& figure) { return figure.ticks > 0; }, first.empty() ? "" : first.front());
}

template <>
std::vector<std::string> ApprovalWords::cells(Telling const& tell, Count const& count, int option) {
    auto const* figure = figure_of(count.figures, option);
    if (!figure) return {};
    constexpr Weight most_in_a_share = 1'000'000;
    if (tell.column.unit != 1 || figure->ballots > most_in_a_share)
        return {tell.weighted_share(figure->ticks, figure->ballots)};
    return {tell.say.share(static_cast<std::int64_t>(figure->ticks), static_cast<std::int64_t>(figure->ballots))};
}

template <>
std::string ApprovalWords::below_table(Telling const& tell, Count const&) {
    auto const readable = tell.people.voters - tell.people.spoiled;
    auto const empty = readable - tell.people.expressed;
    if (empty == 0) return {};
    return tell.say.count(empty, tell.say("bulletin", "ballot").c_str(), tell.say("bulletins", "ballots").c_str()) +
           tell.say(" sur ", " of ") + std::to_string(readable) +
           (empty < 2 ? tell.say(" ne coche rien : il compte dans les parts.", " ticks nothing: it counts in the shares.")
                      : tell.say(" ne cochent rien : ils comptent dans les parts.", " tick nothing: they count in the shares.")) +
           "\n";
}

template <>
std::string ApprovalWords::who_is_in_favour(Speech const&) {
    return {};
}

}  // namespace gommette::recount
