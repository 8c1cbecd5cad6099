#include "server/rehearsal/comparison.hpp"

#include <map>

#include "server/rehearsal/wording.hpp"

namespace gommette::rehearsal {

namespace {

std::string text_of(Opinions const& opinions) {
    return std::to_string(opinions.agree) + " agree, " + std::to_string(opinions.pass) + " pass, " +
           std::to_string(opinions.disagree) + " disagree";
}

Opinions opinions_of(OpinionFigure const& figure) {
    return {static_cast<int>(figure.agree), static_cast<int>(figure.neutral), static_cast<int>(figure.disagree)};
}

// The opinions counted by person; none: nobody voted, or it was another vote.
std::vector<OpinionFigure> figures_of(RoundResult const& result) {
    if (result.columns.empty() || !result.columns.front().count) return {};
    auto const* counted = std::get_if<OpinionCount>(&*result.columns.front().count);
    return counted ? counted->figures : std::vector<OpinionFigure>{};
}

std::string name_of(Statement const& statement, ProposalId proposal) {
    return "statement " + std::to_string(statement.number) + " (proposal " + std::to_string(proposal.value) + ")";
}

}  // namespace

Comparison compare_result(Consultation const& consultation, Made const& made, RoundResult const& result) {
    std::map<ProposalId, Opinions> items;
    Comparison comparison;
    for (auto const& figure : figures_of(result)) {
        auto const option = static_cast<std::size_t>(figure.option);
        if (option >= result.items.values.size()) {
            comparison.mismatches.push_back("a figure stands for no proposal");
            continue;
        }
        auto const proposal = result.items.values[option];
        if (!items.emplace(proposal, opinions_of(figure)).second)
            comparison.mismatches.push_back("proposal " + std::to_string(proposal.value) + " stands in the result twice");
    }
    auto const expected = expected_opinions(consultation);
    for (std::size_t index = 0; index < expected.size(); ++index) {
        auto const found = items.extract(made[index]);
        auto const name = name_of(consultation.statements[index], made[index]);
        if (found.empty()) {
            comparison.mismatches.push_back(name + ": not in the result; recorded " + text_of(expected[index]));
            continue;
        }
        auto const& counted = found.mapped();
        if (counted == expected[index]) {
            ++comparison.equal;
        } else {
            comparison.mismatches.push_back(name + ": " + text_of(counted) + "; recorded " + text_of(expected[index]));
        }
    }
    for (auto const& [proposal, item] : items)
        if (item.voters() != 0)
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
