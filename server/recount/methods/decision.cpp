#include "server/recount/methods.hpp"

#include <array>

namespace gommette::recount {

namespace {

// In the order of Majority and of MajorityBase.
constexpr std::array<std::string_view, 4> majorities{"relative", "absolute", "three_fifths", "two_thirds"};
constexpr std::array<std::string_view, 3> bases{"expressed", "present", "registered"};

std::string verdict_text(Speech const& say, Verdict verdict) {
    static constexpr char const* fr[] = {"Adopté", "Rejeté", "Quorum non atteint", "Aucun vote exprimé"};
    static constexpr char const* en[] = {"Adopted", "Rejected", "No quorum", "No vote expressed"};
    return say(fr[static_cast<std::size_t>(verdict)], en[static_cast<std::size_t>(verdict)]);
}

std::string abstentions(Telling const& tell, Weight abstained) {
    return tell.sum(abstained) + tell.word(abstained, " abstention", " abstentions", " abstained", " abstained");
}

// " ; il en fallait 20 (deux tiers de 29 inscrits)", of what was rejected for want of votes.
std::string needed_text(Telling const& tell, DecisionFigure const& figure) {
    auto const& say = tell.say;
    auto const& rules = std::get<DecisionVote>(tell.sheet.round.method);
    if (figure.verdict != Verdict::rejected || figure.by_chair || tell.column.unit != 1) return {};
    if (rules.majority == Majority::relative) return {};
    static constexpr char const* fr[] = {"", "plus de la moitié", "trois cinquièmes", "deux tiers"};
    static constexpr char const* en[] = {"", "more than half", "three fifths", "two thirds"};
    static constexpr char const* base_fr[] = {" exprimés", " présents ou représentés", " inscrits"};
    static constexpr char const* base_en[] = {" expressed", " present or represented", " registered"};
    auto const majority = static_cast<std::size_t>(rules.majority);
    auto const base = static_cast<std::size_t>(rules.base);
    return say(" ; il en fallait ", "; it took ") + tell.sum(figure.needed) + " (" + say(fr[majority], en[majority]) +
           say(" de ", " of ") + tell.sum(figure.base) + say(base_fr[base], base_en[base]) + ")";
}

// " : 10 présents, il en fallait 11 sur 20 inscrits", of a vote without a quorum.
std::string quorum_text(Telling const& tell, DecisionFigure const& figure) {
    auto const& say = tell.say;
    return say(" : ", ": ") +
           say.count(*tell.people.present, say("présent", "present").c_str(), say("présents", "present").c_str()) +
           say(" ; il en fallait ", "; it took ") + std::to_string(figure.quorum) + say(" sur ", " of ") +
           say.count(tell.people.registered, say("inscrit", "registered").c_str(), say("inscrits", "registered").c_str()) + ".";
}

// ": 12 pour, 9 contre ; 4 abstentions. 2 voix suffisaient à changer l’issue."
std::string votes_text(Telling const& tell, DecisionFigure const& figure) {
    auto const& say = tell.say;
    auto text = say(" : ", ": ") + tell.sum(figure.in_favour) + say(" pour, ", " for, ") + tell.sum(figure.against) +
                say(" contre", " against") + needed_text(tell, figure) + say(" ; ", "; ") + abstentions(tell, figure.abstained);
    if (figure.by_chair)
        text += say(", voix prépondérante de la présidence", ", by the chair's casting vote");
    else if (figure.tie)
        text += say(", partage des voix", ", a tied vote");
    text += ".";
    if (figure.margin_people > 0)
        text += " " +
                say.count(figure.margin_people, say("voix suffisait", "vote was enough").c_str(),
                          say("voix suffisaient", "votes were enough").c_str()) +
                say(" à changer l’issue.", " to change the outcome.");
    return text;
}

}  // namespace

using DecisionVoteWords = MethodWords<DecisionVote>;

template <>
bool const DecisionVoteWords::has_costs = false;

template <>
DecisionVote DecisionVoteWords::read_settings(SettingsPlace const& place) {
    auto const& settings = place.settings;
    settings.expect_members({"preset", "majority", "base", "quorum", "chair"});
    DecisionVote rules;
    // Code général des collectivités territoriales, L2121-17 and L2121-20.
    rules.quorum = settings.has("preset") && settings.at("preset").choice({"cgct"}) == 0;
    if (settings.has("majority"))
        rules.majority =
            static_cast<Majority>(settings.at("majority").choice(std::vector(majorities.begin(), majorities.end())));
    if (settings.has("base"))
        rules.base = static_cast<MajorityBase>(settings.at("base").choice(std::vector(bases.begin(), bases.end())));
    rules.quorum = settings.truth_or("quorum", rules.quorum);
    return rules;
}

template <>
void DecisionVoteWords::read_persons(SettingsPlace const& place, DecisionVote& settings) {
    if (!place.settings.has("chair")) return;
    auto const chair = place.settings.at("chair");
    auto const found = place.ids.persons.find(chair.text(longest_id));
    if (found == place.ids.persons.end()) chair.refuse("there is no ballot of this person");
    settings.chair = Whole<0, 2147483647>{found->second};
}

template <>
std::vector<voting::PlacedMark> DecisionVoteWords::read_marks(Field const& field, Ids const& ids) {
    return read_values(field, ids);
}

template <>
void DecisionVoteWords::write_settings(DecisionVote const& settings, Sheet const& sheet, Ordered& file) {
    file["settings"] = {{"majority", majorities[static_cast<std::size_t>(settings.majority)]},
                        {"base", bases[static_cast<std::size_t>(settings.base)]},
                        {"quorum", settings.quorum}};
    if (settings.chair) file["settings"]["chair"] = sheet.persons[static_cast<std::size_t>(settings.chair->value)];
}

template <>
Ordered DecisionVoteWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    return write_values(marks, sheet);
}

template <>
std::optional<Json> DecisionVoteWords::no_marks() {
    return Json::object();
}

template <>
void DecisionVoteWords::add_mark(MatrixCell const& cell, Json& marks) {
    marks[cell.id] = opinion_in(cell);
}

template <>
Ordered DecisionVoteWords::figures(FiguresJson const& json, Count const& count) {
    return json.each(count.figures, [](auto const& figure, Ordered& line) {
        line["verdict"] = word_for(figure.verdict);
        line["for"] = weight_json(figure.in_favour);
        line["against"] = weight_json(figure.against);
        line["abstained"] = weight_json(figure.abstained);
        line["base"] = weight_json(figure.base);
        line["needed"] = weight_json(figure.needed);
        if (figure.quorum > 0) line["quorum"] = figure.quorum;
        line["tie"] = figure.tie;
        line["by_chair"] = figure.by_chair;
        line["margin_people"] = figure.margin_people;
    });
}

template <>
std::string DecisionVoteWords::settings_line(Speech const& say, DecisionVote const& settings) {
    static constexpr char const* fr[] = {"majorité relative", "majorité absolue", "trois cinquièmes", "deux tiers"};
    static constexpr char const* en[] = {"relative majority", "absolute majority", "three fifths", "two thirds"};
    static constexpr char const* base_fr[] = {" des exprimés", " des présents", " des inscrits"};
    static constexpr char const* base_en[] = {" of expressed votes", " of people present", " of those registered"};
    auto const majority = static_cast<std::size_t>(settings.majority);
    auto const base = static_cast<std::size_t>(settings.base);
    return say("Vote d’atelier (indicatif) : ", "Workshop vote (indicative): ") + say(fr[majority], en[majority]) +
           (settings.majority == Majority::relative ? "" : say(base_fr[base], base_en[base])) +
           (settings.quorum ? say(", avec quorum", ", with a quorum") : "");
}

template <>
std::string DecisionVoteWords::rule(Speech const& say) {
    return say("Une proposition est adoptée quand les pour atteignent la majorité annoncée ; les abstentions ne sont pas des voix exprimées.",
               "A proposal is adopted when those for reach the majority announced; abstentions are no expressed votes.");
}

template <>
std::string DecisionVoteWords::headline(Telling const& tell, Count const& count) {
    std::string text;
    for (auto const& figure : count.figures) {
        if (!text.empty()) text += "\n";
        if (count.figures.size() > 1) text += tell.title(figure.option) + tell.say(" – ", ": ");
        text += verdict_text(tell.say, figure.verdict);
        if (figure.verdict == Verdict::no_quorum)
            text += quorum_text(tell, figure);
        else if (tell.column.figures_told)
            text += votes_text(tell, figure);
        else
            text += ".";
    }
    return text;
}

template <>
std::vector<std::string> DecisionVoteWords::cells(Telling const& tell, Count const& count, int option) {
    auto const* figure = figure_of(count.figures, option);
    if (!figure) return {};
    auto const& say = tell.say;
    return {tell.sum(figure->in_favour) + say(" pour", " for"), tell.sum(figure->against) + say(" contre", " against"),
            abstentions(tell, figure->abstained)};
}

template <>
std::string DecisionVoteWords::below_table(Telling const&, Count const&) {
    return {};
}

template <>
std::string DecisionVoteWords::who_is_in_favour(Speech const&) {
    return {};
}

}  // namespace gommette::recount
