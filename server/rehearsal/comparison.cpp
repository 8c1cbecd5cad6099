#include "server/rehearsal/comparison.hpp"

#include <map>

#include "server/rehearsal/wording.hpp"

namespace gommette::rehearsal {

namespace {

std::string text_of(Opinions const& opinions) {
    return std::to_string(opinions.agree) + " agree, " + std::to_string(opinions.pass) + " pass, " +
           std::to_string(opinions.disagree) + " disagree";
}

// The counts of one item; a mark that is no opinion shows as a difference in the voters.
Opinions opinions_of(ItemResult const& item) {
    Opinions opinions;
    for (auto const& count : item.counts.values) {
        auto const people = static_cast<int>(count.people.value);
        if (count.mark.value == 1) opinions.agree = people;
        if (count.mark.value == 0) opinions.pass = people;
        if (count.mark.value == -1) opinions.disagree = people;
    }
    return opinions;
}

std::string name_of(Statement const& statement, ProposalId proposal) {
    return "statement " + std::to_string(statement.number) + " (proposal " + std::to_string(proposal.value) + ")";
}

}  // namespace

Comparison compare_result(Consultation const& consultation, Made const& made, RoundResult const& result) {
    std::map<ProposalId, ItemResult const*> items;
    Comparison comparison;
    for (auto const& item : result.items.values)
        if (!items.emplace(item.proposal, &item).second)
            comparison.mismatches.push_back("proposal " + std::to_string(item.proposal.value) + " stands in the result twice");
    auto const expected = expected_opinions(consultation);
    for (std::size_t index = 0; index < expected.size(); ++index) {
        auto const found = items.extract(made[index]);
        auto const name = name_of(consultation.statements[index], made[index]);
        if (found.empty()) {
            comparison.mismatches.push_back(name + ": not in the result; recorded " + text_of(expected[index]));
            continue;
        }
        auto const counted = opinions_of(*found.mapped());
        if (counted == expected[index] && found.mapped()->voters.value == expected[index].voters()) {
            ++comparison.equal;
        } else {
            comparison.mismatches.push_back(name + ": " + text_of(counted) + " of " +
                                            std::to_string(found.mapped()->voters.value) + " voters; recorded " +
                                            text_of(expected[index]));
        }
    }
    for (auto const& [proposal, item] : items)
        if (item->voters.value != 0)
            comparison.mismatches.push_back("proposal " + std::to_string(proposal.value) + " is none of ours and has votes");
    return comparison;
}

std::vector<std::string> compare_proposals(Consultation const& consultation, Made const& made, std::size_t before,
                                           Board const& board) {
    std::vector<std::string> mismatches;
    auto const shown = board.all<ProposalRow>().size();
    if (shown != before + made.size())
        mismatches.push_back("the session shows " + std::to_string(shown) + " proposals, expected " +
                             std::to_string(before + made.size()));
    for (std::size_t index = 0; index < made.size(); ++index) {
        auto const& statement = consultation.statements[index];
        auto const name = name_of(statement, made[index]);
        auto const* row = board.find<ProposalRow>("proposal/" + std::to_string(made[index].value));
        if (!row) {
            mismatches.push_back(name + ": not shown");
            continue;
        }
        auto const said = wording(statement.body, static_cast<int>(statement.number)).proposal;
        if (row->state != ProposalState::live || row->title != said.title || row->detail != said.detail)
            mismatches.push_back(name + ": not shown as it was said");
    }
    return mismatches;
}

}  // namespace gommette::rehearsal
