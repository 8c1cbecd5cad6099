#pragma once

#include "server/reports/history.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::reports {

inline constexpr std::int64_t minute = 60'000;

// A session played minute by minute from 2027-01-15, 9 h 00 in France, with all that its log holds.
class PlayedSession {
public:
    SessionHistory history;
    Moment now = domain::evening;

    explicit PlayedSession(std::vector<std::pair<College, int>> const& people, SessionPlanned const& plan = domain::plan()) {
        happened(plan);
        int number = 0;
        for (auto const& [college, count] : people)
            for (int one = 0; one < count; ++one) doing(domain::guest(), Join{domain::key(++number), college, std::nullopt});
        go_to(StepKind::proposing);
    }
    PlayedSession& happened(SessionEvent const& event) {
        domain::apply(history.session, event, now);
        if (!std::holds_alternative<BallotMarked>(event)) history.events.push_back({now, event});
        history.last_at = now;
        return *this;
    }
    PlayedSession& doing(domain::Actor const& actor, SessionCommand const& command) {
        auto const decision = domain::decide(history.session, actor, {now, {}, domain::spare_code}, command);
        auto const* granted = std::get_if<domain::Granted<SessionEvent>>(&decision);
        EXPECT_TRUE(granted) << "refused: " << domain::Outcome{decision}.told();
        if (!granted) return *this;
        for (auto const& event : granted->events) happened(event);
        for (auto const& deposit : granted->deposits)
            if (auto const* sealed = std::get_if<domain::BallotSealed>(&deposit)) domain::keep(history.session, *sealed);
        return *this;
    }
    PlayedSession& after(std::int64_t minutes) {
        now.value += minutes * minute;
        return *this;
    }
    PlayedSession& go_to(StepKind kind) {
        auto const& agenda = history.session.plan.agenda.values;
        for (std::size_t step = 0; step < agenda.size(); ++step)
            if (agenda[step].kind == kind) return doing(domain::facilitator(), GoToStep{{static_cast<std::int64_t>(step)}});
        return *this;
    }
    PlayedSession& proposes(int person, std::string const& text, std::optional<Detail> detail = std::nullopt) {
        return doing(domain::resident(person), Propose{domain::title(text), std::move(detail)});
    }
};

// A meeting of the steering committee, "Réunion de mars".
inline SessionPlanned steering_meeting() {
    auto plan = domain::plan();
    plan.committee_title = {"Comité de pilotage"};
    plan.title = {"Réunion de mars"};
    plan.agenda = domain::usual_agenda(true);
    plan.steers = true;
    return plan;
}

// Three of them voted on priority 2 of a committee, proposal 4 of its session 2: two for it, one against it.
inline PlayedSession voted_on_a_priority() {
    PlayedSession played({{College::elected, 3}}, steering_meeting());
    played.happened(ProposalMade{domain::proposal(1), std::nullopt, Words{domain::title("Caravane jeunesse"), std::nullopt}, std::nullopt,
                                 PriorityPut{{2}, domain::proposal(4), {"Comité jeunesse"}, {2}}});
    played.go_to(StepKind::vote).doing(domain::facilitator(), domain::round_by(DecisionVote{}));
    for (int person = 1; person <= 3; ++person) played.doing(domain::resident(person), domain::ballot({domain::mark(1, person == 3 ? -1 : 1)}));
    return std::move(played.doing(domain::facilitator(), CloseRound{domain::round_number(1)}));
}

// Six residents, five practitioners and one elected: proposals 1 to 4, at the vote.
inline PlayedSession played_to_vote() {
    PlayedSession played({{College::resident, 6}, {College::practitioner, 5}, {College::elected, 1}});
    played.proposes(1, "Caravane jeunesse", Detail{"Elle passe le mercredi."}).proposes(7, "Navette du soir").proposes(12, "Pacte secret").proposes(2, "Local ouvert");
    return std::move(played.after(20).go_to(StepKind::vote));
}

}  // namespace gommette::reports
