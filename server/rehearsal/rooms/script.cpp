#include "server/rehearsal/rooms/script.hpp"

#include <algorithm>
#include <set>

namespace gommette::rehearsal {

namespace {

constexpr std::size_t small_committee = 20;
constexpr std::size_t fewest_proposals = 6, most_proposals = 12;
constexpr std::size_t orders_per_person = 5;

// Those that count persons know none.
bool knows_weightings(Method const& method) {
    return !std::holds_alternative<DecisionVote>(method) && !std::holds_alternative<Consensus>(method) &&
           !std::holds_alternative<EqualShares>(method);
}

// In a third of the rooms; at least half of the people are of these colleges.
std::optional<Colleges> some_colleges(std::vector<College> const& people, int all_colleges, Chance& chance) {
    if (!one_in(3, chance)) return std::nullopt;
    Colleges some;
    for (int college = 0; college < all_colleges; ++college)
        if (!one_in(3, chance)) some.values.push_back(static_cast<College>(college));
    auto const may_vote = [&](College college) { return std::find(some.values.begin(), some.values.end(), college) != some.values.end(); };
    if (2 * static_cast<std::size_t>(std::count_if(people.begin(), people.end(), may_vote)) < people.size()) return std::nullopt;
    return some;
}

// What a person does next. One in seven never votes; who is away comes back sooner or later.
Step step_of_person(std::size_t person, std::set<std::size_t>& away, Chance& chance) {
    if (away.contains(person) && one_in(3, chance)) {
        away.erase(person);
        return TakesOut{person};
    }
    if (!away.contains(person) && one_in(12, chance)) {
        away.insert(person);
        return PutsAway{person};
    }
    if (one_in(40, chance)) return VotesWrongly{person};
    if (one_in(10, chance)) return TakesAllBack{person};
    return Votes{person};
}

// What the facilitator does in the course of a round, and what befalls the server, in this order. What was merged is merged again,
// as a whole, and a part of it separated; what was hidden is shown; another stays hidden.
std::vector<Step> turns_of_events(std::size_t people, Chance& chance) {
    auto const somebody = [&] { return static_cast<std::size_t>(below(static_cast<int>(people), chance)); };
    return {Merges{0, 1}, Hides{2}, Proposes{somebody()}, Rewords{3}, ServerDies{}, Proposes{somebody()},
            Merges{4, 0}, Shows{2}, Separates{1}, Hides{5}};
}

}  // namespace

int colleges_of(RoomPlan const& plan) { return plan.people < small_committee ? 3 : static_cast<int>(colleges_in_all); }

Script write_script(RoomPlan const& plan) {
    Chance chance{plan.seed};
    Script script;
    auto const people = static_cast<int>(plan.people);
    for (int person = 0; person < people; ++person) script.colleges.push_back(static_cast<College>(below(colleges_of(plan), chance)));
    script.proposals = std::clamp(plan.people / 4, fewest_proposals, most_proposals);
    script.method = draw_settings(plan.method, static_cast<int>(script.proposals), chance);
    script.for_colleges = some_colleges(script.colleges, colleges_of(plan), chance);
    script.live_results = one_in(2, chance);
    if (!script.live_results && knows_weightings(script.method)) script.official = WeightingName::equal_colleges;
    script.only_listed = names_proposals(script.method) || one_in(4, chance);

    auto const turns = turns_of_events(plan.people, chance);
    auto const orders = plan.people * orders_per_person;
    std::set<std::size_t> away;
    std::size_t turned = 0;
    for (std::size_t order = 0; order < orders; ++order) {
        for (; turned < turns.size() && order * (turns.size() + 1) >= (turned + 1) * orders; ++turned)
            script.steps.push_back(turns[turned]);
        auto const person = static_cast<std::size_t>(below(people, chance));
        if (person % 7 != 3) script.steps.push_back(step_of_person(person, away, chance));
    }
    for (int person = 0; person < people; ++person)
        if (one_in(8, chance)) script.away_at_close.push_back(static_cast<std::size_t>(person));
    return script;
}

}  // namespace gommette::rehearsal
