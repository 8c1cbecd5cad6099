#include "server/webhooks/message.hpp"

#include <gmock/gmock.h>

#include "protocol/codec.hpp"
#include "protocol/events.hpp"

namespace gommette::webhooks {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr char const* url = "https://ateliers.example.fr";

template <class Family>
storage::Event stored(Family const& event, std::int64_t position) {
    auto const row = store_event(event);
    storage::Event stored{row.kind, row.version, 1772647331123, {"link/3", "device-1", 4}, row.body, row.words};
    stored.position = position;
    return stored;
}

std::optional<Message> of_session(SessionEvent const& event) { return message_of("session/7", stored(event, 120), url); }
std::optional<Message> of_convention(ConventionEvent const& event) { return message_of("convention", stored(event, 9), url); }

TEST(AMessage, SaysThatASessionWasClosedAndWhereItsIdeasAre) {
    auto const message = of_session(SessionClosed{{3}});
    ASSERT_TRUE(message);
    EXPECT_EQ(message->id, "s7-120");
    EXPECT_EQ(message->body, R"({"type":"session.closed","timestamp":"2026-03-04T18:02:11Z","data":{"session":7,)"
                             R"("url":"https://ateliers.example.fr/idees/7"}})");
}

TEST(AMessage, SaysThatASessionWasReopenedWithoutTheReason) {
    auto const message = of_session(SessionReopened{ReasonWords{{"Une idée manquait"}}});
    ASSERT_TRUE(message);
    EXPECT_EQ(message->body, R"({"type":"session.reopened","timestamp":"2026-03-04T18:02:11Z","data":{"session":7}})");
}

TEST(AMessage, SaysADecisionWithoutItsMotiveAndWithoutWhoTookIt) {
    DecisionTaken decision{{5}, {3}, {12}, Resolution::postponed, Day{"2027-03-08"}, {88}, DecisionId{4}, std::nullopt,
                           MotiveWords{{"Trop cher"}}};
    auto const message = of_convention(decision);
    ASSERT_TRUE(message);
    EXPECT_EQ(message->id, "c-9");
    EXPECT_EQ(message->body, R"({"type":"decision.taken","timestamp":"2026-03-04T18:02:11Z","data":{"decision":5,"session":3,"proposal":12,)"
                             R"("resolution":"postponed","until":"2027-03-08","replaces":4,"url":"https://ateliers.example.fr/idees/3"}})");
}

TEST(AMessage, SaysThatAnActionWasBegunAndFromWhichPriority) {
    auto const message = of_convention(SheetBegun{{2}, {"JE"}, {3}, SessionsProposal{{7}, {12}}, DecisionId{5}, {88}});
    ASSERT_TRUE(message);
    EXPECT_EQ(message->body, R"({"type":"action.begun","timestamp":"2026-03-04T18:02:11Z","data":{"sheet":2,"field":"JE","number":3,)"
                             R"("origin":{"session":7,"proposal":12},"decision":5,"url":"https://ateliers.example.fr/idees/7"}})");
}

SheetChanged change_of(SheetField field, SheetFields value) {
    return {{2}, {6}, field, {88}, std::nullopt, SheetWords{std::move(value)}};
}

TEST(AMessage, SaysHowFarAnActionIs) {
    SheetFields value;
    value.progress = ActionProgress{ProgressState::under_way, Whole<0, 100>{40}};
    auto const message = of_convention(change_of(SheetField::progress, value));
    ASSERT_TRUE(message);
    EXPECT_EQ(message->body, R"({"type":"action.progressed","timestamp":"2026-03-04T18:02:11Z","data":{"sheet":2,"change":6,)"
                             R"("state":"under_way","percent":40,"url":"https://ateliers.example.fr/idees"}})");
}

TEST(AMessage, SaysOnlyThatAnErasedProgressChanged) {
    SheetFields value;
    value.progress = ActionProgress{ProgressState::done, std::nullopt};
    auto event = stored(ConventionEvent{change_of(SheetField::progress, value)}, 9);
    event.words.reset();
    event.words_erased = true;
    auto const message = message_of("convention", event, url);
    ASSERT_TRUE(message);
    EXPECT_THAT(message->body, Not(HasSubstr("state")));
    EXPECT_THAT(message->body, HasSubstr(R"("sheet":2)"));
}

TEST(AMessage, IsNotMadeOfWhatElseASheetSays) {
    SheetFields value;
    value.owner_person = Line<0, 80>{"Jeanne Leroy"};
    EXPECT_EQ(of_convention(change_of(SheetField::owner_person, value)), std::nullopt);
}

TEST(AMessage, IsNotMadeOfOtherEventsNorOfOtherStreams) {
    EXPECT_EQ(of_session(PersonJoined{{1}, College::resident}), std::nullopt);
    EXPECT_EQ(of_session(ProposalMade{{1}, std::nullopt, Words{{"Un banc"}, std::nullopt}}), std::nullopt);
    EXPECT_EQ(of_convention(MemberNamed{{1}, std::nullopt, MemberWords{{"Maire"}}}), std::nullopt);
    EXPECT_EQ(message_of("elsewhere", stored(SessionEvent{SessionClosed{{3}}}, 1), url), std::nullopt);
    EXPECT_EQ(message_of("convention", stored(SessionEvent{SessionClosed{{3}}}, 1), url), std::nullopt);
}

TEST(AMessage, IsNotMadeOfAnEventThatCannotBeRead) {
    auto event = stored(ConventionEvent{DecisionTaken{{5}, {3}, {12}, Resolution::validated, {}, {1}, {}, {}, {}}}, 9);
    EXPECT_TRUE(message_of("convention", event, url));
    event.body = "{}";
    EXPECT_EQ(message_of("convention", event, url), std::nullopt);
}

}  // namespace
}  // namespace gommette::webhooks
