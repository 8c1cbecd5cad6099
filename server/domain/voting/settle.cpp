#include "server/domain/voting/settle.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace gommette::domain::voting {

namespace {

Option const& option_at(Poll const& poll, int option) { return poll.options[static_cast<std::size_t>(option)]; }

std::int64_t order_of_mark(Ballot const& ballot, PlacedMark const& mark) { return mark.order != 0 ? mark.order : ballot.order; }

// A mark on an absorbed option counts in the ballots cast before the merge only.
bool still_speaks(Poll const& poll, Ballot const& ballot, PlacedMark const& mark) {
    auto const& option = option_at(poll, mark.option);
    return option.state != OptionState::merged || order_of_mark(ballot, mark) < option.merged_at;
}

bool cast_before_a_merge_into(Poll const& poll, Ballot const& ballot, PlacedMark const& mark, int kept) {
    for (int option = 0; option < static_cast<int>(poll.options.size()); ++option)
        if (option_at(poll, option).state == OptionState::merged && spokesman(poll, option) == kept &&
            order_of_mark(ballot, mark) < option_at(poll, option).merged_at)
            return true;
    return false;
}

// Joins the marks that the ballot `given` gave to the options that now speak through `kept`; marks is not empty.
void join(Poll const& poll, Ballot const& given, int kept, std::vector<PlacedMark> const& marks, MergeRule rule, int cap,
          Ballot& joined, std::vector<Notice>& notices) {
    PlacedMark result = marks.front();
    result.option = kept;
    if (rule == MergeRule::capped_sum) {
        int sum = 0;
        for (auto const& mark : marks) sum += mark.value;
        result.value = marks.size() > 1 ? std::min(sum, cap) : sum;
        if (sum > result.value) notices.push_back({Notice::Kind::refunded, given.person, kept, sum - result.value});
    }
    bool const differ =
        std::any_of(marks.begin(), marks.end(), [&](PlacedMark const& mark) { return mark.value != marks.front().value; });
    bool const is_old = std::any_of(marks.begin(), marks.end(), [&](PlacedMark const& mark) {
        return cast_before_a_merge_into(poll, given, mark, kept);
    });
    if ((rule == MergeRule::vote_again && is_old) ||
        (rule == MergeRule::same_mark && differ)) {
        notices.push_back({Notice::Kind::vote_again, given.person, kept, 0});
        joined.awaiting.push_back(kept);
        return;
    }
    joined.marks.push_back(result);
}

Ballot settled_ballot(Poll const& poll, Ballot const& ballot, MergeRule rule, int cap, std::vector<Notice>& notices) {
    std::map<int, std::vector<PlacedMark>> by_spokesman;
    for (auto const& mark : ballot.marks) {
        if (!still_speaks(poll, ballot, mark)) continue;
        int const speaks = spokesman(poll, mark.option);
        if (poll.is_live(speaks))
            by_spokesman[speaks].push_back(mark);
        else if (rule == MergeRule::capped_sum)
            notices.push_back({Notice::Kind::refunded, ballot.person, mark.option, mark.value});
    }
    Ballot joined = ballot;
    joined.marks.clear();
    for (auto const& [kept, marks] : by_spokesman) join(poll, ballot, kept, marks, rule, cap, joined, notices);
    return joined;
}

std::vector<PlacedMark> marks_between_live(Poll const& poll, Ballot const& ballot) {
    std::vector<PlacedMark> kept;
    for (auto const& mark : ballot.marks)
        if (poll.is_live(mark.option) && poll.is_live(mark.second)) kept.push_back(mark);
    return kept;
}

bool all_live(Poll const& poll) {
    return std::all_of(poll.options.begin(), poll.options.end(), [](Option const& o) { return o.state == OptionState::live; });
}

}  // namespace

Settled settle(Poll given, MergeRule rule, int cap) {
    Settled settled{std::move(given), {}};
    auto& poll = settled.poll;
    bool const nothing_changed = all_live(poll);
    for (auto& ballot : poll.ballots) {
        if (ballot.kind != BallotKind::marked) {
            ballot.marks.clear();
        } else if (rule == MergeRule::drop_absorbed) {
            if (!nothing_changed) ballot.marks = marks_between_live(poll, ballot);
        } else if (nothing_changed) {
            std::sort(ballot.marks.begin(), ballot.marks.end());
        } else {
            ballot = settled_ballot(poll, ballot, rule, cap, settled.notices);
        }
    }
    return settled;
}

int spokesman(Poll const& poll, int option) {
    // A circle of merges cannot be: the way is cut after as many steps as there are options.
    for (std::size_t step = 0; step < poll.options.size() && option_at(poll, option).state == OptionState::merged; ++step)
        option = option_at(poll, option).into;
    return option;
}

bool had_say(Ballot const& ballot, Poll const& poll, int option) {
    if (ballot.kind == BallotKind::spoiled) return false;
    if (std::find(ballot.awaiting.begin(), ballot.awaiting.end(), option) != ballot.awaiting.end()) return false;
    if (saw(ballot, poll, option)) return true;
    for (int absorbed = 0; absorbed < static_cast<int>(poll.options.size()); ++absorbed)
        if (option_at(poll, absorbed).state == OptionState::merged && spokesman(poll, absorbed) == option &&
            saw(ballot, poll, absorbed) && ballot.order < option_at(poll, absorbed).merged_at)
            return true;
    return false;
}

std::vector<Ballot> current_ballots(std::vector<Ballot> const& versions) {
    std::map<int, std::size_t> place_of;
    std::vector<Ballot> current;
    for (auto const& version : versions) {
        auto const [place, is_new] = place_of.try_emplace(version.person, current.size());
        if (is_new)
            current.push_back(version);
        else if (version.order >= current[place->second].order)
            current[place->second] = version;
    }
    return current;
}

}  // namespace gommette::domain::voting
