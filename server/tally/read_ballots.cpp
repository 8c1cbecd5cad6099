#include "server/tally/read_ballots.hpp"

#include <set>

namespace gommette::tally {

namespace {

constexpr std::size_t longest_id = 60;
constexpr std::int64_t most_orders = 1'000'000;

int option_named(std::string const& id, Field const& field, Ids const& ids) {
    auto const found = ids.options.find(id);
    if (found == ids.options.end()) field.refuse("there is no such option");
    return found->second;
}

// ["A", "C"]
std::vector<voting::PlacedMark> read_ticks(Field const& field, Ids const& ids) {
    std::vector<voting::PlacedMark> marks;
    std::set<int> seen;
    for (auto const& entry : field.list(most_options)) {
        int const option = option_named(entry.text(longest_id), entry, ids);
        if (!seen.insert(option).second) entry.refuse("is there twice");
        marks.push_back({option, 1});
    }
    return marks;
}

// [{"winner": "A", "loser": "B"}, {"neither": ["A", "C"]}]
std::vector<voting::PlacedMark> read_duels(Field const& field, Ids const& ids) {
    std::vector<voting::PlacedMark> marks;
    auto const named = [&](Field const& entry) { return option_named(entry.text(longest_id), entry, ids); };
    for (auto const& entry : field.list(most_options * most_options)) {
        if (entry.json().is_object() && entry.has("neither")) {
            entry.expect_members({"neither"});
            auto const pair = entry.at("neither").list(2);
            if (pair.size() != 2) entry.at("neither").refuse("two options are expected");
            marks.push_back({named(pair[0]), 0, named(pair[1])});
        } else {
            entry.expect_members({"winner", "loser"});
            marks.push_back({named(entry.at("winner")), 1, named(entry.at("loser"))});
        }
    }
    return marks;
}

// {"A": 3}, or {"A": [4, 2]} where the method asks for two marks.
std::vector<voting::PlacedMark> read_marks(Field const& field, Ids const& ids, bool pairs) {
    std::vector<voting::PlacedMark> marks;
    for (auto const& [id, entry] : field.members(most_options)) {
        voting::PlacedMark mark{option_named(id, entry, ids), 0};
        if (pairs) {
            auto const both = entry.list(2);
            if (both.size() != 2) entry.refuse("an impact and an effort are expected");
            mark.value = static_cast<int>(both[0].whole(1, scale_top));
            mark.second = static_cast<int>(both[1].whole(1, scale_top));
        } else {
            mark.value = static_cast<int>(entry.whole(-1000, 1000));
        }
        marks.push_back(mark);
    }
    return marks;
}

std::vector<voting::PlacedMark> read_content(Field const& field, Sheet const& sheet, Ids const& ids) {
    auto const& rules = sheet.round.method;
    if (std::holds_alternative<Approval>(rules) || std::holds_alternative<EqualShares>(rules))
        return read_ticks(field, ids);
    if (std::holds_alternative<Duels>(rules)) return read_duels(field, ids);
    return read_marks(field, ids, std::holds_alternative<ImpactEffort>(rules));
}

std::string in_words(voting::Objection const& objection) {
    using Kind = voting::Objection::Kind;
    auto const given = std::to_string(objection.given);
    auto const allowed = std::to_string(objection.allowed);
    switch (objection.kind) {
        case Kind::mark_not_allowed:
            return given + " is not a mark of this method";
        case Kind::too_many_ticks:
            return given + " options ticked, at most " + allowed;
        case Kind::too_many_dots:
            return given + " dots in all, at most " + allowed;
        case Kind::rank_twice:
            return "the rank " + given + " is there twice";
        case Kind::not_there_yet:
            return "the option was added after this ballot was cast";
        case Kind::with_itself:
            return "an option cannot meet itself";
        case Kind::pair_twice:
            return "the same two options meet twice";
    }
    return "is refused";
}

void judge(Field const& field, Sheet const& sheet, voting::Ballot const& ballot) {
    auto const objection = voting::judge(sheet.round, ballot);
    if (!objection) return;
    std::string place = field.where() + "/marks";
    // Lists name their entries by number, so the option is named in the sentence instead.
    if (objection->option == voting::nobody) throw Complaint{place, in_words(*objection)};
    auto const& id = sheet.options[static_cast<std::size_t>(objection->option)].id;
    if (field.at("marks").json().is_object()) throw Complaint{place + "/" + id, in_words(*objection)};
    throw Complaint{place, id + ": " + in_words(*objection)};
}

voting::Ballot read_ballot(Field const& field, Sheet const& sheet, Ids const& ids, std::int64_t position) {
    field.expect_members({"person", "order", "channel", "college", "weight", "kind", "count", "marks"});
    voting::Ballot ballot;
    ballot.order = field.whole_or("order", position, 1, most_orders);
    if (field.has("channel"))
        ballot.channel = static_cast<voting::Channel>(field.at("channel").choice({"phone", "tablet", "paper"}));
    if (field.has("college")) {
        auto const found = ids.colleges.find(field.at("college").text(longest_id));
        if (found == ids.colleges.end()) field.at("college").refuse("there is no such college");
        ballot.college = found->second;
    }
    ballot.weight = field.whole_or("weight", 1, 1, 1000);
    if (field.has("kind")) ballot.kind = static_cast<voting::BallotKind>(field.at("kind").choice({"marked", "blank", "spoiled"}));
    if (ballot.kind == voting::BallotKind::marked) {
        ballot.marks = read_content(field.at("marks"), sheet, ids);
        judge(field, sheet, ballot);
    } else if (field.has("marks")) {
        field.at("marks").refuse("a blank or spoiled ballot has no marks");
    }
    return ballot;
}

// A person may be there several times if each version says its order.
void check_version(Field const& field, voting::Ballot const& ballot, std::map<int, std::set<std::int64_t>>& orders_of,
                   std::set<int>& without_order) {
    auto& orders = orders_of[ballot.person];
    bool const says_order = field.has("order");
    bool const again = !orders.empty();
    if (again && (!says_order || without_order.contains(ballot.person)))
        field.at("person").refuse("has two ballots: give each version its order");
    if (!orders.insert(ballot.order).second) field.at("order").refuse("two versions of one person's ballot have the same order");
    if (!says_order) without_order.insert(ballot.person);
}

}  // namespace

void read_ballots(Field const& field, Sheet& sheet, Ids& ids) {
    auto& ballots = sheet.round.poll.ballots;
    std::map<int, std::set<std::int64_t>> orders_of;
    std::set<int> without_order;
    std::int64_t position = 0;
    for (auto const& entry : field.list(most_ballots)) {
        auto ballot = read_ballot(entry, sheet, ids, ++position);
        auto const copies = entry.whole_or("count", 1, 1, static_cast<std::int64_t>(most_ballots));
        if (entry.has("person") && entry.has("count")) entry.at("count").refuse("is for ballots without a person");
        if (ballots.size() + static_cast<std::size_t>(copies) > most_ballots)
            entry.refuse("there are more than " + std::to_string(most_ballots) + " ballots");
        if (entry.has("person")) {
            auto const id = entry.at("person").text(longest_id);
            auto const [found, is_new] = ids.persons.try_emplace(id, static_cast<int>(sheet.persons.size()));
            if (is_new) sheet.persons.push_back(id);
            ballot.person = found->second;
            check_version(entry, ballot, orders_of, without_order);
            ballots.push_back(std::move(ballot));
            continue;
        }
        for (std::int64_t copy = 0; copy < copies; ++copy) {
            ballot.person = static_cast<int>(sheet.persons.size());
            sheet.persons.emplace_back();
            ballots.push_back(ballot);
        }
    }
}

}  // namespace gommette::tally
