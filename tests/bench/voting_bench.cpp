#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <random>
#include <string>

#include "server/domain/session.hpp"
#include "server/domain/methods/schulze.hpp"
#include "server/domain/voting/tally.hpp"

// Prints how much processor time the counts take, and how that grows with ballots and options; compares with the targets where
// there is one. Every line is the median of several runs on made-up ballots; build with -O2.
namespace gommette::domain::voting {
namespace {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine(seed) {}
    int below(int bound) { return static_cast<int>(engine() % static_cast<std::uint64_t>(bound)); }

private:
    std::mt19937_64 engine;
};

struct MethodToTime {
    char const* name;
    AnyMethod rules;
};

std::vector<PlacedMark> ballot_of(Dice& dice, AnyMethod const& rules, int options) {
    std::vector<PlacedMark> marks;
    if (auto const* dots = std::get_if<Dots>(&rules)) {
        std::vector<int> given(static_cast<std::size_t>(options), 0);
        for (int dot = 0; dot < dots->dots.value; ++dot) {
            auto& here = given[static_cast<std::size_t>(dice.below(options))];
            if (here < dots->cap.value) ++here;
        }
        for (int option = 0; option < options; ++option)
            if (given[static_cast<std::size_t>(option)] > 0) marks.push_back({option, given[static_cast<std::size_t>(option)]});
        return marks;
    }
    for (int option = 0; option < options; ++option) {
        if (std::holds_alternative<Duels>(rules)) {
            if (option % 2 == 1) marks.push_back({option - dice.below(2), 1, 0});
            continue;
        }
        if (std::holds_alternative<Ranking>(rules))
            marks.push_back({option, 1 + dice.below(options)});
        else if (std::holds_alternative<MajorityJudgment>(rules))
            marks.push_back({option, dice.below(6)});
        else if (std::holds_alternative<ImpactEffort>(rules))
            marks.push_back({option, 1 + dice.below(5), 1 + dice.below(5)});
        else if (std::holds_alternative<Approval>(rules) || std::holds_alternative<EqualShares>(rules)) {
            if (dice.below(3) == 0) marks.push_back({option, 1});
        } else {
            marks.push_back({option, dice.below(3) - 1});
        }
    }
    if (std::holds_alternative<Duels>(rules))
        for (auto& mark : marks) mark.second = mark.option % 2 == 0 ? mark.option + 1 : mark.option - 1;
    return marks;
}

BallotRound made_up(AnyMethod const& rules, int ballots, int options, int colleges) {
    Dice dice(2026);
    BallotRound round;
    round.method = rules;
    if (auto* shares = std::get_if<EqualShares>(&round.method)) {
        shares->budget.value = 100'000;
        for (int option = 0; option < options; ++option) shares->costs.values.push_back({1000 + 100 * dice.below(200)});
    }
    round.poll.options.resize(static_cast<std::size_t>(options));
    round.poll.colleges.resize(static_cast<std::size_t>(colleges));
    for (int person = 0; person < ballots; ++person) {
        Ballot ballot;
        ballot.person = person;
        ballot.order = person + 1;
        ballot.college = colleges > 0 ? dice.below(colleges) : nobody;
        ballot.marks = ballot_of(dice, rules, options);
        round.poll.ballots.push_back(std::move(ballot));
    }
    return round;
}

template <class Work>
double median_ms(int runs, Work const& work) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        auto const start = std::clock();
        work();
        times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

int misses = 0;

void tell(std::string const& what, double ms, double target_ms = 0) {
    bool const missed = target_ms > 0 && ms > target_ms;
    misses += missed ? 1 : 0;
    std::printf("%-64s %9.3f ms%s\n", what.c_str(), ms,
                target_ms > 0
                    ? ("   target " + std::to_string(static_cast<int>(target_ms)) + " ms" + (missed ? "  MISSED" : "")).c_str()
                    : "");
}

void time_methods() {
    std::vector<MethodToTime> const methods{
        {"opinion", Opinion{}},   {"approval", Approval{}},          {"dots", Dots{{10}, {5}}},
        {"judgment", MajorityJudgment{}}, {"impact/effort", ImpactEffort{}}, {"ranking", Ranking{}},
        {"duels", Duels{}},       {"decision", DecisionVote{}},          {"consensus", Consensus{}}};
    std::printf("500 ballots x 60 options: settle and count by person, as a live round does\n");
    for (auto const& method : methods) {
        auto const round = made_up(method.rules, 500, 60, 0);
        tell(std::string("  ") + method.name, median_ms(15, [&] { tally(round); }), 5);
    }
    std::printf("the same while the round is open, with live results\n");
    for (auto const& method : methods) {
        auto round = made_up(method.rules, 500, 60, 0);
        round.poll.in_progress = true;
        tell(std::string("  ") + method.name, median_ms(15, [&] { tally(round); }), 5);
    }
    std::printf("the same with five colleges, three weightings and the breakdown\n");
    for (auto const& method : methods) {
        auto const round = made_up(method.rules, 500, 60, 5);
        tell(std::string("  ") + method.name, median_ms(9, [&] { tally(round); }));
    }
    std::printf("growth of each: ballots x options\n");
    for (auto const& method : methods)
        for (auto const [ballots, options] : {std::pair{125, 60}, {500, 60}, {2000, 60}, {500, 15}, {500, 240}}) {
            auto const round = made_up(method.rules, ballots, options, 0);
            auto const what = std::string("  ") + method.name + ", " + std::to_string(ballots) + " x " + std::to_string(options);
            tell(what, median_ms(5, [&] { tally(round); }));
        }
}

// The live seam: what a session's close, or every tick with live results, costs.
void time_seam() {
    Dice dice(7);
    Session session;
    Round round;
    round.method = Dots{{10}, {5}};
    for (int item = 1; item <= 60; ++item) {
        session.proposals.push_back({});
        session.proposals.back().id = {item};
        round.paper.push_back({{item}, 1});
    }
    for (int person = 1; person <= 500; ++person) {
        auto& ballot = round.ballots[{person}];
        ballot.person = person;
        ballot.order = 2;
        for (int option = 0; option < 60; ++option)
            if (dice.below(12) == 0) ballot.marks.push_back({option, 1 + dice.below(2), 0, 2});
    }
    session.people.resize(500);
    tell("live seam: dots, 500 ballots x 60 items", median_ms(25, [&] { session.count(round, 500); }), 5);
}

void time_schulze() {
    auto const round = made_up(Ranking{}, 5000, 60, 0);
    tell("Schulze and Borda, 5,000 ballots x 60 options", median_ms(5, [&] { tally(round); }));
    for (int const options : {30, 60, 120, 240}) {
        auto const sized = made_up(Ranking{}, 50, options, 0);
        tell("  strongest paths and all, 50 ballots x " + std::to_string(options), median_ms(3, [&] { tally(sized); }));
    }
}

// As a town's participatory budget: costs like those of Pabulib's instances, popular and rare projects, one to ten ticks.
BallotRound town_budget(int voters, int projects) {
    Dice dice(99);
    BallotRound round;
    EqualShares rules{{1'000'000}, {1}, {}};
    for (int project = 0; project < projects; ++project)
        rules.costs.values.push_back({5000 + 100 * dice.below(dice.below(3) == 0 ? 3000 : 400)});
    round.poll.options.resize(static_cast<std::size_t>(projects));
    for (int person = 0; person < voters; ++person) {
        Ballot ballot;
        ballot.person = person;
        std::vector<char> chosen(static_cast<std::size_t>(projects), 0);
        for (int tick = 1 + dice.below(10); tick > 0; --tick)
            chosen[static_cast<std::size_t>(std::min(dice.below(projects), dice.below(projects)))] = 1;
        for (int project = 0; project < projects; ++project)
            if (chosen[static_cast<std::size_t>(project)]) ballot.marks.push_back({project, 1});
        round.poll.ballots.push_back(std::move(ballot));
    }
    round.method = rules;
    return round;
}

void time_equal_shares() {
    for (auto const [voters, projects] : {std::pair{40, 20}, {600, 100}, {1500, 100}, {6000, 25}, {6000, 50}, {6000, 100}}) {
        auto const round = town_budget(voters, projects);
        Tally result;
        double const ms = median_ms(3, [&] { result = tally(round); });
        auto const& count = std::get<EqualSharesCount>(*result.columns[0].count);
        auto const what = "equal shares, " + std::to_string(voters) + " voters x " + std::to_string(projects) + " projects (" +
                          std::to_string(count.purchases.size()) + " bought, " + std::to_string(count.increases) + " increases)";
        tell(what, ms, voters == 6000 && projects == 100 ? 1000 : 0);
    }
}

// The shape of polis-biodiversity: 536 people, 316 statements of which moderation leaves 154, 55 marks a person.
void time_opinion_groups() {
    for (auto const [people, statements] : {std::pair{134, 154}, {536, 154}, {2144, 154}, {536, 316}}) {
        Dice dice(5);
        BallotRound round;
        round.method = Consensus{};
        round.poll.options.resize(static_cast<std::size_t>(statements));
        for (int person = 0; person < people; ++person) {
            Ballot ballot;
            ballot.person = person;
            for (int statement = 0; statement < statements; ++statement)
                if (dice.below(3) == 0)
                    ballot.marks.push_back({statement, dice.below(4) == 0                          ? 0
                                                       : (person % 3 == 0) == (statement % 2 == 0) ? 1
                                                                                                   : -1});
            round.poll.ballots.push_back(std::move(ballot));
        }
        auto const what = "opinion groups, " + std::to_string(people) + " people x " + std::to_string(statements) + " statements";
        tell(what, median_ms(3, [&] { tally(round); }), people == 536 ? 1000 : 0);
    }
}

}  // namespace
}  // namespace gommette::domain::voting

int main() {
    using namespace gommette::domain::voting;
    time_methods();
    time_seam();
    time_schulze();
    time_equal_shares();
    time_opinion_groups();
    std::printf("%d targets missed\n", misses);
    return misses == 0 ? 0 : 1;
}
