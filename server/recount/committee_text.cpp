#include "server/recount/result_text.hpp"
#include "server/recount/result_words.hpp"

namespace gommette::recount {

std::string result_text(CommitteeSheet const& sheet, voting::Consolidated const& result, Language language) {
    Speech const say(language);
    auto const title = [&](int item) { return shortened(sheet.items[static_cast<std::size_t>(item)].title); };
    std::string text = sheet.title.empty() ? "" : sheet.title + "\n";
    text += (result.by_kemeny ? say("Ordre consolidé (Kemeny)", "Consolidated order (Kemeny)")
                              : say("Ordre consolidé (Schulze)", "Consolidated order (Schulze)")) +
            ", " +
            say.count(static_cast<Weight>(sheet.committees.size()), say("comité", "committee").c_str(),
                      say("comités", "committees").c_str()) +
            ".\n" +
            say("C’est une proposition : le comité de pilotage peut la changer.",
                "A proposal: the steering committee may change it.") +
            "\n\n";
    auto const titles = [&](std::vector<int> const& items) {
        std::vector<std::string> words;
        for (int const item : items) words.push_back(title(item));
        return say.list(words);
    };
    std::vector<int> first;
    for (auto const& place : result.order.places)
        if (place.rank == 1) first.push_back(place.option);
    if (!first.empty())
        text += titles(first) +
                (first.size() == 1 ? say(" arrive en tête.", " comes first.")
                                   : say(" sont ex æquo en tête.", " are tied for first.")) +
                "\n\n";
    TextTable lines;
    for (auto const& place : result.order.places) {
        auto const& item = result.items[static_cast<std::size_t>(place.option)];
        lines.row({std::to_string(place.rank) + ".", title(place.option),
                   say("rang médian ", "median rank ") + say.quotient(item.doubled_median_rank, 2),
                   say("parmi les ", "among the first ") + std::to_string(sheet.top) + say(" premiers dans ", " in ") +
                       say.count(item.in_top, say("comité", "committee").c_str(), say("comités", "committees").c_str()) +
                       say(" sur ", " of ") + std::to_string(item.discussed_in),
                   say("au pire ", "at worst ") + say.place(item.worst_rank) + say(" sur ", " of ") +
                       std::to_string(item.worst_rank_of)});
    }
    for (int const item : result.order.unranked) lines.row({"–", title(item), say("non discuté", "not discussed")});
    text += lines.str();
    for (auto const& tie : result.order.ties)
        text += say("Ex æquo : ", "Tied: ") + titles(tie.options) + " – " + breaker_name(say, tie.broken_by) + ".\n";
    for (auto const& item : result.items)
        if (item.earliest < item.latest)
            text += title(item.item) + say(" : dans un ordre aussi bon, toute place de la ", ": in an order as good, any place from ") +
                    std::to_string(item.earliest) + say(" à la ", " to ") + std::to_string(item.latest) + ".\n";
    for (auto const& cycle : result.cycles)
        text += say("Les comités se contredisent en cercle : ", "The committees contradict each other in a circle: ") +
                titles(cycle.rivals) + ".\n";
    return text + "\n" +
           rule_text(say, result.by_kemeny
                              ? say("L’ordre est celui qui contredit le moins souvent les comités, deux propositions à la fois.",
                                    "The order is the one that contradicts the committees least often, two proposals at a time.")
                              : say("Une proposition passe devant une autre quand sa plus forte chaîne de comités vers elle "
                                    "l’emporte sur celle du retour.",
                                    "A proposal stands before another when its strongest chain of committees to it beats the way "
                                    "back.")) +
           "\n";
}

}  // namespace gommette::recount
