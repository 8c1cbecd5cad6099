// The promises of EventLog. One suite, run on every implementation.

#include <gmock/gmock.h>

#include "fixtures.hpp"

namespace gommette::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

enum class Kind { memory, sqlite };

class EventLogPromises : public ::testing::TestWithParam<Kind> {
protected:
    void SetUp() override {
        log = GetParam() == Kind::memory ? open_memory_log(cores.deliver())
                                         : open_sqlite_log({folder.path(), false}, cores.deliver());
    }
    AppendResult append(Batch batch) { return cores.append(*log, std::move(batch)); }
    // What became of batches that were all appended before any answer was awaited.
    std::vector<AppendResult> append_all(std::vector<Batch> batches) {
        std::vector<AppendResult> answers;
        std::size_t const count = batches.size();
        for (Batch& batch : batches)
            log->append(0, std::move(batch), [&answers](AppendResult result) { answers.push_back(result); });
        cores.run_until([&] { return answers.size() == count; });
        return answers;
    }

    TemporaryFolder folder;
    FakeCores cores;
    std::unique_ptr<EventLog> log;
};

INSTANTIATE_TEST_SUITE_P(Every, EventLogPromises, ::testing::Values(Kind::memory, Kind::sqlite),
                         [](auto const& info) { return info.param == Kind::memory ? "Memory" : "Sqlite"; });

TEST_P(EventLogPromises, AnEventIsReadAsItWasAppended) {
    Event event = with_words(said("bonjour", 7, 3), R"({"title":"Été"})");
    event.version = 2;
    event.at_ms = -5;
    event.position = 99;
    ASSERT_TRUE(is_appended(append(on_stream("session/1", 0, {event}))));
    auto const events = log->read("session/1", 0, 10);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].kind, "said");
    EXPECT_EQ(events[0].version, 2);
    EXPECT_EQ(events[0].at_ms, -5);
    EXPECT_EQ(events[0].command, (CommandId{"person/7", "device-1", 3}));
    EXPECT_EQ(events[0].body, R"({"text":"bonjour"})");
    EXPECT_EQ(events[0].words, R"({"title":"Été"})");
    EXPECT_EQ(events[0].position, 1);
    EXPECT_FALSE(events[0].words_erased);
}

TEST_P(EventLogPromises, EveryStreamCountsItsOwnPositions) {
    ASSERT_TRUE(is_appended(append(on_stream("session/1", 0, {said("a"), said("b")}))));
    ASSERT_TRUE(is_appended(append(on_stream("session/2", 0, {said("c")}))));
    ASSERT_TRUE(is_appended(append(on_stream("session/1", 2, {said("d")}))));
    auto const events = log->read("session/1", 0, 10);
    ASSERT_EQ(events.size(), 3u);
    EXPECT_EQ(events[2].position, 3);
    EXPECT_THAT(bodies(*log, "session/2"), ElementsAre(R"({"text":"c"})"));
}

TEST_P(EventLogPromises, ReadingStartsAfterAPositionAndStopsAtTheCount) {
    ASSERT_TRUE(is_appended(append(on_stream("session/1", 0, {said("a"), said("b"), said("c"), said("d")}))));
    auto const events = log->read("session/1", 1, 2);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].position, 2);
    EXPECT_EQ(events[1].position, 3);
    EXPECT_THAT(log->read("session/1", 4, 10), IsEmpty());
    EXPECT_THAT(log->read("session/1", 0, 0), IsEmpty());
    EXPECT_THAT(log->read("session/9", 0, 10), IsEmpty());
}

TEST_P(EventLogPromises, AnUnexpectedLengthIsAConflictThatWritesNothing) {
    ASSERT_TRUE(is_appended(append(on_stream("session/1", 0, {said("a")}))));
    for (std::int64_t const expected : {0, 2}) {
        Batch batch = on_stream("session/1", expected, {said("b")});
        batch.keys.push_back({std::string(32, 'k'), "office", 0, 1, false});
        batch.names.push_back({1, 1, "Bo"});
        batch.outcomes.push_back(outcome("session", "", "{}"));
        EXPECT_TRUE(failed_with(append(batch), AppendFailure::conflict));
    }
    EXPECT_THAT(bodies(*log, "session/1"), ElementsAre(R"({"text":"a"})"));
    EXPECT_THAT(log->keys(), IsEmpty());
    EXPECT_THAT(log->names(1), IsEmpty());
    EXPECT_THAT(log->outcomes(), IsEmpty());
}

TEST_P(EventLogPromises, OneStreamThatDoesNotFitRefusesTheWholeBatch) {
    Batch batch = on_stream("convention", 0, {said("announced")});
    batch.appends.push_back({"session/1", 5, {said("planned")}});
    EXPECT_TRUE(failed_with(append(batch), AppendFailure::conflict));
    EXPECT_THAT(bodies(*log, "convention"), IsEmpty());
    batch.appends[1].expected = 0;
    EXPECT_TRUE(is_appended(append(batch)));
    EXPECT_THAT(bodies(*log, "convention"), ElementsAre(R"({"text":"announced"})"));
    EXPECT_THAT(bodies(*log, "session/1"), ElementsAre(R"({"text":"planned"})"));
}

TEST_P(EventLogPromises, AConflictRollsNobodyElseBack) {
    auto const answers = append_all({on_stream("session/1", 0, {said("a")}), on_stream("session/2", 7, {said("lost")}),
                                     on_stream("session/1", 1, {said("b")}), on_stream("session/3", 0, {said("c", 1, 1)}),
                                     on_stream("session/3", 1, {said("again", 1, 1)}), on_stream("session/4", 0, {said("d")})});
    EXPECT_TRUE(is_appended(answers[0]) && is_appended(answers[2]) && is_appended(answers[3]) && is_appended(answers[5]));
    EXPECT_TRUE(failed_with(answers[1], AppendFailure::conflict));
    EXPECT_TRUE(failed_with(answers[4], AppendFailure::conflict));
    EXPECT_THAT(bodies(*log, "session/1"), ElementsAre(R"({"text":"a"})", R"({"text":"b"})"));
    EXPECT_THAT(bodies(*log, "session/3"), ElementsAre(R"({"text":"c"})"));
    EXPECT_THAT(bodies(*log, "session/4"), ElementsAre(R"({"text":"d"})"));
}

TEST_P(EventLogPromises, ACommandIsAnsweredOnceInAStream) {
    ASSERT_TRUE(is_appended(append(on_stream("session/1", 0, {said("a", 1, 5)}))));
    EXPECT_TRUE(failed_with(append(on_stream("session/1", 1, {said("again", 1, 5)})), AppendFailure::conflict));
    EXPECT_TRUE(is_appended(append(on_stream("session/1", 1, {said("of another person", 2, 5)}))));
    EXPECT_TRUE(is_appended(append(on_stream("session/2", 0, {said("elsewhere", 1, 5)}))));
}

TEST_P(EventLogPromises, ACommandMayHaveSeveralEventsAndKeepsItsNameOnAll) {
    ASSERT_TRUE(is_appended(append(on_stream("session/1", 0, {said("a", 1, 5), said("b", 1, 5), said("c", 1, 6)}))));
    EXPECT_TRUE(failed_with(append(on_stream("session/1", 3, {said("again", 1, 5)})), AppendFailure::conflict));
    EXPECT_EQ(log->read("session/1", 1, 1).at(0).command, (CommandId{"person/1", "device-1", 5}));
}

TEST_P(EventLogPromises, EventsWithoutACommandRepeatFreely) {
    EXPECT_TRUE(is_appended(append(on_stream("session/1", 0, {said("a"), said("a")}))));
    EXPECT_TRUE(is_appended(append(on_stream("session/1", 2, {said("a")}))));
}

TEST_P(EventLogPromises, AnswersComeInOrderOnTheCoreThatAsked) {
    std::vector<int> order;
    for (int i = 0; i < 50; ++i)
        log->append(i % 2, on_stream("session/" + std::to_string(i), 0, {said("x")}),
                    [&order, i](AppendResult) { order.push_back(i); });
    cores.run_until([&] { return order.size() == 50; });
    std::vector<int> even, odd;
    for (int i : order) (i % 2 ? odd : even).push_back(i);
    EXPECT_TRUE(std::is_sorted(even.begin(), even.end()));
    EXPECT_TRUE(std::is_sorted(odd.begin(), odd.end()));
    std::size_t on_core_1 = 0;
    for (Delivery const& delivery : cores.deliveries()) on_core_1 += delivery.core == 1 ? delivery.callbacks : 0;
    EXPECT_EQ(on_core_1, 25u);
}

TEST_P(EventLogPromises, AKeyKeepsWhatItOpensAndStaysRevoked) {
    std::string const hash(32, '\xfe');
    Batch made;
    made.keys.push_back({hash, "facilitator", 4, 9, false});
    ASSERT_TRUE(is_appended(append(made)));
    made.keys[0] = {hash, "office", 0, 1, true};
    ASSERT_TRUE(is_appended(append(made)));
    made.keys[0].revoked = false;
    ASSERT_TRUE(is_appended(append(made)));
    auto const keys = log->keys();
    ASSERT_EQ(keys.size(), 1u);
    EXPECT_EQ(keys[0].hash, hash);
    EXPECT_EQ(keys[0].role, "facilitator");
    EXPECT_EQ(keys[0].session, 4);
    EXPECT_EQ(keys[0].subject, 9);
    EXPECT_TRUE(keys[0].revoked);
}

TEST_P(EventLogPromises, NamesAreKeptReplacedAndErasedPerSession) {
    Batch batch;
    batch.names = {{1, 2, "Zoé"}, {1, 1, "Bo"}, {2, 1, "Ana"}};
    ASSERT_TRUE(is_appended(append(batch)));
    batch = {};
    batch.names = {{1, 1, "Bob"}};
    batch.erased_names = {{1, 2}, {8, 8}};
    ASSERT_TRUE(is_appended(append(batch)));
    auto const names = log->names(1);
    ASSERT_EQ(names.size(), 1u);
    EXPECT_EQ(names[0].name, "Bob");
    EXPECT_EQ(log->names(2).at(0).name, "Ana");
}

TEST_P(EventLogPromises, OfADeviceTheLastAnswerWithoutAnEventIsKept) {
    Batch batch;
    batch.answers = {{"session/1", "person/1", "device-1", 5, 3}, {"session/1", "person/1", "device-2", 1, 3}};
    ASSERT_TRUE(is_appended(append(batch)));
    batch.answers = {{"session/1", "person/1", "device-1", 6, 4}, {"session/2", "person/1", "device-1", 9, 1}};
    ASSERT_TRUE(is_appended(append(batch)));
    EXPECT_EQ(log->answers("session/1"),
              (std::vector<AnswerRow>{{"session/1", "person/1", "device-1", 6, 4}, {"session/1", "person/1", "device-2", 1, 3}}));
    EXPECT_EQ(log->answers("session/2").size(), 1u);
    EXPECT_TRUE(log->answers("session/3").empty());
}

TEST_P(EventLogPromises, OfEachWebhookAndStreamTheLastPositionIsKept) {
    EXPECT_THAT(log->webhook_positions("here"), IsEmpty());
    Batch batch;
    batch.webhook_positions = {{"here", "session/2", 3}, {"here", "convention", 0}, {"there", "session/2", 1}};
    ASSERT_TRUE(is_appended(append(batch)));
    batch.webhook_positions = {{"here", "session/2", 5}};
    ASSERT_TRUE(is_appended(append(batch)));
    EXPECT_THAT(log->webhook_positions("here"), ElementsAre(WebhookPosition{"here", "convention", 0}, WebhookPosition{"here", "session/2", 5}));
    EXPECT_THAT(log->webhook_positions("there"), ElementsAre(WebhookPosition{"there", "session/2", 1}));
}

TEST_P(EventLogPromises, AllStreamsAreNamedWithTheirLengths) {
    EXPECT_THAT(log->streams(), IsEmpty());
    ASSERT_TRUE(is_appended(append(on_stream("session/2", 0, {said("a"), said("b")}))));
    Batch batch = on_stream("convention", 0, {said("c")});
    batch.outcomes = {outcome("session", "", "{}")};
    ASSERT_TRUE(is_appended(append(batch)));
    EXPECT_THAT(log->streams(), ElementsAre(std::pair<Stream, std::int64_t>{"convention", 1}, std::pair<Stream, std::int64_t>{"session/1", 0},
                                            std::pair<Stream, std::int64_t>{"session/2", 2}));
}

TEST_P(EventLogPromises, ErasedWordsAreGoneAndSaidToBe) {
    ASSERT_TRUE(
        is_appended(append(on_stream("session/1", 0, {with_words(said("a"), "1"), with_words(said("b"), "2"), said("c")}))));
    Batch erasure;
    erasure.erased_words = {{"session/1", 2}, {"session/1", 3}, {"session/1", 4}, {"session/7", 1}};
    ASSERT_TRUE(is_appended(append(erasure)));
    ASSERT_TRUE(is_appended(append(erasure)));
    auto const events = log->read("session/1", 0, 10);
    EXPECT_EQ(events[0].words, "1");
    EXPECT_EQ(events[1].words, std::nullopt);
    EXPECT_TRUE(events[1].words_erased);
    EXPECT_EQ(events[1].body, R"({"text":"b"})");
    EXPECT_FALSE(events[2].words_erased);
}

TEST_P(EventLogPromises, WordsMayBeErasedInTheBatchThatBringsThem) {
    Batch batch = on_stream("session/1", 0, {with_words(said("a"), "1")});
    batch.erased_words = {{"session/1", 1}};
    ASSERT_TRUE(is_appended(append(batch)));
    EXPECT_TRUE(log->read("session/1", 0, 1).at(0).words_erased);
}

TEST_P(EventLogPromises, OutcomesAreReplacedByKeyDeletedAndReadInOrder) {
    Batch batch;
    batch.outcomes = {{"session/2", "result", "1/1", "{}"},       outcome("result", "1/2", R"({"score":3})"),
                      outcome("result", "1/1", R"({"score":4})"), outcome("priority", "1", "{}"),
                      outcome("proposal", "1", "{}"),             {"session/10", "proposal", "1", "{}"}};
    ASSERT_TRUE(is_appended(append(batch)));
    batch.outcomes = {outcome("result", "1/2", R"({"score":5})"), outcome("priority", "1", std::nullopt),
                      outcome("priority", "2", std::nullopt)};
    ASSERT_TRUE(is_appended(append(batch)));
    std::vector<OutcomeRow> const of_one{outcome("proposal", "1", "{}"), outcome("result", "1/1", R"({"score":4})"),
                                         outcome("result", "1/2", R"({"score":5})")};
    EXPECT_EQ(log->outcomes("session/1"), of_one);
    auto all = of_one;
    all.push_back({"session/10", "proposal", "1", "{}"});
    all.push_back({"session/2", "result", "1/1", "{}"});
    EXPECT_EQ(log->outcomes(), all);
    EXPECT_THAT(log->outcomes("session/3"), IsEmpty());
}

TEST_P(EventLogPromises, AnOutcomeComesWithTheWordsOfItsEventUntilTheyAreErased) {
    Batch batch = on_stream("session/1", 0, {said("a"), with_words(said("b"), "2"), with_words(said("c"), "3")});
    batch.outcomes = {outcome("proposal", "1", "{}", 2), outcome("proposal", "2", "{}", 1), outcome("proposal", "3", "{}", 9)};
    batch.outcomes[0].words = "not looked at";
    ASSERT_TRUE(is_appended(append(batch)));
    EXPECT_EQ(log->outcomes().at(0).words_at, 2);
    EXPECT_EQ(log->outcomes().at(0).words, "2");
    EXPECT_EQ(log->outcomes().at(1).words, std::nullopt) << "an event without words";
    EXPECT_EQ(log->outcomes().at(2).words, std::nullopt) << "no such event";
    batch = {};
    batch.outcomes = {outcome("proposal", "1", "{}", 3)};
    ASSERT_TRUE(is_appended(append(batch)));
    EXPECT_EQ(log->outcomes("session/1").at(0).words, "3");
    batch = {};
    batch.erased_words = {{"session/1", 3}};
    ASSERT_TRUE(is_appended(append(batch)));
    EXPECT_EQ(log->outcomes("session/1").at(0).words, std::nullopt);
    EXPECT_EQ(log->outcomes("session/1").at(0).words_at, 3);
}

TEST_P(EventLogPromises, KeysOfOneSessionAreReadAlone) {
    Batch batch;
    batch.keys = {{std::string(32, 'c'), "participant", 1, 2, false},
                  {std::string(32, 'a'), "participant", 2, 1, false},
                  {std::string(32, 'b'), "facilitator", 1, 9, true},
                  {std::string(32, 'd'), "office", 0, 1, false}};
    ASSERT_TRUE(is_appended(append(batch)));
    auto const keys = log->keys_of_session(1);
    ASSERT_EQ(keys.size(), 2u);
    EXPECT_EQ(keys[0].hash, std::string(32, 'b'));
    EXPECT_TRUE(keys[0].revoked);
    EXPECT_EQ(keys[1].subject, 2);
    EXPECT_THAT(log->keys_of_session(3), IsEmpty());
    EXPECT_EQ(log->keys().size(), 4u);
}

TEST_P(EventLogPromises, ABatchWithoutEventsIsKeptAndAnsweredInItsTurn) {
    Batch deposits;
    deposits.keys.push_back({std::string(32, 'k'), "participant", 1, 1, false});
    deposits.names.push_back({1, 1, "Bo"});
    deposits.outcomes.push_back(outcome("round", "1", "{}"));
    std::vector<int> order;
    log->append(0, on_stream("session/1", 0, {said("a")}), [&](AppendResult) { order.push_back(1); });
    log->append(0, deposits, [&](AppendResult result) {
        EXPECT_TRUE(is_appended(result));
        EXPECT_EQ(log->keys().size(), 1u) << "answered before it was kept";
        order.push_back(2);
    });
    log->append(0, on_stream("session/1", 1, {said("b")}), [&](AppendResult) { order.push_back(3); });
    log->append(0, Batch{}, [&](AppendResult result) {
        EXPECT_TRUE(is_appended(result));
        order.push_back(4);
    });
    cores.run_until([&] { return order.size() == 4; });
    EXPECT_THAT(order, ElementsAre(1, 2, 3, 4));
    EXPECT_EQ(log->names(1).at(0).name, "Bo");
    EXPECT_EQ(log->outcomes().at(0).key, "1");
    EXPECT_EQ(log->read("session/1", 0, 9).size(), 2u);
}

}  // namespace
}  // namespace gommette::storage
