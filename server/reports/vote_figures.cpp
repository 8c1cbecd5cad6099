#include "server/reports/vote_figures.hpp"

#include "protocol/methods.hpp"
#include "server/reports/french.hpp"
#include "server/reports/method_words.hpp"

namespace gommette::reports {

namespace {

std::int64_t people_with(MarkCounts const& counts, std::int64_t mark) {
    for (auto const& count : counts.values)
        if (count.mark.value == mark) return count.people.value;
    return 0;
}

std::string for_and_against(Provenance const& vote) {
    auto const neither = people_with(vote.counts, 0);
    auto const text = std::to_string(people_with(vote.counts, 1)) + " pour, " + std::to_string(people_with(vote.counts, -1)) + " contre";
    if (neither == 0) return text;
    bool const is_decision = std::holds_alternative<DecisionVote>(any_method(vote.method));
    return text + ", " + (is_decision ? counted(neither, "abstention", "abstentions") : std::to_string(neither) + " sans avis");
}

}  // namespace

std::string vote_figures(Provenance const& vote) {
    if (words_of(vote.method).has_opinions) return for_and_against(vote);
    auto text = vote.rank ? rank_figure(vote.rank->value, vote.tied, vote.of.value) : std::string{};
    if (vote.verdict) text += (text.empty() ? "" : ", ") + std::string{in_french(*vote.verdict)};
    return text;
}

std::string_view in_french(ItemVerdict verdict) {
    switch (verdict) {
        case ItemVerdict::funded: return "financée";
        case ItemVerdict::not_funded: return "non financée";
        case ItemVerdict::undecided: return "à égalité";
        case ItemVerdict::adopted: return "adoptée";
        case ItemVerdict::rejected: return "rejetée";
        case ItemVerdict::no_quorum: return "pas de quorum";
        case ItemVerdict::not_voted: return "pas de décision";
    }
    return "";
}

std::string rank_figure(std::int64_t rank, bool is_tied, std::int64_t of) {
    return std::to_string(rank) + (rank == 1 ? "er" : "e") + (is_tied ? " ex æquo" : "") + " sur " + std::to_string(of);
}

}  // namespace gommette::reports
