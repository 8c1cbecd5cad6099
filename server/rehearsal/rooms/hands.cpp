#include "server/rehearsal/rooms/hands.hpp"

#include <boost/mp11.hpp>

#include <algorithm>
#include <numeric>
#include <set>
#include <type_traits>

namespace gommette::rehearsal {

namespace {

using Items = std::vector<ProposalId>;
using Lines = std::vector<Mark>;

template <class Settings>
using Of = std::type_identity<Settings>;

// --- Settings by chance, one a method

Opinion settings(Of<Opinion>, int, Chance&) { return {}; }
Consensus settings(Of<Consensus>, int, Chance&) { return {}; }
Duels settings(Of<Duels>, int, Chance&) { return {}; }
MajorityJudgment settings(Of<MajorityJudgment>, int, Chance& chance) { return {one_in(2, chance)}; }
Ranking settings(Of<Ranking>, int, Chance& chance) { return {one_in(2, chance), one_in(2, chance)}; }

Approval settings(Of<Approval>, int proposals, Chance& chance) {
    Approval approval;
    if (one_in(2, chance)) approval.most = {1 + below(proposals, chance)};
    return approval;
}

Dots settings(Of<Dots>, int, Chance& chance) {
    int const dots = 1 + below(10, chance);
    return {{dots}, {1 + below(dots, chance)}};
}

ImpactEffort settings(Of<ImpactEffort>, int proposals, Chance& chance) {
    return one_in(2, chance) ? ImpactEffort{} : ImpactEffort::usual(proposals);
}

EqualShares settings(Of<EqualShares>, int proposals, Chance& chance) {
    EqualShares shares;
    std::int64_t all = 0;
    for (int proposal = 0; proposal < proposals; ++proposal) {
        shares.costs.values.push_back({500 * below(20, chance)});
        all += shares.costs.values.back().value;
    }
    shares.budget = {1 + all / (1 + below(4, chance))};
    shares.unit = {1 + below(50, chance)};
    return shares;
}

DecisionVote settings(Of<DecisionVote>, int, Chance& chance) {
    DecisionVote decision;
    decision.majority = static_cast<Majority>(below(4, chance));
    decision.base = static_cast<MajorityBase>(below(3, chance));
    decision.quorum = one_in(3, chance);
    return decision;
}

// --- What one order might say, one a method

Items some(Items items, Chance& chance) {
    std::shuffle(items.begin(), items.end(), chance);
    if (!items.empty()) items.resize(1 + static_cast<std::size_t>(below(static_cast<int>(std::min<std::size_t>(items.size(), 5)), chance)));
    return items;
}

Mark mark(ProposalId proposal, int value) { return {proposal, MarkValue{value}, std::nullopt, std::nullopt}; }

// Some lines with marks of their own, each independent of the others; one in five of those held is taken back.
template <class MarkOn>
Lines marks_on(Items const& votable, HeldBallot const& held, Chance& chance, MarkOn const& mark_on) {
    Lines lines;
    for (auto const item : some(votable, chance)) {
        if (held.contains({item, {}}) && one_in(5, chance))
            lines.push_back({item, std::nullopt, std::nullopt, std::nullopt});
        else
            lines.push_back(mark_on(item));
    }
    return lines;
}

// Marks of a scale, both ends included.
Lines marks_between(int lowest, int highest, Items const& votable, HeldBallot const& held, Chance& chance) {
    return marks_on(votable, held, chance, [&](ProposalId item) { return mark(item, lowest + below(highest - lowest + 1, chance)); });
}

Lines lines(Opinion const&, Items const& votable, HeldBallot const& held, Chance& chance) { return marks_between(-1, 1, votable, held, chance); }
Lines lines(Consensus const&, Items const& votable, HeldBallot const& held, Chance& chance) { return marks_between(-1, 1, votable, held, chance); }
Lines lines(DecisionVote const&, Items const& votable, HeldBallot const& held, Chance& chance) { return marks_between(-1, 1, votable, held, chance); }
Lines lines(EqualShares const&, Items const& votable, HeldBallot const& held, Chance& chance) { return marks_between(1, 1, votable, held, chance); }
Lines lines(MajorityJudgment const& settings, Items const& votable, HeldBallot const& held, Chance& chance) {
    return marks_between(settings.worst(), settings.best(), votable, held, chance);
}

Lines lines(ImpactEffort const&, Items const& votable, HeldBallot const& held, Chance& chance) {
    return marks_on(votable, held, chance, [&](ProposalId item) {
        auto line = mark(item, 1 + below(scale_top, chance));
        line.second = Whole<1, 5>{1 + below(scale_top, chance)};
        return line;
    });
}

Lines lines(Approval const& approval, Items const& votable, HeldBallot const& held, Chance& chance) {
    auto left = approval.most ? approval.most->value - static_cast<std::int64_t>(held.size()) : static_cast<std::int64_t>(votable.size());
    Lines lines;
    for (auto const item : some(votable, chance)) {
        if (held.contains({item, {}})) {
            lines.push_back({item, std::nullopt, std::nullopt, std::nullopt});
        } else if (left-- > 0) {
            lines.push_back(mark(item, 1));
        }
    }
    return lines;
}

// Dots on what is not on the list any more have come back, and are spent again.
Lines lines(Dots const& dots, Items const& votable, HeldBallot const& held, Chance& chance) {
    auto left = dots.dots.value;
    for (auto const item : votable)
        if (auto const found = held.find({item, {}}); found != held.end()) left -= found->second.mark->value;
    Lines lines;
    for (auto const item : some(votable, chance)) {
        auto const found = held.find({item, {}});
        auto const here = found == held.end() ? 0 : found->second.mark->value;
        auto const most = std::min(dots.cap.value, left + here);
        if (most < 0) continue;
        auto const given = below(static_cast<int>(most) + 1, chance);
        left += here - given;
        if (given > 0) {
            lines.push_back(mark(item, given));
        } else if (here > 0) {
            lines.push_back({item, std::nullopt, std::nullopt, std::nullopt});
        }
    }
    return lines;
}

Lines lines(Ranking const& ranking, Items const& votable, HeldBallot const& held, Chance& chance) {
    std::set<std::int64_t> taken;
    for (auto const& [name, line] : held) taken.insert(line.mark->value);
    std::vector<int> ranks(votable.size());
    std::iota(ranks.begin(), ranks.end(), 1);
    std::shuffle(ranks.begin(), ranks.end(), chance);
    if (!ranking.equal_ranks) std::erase_if(ranks, [&](int rank) { return taken.contains(rank); });
    return marks_on(votable, held, chance, [&](ProposalId item) {
        if (ranks.empty()) return Mark{item, std::nullopt, std::nullopt, std::nullopt};
        auto const rank = ranks.back();
        if (!ranking.equal_ranks || one_in(2, chance)) ranks.pop_back();
        return mark(item, rank);
    });
}

Lines lines(Duels const&, Items const& votable, HeldBallot const& held, Chance& chance) {
    auto items = votable;
    std::shuffle(items.begin(), items.end(), chance);
    auto const pairs = 1 + below(3, chance);
    Lines lines;
    for (std::size_t next = 0; next + 1 < items.size() && static_cast<int>(lines.size()) < pairs; next += 2) {
        auto line = mark(items[next], one_in(8, chance) ? 0 : 1);
        line.rival = items[next + 1];
        if (held.contains(line_name(line)) && one_in(4, chance)) line.mark.reset();
        lines.push_back(line);
    }
    return lines;
}

// --- Whether a ballot as cast is acceptable, one a method

bool accepts(Opinion const&, HeldBallot const&) { return true; }
bool accepts(Consensus const&, HeldBallot const&) { return true; }
bool accepts(DecisionVote const&, HeldBallot const&) { return true; }
bool accepts(EqualShares const&, HeldBallot const&) { return true; }
bool accepts(MajorityJudgment const&, HeldBallot const&) { return true; }
bool accepts(ImpactEffort const&, HeldBallot const&) { return true; }
bool accepts(Duels const&, HeldBallot const&) { return true; }

bool accepts(Approval const& approval, HeldBallot const& held) {
    return !approval.most || static_cast<std::int64_t>(held.size()) <= approval.most->value;
}

bool accepts(Dots const& dots, HeldBallot const& held) {
    return std::accumulate(held.begin(), held.end(), std::int64_t{0},
                           [](std::int64_t sum, auto const& line) { return sum + line.second.mark->value; }) <= dots.dots.value;
}

bool accepts(Ranking const& ranking, HeldBallot const& held) {
    std::set<std::int64_t> ranks;
    for (auto const& [name, line] : held) ranks.insert(line.mark->value);
    return ranking.equal_ranks || ranks.size() == held.size();
}

}  // namespace

LineName line_name(Mark const& mark) {
    if (!mark.rival) return {mark.proposal, {}};
    return std::minmax(mark.proposal, *mark.rival);
}

void change(HeldBallot& held, std::vector<Mark> const& lines) {
    for (auto const& line : lines) {
        if (line.mark)
            held[line_name(line)] = line;
        else
            held.erase(line_name(line));
    }
}

std::vector<std::string> method_names() {
    std::vector<std::string> names;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Method>>(
        [&]<class Settings>(Of<Settings>) { names.emplace_back(Settings::name); });
    return names;
}

Method draw_settings(std::string const& name, int proposals, Chance& chance) {
    Method drawn;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Method>>([&]<class Settings>(Of<Settings> of) {
        if (Settings::name == name) drawn = settings(of, proposals, chance);
    });
    return drawn;
}

bool names_proposals(Method const& method) {
    return std::visit([]<class Settings>(Settings const&) { return requires(Settings settings) { settings.costs; }; }, method);
}

std::vector<Mark> draw_lines(Method const& method, std::vector<ProposalId> const& votable, HeldBallot const& held, Chance& chance) {
    return std::visit([&](auto const& settings) { return lines(settings, votable, held, chance); }, method);
}

std::vector<Mark> all_taken_back(std::vector<ProposalId> const& votable, HeldBallot const& held) {
    auto const is_votable = [&](ProposalId proposal) { return std::find(votable.begin(), votable.end(), proposal) != votable.end(); };
    Lines lines;
    for (auto const& [name, held_line] : held) {
        if (!is_votable(held_line.proposal) || (held_line.rival && !is_votable(*held_line.rival))) continue;
        if (lines.size() == lines_per_order) break;
        lines.push_back({held_line.proposal, std::nullopt, std::nullopt, held_line.rival});
    }
    return lines;
}

bool is_acceptable(Method const& method, HeldBallot const& held) {
    return std::visit([&](auto const& settings) { return accepts(settings, held); }, method);
}

bool zero_abstains(Method const& method) { return std::holds_alternative<DecisionVote>(method); }

}  // namespace gommette::rehearsal
