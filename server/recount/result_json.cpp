#include "server/recount/result_json.hpp"

#include "server/recount/methods.hpp"
#include "server/recount/turned_over.hpp"

namespace gommette::recount {

namespace {

constexpr char const* weighting_words[] = {"by_person", "equal_colleges", "declared"};
constexpr char const* warning_words[] = {"no_ballots",       "one_ballot",         "few_ballots",        "too_few_options",
                                         "too_many_options", "weights_too_fine",   "weighting_left_out", "colleges_hidden",
                                         "increases_ended",  "weighting_withheld", "figures_withheld"};
constexpr int without_college = -1;

Ordered participation_json(Participation const& people) {
    auto const& channels = people.by_channel;
    Ordered by_channel{{"phone", channels.phone}, {"tablet", channels.tablet}, {"paper", channels.paper}};
    if (channels.hands > 0) by_channel["hands"] = channels.hands;
    return {{"registered", people.registered},
            {"present", *people.present},
            {"voters", people.voters},
            {"expressed", people.expressed},
            {"blank", people.blank},
            {"spoiled", people.spoiled},
            {"abstained", people.abstained},
            {"by_channel", by_channel}};
}

// Marks given back or to be given again. Not whose they are: that is told to each person alone.
Ordered notices_json(Sheet const& sheet, voting::Tally const& tally) {
    Ordered lines = Ordered::array();
    for (auto const& notice : tally.notices) {
        bool const refunded = notice.kind == voting::Notice::Kind::refunded;
        Ordered line;
        line["kind"] = refunded ? "refunded" : "vote_again";
        line["option"] = sheet.options[static_cast<std::size_t>(notice.option)].id;
        if (refunded) line["amount"] = notice.amount;
        lines.push_back(std::move(line));
    }
    return lines;
}

Ordered college_id(Sheet const& sheet, int column) {
    if (column == without_college || static_cast<std::size_t>(column) == sheet.colleges.size()) return nullptr;
    return sheet.colleges[static_cast<std::size_t>(column)].id;
}

Ordered breakdown_json(Sheet const& sheet, Breakdown const& breakdown) {
    Ordered lines = Ordered::array();
    for (std::size_t row = 0; row < breakdown.options.size(); ++row) {
        Ordered cells = Ordered::array();
        for (std::size_t column = 0; column < breakdown.voters.size(); ++column) {
            if (breakdown.voters[column] == 0) continue;
            auto const& cell = breakdown.at(row, column);
            Ordered told{{"college", college_id(sheet, static_cast<int>(column))}, {"shown", cell.shown}};
            if (cell.shown) {
                for (std::size_t v = 0; v < cell.people.size(); ++v)
                    told["people"][std::to_string(breakdown.first_value + static_cast<int>(v))] = cell.people[v];
                told["silent"] = cell.silent;
                told["unseen"] = cell.unseen;
            }
            cells.push_back(std::move(told));
        }
        lines.push_back({{"option", sheet.options[static_cast<std::size_t>(breakdown.options[row])].id}, {"colleges", cells}});
    }
    return lines;
}

Ordered divergences_json(Sheet const& sheet, voting::Tally const& tally) {
    Ordered lines = Ordered::array();
    for (auto const& one : tally.divergences)
        lines.push_back({{"option", sheet.options[static_cast<std::size_t>(one.option)].id},
                         {"college", college_id(sheet, one.college)},
                         {"in_favour", {one.in_college.in_favour, one.in_college.of}},
                         {"other", college_id(sheet, one.other)},
                         {"other_in_favour", {one.in_other.in_favour, one.in_other.of}},
                         {"fisher_p_millionths", one.fisher_millionths}});
    return lines;
}

bool tells_all_cells(voting::Tally const& tally) {
    if (!tally.colleges) return true;
    for (auto const& row : tally.colleges->cells)
        for (auto const& cell : row)
            if (!cell.shown) return false;
    return true;
}

Ordered college_voters(Sheet const& sheet, Breakdown const& breakdown) {
    Ordered lines = Ordered::array();
    for (std::size_t column = 0; column < breakdown.voters.size(); ++column) {
        if (column == sheet.colleges.size() && breakdown.voters[column] == 0) continue;
        Ordered line{{"college", college_id(sheet, static_cast<int>(column))}, {"voters", breakdown.voters[column]}};
        if (column < sheet.colleges.size() && sheet.round.poll.colleges[column].registered > 0)
            line["registered"] = sheet.round.poll.colleges[column].registered;
        lines.push_back(std::move(line));
    }
    return lines;
}

// What a decision comes to where its figures are not told; of other methods nothing.
Ordered verdicts_json(Sheet const& sheet, Column const& column) {
    Ordered found = Ordered::object();
    if (auto const* decision = column.count ? std::get_if<DecisionCount>(&*column.count) : nullptr) {
        found["verdicts"] = Ordered::array();
        for (auto const& figure : decision->figures)
            found["verdicts"].push_back({{"option", sheet.options[static_cast<std::size_t>(figure.option)].id},
                                         {"verdict", word_for(figure.verdict)}});
    }
    return found;
}

}  // namespace

std::string result_json(Sheet const& sheet, voting::Tally const& tally) {
    Ordered result;
    result["format"] = "gommette-result/1";
    if (!sheet.title.empty()) result["title"] = sheet.title;
    result["method"] = name_of(sheet.round.method);
    result["official"] = weighting_words[static_cast<std::size_t>(tally.official)];
    if (auto const turned = turned_over(sheet.round.poll, tally); !turned.empty())
        result["official_turns_over"] = ids_json(sheet.options, turned);
    result["participation"] = participation_json(tally.participation);
    result["warnings"] = Ordered::array();
    for (auto const warning : tally.warnings) result["warnings"].push_back(warning_words[static_cast<std::size_t>(warning)]);
    if (sheet.round.poll.secret)
        result["notices"] = tally.notices.size();
    else
        result["notices"] = notices_json(sheet, tally);
    result["results"] = Ordered::array();
    for (auto const& column : tally.columns) {
        Ordered line;
        line["weighting"] = weighting_words[static_cast<std::size_t>(column.weighting)];
        line["unit"] = weight_json(column.unit);
        line.update(order_json(sheet.options, column.order));
        if (sheet.round.poll.places > 0)
            line["retained"] = ids_json(sheet.options, voting::retained(column.order, sheet.round.poll.places));
        if (column.figures_told)
            line.update(with_count(sheet.round.method, *column.count, [&](auto words, auto const& count) {
                return words.figures(FiguresJson{sheet, tells_all_cells(tally)}, count);
            }));
        else
            line.update(verdicts_json(sheet, column));
        result["results"].push_back(std::move(line));
    }
    if (tally.colleges) {
        result["colleges"] = college_voters(sheet, *tally.colleges);
        result["breakdown"] = breakdown_json(sheet, *tally.colleges);
        result["divergences"] = divergences_json(sheet, tally);
    }
    return result.dump(2) + "\n";
}

std::string result_json(CommitteeSheet const& sheet, voting::Consolidated const& result) {
    Ordered told;
    told["format"] = "gommette-result/1";
    if (!sheet.title.empty()) told["title"] = sheet.title;
    told["method"] = consolidated;
    told["by"] = result.by_kemeny ? "kemeny" : "schulze";
    told.update(order_json(sheet.items, result.order));
    told["figures"] = Ordered::array();
    for (auto const& item : result.items) {
        Ordered line{{"option", sheet.items[static_cast<std::size_t>(item.item)].id}, {"discussed_in", item.discussed_in}};
        if (item.discussed_in > 0) {
            line["median_rank"] = item.doubled_median_rank / 2.0;
            line["in_top"] = item.in_top;
            line["worst_rank"] = item.worst_rank;
            line["worst_rank_of"] = item.worst_rank_of;
            line["earliest_place"] = item.earliest;
            line["latest_place"] = item.latest;
        }
        told["figures"].push_back(std::move(line));
    }
    told["cycles"] = Ordered::array();
    for (auto const& cycle : result.cycles) told["cycles"].push_back(ids_json(sheet.items, cycle.rivals));
    return told.dump(2) + "\n";
}

}  // namespace gommette::recount
