#include "server/recount/read_rules.hpp"

namespace gommette::recount {

namespace {

using voting::nobody;

voting::Rules read_approval(Field const& settings) {
    settings.expect_members({"most"});
    return voting::ApprovalRules{static_cast<int>(settings.whole_or("most", 0, 1, most_options))};
}

voting::Rules read_dots(Field const& settings, Sheet const& sheet) {
    settings.expect_members({"dots", "cap"});
    auto const usual = voting::usual_dots(static_cast<int>(sheet.round.poll.live().size()));
    int const dots = static_cast<int>(settings.whole_or("dots", usual.dots, 1, 100));
    int const cap = static_cast<int>(settings.whole_or("cap", (dots + 1) / 2, 1, dots));
    return voting::DotsRules{dots, cap};
}

voting::Rules read_judgment(Field const& settings) {
    settings.expect_members({"strict"});
    return voting::JudgmentRules{settings.truth_or("strict", false)};
}

voting::Rules read_impact_effort(Field const& settings, Ids const& ids) {
    settings.expect_members({"technicians"});
    if (!settings.has("technicians")) return voting::ImpactEffortRules{};
    auto const college = ids.colleges.find(settings.at("technicians").text(60));
    if (college == ids.colleges.end()) settings.at("technicians").refuse("there is no such college");
    return voting::ImpactEffortRules{college->second};
}

voting::Rules read_ranking(Field const& settings) {
    settings.expect_members({"equal_ranks", "unranked"});
    bool const no_opinion = settings.has("unranked") && settings.at("unranked").choice({"last", "no_opinion"}) == 1;
    return voting::RankingRules{settings.truth_or("equal_ranks", true), no_opinion};
}

voting::Rules read_equal_shares(Field const& field, Field const& settings) {
    settings.expect_members({"budget", "unit"});
    voting::EqualSharesRules rules;
    rules.budget = settings.at("budget").whole(1, most_money);
    rules.unit = settings.whole_or("unit", 1, 1, most_money / static_cast<std::int64_t>(most_ballots));
    for (auto const& option : field.at("options").list(most_options))
        rules.costs.push_back(option.at("cost").whole(1, most_money));
    return rules;
}

voting::Rules read_decision(Field const& settings, bool secret) {
    settings.expect_members({"preset", "majority", "base", "quorum", "chair"});
    voting::DecisionRules rules;
    rules.secret = secret;
    // Code général des collectivités territoriales, L2121-17 and L2121-20.
    rules.quorum = settings.has("preset") && settings.at("preset").choice({"cgct"}) == 0;
    if (settings.has("majority"))
        rules.majority = static_cast<voting::DecisionRules::Majority>(
            settings.at("majority").choice({"relative", "absolute", "three_fifths", "two_thirds"}));
    if (settings.has("base"))
        rules.base = static_cast<voting::DecisionRules::Base>(settings.at("base").choice({"expressed", "present", "registered"}));
    rules.quorum = settings.truth_or("quorum", rules.quorum);
    return rules;
}

voting::Rules without_settings(Field const& settings, voting::Rules rules) {
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
    auto& rules = sheet.round.rules;
    switch (chosen) {
        case 0:
            rules = without_settings(settings, voting::OpinionRules{});
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
            rules = without_settings(settings, voting::DuelsRules{});
            break;
        case 7:
            rules = read_equal_shares(field, settings);
            break;
        case 8:
            rules = read_decision(settings, sheet.round.secret);
            break;
        default:
            rules = without_settings(settings, voting::ConsensusRules{});
            break;
    }
}

void finish_rules(Field const& field, Sheet& sheet, Ids const& ids) {
    auto* decision = std::get_if<voting::DecisionRules>(&sheet.round.rules);
    if (!decision || !field.has("settings") || !field.at("settings").has("chair")) return;
    auto const chair = field.at("settings").at("chair");
    auto const found = ids.persons.find(chair.text(60));
    if (found == ids.persons.end()) chair.refuse("there is no ballot of this person");
    decision->chair = found->second;
}

}  // namespace gommette::recount
