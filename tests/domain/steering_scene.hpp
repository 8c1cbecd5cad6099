#pragma once

#include "server/domain/views/convention_view.hpp"
#include "server/domain/views/steering_memory.hpp"
#include "tests/domain/scene.hpp"

namespace gommette::domain {

// What a command of the convention led to, in words that a failing test can print.
struct ConventionOutcome {
    ConventionDecision decision;

    bool operator==(ConventionOutcome const& other) const { return told() == other.told(); }
    std::string told() const {
        if (auto const* refusal = std::get_if<Refusal>(&decision)) return boost::describe::enum_to_string(*refusal, "?");
        std::string text;
        for (auto const& event : std::get<Granted<ConventionEvent>>(decision).events) text += encode(event) + "\n";
        return text;
    }
    friend std::ostream& operator<<(std::ostream& out, ConventionOutcome const& outcome) { return out << outcome.told(); }
};

inline ConventionOutcome no(Refusal code) { return {code}; }
template <class... Happening>
ConventionOutcome follows(Happening... events) {
    return {Granted<ConventionEvent>{{events...}, {}}};
}

inline constexpr MemberId claire{1};
inline constexpr MemberId paul{2};

// A convention with one committee, three sessions of it, two members of the steering committee, and what sessions came to.
struct SteeringScene {
    Convention convention;
    SteeringMemory sessions;

    SteeringScene() {
        happened(CommitteeFounded{{1}, {"JE"}, {"Comité jeunesse"}});
        for (int n = 1; n <= 3; ++n) happened(SessionAnnounced{{n}, {1}, {"Atelier " + std::to_string(n)}, {"B7KM4Q"}, std::nullopt});
        for (auto const member : {claire, paul})
            happened(MemberNamed{member, std::nullopt, MemberWords{{"Élue"}}});
    }

    SteeringScene& happened(ConventionEvent const& event) {
        apply(convention, event, evening);
        return *this;
    }
    // The session retains that proposal, whose words stand in the event at `words_at`, at that place; 0: no more.
    SteeringScene& retains(int session, int number, int place, std::int64_t words_at = 9, std::optional<Lineage> origin = std::nullopt,
                           std::optional<Moment> closed_at = std::nullopt) {
        SessionOutcome told;
        told.committee = {1};
        told.code = {"B7KM4Q"};
        told.closed_at = closed_at;
        ProposalOutcome made;
        made.proposal = {number};
        made.origin = origin;
        auto const learn = [&](auto const& outcome, std::int64_t at = 0, std::optional<Words> words = std::nullopt) {
            sessions.learn({{{session}, name_of(outcome), OutcomeWithWords{outcome, {at}, words}}});
        };
        learn(told);
        learn(made, words_at, Words{title("Idée " + std::to_string(number)), Detail{"Le soir"}});
        for (int former = 1; former <= 60; ++former) {
            OutcomeName const name{OutcomeKind::priority, former};
            auto const seen_now = sessions.seen({{session}, {number}});
            if (seen_now && seen_now->place.value == former) sessions.learn({{{session}, name, std::nullopt}});
        }
        if (place > 0) learn(PriorityOutcome{{place}, {number}, std::nullopt});
        return *this;
    }
    ConventionOutcome when(MemberId member, ConventionCommand const& command, Role role = Role::steering) const {
        return {decide(convention, {role, member, evening, {"AAAAAA"}, &sessions}, command)};
    }
    SteeringScene& doing(MemberId member, ConventionCommand const& command, Role role = Role::steering) {
        auto const outcome = when(member, command, role);
        auto const* granted = std::get_if<Granted<ConventionEvent>>(&outcome.decision);
        EXPECT_TRUE(granted) << "refused: " << outcome.told();
        if (granted)
            for (auto const& event : granted->events) {
                EXPECT_TRUE(can_have_happened(convention, event)) << encode(event);
                happened(event);
            }
        return *this;
    }
    ConventionShown shown() const { return {sessions, "", {}}; }
    template <class T>
    T row_of(ConventionRowName const& name) const {
        auto const found = row(convention, shown(), Role::steering, name);
        EXPECT_TRUE(found);
        return found ? std::get<T>(*found) : T{};
    }
};

// Of proposal 4 of session 1.
inline DecidePriority decides(Resolution resolution, std::optional<std::string> motive = std::nullopt,
                              std::optional<std::string> until = std::nullopt, int replaces = 0) {
    DecidePriority command{{1}, {4}, resolution, std::nullopt, std::nullopt, std::nullopt};
    if (motive) command.motive = Motive{*motive};
    if (until) command.until = Day{*until};
    if (replaces > 0) command.replaces = DecisionId{replaces};
    return command;
}

}  // namespace gommette::domain
