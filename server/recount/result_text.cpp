#include "server/recount/result_text.hpp"

#include "server/recount/methods.hpp"

namespace gommette::recount {

namespace {

std::string weighting_name(Speech const& say, WeightingName name) {
    switch (name) {
        case WeightingName::by_person:
            return say("par personne", "by person");
        case WeightingName::equal_colleges:
            return say("collèges égaux", "equal colleges");
        case WeightingName::declared:
            return say("poids déclarés", "declared weights");
    }
    return "";
}

std::string breaker_name(Speech const& say, TieBreaker breaker) {
    switch (breaker) {
        case TieBreaker::nothing:
            return say("restent ex æquo", "stay tied");
        case TieBreaker::supporters:
            return say("départagés par le nombre de personnes", "told apart by the number of people");
        case TieBreaker::more_for:
            return say("départagés par le nombre de pour", "told apart by those in favour");
        case TieBreaker::lower_effort:
            return say("départagés par le moindre effort", "told apart by the smaller effort");
        case TieBreaker::lower_cost:
            return say("départagés par le moindre coût", "told apart by the lower cost");
        case TieBreaker::more_votes:
            return say("départagés par le nombre de voix", "told apart by the number of votes");
        case TieBreaker::by_hand:
            return say("départagés à la main", "told apart by hand");
        case TieBreaker::lot:
            return say("départagés par tirage au sort", "told apart by lot");
    }
    return "";
}

std::string warning_text(Speech const& say, Warning warning) {
    switch (warning) {
        case Warning::no_ballots:
            return say("Aucun bulletin : pas de résultat.", "No ballots: no result.");
        case Warning::one_ballot:
            return say("Un seul bulletin : c’est l’avis d’une personne.", "One ballot: this is one person's opinion.");
        case Warning::few_ballots:
            return say("Très peu de bulletins : à lire avec prudence.", "Very few ballots: read with care.");
        case Warning::too_few_options:
            return say("Classement de moins de 3 propositions.", "A ranking of fewer than 3 proposals.");
        case Warning::too_many_options:
            return say("Classement de plus de 12 propositions : peu de gens savent les ordonner toutes.",
                       "A ranking of more than 12 proposals: few people can order them all.");
        case Warning::weights_too_fine:
            return say("Une pondération ne se calcule pas exactement ; elle est laissée de côté.",
                       "A weighting cannot be added exactly and is left out.");
        case Warning::weighting_left_out:
            return say("Cette méthode ne compte que des personnes.", "This method counts persons only.");
        case Warning::colleges_hidden:
            return say("Des collèges trop petits ou unanimes ne sont pas montrés, ni rien qui permettrait de les retrouver.",
                       "Colleges too small or unanimous are not shown, nor anything that would give them away.");
        case Warning::increases_ended:
            return say("Le complément du budget a été interrompu : choisissez une unité plus grande.",
                       "The completion of the budget was cut short: choose a larger unit.");
        case Warning::weighting_withheld:
            return say(
                "Vote secret : un résultat pondéré, même officiel, n’est pas montré, car il dirait des votes ; "
                "les rangs sont par personne.",
                "A secret vote: a weighted result, even the official one, is not shown, for it would tell votes; "
                "ranks are by person.");
        case Warning::figures_withheld:
            return say("Vote secret : d’un résultat pondéré, seul l’ordre est montré ; ses chiffres diraient des votes.",
                       "A secret vote: of a weighted result only the order is shown; its figures would tell votes.");
    }
    return "";
}

std::string where_the_rule_is(Speech const& say, std::string const& folder, std::string_view file) {
    return say("Décidé sans arrondi ; la règle est écrite en tête de ",
               "Decided without rounding; the rule is written at the head of ") +
           folder + say(", fichier « ", ", file \"") + std::string(file) + say(".hpp ».", ".hpp\".") + "\n";
}

class Page {
public:
    Page(Sheet const& the_sheet, voting::Tally const& the_tally, Language language)
        : sheet(the_sheet), tally(the_tally), say(language) {}

    std::string str() const {
        std::string text;
        if (!sheet.title.empty()) text += sheet.title + "\n";
        auto const* official = official_column();
        text += settings() + "\n" + participation() + "\n";
        if (!official) return text + "\n" + warnings();
        Telling const tell{sheet, *official, all_cells_told(), say};
        text += "\n" + headline(tell) + "\n\n" + table(tell) + ties(tell);
        if (official->figures_told) text += paragraph(below_table(tell));
        return text + weightings() + colleges() + divergences() + notices() + warnings() + how();
    }

private:
    Column const* official_column() const {
        for (auto const& column : tally.columns)
            if (column.weighting == tally.official) return &column;
        return tally.columns.empty() ? nullptr : &tally.columns.front();
    }

    bool all_cells_told() const {
        if (!tally.colleges) return true;
        for (auto const& row : tally.colleges->cells)
            for (auto const& cell : row)
                if (!cell.shown) return false;
        return true;
    }

    static std::string paragraph(std::string const& text) { return text.empty() ? "" : "\n" + text; }
    std::string title(int option) const { return shortened(sheet.options[static_cast<std::size_t>(option)].title); }
    std::string college(std::size_t column) const {
        return column < sheet.colleges.size() ? sheet.colleges[column].title : say("sans collège", "without a college");
    }

    std::string participation() const {
        auto const& people = tally.participation;
        auto const part = [&](int number, char const* one_fr, char const* many_fr, char const* en) {
            return say.count(number, say(one_fr, en).c_str(), say(many_fr, en).c_str());
        };
        std::string text;
        if (sheet.says_registered) text += part(people.registered, "inscrit", "inscrits", "registered") + ", ";
        if (sheet.says_present) text += part(*people.present, "présent", "présents", "present") + ", ";
        text += say.count(people.voters, say("votant", "voter").c_str(), say("votants", "voters").c_str()) + ", " +
                part(people.expressed, "exprimé", "exprimés", "expressed");
        if (people.blank > 0) text += ", " + part(people.blank, "blanc", "blancs", "blank");
        if (people.spoiled > 0) text += ", " + part(people.spoiled, "nul", "nuls", "spoiled");
        if (people.abstained > 0) text += ", " + part(people.abstained, "abstention", "abstentions", "abstained");
        if (people.by_channel.paper > 0)
            text += say(" ; dont sur papier ", "; of which on paper ") + std::to_string(people.by_channel.paper);
        return text;
    }

    std::string settings() const {
        return with_words(sheet.round.method,
                          [&](auto words, auto const& settings) { return words.settings_line(say, settings); });
    }

    std::string headline(Telling const& tell) const {
        return with_count(sheet.round.method, *tell.column.count,
                          [&](auto words, auto const& count) { return words.headline(tell, count); });
    }

    std::vector<std::string> cells(Telling const& tell, int option) const {
        return with_count(sheet.round.method, *tell.column.count,
                          [&](auto words, auto const& count) { return words.cells(tell, count, option); });
    }

    std::string below_table(Telling const& tell) const {
        return with_count(sheet.round.method, *tell.column.count,
                          [&](auto words, auto const& count) { return words.below_table(tell, count); });
    }

    std::string table(Telling const& tell) const {
        TextTable lines;
        auto const add = [&](std::string const& rank, int option) {
            std::vector<std::string> line{rank, title(option)};
            if (tell.column.figures_told)
                for (auto& cell : cells(tell, option)) line.push_back(cell);
            lines.row(line);
        };
        auto const& order = tell.column.order;
        for (auto const& place : order.places) add(std::to_string(place.rank) + ".", place.option);
        for (int const option : order.unranked) add("–", option);
        return lines.str();
    }

    std::string ties(Telling const& tell) const {
        constexpr std::size_t most_told = 12;
        auto const& order = tell.column.order;
        std::string text;
        for (auto const& tie : order.ties) {
            if (tie.options.size() > most_told) continue;
            text += say("Ex æquo : ", "Tied: ") + tell.titles(tie.options) + say(" – ", ": ") + breaker_name(say, tie.broken_by) +
                    seed_of(tie.broken_by) + ".\n";
        }
        if (order.contest)
            text += std::to_string(order.contest->options.size()) + say(" ex æquo pour ", " tied for ") +
                    say.count(order.contest->places_left, say("place", "place").c_str(), say("places", "places").c_str()) +
                    say(" : ", ": ") + tell.titles(order.contest->options) + ".\n";
        return paragraph(text);
    }

    std::string seed_of(TieBreaker breaker) const {
        if (breaker != TieBreaker::lot) return "";
        return say(" (graine ", " (seed ") + std::to_string(sheet.round.poll.tie_rule.seed) + ")";
    }

    std::string weightings() const {
        if (tally.columns.size() < 2) return "";
        TextTable lines;
        std::vector<std::string> head{""};
        for (auto const& column : tally.columns)
            head.push_back(weighting_name(say, column.weighting) +
                           (column.weighting == tally.official ? say(" (officiel)", " (official)") : ""));
        lines.row(head);
        for (int const option : sheet.round.poll.live()) {
            std::vector<std::string> cells{title(option)};
            for (auto const& column : tally.columns) {
                int const rank = column.order.rank_of(option);
                cells.push_back(rank > 0 ? std::to_string(rank) : "–");
            }
            lines.row(cells);
        }
        return "\n" + say("Rangs selon le poids des voix", "Ranks by the weight of votes") + "\n" + lines.str("  ");
    }

    std::string colleges() const {
        if (!tally.colleges) return "";
        auto const& breakdown = *tally.colleges;
        TextTable lines;
        std::vector<std::string> head{""};
        for (std::size_t column = 0; column < breakdown.voters.size(); ++column)
            if (breakdown.voters[column] > 0)
                head.push_back(college(column) + " (" + std::to_string(breakdown.voters[column]) + ")");
        lines.row(head);
        for (std::size_t row = 0; row < breakdown.options.size(); ++row) {
            std::vector<std::string> cells{title(breakdown.options[row])};
            for (std::size_t column = 0; column < breakdown.voters.size(); ++column) {
                if (breakdown.voters[column] == 0) continue;
                auto const& cell = breakdown.at(row, column);
                auto const favour = voting::in_favour(sheet.round.method, cell);
                cells.push_back(cell.shown ? say.share(favour.in_favour, favour.of) : say("non montré", "not shown"));
            }
            lines.row(cells);
        }
        return "\n" + say("Favorables, par collège", "In favour, by college") + who_is_in_favour() + "\n" + lines.str("  ");
    }

    std::string who_is_in_favour() const {
        return with_words(sheet.round.method, [&](auto words, auto const&) { return words.who_is_in_favour(say); });
    }

    std::string divergences() const {
        std::string text;
        for (auto const& one : tally.divergences)
            text += "  " + title(one.option) + say(" : ", ": ") + college(static_cast<std::size_t>(one.college)) + " " +
                    say.share(one.in_college.in_favour, one.in_college.of) + ", " + college(static_cast<std::size_t>(one.other)) +
                    " " + say.share(one.in_other.in_favour, one.in_other.of) + "\n";
        if (text.empty()) return "";
        return "\n" + say("Divergences à discuter", "Divergences to discuss") + "\n" + text;
    }

    std::string notices() const {
        int refunds = 0;
        int again = 0;
        for (auto const& notice : tally.notices) ++(notice.kind == voting::Notice::Kind::refunded ? refunds : again);
        std::string text;
        if (refunds > 0)
            text += say.count(refunds, say("remboursement de gommettes", "refund of dots").c_str(),
                              say("remboursements de gommettes", "refunds of dots").c_str()) +
                    ".\n";
        if (again > 0)
            text += say.count(again, say("voix à redonner après un regroupement", "mark to be given again after a merge").c_str(),
                              say("voix à redonner après un regroupement", "marks to be given again after a merge").c_str()) +
                    ".\n";
        return paragraph(text);
    }

    std::string warnings() const {
        std::string text;
        for (auto const warning : tally.warnings) text += say("Attention : ", "Note: ") + warning_text(say, warning) + "\n";
        return paragraph(text);
    }

    std::string how() const { return "\n" + where_the_rule_is(say, "server/domain/methods", name_of(sheet.round.method)); }

    Sheet const& sheet;
    voting::Tally const& tally;
    Speech say;
};

}  // namespace

std::string result_text(Sheet const& sheet, voting::Tally const& tally, Language language) {
    return Page(sheet, tally, language).str();
}

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
                       std::to_string(item.in_top) + say(" sur ", " of ") + std::to_string(item.discussed_in),
                   say("au pire ", "at worst ") + say.place(item.worst_rank) + say(" sur ", " of ") +
                       std::to_string(item.worst_rank_of)});
    }
    for (int const item : result.order.unranked) lines.row({"–", title(item), say("non discuté", "not discussed")});
    text += lines.str();
    for (auto const& tie : result.order.ties)
        text += say("Ex æquo : ", "Tied: ") + titles(tie.options) + say(" – ", ": ") + breaker_name(say, tie.broken_by) + ".\n";
    for (auto const& cycle : result.cycles)
        text += say("Les comités se contredisent en cercle : ", "The committees contradict each other in a circle: ") +
                titles(cycle.rivals) + ".\n";
    return text + "\n" + where_the_rule_is(say, "server/domain/voting", consolidated);
}

}  // namespace gommette::recount
