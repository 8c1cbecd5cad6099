#include "server/recount/write_sheet.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <vector>

#include "server/recount/methods.hpp"

namespace gommette::recount {

namespace {

// Whole numbers that stand to each other as ballot orders and changes of the paper do: what was given before a change has a smaller one.
// A change before which nothing was given was there from the start.
class Orders {
public:
    explicit Orders(voting::Poll const& poll) {
        std::int64_t first_given = std::numeric_limits<std::int64_t>::max();
        for (auto const& ballot : poll.ballots) {
            first_given = std::min(first_given, ballot.order);
            for (auto const& mark : ballot.marks)
                if (mark.order != 0) first_given = std::min(first_given, mark.order);
        }
        for (auto const& option : poll.options)
            for (auto const change : {option.added, option.merged_at})
                if (change > first_given) changes_.push_back(change);
        std::sort(changes_.begin(), changes_.end());
        changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
    }

    bool matter() const { return !changes_.empty(); }
    // 0: from the start.
    std::int64_t of_change(std::int64_t order) const { return 2 * changes_until(order); }
    std::int64_t of_giving(std::int64_t order) const { return 2 * changes_until(order) + 1; }

private:
    std::int64_t changes_until(std::int64_t order) const {
        return std::upper_bound(changes_.begin(), changes_.end(), order) - changes_.begin();
    }

    std::vector<std::int64_t> changes_;
};

Ordered written_name(Named const& named) {
    Ordered written{{"id", named.id}};
    if (named.title != named.id) written["title"] = named.title;
    return written;
}

Ordered written_options(Sheet const& sheet, Orders const& orders) {
    Ordered written = Ordered::array();
    for (std::size_t i = 0; i < sheet.options.size(); ++i) {
        auto const& option = sheet.round.poll.options[i];
        auto entry = written_name(sheet.options[i]);
        switch (option.state) {
            case voting::OptionState::live:
                break;
            case voting::OptionState::withdrawn:
                entry["state"] = "withdrawn";
                break;
            case voting::OptionState::merged:
                entry["state"] = "merged";
                entry["into"] = id_of(sheet, option.into);
                entry["merged_at"] = orders.of_change(option.merged_at);
                break;
        }
        if (auto const added = orders.of_change(option.added); added > 0) entry["added"] = added;
        written.push_back(std::move(entry));
    }
    return written;
}

Ordered written_colleges(Sheet const& sheet) {
    Ordered written = Ordered::array();
    for (std::size_t i = 0; i < sheet.colleges.size(); ++i) {
        auto const& college = sheet.round.poll.colleges[i];
        auto entry = written_name(sheet.colleges[i]);
        if (college.weight > 0) entry["weight"] = college.weight;
        if (college.registered > 0) entry["registered"] = college.registered;
        written.push_back(std::move(entry));
    }
    return written;
}

// Lines that were given before or after another change of the paper than their ballot.
Ordered written_lines(Sheet const& sheet, voting::Ballot const& ballot, Orders const& orders) {
    Ordered lines = Ordered::object();
    for (auto const& mark : ballot.marks)
        if (mark.order != 0 && orders.of_giving(mark.order) != orders.of_giving(ballot.order))
            lines[id_of(sheet, mark.option)] = orders.of_giving(mark.order);
    return lines;
}

Ordered written_ballot(Sheet const& sheet, voting::Ballot const& ballot, Orders const& orders) {
    static constexpr char const* channels[] = {"phone", "tablet", "paper", "hands"};
    Ordered entry = Ordered::object();
    if (ballot.channel != voting::Channel::phone) entry["channel"] = channels[static_cast<std::size_t>(ballot.channel)];
    if (ballot.college != voting::nobody) entry["college"] = sheet.colleges[static_cast<std::size_t>(ballot.college)].id;
    if (ballot.weight != 1) entry["weight"] = ballot.weight;
    if (orders.matter()) entry["order"] = orders.of_giving(ballot.order);
    switch (ballot.kind) {
        case voting::BallotKind::blank:
            entry["kind"] = "blank";
            return entry;
        case voting::BallotKind::spoiled:
            entry["kind"] = "spoiled";
            return entry;
        case voting::BallotKind::marked:
            break;
    }
    entry["marks"] = with_words(sheet.round.method, [&](auto words, auto const&) { return words.write_marks(ballot.marks, sheet); });
    if (auto lines = written_lines(sheet, ballot, orders); !lines.empty()) entry["given"] = std::move(lines);
    return entry;
}

// By what they say; those of named persons apart.
Ordered written_ballots(Sheet const& sheet, Orders const& orders) {
    std::map<std::string, std::pair<Ordered, int>> unnamed;
    std::map<std::string, Ordered> named;
    for (auto const& ballot : sheet.round.poll.ballots) {
        auto entry = written_ballot(sheet, ballot, orders);
        auto const& person = sheet.persons[static_cast<std::size_t>(ballot.person)];
        if (!person.empty()) {
            entry["person"] = person;
            named.emplace(person, std::move(entry));
            continue;
        }
        auto text = entry.dump();
        ++unnamed.try_emplace(std::move(text), std::move(entry), 0).first->second.second;
    }
    Ordered written = Ordered::array();
    for (auto& [person, entry] : named) written.push_back(std::move(entry));
    for (auto& [text, counted] : unnamed) {
        if (counted.second > 1) counted.first["count"] = counted.second;
        written.push_back(std::move(counted.first));
    }
    return written;
}

void write_tie_rule(Sheet const& sheet, Ordered& file) {
    auto const& rule = sheet.round.poll.tie_rule;
    switch (rule.kind) {
        case voting::TieRule::Kind::shared:
            return;
        case voting::TieRule::Kind::lot:
            file["ties"]["lot"] = rule.seed;
            return;
        case voting::TieRule::Kind::by_hand:
            file["ties"]["order"] = ids_json(sheet.options, rule.order);
            return;
    }
}

}  // namespace

std::string write_sheet(Sheet const& sheet) {
    static constexpr char const* weightings[] = {"by_person", "equal_colleges", "declared"};
    auto const& poll = sheet.round.poll;
    Orders const orders(poll);
    Ordered file;
    file["format"] = "gommette-tally/1";
    if (!sheet.title.empty()) file["title"] = sheet.title;
    file["method"] = name_of(sheet.round.method);
    file["options"] = written_options(sheet, orders);
    with_words(sheet.round.method, [&](auto words, auto const& settings) { words.write_settings(settings, sheet, file); });
    if (!sheet.colleges.empty()) file["colleges"] = written_colleges(sheet);
    if (sheet.says_registered) file["registered"] = poll.registered;
    if (sheet.says_present) file["present"] = poll.present;
    if (poll.proxies > 0) file["proxies"] = poll.proxies;
    if (poll.places > 0) file["places"] = poll.places;
    write_tie_rule(sheet, file);
    if (sheet.round.official != WeightingName::by_person) file["official"] = weightings[static_cast<std::size_t>(sheet.round.official)];
    if (poll.secret) file["secret"] = true;
    if (sheet.round.sensitive) file["sensitive"] = true;
    for (auto const& vote : sheet.casting_votes) file["casting_votes"][id_of(sheet, vote.option)] = vote.in_favour ? "for" : "against";
    file["ballots"] = written_ballots(sheet, orders);
    return file.dump(2) + "\n";
}

}  // namespace gommette::recount
