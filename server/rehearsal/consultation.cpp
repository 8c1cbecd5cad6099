#include "server/rehearsal/consultation.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace gommette::rehearsal {

std::vector<Turn> timeline(Consultation const& consultation) {
    struct Dated {
        std::int64_t due_ms;
        std::int64_t at_ms;
        Turn turn;
    };
    std::vector<Dated> dated;
    dated.reserve(consultation.statements.size() + consultation.casts.size());
    for (std::size_t index = 0; index < consultation.statements.size(); ++index)
        dated.push_back({consultation.statements[index].at_ms, 0, {Turn::Kind::proposes, index}});
    for (std::size_t index = 0; index < consultation.casts.size(); ++index) {
        auto const& cast = consultation.casts[index];
        auto const due_ms = std::max(cast.at_ms, consultation.statements[cast.statement].at_ms);
        dated.push_back({due_ms, cast.at_ms, {Turn::Kind::votes, index}});
    }
    // Votes that had to wait for their statement keep their own order: the second key is the time they were really cast.
    std::stable_sort(dated.begin(), dated.end(),
                     [](auto const& a, auto const& b) { return std::tie(a.due_ms, a.at_ms) < std::tie(b.due_ms, b.at_ms); });
    std::vector<Turn> turns;
    turns.reserve(dated.size());
    for (auto const& one : dated) turns.push_back(one.turn);
    return turns;
}

std::vector<Opinions> expected_opinions(Consultation const& consultation) {
    std::map<std::pair<std::size_t, std::size_t>, Cast const*> latest;
    for (auto const& cast : consultation.casts) {
        auto& held = latest[{cast.statement, cast.voter}];
        if (!held || held->at_ms <= cast.at_ms) held = &cast;
    }
    std::vector<Opinions> opinions(consultation.statements.size());
    for (auto const& [who, cast] : latest) {
        auto& of = opinions[cast->statement];
        ++(cast->mark > 0 ? of.agree : cast->mark < 0 ? of.disagree : of.pass);
    }
    return opinions;
}

}  // namespace gommette::rehearsal
