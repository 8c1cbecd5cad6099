#include "server/export/ideas_words.hpp"

#include <array>
#include <charconv>
#include <ctime>

#include "server/documents/document.hpp"
#include "server/export/sheet_words.hpp"

namespace gommette::exports {

namespace {

constexpr std::array<std::string_view, 12> french_months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                                         "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> english_months{"January", "February", "March",     "April",   "May",      "June",
                                                          "July",    "August",   "September", "October", "November", "December"};

// Three digits apart by a narrow space that does not break.
std::string grouped(std::int64_t value) {
    auto text = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > (value < 0 ? 1 : 0); at -= 3)
        text.insert(static_cast<std::size_t>(at), "\u202f");
    return text;
}

std::string people(MarkCounts const& counts, std::int64_t mark) {
    for (auto const& count : counts.values)
        if (count.mark.value == mark) return std::to_string(count.people.value);
    return "0";
}

struct MethodNames {
    IdeasWords const& words;

    std::string operator()(Opinion const&) const { return words.say("avis", "opinions"); }
    std::string operator()(Approval const&) const { return words.say("approbation", "approval"); }
    std::string operator()(Dots const&) const { return words.say("gommettes", "dots"); }
    std::string operator()(MajorityJudgment const&) const { return words.say("jugement majoritaire", "majority judgment"); }
    std::string operator()(ImpactEffort const&) const { return words.say("impact et effort", "impact and effort"); }
    std::string operator()(Ranking const&) const { return words.say("classement", "ranking"); }
    std::string operator()(Duels const&) const { return words.say("duels", "duels"); }
    std::string operator()(EqualShares const&) const { return words.say("budget à parts égales", "budget in equal shares"); }
    std::string operator()(DecisionVote const&) const { return words.say("vote de décision", "decision vote"); }
    std::string operator()(Consensus const&) const { return words.say("consensus", "consensus"); }
};

// What a round found of one idea beside its rank.
struct ResultTold {
    IdeasWords const& words;
    domain::PublicVote const& vote;

    std::string supporters() const { return words.count(vote.result.supporters.value, "personne", "personnes", "person", "people"); }
    std::string voters() const { return std::to_string(vote.round.voters.value); }
    std::string of_voters(std::string_view french, std::string_view english) const {
        return words.say(std::string{french} + " " + supporters() + " sur " + voters(),
                         std::string{english} + " " + supporters() + " of " + voters());
    }
    std::string for_and_against(std::string_view french_others, std::string_view english_others) const {
        auto const& counts = vote.result.counts;
        return words.say(people(counts, 1) + " pour, " + people(counts, -1) + " contre, " + people(counts, 0) + " " + std::string{french_others},
                         people(counts, 1) + " for, " + people(counts, -1) + " against, " + people(counts, 0) + " " +
                             std::string{english_others});
    }
    std::string by_voters(std::string_view french, std::string_view english) const {
        auto const count = words.count(vote.round.voters.value, "personne", "personnes", "person", "people");
        return words.say(std::string{french} + " " + count, std::string{english} + " " + count);
    }

    std::string operator()(Opinion const&) const { return for_and_against("sans avis", "neither"); }
    std::string operator()(Consensus const&) const { return for_and_against("sans avis", "neither"); }
    std::string operator()(Approval const&) const { return of_voters("approuvée par", "approved by"); }
    std::string operator()(MajorityJudgment const&) const { return of_voters("bien jugée par", "well graded by"); }
    std::string operator()(ImpactEffort const&) const { return of_voters("un fort impact pour", "high impact for"); }
    std::string operator()(Ranking const&) const { return by_voters("classée par", "ranked by"); }
    std::string operator()(Duels const&) const { return by_voters("comparée deux à deux par", "compared two by two by"); }
    std::string operator()(Dots const&) const {
        auto const dots = words.count(vote.result.score ? vote.result.score->value : 0, "gommette", "gommettes", "dot", "dots");
        return dots + ", " + of_voters("de", "from");
    }
    std::string operator()(EqualShares const&) const {
        auto const cost = vote.result.cost ? ", " + grouped(vote.result.cost->value) + "\u202f€" : std::string{};
        return of_voters("soutenue par", "supported by") + cost + verdict();
    }
    std::string operator()(DecisionVote const&) const { return for_and_against("abstentions", "abstentions") + verdict(); }

    std::string verdict() const {
        if (!vote.result.verdict) return {};
        switch (*vote.result.verdict) {
            case ItemVerdict::funded: return words.say(", financée", ", funded");
            case ItemVerdict::not_funded: return words.say(", non financée", ", not funded");
            case ItemVerdict::undecided: return words.say(", à égalité pour le financement", ", tied for the funding");
            case ItemVerdict::adopted: return words.say(", adoptée", ", adopted");
            case ItemVerdict::rejected: return words.say(", rejetée", ", rejected");
            case ItemVerdict::no_quorum: return words.say(", pas de quorum", ", no quorum");
            case ItemVerdict::not_voted: return words.say(", pas de décision", ", no decision");
        }
        return {};
    }
};

std::string english_rank(std::int64_t rank) {
    bool const is_teen = rank % 100 >= 11 && rank % 100 <= 13;
    auto const last = is_teen ? 0 : rank % 10;
    return std::to_string(rank) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

}  // namespace

std::string IdeasWords::say(std::string_view french, std::string_view english) const {
    switch (language_) {
        case Language::fr: return documents::typeset(french);
        case Language::en: return std::string{english};
    }
    return {};
}

std::string IdeasWords::count(std::int64_t number, std::string_view french_one, std::string_view french_more, std::string_view english_one,
                              std::string_view english_more) const {
    auto const figures = grouped(number) + " ";
    return figures + (language_ == Language::fr ? say(number < 2 ? french_one : french_more, "") : say("", number == 1 ? english_one : english_more));
}

std::string IdeasWords::day(Moment at) const {
    std::time_t const seconds = at.value / 1000;
    std::tm parts{};
    localtime_r(&seconds, &parts);
    auto const month = static_cast<std::size_t>(parts.tm_mon);
    auto const figure = std::to_string(parts.tm_mday);
    auto const year = std::to_string(parts.tm_year + 1900);
    return say((parts.tm_mday == 1 ? "1er" : figure) + " " + std::string{french_months.at(month)} + " " + year,
               figure + " " + std::string{english_months.at(month)} + " " + year);
}

std::string IdeasWords::day(Day const& day) const {
    auto const& text = day.value;
    std::size_t month = 0;
    std::from_chars(text.data() + 5, text.data() + 7, month);
    if (month < 1 || month > french_months.size()) return text;
    auto const figure = text.substr(text[8] == '0' ? 9 : 8);
    auto const year = text.substr(0, 4);
    return say((figure == "1" ? "1er" : figure) + " " + std::string{french_months.at(month - 1)} + " " + year,
               figure + " " + std::string{english_months.at(month - 1)} + " " + year);
}

std::string IdeasWords::figure(std::optional<Thousandths> const& figure, std::string_view unit) const {
    if (!figure) return "–";
    auto text = written(*figure);
    if (auto const comma = text.find(','); language_ == Language::en && comma != std::string::npos) text[comma] = '.';
    return unit.empty() ? text : say(text + " " + std::string{unit}, text + " " + std::string{unit});
}

std::string IdeasWords::decision(Resolution resolution) const {
    switch (resolution) {
        case Resolution::validated: return say("Validée", "Validated");
        case Resolution::with_reservation: return say("Validée sous réserve", "Validated with a reservation");
        case Resolution::to_rework: return say("À retravailler", "To be reworked");
        case Resolution::postponed: return say("Reportée", "Postponed");
        case Resolution::rejected: return say("Rejetée", "Rejected");
        case Resolution::taken_back: return say("À décider de nouveau", "To be decided again");
    }
    return {};
}

std::string IdeasWords::progress(ActionProgress const& progress) const {
    auto const percent = progress.percent ? ", " + std::to_string(progress.percent->value) + say(" %", "%") : std::string{};
    switch (progress.state) {
        case ProgressState::not_started: return say("Action pas encore commencée", "Action not started yet");
        case ProgressState::under_way: return say("Action en cours", "Action under way") + percent;
        case ProgressState::suspended: return say("Action suspendue", "Action suspended") + percent;
        case ProgressState::done: return say("Action réalisée", "Action done");
        case ProgressState::abandoned: return say("Action abandonnée", "Action abandoned");
    }
    return {};
}

std::string IdeasWords::method(Method const& method) const { return std::visit(MethodNames{*this}, any_method(method)); }

std::string IdeasWords::result(domain::PublicVote const& vote) const {
    auto const told = std::visit(ResultTold{*this, vote}, any_method(vote.round.method));
    if (!vote.result.rank) return told;
    auto const rank = vote.result.rank->value;
    auto const of = std::to_string(vote.of);
    auto const place = say((rank == 1 ? "1re" : std::to_string(rank) + "e") + " sur " + of + (vote.is_tied ? ", à égalité" : ""),
                           english_rank(rank) + " of " + of + (vote.is_tied ? ", tied" : ""));
    return say(place + " : " + told, place + ": " + told);
}

}  // namespace gommette::exports
