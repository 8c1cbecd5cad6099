#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>

#include "tests/voting/rounds.hpp"

// What must hold of any round of any method, tried on random ones. Each case is its seed; GOMMETTE_SEED in the environment shifts
// them all.
namespace gommette::domain::voting {
namespace {

constexpr int cases_a_method = 1500;

class EveryMethod : public testing::TestWithParam<int> {
protected:
    void SetUp() override {
        char const* shift = std::getenv("GOMMETTE_SEED");
        first_seed = (shift ? std::strtoull(shift, nullptr, 10) : 0) + 1;
        std::cout << "seeds " << first_seed << " to " << first_seed + cases_a_method - 1 << '\n';
    }
    std::uint64_t first_seed{1};
};

TEST_P(EveryMethod, DoesNotCareForTheOrderOfBallotsOrTheNamesOfVoters) {
    for (auto seed = first_seed; seed < first_seed + cases_a_method; ++seed) {
        Dice dice(seed);
        auto round = random_round(dice, GetParam(), dice.below(4));
        auto const before = told(tally(round));
        std::vector<int> names(round.poll.ballots.size());
        std::iota(names.begin(), names.end(), 1000);
        dice.shuffle(names);
        for (auto& ballot : round.poll.ballots) {
            ballot.person = names[static_cast<std::size_t>(ballot.person)];
            dice.shuffle(ballot.marks);
        }
        dice.shuffle(round.poll.ballots);
        ASSERT_EQ(told(tally(round)), before) << "seed " << seed;
    }
}

TEST_P(EveryMethod, TreatsAllOptionsAlike) {
    for (auto seed = first_seed; seed < first_seed + cases_a_method; ++seed) {
        Dice dice(seed);
        auto const round = random_round(dice, GetParam(), dice.below(3));
        auto const size = round.poll.options.size();
        std::vector<int> moved_to(size);
        std::iota(moved_to.begin(), moved_to.end(), 0);
        dice.shuffle(moved_to);
        auto moved = round;
        for (auto& ballot : moved.poll.ballots)
            for (auto& mark : ballot.marks) {
                mark.option = moved_to[static_cast<std::size_t>(mark.option)];
                if (std::holds_alternative<Duels>(round.method))
                    mark.second = moved_to[static_cast<std::size_t>(mark.second)];
            }
        if (auto* shares = std::get_if<EqualShares>(&moved.method))
            for (std::size_t option = 0; option < size; ++option)
                shares->costs.values[static_cast<std::size_t>(moved_to[option])] =
                    std::get<EqualShares>(round.method).costs.values[option];
        std::vector<int> name_of(size);
        for (std::size_t option = 0; option < size; ++option)
            name_of[static_cast<std::size_t>(moved_to[option])] = static_cast<int>(option);
        ASSERT_EQ(told(tally(moved), name_of), told(tally(round))) << "seed " << seed;
    }
}

TEST_P(EveryMethod, ExchangesTheColumnsOfTwoCollegesWhoseNamesAreExchanged) {
    for (auto seed = first_seed; seed < first_seed + cases_a_method; ++seed) {
        Dice dice(seed);
        auto round = random_round(dice, GetParam(), 3);
        round.poll.colleges = {{2, 0}, {2, 0}, {5, 0}};
        auto exchanged = round;
        for (auto& ballot : exchanged.poll.ballots)
            if (ballot.college == 0 || ballot.college == 1) ballot.college = 1 - ballot.college;
        auto const before = tally(round);
        auto const after = tally(exchanged);
        if (!std::holds_alternative<Consensus>(round.method)) {
            ASSERT_EQ(told(after), told(before)) << "seed " << seed;
        }
        ASSERT_EQ(before.colleges.has_value(), after.colleges.has_value()) << "seed " << seed;
        if (!before.colleges) continue;
        for (std::size_t row = 0; row < before.colleges->cells.size(); ++row) {
            auto const& one = before.colleges->cells[row];
            auto const& other = after.colleges->cells[row];
            // Which of two equally large colleges is hidden beside a small one may go by position; what they gave may not.
            ASSERT_EQ(one[0].people, other[1].people) << "seed " << seed;
            ASSERT_EQ(one[1].people, other[0].people) << "seed " << seed;
            ASSERT_EQ(one[2].people, other[2].people) << "seed " << seed;
            if (before.colleges->voters[0] == before.colleges->voters[1]) continue;
            ASSERT_EQ(one[0].shown, other[1].shown) << "seed " << seed;
            ASSERT_EQ(one[1].shown, other[0].shown) << "seed " << seed;
        }
    }
}

// The state of a round that people and a facilitator act on, step by step; what it holds at the end is all that may count.
struct RoundInTheMaking {
    BallotRound round;
    std::int64_t order{0};
    std::map<int, Ballot> last_of;  // per person

    void cast_or_change(Dice& dice, int person) {
        Ballot ballot;
        ballot.person = person;
        ballot.order = ++order;
        ballot.marks = random_marks(dice, round);
        round.poll.ballots.push_back(ballot);
        last_of[person] = ballot;
    }

    void merge_or_split(Dice& dice) {
        int const options = static_cast<int>(round.poll.options.size());
        int const option = dice.below(options);
        auto& chosen = round.poll.options[static_cast<std::size_t>(option)];
        if (chosen.state != OptionState::live) {
            chosen = {OptionState::live, nobody, 0, 0};
            return;
        }
        int const into = (option + dice.between(1, options - 1)) % options;
        bool const absorbs_others = std::any_of(round.poll.options.begin(), round.poll.options.end(),
                                                [&](Option const& other) { return other.into == option; });
        if (!round.poll.is_live(into) || absorbs_others) return;
        chosen = {OptionState::merged, into, 0, ++order};
    }

    void withdraw_or_restore(Dice& dice) {
        auto& chosen = round.poll.options[static_cast<std::size_t>(dice.below(static_cast<int>(round.poll.options.size())))];
        if (chosen.state == OptionState::merged) return;
        chosen.state = chosen.state == OptionState::live ? OptionState::withdrawn : OptionState::live;
    }
};

TEST_P(EveryMethod, CountsAfterAnySequenceOfActsWhatTheLastStateHolds) {
    for (auto seed = first_seed; seed < first_seed + cases_a_method / 3; ++seed) {
        Dice dice(seed);
        RoundInTheMaking making{random_round(dice, GetParam()), 1000, {}};
        making.round.poll.ballots.clear();
        auto const untouched = making.round.poll.options;
        int const acts = dice.between(1, 40);
        for (int act = 0; act < acts; ++act) {
            int const what = dice.below(6);
            if (what == 4)
                making.merge_or_split(dice);
            else if (what == 5)
                making.withdraw_or_restore(dice);
            else
                making.cast_or_change(dice, dice.below(8));
            tally(making.round);  // counting in between leaves no trace
        }
        auto batch = making.round;
        batch.poll.ballots.clear();
        for (auto const& [person, ballot] : making.last_of) batch.poll.ballots.push_back(ballot);
        ASSERT_EQ(told(tally(making.round)), told(tally(batch))) << "seed " << seed;
        // Taking back every merge and withdrawal brings back what the ballots say by themselves.
        making.round.poll.options = untouched;
        batch.poll.options = untouched;
        ASSERT_EQ(told(tally(making.round)), told(tally(batch))) << "seed " << seed;
    }
}

// Weighing everybody alike, by any unit, is counting persons.
TEST_P(EveryMethod, CountsEqualWeightsAsPersons) {
    for (auto seed = first_seed; seed < first_seed + cases_a_method; ++seed) {
        Dice dice(seed);
        auto round = random_round(dice, GetParam());
        auto const settled = settle(round).poll;
        auto weighting = by_person(settled);
        int const weight = dice.between(2, 9);
        for (auto& own : weighting.of_ballot) own = weight;
        weighting.unit = weight;
        auto const persons = count(round, settled, by_person(settled), {});
        auto const weighted = count(round, settled, weighting, {});
        ASSERT_EQ(order_of(weighted).places, order_of(persons).places) << "seed " << seed;
        ASSERT_EQ(order_of(weighted).unranked, order_of(persons).unranked) << "seed " << seed;
    }
}

// Two who vote the same are one of weight two. (Consensus counts persons; quartiles of weights are not those of persons.)
class WeighedMethod : public EveryMethod {};

TEST_P(WeighedMethod, CountsADoubleWeightAsTwoPersons) {
    for (auto seed = first_seed; seed < first_seed + cases_a_method; ++seed) {
        Dice dice(seed);
        auto round = random_round(dice, GetParam());
        // Completion gives a unit per ballot: without it the two are the same money.
        if (auto* shares = std::get_if<EqualShares>(&round.method)) shares->unit.value = 1'000'000;
        auto const once = settle(round).poll;
        auto twice = once;
        auto weighting = by_person(once);
        for (std::size_t i = 0; i < once.ballots.size(); ++i) {
            if (dice.below(3) > 0) continue;
            weighting.of_ballot[i] = 2;
            twice.ballots.push_back(once.ballots[i]);
        }
        auto const weighted = count(round, once, weighting, {});
        auto const doubled = count(round, twice, by_person(twice), {});
        ASSERT_EQ(order_of(weighted).places, order_of(doubled).places) << "seed " << seed;
    }
}

std::string name_of_method(testing::TestParamInfo<int> const& info) {
    return std::vector<std::string>{"Opinion", "Approval", "Dots",        "Judgment", "ImpactEffort",
                                    "Ranking", "Duels",    "EqualShares", "Decision", "Consensus"}[static_cast<std::size_t>(
        info.param)];
}

INSTANTIATE_TEST_SUITE_P(Law, EveryMethod, testing::Range(0, methods), name_of_method);
INSTANTIATE_TEST_SUITE_P(Law, WeighedMethod, testing::Values(0, 1, 2, 3, 5, 6, 7, 8), name_of_method);

}  // namespace
}  // namespace gommette::domain::voting
