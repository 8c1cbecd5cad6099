#include "server/demo/demo.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "protocol/codec.hpp"
#include "server/demo/files.hpp"
#include "server/demo/table.hpp"
#include "server/domain/convention.hpp"
#include "server/domain/fields.hpp"

namespace gommette::demo {
namespace {

domain::Convention founded(DemoConvention const& demo, std::vector<SessionPlanned>& plans) {
    domain::Convention convention;
    auto const give = [&](ConventionCommand const& command) {
        JoinCode const code{"DEMO" + std::string(1, static_cast<char>('A' + plans.size())) + "2"};
        auto const decided = decide(convention, {Role::office, {}, {}, code}, command);
        auto const* granted = std::get_if<domain::Granted<ConventionEvent>>(&decided);
        ASSERT_TRUE(granted);
        for (auto const& event : granted->events) apply(convention, event, {});
        for (auto const& deposit : granted->deposits)
            if (auto const* begun = std::get_if<domain::StreamBegun>(&deposit)) plans.push_back(begun->first);
    };
    give(demo.convention);
    for (auto const& committee : demo.committees) give(committee);
    for (auto const& session : demo.sessions) give(session.plan);
    return convention;
}

domain::Session held(SessionPlanned const& plan, DemoSession const& evening) {
    domain::Session session;
    apply(session, SessionEvent{plan}, {});
    for (auto const& order : evening.orders) {
        auto const decided = decide(session, order.actor, {}, *of_family<SessionCommand>(order.command));
        auto const* refusal = std::get_if<Refusal>(&decided);
        EXPECT_EQ(refusal, nullptr) << plan.title.value << " refused " << order.command.index() << " with code "
                                    << static_cast<int>(*refusal);
        if (refusal != nullptr) break;
        for (auto const& event : std::get<domain::Granted<SessionEvent>>(decided).events) apply(session, event, {});
    }
    return session;
}

std::vector<domain::Session> all_held(DemoConvention const& demo) {
    std::vector<SessionPlanned> plans;
    founded(demo, plans);
    std::vector<domain::Session> sessions;
    for (std::size_t index = 0; index < plans.size(); ++index) sessions.push_back(held(plans[index], demo.sessions[index]));
    return sessions;
}

TEST(DemoConvention, IsFoundedByTheOfficesOwnCommands) {
    std::vector<SessionPlanned> plans;
    auto const demo = demo_convention();
    auto const convention = founded(demo, plans);
    EXPECT_EQ(convention.committees.size(), 9u);
    EXPECT_EQ(plans.size(), demo.sessions.size());
    for (std::size_t index = 0; index < domain::usual_fields().values.size(); ++index)
        EXPECT_EQ(convention.committees[index].field, domain::usual_fields().values[index].field);
}

TEST(DemoConvention, HasEveryOrderAccepted) { EXPECT_EQ(all_held(demo_convention()).size(), 10u); }

TEST(DemoConvention, KeepsTheLimitsOfTheProtocol) {
    auto const demo = demo_convention();
    std::vector<Command> commands{demo.convention};
    for (auto const& committee : demo.committees) commands.emplace_back(committee);
    for (auto const& session : demo.sessions) {
        commands.emplace_back(session.plan);
        for (auto const& order : session.orders) commands.push_back(order.command);
    }
    for (auto& command : commands) {
        if (auto* join = std::get_if<Join>(&command)) join->key.value = std::string(22, 'k');
        auto const text = encode(Request{Order{{"devicename"}, {1}, command}});
        auto const read = decode<Request>(text);
        auto const* fault = std::get_if<Fault>(&read);
        EXPECT_EQ(fault, nullptr) << fault->place << " " << fault->why << " in " << text;
    }
}

TEST(DemoConvention, ShowsEveryStepOfTheAgenda) {
    std::set<StepKind> steps;
    for (auto const& session : all_held(demo_convention())) steps.insert(session.step_now().kind);
    EXPECT_TRUE((steps.contains(StepKind::lobby) && steps.contains(StepKind::proposing) && steps.contains(StepKind::vote) &&
                 steps.contains(StepKind::prioritizing) && steps.contains(StepKind::closed)));
}

TEST(DemoConvention, ShowsFirstAWorkshopThatNobodyHasJoinedAndWhoseActionsAreOnTheTable) {
    auto const demo = demo_convention();
    auto const first = all_held(demo).at(demo.main_session);
    EXPECT_EQ(first.plan.title.value, "Jeunesse – atelier 2");
    EXPECT_EQ(first.step_now().kind, StepKind::lobby);
    EXPECT_TRUE(first.people.empty());
    EXPECT_EQ(first.proposals.size(), 7u);
}

TEST(DemoConvention, HasPrioritiesAndMergesInItsClosedWorkshops) {
    int closed = 0;
    for (auto const& session : all_held(demo_convention())) {
        if (session.step_now().kind != StepKind::closed) continue;
        ++closed;
        EXPECT_EQ(session.priorities().size(), 3u) << session.plan.title.value;
        EXPECT_TRUE(std::any_of(session.proposals.begin(), session.proposals.end(), [](auto const& proposal) {
            return proposal.state == ProposalState::merged;
        })) << session.plan.title.value;
        ASSERT_EQ(session.rounds.size(), 1u);
        auto const& result = *session.rounds.front().result;
        auto const& places = result.columns.at(0).order.places;
        auto const told = [&](Place const& place) {
            return *domain::voting::summary(result, result.items.values[static_cast<std::size_t>(place.option)]);
        };
        EXPECT_GT(told(places.front()).score->value, told(places.back()).score->value) << "opinions differ";
        EXPECT_EQ(session.priorities().front(), told(places.front()).proposal) << "the best is the first priority";
    }
    EXPECT_EQ(closed, 4);
}

TEST(DemoConvention, LeavesOneRoundOpenAndHidden) {
    int open = 0;
    for (auto const& session : all_held(demo_convention())) {
        auto const* round = session.open_round();
        if (round == nullptr) continue;
        ++open;
        EXPECT_FALSE(round->live_results);
        EXPECT_GT(round->ballots.size(), 0u);
        EXPECT_LT(round->ballots.size(), session.people.size());
    }
    EXPECT_EQ(open, 1);
}

TEST(DemoConvention, MergesEveryIdeaIntoAnActionOfItsOwnField) {
    Table const ideas{idees_csv()};
    Table const actions{actions_csv()};
    std::map<std::string, std::string> field_of_action;
    for (std::size_t line = 0; line < actions.lines(); ++line)
        field_of_action[actions.cell(line, "code")] = actions.cell(line, "champ");
    ASSERT_EQ(field_of_action.size(), 65u);
    for (std::size_t line = 0; line < ideas.lines(); ++line) {
        auto const& action = ideas.cell(line, "rejoint");
        if (action.empty()) continue;
        EXPECT_EQ(field_of_action[action], ideas.cell(line, "champ")) << ideas.cell(line, "titre");
    }
}

}  // namespace
}  // namespace gommette::demo
