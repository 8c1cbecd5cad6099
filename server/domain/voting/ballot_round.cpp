#include "server/domain/voting/ballot_round.hpp"

#include <utility>

namespace gommette::domain::voting {

namespace {

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

MergeRule merge_rule(Rules const& rules) {
    return std::visit(
        Match{[](DotsRules const&) { return MergeRule::capped_sum; }, [](DuelsRules const&) { return MergeRule::drop_absorbed; },
              [](OpinionRules const&) { return MergeRule::same_mark; },
              [](ConsensusRules const&) { return MergeRule::same_mark; },
              [](ApprovalRules const&) { return MergeRule::same_mark; },
              [](EqualSharesRules const&) { return MergeRule::same_mark; }, [](auto const&) { return MergeRule::vote_again; }},
        rules);
}

int cap_of(Rules const& rules) {
    auto const* dots = std::get_if<DotsRules>(&rules);
    return dots ? dots->cap : 0;
}

}  // namespace

Settled settle(BallotRound const& round) {
    Poll current = round.poll;
    current.ballots = current_ballots(round.poll.ballots);
    return settle(round.rules, std::move(current));
}

Settled settle(Rules const& rules, Poll current) { return settle(std::move(current), merge_rule(rules), cap_of(rules)); }

std::optional<Objection> judge(BallotRound const& round, Ballot const& ballot) {
    for (auto const& mark : ballot.marks)
        if (!saw(ballot, round.poll, mark.option)) return Objection{Objection::Kind::not_there_yet, mark.option};
    auto const settled = [&] {
        Poll alone;
        alone.options = round.poll.options;
        alone.ballots = {ballot};
        return settle(alone, merge_rule(round.rules), cap_of(round.rules)).poll.ballots.front();
    };
    return std::visit(Match{[&](OpinionRules const&) { return judge_opinion(ballot); },
                            [&](ConsensusRules const&) { return judge_opinion(ballot); },
                            [&](ApprovalRules const& rules) { return judge_approval(rules, ballot, settled()); },
                            [&](DotsRules const& rules) { return judge_dots(rules, ballot, settled()); },
                            [&](JudgmentRules const&) { return judge_judgment(ballot); },
                            [&](ImpactEffortRules const&) { return judge_impact_effort(ballot); },
                            [&](RankingRules const& rules) { return judge_ranking(rules, ballot); },
                            [&](DuelsRules const&) { return judge_duels(ballot); },
                            [&](EqualSharesRules const&) { return judge_equal_shares(ballot); },
                            [&](DecisionRules const&) { return judge_decision(ballot); }},
                      round.rules);
}

Count count(BallotRound const& round, Poll const& settled, Weighting const& weighting, std::vector<int> const& group_of_college) {
    return std::visit(
        Match{[&](OpinionRules const&) -> Count { return count_opinion(settled, weighting); },
              [&](ConsensusRules const&) -> Count { return count_consensus(settled, group_of_college); },
              [&](ApprovalRules const&) -> Count { return count_approval(settled, weighting); },
              [&](DotsRules const& rules) -> Count { return count_dots(rules, settled, weighting); },
              [&](JudgmentRules const& rules) -> Count { return count_judgment(rules, settled, weighting); },
              [&](ImpactEffortRules const& rules) -> Count { return count_impact_effort(rules, settled, weighting); },
              [&](RankingRules const& rules) -> Count { return count_ranking(rules, settled, weighting); },
              [&](DuelsRules const&) -> Count { return count_duels(settled, weighting); },
              [&](EqualSharesRules const& rules) -> Count { return count_equal_shares(rules, settled, weighting); },
              [&](DecisionRules const& rules) -> Count { return count_decision(rules, settled, weighting); }},
        round.rules);
}

Order const& order_of(Count const& count) {
    return std::visit([](auto const& found) -> Order const& { return found.order; }, count);
}

}  // namespace gommette::domain::voting
