#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "protocol/codec.hpp"
#include "server/domain/convention.hpp"
#include "server/domain/decide.hpp"
#include "server/domain/secret_round.hpp"

namespace gommette::domain {

inline Moment const evening{1'800'000'000'000};

inline Title title(std::string text) { return {std::move(text)}; }
inline PersonId person(int n) { return {n}; }
inline ProposalId proposal(int n) { return {n}; }
inline RoundId round_number(int n) { return {n}; }

inline Actor resident(int n) { return {Role::participant, person(n)}; }
inline Actor facilitator() { return {Role::facilitator, {}}; }
inline Actor guest() { return {Role::guest, {}}; }

inline SessionPlanned plan(bool authors_shown = false) {
    return {{7}, {3}, {"JE"}, {"Comité jeunesse"}, {"Atelier 2"}, {"B7KM4Q"}, authors_shown, usual_agenda(), std::nullopt};
}

// A code that no session has, as the host keeps one at hand.
inline JoinCode const spare_code{"H3WQ7Z"};

inline Key key(int n) { return {"key-of-person-number-" + std::to_string(1000 + n)}; }

// What a command led to, in words that a failing test can print.
struct Outcome {
    Decision decision;

    bool operator==(Outcome const& other) const { return told() == other.told(); }
    std::string told() const {
        if (auto const* refusal = std::get_if<Refusal>(&decision)) return boost::describe::enum_to_string(*refusal, "?");
        std::string text;
        for (auto const& event : std::get<Granted<SessionEvent>>(decision).events) text += encode(event) + "\n";
        return text;
    }
    friend std::ostream& operator<<(std::ostream& out, Outcome const& outcome) { return out << outcome.told(); }
};

inline Outcome refused(Refusal code) { return {code}; }
template <class... Happening>
Outcome happens(Happening... events) {
    return {Granted<SessionEvent>{{events...}, {}}};
}

// Past events, then a command: given(…).when(who, what).
class Scene {
public:
    Session session;
    std::function<bool(PersonId)> here;     // nobody, unless a test says who
    std::function<bool(PersonId)> cut_off;  // likewise
    std::function<bool(PersonId)> back;     // likewise

    Scene& happened(SessionEvent const& event) {
        apply(session, event, evening);
        return *this;
    }
    Outcome when(Actor const& actor, SessionCommand const& command) const { return {decide(session, actor, {evening, here, spare_code, nullptr, cut_off, back}, command)}; }
    // Gives a command that must be accepted, and makes its events true.
    Scene& doing(Actor const& actor, SessionCommand const& command) {
        auto const outcome = when(actor, command);
        auto const* granted = std::get_if<Granted<SessionEvent>>(&outcome.decision);
        EXPECT_TRUE(granted) << "refused: " << outcome.told();
        if (granted) come_true(*granted);
        return *this;
    }
    // Its events, and what the state keeps without one.
    void come_true(Granted<SessionEvent> const& granted) {
        for (auto const& event : granted.events) happened(event);
        for (auto const& deposit : granted.deposits) {
            if (auto const* sealed = std::get_if<BallotSealed>(&deposit)) keep(session, *sealed);
            if (auto const* bundle = std::get_if<BundleSealed>(&deposit)) keep(session, *bundle);
        }
    }
};

// A planned session with so many people, alternately of each college, standing at the step of that kind.
inline Scene at_step(StepKind kind, int people = 3) {
    Scene scene;
    scene.happened(plan());
    constexpr College colleges[] = {College::resident, College::practitioner, College::elected, College::association, College::caf};
    for (int n = 1; n <= people; ++n) scene.doing(guest(), Join{key(n), colleges[(n - 1) % 5], std::nullopt});
    if (kind == StepKind::closed) return scene.doing(facilitator(), CloseSession{});
    auto const& agenda = scene.session.plan.agenda.values;
    for (std::size_t step = 1; step < agenda.size(); ++step)
        if (agenda[step].kind == kind) scene.doing(facilitator(), GoToStep{{static_cast<std::int64_t>(step)}});
    return scene;
}

// So many proposals, by the people in turn, and then the step of that kind.
inline Scene with_proposals(int count, StepKind kind = StepKind::vote, int people = 3) {
    auto scene = at_step(StepKind::proposing, people);
    for (int n = 1; n <= count; ++n)
        scene.doing(resident((n - 1) % people + 1), Propose{title("Idée " + std::to_string(n)), std::nullopt});
    auto const& agenda = scene.session.plan.agenda.values;
    for (std::size_t step = 0; step < agenda.size(); ++step)
        if (agenda[step].kind == kind && kind != StepKind::proposing) scene.doing(facilitator(), GoToStep{{static_cast<std::int64_t>(step)}});
    return scene;
}

inline Mark mark(int item, int value) { return {proposal(item), MarkValue{value}}; }
inline Mark no_mark(int item) { return {proposal(item), std::nullopt}; }
inline MarkBallot ballot(std::vector<Mark> marks, int round = 1) { return {round_number(round), {std::move(marks)}}; }

// A result's items, best first; unranked ones behind.
inline std::vector<ItemSummary> best_first(RoundResult const& result) {
    std::vector<ItemSummary> items;
    if (result.columns.empty()) return items;
    auto const add = [&](int option) {
        items.push_back(*voting::summary(result, result.items.values[static_cast<std::size_t>(option)]));
    };
    auto const& order = result.columns.front().order;
    for (auto const& place : order.places) add(place.option);
    for (int const option : order.unranked) add(option);
    return items;
}

using Ballot = std::vector<std::pair<ProposalId, int>>;  // ascending

inline Ballot by_proposal(Round const& round, std::vector<voting::PlacedMark> const& marks) {
    Ballot ballot;
    for (auto const& mark : marks) ballot.emplace_back(round.named(mark).proposal, mark.value);
    std::sort(ballot.begin(), ballot.end());
    return ballot;
}
inline Ballot counted(Scene const& scene, int who) {
    auto const& round = scene.session.rounds[0];
    return by_proposal(round, scene.session.standing_of(round, person(who)).counted);
}
inline Ballot aside(Scene const& scene, int who) {
    auto const& round = scene.session.rounds[0];
    return by_proposal(round, scene.session.standing_of(round, person(who)).aside);
}
// As cast.
inline Ballot cast(Scene const& scene, int who) {
    auto const& round = scene.session.rounds[0];
    return by_proposal(round, round.ballots.at(person(who)).marks);
}

inline OpenRound dots(int each = 5, int cap = 3, bool live_results = false) {
    return {Dots{{each}, {cap}}, std::nullopt, live_results, std::nullopt};
}
inline OpenRound opinion(bool live_results = false) { return {Opinion{}, std::nullopt, live_results, std::nullopt}; }
inline OpenRound approval(std::optional<int> most = std::nullopt, bool live_results = false) {
    Approval settings;
    if (most) settings.most = {*most};
    return {settings, std::nullopt, live_results, std::nullopt};
}
inline OpenRound in_secret(OpenRound round) {
    round.secret = true;
    round.live_results = false;
    return round;
}
// By any method, on all proposals.
inline OpenRound round_by(Method method, bool live_results = false) {
    return {std::move(method), std::nullopt, live_results, std::nullopt};
}

}  // namespace gommette::domain
