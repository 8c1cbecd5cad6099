#include "server/recount/read_ballots.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "server/recount/methods.hpp"

namespace gommette::recount {

namespace {

constexpr std::int64_t most_orders = 1'000'000;

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
    // Where the marks are a list, the place cannot name the option, so the sentence does.
    if (objection->option == voting::nobody) throw Complaint{place, in_words(*objection)};
    auto const& id = sheet.options[static_cast<std::size_t>(objection->option)].id;
    if (field.at("marks").json().is_object()) throw Complaint{place + "/" + id, in_words(*objection)};
    throw Complaint{place, id + ": " + in_words(*objection)};
}

// Lines that were given at another order than their ballot.
void read_lines(Field const& field, Ids const& ids, voting::Ballot& ballot) {
    if (!field.has("given")) return;
    for (auto const& [id, order] : field.at("given").members(most_options)) {
        int const option = option_called(id, order, ids);
        auto const line = std::find_if(ballot.marks.begin(), ballot.marks.end(), [&](auto const& mark) { return mark.option == option; });
        if (line == ballot.marks.end()) order.refuse("this ballot has no mark on the option");
        line->order = order.whole(1, most_orders);
    }
}

voting::Ballot read_ballot(Field const& field, Sheet const& sheet, Ids const& ids, std::int64_t position) {
    field.expect_members({"person", "order", "channel", "college", "weight", "kind", "count", "marks", "given"});
    voting::Ballot ballot;
    ballot.order = field.whole_or("order", position, 1, most_orders);
    if (field.has("channel"))
        ballot.channel = static_cast<voting::Channel>(field.at("channel").choice({"phone", "tablet", "paper", "hands"}));
    if (field.has("college")) ballot.college = position_of(field.at("college"), ids.colleges, "college");
    ballot.weight = field.whole_or("weight", 1, 1, 1000);
    if (field.has("kind")) ballot.kind = static_cast<voting::BallotKind>(field.at("kind").choice({"marked", "blank", "spoiled"}));
    if (ballot.kind == voting::BallotKind::marked) {
        ballot.marks =
            with_words(sheet.round.method, [&](auto words, auto const&) { return words.read_marks(field.at("marks"), ids); });
        read_lines(field, ids, ballot);
        judge(field, sheet, ballot);
    } else {
        for (auto const* member : {"marks", "given"})
            if (field.has(member)) field.at(member).refuse("a blank or spoiled ballot has no marks");
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

}  // namespace gommette::recount
