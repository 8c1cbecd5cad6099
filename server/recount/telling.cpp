#include "server/recount/telling.hpp"

namespace gommette::recount {

std::string Telling::titles(std::vector<int> const& options) const {
    std::vector<std::string> words;
    for (int const option : options) words.push_back(title(option));
    return say.list(words);
}

Weight Telling::blanks_on(int option) const {
    if (column.unit != 1) return 0;
    return std::count_if(settled.ballots.begin(), settled.ballots.end(), [&](voting::Ballot const& ballot) {
        return ballot.kind == voting::BallotKind::blank && voting::had_say(ballot, settled, option);
    });
}

std::string Telling::weighted_share(Weight part, Weight whole) const {
    constexpr int fewest_for_a_percentage = 10;
    if (people.voters < fewest_for_a_percentage || whole == 0) return sum(part) + say(" sur ", " of ") + sum(whole);
    return say.percentage(part, whole) + (column.weighting == WeightingName::equal_colleges
                                              ? say(" à collèges égaux", " with equal colleges")
                                              : say(" selon les poids", " by weight"));
}

std::string Telling::word(Weight weight, char const* fr_one, char const* fr_many, char const* en_one, char const* en_many) const {
    return say(weight < 2 * column.unit ? fr_one : fr_many, weight == column.unit ? en_one : en_many);
}

std::string Telling::leaders(std::string const& what) const {
    std::vector<int> first;
    for (auto const& place : column.order.places)
        if (place.rank == 1) first.push_back(place.option);
    if (first.empty()) return say("Aucune proposition n’est classée.", "No proposal has a place.");
    if (first.size() == 1)
        return title(first[0]) + say(" arrive en tête", " comes first") + (what.empty() ? "." : say(" : ", ": ") + what + ".");
    if (first.size() > 6)
        return std::to_string(first.size()) + say(" propositions sont ex æquo en tête.", " proposals are tied for first.");
    return titles(first) + say(" sont ex æquo en tête", " are tied for first") +
           (what.empty() ? "." : say(" : ", ": ") + what + ".");
}

std::string Telling::nobody_is_supported() const {
    return say("Aucune proposition n’a de soutien.", "No proposal has any support.");
}

}  // namespace gommette::recount
