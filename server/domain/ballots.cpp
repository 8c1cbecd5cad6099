#include "server/domain/ballots.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "server/domain/methods/all.hpp"

namespace gommette::domain {

namespace {

using voting::LineShape;
using voting::PlacedMark;

Refusal refusal_for(voting::Objection::Kind kind) {
    using Kind = voting::Objection::Kind;
    switch (kind) {
        case Kind::mark_not_allowed: return Refusal::mark_not_allowed;
        case Kind::too_many_ticks: return Refusal::too_many_ticks;
        case Kind::too_many_dots: return Refusal::too_many_dots;
        case Kind::rank_twice: return Refusal::rank_twice;
        case Kind::not_there_yet: return Refusal::not_in_round;
        case Kind::with_itself: return Refusal::duel_with_itself;
        case Kind::pair_twice: return Refusal::same_proposal_twice;
    }
    return Refusal::mark_not_allowed;
}

bool holds(std::vector<PlacedMark> const& marks, int option) {
    return std::any_of(marks.begin(), marks.end(), [&](PlacedMark const& mark) { return mark.option == option; });
}

}  // namespace

Standing standing(Method const& method, std::vector<voting::Option> const& paper, voting::Ballot const& ballot) {
    voting::Poll poll;
    poll.options = paper;
    poll.ballots = {ballot};
    auto settled = voting::settle(any_method(method), poll);
    Standing now{std::move(settled.poll.ballots.front().marks), {}};
    bool const by_pair = line_shape(method) == LineShape::mark_and_rival;
    std::map<int, int> given_back;  // by the kept option
    for (auto const& notice : settled.notices) given_back[notice.option] += notice.amount;
    for (auto const& mark : ballot.marks) {
        int const kept = voting::spokesman(poll, mark.option);
        bool const counts = by_pair ? poll.is_live(mark.option) && poll.is_live(mark.second)
                                    : poll.is_live(kept) && holds(now.counted, kept);
        int const back = counts ? std::min(mark.value, given_back[kept]) : mark.value;
        if (counts && (kept == mark.option || back <= 0)) continue;
        if (counts) given_back[kept] -= back;
        now.aside.push_back({mark.option, back, mark.second, mark.order});
    }
    std::sort(now.counted.begin(), now.counted.end());
    std::sort(now.aside.begin(), now.aside.end());
    return now;
}

LineShape line_shape(Method const& method) {
    return voting::visit_rules(method, [](auto rules, auto const&) { return rules.line; });
}

bool has_shape(Mark const& mark, LineShape shape) {
    bool const has_rival = shape == LineShape::mark_and_rival;
    bool const has_second = mark.mark && shape == LineShape::mark_and_second;
    return mark.rival.has_value() == has_rival && mark.second.has_value() == has_second;
}

bool same_line(LineShape shape, PlacedMark const& one, PlacedMark const& other) {
    return line_key(shape, one) == line_key(shape, other);
}

std::pair<int, int> line_key(LineShape shape, PlacedMark const& mark) {
    if (shape != LineShape::mark_and_rival) return {mark.option, 0};
    return std::minmax(mark.option, mark.second);
}

void put_line(std::vector<PlacedMark>& marks, LineShape shape, PlacedMark const& mark) {
    take_back(marks, shape, mark);
    marks.insert(std::upper_bound(marks.begin(), marks.end(), mark), mark);
}

void take_back(std::vector<PlacedMark>& marks, LineShape shape, PlacedMark const& line) {
    std::erase_if(marks, [&](PlacedMark const& held) { return same_line(shape, held, line); });
}

DecisionFigure const* figure_for_chair(Method const& method, RoundResult const& result, int option) {
    auto const* settings = std::get_if<DecisionVote>(&method);
    if (!settings || !voting::knows_casting_vote(*settings) || result.columns.empty() || !result.columns.front().count) return nullptr;
    auto const* count = std::get_if<DecisionCount>(&*result.columns.front().count);
    auto const* figure = count ? voting::figure_of(*count, option) : nullptr;
    return figure && voting::is_for_chair(*figure) ? figure : nullptr;
}

RoundResult decided_by_chair(RoundResult result, int option, bool in_favour) {
    auto& column = result.columns.front();
    voting::decide_by_chair(std::get<DecisionCount>(*column.count), column.order, option, in_favour);
    return result;
}

std::optional<Refusal> refusal_of(Method const& method, voting::Ballot const& ballot) {
    if (ballot.marks.size() > lines_per_ballot) return Refusal::too_many_duels;
    auto const objection = voting::visit_rules(method, [&](auto rules, auto const& settings) { return rules.judge(settings, ballot, ballot); });
    return objection ? std::optional{refusal_for(objection->kind)} : std::nullopt;
}

}  // namespace gommette::domain
