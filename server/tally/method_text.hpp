#pragma once

#include "server/tally/sheet.hpp"
#include "server/tally/speech.hpp"

namespace gommette::tally {

// What is particular to each method in the printed result. `unit`: of the column's weighting.
class MethodText {
public:
    MethodText(Sheet const& the_sheet, Column const& the_column, bool colleges_told, Speech const& the_speech)
        : sheet(the_sheet), column(the_column), tells_colleges(colleges_told), say(the_speech) {}

    std::string settings() const;                       // "Gommettes : 5 par personne, 3 au plus sur une proposition"
    std::string headline() const;                       // the sentence first
    std::vector<std::string> figure(int option) const;  // cells of the option's line
    std::string after_table() const;                    // duels, steps, groups: whole lines, possibly none

    std::string title(int option) const { return shortened(sheet.options[static_cast<std::size_t>(option)].title); }
    std::string titles(std::vector<int> const& options) const;

private:
    template <class SomeCount>
    std::string headline_of(SomeCount const& count) const;
    std::string headline_of(JudgmentCount const& count) const;
    std::string headline_of(DecisionCount const& count) const;
    std::string headline_of(EqualSharesCount const& count) const;
    std::string leaders(std::string const& what) const;
    std::string sum(Weight weight) const { return say.quotient(weight, column.unit); }

    std::vector<std::string> line(OpinionFigure const& figure) const;
    std::vector<std::string> line(ApprovalFigure const& figure) const;
    std::vector<std::string> line(DotsFigure const& figure) const;
    std::vector<std::string> line(JudgmentFigure const& figure) const;
    std::vector<std::string> line(ImpactEffortFigure const& figure) const;
    std::vector<std::string> line(DuelFigure const& figure) const;
    std::vector<std::string> line(EqualSharesFigure const& figure) const;
    std::vector<std::string> line(DecisionFigure const& figure) const;
    std::vector<std::string> line(ConsensusFigure const& figure) const;

    std::string after(JudgmentCount const& count) const;
    std::string after(RankingCount const& count) const;
    std::string after(EqualSharesCount const& count) const;
    std::string after(ConsensusCount const& count) const;
    std::string after(DuelsCount const& count) const;

    std::string agreement(Agreement const& agreement) const;
    template <class Cell>
    std::string square(std::vector<int> const& options, Cell const& cell) const;

    Sheet const& sheet;
    Column const& column;
    bool tells_colleges;
    Speech const& say;
};

}  // namespace gommette::tally
