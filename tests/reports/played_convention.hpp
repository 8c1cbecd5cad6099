#pragma once

#include "server/reports/history.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::reports {

// Youth called otherwise, one field of its own, and early childhood behind them.
inline ConventionFields own_fields() { return {{{{"SE"}, {"Seniors"}}, {{"JE"}, {"Jeunesse et citoyenneté"}}, {{"PE"}, {"Petite enfance"}}}}; }

// A convention with a committee, two members, seven sessions, the last with two proposals, and what the tests add.
struct PlayedConvention {
    ConventionHistory history;
    Moment now = domain::evening;

    PlayedConvention() {
        happened(ConventionDescribed{{"Convention territoriale globale"}, {"Saint-Léon"}, {2026}, {2029}});
        happened(CommitteeFounded{{1}, {"JE"}, {"Comité jeunesse"}});
        for (int session = 1; session <= 7; ++session)
            happened(SessionAnnounced{{session}, {1}, {session == 7 ? "Atelier 2" : "Atelier"}, {"B7KM4Q"}, std::nullopt});
        happened(MemberNamed{{1}, std::nullopt, MemberWords{{"adjointe à la jeunesse"}}});
        happened(MemberNamed{{2}, MemberId{1}, MemberWords{{"conseiller"}}});
        history.names = {{{1}, "Claire Morel"}, {{2}, "Paul Lenoir"}};
        proposed(1, "Caravane jeunesse");
        proposed(2, "Navette du soir");
    }
    PlayedConvention& happened(ConventionEvent const& event) {
        domain::apply(history.convention, event, now);
        history.last_at = now;
        return *this;
    }
    PlayedConvention& proposed(int number, std::string const& text, ProposalState state = ProposalState::live, std::optional<Lineage> origin = std::nullopt) {
        ProposalOutcome const outcome{{number}, state, College::resident, std::nullopt, now, origin};
        history.outcomes.push_back({{7}, domain::name_of(outcome), domain::OutcomeWithWords{outcome, {1}, Words{domain::title(text), std::nullopt}}});
        return *this;
    }
    PlayedConvention& decided(int decision, int proposal, Resolution resolution, std::optional<std::string> motive = std::nullopt,
                              std::optional<std::string> until = std::nullopt, int replaces = 0, int member = 1) {
        DecisionTaken taken{{decision}, {7}, {proposal}, resolution, std::nullopt, {member}, std::nullopt, std::nullopt, std::nullopt};
        if (until) taken.until = Day{*until};
        if (replaces > 0) taken.replaces = DecisionId{replaces};
        if (motive) taken.words = MotiveWords{{*motive}};
        return happened(taken);
    }
    PlayedConvention& with_fields(ConventionFields fields) {
        auto described = *history.convention.described;
        described.fields = std::move(fields);
        return happened(described);
    }
    // The sheet of that proposal; 0: of an action conducted already.
    PlayedConvention& begun(int sheet, std::string const& field, int number, int proposal = 0) {
        SheetBegun event{{sheet}, {field}, {number}, std::nullopt, std::nullopt, {1}};
        if (proposal > 0) event.origin = SessionsProposal{{7}, {proposal}};
        return happened(event);
    }
    PlayedConvention& changed(int sheet, SheetField field, SheetFields value) {
        auto const change = static_cast<std::int64_t>(history.convention.sheets.at(static_cast<std::size_t>(sheet) - 1).changes.size()) + 1;
        return happened(SheetChanged{{sheet}, {change}, field, {1}, std::nullopt, SheetWords{std::move(value)}});
    }
    PlayedConvention& titled(int sheet, std::string const& text) {
        SheetFields value;
        value.title = domain::title(text);
        return changed(sheet, SheetField::title, value);
    }
    PlayedConvention& progresses(int sheet, ProgressState state) {
        SheetFields value;
        value.progress = ActionProgress{state, std::nullopt};
        return changed(sheet, SheetField::progress, value);
    }
};

}  // namespace gommette::reports
