#include "server/tally/read_rules.hpp"


namespace gommette::tally {

namespace {

using voting::nobody;

AnyMethod read_approval(Field const& settings) {
    settings.expect_members({"most"});
    Approval approval;
    if (settings.has("most")) approval.most = {settings.at("most").whole(1, most_options)};
    return approval;
}

AnyMethod read_dots(Field const& settings, Sheet const& sheet) {
    settings.expect_members({"dots", "cap"});
    auto const usual = Dots::usual(static_cast<int>(sheet.round.poll.live().size()));
    auto const dots = settings.whole_or("dots", usual.dots.value, 1, 100);
    auto const cap = settings.whole_or("cap", (dots + 1) / 2, 1, dots);
    return Dots{{dots}, {cap}};
}

AnyMethod read_judgment(Field const& settings) {
    settings.expect_members({"strict"});
    return MajorityJudgment{settings.truth_or("strict", false)};
}

AnyMethod read_impact_effort(Field const& settings, Ids const& ids) {
    settings.expect_members({"technicians"});
    if (!settings.has("technicians")) return ImpactEffort{};
    auto const college = ids.colleges.find(settings.at("technicians").text(60));
    if (college == ids.colleges.end()) settings.at("technicians").refuse("there is no such college");
    return ImpactEffort{Whole<0, 7>{college->second}};
}

AnyMethod read_ranking(Field const& settings) {
    settings.expect_members({"equal_ranks", "unranked"});
    bool const no_opinion = settings.has("unranked") && settings.at("unranked").choice({"last", "no_opinion"}) == 1;
    return Ranking{settings.truth_or("equal_ranks", true), no_opinion};
}

AnyMethod read_equal_shares(Field const& field, Field const& settings) {
    settings.expect_members({"budget", "unit"});
    EqualShares rules;
    rules.budget.value = settings.at("budget").whole(1, most_money);
    rules.unit.value = settings.whole_or("unit", 1, 1, most_money / static_cast<std::int64_t>(most_ballots));
    for (auto const& option : field.at("options").list(most_options))
        rules.costs.values.push_back({option.at("cost").whole(1, most_money)});
    return rules;
}

AnyMethod read_decision(Field const& settings) {
    settings.expect_members({"preset", "majority", "base", "quorum", "chair"});
    DecisionVote rules;
    // Code général des collectivités territoriales, L2121-17 and L2121-20.
    rules.quorum = settings.has("preset") && settings.at("preset").choice({"cgct"}) == 0;
    if (settings.has("majority"))
        rules.majority = static_cast<Majority>(
            settings.at("majority").choice({"relative", "absolute", "three_fifths", "two_thirds"}));
    if (settings.has("base"))
        rules.base = static_cast<MajorityBase>(settings.at("base").choice({"expressed", "present", "registered"}));
    rules.quorum = settings.truth_or("quorum", rules.quorum);
    return rules;
}

AnyMethod without_settings(Field const& settings, AnyMethod rules) {
    settings.expect_members({});
    return rules;
}

}  // namespace

void read_rules(Field const& field, Sheet& sheet, Ids const& ids) {
    auto const method = field.at("method");
    int const chosen = method.choice({"opinion", "approval", "dots", "majority_judgment", "impact_effort", "ranking", "duels",
                                      "equal_shares", "decision", "consensus", "consolidated"});
    sheet.method = method.json().get<std::string>();
    Json const none = Json::object();
    Field const settings = field.has("settings") ? field.at("settings") : Field(none, field.where() + "/settings");
    if (chosen != 7)
        for (auto const& option : field.at("options").list(most_options))
            if (option.has("cost")) option.at("cost").refuse("is only for equal_shares");
    auto& rules = sheet.round.method;
    switch (chosen) {
        case 0:
            rules = without_settings(settings, Opinion{});
            break;
        case 1:
            rules = read_approval(settings);
            break;
        case 2:
            rules = read_dots(settings, sheet);
            break;
        case 3:
            rules = read_judgment(settings);
            break;
        case 4:
            rules = read_impact_effort(settings, ids);
            break;
        case 5:
            rules = read_ranking(settings);
            break;
        case 6:
            rules = without_settings(settings, Duels{});
            break;
        case 7:
            rules = read_equal_shares(field, settings);
            break;
        case 8:
            rules = read_decision(settings);
            break;
        default:
            rules = without_settings(settings, Consensus{});
            break;
    }
}

void finish_rules(Field const& field, Sheet& sheet, Ids const& ids) {
    auto* decision = std::get_if<DecisionVote>(&sheet.round.method);
    if (!decision || !field.has("settings") || !field.at("settings").has("chair")) return;
    auto const chair = field.at("settings").at("chair");
    auto const found = ids.persons.find(chair.text(60));
    if (found == ids.persons.end()) chair.refuse("there is no ballot of this person");
    decision->chair = Whole<0, 2147483647>{found->second};
}

}  // namespace gommette::tally
