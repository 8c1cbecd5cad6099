#include "server/demo/evening.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace gommette::demo {

namespace {

// A number from 0 to 99 that only looks like chance: the same person likes the same proposal at every start.
int taste(std::size_t person, College college, std::int32_t proposal) {
    auto const mix = [](std::uint32_t value) {
        value ^= value >> 16;
        value *= 0x7feb352dU;
        value ^= value >> 15;
        value *= 0x846ca68bU;
        return value ^ (value >> 16);
    };
    auto const number = static_cast<std::uint32_t>(proposal);
    auto const common = mix(number) % 60;                                              // some proposals are better
    auto const shared = mix(number * 31 + static_cast<std::uint32_t>(college)) % 20;   // colleges differ
    auto const own = mix(number * 131 + static_cast<std::uint32_t>(person) * 7) % 20;  // people too
    return static_cast<int>(common + shared + own);
}

constexpr std::array<std::string_view, 12> first_names{"Aïcha",  "Jean-Marc", "Maëlys", "Étienne", "Fatou",  "Loïc",
                                                       "Gisèle", "Noé",       "Inès",   "Bernard", "Soazig", "Zoé"};

// Writes the orders of one evening down, and keeps what they lead to.
class Writer {
public:
    explicit Writer(Evening const& evening) : evening_(evening) {}

    std::vector<DemoOrder> write() {
        if (evening_.people.empty()) {
            lay_out_beforehand();
            return std::move(orders_);
        }
        everybody_joins();
        propose();
        if (evening_.step == StepKind::proposing) return std::move(orders_);
        merge();
        vote();
        if (evening_.step == StepKind::vote) return std::move(orders_);
        facilitator(CloseRound{RoundId{1}});
        go_to(StepKind::prioritizing);
        if (evening_.step == StepKind::prioritizing) return std::move(orders_);
        retain();
        facilitator(CloseSession{});
        return std::move(orders_);
    }

private:
    void facilitator(Command command) { orders_.push_back({{Role::facilitator, {}}, std::move(command)}); }
    void person(std::size_t number, Command command) {
        orders_.push_back({{Role::participant, PersonId{static_cast<std::int32_t>(number)}}, std::move(command)});
    }
    // The usual agenda's steps are the kinds in their order.
    void go_to(StepKind step) { facilitator(GoToStep{{static_cast<std::int64_t>(step)}}); }

    void lay_out() {
        for (auto const& action : evening_.actions) {
            facilitator(Propose{action.title, action.detail});
            by_code_[action.code] = ++proposals_;
            votable_.push_back(proposals_);
        }
    }

    void lay_out_beforehand() {
        go_to(StepKind::proposing);
        lay_out();
        go_to(StepKind::lobby);
    }

    void everybody_joins() {
        for (std::size_t index = 0; index < evening_.people.size(); ++index) {
            Join join{{}, evening_.people[index], std::nullopt};
            // Every third gives no name.
            if (index % 3 != 2) join.called = PersonName{std::string{first_names[index % first_names.size()]}};
            orders_.push_back({{Role::guest, {}}, std::move(join)});
        }
    }

    void propose() {
        go_to(StepKind::proposing);
        lay_out();
        for (auto const& idea : evening_.ideas) {
            auto const author = std::find(evening_.people.begin(), evening_.people.end(), idea.college);
            if (author == evening_.people.end()) continue;
            person(static_cast<std::size_t>(author - evening_.people.begin()) + 1, Propose{idea.title, std::nullopt});
            ++proposals_;
            if (auto const kept = by_code_.find(idea.joins); kept != by_code_.end())
                joining_.emplace_back(proposals_, kept->second);
            else
                votable_.push_back(proposals_);
        }
    }

    void merge() {
        go_to(StepKind::merging);
        for (auto const& [absorbed, kept] : joining_) facilitator(MergeProposals{ProposalId{kept}, {{ProposalId{absorbed}}}});
    }

    void vote() {
        go_to(StepKind::vote);
        auto const method = std::visit([](auto const& settings) { return Method{settings}; }, evening_.method);
        facilitator(OpenRound{method, std::nullopt, false, std::nullopt});
        for (std::size_t index = 0; index < evening_.people.size(); ++index) {
            // One in seven never votes; where the round is still open, half are still thinking.
            if (index % 7 == 6 || (evening_.step == StepKind::vote && index % 2 == 1)) continue;
            auto const marks = std::visit([&](auto const& settings) { return marks_of(settings, index); }, evening_.method);
            for (auto const& mark : marks.values) {
                auto& [points, supporters] = points_[mark.proposal.value];
                points += mark.mark->value;
                if (mark.mark->value > 0) ++supporters;
            }
            person(index + 1, MarkBallot{RoundId{1}, marks});
        }
    }

    std::vector<std::int32_t> by_taste(std::size_t index) const {
        auto liked = votable_;
        std::stable_sort(liked.begin(), liked.end(), [&](auto left, auto right) {
            return taste(index, evening_.people[index], left) > taste(index, evening_.people[index], right);
        });
        return liked;
    }

    Marks marks_of(Dots const&, std::size_t index) const {
        constexpr std::array<std::array<int, 5>, 3> manners{{{3, 1, 1, 0, 0}, {2, 2, 1, 0, 0}, {1, 1, 1, 1, 0}}};
        auto const liked = by_taste(index);
        Marks marks;
        for (std::size_t place = 0; place < liked.size() && place < 5; ++place) {
            int const dots = manners[index % manners.size()][place];
            if (dots > 0) marks.values.push_back({ProposalId{liked[place]}, MarkValue{dots}, std::nullopt, std::nullopt});
        }
        return marks;
    }

    Marks marks_of(Opinion const&, std::size_t index) const {
        Marks marks;
        for (auto const proposal : votable_) {
            int const liking = taste(index, evening_.people[index], proposal);
            int const opinion = liking > 45 ? 1 : liking < 28 ? -1 : 0;
            marks.values.push_back({ProposalId{proposal}, MarkValue{opinion}, std::nullopt, std::nullopt});
        }
        return marks;
    }

    void retain() {
        auto best = votable_;
        std::stable_sort(best.begin(), best.end(), [&](auto left, auto right) { return points_[left] > points_[right]; });
        // The first three, and whoever is level with the third.
        if (best.size() > 3) std::erase_if(best, [&, third = points_[best[2]]](auto proposal) { return points_[proposal] < third; });
        Retain retained;
        for (auto const proposal : best) retained.priorities.values.push_back(ProposalId{proposal});
        facilitator(retained);
    }

    Evening const& evening_;
    std::vector<DemoOrder> orders_;
    std::int32_t proposals_{0};
    std::map<std::string, std::int32_t> by_code_;
    std::vector<std::pair<std::int32_t, std::int32_t>> joining_;  // absorbed, kept
    std::vector<std::int32_t> votable_;
    std::map<std::int32_t, std::pair<std::int64_t, int>> points_;  // and supporters, who part what is level
};

}  // namespace

std::vector<DemoOrder> orders_of(Evening const& evening) { return Writer{evening}.write(); }

}  // namespace gommette::demo
