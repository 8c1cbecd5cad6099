#include "server/recount/read_sheet.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "protocol/json_text.hpp"
#include "server/recount/read_ballots.hpp"
#include "server/recount/read_rules.hpp"

namespace gommette::recount {

namespace {

using voting::nobody;

constexpr std::size_t longest_title = 1000;
constexpr std::int64_t most_people = 1'000'000;

Named read_name(Field const& field) {
    Named named{field.at("id").text(longest_id), {}};
    named.title = field.has("title") ? field.at("title").text(longest_title) : named.id;
    return named;
}

void add_id(std::map<std::string, int>& ids, Field const& field, Named const& named) {
    if (!ids.try_emplace(named.id, static_cast<int>(ids.size())).second)
        field.at("id").refuse("\"" + named.id + "\" is there twice");
}

voting::Option read_option_state(Field const& field, std::map<std::string, int> const& ids, int self) {
    voting::Option option;
    option.added = field.whole_or("added", 0, 0, most_people);
    int const state = field.has("state") ? field.at("state").choice({"live", "withdrawn", "merged"}) : 0;
    option.state = static_cast<voting::OptionState>(state);
    if (option.state != voting::OptionState::merged) {
        for (auto const* member : {"into", "merged_at"})
            if (field.has(member)) field.at(member).refuse("is only for a merged option");
        return option;
    }
    option.into = position_of(field.at("into"), ids, "option");
    if (option.into == self) field.at("into").refuse("an option cannot be merged into itself");
    // Without it every ballot of the file counts as cast before the merge.
    option.merged_at = field.whole_or("merged_at", most_people + 1, 0, most_people);
    return option;
}

void read_options(Field const& sheet_field, Sheet& sheet, std::map<std::string, int>& ids) {
    auto const entries = sheet_field.at("options").list(most_options);
    if (entries.empty()) sheet_field.at("options").refuse("at least one option is needed");
    for (auto const& entry : entries) {
        entry.expect_members({"id", "title", "state", "into", "added", "merged_at", "cost"});
        sheet.options.push_back(read_name(entry));
        add_id(ids, entry, sheet.options.back());
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        sheet.round.poll.options.push_back(read_option_state(entries[i], ids, static_cast<int>(i)));
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (sheet.round.poll.options[static_cast<std::size_t>(voting::spokesman(sheet.round.poll, static_cast<int>(i)))].state ==
            voting::OptionState::merged)
            entries[i].at("into").refuse("the merges go round in a circle");
}

void read_colleges(Field const& sheet_field, Sheet& sheet, std::map<std::string, int>& ids) {
    if (!sheet_field.has("colleges")) return;
    bool weighs = false;
    for (auto const& entry : sheet_field.at("colleges").list(most_colleges)) {
        entry.expect_members({"id", "title", "weight", "registered"});
        sheet.colleges.push_back(read_name(entry));
        add_id(ids, entry, sheet.colleges.back());
        auto const weight = entry.whole_or("weight", 0, 1, 1000);
        weighs = weighs || weight > 0;
        sheet.round.poll.colleges.push_back({weight, static_cast<int>(entry.whole_or("registered", 0, 0, most_people))});
    }
    for (auto const& college : sheet.round.poll.colleges)
        if (weighs && college.weight == 0) sheet_field.at("colleges").refuse("either every college has a weight, or none");
}

void read_tie_rule(Field const& sheet_field, Sheet& sheet, std::map<std::string, int> const& options) {
    if (!sheet_field.has("ties")) return;
    auto const field = sheet_field.at("ties");
    field.expect_members({"lot", "order"});
    auto& rule = sheet.round.poll.tie_rule;
    if (field.has("lot") == field.has("order")) field.refuse("either a lot (its seed) or an order is expected");
    if (field.has("lot")) {
        rule = {voting::TieRule::Kind::lot, static_cast<std::uint64_t>(field.at("lot").whole(0, INT64_MAX)), {}};
        return;
    }
    rule.kind = voting::TieRule::Kind::by_hand;
    for (auto const& entry : field.at("order").list(most_options)) {
        int const option = position_of(entry, options, "option");
        for (int const earlier : rule.order)
            if (earlier == option) entry.refuse("is there twice");
        rule.order.push_back(option);
    }
}

void read_room(Field const& sheet_field, Sheet& sheet) {
    auto& poll = sheet.round.poll;
    auto const voters = static_cast<std::int64_t>(voting::current_ballots(poll.ballots).size());
    auto const proxies = sheet_field.whole_or("proxies", 0, 0, most_people);
    auto const present = sheet_field.whole_or("present", std::max<std::int64_t>(voters - proxies, 0), 0, most_people);
    if (proxies > present) sheet_field.at("proxies").refuse("are more than the " + std::to_string(present) + " present: one a holder");
    if (present + proxies < voters)
        sheet_field.at("present").refuse("is fewer than the " + std::to_string(voters) +
                                         " who voted: \"proxies\" says for how many of them somebody present voted");
    auto const registered = sheet_field.whole_or("registered", present + proxies, 0, most_people);
    if (registered < present + proxies)
        sheet_field.at("registered").refuse("is fewer than the " + std::to_string(present) + " present" +
                                            (proxies > 0 ? " and " + std::to_string(proxies) + " represented" : ""));
    poll.proxies = static_cast<int>(proxies);
    sheet.says_present = sheet_field.has("present");
    sheet.says_registered = sheet_field.has("registered");
    poll.present = static_cast<int>(present);
    poll.registered = static_cast<int>(registered);
    poll.places = static_cast<int>(sheet_field.whole_or("places", 0, 1, static_cast<std::int64_t>(most_options)));
}

void read_official(Field const& sheet_field, Sheet& sheet) {
    if (!sheet_field.has("official")) return;
    auto const field = sheet_field.at("official");
    sheet.round.official = static_cast<WeightingName>(field.choice({"by_person", "equal_colleges", "declared"}));
    if (sheet.round.official == WeightingName::by_person) return;
    if (voting::counts_persons_only(sheet.round.method))
        field.refuse("this method, or what its majority is counted on, knows persons only");
    if (sheet.round.official == WeightingName::equal_colleges && sheet.colleges.size() < 2) field.refuse("there are no colleges");
    bool declared = false;
    for (auto const& college : sheet.round.poll.colleges) declared = declared || college.weight > 0;
    for (auto const& ballot : sheet.round.poll.ballots) declared = declared || ballot.weight != 1;
    bool const by_declared = sheet.round.official == WeightingName::declared;
    if (by_declared && !declared) field.refuse("no weights are declared");
    if (!(by_declared ? voting::declared_weights(sheet.round.poll) : voting::equal_colleges(sheet.round.poll)))
        field.refuse("the weights are too fine to be added exactly");
}

void read_casting_votes(Field const& sheet_field, Sheet& sheet, std::map<std::string, int> const& options) {
    if (!sheet_field.has("casting_votes")) return;
    auto const field = sheet_field.at("casting_votes");
    if (!std::holds_alternative<DecisionVote>(sheet.round.method)) field.refuse("is only for a decision");
    for (auto const& [id, vote] : field.members(most_options)) {
        auto const found = options.find(id);
        if (found == options.end()) vote.refuse("there is no such option");
        sheet.casting_votes.push_back({found->second, vote.choice({"for", "against"}) == 0});
    }
}

Sheet read_round(Field const& field) {
    field.expect_members({"format", "title", "method", "settings", "options", "colleges", "registered", "present", "proxies", "places",
                          "ties", "official", "secret", "sensitive", "casting_votes", "ballots"});
    Sheet sheet;
    Ids ids;
    if (field.has("title")) sheet.title = field.at("title").text(longest_title);
    read_options(field, sheet, ids.options);
    read_colleges(field, sheet, ids.colleges);
    sheet.round.poll.secret = field.truth_or("secret", false);
    sheet.round.sensitive = field.truth_or("sensitive", false);
    read_tie_rule(field, sheet, ids.options);
    read_rules(field, sheet, ids);
    read_ballots(field.at("ballots"), sheet, ids);
    finish_rules(field, sheet, ids);
    read_room(field, sheet);
    read_official(field, sheet);
    read_casting_votes(field, sheet, ids.options);
    return sheet;
}

CommitteeSheet read_committees(Field const& field) {
    field.expect_members({"format", "title", "method", "settings", "options", "committees"});
    CommitteeSheet sheet;
    std::map<std::string, int> items;
    std::map<std::string, int> committees;
    if (field.has("title")) sheet.title = field.at("title").text(longest_title);
    if (field.has("settings")) {
        field.at("settings").expect_members({"top"});
        sheet.top = static_cast<int>(field.at("settings").whole_or("top", 3, 1, 60));
    }
    for (auto const& entry : field.at("options").list(most_options)) {
        entry.expect_members({"id", "title"});
        sheet.items.push_back(read_name(entry));
        add_id(items, entry, sheet.items.back());
    }
    for (auto const& entry : field.at("committees").list(most_committees)) {
        entry.expect_members({"id", "title", "ranks"});
        sheet.committees.push_back(read_name(entry));
        add_id(committees, entry, sheet.committees.back());
        voting::CommitteeRanks ranks{std::vector<int>(sheet.items.size(), 0)};
        for (auto const& [name, rank] : entry.at("ranks").members(most_options)) {
            auto const found = items.find(name);
            if (found == items.end()) rank.refuse("there is no such option");
            ranks.rank[static_cast<std::size_t>(found->second)] = static_cast<int>(rank.whole(1, 1000));
        }
        sheet.ranks.push_back(std::move(ranks));
    }
    return sheet;
}

// Parses once more a text that parse_strictly() refused, to find the place of the fault.
class FaultFinder : public nlohmann::json_sax<Json> {
public:
    std::size_t byte{0};
    bool out_of_range{false};

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(Json::number_integer_t) override { return true; }
    bool number_unsigned(Json::number_unsigned_t) override { return true; }
    bool number_float(Json::number_float_t, Json::string_t const&) override { return true; }
    bool string(Json::string_t&) override { return true; }
    bool binary(Json::binary_t&) override { return false; }
    bool key(Json::string_t& name) override {
        last_key = name;
        if (open.back().emplace(name, 0).second) return true;
        twice = true;
        return false;
    }
    bool start_object(std::size_t) override { return enter(); }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t) override { return enter(); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t position, std::string const&, nlohmann::detail::exception const& error) override {
        constexpr int number_overflow = 406;
        byte = position;
        out_of_range = error.id == number_overflow;
        return false;
    }

    bool twice{false};
    std::string last_key;

private:
    bool enter() {
        open.emplace_back();
        return open.size() <= wire::depth_limit;
    }
    bool leave() {
        open.pop_back();
        return true;
    }
    std::vector<std::map<std::string, int>> open;
};

// Line and column of a byte of the text, the first being 1.
std::string place_of(std::string_view text, std::size_t byte) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
        column = text[i] == '\n' ? 1 : column + 1;
        line += text[i] == '\n' ? 1 : 0;
    }
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

Complaint complain_of_text(std::string_view text, std::string const& why) {
    FaultFinder finder;
    std::istringstream read{std::string(text)};
    Json::sax_parse(read, &finder);
    bool const too_deep = why == "depth";
    // The finder stops at once at what it refuses itself: the fault is then at the last byte read.
    auto const place = place_of(text, finder.twice || too_deep ? static_cast<std::size_t>(read.tellg()) : finder.byte);
    if (too_deep) return {place, "is nested deeper than " + std::to_string(wire::depth_limit) + " levels"};
    if (!finder.twice) return {place, finder.out_of_range ? "the number is out of range" : "is not JSON"};
    Json const key = finder.last_key.substr(0, 40);
    return {place, "the member " + key.dump(-1, ' ', false, Json::error_handler_t::replace) + " is there twice in one object"};
}

}  // namespace

std::variant<AnySheet, Complaint> read_sheet(std::string_view text) {
    if (text.size() > most_bytes) return Complaint{"", "is larger than 64 MiB"};
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    auto const parsed = wire::parse_strictly(text);
    if (auto const* fault = std::get_if<Fault>(&parsed)) return complain_of_text(text, fault->why);
    return read_sheet_of(std::get<Json>(parsed));
}

std::variant<AnySheet, Complaint> read_sheet_of(Json const& json) {
    try {
        Field const field(json, "");
        if (!json.is_object()) field.refuse("an object is expected");
        field.at("format").choice({"gommette-tally/1"});
        if (field.at("method").json() == consolidated) return AnySheet{read_committees(field)};
        return AnySheet{read_round(field)};
    } catch (Complaint const& complaint) {
        return complaint;
    }
}

}  // namespace gommette::recount
