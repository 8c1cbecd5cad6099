#include "server/recount/result_text.hpp"

#include <algorithm>
#include <set>

#include "server/recount/methods.hpp"
#include "server/recount/result_words.hpp"
#include "server/recount/turned_over.hpp"

namespace gommette::recount {

namespace {

class Page {
public:
    Page(Sheet const& the_sheet, voting::Tally const& the_tally, Language language)
        : sheet(the_sheet), tally(the_tally), say(language), settled(voting::settle(the_sheet.round).poll) {}

    std::string str() const {
        std::string text;
        if (!sheet.title.empty()) text += sheet.title + "\n";
        auto const* official = official_column();
        text += settings() + "\n" + participation() + "\n";
        if (!official) return text + "\n" + warnings();
        Telling const tell{sheet, *official, all_cells_told(), say, tally.participation, settled};
        text += "\n" + headline(tell) + "\n" + reversal(*official) + "\n" + table(tell) + late(tell) + ties(tell);
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
        if (sheet.round.poll.proxies > 0)
            text += say.count(sheet.round.poll.proxies, say("pouvoir", "proxy").c_str(), say("pouvoirs", "proxies").c_str()) + ", ";
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
            text += say("Ex æquo : ", "Tied: ") + tell.titles(tie.options) + " – " + breaker_name(say, tie.broken_by) +
                    seed_of(tie.broken_by) + grade_of(tie) + ".\n";
        }
        text += retained_text(order);
        if (order.contest)
            text += std::to_string(order.contest->options.size()) + say(" ex æquo pour ", " tied for ") +
                    say.count(order.contest->places_left, say("place", "place").c_str(), say("places", "places").c_str()) +
                    say(" : ", ": ") + tell.titles(order.contest->options) + ".\n";
        return paragraph(text);
    }

    // What the official weighting turns over in the count by person.
    std::string reversal(Column const& official) const {
        auto const turned = turned_over(sheet.round.poll, tally);
        if (turned.empty()) return "";
        std::vector<std::string> words;
        for (int const option : turned) words.push_back(title(option));
        return say("Attention : la pondération officielle (", "Note: the official weighting (") +
               weighting_name(say, official.weighting) +
               say(") renverse le décompte par personne : ", ") turns over the count by person: ") + say.list(words) + ".\n";
    }

    // Options on which some ballots had no say; sums do not know it.
    std::string late(Telling const& tell) const {
        std::string text;
        for (auto const& place : tell.column.order.places) {
            auto const had = std::count_if(settled.ballots.begin(), settled.ballots.end(), [&](voting::Ballot const& ballot) {
                return voting::had_say(ballot, settled, place.option);
            });
            auto const readable = static_cast<std::ptrdiff_t>(settled.ballots.size()) - tally.participation.spoiled;
            if (had == readable) continue;
            text += title(place.option) + say(" : ", ": ") + std::to_string(had) + say(" bulletins sur ", " ballots of ") +
                    std::to_string(readable) +
                    say(" pouvaient se prononcer (ajoutée ou regroupée en cours de vote) ; son rang n’en tient pas compte.\n",
                        " could speak of it (added or merged during the vote); its rank does not allow for it.\n");
        }
        return paragraph(text);
    }

    // How many options are to be retained, and which are whatever a tie for the last place comes to.
    std::string retained_text(Ordering const& order) const {
        int const places = sheet.round.poll.places;
        if (places == 0) return "";
        auto const retained = voting::retained(order, places);
        std::vector<std::string> words;
        for (int const option : retained) words.push_back(title(option));
        return say("Retenues (", "Retained (") + say.count(places, say("place", "place").c_str(), say("places", "places").c_str()) +
               say(") : ", "): ") + (words.empty() ? say("aucune sans départage", "none before the tie is broken") : say.list(words)) +
               ".\n";
    }

    std::string seed_of(TieBreaker breaker) const {
        if (breaker != TieBreaker::lot) return "";
        return say(" (graine ", " (seed ") + std::to_string(sheet.round.poll.tie_rule.seed) + ")";
    }

    // " (à la 22e mention retirée)"
    std::string grade_of(Tie const& tie) const {
        if (tie.at_grade == 0) return "";
        auto const place = tie.at_grade == 1 ? say("1re", "1st") : say.place(static_cast<int>(tie.at_grade));
        return say(" (à la ", " (at the ") + place + say(" mention retirée", " removed grade") +
               (tie.options.size() > 2 ? say(" au plus tard)", " at the latest)") : ")");
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
        if (breakdown.options.empty()) return college_voters(breakdown);
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

    // Of a method that has no marks by college.
    std::string college_voters(Breakdown const& breakdown) const {
        std::vector<std::string> words;
        for (std::size_t column = 0; column < breakdown.voters.size(); ++column)
            if (breakdown.voters[column] > 0)
                words.push_back(college(column) + " (" + std::to_string(breakdown.voters[column]) + ")");
        return "\n" + say("Votants par collège : ", "Voters by college: ") + say.list(words) + ".\n";
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
        std::set<int> refunded;
        for (auto const& notice : tally.notices) {
            switch (notice.kind) {
                case voting::Notice::Kind::refunded:
                    refunds += notice.amount;
                    refunded.insert(notice.person);
                    break;
                case voting::Notice::Kind::vote_again:
                    ++again;
                    break;
            }
        }
        std::string text;
        if (refunds > 0)
            text += say.count(refunds, say("gommette rendue à ", "dot given back to ").c_str(),
                              say("gommettes rendues à ", "dots given back to ").c_str()) +
                    say.count(static_cast<Weight>(refunded.size()), say("personne", "person").c_str(),
                              say("personnes", "people").c_str()) +
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

    std::string how() const {
        return "\n" +
               rule_text(say, with_words(sheet.round.method, [&](auto words, auto const&) { return words.rule(say); }));
    }

    Sheet const& sheet;
    voting::Tally const& tally;
    Speech say;
    voting::Poll settled;
};

}  // namespace

std::string result_text(Sheet const& sheet, voting::Tally const& tally, Language language) {
    return Page(sheet, tally, language).str();
}

}  // namespace gommette::recount
