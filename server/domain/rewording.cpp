#include "server/domain/rewording.hpp"

#include <algorithm>

namespace gommette::domain {

using voting::PlacedMark;

Rewording::Rewording(Session const& session, Round const& round) : round_(round) {
    is_any_ = std::any_of(round.paper.begin(), round.paper.end(), [](PaperItem const& item) { return !item.wordings.empty(); });
    if (is_any_) poll_.options = session.options(round);
}

std::vector<ProposalId> Rewording::items() const {
    std::vector<ProposalId> items;
    for (auto const& item : round_.paper)
        if (item.wordings.size() > 1) items.push_back(item.proposal);
    return items;
}

Wording const* Rewording::former(PlacedMark const& cast) const {
    if (!is_any_) return nullptr;
    auto const* words = former_of(cast.option, cast.order);
    bool const has_rival = line_shape(round_.method) == voting::LineShape::mark_and_rival;
    return words || !has_rival ? words : former_of(cast.second, cast.order);
}

Wording const* Rewording::former_on(PersonId person, PlacedMark const& line) const {
    auto const found = round_.ballots.find(person);
    if (!is_any_ || found == round_.ballots.end()) return nullptr;
    for (auto const& cast : found->second.marks)
        if (auto const* words = is_for(cast, line) ? former(cast) : nullptr) return words;
    return nullptr;
}

int Rewording::ballots_on_former(ProposalId item) const {
    if (!is_any_) return 0;
    PlacedMark const line{round_.option_of(item)};
    auto const is_on_former = [&](PlacedMark const& cast) { return is_for(cast, line) && former(cast); };
    return static_cast<int>(std::count_if(round_.ballots.begin(), round_.ballots.end(), [&](auto const& ballot) {
        return std::any_of(ballot.second.marks.begin(), ballot.second.marks.end(), is_on_former);
    }));
}

Wording const* Rewording::former_of(int option, std::int64_t given) const {
    int const line = voting::spokesman(poll_, option);
    if (!poll_.is_live(line)) return nullptr;
    if (line != option) {
        auto const merged_at = poll_.options[static_cast<std::size_t>(option)].merged_at;
        if (given >= merged_at) return nullptr;
        given = merged_at;
    }
    return round_.paper[static_cast<std::size_t>(line)].former(given);
}

bool Rewording::is_for(PlacedMark const& cast, PlacedMark const& line) const {
    bool const has_rival = line_shape(round_.method) == voting::LineShape::mark_and_rival;
    return voting::spokesman(poll_, cast.option) == line.option || (has_rival && voting::spokesman(poll_, cast.second) == line.option);
}

}  // namespace gommette::domain
