#include "server/recount/methods.hpp"

#include <algorithm>

namespace gommette::recount {

namespace {

constexpr std::size_t most_shared_told = 5;

char const* why_none(WithoutGroups without) {
    switch (without) {
        case WithoutGroups::found:
            return "found";
        case WithoutGroups::still_open:
            return "still_open";
        case WithoutGroups::few_voters:
            return "few_voters";
        case WithoutGroups::few_statements:
            return "few_statements";
        case WithoutGroups::few_placed:
            return "few_placed";
        case WithoutGroups::none_large_enough:
            return "none_large_enough";
        case WithoutGroups::withheld:
            return "withheld";
    }
    return "";
}

std::string why_none_text(Speech const& say, WithoutGroups without) {
    switch (without) {
        case WithoutGroups::found:
            return "";
        case WithoutGroups::still_open:
            return say("Les groupes d’opinion sont cherchés à la clôture.", "Opinion groups are sought at the close.");
        case WithoutGroups::few_voters:
            return say("Pas de groupes d’opinion : moins de 30 votants.", "No opinion groups: fewer than 30 voters.");
        case WithoutGroups::few_statements:
            return say("Pas de groupes d’opinion : moins de 10 énoncés.", "No opinion groups: fewer than 10 statements.");
        case WithoutGroups::few_placed:
            return say("Pas de groupes d’opinion : moins de 30 personnes se sont prononcées sur 7 énoncés ou plus.",
                       "No opinion groups: fewer than 30 people marked 7 statements or more.");
        case WithoutGroups::none_large_enough:
            return say("Pas de groupes d’opinion : aucun partage ne laisse 5 personnes dans chaque groupe.",
                       "No opinion groups: no way to part people leaves 5 in every group.");
        case WithoutGroups::withheld:
            return say("Vote secret : les groupes d’opinion ne sont pas montrés, l’un d’eux est trop petit.",
                       "A secret vote: opinion groups are not shown, one of them is too small.");
    }
    return "";
}

Ordered agreement_json(Agreement const& agreement) {
    return {{"agree", agreement.agree}, {"disagree", agreement.disagree}, {"seen", agreement.seen}};
}

Ordered groups_json(FiguresJson const& json, ConsensusCount const& count) {
    Ordered groups;
    groups["sizes"] = count.groups.sizes;
    groups["silhouette"] = rounded(count.groups.silhouette);
    groups["by_consensus"] = json.ids(count.by_group_consensus);
    groups["representative"] = Ordered::array();
    for (auto const& group : count.groups.representative) {
        Ordered lines = Ordered::array();
        for (auto const& one : group)
            lines.push_back({{"option", json.id(one.option)}, {"agrees", one.agrees}, {"z", rounded(one.z)}});
        groups["representative"].push_back(std::move(lines));
    }
    return groups;
}

std::string agreement_text(Telling const& tell, Agreement const& agreement) {
    return tell.say.share(agreement.agree, agreement.seen);
}

std::string letter_of(std::size_t group) { return std::string(1, static_cast<char>('A' + static_cast<char>(group))); }

// What sets each group apart.
std::string representative_text(Telling const& tell, OpinionGroups const& groups) {
    TextTable table;
    for (std::size_t group = 0; group < groups.representative.size(); ++group)
        for (auto const& one : groups.representative[group])
            table.row({letter_of(group),
                       one.agrees ? tell.say("plus souvent d’accord", "agrees more often")
                                  : tell.say("plus souvent contre", "disagrees more often"),
                       tell.title(one.option)});
    return table.str("  ");
}

// What the groups agree on most, with the agreement of each.
std::string shared_text(Telling const& tell, ConsensusCount const& count) {
    TextTable table;
    for (std::size_t i = 0; i < std::min(most_shared_told, count.by_group_consensus.size()); ++i) {
        std::vector<std::string> cells;
        if (auto const* figure = figure_of(count.figures, count.by_group_consensus[i]))
            for (auto const& group : figure->in_group) cells.push_back(agreement_text(tell, group));
        cells.push_back(tell.title(count.by_group_consensus[i]));
        table.row(cells);
    }
    return table.str("  ");
}

}  // namespace

using ConsensusWords = MethodWords<Consensus>;

template <>
bool const ConsensusWords::has_costs = false;

template <>
Consensus ConsensusWords::read_settings(SettingsPlace const& place) {
    place.settings.expect_members({});
    return {};
}

template <>
void ConsensusWords::read_persons(SettingsPlace const&, Consensus&) {}

template <>
std::vector<voting::PlacedMark> ConsensusWords::read_marks(Field const& field, Ids const& ids) {
    return read_values(field, ids);
}

template <>
void ConsensusWords::write_settings(Consensus const&, Sheet const&, Ordered&) {}

template <>
Ordered ConsensusWords::write_marks(std::vector<voting::PlacedMark> const& marks, Sheet const& sheet) {
    return write_values(marks, sheet);
}

template <>
std::optional<Json> ConsensusWords::no_marks() {
    return Json::object();
}

template <>
void ConsensusWords::add_mark(MatrixCell const& cell, Json& marks) {
    marks[cell.id] = opinion_in(cell);
}

template <>
Ordered ConsensusWords::figures(FiguresJson const& json, Count const& count) {
    auto found = json.each(count.figures, [&](auto const& figure, Ordered& line) {
        line["everyone"] = agreement_json(figure.everyone);
        if (figure.bridging_group != voting::nobody && json.tells_colleges())
            line["bridging"] = agreement_json(figure.in_college[static_cast<std::size_t>(figure.bridging_group)]);
        if (count.groups.sizes.empty()) return;
        line["groups"] = Ordered::array();
        for (auto const& group : figure.in_group) line["groups"].push_back(agreement_json(group));
    });
    if (count.groups.sizes.empty())
        found["no_opinion_groups"] = why_none(count.groups.without);
    else
        found["opinion_groups"] = groups_json(json, count);
    return found;
}

template <>
std::string ConsensusWords::settings_line(Speech const& say, Consensus const&) {
    return say("Consensus et divergences", "Consensus and divergences");
}

template <>
std::string ConsensusWords::rule(Speech const& say) {
    return say("Une proposition passe devant quand le collège qui l’approuve le moins l’approuve davantage ; puis compte l’accord de tous, puis le moindre désaccord.",
               "A proposal stands first when the college that agrees with it least agrees more; then the agreement of all counts, then the smaller disagreement.");
}

template <>
std::string ConsensusWords::headline(Telling const& tell, Count const& count) {
    auto const first = cells_of_first<Consensus>(tell, count);
    return tell.leaders_if(
        count.figures, [](auto const& figure) { return figure.everyone.agree > 0; }, first.empty() ? "" : first.front());
}

template <>
std::vector<std::string> ConsensusWords::cells(Telling const& tell, Count const& count, int option) {
    auto const* figure = figure_of(count.figures, option);
    if (!figure) return {};
    auto const& say = tell.say;
    std::vector<std::string> cells{agreement_text(tell, figure->everyone) + say(" d’accord", " agree")};
    if (figure->bridging_group != voting::nobody && tell.tells_colleges)
        cells.push_back(say("au moins ", "at least ") +
                        agreement_text(tell, figure->in_college[static_cast<std::size_t>(figure->bridging_group)]) +
                        say(" dans chaque collège", " in every college"));
    return cells;
}

template <>
std::string ConsensusWords::below_table(Telling const& tell, Count const& count) {
    auto const& say = tell.say;
    auto const& sizes = count.groups.sizes;
    if (sizes.empty()) return why_none_text(say, count.groups.without) + "\n";
    std::string text = say("Groupes d’opinion : ", "Opinion groups: ");
    for (std::size_t group = 0; group < sizes.size(); ++group)
        text += (group > 0 ? ", " : "") + letter_of(group) + " (" + std::to_string(sizes[group]) + ")";
    text += ".\n";
    return text + representative_text(tell, count.groups) + say("Consensus entre les groupes", "Consensus between the groups") +
           "\n" + shared_text(tell, count);
}

template <>
std::string ConsensusWords::who_is_in_favour(Speech const&) {
    return {};
}

}  // namespace gommette::recount
