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

    ToldResult told() const {
        ToldResult told;
        auto const* official = official_column();
        told.settings = settings();
        told.participation = participation();
        told.warnings = warnings();
        if (!official) return told;
        Telling const tell{sheet, *official, all_cells_told(), say, tally.participation, settled};
        told.headline = headline(tell);
        told.reversal = reversal(*official);
        told.options = options(tell);
        told.late = late(tell);
        told.ties = ties(tell);
        if (official->figures_told) told.below_table = below_table(tell);
        told.weightings = weightings();
        told.colleges = colleges();
        told.college_voters = college_voters();
        told.divergences = divergences();
        told.notices = notices();
        told.rule = how();
        return told;
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
        if (people.by_channel.tablet > 0)
            text += say(" ; dont sur une tablette partagée ", "; of which on a shared tablet ") + std::to_string(people.by_channel.tablet);
        if (people.by_channel.hands > 0)
            text += say(" ; dont à main levée ", "; of which by raised hand ") + std::to_string(people.by_channel.hands);
        return text;
    }

    std::string settings() const {
        return with_words(sheet.round.method,
                          [&](auto words, auto const& settings) { return words.settings_line(say, settings); });
    }

    std::string headline(Telling const& tell) const {
        if (!tell.column.count) return tell.leaders("");
        return with_count(sheet.round.method, *tell.column.count,
                          [&](auto words, auto const& count) { return words.headline(tell, count); });
    }

    std::vector<std::string> cells(Telling const& tell, int option) const {
        return with_count(sheet.round.method, *tell.column.count,
                          [&](auto words, auto const& count) { return words.cells(tell, count, option); });
    }

    // Figures that are not told are those by person.
    Telling by_told_figures(Telling const& tell) const {
        auto const& column = tell.column.figures_told ? tell.column : tally.columns.front();
        return {tell.sheet, column, tell.tells_colleges, tell.say, tell.people, tell.settled};
    }

    std::string below_table(Telling const& tell) const {
        return with_count(sheet.round.method, *tell.column.count,
                          [&](auto words, auto const& count) { return words.below_table(tell, count); });
    }

    std::vector<ToldOption> options(Telling const& tell) const {
        std::vector<ToldOption> options;
        auto const add = [&](int rank, int option) { options.push_back({option, rank, cells(by_told_figures(tell), option)}); };
        auto const& order = tell.column.order;
        for (auto const& place : order.places) add(place.rank, place.option);
        for (int const option : order.unranked) add(0, option);
        return options;
    }

    std::vector<std::string> ties(Telling const& tell) const {
        auto const& order = tell.column.order;
        std::vector<std::string> lines;
        for (auto const& tie : order.ties)
            lines.push_back(say("Ex æquo : ", "Tied: ") + tied(tell, tie) + " – " + breaker_name(say, tie.broken_by) +
                            seed_of(tie.broken_by) + grade_of(tie) + ".");
        if (auto const retained = retained_text(order); !retained.empty()) lines.push_back(retained);
        if (order.contest)
            lines.push_back(std::to_string(order.contest->options.size()) + say(" ex æquo pour ", " tied for ") +
                    say.count(order.contest->places_left, say("place", "place").c_str(), say("places", "places").c_str()) +
                    say(" : ", ": ") + tell.titles(order.contest->options) + ".");
        return lines;
    }

    // Of many, how many and between which ranks: the table above names them.
    std::string tied(Telling const& tell, Tie const& tie) const {
        constexpr std::size_t most_named = 12;
        if (tie.options.size() <= most_named) return tell.titles(tie.options);
        auto const [first, last] = std::minmax_element(tie.options.begin(), tie.options.end(), [&](int one, int other) {
            return tell.column.order.rank_of(one) < tell.column.order.rank_of(other);
        });
        int const from = tell.column.order.rank_of(*first);
        int const to = tell.column.order.rank_of(*last);
        return say.count(static_cast<Weight>(tie.options.size()), say("proposition", "proposal").c_str(),
                         say("propositions", "proposals").c_str()) +
               (from == to ? say(" au rang ", " at rank ") + std::to_string(from)
                           : say(" aux rangs ", " at ranks ") + std::to_string(from) + say(" à ", " to ") + std::to_string(to));
    }

    // What the official weighting turns over in the count by person.
    std::string reversal(Column const& official) const {
        auto const turned = turned_over(sheet.round.poll, tally);
        if (turned.empty()) return "";
        std::vector<std::string> words;
        for (int const option : turned) words.push_back(title(option));
        return say("Attention : la pondération officielle (", "Note: the official weighting (") +
               weighting_name(say, official.weighting) +
               say(") renverse le décompte par personne : ", ") turns over the count by person: ") + say.list(words) + ".";
    }

    // Options on which some ballots had no say; sums do not know it.
    std::vector<std::string> late(Telling const& tell) const {
        std::vector<std::string> lines;
        auto const add = [&](int option, bool is_ranked) {
            auto const had = std::count_if(settled.ballots.begin(), settled.ballots.end(), [&](voting::Ballot const& ballot) {
                return voting::had_say(ballot, settled, option);
            });
            auto const readable = static_cast<std::ptrdiff_t>(settled.ballots.size()) - tally.participation.spoiled;
            if (had == readable) return;
            lines.push_back(title(option) + say(" : ", ": ") + std::to_string(had) + say(" bulletins sur ", " ballots of ") +
                    std::to_string(readable) +
                    say(" pouvaient se prononcer (ajoutée ou regroupée en cours de vote)", " could speak of it (added or merged during the vote)") +
                    (is_ranked ? say(" ; son rang n’en tient pas compte.", "; its rank does not allow for it.") : "."));
        };
        for (auto const& place : tell.column.order.places) add(place.option, true);
        for (int const option : tell.column.order.unranked) add(option, false);
        return lines;
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
               ".";
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

    std::optional<ToldTable> weightings() const {
        if (tally.columns.size() < 2) return std::nullopt;
        ToldTable table{say("Rangs selon le poids des voix", "Ranks by the weight of votes"), {""}, {}};
        for (auto const& column : tally.columns)
            table.head.push_back(weighting_name(say, column.weighting) +
                                 (column.weighting == tally.official ? say(" (officiel)", " (official)") : ""));
        for (int const option : sheet.round.poll.live()) {
            std::vector<std::string> cells{title(option)};
            for (auto const& column : tally.columns) {
                int const rank = column.order.rank_of(option);
                cells.push_back(rank > 0 ? std::to_string(rank) : "–");
            }
            table.rows.push_back(std::move(cells));
        }
        return table;
    }

    std::optional<ToldTable> colleges() const {
        if (!tally.colleges || tally.colleges->options.empty()) return std::nullopt;
        auto const& breakdown = *tally.colleges;
        ToldTable table{say("Favorables, par collège", "In favour, by college") + who_is_in_favour(), {""}, {}};
        for (std::size_t column = 0; column < breakdown.voters.size(); ++column)
            if (voted(column)) table.head.push_back(college_and_voters(column));
        for (std::size_t row = 0; row < breakdown.options.size(); ++row) {
            std::vector<std::string> cells{title(breakdown.options[row])};
            for (std::size_t column = 0; column < breakdown.voters.size(); ++column) {
                if (!voted(column)) continue;
                auto const& cell = breakdown.at(row, column);
                auto const favour = voting::in_favour(sheet.round.method, cell);
                cells.push_back(cell.shown ? say.share(favour.in_favour, favour.of) : say("non montré", "not shown"));
            }
            table.rows.push_back(std::move(cells));
        }
        return table;
    }

    bool is_withheld(std::size_t column) const {
        auto const& withheld = tally.colleges->withheld;
        return std::find(withheld.begin(), withheld.end(), static_cast<int>(column)) != withheld.end();
    }
    bool voted(std::size_t column) const { return tally.colleges->voters[column] > 0 || is_withheld(column); }
    std::string college_and_voters(std::size_t column) const {
        auto const voters = is_withheld(column) ? say("non montré", "not shown") : std::to_string(tally.colleges->voters[column]);
        return college(column) + " (" + voters + ")";
    }

    // Of a method that has no marks by college.
    std::string college_voters() const {
        if (!tally.colleges || !tally.colleges->options.empty()) return "";
        std::vector<std::string> words;
        for (std::size_t column = 0; column < tally.colleges->voters.size(); ++column)
            if (voted(column)) words.push_back(college_and_voters(column));
        return say("Votants par collège : ", "Voters by college: ") + say.list(words) + ".";
    }

    std::string who_is_in_favour() const {
        return with_words(sheet.round.method, [&](auto words, auto const&) { return words.who_is_in_favour(say); });
    }

    std::vector<std::string> divergences() const {
        std::vector<std::string> lines;
        for (auto const& one : tally.divergences)
            lines.push_back(title(one.option) + say(" : ", ": ") + college(static_cast<std::size_t>(one.college)) + " " +
                            say.share(one.in_college.in_favour, one.in_college.of) + ", " +
                            college(static_cast<std::size_t>(one.other)) + " " + say.share(one.in_other.in_favour, one.in_other.of));
        return lines;
    }

    std::vector<std::string> notices() const {
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
        std::vector<std::string> lines;
        if (refunds > 0)
            lines.push_back(say.count(refunds, say("gommette rendue à ", "dot given back to ").c_str(),
                                      say("gommettes rendues à ", "dots given back to ").c_str()) +
                            say.count(static_cast<Weight>(refunded.size()), say("personne", "person").c_str(),
                                      say("personnes", "people").c_str()) +
                            ".");
        if (again > 0)
            lines.push_back(say.count(again, say("voix à redonner après un regroupement", "mark to be given again after a merge").c_str(),
                                      say("voix à redonner après un regroupement", "marks to be given again after a merge").c_str()) +
                            ".");
        return lines;
    }

    std::vector<std::string> warnings() const {
        std::vector<std::string> lines;
        for (auto const warning : tally.warnings) lines.push_back(say("Attention : ", "Note: ") + warning_text(say, warning));
        auto const* official = official_column();
        if (official && !official->figures_told) lines.push_back(say("Les chiffres sont par personne.", "Figures are by person."));
        return lines;
    }

    std::string how() const {
        return rule_text(say, with_words(sheet.round.method, [&](auto words, auto const&) { return words.rule(say); }));
    }

    Sheet const& sheet;
    voting::Tally const& tally;
    Speech say;
    voting::Poll settled;
};

// A blank line, and each on a line of its own; nothing where there are none.
std::string paragraph(std::vector<std::string> const& lines, std::string const& indent = "") {
    std::string text;
    for (auto const& line : lines) text += (text.empty() ? "\n" : "") + indent + line + "\n";
    return text;
}

std::string options_text(Sheet const& sheet, std::vector<ToldOption> const& options) {
    TextTable lines;
    for (auto const& one : options) {
        std::vector<std::string> line{one.rank > 0 ? std::to_string(one.rank) + "." : "–",
                                      shortened(sheet.options[static_cast<std::size_t>(one.option)].title)};
        line.insert(line.end(), one.cells.begin(), one.cells.end());
        lines.row(line);
    }
    return lines.str();
}

std::string table_text(std::optional<ToldTable> const& table) {
    if (!table) return "";
    TextTable lines;
    lines.row(table->head);
    for (auto const& row : table->rows) lines.row(row);
    return "\n" + table->title + "\n" + lines.str("  ");
}

}  // namespace

ToldResult tell_result(Sheet const& sheet, voting::Tally const& tally, Language language) { return Page(sheet, tally, language).told(); }

std::string result_text(Sheet const& sheet, voting::Tally const& tally, Language language) {
    auto const told = tell_result(sheet, tally, language);
    std::string text;
    if (!sheet.title.empty()) text += sheet.title + "\n";
    text += told.settings + "\n" + told.participation + "\n";
    if (told.headline.empty()) return text + "\n" + paragraph(told.warnings);
    text += "\n" + told.headline + "\n" + (told.reversal.empty() ? "" : told.reversal + "\n");
    text += "\n" + options_text(sheet, told.options) + paragraph(told.late) + paragraph(told.ties);
    if (!told.below_table.empty()) text += "\n" + told.below_table;
    text += table_text(told.weightings) + table_text(told.colleges);
    if (!told.college_voters.empty()) text += "\n" + told.college_voters + "\n";
    Speech const say(language);
    if (!told.divergences.empty())
        text += "\n" + say("Divergences à discuter", "Divergences to discuss") + paragraph(told.divergences, "  ");
    return text + paragraph(told.notices) + paragraph(told.warnings) + "\n" + told.rule + "\n";
}

}  // namespace gommette::recount
